import { both } from "./agency-comparison-words.ts"
import { lower } from "./answer-text.ts"
import type { Book } from "./book.ts"
import type { AnnexColumn, AnnexLine, AnnexRow, AnnexTable, TreeAnnex } from "./clause-annex.ts"
import type { AnnexFact, AnnexFacts, KnownFact } from "./clause-annex-facts.ts"
import type { AnnexRevision } from "./clause-annex-list.ts"
import { type AllowedUses, type AnnexPlans, type PermittedPlan, signs } from "./clause-annex-plans.ts"
import { reasonText, settingNames } from "./clause-annex-reasons.ts"
import type { RefusedTool } from "./clause-annex-refused.ts"
import { toolsWords as t } from "./clause-annex-words.ts"
import { cleanText, type FilledValue } from "./clause-filled.ts"
import { dayText, listText } from "./day-text.ts"
import type { DeclaredTool } from "./declaration.ts"
import { conditionWords } from "./export-plans.ts"
import { languages, type Text } from "./text.ts"
import { setText } from "./typography.ts"
import type { DataClassId, PreconditionId, UseId } from "./vocabulary.ts"

export interface ToolsAnnexInput {
  number: string
  book: Book
  plans: AnnexPlans
  /** By `tool/plan`. */
  facts: ReadonlyMap<string, AnnexFacts>
  /** What it is made from; absent: there is no list yet. */
  revision?: AnnexRevision | undefined
  /**
   * What the clause on prior approval asks for: approval of every use, or of restricted ones, or word of those alone; absent: the draft has
   * no such clause.
   */
  approval?: keyof typeof t.approvalIntro | undefined
  /** Restricted uses, as that clause names them. */
  restricted: readonly { id: string; text: Text }[]
  /** Who approves, and how long before a tool changes we are told, as the clauses say it. */
  approver?: FilledValue | undefined
  notice?: FilledValue | undefined
}

/** The annex of tools: what is permitted and how, what is not and why, and what needs approval. */
export function toolsAnnex(input: ToolsAnnexInput): TreeAnnex {
  return {
    kind: "tools",
    number: input.number,
    title: t.title,
    intro: [t.is, input.revision ? revisionText(input.revision) : t.noList, t.facts],
    landscape: true,
    parts: [permittedTable(input), refusedTable(input), approvalTable(input)],
  }
}

function revisionText({ revision, serial, day, sha256 }: AnnexRevision): Text {
  return both((l) =>
    l === "fr"
      ? `Elle est établie d’après la révision n°\u00a0${revision} de la liste d’outils de l’Annonceur, du ${dayText(day, l)} (numéro de série ${serial}, SHA-256 ${sha256}).`
      : `It is made from revision no.\u00a0${revision} of the Client’s list of tools, of ${dayText(day, l)} (serial ${serial}, SHA-256 ${sha256}).`,
  )
}

// Permitted.

function permittedTable(input: ToolsAnnexInput): AnnexTable {
  return {
    kind: "table",
    id: "permitted",
    title: t.permitted,
    columns: columns({ tool: 12, plan: 13, uses: 18, settings: 17, data: 13, rights: 16, term: 11 }),
    rows: input.plans.permitted.map((one) => permittedRow(input, one)),
    none: t.noPermitted,
  }
}

function permittedRow(input: ToolsAnnexInput, one: PermittedPlan): AnnexRow {
  const facts = input.facts.get(one.id) ?? {}
  return {
    id: one.id,
    cells: [
      toolCell(one),
      planCell(one),
      usesCell(input, one),
      settingsCell(input, one),
      dataCell(one, facts),
      rightsCell(input, one, facts),
      termCell(input, one),
    ],
  }
}

function toolCell({ tool, declared }: PermittedPlan): AnnexLine[] {
  const versions = saidOf(declared, ({ version }) => version)
  return [
    { text: same(tool.name) },
    { label: t.labels.vendor, text: same(tool.vendor) },
    { label: t.labels.version, text: versions === undefined ? t.unknown : t.declared(versions) },
  ]
}

function planCell({ plan, status }: PermittedPlan): AnnexLine[] {
  return [
    { text: named(plan.name) },
    { label: t.labels.account, text: t.accounts[plan.account] },
    { label: t.labels.status, text: t.statuses[status] },
  ]
}

