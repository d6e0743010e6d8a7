import type { Context } from "hono"
import type { ShownDraft } from "../../views/decision-draft/model.ts"
import { DecisionDraftPage, DraftParts, draftTitle } from "../../views/pages/decision-draft.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { layDecision, saveDecisionDraft } from "../actions/change-decision.ts"
import { contentOf, type DecisionReading, readDecision } from "../actions/read-decision.ts"
import { readSinceDecision } from "../actions/read-since-decision.ts"
import type { App } from "../app.ts"
import { type Action, mayIn } from "../core/access.ts"
import type { DecisionContent } from "../core/deciding.ts"
import { allowedClasses, answersFrom, cellsOf, departuresOf, reviewMonths } from "../core/decision-draft.ts"
import { draftFaults, isPersonal } from "../core/decision-faults.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { quorumOf } from "../core/signing.ts"
import { type Answer, answers } from "../core/vocabulary.ts"
import type { Messages } from "../i18n/index.ts"
import { editedConditions, fieldValues } from "../schema/condition-fields.ts"
import { decisionDraftForm } from "../schema/decision-draft.ts"
import { type Change, mergedDraft, wasText } from "./decision-merge.ts"
import {
  contentFrom,
  draftTyped,
  filledPairs,
  halfFilled,
  pairRows,
  withConditions,
  withPairs,
} from "./decision-typed.ts"
import { inFormWords } from "./draft-faults.ts"
import { formDataOf, readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { NotAllowed } from "./refusals.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/** The door of what prepares decisions. */
export const deciding = { to: "decisions:write", person: true } as const

/** A decision speaks for the whole company: a role in one business unit does not make it. Throws `NotAllowed`. */
export function expectDecider(c: Context, action: Action = "decisions:write") {
  if (!mayIn(whoOf(c), action, undefined)) throw new NotAllowed(action)
}

/** `/decisions/{id}/draft`: a decision is prepared, saved as far as it goes, and laid before its signatories. */
export const mountDecisionDraft: Mount = (doors, site) => {
  const { app } = site
  const address = patternOf(routes.decisionDraft(":id"))

  doors.get(address, deciding, async (c) => {
    expectDecider(c)
    const reading = await readDecision(app, idOf(c))
    if (reading.status !== "draft") return c.redirect(routes.decision(reading.id), 303)
    return show(c, site, { reading, typed: draftTyped(reading.content, app.methodology.vocabulary) })
  })

  doors.post(address, deciding, async (c) => {
    expectDecider(c)
    const [reading, data] = await Promise.all([readDecision(app, idOf(c)), formDataOf(c)])
    const own = { stated: reading.origin === "stated" }
    const form = await readForm(c, decisionDraftForm(app.methodology.vocabulary, data.keys(), own))
    const pressed = typedText(form.typed, "do")
    const values = fieldValues(data)
    const edited = editedConditions(values)
    const rows = Object.entries(values).filter(([name]) => name.startsWith("condition-"))
    const typed: Typed = { ...form.typed, ...Object.fromEntries(rows) }
    if (edited) return show(c, site, { reading, typed: withConditions(typed, edited.conditions), added: edited.added })
    if (pressed !== "save" && pressed !== "lay") return show(c, site, { reading, typed: editedPairs(typed, pressed) })
    const sent = withPairs(typed, filledPairs(pairRows(typed)))
    const half = halfFilled(sent)
    if (!form.ok || half.length > 0)
      return show(c, site, { reading, typed: sent, faults: [...(form.ok ? [] : inWords(form.faults)), ...half] })
    return save(c, site, reading, sent, pressed === "lay")
  })
}

/** Saves what was typed and, where that was asked for, lays it; what stands in the way is shown with all that was typed. */
async function save(c: Context, site: Site, reading: DecisionReading, typed: Typed, lays: boolean) {
  const { app } = site
  const { vocabulary } = app.methodology
  const by = personOf(whoOf(c))
  const read = Number(typedText(typed, "version"))
  try {
    const content = contentFrom(typed, vocabulary, reading.content)
    const version = await saveDecisionDraft(app, reading.id, content, { by, version: read })
    if (!lays) return c.redirect(routes.decisionDraft(reading.id, { done: version === read ? "same" : "saved" }), 303)
    await layDecision(app, reading.id, { by, version })
    return c.redirect(routes.decision(reading.id, { done: "laid" }), 303)
  } catch (error) {
    const now = await readDecision(app, reading.id)
    // What was refused was saved before.
    if (error instanceof Refused)
      return show(c, site, { reading: now, typed: draftTyped(now.content, vocabulary), faults: error.faults })
    if (error instanceof Spent) return show(c, site, { reading: now, typed, spent: true })
    if (!(error instanceof StaleWrite)) throw error
    const page = await site.page(c)
    const merged = mergedDraft(typedText(typed, "was"), draftTyped(now.content, vocabulary), typed, page)
    const mine = { ...merged.typed, version: "", was: "" }
    return show(c, site, { reading: now, typed: mine, stale: { changes: merged.changes } })
  }
}

/** The rows of pairs after the button that was pressed: `add-pair`, `add-pair:internal/copy`, `remove-pair-2`. */
function editedPairs(typed: Typed, pressed: string): Typed {
  const rows = pairRows(typed)
  const [, removed] = /^remove-pair-(\d{1,3})$/.exec(pressed) ?? []
  const [, added, dataClass = "", use = ""] = /^(add-pair)(?::([^/]*)\/(.*))?$/.exec(pressed) ?? []
  const left = rows.filter((_, index) => String(index) !== removed)
  return withPairs(typed, added ? [...left, { class: dataClass, use, answer: "" }] : left)
}

interface Shown {
  reading: DecisionReading
  typed: Typed
  faults?: readonly Fault[]
  added?: number | undefined
  stale?: { changes: readonly Change[] | undefined }
  /** It is a draft no more. */
  spent?: true
}

async function show(c: Context, site: Site, { reading, typed, faults = [], added, stale, spent }: Shown) {
  const { app } = site
  const [page, since] = await Promise.all([site.page(c), readSinceDecision(app, reading)])
  const content = contentFrom(typed, app.methodology.vocabulary, reading.content)
  const cells = cellsOf(content, app.methodology.vocabulary)
  const following = followingFrom(app, page, reading, content)
  const shown: ShownDraft = {
    decision: reading,
    vocabulary: app.methodology.vocabulary,
    reference: app.methodology.reference,
    typed,
    content,
    ...{ cells, added, stale, spent: spent && reading.status },
    pairs: pairRows(typed),
    ...following,
    faults: inFormWords(faults, app.methodology, following.departures),
    why: whyIn(app, typedText(typed, "why") || (page.query.get("why") ?? "")),
    since: since && { ...since, ...movedFrom(app, cells, contentOf(since.decision)) },
    // What was read goes on with the form, until it is read anew: who saved it meanwhile is told when this one is.
    version: typedText(typed, "version") || String(reading.version),
    was: typedText(typed, "was") || wasText(draftTyped(reading.content, app.methodology.vocabulary)),
  }
  const title = draftTitle(page, shown)
  const status = spent ? 409 : stale ? 412 : faults.length > 0 ? 422 : 200
  const props = { page, words: wordsOf(app.methodology, page.lang), shown }
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: <DecisionDraftPage {...props} />,
      part: <DraftParts {...props} />,
    },
    status,
  )
}

