import type { PreconditionState } from "./answer-cell.ts"
import { dayText } from "./day-text.ts"
import { checkAddress, conditionWords, type ExportPlan, exportPlans } from "./export-plans.ts"
import { accountWord, answerWord, outcomeWord, preconditionWord } from "./export-words.ts"
import type { ExportSource } from "./exports/format.ts"
import type { HostEntry } from "./register.ts"
import type { Language, Text } from "./text.ts"

/**
 * The list as one table, a row per plan (a tool without plans has one too), the first row its heads: words for people, and beside
 * them the codes that programs go by, which are the same in both languages. The list's numbers stand in every row: rows that were
 * sorted, filtered or copied elsewhere still say where they come from.
 */
export function exportTable(source: ExportSource): string[][] {
  const { book, day, lang } = source
  const { classes } = book.list.vocabulary
  const names = classes.map(({ name }) => `${heads.data[lang]}${name[lang]}`)
  const before = [heads.tool, heads.slug, heads.vendor, heads.plan, heads.planSlug, heads.account]
  const decided = [heads.decision, heads.outcome, heads.answer, heads.code]
  const words = (texts: readonly Text[]) => texts.map((text) => text[lang])
  const head = [...words(before), ...words(decided), ...names, ...words(after)]
  return [head, ...exportPlans(book, day).map((plan) => row(source, plan))]
}

/** The heads after the data classes. */
const after: readonly Text[] = [
  { fr: "Dépend de l’usage", en: "Depends on the use" },
  { fr: "Conditions", en: "Conditions" },
  { fr: "Préalables", en: "Preconditions" },
  { fr: "Valable depuis", en: "Valid from" },
  { fr: "Valable jusqu’au", en: "Valid until" },
  { fr: "Hôtes", en: "Hosts" },
  { fr: "Comment l’obtenir", en: "How to get it" },
  { fr: "Vérifier", en: "Check" },
  { fr: "Identifiant de la décision", en: "Decision id" },
  { fr: "Réponses au", en: "Answers of" },
  { fr: "Révision de la liste", en: "List revision" },
  { fr: "Numéro de série", en: "List serial" },
  { fr: "SHA-256 de la liste", en: "List SHA-256" },
]

const heads = {
  tool: { fr: "Outil", en: "Tool" },
  slug: { fr: "Code de l’outil", en: "Tool code" },
  vendor: { fr: "Éditeur", en: "Vendor" },
  plan: { fr: "Offre", en: "Plan" },
  planSlug: { fr: "Code de l’offre", en: "Plan code" },
  account: { fr: "Compte", en: "Account" },
  decision: { fr: "Décision", en: "Decision" },
  outcome: { fr: "Code de la décision", en: "Decision code" },
  answer: { fr: "Réponse", en: "Answer" },
  code: { fr: "Code de la réponse", en: "Answer code" },
  data: { fr: "Données\u00a0: ", en: "Data: " },
} satisfies Record<string, Text>

function row(source: ExportSource, one: ExportPlan): string[] {
  const { book, sha256, day, url, lang } = source
  const { tool, plan, decision, outcome, answer } = one
  const { list } = book
  return [
    tool.name,
    tool.slug,
    tool.vendor,
    plan?.name[lang] ?? "",
    plan?.slug ?? "",
    plan ? accountWord(plan.account, lang) : "",
    outcomeWord(outcome, lang),
    outcome,
    answerWord(answer, lang),
    answer,
    ...list.vocabulary.classes.map(({ id }) => answerWord(one.classes.get(id) ?? "ask", lang)),
    yesOrNo[lang][one.byUse ? 0 : 1],
    one.conditions.map((condition) => conditionWords(book, condition, lang)).join("\n"),
    one.preconditions.map((state) => preconditionText(state, lang)).join("\n"),
    decision?.validFrom ?? "",
    decision?.validUntil ?? "",
    one.hosts.map((host) => hostText(host, lang)).join("\n"),
    plan?.access?.[lang] ?? "",
    checkAddress(url, one),
    decision?.id ?? "",
    day,
    String(list.revision),
    String(list.serial),
    sha256,
  ]
}

const yesOrNo: Readonly<Record<Language, readonly [string, string]>> = { fr: ["oui", "non"], en: ["yes", "no"] }

/** "Licence active (shown, until 31 December 2026)". */
function preconditionText({ id, holds, until }: PreconditionState, lang: Language): string {
  const state = holds ? { fr: "attesté", en: "shown" } : { fr: "pas attesté", en: "not shown" }
  const end = until === undefined ? "" : `${untilWord[lang]}${dayText(until, lang)}`
  return `${preconditionWord(id, lang)} (${state[lang]}${holds ? end : ""})`
}

const untilWord: Text = { fr: ", jusqu’au ", en: ", until " }

/** A host as people write it: with what is below it, or alone. */
export function hostText({ host, cover }: HostEntry, lang: Language): string {
  return cover === "tree" ? host : `${host} ${alone[lang]}`
}

const alone: Text = { fr: "(cet hôte seul)", en: "(this host alone)" }
