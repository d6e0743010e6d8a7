import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { exceptionById, openExceptionById } from "../../db/queries/exceptions.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { answerException, withdrawException } from "../../src/actions/answer-exception.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { endException } from "../../src/actions/end-exception.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { groupId } from "../../src/actions/publish-list.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readExceptionCase } from "../../src/actions/read-exception-case.ts"
import { groupsOf } from "../../src/actions/read-groups.ts"
import { addUnit, renameUnit, retireUnit } from "../../src/actions/save-unit.ts"
import { NotFound, Refused, Spent } from "../../src/core/errors.ts"
import type { ExceptionDraft } from "../../src/core/exception-faults.ts"
import { documentOf } from "../../src/core/export-document.ts"
import type { Option } from "../../src/core/methodology.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { decidedPlan as plan } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let unit: string
let ada: TestPerson
let leo: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  await stated(app, wholeDocument({ decisions: [], exceptions: [], assessments: [] }))
  unit = await addUnit(app, { fr: "Studio création", en: "Creative studio" }, { by: "test" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  leo = await signedIn(app, ["legal"], { name: "Leo Weber" })
})
afterEach(() => app.close())

const draft = (over: Partial<ExceptionDraft> = {}): ExceptionDraft => ({
  ...{ plan, unit, classes: ["internal"], uses: ["copy", "image"], conditions: [] },
  reason: { en: "Research for the summer collection." },
  ...{ from: "2026-11-22", until: "2027-02-28" },
  ...over,
})
const ask = (over: Partial<ExceptionDraft> = {}) => askException(app, draft(over), { by: ada.id })
const approve = (id: string) => answerException(app, id, { verdict: "approve" }, { by: leo.id })
const approved = async (over: Partial<ExceptionDraft> = {}) => {
  const id = await ask(over)
  await approve(id)
  const recorded = (await openExceptionById(app.store.read, id))?.exceptionId
  if (recorded === undefined) throw new Error("not recorded")
  return { id, recorded }
}
const answerIn = async (groups: readonly string[], day?: string) =>
  (await checkTool(app, { plan, data: ["internal"], use: ["copy"], groups, day })).reply.answer
const inUnit = async () => [groupId(app, unit)]
const faultsOf = (action: Promise<unknown>) =>
  action.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )

describe("an exception", () => {
  test("is asked, approved by another, holds for its unit alone, and ends by itself", async () => {
    const before = (await app.store.head()).seq
    const id = await ask()
    expect(await answerIn(await inUnit())).toBe("ask")
    await approve(id)
    const open = await openExceptionById(app.store.read, id)
    expect(open).toMatchObject({ status: "approved", answeredBy: leo.id, answeredAt: "2026-11-22T10:00:00.000Z" })
    expect(await exceptionById(app.store.read, open?.exceptionId ?? "")).toMatchObject({
      ...{ plan, who: unit, approver: leo.id, answer: "yes", from: "2026-11-22", until: "2027-02-28" },
    })
    const kinds = (await eventsAfter(app, before)).map(({ kind, object }) => `${kind} ${object}`)
    expect(kinds).toEqual([
      `exception.asked work/exception/${id}`,
      `exception.approved work/exception/${id}`,
      `exception.approved plan/${plan}`,
      "list.published list",
    ])
    expect(await answerIn(await inUnit())).toBe("yes")
    expect(await answerIn([])).toBe("ask")
    expect(await answerIn(await inUnit(), "2027-02-28")).toBe("yes")
    expect(await answerIn(await inUnit(), "2027-03-01")).toBe("ask")
    const list = JSON.stringify((await currentList(app))?.book.list)
    for (const told of [list, JSON.stringify(await eventsAfter(app, 0))]) expect(told).not.toMatch(/Weber|Essai/)
    expect(list).not.toContain(leo.id)
    expect(list).not.toContain("studio")
  })

  test("carries its conditions", async () => {
    const conditions = [{ text: { fr: "Planches seulement.", en: "Boards only." }, classes: ["internal"], uses: [] }]
    await approved({ conditions })
    const { reply } = await checkTool(app, { plan, data: ["internal"], use: ["copy"], groups: await inUnit() })
    expect(reply).toMatchObject({ answer: "if", conditions: [{ en: "Boards only." }] })
  })

  test("comes out of an export and goes in again without change", async () => {
    await approved({ conditions: [{ text: { fr: "Planches seulement." }, classes: [], uses: ["copy"] }] })
    const out = documentOf(await loadRegister(app.store.read))
    expect(out.exceptions).toEqual([
      {
        ...{ plan, classes: ["internal"], uses: ["copy", "image"], answer: "if", who: unit, approver: leo.id },
        conditions: [{ fr: "Planches seulement.", uses: ["copy"] }],
        reason: { en: "Research for the summer collection." },
        ...{ from: "2026-11-22", until: "2027-02-28" },
      },
    ])
    expect((await importDocument(app, out, { why: "again" })).nothing).toBe(true)
  })

  test("that was approved late begins on that day, never before", async () => {
    const id = await ask()
    app.setNow("2026-11-30T10:00:00Z")
    await approve(id)
    expect((await openExceptionById(app.store.read, id))?.fromDay).toBe("2026-11-30")
    expect(documentOf(await loadRegister(app.store.read)).exceptions?.[0]?.from).toBe("2026-11-30")
  })
})

