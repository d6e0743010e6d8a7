import { registerNames } from "../../db/queries/event-names.ts"
import { factById, factsAbout } from "../../db/queries/fact-history.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import { organisationRoles } from "../../db/queries/organisation-facts.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { isAskedOf } from "../core/agency-score.ts"
import { NotFound } from "../core/errors.ts"
import type { Factor } from "../core/methodology.ts"
import type { EventNames, NamedThing } from "../core/past-event.ts"
import type { OrganisationRole, Subject } from "../core/register.ts"
import {
  type Chain,
  organisationStanding,
  type ShownFact,
  type Side,
  type Standing,
  sideOf,
  sidesOf,
  standingOf,
} from "../core/standing.ts"
import { subjectPath } from "../core/subject.ts"
import { nameAuthors } from "./name-authors.ts"
import { today } from "./read-company.ts"

export interface NamedSubject {
  subject: Subject
  /** Absent for the company. */
  named?: NamedThing | undefined
  /** Of an organisation that is asked itself: as what. */
  roles?: readonly OrganisationRole[] | undefined
}

/** A live fact, with whether it gives the answer of its subject's chain. */
export interface KnownFact extends ShownFact {
  fact: RecordedFact
}

/** A factor asked about a subject: whom it can be answered for, and what is known. */
export interface FactQuestion {
  factor: Factor
  side: Side
  /** What it was asked about. */
  place: Subject
  /** Whom it can be answered for, the nearest first. */
  subjects: readonly NamedSubject[]
  /** Live facts about them, the nearest subject first. */
  known: readonly KnownFact[]
  /** How the factor stands for the place. */
  standing: Standing
  /** Fixed by the methodology, whatever facts say. */
  rule: boolean
  authors: EventNames["people"]
}

export interface QuestionAsked {
  place: Subject
  factor: string
  /** A fact about them is there: it can be read though it would no longer be asked (an agency that is one no more). */
  answered?: boolean | undefined
}

/** Throws `NotFound` for a factor or a subject that does not exist, and for a factor that is not asked about such a subject. */
export async function readFactQuestion(
  app: App,
  { place, factor: id, answered }: QuestionAsked,
): Promise<FactQuestion> {
  const { methodology, store } = app
  const factor = methodology.factors.find((one) => one.id === id)
  const side: Side = place.kind === "use" || place.kind === "company" ? "own" : "plan"
  if (!factor || (place.kind !== "organisation" && !sidesOf(factor.level).includes(side))) throw new NotFound()
  const { subjects, personal } = await askedOf(app, place)
  const isAsked = subjects.every(({ roles }) => !roles || isAskedOf(methodology, factor, roles))
  if (!isAsked && !answered) throw new NotFound()
  const all = await factsAbout(
    store.read,
    id,
    subjects.map(({ subject }) => subject),
  )
  const live = all.filter(({ supersededAt }) => supersededAt === undefined)
  const day = await today(app)
  const standingFor = (chain: Partial<Chain>) => standingOf(sideOf(methodology, side, chain, day), id)
  const of = (subject: Subject) => live.filter((fact) => subjectPath(fact.subject) === subjectPath(subject))
  const own = (use: Subject | undefined) => standingFor({ company: of(company), ...(use && { use: of(use) }) })
  const standing =
    side === "own"
      ? own(place.kind === "use" ? place : undefined)
      : place.kind === "organisation"
        ? organisationStanding(id, of(place), day)
        : standingFor(Object.fromEntries(subjects.map(({ subject }) => [subject.kind, of(subject)])))
  // A use's own answer stands before the company's: each has a standing of its own.
  const shown =
    side === "own"
      ? subjects.flatMap(({ subject }) =>
          own(subject.kind === "use" ? subject : undefined).facts.filter(
            ({ fact }) => fact.subject.kind === subject.kind,
          ),
        )
      : standing.facts
  const byId = new Map(live.map((fact) => [fact.id, fact]))
  return {
    factor,
    side,
    place,
    subjects,
    known: shown.flatMap((one) => {
      const fact = byId.get(one.fact.id)
      return fact ? [{ ...one, fact }] : []
    }),
    standing,
    rule: personal && id === "D3",
    authors: await nameAuthors(app, live),
  }
}

const company: Subject = { kind: "company", slug: "" }

/** Whom a question about the place can be answered for. */
async function askedOf(app: App, place: Subject): Promise<{ subjects: readonly NamedSubject[]; personal: boolean }> {
  const { read } = app.store
  if (place.kind === "company" || place.kind === "use") {
    const { uses } = app.methodology.vocabulary
    if (place.kind === "use" && !uses.some(({ id }) => id === place.slug)) throw new NotFound()
    const ofUses = uses.map(({ id, name }) => ({ subject: { kind: "use" as const, slug: id }, named: { name } }))
    return { subjects: [{ subject: company }, ...ofUses], personal: false }
  }
  const { subjects, personal } = await chainOf(app, place)
  const roles = place.kind === "organisation" ? await organisationRoles(read, place.slug) : undefined
  const names = await registerNames(read, subjects.map(subjectPath))
  if (!names.has(subjectPath(place))) throw new NotFound()
  const named = (subject: Subject): NamedSubject => ({ subject, named: names.get(subjectPath(subject)), roles })
  return { subjects: subjects.map(named), personal }
}

async function chainOf({ store: { read } }: App, place: Subject): Promise<{ subjects: Subject[]; personal: boolean }> {
  if (place.kind === "plan") {
    const found = await planBySlug(read, place.slug)
    if (!found) throw new NotFound()
    const { tool, vendor, plan } = found
    return {
      subjects: [place, { kind: "tool", slug: tool }, { kind: "organisation", slug: vendor }],
      personal: plan.account === "personal",
    }
  }
  if (place.kind === "tool") {
    const tool = await toolBySlug(read, place.slug)
    if (!tool) throw new NotFound()
    return { subjects: [place, { kind: "organisation", slug: tool.vendor }], personal: false }
  }
  return { subjects: [place], personal: false }
}

/** A fact, as long as the question is about it. Throws `NotFound` where there is none, or it is about something else. */
export async function readCorrected(app: App, question: FactQuestion, id: string): Promise<RecordedFact> {
  const fact = await factById(app.store.read, id)
  const asked = fact && question.subjects.some(({ subject }) => subjectPath(subject) === subjectPath(fact.subject))
  if (!asked || fact.factor !== question.factor.id) throw new NotFound()
  return fact
}
