import { addAgency } from "../../src/actions/save-agency.ts"
import { addContract } from "../../src/actions/save-contract.ts"
import type { App } from "../../src/app.ts"
import type { Agency, ContractContent } from "../../src/core/agency.ts"

/** A contract for a campaign that runs, as somebody would enter it. */
export const campaign: ContractContent = {
  ...{ title: "Campagne d’été", reference: "2026-17", language: "fr", governingLaw: "FR", scopes: ["campaign"] },
  ...{ deliverables: "Trois affiches", data: ["internal"], audiences: ["fr"], media: ["social"], people: "none" },
  ...{ influencers: false, feeModel: "fixed", spend: 120_000, oversight: "reviewed", start: "2026-01-01" },
  ...{ end: "2026-12-31", notice: "2026-12-15", renewal: "tacit" },
  subcontractors: [{ name: "Studio Lune", country: "BE", does: "retouche" }],
}

/** An agency that is entered with its organisation, by the real action; its slug. */
export async function agencyBy(
  app: App,
  by: string,
  { name = "Agence Lumen", agency = {} }: { name?: string; agency?: Partial<Agency> } = {},
) {
  const organisation = { name, country: "FR", contacts: [{ role: { fr: "Commercial" }, mail: "vente@lumen.example" }] }
  return (await addAgency(app, { organisation, agency: { types: ["creative"], ...agency } }, { by })).slug
}

/** A contract with an agency, by the real action; its id. */
export async function contractBy(app: App, by: string, agency: string, over: Partial<ContractContent> = {}) {
  const { id } = await addContract(app, { agency, content: { ...campaign, ...over }, sending: "test" }, { by })
  return id
}
