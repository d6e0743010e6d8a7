import { agencyBy, campaign, contractBy } from "./agencies.ts"
import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of agencies and their contracts, for walks.ts.

const agency = {
  ...{ types: ["creative", "pr"], insured: "yes", aiCover: "included", insuredUntil: "2027-03-31" },
  ...{ termsUrl: "https://lumen.example/ai", termsDocument: "" },
}

/** Every field of a contract's form. */
export const contractFields = {
  ...{ title: "Campagne d’hiver", reference: "2026-18", language: "fr", governingLaw: "FR", scopes: ["campaign"] },
  ...{ deliverables: "Trois films", data: ["internal"], audiences: ["fr"], media: ["tv"], people: "real" },
  ...{ influencers: "no", feeModel: "fixed", spend: "120 000", oversight: "reviewed", start: "2026-10-01" },
  ...{ end: "2027-03-31", notice: "2027-01-31", renewal: "tacit", terminatedOn: "" },
  ...{ subcontractorName: ["Studio Lune", ""], subcontractorCountry: ["BE", ""], subcontractorDoes: ["montage", ""] },
}

const contract = async ({ app, tom }: Pick<Stage, "app" | "tom">) =>
  contractBy(app, tom.id, await agencyBy(app, tom.id))

export const agencyWalks: Readonly<Record<string, Walk>> = {
  "/agencies/new": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    return {
      path: "/agencies/new",
      fields: {
        ...{ organisation: "", name: "Agence Lumen", country: "FR", url: "https://lumen.example/", ...agency },
        ...{ contactRoleFr: "Commercial", contactRoleEn: "Sales", contactName: "", contactPhone: "", contactUrl: "" },
        contactMail: "sales@lumen.example",
      },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "agency.saved", object: "work/agency/agence-lumen", actor: tom.id },
        { kind: "organisation.saved", object: "organisation/agence-lumen", actor: tom.id },
      ],
    }
  },
  "/agencies/:slug/edit": async ({ app, tom }) => {
    const slug = await agencyBy(app, tom.id)
    return {
      path: `/agencies/${slug}/edit`,
      fields: { ...agency, seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "agency.saved", object: `work/agency/${slug}`, actor: tom.id }],
    }
  },
  "/contracts/new": async ({ app, tom }) => {
    const slug = await agencyBy(app, tom.id)
    return {
      path: "/contracts/new",
      fields: { agency: slug, sending: "frm_1", ...contractFields, seen: "0" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "contract.added", object: "work/contract/ctr_", actor: tom.id }],
    }
  },
  "/contracts/:id/edit": async (stage) => {
    const { tom } = stage
    const id = await contract(stage)
    return {
      path: `/contracts/${id}/edit`,
      fields: { ...contractFields, title: campaign.title, seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "contract.changed", object: `work/contract/${id}`, actor: tom.id }],
    }
  },
  "/contracts/:id/termination": async (stage) => {
    const { tom } = stage
    const id = await contract(stage)
    return {
      path: `/contracts/${id}/termination`,
      fields: { on: "2026-12-31", seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "contract.terminated", object: `work/contract/${id}`, actor: tom.id }],
    }
  },
}
