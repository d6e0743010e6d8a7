import { factById, factsAbout, revisionWith } from "../../db/queries/fact-history.ts"
import { organisationFacts } from "../../db/queries/organisation-facts.ts"
import type { App } from "../app.ts"
import { type AgencyContext, agencyFigures, scoredContext } from "../core/agency-score.ts"
import { factsAround } from "../core/fact-move.ts"
import { subjectPath } from "../core/subject.ts"
import { today } from "./read-company.ts"
import type { ToldMove } from "./read-fact-move.ts"

export interface AgencyMoveQuery {
  /** Of the fact. */
  id: string
  what: ToldMove["what"]
  context: AgencyContext
}

/** What recording a fact about an agency, or withdrawing it, moved in a context; undefined for what did not happen, or is about others. */
export async function readAgencyMove(
  app: App,
  slug: string,
  { id, what, context }: AgencyMoveQuery,
): Promise<ToldMove | undefined> {
  const { store, methodology } = app
  const fact = await factById(store.read, id)
  const at = what === "recorded" ? fact?.recordedAt : fact?.supersededAt
  if (!fact || at === undefined || subjectPath(fact.subject) !== `organisation/${slug}`) return undefined
  const [organisation, about, revision, day] = await Promise.all([
    organisationFacts(store.read, slug),
    factsAbout(store.read, fact.factor, [fact.subject]),
    revisionWith(store.read, { object: subjectPath(fact.subject), at }),
    today(app),
  ])
  const others = (organisation?.facts ?? []).filter(({ factor }) => factor !== fact.factor)
  const [before, after] = factsAround(about, at).map((facts) =>
    agencyFigures({ methodology, facts: [...others, ...facts], context, day }),
  )
  const move = before && after && { context: scoredContext(methodology, context), plans: 1, before, after }
  return { fact, what, move, revision }
}
