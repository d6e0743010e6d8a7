import type { ImportDocument, StatedDecision } from "../../src/core/import-document.ts"

/** A decision on Acme Writer Team that nothing is wrong with. */
export function statedDecision(over: Partial<StatedDecision> = {}): StatedDecision {
  return {
    plan: "acme-writer/team",
    outcome: "conditional",
    classes: { public: "yes", internal: "if", confidential: "no" },
    otherClasses: "no",
    uses: { copy: "yes", naming: "ask" },
    otherUses: "if",
    overrides: [{ class: "public", use: "naming", answer: "if" }],
    conditions: [{ fr: "Relecture humaine avant publication.", en: "A person reviews before publication." }],
    preconditions: ["licence-active", { id: "dpa-signed", classes: ["internal"], uses: [] }],
    summary: { fr: "Pour la rédaction.", en: "For copy." },
    rationale: { fr: "Conditions lues le 1er mars." },
    signOffs: [{ role: "it", name: "Alix Exemple", verdict: "agree", on: "2026-01-12" }],
    validFrom: "2026-01-15",
    validUntil: "2027-01-14",
    reviewBy: "2026-10-01",
    ...over,
  }
}

/** A document that holds one of everything, all invented. */
export function wholeDocument(over: Partial<ImportDocument> = {}): ImportDocument {
  return {
    aval: 1,
    company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
    organisations: [
      { slug: "acme", name: "Acme", country: "FR", roles: ["vendor"], url: "https://acme.example/" },
      { slug: "atelier", name: "Atelier", roles: ["agency"] },
    ],
    tools: [
      {
        slug: "acme-writer",
        name: "Acme Writer",
        aliases: ["AcmeGPT"],
        vendor: "acme",
        categories: ["text"],
        hosts: [{ host: "writer.acme.example", cover: "tree" }],
        sources: [{ url: "https://acme.example/about", seenOn: "2026-02-01", note: { en: "Its name." } }],
      },
    ],
    plans: [
      {
        slug: "acme-writer/team",
        name: { fr: "Équipe", en: "Team" },
        account: "company",
        access: { fr: "Demandez à l’équipe Outils." },
        notes: [{ kind: "minimum-age", text: { en: "Sixteen." }, seenOn: "2026-02-01" }],
      },
      {
        slug: "acme-writer/free",
        name: { en: "Free" },
        account: "personal",
        hosts: [{ host: "free.acme.example", cover: "host" }],
      },
    ],
    facts: [
      {
        plan: "acme-writer/team",
        factor: "C1",
        option: 1,
        text: { en: "Training is excluded." },
        sourceClass: "terms",
        seenOn: "2026-03-01",
        evidence: {
          collection: "genai-eu",
          service: "Acme",
          termsType: "Terms of Service",
          version: "0123abcd",
          start: 0,
          end: 120,
          sha256: "a".repeat(64),
        },
      },
      {
        tool: "acme-writer",
        factor: "D1",
        option: 1,
        sourceClass: "register",
        seenOn: "2026-03-01",
        expiresOn: "2027-03-01",
      },
      {
        organisation: "acme",
        factor: "H1",
        option: 2,
        sourceClass: "claim",
        seenOn: "2026-03-01",
        evidence: { url: "https://acme.example/trust", seenOn: "2026-03-01" },
      },
      { use: "copy", factor: "G3", option: 1, sourceClass: "tested", seenOn: "2026-03-01", author: "Alix Exemple" },
      { company: true, factor: "F7", option: 0, sourceClass: "tested", seenOn: "2026-03-01" },
    ],
    agreements: [
      {
        organisation: "acme",
        kind: "dpa",
        plans: ["acme-writer/team"],
        start: "2026-01-01",
        file: { sha256: "b".repeat(64) },
      },
      {
        organisation: "atelier",
        kind: "master",
        title: { fr: "Contrat-cadre" },
        start: "2026-01-01",
        end: "2028-12-31",
      },
    ],
    licences: [
      {
        plan: "acme-writer/team",
        kind: "subscription",
        seats: 40,
        owner: "Outils",
        start: "2026-01-01",
        end: "2026-12-31",
        notice: "2026-10-31",
        cost: { amount: 1234.5, currency: "EUR", per: "month" },
        purchase: "PO-2026-0117",
        file: { sha256: "c".repeat(64), name: "facture.pdf" },
        limits: {
          name: "Acme Community License 2",
          fields: { fr: "Pas de conseil juridique.", en: "No legal advice." },
          revenue: { amount: 20_000_000, currency: "USD" },
          users: 700_000_000,
          url: "https://acme.example/licence",
        },
      },
    ],
    states: [
      {
        plan: "acme-writer/team",
        precondition: "sso-on",
        holds: true,
        from: "2026-01-01",
        until: "2027-12-31",
        evidence: { sha256: "d".repeat(64), name: "capture.png" },
        note: { fr: "Vu dans les réglages.", en: "Seen in the settings." },
      },
    ],
    assessments: [
      {
        plan: "acme-writer/team",
        on: "2026-01-10",
        methodology: "1.0.0",
        depth: "screening",
        facts: [{ plan: "acme-writer/team", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-01-02" }],
        score: 41.25,
        floor: 20,
        evidence: 0.6,
        band: "moderate",
      },
    ],
    decisions: [statedDecision({ assessment: "2026-01-10" })],
    exceptions: [
      {
        plan: "acme-writer/team",
        classes: ["confidential"],
        uses: ["copy"],
        answer: "if",
        conditions: [{ en: "For the launch only." }],
        who: "press-team",
        approver: "Dominique Fictif",
        reason: { fr: "Lancement." },
        from: "2026-05-01",
        until: "2026-05-31",
      },
    ],
    ...over,
  }
}

/** The whole document, with contacts, what tools are made of, and what is retired or merged. */
export function linkedDocument(): ImportDocument {
  const { organisations = [], tools = [], plans = [], ...rest } = wholeDocument()
  const [acme, atelier] = organisations
  const [writer] = tools
  const [team, free] = plans
  if (!acme || !atelier || !writer || !team || !free) throw new Error("the whole document lacks what is linked")
  return {
    ...rest,
    organisations: [
      {
        ...acme,
        contacts: [
          {
            role: { fr: "Protection des données", en: "Data protection" },
            name: "Camille Inventé",
            mail: "privacy@acme.example",
            phone: "+33 1 99 00 12 34",
            url: "https://acme.example/privacy",
          },
          { role: { en: "Security" }, mail: "security@acme.example" },
        ],
      },
      { ...atelier, retiredOn: "2026-06-30" },
      { slug: "fondry", name: "Fondry", country: "IE", roles: ["vendor"] },
      { slug: "fondry-labs", name: "Fondry Labs", roles: ["vendor"], mergedInto: "fondry" },
    ],
    tools: [
      {
        ...writer,
        supplies: [
          {
            role: "model",
            organisation: "fondry",
            tool: "fondry-model",
            purpose: { fr: "Rédaction", en: "Copy" },
            country: "IE",
            source: { url: "https://acme.example/subprocessors", seenOn: "2026-02-01" },
          },
          { role: "hosting", organisation: "fondry" },
        ],
      },
      // The two rest on each other.
      {
        slug: "fondry-model",
        name: "Fondry Model",
        vendor: "fondry",
        supplies: [{ role: "sub-processor", organisation: "acme", tool: "acme-writer" }],
        retiredOn: "2026-07-01",
      },
      { slug: "acme-write", name: "Acme Write", vendor: "acme", mergedInto: "acme-writer" },
    ],
    plans: [team, { ...free, retiredOn: "2027-01-01" }],
  }
}
