import { z } from "zod"
import { organisationBySlug, organisationsPage } from "../../db/queries/tool-pages.ts"
import { NotFound } from "../core/errors.ts"
import type { Organisation, Source } from "../core/register.ts"
import { shown } from "../core/text.ts"
import { Slug } from "../schema/basics.ts"
import { meaning } from "../schema/parameters.ts"
import { OrganisationsQuery } from "../schema/register-queries.ts"
import { OrganisationView } from "../schema/register-views.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/organisations"

export const organisationOperations: readonly Operation[] = [
  pageOperation({
    id: "organisations",
    kind: "Organisation",
    path,
    summary: { fr: "Les organisations : éditeurs et agences", en: "Organisations: vendors and agencies" },
    query: OrganisationsQuery,
    item: OrganisationView,
    read: ({ store }, slice, { q, role }) => organisationsPage(store.read, { ...slice, named: q, role }),
    keyOf: ({ slug }) => slug,
    show: (_app, rows) => rows.map(view),
  }),
  {
    id: "organisation",
    path: `${path}/{slug}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Une organisation", en: "One organisation" },
    params: z.strictObject({ slug: meaning(Slug, "slug") }),
    answers: { 200: { description: { fr: "L’organisation.", en: "The organisation." }, schema: OrganisationView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await organisationBySlug(app.store.read, c.req.param("slug") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, view(found))
    },
  },
]

/** Contacts are people: only the whole document holds them. */
function view({ sources, contacts: _, ...organisation }: Organisation): z.input<typeof OrganisationView> {
  return { ...organisation, roles: [...organisation.roles], ...sourcesView(sources) }
}

/** Where something was read, with our notes in both languages. */
export function sourcesView(sources: readonly Source[] | undefined) {
  return sources ? { sources: sources.map(sourceView) } : {}
}

export function sourceView({ note, ...rest }: Source) {
  return { ...rest, ...(note ? { note: shown(note) } : {}) }
}
