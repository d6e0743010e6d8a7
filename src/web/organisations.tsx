import { wordIn } from "../../views/events/telling.ts"
import { type ListedOrganisation, OrganisationsPage } from "../../views/pages/organisations.tsx"
import { countryName } from "../../views/tool/header.tsx"
import { readItems } from "../actions/read-items.ts"
import { fold } from "../core/text.ts"
import type { Page } from "./page.ts"
import { partOf } from "./part.ts"
import { mountRegisterOrganisation } from "./register-organisation.tsx"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { mountSupplyChain } from "./supply-chain.tsx"

/** `/register/organisations`: vendors and agencies with their tools, and what is under it. */
export const mountOrganisations: Mount = (doors, site) => {
  doors.get(routes.organisations(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const { organisations, tools } = await readItems(site.app)
    const toolsOf = Map.groupBy(tools, ({ vendor }) => vendor)
    const { compare } = new Intl.Collator(page.lang)
    const all = organisations
      // What was merged is found under the one that stays.
      .filter(({ mergedInto }) => mergedInto === undefined)
      .map((one): ListedOrganisation => ({ ...one, tools: toolsOf.get(one.slug) ?? [] }))
      .sort((a, b) => compare(a.name, b.name))
    const q = (page.query.get("q") ?? "").trim().slice(0, 200)
    const found = all.filter((one) => fits(one, fold(q), page))
    const t = page.t.register
    return respond(c, page, {
      title: t.organisations.title(all.length),
      body: (
        <OrganisationsPage
          page={page}
          model={{
            q,
            part: partOf(found, page.query.get("page")),
            all: all.length,
            done: wordIn({ ...t.done, ...page.t.retiring.done }, page.query.get("done") ?? ""),
          }}
        />
      ),
    })
  })
  mountRegisterOrganisation(doors, site)
  mountSupplyChain(doors, site)
}

/** Whether its names, its country or a tool of it holds what is looked for. */
function fits({ slug, name, country, tools }: ListedOrganisation, q: string, page: Page): boolean {
  const texts = [name, slug, country ? countryName(country, page) : "", ...tools.map((tool) => tool.name)]
  return texts.some((text) => fold(text).includes(q))
}