function usesCell({ book }: ToolsAnnexInput, one: PermittedPlan): AnnexLine[] {
  return [
    ...one.allowed.map(({ uses, classes }) => ({ label: useNames(book, uses), text: classNames(book, classes) })),
    ...some(one.excluded, (ids) => ({ label: t.labels.excluded, text: classNames(book, ids) })),
    ...some(
      one.asked.map(({ use }) => use).filter((use) => use !== signs),
      (ids) => ({ label: t.labels.asked, text: useNames(book, ids) }),
    ),
    ...some(one.forbidden, (ids) => ({ label: t.labels.forbidden, text: useNames(book, ids) })),
    // Said of every tool, whatever is declared.
    { label: t.labels.signs, text: t.signs[one.signs] },
  ]
}

function settingsCell({ book }: ToolsAnnexInput, one: PermittedPlan): AnnexLine[] {
  const lines = [
    ...(one.unproven ? [{ label: t.labels.outstanding, text: reasonText(book.list, one.unproven) }] : []),
    ...some(one.preconditions, (ids) => ({ label: t.labels.setting, text: settings(ids) })),
    ...one.conditions.map((condition) => ({
      label: t.labels.condition,
      text: both((l) => set(conditionWords(book, condition, l), l)),
    })),
  ]
  return lines.length > 0 ? lines : [{ text: t.noConditions }]
}

function settings(ids: readonly PreconditionId[]): Text {
  return both((l) =>
    listText(
      ids.map((id) => settingNames[id][l]),
      l,
      "and",
    ),
  )
}

function dataCell({ declared }: PermittedPlan, facts: AnnexFacts): AnnexLine[] {
  return [
    factLine("training", facts),
    factLine(
      "retention",
      facts,
      saidOf(declared, ({ retention }) => retention),
    ),
    factLine(
      "hosting",
      facts,
      saidOf(declared, ({ hosting }) => hosting),
    ),
  ]
}

function rightsCell({ book }: ToolsAnnexInput, { declared, allowed }: PermittedPlan, facts: AnnexFacts): AnnexLine[] {
  const indemnity = declared.find((tool) => tool.indemnity !== undefined)?.indemnity
  return [
    factLine("indemnity", facts, indemnity && t.indemnities[indemnity]),
    factLine("commercial", facts),
    factLine("marking", facts),
    { label: t.labels.label, text: labelling(book, allowed) },
  ]
}

/** What art. 50(4) asks of what these uses make. */
function labelling(book: Book, allowed: readonly AllowedUses[]): Text {
  const uses = allowed.flatMap((one) => one.uses)
  const published = book.list.vocabulary.uses.filter((use) => use.published && uses.includes(use.id))
  const serves = (ids: readonly UseId[]) => published.some(({ id }) => ids.includes(id))
  const [media, text] = [serves(["image", "video", "voice", "music", "social", signs]), serves(written)]
  if (media && text) return t.labelling.both
  if (text) return t.labelling.text
  return media || published.length > 0 ? t.labelling.media : t.labelling.none
}

const written: readonly UseId[] = ["copy", "translation", "social", "crm", "service"]

function termCell({ notice }: ToolsAnnexInput, { decision }: PermittedPlan): AnnexLine[] {
  const { validUntil } = decision
  return [
    { label: t.labels.until, text: validUntil === undefined ? t.noEnd : day(validUntil) },
    { label: t.labels.decision, text: same(decision.id) },
    ...(isFilled(notice) ? [{ label: t.labels.notice, text: filledText(notice, t.unknown) }] : []),
  ]
}

function day(of: string): Text {
  return both((l) => dayText(of, l).replaceAll(" ", "\u00a0"))
}

/** What the register knows; where it knows nothing, what the agency says, as its word. */
function factLine(fact: AnnexFact, facts: AnnexFacts, said?: Text): AnnexLine {
  const known = facts[fact]
  const text = known ? factText(known) : said ? joined(t.unknown, t.declared(said)) : t.unknown
  return { label: t.labels[fact], text }
}

function factText({ text, why }: KnownFact): Text {
  const own = both((l) => lower(text[l]))
  return why === "claim" ? t.claimed(own) : why === "expired" ? t.lapsed(own) : own
}

function joined(first: Text, second: Text): Text {
  return { fr: `${first.fr}\u202f; ${second.fr}`, en: `${first.en}; ${second.en}` }
}

/** What the agency wrote, each once, on one line. */
function saidOf(declared: readonly DeclaredTool[], of: (tool: DeclaredTool) => string | undefined): Text | undefined {
  const said = [...new Set(declared.map((tool) => cleanText(of(tool) ?? "")))].filter((one) => one !== "")
  return said.length === 0 ? undefined : both((l) => setText(said.join(", "), l))
}

