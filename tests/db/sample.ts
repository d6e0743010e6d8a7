import { chain, type Entry } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import {
  agreementPlanRows,
  agreementRow,
  aliasRows,
  assessmentRow,
  decisionRow,
  exceptionRow,
  factRow,
  type Known,
  licenceRow,
  organisationRow,
  planHostRows,
  planRow,
  stateRow,
  toolHostRows,
  toolRow,
} from "../../db/rows.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  company,
  decisions,
  events,
  exceptions,
  facts,
  licences,
  organisations,
  planHosts,
  plans,
  states,
  toolAliases,
  toolHosts,
  tools,
} from "../../db/schema.ts"
import { indexTools } from "../../db/search-entry.ts"
import type { Head, Statement, Store, Writer } from "../../db/store.ts"
import type { Fact, Register } from "../../src/core/register.ts"

/** An entry about an object, its first unless said otherwise. */
export function entry(object: string, objectSeq = 1, rest: Partial<Entry> = {}): Entry {
  return { at: "2026-03-01T09:00:00.000Z", actor: "u1", object, objectSeq, kind: "test.happened", ...rest }
}

/** The statements that record the entries. */
export async function record(write: Writer, head: Head, entries: readonly Entry[]): Promise<Statement[]> {
  return insertRows(write, events, await chain(head, entries))
}

/** Writes the whole register in one commit, with one event. */
export function save(store: Store, register: Register, object: string): Promise<void> {
  const known: Known = {
    organisations: new Map(register.organisations.map(({ slug, id }) => [slug, id])),
    tools: new Map(register.tools.map(({ slug, id }) => [slug, id])),
    plans: new Map(register.plans.map(({ slug, id }) => [slug, id])),
  }
  const vendors = new Map(register.organisations.map(({ slug, name }) => [slug, name]))
  return store.commit(async (write, head) => [
    ...(await record(write, head, [entry(object)])),
    ...insertRows(write, company, register.company ? [register.company] : []),
    ...insertRows(write, organisations, register.organisations.map(organisationRow)),
    ...insertRows(
      write,
      tools,
      register.tools.map((tool) => toolRow(tool, known)),
    ),
    ...insertRows(write, toolAliases, register.tools.flatMap(aliasRows)),
    ...insertRows(write, toolHosts, register.tools.flatMap(toolHostRows)),
    ...insertRows(
      write,
      plans,
      register.plans.map((plan) => planRow(plan, known)),
    ),
    ...insertRows(write, planHosts, register.plans.flatMap(planHostRows)),
    ...insertRows(
      write,
      facts,
      register.facts.map((fact) => factRow(fact, known, "2026-03-01T09:00:00.000Z")),
    ),
    ...insertRows(
      write,
      agreements,
      register.agreements.map((agreement) => agreementRow(agreement, known)),
    ),
    ...insertRows(
      write,
      agreementPlans,
      register.agreements.flatMap((agreement) => agreementPlanRows(agreement, known)),
    ),
    ...insertRows(
      write,
      licences,
      register.licences.map((licence) => licenceRow(licence, known)),
    ),
    ...insertRows(
      write,
      states,
      register.states.map((state) => stateRow(state, known)),
    ),
    ...insertRows(
      write,
      assessments,
      register.assessments.map((assessment) => assessmentRow(assessment, known)),
    ),
    ...insertRows(
      write,
      decisions,
      register.decisions.map((decision, i) => decisionRow(decision, known, head.seq + 1 + i)),
    ),
    ...insertRows(
      write,
      exceptions,
      register.exceptions.map((exception) => exceptionRow(exception, known)),
    ),
    ...indexTools(
      write,
      register.tools.map((tool) => ({ toolId: tool.id, tool, vendor: vendors.get(tool.vendor) ?? "" })),
    ),
  ])
}

export const emptyRegister: Register = {
  organisations: [],
  tools: [],
  plans: [],
  facts: [],
  agreements: [],
  licences: [],
  states: [],
  assessments: [],
  decisions: [],
  exceptions: [],
}

/** One tool of one vendor with one plan; `name` makes ids and slugs. */
export function oneTool(name: string, more: { aliases?: string[]; hosts?: string[]; vendor?: string } = {}): Register {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")
  return {
    ...emptyRegister,
    organisations: [{ id: `o-${slug}`, slug: `${slug}-vendor`, name: more.vendor ?? `${name} SA`, roles: ["vendor"] }],
    tools: [
      {
        id: `t-${slug}`,
        slug,
        name,
        aliases: more.aliases ?? [],
        vendor: `${slug}-vendor`,
        categories: ["text"],
        hosts: (more.hosts ?? []).map((host) => ({ host, cover: "tree" as const })),
      },
    ],
    plans: [{ id: `p-${slug}`, slug: `${slug}/team`, name: { en: "Team" }, account: "company", hosts: [] }],
  }
}

const passage = {
  collection: "example",
  service: "Full Writer",
  termsType: "Terms of Service",
  version: "0a1b2c",
  start: 10,
  end: 120,
  sha256: "ab".repeat(32),
}

