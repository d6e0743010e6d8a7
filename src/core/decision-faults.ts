import type { DecisionRules } from "./company-policy.ts"
import { conditionFaults } from "./condition-library.ts"
import { addMonths, type Day } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { DecisionContent, DecisionOrigin } from "./deciding.ts"
import { decisionFaults } from "./decision-check.ts"
import { allowedClasses, departuresOf, stoppedCells } from "./decision-draft.ts"
import type { Proposal } from "./decision-proposal.ts"
import type { Fault } from "./errors.ts"
import { lineage } from "./gates.ts"
import type { StatedDecision } from "./import-document.ts"
import type { Methodology } from "./methodology.ts"
import type { Assessment } from "./register.ts"
import { isWritten } from "./text.ts"

export interface DraftInput {
  content: DecisionContent
  origin: DecisionOrigin
  plan: string
  methodology: Methodology
  rules: DecisionRules
  day: Day
  /** The frozen assessment that it rests on, and what the policy proposes by it. */
  assessment?: Assessment | undefined
  proposal?: Proposal | undefined
}

type At = (place: string, fr: string, en: string) => void

/**
 * What stands in the way of laying a draft before the signatories, and of signing it (DESIGN §5): each fault at its field of the form
 * (`class-internal`, `use-copy`, `pair-0-answer`, `reason-class:internal`, `validUntil` …).
 */
export function draftFaults(input: DraftInput): Fault[] {
  const { content, methodology, plan } = input
  const faults: Fault[] = []
  const at: At = (place, fr, en) => faults.push({ place, message: { fr, en } })
  restsOn(input, at)
  const own = decisionFaults(methodology, statedFrom(content, plan), "")
  faults.push(...own.map((fault) => ({ ...fault, place: fieldOf(fault.place) })))
  faults.push(...conditionFaults(content.conditions, "condition", methodology.vocabulary))
  days(input, at)
  stops(input, at)
  reasons(input, at)
  personalData(input, at)
  texts(input, at)
  return faults
}

/** Whether an assessment is older than the policy lets a decision rest on. */
export function isTooOld({ on }: Pick<Assessment, "on">, { assessmentMonths }: DecisionRules, day: Day): boolean {
  return addMonths(on, assessmentMonths) < day
}

/** A draft as the document of an import states it; without sign-offs, and without what only the draft keeps. */
export function statedFrom(content: DecisionContent, plan: string): StatedDecision {
  const { outcome, classes, otherClasses, uses, otherUses, overrides, preconditions } = content
  const { summary, rationale, validFrom, validUntil, reviewBy } = content
  return {
    plan,
    outcome,
    ...{ classes, otherClasses, uses, otherUses, overrides },
    conditions: content.conditions.map(({ text, classes, uses }) => ({ ...text, classes, uses })),
    preconditions,
    ...(summary && { summary }),
    ...(rationale && { rationale }),
    validFrom,
    ...(validUntil && { validUntil }),
    ...(reviewBy && { reviewBy }),
  }
}

function restsOn({ origin, assessment, proposal, content, rules, day }: DraftInput, at: At) {
  if (origin === "stated") {
    if (!content.stated?.length)
      at(
        "stated-0-name",
        "Écrivez qui a décidé, dans quel rôle et quel jour.",
        "Write who decided, in which role, and on which day.",
      )
    if (!content.source)
      at("source", "Écrivez où cette décision est consignée.", "Write where this decision is written down.")
    return
  }
  if (!assessment) {
    at(
      "assessment",
      "Une décision repose sur une évaluation figée : figez-en une, puis choisissez-la ici.",
      "A decision rests on a frozen assessment: freeze one, then choose it here.",
    )
    return
  }
  if (isTooOld(assessment, rules, day)) {
    const on = { fr: dayText(assessment.on, "fr"), en: dayText(assessment.on, "en") }
    at(
      "assessment",
      `L’évaluation du ${on.fr} a plus de ${rules.assessmentMonths} mois, le plus que la politique admet : évaluez de nouveau.`,
      `The assessment of ${on.en} is more than ${rules.assessmentMonths} months old, the most that the policy allows: assess again.`,
    )
  }
  if (!proposal)
    at(
      "assessment",
      "La méthode de cette évaluation n’est pas conservée ici, et rien ne peut en être proposé : évaluez de nouveau.",
      "The methodology of this assessment is not kept here, so nothing can be proposed from it: assess again.",
    )
}

