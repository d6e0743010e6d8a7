import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addDocument, addVersion } from "../../src/actions/add-document.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { type ComparisonFilter, comparisonsWith, readComparisons } from "../../src/actions/read-agency-comparisons.ts"
import { lastEventOf } from "../../src/actions/read-items.ts"
import { agencyObject, saveAgency } from "../../src/actions/save-agency.ts"
import { changeContract, knownContract } from "../../src/actions/save-contract.ts"
import { openList } from "../../src/core/book.ts"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, sentDeclaration, signatory } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { list } from "../support/list.ts"

const today = "2026-11-22"
let place: string
let app: TestApp

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "aval-comparisons-"))
  app = await testApp({ file: join(place, "aval.db") })
  await stated(app, wholeDocument())
  await contractWith(app)
})
afterEach(async () => {
  await app.close()
  rmSync(place, { recursive: true })
})

const codes = async (day = today) =>
  (await readComparisons(app, day)).flatMap(({ rows }) => rows.map(({ use, code }) => `${use} ${code}`))

const decided = (over: Parameters<typeof statedDecision>[0]) =>
  statedDecision({ reviewBy: "2027-06-01", validUntil: "2027-12-31", ...over })

/** Its one tool is put to launches too, which the decision of `wholeDocument` refuses. */
function sent(over: Readonly<Record<string, PartContent>> = {}, made = {}) {
  return sentDeclaration(app, { made, parts: { ...completeParts({ data: ["briefs", "launches"] }), ...over } })
}

describe("a conflict", () => {
  test("is settled by a decision: the row is allowed on its conditions by itself", async () => {
    await sent()
    expect(await codes()).toEqual(["copy data_class_exceeded"])
    const classes = { public: "yes", internal: "if", confidential: "if" } as const
    const settling = { aval: 1, decisions: [decided({ classes, validFrom: "2026-11-20" })] }
    await importDocument(app, settling, { why: "settled" })
    const [found] = await readComparisons(app, today)
    expect(found?.rows[0]).toMatchObject({
      code: "ok_conditions",
      why: {
        fr: "Acme Writer Équipe est permis pour cet usage (rédaction) à partir de données internes et de données confidentielles, à une condition.",
        en: "Acme Writer Team is allowed for this use (copy) with internal data and confidential data, on one condition.",
      },
      conditions: [{ fr: "Relecture humaine avant publication.", en: "A person reviews before publication." }],
    })
    expect(found?.summary).toMatchObject({ worst: "ok_conditions", conflicts: 0 })
    await importDocument(
      app,
      {
        aval: 1,
        decisions: [
          {
            ...decided({ outcome: "suspended", validFrom: today }),
            classes: {},
            uses: {},
            overrides: [],
            conditions: [],
            preconditions: [],
          },
        ],
      },
      { why: "suspended" },
    )
    expect(await codes()).toEqual(["copy tool_forbidden"])
  })

  test("comes by itself when a day passes: our licence ends, then the declaration", async () => {
    await sent({ ...completeParts() })
    expect(await codes()).toEqual(["copy ok_conditions"])
    expect(await codes("2026-12-31")).toEqual(["copy ok_conditions"])
    expect(await codes("2027-01-01")).toEqual(["copy setting_unproven"])
    const decisions = [decided({ preconditions: [], validFrom: "2026-11-20", validUntil: "2028-12-31" })]
    await importDocument(app, { aval: 1, decisions }, { why: "longer" })
    expect(await codes("2027-11-22")).toEqual(["copy ok_conditions"])
    expect(await codes("2027-11-23")).toEqual(["copy declaration_expired"])
  })

  test("ends with the declaration that replaces the one it was in; both kinds count beside each other", async () => {
    await sent()
    await sentDeclaration(app, { made: { deliverable: "ctr_1_del" } })
    expect(
      (await readComparisons(app, today)).map(({ kind, deliverable, summary }) => [
        kind,
        deliverable?.title,
        summary.worst,
      ]),
    ).toEqual([
      ["contract", undefined, "data_class_exceeded"],
      ["deliverable", "Affiche", "tool_unassessed"],
    ])
    await sent({ ...completeParts() })
    expect(await codes()).toEqual(["image tool_unassessed", "copy ok_conditions"])
  })
})

