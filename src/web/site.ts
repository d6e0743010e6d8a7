import type { Context } from "hono"
import type { Hono } from "hono"
import { currentList } from "../actions/read-current-list.ts"
import { companyName } from "../actions/read-company.ts"
import type { App } from "../app.ts"
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
      const [list, company] = await Promise.all([currentList(app), companyName(app)])
      return pageOf(c, app, { company, list: list?.book.list }, development)
    },
  }
}
