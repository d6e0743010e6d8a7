import type { Context } from "hono"
import { AgencyScore } from "../../views/agency/score.tsx"
import { readAgencyMove } from "../actions/read-agency-move.ts"
import { readAgencyScore } from "../actions/read-agency-score.ts"
import { readQuotes } from "../actions/read-quotes.ts"
import type { DataClassId } from "../core/vocabulary.ts"
import { opens } from "./documents.tsx"
import type { Page } from "./page.ts"
import type { Site } from "./site.ts"

interface Scored {
  slug: string
  /** Classes of data that it gets from us, of its contracts that run. */
  entrusted: readonly DataClassId[]
}

/** The tab of an agency's page with its score, in the data and use that the address asks for. */
export async function agencyScoreTab(c: Context, { app }: Site, page: Page, { slug, entrusted }: Scored) {
  const { query } = page
  const asked = { data: query.get("data") ?? undefined, use: query.get("use") ?? undefined }
  const model = await readAgencyScore(app, slug, { entrusted, ...asked })
  const evidence = model.dimensions.flatMap(({ factors }) =>
    factors.flatMap(({ standing }) => standing.facts.map(({ fact }) => fact.evidence)),
  )
  const what = (["recorded", "withdrawn"] as const).find((one) => query.has(one))
  const told =
    what && page.may("register:write")
      ? await readAgencyMove(app, slug, { id: query.get(what) ?? "", what, context: model.context })
      : undefined
  return (
    <AgencyScore
      page={page}
      model={model}
      methodology={app.methodology}
      quotes={await readQuotes(app, evidence, opens(c))}
      told={told}
    />
  )
}
