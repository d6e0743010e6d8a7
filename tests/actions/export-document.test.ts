import { afterEach, describe, expect, it } from "vitest"
import { loadRegister } from "../../db/queries/register.ts"
import { exportDocument } from "../../src/actions/export-document.ts"
import { documentOf } from "../../src/core/export-document.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import type { Register } from "../../src/core/register.ts"
import { generated } from "../bench/generate.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { linkedDocument, statedDecision, wholeDocument } from "../support/document.ts"

const open: TestApp[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function made(...args: Parameters<typeof testApp>): Promise<TestApp> {
  const app = await testApp(...args)
  open.push(app)
  return app
}

async function holding(document: unknown): Promise<TestApp> {
  const app = await made()
  await stated(app, document)
  return app
}

/** The register without ids and places, its lists in an order that content alone decides. */
function content(register: Register): unknown {
  const bare = (item: object) =>
    JSON.stringify(item, (key, part) => (key === "id" || key === "recorded" || key === "assessment" ? undefined : part))
  return Object.fromEntries(
    Object.entries(register).map(([kind, items]) => [
      kind,
      Array.isArray(items) ? items.map(bare).sort() : bare(items),
    ]),
  )
}

const documents: [string, () => unknown][] = [
  ["a document with one of everything", () => wholeDocument()],
  ["a document with contacts, supplies, what is retired and what is merged", () => linkedDocument()],
  ["a generated register", () => generated(40, 3)],
  [
    "several decisions and assessments of one day",
    () => {
      const [assessment] = wholeDocument().assessments ?? []
      return wholeDocument({
        assessments: [assessment, { ...assessment, score: 50 }, assessment] as never,
        decisions: [
          statedDecision({ assessment: { on: "2026-01-10", nth: 2 } }),
          statedDecision({ supersedes: true, assessment: "2026-01-10" }),
          statedDecision({ supersedes: true, assessment: { on: "2026-01-10", nth: 1 } }),
          statedDecision({ plan: "acme-writer/free", validFrom: "2025-01-01" }),
          statedDecision({ outcome: "suspended", validFrom: "2026-03-01", reviewBy: undefined }),
        ],
      })
    },
  ],
  [
    "an assessment with contexts, measures and a second person",
    () => {
      const [assessment] = wholeDocument().assessments ?? []
      const reviewed = {
        ...assessment,
        on: "2026-02-01",
        account: "company",
        contexts: [
          { dataClass: "internal", use: "copy" },
          { dataClass: "client", use: "image" },
        ],
        justifications: { C1: "Training is excluded by order form." },
        closed: [
          {
            ...{ factor: "C1", question: "C1.fine-tuning", note: "Read in the order form." },
            ...{ on: "2026-01-30", by: "Alix Exemple" },
          },
          { factor: "C1", question: "C1.evaluation", note: "Asked by telephone.", on: "2026-01-31" },
        ],
        author: "Alix Exemple",
        reviewer: "Dominique Fictif",
      }
      return wholeDocument({ assessments: [assessment, reviewed] as never })
    },
  ],
  ["an empty document", () => ({ aval: 1 })],
]

describe.each(documents)("%s", (_, document) => {
  it("comes back from an export: the register is the same but for ids", async () => {
    const first = await holding(document())
    const second = await holding(await exportDocument(first))
    expect(content(await loadRegister(second.store.read))).toEqual(content(await loadRegister(first.store.read)))
  })

  it("is exported alike from there", async () => {
    const first = await holding(document())
    const exported = await exportDocument(first)
    const second = await holding(JSON.parse(JSON.stringify(exported)))
    expect(JSON.stringify(await exportDocument(second))).toBe(JSON.stringify(exported))
  })

  it("changes nothing when it is imported again, itself or its export", async () => {
    const app = await holding(document())
    const head = await app.store.head()
    expect((await stated(app, document())).nothing).toBe(true)
    expect((await stated(app, await exportDocument(app))).nothing).toBe(true)
    expect(await app.store.head()).toEqual(head)
  })
})

describe("the example company with the starter catalogue", () => {
  it("comes back, with its attribution", async () => {
    const first = await made({ demo: true })
    const exported = await exportDocument(first)
    expect(exported.attribution?.join("\n")).toContain("ODC Attribution License")
    const second = await holding(exported)
    expect(content(await loadRegister(second.store.read))).toEqual(content(await loadRegister(first.store.read)))
    expect(JSON.stringify(await exportDocument(second))).toBe(JSON.stringify(exported))
    const decided = async (app: TestApp) =>
      (await exportDocument(app)).decisions?.map(({ plan, validFrom }) => `${plan} ${validFrom}`)
    expect(await decided(second)).toEqual(await decided(first))
  })
})

describe("an export", () => {
  it("attributes the archive only where something comes from it", async () => {
    const { facts = [] } = wholeDocument()
    const without = await holding(wholeDocument({ facts: facts.slice(1) }))
    expect((await exportDocument(without)).attribution).toBeUndefined()
    const withPassage = await holding(wholeDocument())
    expect((await exportDocument(withPassage)).attribution).toHaveLength(2)
  })

  it("leaves out empty lists", async () => {
    const app = await holding({ aval: 1, organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }] })
    expect(await exportDocument(app)).toEqual<ImportDocument>({
      aval: 1,
      organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
    })
  })

  it("leaves out decisions without their quorum: an import would make them count", async () => {
    const app = await holding(wholeDocument())
    const register = await loadRegister(app.store.read)
    const [decision] = register.decisions
    const open = { ...decision, id: "d2", recorded: undefined } as never
    expect(documentOf({ ...register, decisions: [...register.decisions, open] }).decisions).toHaveLength(1)
  })
})
