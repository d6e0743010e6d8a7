import type { ImportDocument } from "../../src/core/import-document.ts"

const seen = "2026-03-01"
const passage = {
  collection: "example",
  service: "Acme Writer",
  termsType: "Terms of Service",
  version: "0a1b2c",
  start: 10,
  end: 120,
  sha256: "ab".repeat(32),
}

/** Persons of the sample: they may show in the register, never in the list or an answer. */
export const persons = ["Adèle Martin", "Bruno Durand", "Chloé Petit", "Driss Leroy"] as const

/** An invented company with three tools: decided, tolerated, unknown; texts in one language and in both. */
export const sample = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [
    {
      slug: "acme",
      name: "Acme",
      country: "FR",
      roles: ["vendor"],
      url: "https://acme.example",
      sources: [{ url: "https://acme.example/legal", seenOn: seen, note: { fr: "Mentions légales" } }],
    },
    { slug: "brio", name: "Brio Été", roles: ["vendor", "agency"] },
    { slug: "studio-nord", name: "Studio Nord", roles: ["agency"] },
  ],
  tools: [
    {
      slug: "acme-writer",
      name: "Acme Writer",
      aliases: ["AcmeGPT"],
      vendor: "acme",
      categories: ["text"],
      hosts: [{ host: "writer.acme.example", cover: "tree" }],
    },
    { slug: "brio-images", name: "Brio Images", vendor: "brio", categories: ["image"], hosts: [{ host: "brio.example", cover: "host" }] },
    { slug: "brio-voice", name: "Brio Voix", vendor: "brio", categories: ["voice"] },
  ],
  plans: [
    {
      slug: "acme-writer/team",
      name: { fr: "Équipe", en: "Team" },
      account: "company",
      access: { fr: "Demandez à l’équipe Outils." },
      notes: [{ kind: "minimum-age", text: { en: "18 years." }, evidence: passage, seenOn: seen }],
    },
    { slug: "acme-writer/free", name: { en: "Free" }, account: "personal" },
    { slug: "brio-images/pro", name: { fr: "Pro" }, account: "company", hosts: [{ host: "pro.brio.example", cover: "tree" }] },
    { slug: "brio-voice/base", name: { fr: "Base" }, account: "company" },
  ],
  facts: [
    { plan: "acme-writer/team", factor: "C1", option: 1, sourceClass: "terms", seenOn: seen, evidence: passage, author: persons[2] },
    { plan: "acme-writer/team", factor: "C2", option: 0, sourceClass: "contract", seenOn: seen, evidence: { sha256: "cd".repeat(32) } },
    { tool: "acme-writer", factor: "D1", option: 2, sourceClass: "claim", seenOn: seen, text: { fr: "Annoncé sur le site." } },
    { organisation: "acme", factor: "B2", option: 1, sourceClass: "register", seenOn: seen, evidence: { url: "https://register.example/acme", seenOn: seen } },
    { company: true, factor: "G1", option: 1, sourceClass: "tested", seenOn: seen },
    { use: "copy", factor: "G1", option: 0, sourceClass: "tested", seenOn: seen },
    { plan: "brio-images/pro", factor: "C1", option: 3, sourceClass: "terms", seenOn: seen, evidence: passage, expiresOn: "2027-03-01" },
  ],
  agreements: [
    { organisation: "acme", kind: "dpa", title: { en: "DPA" }, plans: ["acme-writer/team"], start: "2026-01-01", end: "2027-12-31", file: { sha256: "ef".repeat(32), name: "dpa.pdf" } },
    { organisation: "brio", kind: "order", start: "2026-01-01" },
  ],
  licences: [
    { plan: "acme-writer/team", kind: "subscription", seats: 40, owner: persons[3], start: "2026-01-01", end: "2027-12-31", notice: "2027-10-01" },
    { plan: "brio-images/pro", kind: "trial", start: "2026-01-01", end: "2026-02-01" },
  ],
  states: [{ plan: "acme-writer/team", precondition: "sso-on", holds: true, from: "2026-01-01" }],
  assessments: [
    {
      plan: "acme-writer/team",
      on: "2026-01-10",
      methodology: "1.0.0",
      depth: "full",
      facts: [{ plan: "acme-writer/team", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-01-09", evidence: passage }],
      score: 33.12,
      floor: 12.5,
      evidence: 0.87,
      band: "low",
      author: persons[2],
    },
  ],
  decisions: [
    {
      plan: "acme-writer/team",
      outcome: "conditional",
      classes: { public: "yes", internal: "if", confidential: "no" },
      otherClasses: "no",
      uses: { copy: "yes", naming: "ask" },
      otherUses: "if",
      overrides: [{ class: "public", use: "naming", answer: "if" }],
      conditions: [{ fr: "Relecture humaine avant publication.", en: "A person reviews before publication." }],
      preconditions: ["licence-active", { id: "dpa-signed", classes: ["internal"], uses: [] }],
      summary: { fr: "Oui, relu." },
      rationale: { fr: "Les conditions le permettent." },
      assessment: "2026-01-10",
      signOffs: [
        { role: "it", name: persons[0], verdict: "agree", on: "2026-01-12" },
        { role: "legal", name: persons[1], verdict: "agree", on: "2026-01-13" },
      ],
      validFrom: "2026-01-15",
      validUntil: "2027-01-14",
      reviewBy: "2026-10-01",
    },
    {
      plan: "brio-images/pro",
      outcome: "tolerated",
      classes: { public: "if" },
      otherClasses: "no",
      uses: { image: "if" },
      otherUses: "ask",
      conditions: [{ en: "No client names in prompts." }],
      validFrom: "2026-02-01",
      validUntil: "2026-12-31",
    },
  ],
  exceptions: [
    { plan: "acme-writer/team", classes: ["confidential"], uses: ["copy"], answer: "yes", who: "press-team", approver: persons[1], reason: { fr: "Lancement." }, from: "2026-11-01", until: "2026-11-30" },
  ],
} satisfies ImportDocument
