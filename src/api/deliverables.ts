import { z } from "zod"
import { type ReadDeliverable, readDeliverables } from "../actions/read-deliverables.ts"
import { NotFound } from "../core/errors.ts"
import { DeliverableView } from "../schema/agency-views.ts"
import { meaning } from "../schema/parameters.ts"
import { OfContractQuery } from "../schema/register-queries.ts"
import { knownAgency } from "./agencies.ts"
import { knownContractId } from "./contracts.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/deliverables"

export const deliverableOperations: readonly Operation[] = [
  pageOperation({
    id: "deliverables",
    kind: "Deliverable",
    path,
    summary: { fr: "Les livrables des agences", en: "What agencies hand over" },
    query: OfContractQuery,
    item: DeliverableView,
    async check(app, { agency, contract }) {
      await knownAgency(app, agency)
      await knownContractId(app, contract)
    },
    async read(app, { limit, after = "" }, { agency, contract }) {
      const all = await readDeliverables(app, { organisation: agency, contract })
      const later = all.filter(({ deliverable: { id } }) => id > after)
      return later.toSorted((a, b) => (a.deliverable.id < b.deliverable.id ? -1 : 1)).slice(0, limit)
    },
    keyOf: ({ deliverable: { id } }) => id,
    show: (_app, rows) => rows.map(view),
  }),
  {
    id: "deliverable",
    path: `${path}/{id}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Un livrable", en: "One deliverable" },
    params: z.strictObject({ id: meaning(z.string(), "id") }),
    answers: { 200: { description: { fr: "Le livrable.", en: "The deliverable." }, schema: DeliverableView } },
    problems: [404],
    async respond(c, { app }) {
      const [found] = await readDeliverables(app, { deliverable: c.req.param("id") ?? "" })
      if (!found) throw new NotFound()
      return privateJson(c, view(found))
    },
  },
]

function view({ deliverable, sheet, files, findings, state }: ReadDeliverable): z.input<typeof DeliverableView> {
  const { id, organisation: agency, contractId: contract, title, kind, version, campaign, deliveredOn } = deliverable
  return {
    ...{ id, agency, contract, title, kind, version, campaign, deliveredOn },
    ...{ createdAt: deliverable.createdAt, state, findings, sheet: sheet?.id },
    files: files.map(({ sha256, size, readAt, isKept }) => ({ sha256, size, readAt, kept: isKept })),
  }
}