describe("asking is refused", () => {
  test.each<[string, Partial<ExceptionDraft>, string[]]>([
    ["with an end before the start", { from: "2026-12-10", until: "2026-12-01" }, ["until"]],
    ["with an end in the past", { from: "2026-11-01", until: "2026-11-21" }, ["from", "until"]],
    ["for more than twelve months", { until: "2027-11-23" }, ["until"]],
    ["without a reason", { reason: { fr: " " } }, ["reason-fr"]],
    ["for nothing", { classes: [], uses: [] }, ["classes", "uses"]],
    ["for what does not exist", { classes: ["x"], uses: ["y"], unit: "unit_x" }, ["unit", "classes", "uses"]],
    [
      "with a gap in a condition",
      { conditions: [{ library: "teams", parameters: {}, text: {}, classes: [], uses: [] }] },
      ["condition-0-p-team"],
    ],
  ])("%s", async (_, over, places) => {
    const { seq } = await app.store.head()
    expect(await faultsOf(ask(over))).toEqual(places)
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("exactly twelve months are allowed", async () => {
    expect(await faultsOf(ask({ until: "2027-11-22" }))).toEqual([])
  })

  test("over an absolute stop, even where nothing was decided", async () => {
    const fact = (option: Option) => ({
      facts: [{ plan, factor: "E3", option, seenOn: "2026-11-20", sourceClass: "terms" as const }],
    })
    await importDocument(app, { aval: 1, ...fact(4) }, { why: "test" })
    expect(await faultsOf(ask())).toEqual(["classes"])
  })

  test("for a plan that does not exist, and a unit that is retired", async () => {
    await expect(ask({ plan: "acme-writer/nothing" })).rejects.toThrow(NotFound)
    await retireUnit(app, { id: unit, retired: true }, { by: "test", seen: 1 })
    expect(await faultsOf(ask())).toEqual(["unit"])
  })

  test("where the unit has the very same already", async () => {
    await approved()
    expect(await faultsOf(ask({ uses: ["image", "copy"] }))).toEqual(["from"])
  })
})

describe("answering is refused", () => {
  test("to who asked, to who asked for the tool, twice, and once withdrawn", async () => {
    const id = await ask()
    const own = await askException(app, draft({ from: "2026-11-23" }), { by: leo.id })
    expect(await faultsOf(answerException(app, own, { verdict: "approve" }, { by: leo.id }))).toEqual([""])
    expect(await faultsOf(answerException(app, id, { verdict: "decline" }, { by: leo.id }))).toEqual(["note"])
    await requestBy(app, { by: leo.id, plan })
    expect(await faultsOf(approve(id))).toEqual([""])
    const ida = await signedIn(app, ["it"])
    await answerException(app, id, { verdict: "decline", note: "Use Draftly." }, { by: ida.id })
    await expect(answerException(app, id, { verdict: "approve" }, { by: ida.id })).rejects.toThrow(Spent)
    await expect(withdrawException(app, own, { by: ada.id })).rejects.toThrow(NotFound)
    await withdrawException(app, own, { by: leo.id })
    await expect(answerException(app, own, { verdict: "approve" }, { by: ida.id })).rejects.toThrow(Spent)
    expect(documentOf(await loadRegister(app.store.read)).exceptions).toBeUndefined()
  })

  test("once a stop came into its way, or its end has passed", async () => {
    const id = await ask({ until: "2026-11-24" })
    app.setNow("2026-11-25T10:00:00Z")
    expect(await faultsOf(approve(id))).toEqual([""])
    expect((await openExceptionById(app.store.read, id))?.status).toBe("asked")
  })
})

describe("ending", () => {
  test("makes yesterday the last day, with one event, and the list says so at once", async () => {
    const { id, recorded } = await approved()
    app.setNow("2026-12-10T10:00:00Z")
    const before = (await app.store.head()).seq
    await endException(app, recorded, { by: leo.id })
    expect(await exceptionById(app.store.read, recorded)).toMatchObject({ until: "2026-12-09" })
    expect((await openExceptionById(app.store.read, id))?.status).toBe("ended")
    expect(await answerIn(await inUnit())).toBe("ask")
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind }) => kind)).toEqual(["exception.ended", "list.published"])
    await expect(endException(app, recorded, { by: leo.id })).rejects.toThrow(Spent)
    const out = documentOf(await loadRegister(app.store.read))
    expect((await importDocument(app, out, { why: "again" })).nothing).toBe(true)
  })

  test("takes one that had not begun out of the register", async () => {
    const { recorded } = await approved({ from: "2026-12-01" })
    await endException(app, recorded, { by: leo.id })
    expect(documentOf(await loadRegister(app.store.read)).exceptions).toBeUndefined()
    expect(await answerIn(await inUnit(), "2026-12-05")).toBe("ask")
    // The very same can be asked anew.
    expect(await faultsOf(ask({ from: "2026-12-01" }))).toEqual([])
  })
})