function days({ content: { validFrom, validUntil, outcome }, origin, day }: DraftInput, at: At) {
  if (origin === "assessment" && validFrom < day)
    at(
      "validFrom",
      "Ce jour est passé : une décision prend effet aujourd’hui ou plus tard.",
      "This day has passed: a decision takes effect today or later.",
    )
  if (origin === "stated" && validFrom > day)
    at(
      "validFrom",
      "Une décision déjà prise a commencé : indiquez un jour passé, ou décidez sur une évaluation.",
      "A decision taken before has begun: give a day in the past, or decide on an assessment.",
    )
  if (validUntil !== undefined && validUntil < day && outcome !== "refused" && outcome !== "retired")
    at(
      "validUntil",
      "Ce jour est passé : la décision ne vaudrait plus.",
      "This day has passed: the decision would hold no more.",
    )
}

/** No decision passes an absolute stop (DESIGN §4). */
function stops({ content, proposal, methodology }: DraftInput, at: At) {
  if (!proposal) return
  for (const [factor, cells] of Map.groupBy(
    stoppedCells(content, proposal, methodology.vocabulary),
    ({ stop }) => stop,
  )) {
    const [first] = cells
    const pair = content.overrides.findIndex((one) => one.class === first?.class && one.use === first?.use)
    const shown = cells.slice(0, 3).map((cell) => `${cell.class} × ${cell.use}`)
    const more = cells.length - shown.length
    at(
      pair >= 0 ? `pair-${pair}-answer` : `class-${first?.class}`,
      `Le blocage ${factor} ne se lève par aucune décision : ${shown.join(", ")}${more > 0 ? ` et ${more} de plus` : ""}. Répondez « non » ou « demander ».`,
      `No decision passes the stop ${factor}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Answer “no” or “ask”.`,
    )
  }
}

function reasons({ content, proposal, methodology, origin }: DraftInput, at: At) {
  if (!proposal || origin === "stated") return
  for (const { key, looser } of departuresOf(content, proposal, methodology.vocabulary)) {
    if (content.reasons[key]?.trim()) continue
    at(
      `reason-${key}`,
      looser
        ? "Écrivez pourquoi la décision est plus souple que la proposition."
        : "Écrivez pourquoi la décision est plus stricte que la proposition.",
      looser
        ? "Write why the decision is softer than the proposal."
        : "Write why the decision is stricter than the proposal.",
    )
  }
}

/** The DPO's opinion and the impact assessment (GDPR art. 35, 39(1)(c)) where personal data is allowed; the works council where the policy says so. */
function personalData({ content, methodology, rules, origin }: DraftInput, at: At) {
  if (origin === "stated") return
  const allowed = allowedClasses(content, methodology.vocabulary)
  if (allowed.some((id) => isPersonal(methodology, id))) {
    if (!content.dpoOpinion?.trim())
      at(
        "dpoOpinion",
        "Des données personnelles sont admises : notez l’avis du DPO.",
        "Personal data is allowed: note the DPO’s opinion.",
      )
    if (!content.dpia?.trim())
      at(
        "dpia",
        "Des données personnelles sont admises : donnez la référence de l’AIPD, ou dites pourquoi aucune n’est requise.",
        "Personal data is allowed: give the reference of the DPIA, or say why none is needed.",
      )
  }
  if (rules.worksCouncil && allowed.length > 0 && !content.worksCouncil?.trim())
    at(
      "worksCouncil",
      "La politique demande que le CSE soit consulté : dites quand, et où l’avis est consigné.",
      "The policy asks for the works council to be consulted: say when, and where its opinion is written down.",
    )
}

/** Whether a class holds data about people: `personal`, `special`, or one that is like them. */
export function isPersonal(methodology: Methodology, dataClass: string): boolean {
  return lineage(methodology, dataClass).includes("personal")
}

function texts({ content: { summary } }: DraftInput, at: At) {
  if (!isWritten(summary ?? {}))
    at(
      "summary-fr",
      "Résumez la décision en une ou deux phrases, pour tous : une langue suffit.",
      "Sum the decision up in a sentence or two, for all: one language is enough.",
    )
}

/** The field of the form for a place of the document: `.overrides[2].answer` is `pair-2-answer`. */
function fieldOf(place: string): string {
  const list = /^\.(\w+)/.exec(place)?.[1]
  if (list === undefined) return place
  const behind = place.slice(list.length + 1)
  const index = /^\[(\d+)\]/.exec(behind)?.[1]
  const rest = behind.replace(/^\./, "")
  if (list === "classes") return `class-${rest}`
  if (list === "uses") return `use-${rest}`
  if (list === "overrides") return index === undefined ? "overrides" : `pair-${index}-answer`
  if (list === "conditions") return index === undefined ? "conditions" : `condition-${index}-text`
  return list
}
