import { z } from "zod"
import { type ToolWithPlans, toolBySlug, toolsPage } from "../../db/queries/tool-pages.ts"
import { NotFound } from "../core/errors.ts"
import type { Supply } from "../core/register.ts"
import { shown } from "../core/text.ts"
import { Slug } from "../schema/basics.ts"
import { meaning } from "../schema/parameters.ts"
import { ToolsQuery } from "../schema/register-queries.ts"
import { ToolView } from "../schema/register-views.ts"
import { type Operation, privateJson } from "./operation.ts"
import { sourcesView, sourceView } from "./organisations.ts"
import { knownSlugs, pageOperation } from "./register-page.ts"

const path = "/api/v1/tools"

export const toolOperations: readonly Operation[] = [
  pageOperation({
    id: "tools",
    kind: "Tool",
    path,
    rate: "search",
    summary: { fr: "Les outils du registre", en: "The tools of the register" },
    query: ToolsQuery,
    item: ToolView,
    check: (app, { vendor }) => knownSlugs(app, { vendor }),
    read: ({ store }, slice, { q, vendor }) => toolsPage(store.read, { ...slice, matching: q, vendor }),
    keyOf: ({ slug }) => slug,
    show: (_app, rows) => rows.map(view),
  }),
  {
    id: "tool",
    path: `${path}/{slug}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Un outil", en: "One tool" },
    params: z.strictObject({ slug: meaning(Slug, "slug") }),
    answers: { 200: { description: { fr: "L’outil.", en: "The tool." }, schema: ToolView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await toolBySlug(app.store.read, c.req.param("slug") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, view(found))
    },
  },
]

function view({ sources, supplies, ...tool }: ToolWithPlans): z.input<typeof ToolView> {
  return {
    ...tool,
    aliases: [...tool.aliases],
    categories: [...tool.categories],
    hosts: [...tool.hosts],
    plans: [...tool.plans],
    ...sourcesView(sources),
    ...(supplies ? { supplies: supplies.map(supplyView) } : {}),
  }
}

function supplyView({ purpose, source, ...supply }: Supply) {
  return {
    ...supply,
    ...(purpose ? { purpose: shown(purpose) } : {}),
    ...(source ? { source: sourceView(source) } : {}),
  }
}
