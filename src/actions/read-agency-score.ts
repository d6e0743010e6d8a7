import { organisationFacts } from "../../db/queries/organisation-facts.ts"
import type { App } from "../app.ts"
import { type AgencyScoreModel, agencyScoreModel } from "../core/agency-score.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { DataClassId } from "../core/vocabulary.ts"
import { today } from "./read-company.ts"

export interface AgencyScoreQuery {
  /** Classes of data that the agency gets from us, of its contracts that run; none = it gets none. */
  entrusted: readonly DataClassId[]
  /** `none`, or a class; absent or unknown: of those that it gets, the one with the worst score. */
  data?: string | undefined
  /** Absent or unknown: the one of the reference context. */
  use?: string | undefined
  /** Absent: today. Facts seen later do not count. */
  day?: Day | undefined
}

/** How an agency scores on a day. Throws `NotFound` for an organisation that does not exist or is no agency. */
export async function readAgencyScore(app: App, slug: string, query: AgencyScoreQuery): Promise<AgencyScoreModel> {
  const { store, methodology } = app
  const found = await organisationFacts(store.read, slug)
  if (!found?.roles.includes("agency")) throw new NotFound(`no agency ${slug}`)
  const { classes, uses } = methodology.vocabulary
  const { data, use, entrusted } = query
  return agencyScoreModel({
    methodology,
    organisation: { slug, name: found.name },
    facts: found.facts,
    entrusted,
    data: data === "none" ? data : [...classes.map(({ id }) => id), ...entrusted].find((id) => id === data),
    use: uses.find(({ id }) => id === use)?.id ?? methodology.reference.use,
    day: query.day ?? (await today(app)),
  })
}