describe("terms that change after the signature", () => {
  const given = { service: "Acme", termsType: "Terms", restricted: false, plans: ["acme-writer/team"] }
  const by = { by: "per_test" }

  beforeEach(async () => {
    app.setNow("2026-11-01T10:00:00Z")
    await sent({ ...completeParts() })
    app.setNow("2026-11-22T10:00:00Z")
  })

  test("are told with their day and address, until somebody decides who knew them", async () => {
    const url = "https://acme.example/terms"
    const added = await addDocument(app, { ...given, url }, { text: "One.", day: "2026-11-10" }, by)
    expect(await codes(), "nobody knows what a first version changed").toEqual(["copy ok_conditions"])
    await addVersion(app, documentOf(added), { text: "Two.", day: "2026-11-20" }, by)
    const [found] = await readComparisons(app, today)
    expect(found?.rows[0]).toMatchObject({
      code: "terms_changed",
      why: { en: "The terms of Acme Writer Team changed on 20 November 2026, after the declaration was signed." },
      conditions: [{ en: "A person reviews before publication." }],
    })
    await importDocument(app, { aval: 1, decisions: [decided({ validFrom: "2026-11-21" })] }, { why: "read" })
    expect(await codes()).toEqual(["copy ok_conditions"])
  })

  test("are not ours to tell where they are our own contract, or of a day before it", async () => {
    const ours = await addDocument(app, { ...given, restricted: true }, { text: "One.", day: "2026-01-10" }, by)
    await addVersion(app, documentOf(ours), { text: "Two.", day: "2026-11-20" }, by)
    const before = await addDocument(app, { ...given, termsType: "Privacy" }, { text: "One.", day: "2026-01-10" }, by)
    await addVersion(app, documentOf(before), { text: "Two.", day: "2026-11-01" }, by)
    expect(await codes()).toEqual(["copy ok_conditions"])
  })

  test("may be the agency’s own", async () => {
    const document = documentOf(
      await addDocument(app, { ...given, service: "Atelier", plans: [] }, { text: "One.", day: "2026-10-01" }, by),
    )
    const termsUrl = "https://atelier.example/ia"
    await saveAgency(
      app,
      "atelier",
      { types: ["creative"], termsUrl, termsDocument: document },
      { by: "per_test", seen: await lastEventOf(app, agencyObject("atelier")) },
    )
    expect(await codes()).toEqual(["copy ok_conditions"])
    await addVersion(app, document, { text: "Two.", day: "2026-11-02" }, by)
    const [found] = await readComparisons(app, today)
    expect(found?.rows[0]).toMatchObject({ code: "terms_changed", wide: true, key: "terms_changed/own/2026-11-02" })
    expect(found?.rows[0]?.why.en).toContain(termsUrl)
  })

  function documentOf(added: Awaited<ReturnType<typeof addDocument>>): string {
    if (added.kind === "earlier") throw new Error("earlier")
    return added.document
  }
})

describe("reading", () => {
  test("finds by agency, contract, declaration, deliverable and tool, and names nobody", async () => {
    await contractWith(app, { id: "ctr_2", over: { title: "Site", language: "en" } })
    const first = await sent()
    const second = await sentDeclaration(app, { made: { contract: "ctr_2" } })
    const sheet = await sentDeclaration(app, { made: { deliverable: "ctr_1_del" } })
    const ids = async (filter: ComparisonFilter) =>
      (await readComparisons(app, today, filter)).map(({ declaration }) => declaration)
    expect(await ids({ organisation: "atelier" })).toEqual([first.id, second.id, sheet.id])
    expect(await ids({ organisation: "acme" })).toEqual([])
    expect(await ids({ contract: "ctr_2" })).toEqual([second.id])
    expect(await ids({ declaration: first.id })).toEqual([first.id])
    expect(await ids({ deliverable: "ctr_1_del" })).toEqual([sheet.id])
    expect(await ids({ tool: "acme-writer" })).toEqual([first.id, second.id])
    const all = await readComparisons(app, today)
    expect(all.find(({ declaration }) => declaration === second.id)).toMatchObject({
      language: "en",
      contractTitle: "Site",
    })
    expect(JSON.stringify(all)).not.toContain(signatory.name)
  })

  test("works nothing out again that did not move, whatever else was written", async () => {
    await sent()
    const [before] = await readComparisons(app, today)
    await contractWith(app, { id: "ctr_2" })
    await sentDeclaration(app, { made: { contract: "ctr_2" } })
    const [after, other] = await readComparisons(app, today)
    expect(after).toBe(before)
    expect(other?.contract).toBe("ctr_2")
    const known = await knownContract(app, "ctr_2")
    await changeContract(
      app,
      "ctr_2",
      { ...known.known.content, oversight: "double" },
      { by: "per_test", seen: known.last },
    )
    const [same, stricter] = await readComparisons(app, today)
    expect(same).toBe(before)
    expect(stricter?.rows[0]?.code).toBe("oversight_below_min")
  })

  test("against another list tells what it would be", async () => {
    await sent()
    expect((await comparisonsWith(app, openList(list([])), today))[0]?.summary.worst).toBe("tool_unassessed")
    expect(await codes()).toEqual(["copy data_class_exceeded"])
  })

  test("before the first declaration there is nothing", async () => {
    expect(await readComparisons(app, today)).toEqual([])
  })
})