const fact: Omit<Fact, "id" | "subject"> = { factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-03-01" }

/** Every kind of row with every field, and again with none that may be absent. */
export const fullRegister: Register = {
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [
    {
      id: "o1",
      slug: "full",
      name: "Full SAS",
      country: "FR",
      roles: ["vendor", "agency"],
      url: "https://full.example",
      sources: [{ url: "https://full.example/legal", seenOn: "2026-01-02", note: { fr: "Mentions légales" } }],
    },
    { id: "o2", slug: "spare", name: "Spare", roles: ["vendor"] },
  ],
  tools: [
    {
      id: "t1",
      slug: "full-writer",
      name: "Full Writer",
      aliases: ["FullGPT", "Écrivain"],
      vendor: "full",
      categories: ["text", "image"],
      hosts: [
        { host: "writer.full.example", cover: "tree" },
        { host: "full.example", cover: "host" },
      ],
      url: "https://full.example/writer",
      sources: [{ url: "https://full.example/about", seenOn: "2026-01-02" }],
    },
    { id: "t2", slug: "spare-tool", name: "Spare Tool", aliases: [], vendor: "spare", categories: [], hosts: [] },
  ],
  plans: [
    {
      id: "p1",
      slug: "full-writer/team",
      name: { fr: "Équipe", en: "Team" },
      account: "company",
      hosts: [{ host: "team.full.example", cover: "host" }],
      access: { fr: "Demandez à l’équipe outils." },
      notes: [{ kind: "minimum-age", text: { en: "18 years" }, evidence: passage, seenOn: "2026-01-02" }],
    },
    { id: "p2", slug: "spare-tool/free", name: { en: "Free" }, account: "personal", hosts: [] },
  ],
  facts: [
    {
      ...fact,
      id: "f1",
      subject: { kind: "plan", slug: "full-writer/team" },
      text: { fr: "Pas d’entraînement par défaut." },
      evidence: passage,
      expiresOn: "2027-03-01",
      author: "u1",
    },
    { ...fact, id: "f2", subject: { kind: "tool", slug: "full-writer" }, evidence: { sha256: "cd".repeat(32) } },
    { ...fact, id: "f3", subject: { kind: "organisation", slug: "full" } },
    { ...fact, id: "f4", subject: { kind: "use", slug: "copy" }, factor: "U1", option: 0, sourceClass: "tested" },
    { ...fact, id: "f5", subject: { kind: "company", slug: "" }, factor: "O1", option: 4, sourceClass: "none" },
  ],
  agreements: [
    {
      id: "a1",
      organisation: "full",
      kind: "dpa",
      title: { en: "DPA" },
      plans: ["spare-tool/free", "full-writer/team"],
      start: "2026-01-01",
      end: "2026-12-31",
      terminatedOn: "2026-06-30",
      file: { sha256: "ef".repeat(32), name: "dpa.pdf" },
    },
    { id: "a2", organisation: "spare", kind: "order", plans: [], start: "2026-01-01" },
  ],
  licences: [
    {
      id: "l1",
      plan: "full-writer/team",
      kind: "subscription",
      seats: 40,
      owner: "tools-team",
      start: "2026-01-01",
      end: "2026-12-31",
      notice: "2026-10-01",
      terminatedOn: "2026-11-01",
      spdx: "Apache-2.0",
    },
    { id: "l2", plan: "spare-tool/free", kind: "trial", start: "2026-01-01" },
  ],
  states: [
    {
      id: "s1",
      plan: "full-writer/team",
      precondition: "sso-on",
      holds: true,
      from: "2026-01-01",
      until: "2026-12-31",
      evidence: { url: "https://full.example/sso", seenOn: "2026-01-01" },
    },
    { id: "s2", plan: "spare-tool/free", precondition: "training-off", holds: false, from: "2026-01-01" },
  ],
  assessments: [
    {
      id: "e1",
      plan: "full-writer/team",
      on: "2026-01-10",
      methodology: "1.0",
      depth: "full",
      facts: [{ ...fact, id: "f1", subject: { kind: "plan", slug: "full-writer/team" } }],
      score: 33.123456789,
      floor: 12.5,
      evidence: 87.25,
      band: "low",
      author: "u1",
    },
  ],
  decisions: [
    {
      id: "d1",
      plan: "full-writer/team",
      outcome: "conditional",
      classes: { public: "yes", internal: "if", confidential: "no" },
      otherClasses: "no",
      uses: { copy: "yes", naming: "ask" },
      otherUses: "if",
      overrides: [{ class: "public", use: "naming", answer: "if" }],
      conditions: [{ id: "c1", text: { fr: "Relecture humaine." }, classes: [], uses: ["copy"] }],
      preconditions: [{ id: "licence-active", classes: [], uses: [] }],
      summary: { fr: "Oui, à condition." },
      rationale: { en: "Terms are fine." },
      assessment: "e1",
      signOffs: [{ role: "it", name: "A. Martin", verdict: "agree", on: "2026-01-12" }],
      validFrom: "2026-01-15",
      validUntil: "2027-01-14",
      reviewBy: "2026-10-01",
      supersedes: true,
      stated: true,
      recorded: 1,
    },
    {
      id: "d0",
      plan: "spare-tool/free",
      outcome: "refused",
      classes: {},
      otherClasses: "no",
      uses: {},
      otherUses: "no",
      overrides: [],
      conditions: [],
      preconditions: [],
      signOffs: [],
      validFrom: "2026-01-15",
      stated: false,
    },
  ],
  exceptions: [
    {
      id: "x1",
      plan: "full-writer/team",
      classes: ["confidential"],
      uses: ["copy"],
      answer: "if",
      conditions: [{ id: "c2", text: { en: "Press only." }, classes: [], uses: [] }],
      who: "press-team",
      approver: "B. Durand",
      reason: { fr: "Lancement." },
      from: "2026-05-01",
      until: "2026-05-31",
      recorded: 7,
    },
  ],
}