// Not permitted.

function refusedTable({ plans }: ToolsAnnexInput): AnnexTable {
  return {
    kind: "table",
    id: "refused",
    title: t.refused,
    intro: t.refusedIntro,
    columns: columns({ tool: 30, status: 18, reason: 52 }),
    rows: plans.refused.map(refusedRow),
    none: t.noRefused,
  }
}

function refusedRow({ id, name, vendor, status, reason }: RefusedTool): AnnexRow {
  return {
    id,
    cells: [
      [{ text: named(name) }, ...(vendor ? [{ label: t.labels.vendor, text: same(vendor) }] : [])],
      [{ text: t.refusals[status] }],
      [{ text: both((l) => set(reason[l], l)) }],
    ],
  }
}

// Waiting for approval.

function approvalTable(input: ToolsAnnexInput): AnnexTable {
  const { book, plans, approval, restricted, approver } = input
  const who = filledText(approver, t.approver)
  const row = (id: string, use: Text, tool: AnnexLine[], reason: Text, by = who): AnnexRow => ({
    id,
    cells: [[{ text: capital(use) }], tool, [{ text: reason }], [{ text: by }]],
  })
  const anyTool = [{ text: t.anyTool }]
  return {
    kind: "table",
    id: "approval",
    title: approval === "told" ? t.approvalOrWord : t.approval,
    ...(approval ? { intro: t.approvalIntro[approval] } : {}),
    columns: columns({ use: 24, with: 28, reason: 30, approver: 18 }),
    rows: [
      ...(approval === "every" ? [row("every", t.every.use, anyTool, t.every.reason)] : []),
      ...restricted.map(({ id, text }) =>
        row(`restricted/${id}`, text, anyTool, t.restricted, approval === "told" ? t.told : who),
      ),
      ...plans.permitted.flatMap(({ id, name, asked }) =>
        asked.map(({ use, classes }) =>
          row(
            `${id}/${use}`,
            useNames(book, [use]),
            [{ text: named(name) }, { label: t.labels.data, text: classNames(book, classes) }],
            t.undecided,
          ),
        ),
      ),
      ...plans.unserved.map((use) =>
        row(`unserved/${use}`, useNames(book, [use]), [{ text: t.unserved.tool }], t.unserved.reason),
      ),
    ],
    none: t.noApproval,
  }
}

// Cells.

function columns(widths: Readonly<Partial<Record<keyof typeof t.heads, number>>>): AnnexColumn[] {
  return Object.entries(widths).map(([id, width]) => ({ id, head: t.heads[id as keyof typeof t.heads], width }))
}

function some<Item>(items: readonly Item[], line: (items: readonly Item[]) => AnnexLine): AnnexLine[] {
  return items.length === 0 ? [] : [line(items)]
}

function useNames({ list }: Book, ids: readonly UseId[]): Text {
  return both((l) => capitalIn(namesIn(list.vocabulary.uses, ids, (use) => use.name[l]).join(", "), l))
}

function classNames({ list }: Book, ids: readonly DataClassId[]): Text {
  return both((l) => namesIn(list.vocabulary.classes, ids, ({ phrase }) => phrase[l]).join(", "))
}

function namesIn<Item extends { id: string }>(
  known: readonly Item[],
  ids: readonly string[],
  name: (item: Item) => string,
): string[] {
  return ids.map((id) => {
    const item = known.find((one) => one.id === id)
    return cleanText(item ? lower(name(item)) : id)
  })
}

/** A name is the same in both languages, and is not set: it is written as it is written. */
function same(name: string): Text {
  const text = cleanText(name)
  return { fr: text, en: text }
}

function named({ fr, en }: Text): Text {
  return { fr: cleanText(fr), en: cleanText(en) }
}

function set(text: string, language: "fr" | "en"): string {
  return setText(cleanText(text), language)
}

/** What stands for a parameter, in the language that it has where it has one alone. */
function filledText(value: FilledValue | undefined, otherwise: Text): Text {
  const given = languages.flatMap((language) => value?.[language] ?? [])[0]
  return both((l) => value?.[l] ?? given ?? otherwise[l])
}

function isFilled(value: FilledValue | undefined): boolean {
  return value !== undefined && languages.some((language) => value[language] !== undefined)
}

function capital(text: Text): Text {
  return both((l) => capitalIn(text[l], l))
}

function capitalIn(text: string, language: "fr" | "en"): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