/** What follows from what was typed: departures, what is missing, who will sign. */
function followingFrom(app: App, { today }: Page, reading: DecisionReading, content: DecisionContent) {
  const { methodology, policy } = app
  const { vocabulary } = methodology
  const { origin, assessment, proposal, plan } = reading
  const own = origin === "stated" ? "stated" : "assessment"
  const allowed = allowedClasses(content, vocabulary)
  const quorum = quorumOf(policy, own, allowed)
  const departures = proposal && own === "assessment" ? departuresOf(content, proposal, vocabulary) : []
  const input = { content, origin: own, plan: plan.slug, methodology, rules: policy.decisions, day: today } as const
  return {
    base: proposal && answersFrom(proposal, vocabulary),
    departures,
    left: inFormWords(draftFaults({ ...input, assessment, proposal }), methodology, departures),
    personal: allowed.some((id) => isPersonal(methodology, id)),
    worksCouncil: policy.decisions.worksCouncil && allowed.length > 0,
    quorum,
    // Of the roles that what is stored asks for, those that no account can give.
    nobody: quorum.roles.filter((role) => {
      const stored = reading.signing.roles.find((one) => one.role === role)
      return stored?.asked && !reading.signatories.some((one) => one.role === role)
    }),
    reviewMonths: reviewMonths(policy.decisions, assessment?.band ?? "unproven"),
  }
}

/** How many cells answer otherwise than the decision in force does. */
function movedFrom({ methodology }: App, cells: ShownDraft["cells"], before: DecisionContent) {
  const was = new Map(cellsOf(before, methodology.vocabulary).map((cell) => [`${cell.class} ${cell.use}`, cell.answer]))
  const rank = (answer: Answer) => answers.indexOf(answer)
  const moves = cells.map((cell) => rank(cell.answer) - rank(was.get(`${cell.class} ${cell.use}`) ?? "ask"))
  return { looser: moves.filter((move) => move < 0).length, stricter: moves.filter((move) => move > 0).length }
}

/** The cell that an address or a button names; undefined for one that the vocabulary lacks. */
function whyIn({ methodology: { vocabulary } }: App, text: string): ShownDraft["why"] {
  const [dataClass = "", use = ""] = text.split("/")
  const isKnown = vocabulary.classes.some(({ id }) => id === dataClass) && vocabulary.uses.some(({ id }) => id === use)
  return isKnown ? { class: dataClass, use } : undefined
}

const fieldNames = ({ draft: { fields } }: Messages) => fields

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, fieldNames)
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}
