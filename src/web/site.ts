import type { Context } from "hono"
import { exampleCompany } from "../../templates/demo/company.ts"
import { knownCompany } from "../actions/read-company.ts"
import { currentList } from "../actions/read-current-list.ts"
import { countWaiting } from "../actions/read-waiting.ts"
import type { App } from "../app.ts"
import { may } from "../core/access.ts"
import { dayIn } from "../core/day.ts"
import type { Doors } from "./doors.ts"
import { type Page, pageOf } from "./page.ts"
import { whoOf } from "./who.ts"

/** What every group of pages is given to mount itself with. */
export interface Site {
  app: App
  development: boolean
  page(c: Context): Promise<Page>
}

export type Mount = (doors: Doors, site: Site) => void

export function siteOf(app: App, development: boolean): Site {
  return {
    app,
    development,
    async page(c) {
      const who = whoOf(c)
      const [list, company, waits] = await Promise.all([
        may(who, "list:read") ? currentList(app) : undefined,
        knownCompany(app),
        countWaiting(app, who),
      ])
      const today = dayIn(company.zone, app.now())
      // Who has not come in yet is not told whose register this is.
      const inside = who.kind !== "visitor" || may(who, "list:read")
      return pageOf(c, {
        who,
        waits,
        today,
        development,
        zone: (who.kind === "person" ? who.zone : undefined) ?? company.zone,
        company: inside ? company.name : undefined,
        example: inside && (await isExample(app)),
        list: list?.book.list,
      })
    },
  }
}

/** Whether the register is the example company's, which nobody should take for a real one. */
export async function isExample(app: App): Promise<boolean> {
  return (await knownCompany(app)).name === exampleCompany.name
}
