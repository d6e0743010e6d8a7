import { licencesPage } from "../../db/queries/pages.ts"
import { today } from "../actions/read-company.ts"
import { licenceStatus } from "../core/precondition-periods.ts"
import { shown } from "../core/text.ts"
import { OfPlanQuery } from "../schema/register-queries.ts"
import { LicenceView } from "../schema/register-views.ts"
import type { Operation } from "./operation.ts"
import { knownSlugs, pageOperation } from "./register-page.ts"

export const licenceOperations: readonly Operation[] = [
  pageOperation({
    id: "licences",
    kind: "Licence",
    path: "/api/v1/licences",
    summary: { fr: "Les licences, et où elles en sont", en: "Licences, and where they stand" },
    query: OfPlanQuery,
    item: LicenceView,
    check: (app, { plan }) => knownSlugs(app, { plan }),
    read: ({ store }, slice, { plan }) => licencesPage(store.read, { ...slice, plan }),
    keyOf: ({ id }) => id,
    async show(app, rows) {
      const day = await today(app)
      return rows.map(({ limits, ...licence }) => ({
        ...licence,
        status: licenceStatus(licence, day),
        ...(limits && { limits: { ...limits, fields: limits.fields && shown(limits.fields) } }),
      }))
    },
  }),
]
