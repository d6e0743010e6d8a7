import { documentsPage } from "../../db/queries/documents.ts"
import { TermsQuery } from "../schema/register-queries.ts"
import { TermsView } from "../schema/terms-view.ts"
import type { Operation } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

export const termsOperations: readonly Operation[] = [
  pageOperation({
    id: "terms",
    kind: "Terms",
    path: "/api/v1/terms",
    summary: {
      fr: "Les documents de conditions et leur dernière version, sans les contrats confidentiels",
      en: "Documents of terms with their newest version, confidential contracts left out",
    },
    query: TermsQuery,
    item: TermsView,
    read: ({ store }, slice, { q, collection }) =>
      documentsPage(store.read, { ...slice, q, collection, restricted: false }),
    keyOf: ({ id }) => id,
    show: (_app, rows) =>
      rows.map(({ id, collection, service, termsType, url, versions, newest }) => ({
        ...{ id, collection, service, termsType, versions, newest },
        ...(url === null ? {} : { url }),
      })),
  }),
]
