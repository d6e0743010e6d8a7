import { z } from "zod"
import { type ContractRow, contractById, contractsPage } from "../../db/queries/agencies.ts"
import { today } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import { contractState } from "../core/agency.ts"
import type { Day } from "../core/day.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { ContractView } from "../schema/agency-views.ts"
import { meaning } from "../schema/parameters.ts"
import { OfAgencyQuery } from "../schema/register-queries.ts"
import { knownAgency } from "./agencies.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/contracts"

export const contractOperations: readonly Operation[] = [
  pageOperation({
    id: "contracts",
    kind: "Contract",
    path,
    summary: { fr: "Les contrats avec les agences", en: "Contracts with agencies" },
    query: OfAgencyQuery,
    item: ContractView,
    check: (app, { agency }) => knownAgency(app, agency),
    read: ({ store }, slice, { agency }) => contractsPage(store.read, { ...slice, agency }),
    keyOf: ({ id }) => id,
    async show(app, rows) {
      const day = await today(app)
      return rows.map((row) => view(row, day))
    },
  }),
  {
    id: "contract",
    path: `${path}/{id}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Un contrat", en: "One contract" },
    params: z.strictObject({ id: meaning(z.string(), "id") }),
    answers: { 200: { description: { fr: "Le contrat.", en: "The contract." }, schema: ContractView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await contractById(app.store.read, c.req.param("id") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, view(found, await today(app)))
    },
  },
]

/** Subcontractors may be persons: how many there are goes out, not who. */
function view({ id, organisation, content, createdAt }: ContractRow, day: Day): z.input<typeof ContractView> {
  const { subcontractors, scopes, data, audiences, media, ...said } = content
  return {
    ...{ id, agency: organisation, ...said, state: contractState(content, day), createdAt },
    ...{ scopes: [...scopes], data: [...data], audiences: [...audiences], media: [...media] },
    subcontractors: subcontractors.length,
  }
}

/** Refuses an id that names no contract. */
export async function knownContractId({ store }: App, id: string | undefined): Promise<void> {
  if (id === undefined || (await contractById(store.read, id))) return
  const fault: Fault = {
    place: "contract",
    message: { fr: "Aucun contrat n’a cet identifiant.", en: "No contract has this id." },
  }
  throw new Refused([fault])
}