describe("what it changes", () => {
  test("is told before it is asked", async () => {
    const { cells } = await readExceptionCase(app, draft())
    expect(cells).toEqual([
      { data: "internal", use: "copy", before: "ask", after: "yes" },
      { data: "internal", use: "image", before: "ask", after: "yes" },
    ])
  })
})

describe("who is in a group", () => {
  const asked = `/api/v1/check?${new URLSearchParams({ plan, data: "internal", use: "copy" })}`

  test("by sign-in and by token, never a stranger, never through a cache", async () => {
    await approved()
    const server = createServer(app, { assets: new Map(), remote: () => "198.51.100.7" })
    const inside = await signedIn(app, [{ role: "reader", unit }])
    const outside = await signedIn(app, ["reader"])
    const token = await tokenOf(app, inside.id, ["check"])
    const given = async (headers: Record<string, string>) => {
      const reply = await server.request(asked, { headers })
      return [((await reply.json()) as { answer: string }).answer, reply.headers.get("Cache-Control")]
    }
    for (let round = 0; round < 2; round++) {
      expect(await given(outside.headers)).toEqual(["ask", "no-cache"])
      expect(await given(inside.headers)).toEqual(["yes", "private, no-store"])
      expect(await given(token.headers)).toEqual(["yes", "private, no-store"])
    }
    const page = async (address: string, headers: Record<string, string>) =>
      (await server.request(address, { headers: { ...headers, "Accept-Language": "en" } })).text()
    const check = asked.replace("/api/v1", "")
    expect(await page(check, inside.headers)).toContain("Allowed by an exception.")
    expect(await page(check, outside.headers)).not.toContain("Allowed by an exception.")
  })

  test("a visitor is in none, whatever the address says", async () => {
    await approved()
    const server = createServer(
      { ...app, config: { ...app.config, public: "list" } },
      { assets: new Map(), remote: () => "198.51.100.7" },
    )
    const reply = await server.request(asked)
    expect(await reply.json()).toMatchObject({ answer: "ask" })
    expect(reply.headers.get("Vary")).toContain("Cookie")
    const [group] = await inUnit()
    expect((await server.request(`${asked}&groups=${group}`)).status).toBe(422)
  })

  test("an imported exception that names the unit applies to its people", async () => {
    const exception = {
      ...{ plan, classes: ["internal"], uses: ["copy"], answer: "yes" as const, who: "Creative studio" },
      ...{ approver: "Dominique Fictif", reason: { en: "Research." }, from: "2026-11-01", until: "2026-12-31" },
    }
    await importDocument(app, { aval: 1, exceptions: [exception] }, { why: "test" })
    const bearer = { grants: [{ role: "reader" as const, unit }] }
    expect(await answerIn(await groupsOf(app, bearer))).toBe("yes")
    await renameUnit(app, { id: unit, name: { en: "Design" } }, { by: "test", seen: 1 })
    expect(await answerIn(await groupsOf(app, bearer))).toBe("ask")
  })
})
