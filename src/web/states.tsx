import { StatePage, stateTitle } from "../../views/pages/state.tsx"
import { type PlanRights, readPlanRights, readState } from "../actions/read-right.ts"
import type { Fault } from "../core/errors.ts"
import { fileIn } from "../core/evidence.ts"
import type { StatedState } from "../core/import-document.ts"
import type { Evidence, FileEvidence, State } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import type { Messages } from "../i18n/index.ts"
import { StateForm, type StateTyped } from "../schema/rights.ts"
import { type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { mountRightPages } from "./right-pages.tsx"
import { named, orderFaults, planEnded, typedDay } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount } from "./site.ts"

type Known = PlanRights & { state?: State }

/** `/register/states/…`: whether a precondition of a plan holds, from which day; a later record leaves the earlier one as it was. */
export const mountStates: Mount = (doors, site) =>
  mountRightPages<State, Known, typeof StateForm>(doors, site, {
    add: routes.newState(),
    one: routes.state,
    about: "plan",
    form: StateForm,
    readAbout: readPlanRights,
    readOne: readState,
    itemIn: ({ state }) => state,
    fileIn: ({ evidence }) => fileIn(evidence),
    blank: ({ today }) => ({ from: today, seenOn: today }),
    closedTo: ({ plan }, today) => (isEnded(plan, today) ? planEnded : undefined),
    typedOf,
    faultsIn: (typed, known, { file }) => faultsIn(typed, known, file),
    draftOf: (value, known, { file }) => ({ kind: "state", item: itemOf(value, known, file) }),
    inWords,
    taken: { place: "from", message: said((t) => t.rights.state.taken) },
    title: (page, { plan, state }) => stateTitle(page, plan, state),
    body: (page, { plan, state, states }, shown) => (
      <StatePage page={page} plan={plan} state={state} states={states} {...shown} />
    ),
  })

const unseenPage: Fault = { place: "seenOn", message: said((t) => t.rights.state.seenOnNeeded) }
const twoProofs: Fault = { place: "url", message: said((t) => t.rights.state.urlOrFile) }
const unmet: Fault = { place: "precondition", message: said((t) => t.rights.state.preconditionNeeded) }
const unsaid: Fault = { place: "holds", message: said((t) => t.rights.state.holdsNeeded) }

/** A choice that was not made is asked for by its name; evidence and notes are told of at their own fields. */
function inWords(faults: readonly Fault[]): Fault[] {
  const fields: Readonly<Record<string, string>> = { "note.fr": "noteFr", "note.en": "noteEn" }
  const placed = faults.map((fault) => ({
    ...fault,
    place: fields[fault.place] ?? fault.place.replace(/^evidence\./, ""),
  }))
  return named(placed, labels).map((fault) => [unmet, unsaid].find(({ place }) => place === fault.place) ?? fault)
}

const labels = ({ rights: { state: t } }: Messages) => ({
  ...{ from: t.from, until: t.until, url: t.url, seenOn: t.seenOn },
  ...{ noteFr: t.noteFr, noteEn: t.noteEn },
})

function faultsIn(typed: Typed, { state }: Known, file: FileEvidence | undefined): Fault[] {
  const precondition = typedText(typed, "precondition")
  const [from, until] = ["from", "until"].map((name) => typedDay(typed, name))
  const isComputed = precondition === "licence-active" || precondition === "dpa-signed"
  const hasPage = typedText(typed, "url").trim() !== ""
  return [
    ...(isComputed && precondition !== state?.precondition ? [unmet] : []),
    ...orderFaults([["until", "until", until, from]]),
    ...(hasPage && typedText(typed, "seenOn") === "" ? [unseenPage] : []),
    ...(hasPage && file ? [twoProofs] : []),
  ]
}

function itemOf(
  { precondition, holds, from, until, url, seenOn, noteFr, noteEn }: StateTyped,
  { plan, state }: Known,
  file: FileEvidence | undefined,
): StatedState {
  const evidence = url && seenOn ? { url, seenOn } : (file ?? passageIn(state?.evidence))
  const note = { ...(noteFr && { fr: noteFr }), ...(noteEn && { en: noteEn }) }
  return {
    plan: plan.slug,
    precondition,
    holds: holds === "yes",
    from,
    ...(until ? { until } : {}),
    ...(evidence ? { evidence } : {}),
    ...(noteFr || noteEn ? { note } : {}),
  }
}

/** What the form does not show: a passage stays, unless something else takes its place. */
function passageIn(evidence: Evidence | undefined): Evidence | undefined {
  return evidence && "collection" in evidence ? evidence : undefined
}

function typedOf({ precondition, holds, from, until = "", evidence, note }: State, { today }: Page): Typed {
  const page = evidence && "seenOn" in evidence ? evidence : { url: "", seenOn: today }
  const notes = { noteFr: note?.fr ?? "", noteEn: note?.en ?? "" }
  return { precondition, holds: holds ? "yes" : "no", from, until, ...page, ...notes }
}
