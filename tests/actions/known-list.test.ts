import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { plansUnderReview } from "../../db/queries/open-assessments.ts"
import { revisionBytes, unpackedRevision } from "../../db/queries/revisions.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { loadPart } from "../../src/actions/known-list.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { packRevisions } from "../../src/actions/pack-revisions.ts"
import { publishIfMoved } from "../../src/actions/publish-list.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import type { Register } from "../../src/core/register.ts"
import { type TestApp, testApp } from "../support/app.ts"

let app: TestApp
beforeEach(async () => {
  app = await testApp({ demo: true })
  await publishIfMoved(app, { actor: "start" })
})
afterEach(async () => {
  await app.close()
})

const plan = "claude/team"
const change = (items: Record<string, unknown>) => importDocument(app, { aval: 1, ...items }, { why: "test" })

/** Whether a change of the plan's tool would read the whole register. */
async function readsAll(): Promise<boolean> {
  const { only } = await loadPart(app, "claude", async () => (await loadTool(app.store.read, "claude")) as Register)
  return only === undefined
}

/** Nobody who builds the whole list anew finds that it says something else. */
async function expectWhole() {
  const fresh = { ...app }
  expect(await publishIfMoved(fresh, { actor: "whole" })).toBeUndefined()
  const { revision, bytes } = (await currentList(fresh)) ?? {}
  expect(bytes?.length).toBe(revision?.length)
  expect(app.sha256(new TextDecoder().decode(bytes))).toBe(revision?.sha256)
}

describe("a change that is about one tool", () => {
  test.each([
    ["a decision", { decisions: [{ plan, outcome: "suspended", validFrom: "2026-11-20", supersedes: true }] }],
    [
      "a decision with conditions of its own",
      {
        decisions: [
          {
            ...{ plan, outcome: "conditional", validFrom: "2026-11-21", supersedes: true },
            ...{ classes: { public: "if" }, otherClasses: "no", uses: { copy: "if" }, otherUses: "ask" },
            conditions: [{ en: "A condition that no other decision has, é 𝄞.", classes: [], uses: [] }],
          },
        ],
      },
    ],
    [
      "an exception",
      {
        exceptions: [
          {
            ...{ plan, classes: ["confidential"], uses: ["copy"], answer: "yes", who: "press", approver: "B." },
            ...{ reason: { en: "Why" }, from: "2026-11-01", until: "2026-12-31" },
          },
        ],
      },
    ],
    ["a licence", { licences: [{ plan, kind: "trial", start: "2028-11-01", end: "2028-12-01" }] }],
    ["a state", { states: [{ plan, precondition: "sso-on", holds: true, from: "2026-11-01" }] }],
    ["a fact with a stop", { facts: [{ plan, factor: "E3", option: 4, sourceClass: "terms", seenOn: "2026-11-01" }] }],
  ])("is published as if the whole list had been built: %s", async (_what, items) => {
    expect(await readsAll()).toBe(false)
    const { revision } = await change(items)
    expect(revision).toBeGreaterThan(1)
    await expectWhole()
  })

  test("one after the other, and back again", async () => {
    for (const outcome of ["suspended", "refused", "retired"]) {
      await change({ decisions: [{ plan, outcome, validFrom: "2026-11-22", supersedes: true }] })
      await expectWhole()
    }
  })

  test("that changes nothing on the list publishes nothing, and the next one builds on it", async () => {
    const before = (await currentList(app))?.revision.revision
    await change({ facts: [{ plan, factor: "H1", option: 1, sourceClass: "claim", seenOn: "2026-11-02" }] })
    expect((await currentList(app))?.revision.revision).toBe(before)
    expect(await readsAll()).toBe(false)
    await change({ decisions: [{ plan, outcome: "suspended", validFrom: "2026-11-20", supersedes: true }] })
    await expectWhole()
  })

  test("that another process wrote meanwhile makes the whole list be built", async () => {
    const other = { ...app }
    await importDocument(
      other,
      {
        aval: 1,
        decisions: [{ plan: "chatgpt/enterprise", outcome: "suspended", validFrom: "2026-11-20", supersedes: true }],
      },
      { why: "another process" },
    )
    expect(await readsAll()).toBe(true)
    await change({ decisions: [{ plan, outcome: "suspended", validFrom: "2026-11-20", supersedes: true }] })
    await expectWhole()
  })

  test("on the next day builds the whole list: what ended by itself is gone from it", async () => {
    app.setNow("2027-02-01T10:00:00Z")
    expect(await readsAll()).toBe(true)
    await change({ decisions: [{ plan, outcome: "suspended", validFrom: "2026-11-20", supersedes: true }] })
    await expectWhole()
  })

  test("an assessment that is opened says so on the list", async () => {
    const contexts = [{ dataClass: "internal", use: "copy" }]
    await openAssessment(app, { plan: "chatgpt/enterprise", contexts, full: false }, { by: "per_1" })
    expect((await plansUnderReview(app.store.read)).size).toBeGreaterThan(0)
    await expectWhole()
  })
})

test("a revision is compressed after it was published, and is the same", async () => {
  await change({ decisions: [{ plan, outcome: "suspended", validFrom: "2026-11-20", supersedes: true }] })
  const number = (await currentList(app))?.revision.revision ?? 0
  const before = await revisionBytes(app.store.read, number)
  expect(await packRevisions(app, () => false)).toBe(0)
  expect(await packRevisions(app)).toBeGreaterThan(0)
  expect(await unpackedRevision(app.store.read)).toBeUndefined()
  expect(await packRevisions(app)).toBe(0)
  expect(await revisionBytes(app.store.read, number)).toEqual(before)
  const rows = app.store.client
    .prepare("SELECT encoding, length(data) AS size FROM revision_chunks WHERE revision = ?")
    .all(number)
  expect(rows).toEqual([{ encoding: "gzip", size: expect.any(Number) }])
  expect(() => app.store.client.prepare("DELETE FROM revision_chunks").run()).toThrow("append-only")
})
