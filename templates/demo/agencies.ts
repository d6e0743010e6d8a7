import type { Agency, ContractContent, DeliverableContent } from "../../src/core/agency.ts"
import type { Position } from "../../src/core/clause.ts"
import type { DeclaredUse } from "../../src/core/declaration.ts"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import type { Language } from "../../src/core/text.ts"
import type { InDays } from "./in-days.ts"

/** What the example company knows of an agency, agreed with it, and was told by it: an invented agency, and invented people. */
export interface DemoAgency {
  /** Slug of an organisation of the example. */
  slug: string
  agency: Agency
  contract: ContractContent
  declaration?: DemoDeclaration | undefined
  deliverables: readonly DeliverableContent[]
  clauses: DemoClauses
}

/** The clauses that are drafted for the contract. */
export interface DemoClauses {
  title: string
  preset: string
  languages: readonly Language[]
  prevailing?: Language | undefined
  /** What is new in the version that is kept. */
  note: string
  /** What became of it: a draft under way has a clause moved after its version, and a question beside it; the other one is signed. */
  fate:
    | { kind: "goes-on"; clause: string; position: Position; comment: string }
    | { kind: "signed"; approval: string; copy: { name: string; text: string } }
}

/** What the agency filled in, part by part, and who stood up for it. */
export interface DemoDeclaration {
  parts: Readonly<Record<string, PartContent>>
  signatory: { name: string; role: string }
}

export function demoAgencies(inDays: InDays): readonly DemoAgency[] {
  return [
    {
      slug: "atelier-fictif",
      agency: {
        types: ["creative", "design"],
        insured: true,
        aiCover: "excluded",
        insuredUntil: inDays(40),
        termsUrl: "https://atelier-fictif.example/ia",
      },
      contract: {
        ...{ title: "Création des campagnes", reference: "AF-2025-09", language: "fr", governingLaw: "FR" },
        ...{
          scopes: ["campaign", "brand", "social"],
          deliverables: "Films, visuels et textes de quatre campagnes par an.",
        },
        ...{ data: ["internal", "confidential"], audiences: ["fr", "eu"], media: ["tv", "outdoor", "web", "social"] },
        ...{ people: "both", influencers: false, feeModel: "retainer", spend: 480_000, oversight: "double" },
        ...{ start: "2025-09-01", end: inDays(282), notice: inDays(75), renewal: "tacit" },
        subcontractors: [{ name: "Studio d’image, en régie", country: "FR", does: "retouche" }],
      },
      declaration: { parts: declared, signatory: { name: "Ines Exemple", role: "Directrice associée" } },
      clauses: {
        ...{ title: "Clauses IA, campagnes 2027", preset: "naming-logo-project", languages: ["fr", "en"] },
        ...{ prevailing: "fr", note: "Première version, à compléter avec la direction de la marque." },
        fate: {
          ...{ kind: "goes-on", clause: "CL-03", position: "strict" },
          comment: "L’agence déclare Midjourney, que nous n’autorisons pas\u00a0: à traiter avant l’envoi.",
        },
      },
      deliverables: [{ title: "Affiche de rentrée, 4 × 3", kind: "image", version: "2", campaign: "Rentrée" }],
    },
    {
      slug: "studio-imaginaire",
      agency: { types: ["production"] },
      contract: {
        ...{ title: "Films de fin d’année", language: "fr", governingLaw: "BE", scopes: ["production"] },
        ...{
          deliverables: "Deux films de trente secondes.",
          data: ["internal"],
          audiences: ["fr"],
          media: ["tv", "web"],
        },
        ...{ people: "real", feeModel: "fixed", spend: 90_000, oversight: "reviewed", start: "2026-09-15" },
        ...{ end: inDays(70), renewal: "none", subcontractors: [] },
      },
      clauses: {
        ...{ title: "Clauses IA, films de fin d’année", preset: "production-house", languages: ["fr"] },
        note: "Version proposée à l’agence.",
        fate: {
          ...{ kind: "signed", approval: "Conforme à nos positions pour la production." },
          copy: { name: "clauses-ia-signees.txt", text: "Exemplaire signé, pour l’exemple." },
        },
      },
      deliverables: [],
    },
  ]
}

const uses: readonly DeclaredUse[] = [
  { craft: "copy", level: "edited" },
  { craft: "image", level: "composite" },
]

/** One tool as the company allows it, one on a plan that it does not: what the comparison is for. */
const declared: DemoDeclaration["parts"] = {
  start: { usesAi: true, policyUrl: "https://atelier-fictif.example/ia" },
  "tools/1": {
    ...{ name: "ChatGPT", tool: "chatgpt", plan: "chatgpt/enterprise", account: "company" },
    ...{ crafts: ["copy"], data: ["briefs"], trainingOff: true, retention: "30 jours" },
  },
  "tools/2": {
    ...{ name: "Midjourney", tool: "midjourney", plan: "midjourney/standard", account: "personal" },
    ...{ crafts: ["image"], data: ["briefs", "launches"] },
  },
  uses: { uses, refused: ["voice", "naming", "logo"] },
  oversight: {
    oversight: "reviewed",
    reviewers: "La direction de création relit chaque proposition.",
    checks: "Antériorités, ressemblances, personnes et marques visibles.",
  },
  subcontractors: { subcontracts: false },
  rights: { contributionRecords: true, promptsKept: true },
  labelling: { marksIptc: true, marksC2pa: false, visibleLabels: true },
  assurance: { trained: true, insured: true, aiInsured: false, incidents: "Aucun" },
}
