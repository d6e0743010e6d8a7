import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { importDocument } from "../../src/actions/import-document.ts"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { type AnnexesAsked, readDraftAnnexes } from "../../src/actions/read-draft-annexes.ts"
import type { TreeAnnex } from "../../src/core/clause-annex.ts"
import type { DeclarationContent, DeclaredTool } from "../../src/core/declaration.ts"
import type { StatedDecision } from "../../src/core/import-document.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

const day = "2026-11-22"
let app: TestApp

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
})
afterEach(() => app.close())

const writer: DeclaredTool = {
  ...{ name: "Acme Writer", plan: "acme-writer/team", account: "company", version: "4", retention: "30 jours" },
  ...{ crafts: ["copy"], data: ["briefs"] },
}
const free: DeclaredTool = { name: "Acme Writer", plan: "acme-writer/free", crafts: ["image"], data: ["briefs"] }
const declares = (...tools: DeclaredTool[]): DeclarationContent => ({
  ...{ tools, uses: [], refused: [], subcontractors: [], attachments: [] },
})

async function read(content: Partial<AnnexesAsked["content"]> = {}, said = declares(writer, free), on = day) {
  return readDraftAnnexes(app, {
    contract: { data: ["internal", "confidential"] },
    declaration: { content: said },
    content: { annexes: ["tools", "declaration"], positions: {}, parameters: {}, leftOut: [], added: [], ...content },
    facts: {},
    library: await readClauseLibrary(app),
    day: on,
  })
}

const decides = (given: Partial<StatedDecision>) =>
  importDocument(
    app,
    {
      aval: 1,
      decisions: [statedDecision({ reviewBy: "2027-06-01", validFrom: "2026-11-20", ...given })],
    },
    { why: "decided" },
  )

function rows([annex]: readonly TreeAnnex[], id: string): string[][] {
  const table = annex?.parts.find((part) => part.id === id)
  if (table?.kind !== "table") throw new Error(`no table ${id}`)
  return table.rows.map(({ cells }) =>
    cells.map((lines) => lines.map(({ label, text }) => (label ? `${label.en}: ${text.en}` : text.en)).join("\n")),
  )
}

describe("the annexes of a draft", () => {
  test("are made from the list in force, and from what the register knows beside it", async () => {
    const { annexes, tools, revision, newest, moved, choices } = await read()
    expect(annexes.map(({ kind, number }) => [kind, number])).toEqual([
      ["tools", "1"],
      ["declaration", "2"],
    ])
    const [row = []] = rows(annexes, "permitted")
    expect(row[0]).toBe("Acme Writer\nVendor: Acme\nVersion or model: 4 (declared by the Agency)")
    expect(row[2]).toContain("Copy: internal data")
    expect(row[2]).toContain("Data excluded: confidential data")
    expect(row[4]).toBe(
      "Training: off by default, on only if we opt in\nRetention: not established; 30 jours (declared by the Agency)\nHosting: not established",
    )
    expect(row[6]).toContain("Notice of change: 15\u00a0days")
    expect(rows(annexes, "refused")).toEqual([
      [
        "Acme Writer Free\nVendor: Acme",
        "Not assessed",
        "The Client has not made a decision yet. May be permitted: Acme Writer Team.",
      ],
    ])
    expect(rows(annexes, "approval")[0]).toEqual([
      "Names",
      "Any tool",
      "Restricted Use, whatever the tool.",
      "the Client",
    ])
    expect(tools).toEqual([
      { name: "Acme Writer Équipe", crafts: ["copy"], inAnnex: true, trains: false },
      { name: "Acme Writer Free", crafts: ["image"], inAnnex: false },
    ])
    expect(annexes[0]?.intro[1]?.fr).toContain(`SHA-256 ${revision?.sha256}`)
    expect(newest).toEqual(revision)
    expect(moved).toBeUndefined()
    expect(choices.map(({ plan, place }) => [plan, place])).toEqual([
      ["acme-writer/team", "permitted"],
      ["acme-writer/free", "refused"],
    ])
  })

  test("keep to the revision that was chosen, and tell that the list has moved on", async () => {
    const { revision } = await read()
    if (!revision) throw new Error("no list")
    const tools = { revision: revision.revision, added: [], without: [] }
    const before = await read({ tools })
    await decides({ classes: { public: "yes", internal: "if", confidential: "if" } })
    const pinned = await read({ tools })
    expect(pinned.annexes).toEqual(before.annexes)
    expect(pinned.newest?.revision).toBeGreaterThan(revision.revision)
    expect(pinned.moved).toEqual({
      from: revision.revision,
      to: pinned.newest?.revision,
      tools: [
        {
          id: "acme-writer/team",
          name: { fr: "Acme Writer Équipe", en: "Acme Writer Team" },
          what: expect.arrayContaining(["data", "validity"]),
        },
      ],
    })
    const following = await read()
    expect(following.moved).toBeUndefined()
    expect(rows(following.annexes, "permitted")[0]?.[2]).toContain("internal data, confidential data")
  })

  test("tell a newer list that says the same of these tools, with both numbers", async () => {
    const { revision } = await read()
    await importDocument(
      app,
      {
        aval: 1,
        tools: [{ slug: "other", name: "Other", vendor: "acme" }],
        plans: [{ slug: "other/pro", name: { en: "Pro" }, account: "company" }],
      },
      { why: "another tool" },
    )
    const tools = { revision: revision?.revision ?? 0, added: [], without: ["acme-writer/free"] }
    const { moved, newest, annexes, choices } = await read({ tools })
    expect(moved).toEqual({ from: revision?.revision, to: newest?.revision, tools: [] })
    expect(rows(annexes, "refused")).toEqual([])
    expect(choices.find(({ plan }) => plan === "acme-writer/free")).toMatchObject({ place: "left-out", declared: true })
  })

  test("do not permit what has lapsed since, whichever revision said so", async () => {
    const { revision } = await read()
    const tools = { revision: revision?.revision ?? 0, added: [], without: [] }
    // Our licence, which the decision rests on, ends with the year.
    const { annexes } = await read({ tools }, declares(writer), "2027-01-01")
    expect(rows(annexes, "permitted")).toEqual([])
    expect(rows(annexes, "refused")[0]?.[1]).not.toBe("")
  })

  test("speak of an unknown revision as of the list in force", async () => {
    const { revision, newest, moved } = await read({ tools: { revision: 9999, added: [], without: [] } })
    expect([revision, moved]).toEqual([newest, undefined])
  })
})

test("before the first list every declared tool waits to be assessed", async () => {
  const empty = await testApp()
  try {
    const { annexes, revision, choices } = await readDraftAnnexes(empty, {
      contract: { data: [] },
      declaration: { content: declares(writer) },
      content: { annexes: ["tools"], positions: {}, parameters: {}, leftOut: [], added: [] },
      facts: {},
      library: await readClauseLibrary(empty),
      day,
    })
    expect(revision).toBeUndefined()
    expect(rows(annexes, "refused").map(([, status]) => status)).toEqual(["Not assessed"])
    expect(choices).toEqual([])
  } finally {
    await empty.close()
  }
})
