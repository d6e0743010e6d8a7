import { agreementsPage } from "../../db/queries/pages.ts"
import { shown } from "../core/text.ts"
import { AgreementsQuery } from "../schema/register-queries.ts"
import { AgreementView } from "../schema/register-views.ts"
import type { Operation } from "./operation.ts"
import { knownSlugs, pageOperation } from "./register-page.ts"

export const agreementOperations: readonly Operation[] = [
  pageOperation({
    id: "agreements",
    kind: "Agreement",
    path: "/api/v1/agreements",
    summary: { fr: "Les accords signés avec les organisations", en: "Agreements signed with organisations" },
    query: AgreementsQuery,
    item: AgreementView,
    check: (app, { organisation }) => knownSlugs(app, { organisation }),
    read: ({ store }, slice, { organisation }) => agreementsPage(store.read, { ...slice, organisation }),
    keyOf: ({ id }) => id,
    show: (_app, rows) =>
      rows.map(({ title, plans, ...agreement }) => ({
        ...agreement,
        plans: [...plans],
        ...(title ? { title: shown(title) } : {}),
      })),
  }),
]
