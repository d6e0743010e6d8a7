import { DocsPage } from "../../views/pages/docs.tsx"
import { currentList } from "../actions/read-current-list.ts"
import type { App } from "../app.ts"
import { describeApi, type Known } from "./docs-description.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/docs`: the API in words, made of the operations and the OpenAPI document that the API itself is made of. */
export const mountDocs: Mount = (doors, site) => {
  doors.get(routes.docs, { to: "list:read" }, async (c) => {
    const page = await site.page(c)
    const api = describeApi(await knownOf(site.app))
    const count = api.groups.reduce((sum, group) => sum + group.operations.length, 0)
    return respond(c, page, {
      title: page.t.docs.title(count),
      body: <DocsPage page={page} api={api} count={count} origin={site.app.config.url} />,
    })
  })
}

/** Something that the examples can ask for here: a decided plan, the newest revision. */
async function knownOf(app: App): Promise<Known> {
  const current = await currentList(app)
  const decided = current?.book.decided[0]
  const tool = decided?.tool ?? current?.book.list.tools[0]
  return {
    tool: tool?.slug ?? "acme-writer",
    plan: decided?.plan.slug ?? tool?.plans[0]?.slug ?? "acme-writer/team",
    sha256: current?.revision.sha256 ?? "0".repeat(64),
    revision: current?.revision.revision ?? 1,
  }
}
