import type { Context, Hono } from "hono"
import { exampleCompany } from "../../templates/demo/company.ts"
import { knownCompany } from "../actions/read-company.ts"
import { currentList } from "../actions/read-current-list.ts"
import type { App } from "../app.ts"
import { dayIn } from "../core/day.ts"
import { type Page, pageOf } from "./page.ts"

/** What every group of pages is given to mount itself with. */
export interface Site {
  app: App
  development: boolean
  page(c: Context): Promise<Page>
}

export type Mount = (router: Hono, site: Site) => void

export function siteOf(app: App, development: boolean): Site {
  return {
    app,
    development,
    async page(c) {
      const [list, company] = await Promise.all([currentList(app), knownCompany(app)])
      const today = dayIn(company.zone, app.now())
      const example = company.name === exampleCompany.name
      return pageOf(c, { company: company.name, example, list: list?.book.list, today, development })
    },
  }
}
