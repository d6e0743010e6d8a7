import { z } from "zod"
import { type AgencyRow, agenciesPage, agencyOf } from "../../db/queries/agencies.ts"
import { readAgencies } from "../actions/read-agencies.ts"
import { today } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { AgencyView } from "../schema/agency-views.ts"
import { Slug } from "../schema/basics.ts"
import { meaning } from "../schema/parameters.ts"
import { PageQuery } from "../schema/register-queries.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/agencies"

export const agencyOperations: readonly Operation[] = [
  pageOperation({
    id: "agencies",
    kind: "Agency",
    path,
    summary: { fr: "Les agences, et où elles en sont", en: "Agencies, and where they stand" },
    query: PageQuery,
    item: AgencyView,
    read: ({ store }, slice) => agenciesPage(store.read, slice),
    keyOf: ({ slug }) => slug,
    show: (app, rows) => views(app, rows),
  }),
  {
    id: "agency",
    path: `${path}/{slug}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Une agence", en: "One agency" },
    params: z.strictObject({ slug: meaning(Slug, "slug") }),
    answers: { 200: { description: { fr: "L’agence.", en: "The agency." }, schema: AgencyView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await agencyOf(app.store.read, c.req.param("slug") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, (await views(app, [found]))[0])
    },
  },
]

/** Contacts are people: they stay inside. */
async function views(app: App, rows: readonly AgencyRow[]): Promise<z.input<typeof AgencyView>[]> {
  const day = await today(app)
  const standing = new Map((await readAgencies(app, day)).map((one) => [one.slug, one]))
  return rows.map(({ organisationId: id, contacts: _, isDescribed: _described, types, ...agency }) => {
    const now = standing.get(agency.slug)
    const { score = 0, floor = 0, evidence = 0, band = "unproven" } = now?.figures ?? {}
    return {
      ...{ id, ...agency, types: [...types] },
      ...(now && {
        standing: {
          ...{ day, runningContracts: now.running, conflicts: now.conflicts, score, floor, evidence, band },
          ...(now.worst && { worst: now.worst }),
          ...(now.next && { next: now.next }),
        },
      }),
    }
  })
}

/** Refuses a slug that names no agency: a slip must not look like an empty register. */
export async function knownAgency({ store }: App, slug: string | undefined): Promise<void> {
  if (slug === undefined || (await agencyOf(store.read, slug))) return
  const fault: Fault = {
    place: "agency",
    message: { fr: `« ${slug} » n’est pas une agence du registre.`, en: `“${slug}” is not an agency of the register.` },
  }
  throw new Refused([fault])
}
