import type { ImportDocument, StatedDecision, StatedPlan } from "../../src/core/import-document.ts"

const openTo = (plan: string, given: Partial<StatedDecision> = {}): StatedDecision => ({
  plan,
  outcome: "approved",
  classes: { public: "yes", internal: "yes" },
  otherClasses: "no",
  uses: { ideation: "yes", copy: "yes", translation: "yes", image: "yes" },
  otherUses: "ask",
  validFrom: "2026-02-01",
  ...given,
})

const only = (slug: string): StatedPlan => ({ slug, name: { fr: "Équipe", en: "Team" }, account: "company" })

const tool = (slug: string, name: string, given: Partial<NonNullable<ImportDocument["tools"]>[number]> = {}) => ({
  slug,
  name,
  vendor: "brindel",
  categories: ["text"],
  hosts: [{ host: `${slug}.example`, cover: "tree" as const }],
  ...given,
})

/** An invented company with a tool for each kind of answer. */
export const checkDocument: ImportDocument = {
  aval: 1,
  company: { name: "Valmire", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [
    { slug: "acme", name: "Acme", country: "FR", roles: ["vendor"] },
    { slug: "brindel", name: "Brindel", roles: ["vendor"] },
  ],
  tools: [
    tool("acme-writer", "Acme Writer", {
      vendor: "acme",
      aliases: ["AcmeGPT"],
      hosts: [
        { host: "writer.acme.example", cover: "tree" },
        { host: "suite.example", cover: "tree" },
        { host: "xn--crire-9ra.example", cover: "tree" },
      ],
    }),
    tool("acme-images", "Acme Images", {
      vendor: "acme",
      categories: ["image"],
      hosts: [{ host: "suite.example", cover: "tree" }],
    }),
    tool("lumen-ecriture", "Lumen Écriture"),
    tool("trame-texte", "Trame Texte"),
    tool("brume", "Brume"),
    tool("vieux-mots", "Vieux Mots"),
    tool("precaire", "Précaire"),
    tool("perime", "Périmé"),
    tool("sursis", "Sursis"),
    tool("muet", "Muet"),
    tool("sans-offre", "Sans Offre"),
    tool("plume", "Plume"),
    tool("plume-d-acier", "Plume d’acier", { aliases: ["Plume"] }),
  ],
  plans: [
    {
      slug: "acme-writer/enterprise",
      name: { fr: "Entreprise", en: "Enterprise" },
      account: "company",
      hosts: [{ host: "enterprise.acme.example", cover: "host" }],
      access: {
        fr: "Écrivez à l’équipe Postes de travail ; accès ouvert sous deux jours ouvrés.",
        en: "Write to the Workplace team; access within two working days.",
      },
    },
    { slug: "acme-writer/api", name: { fr: "API", en: "API" }, account: "company" },
    { slug: "acme-writer/free", name: { fr: "Gratuite", en: "Free" }, account: "company" },
    { slug: "acme-writer/personal", name: { fr: "Gratuite", en: "Free" }, account: "personal" },
    { slug: "acme-images/studio", name: { fr: "Studio", en: "Studio" }, account: "company" },
    {
      slug: "lumen-ecriture/team",
      name: { fr: "Équipe" },
      account: "company",
      access: { fr: "Ouvert à tous, sans demande." },
    },
    ...["trame-texte", "brume", "vieux-mots", "precaire", "perime", "sursis", "muet", "plume", "plume-d-acier"].map(
      (slug) => only(`${slug}/team`),
    ),
  ],
  licences: [
    { plan: "acme-writer/enterprise", kind: "subscription", start: "2026-01-01", end: "2027-03-31" },
    { plan: "lumen-ecriture/team", kind: "subscription", start: "2026-01-01", end: "2027-06-30" },
    { plan: "precaire/team", kind: "subscription", start: "2026-01-01", end: "2026-06-30" },
  ],
  states: [
    {
      plan: "acme-writer/enterprise",
      precondition: "dpa-signed",
      holds: true,
      from: "2026-01-01",
      until: "2027-12-31",
      evidence: { url: "https://intranet.valmire.example/dpa", seenOn: "2026-01-01" },
    },
  ],
  decisions: [
    openTo("acme-writer/enterprise", {
      outcome: "conditional",
      classes: { public: "yes", internal: "if", confidential: "ask", client: "no" },
      uses: { ideation: "yes", copy: "yes", translation: "yes", naming: "ask", image: "ask" },
      otherUses: "ask",
      conditions: [
        { fr: "Une personne relit chaque texte et en répond.", en: "A person reviews each text and answers for it." },
        { fr: "Aucun nom de produit non annoncé.", classes: ["internal"] },
      ],
      preconditions: ["licence-active", "dpa-signed"],
      validFrom: "2026-09-03",
      validUntil: "2027-09-02",
    }),
    openTo("acme-writer/free", { outcome: "refused", classes: {}, uses: {} }),
    openTo("acme-writer/personal", { outcome: "refused", classes: {}, uses: {} }),
    openTo("acme-images/studio"),
    openTo("lumen-ecriture/team", { preconditions: ["licence-active"] }),
    openTo("trame-texte/team"),
    openTo("brume/team"),
    openTo("brume/team", { outcome: "suspended", classes: {}, uses: {}, validFrom: "2026-10-01" }),
    openTo("vieux-mots/team", { outcome: "retired", classes: {}, uses: {} }),
    openTo("precaire/team", { preconditions: ["licence-active"] }),
    openTo("perime/team", { validUntil: "2026-05-01" }),
    openTo("sursis/team", { outcome: "tolerated", validUntil: "2026-12-31" }),
    openTo("plume/team"),
  ],
}
