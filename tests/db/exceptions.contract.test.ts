import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  askedExceptions,
  endedExceptions,
  exceptionById,
  exceptionsOfPlan,
  liveCounts,
  neverBegun,
  openExceptionById,
  openExceptionOf,
  refusedExceptions,
  standingExceptions,
} from "../../db/queries/exceptions.ts"
import { answerException, withdrawException } from "../../src/actions/answer-exception.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { endException } from "../../src/actions/end-exception.ts"
import { addUnit } from "../../src/actions/save-unit.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { decidedPlan as plan } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// An exception from its asking to its end, on both engines.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp({ now: "2026-11-22T10:00:00Z" })), store: opened.store as TestApp["store"] }
  }, 60_000)
  afterAll(() => opened.close())

  test("exceptions are asked for, withdrawn, approved, counted and ended", async () => {
    const { read } = app.store
    await stated(app, wholeDocument({ decisions: [], exceptions: [] }))
    const unit = await addUnit(app, { en: "Studio" }, { by: "test" })
    const [ada, leo] = await Promise.all([signedIn(app, ["assessor"]), signedIn(app, ["legal"])])
    const ask = (uses: string[], from = "2026-11-22") =>
      askException(
        app,
        {
          plan,
          unit,
          classes: ["internal"],
          uses,
          conditions: [],
          reason: { en: "A trial." },
          from,
          until: "2026-12-31",
        },
        { by: ada.id },
      )
    const recordedOf = async (id: string) => (await openExceptionById(read, id))?.exceptionId ?? ""
    const [first, second, third] = [await ask(["copy"]), await ask(["image"]), await ask(["video"], "2026-12-01")]
    expect((await askedExceptions(read, 10)).map(({ id }) => id).sort()).toEqual([first, second, third].sort())
    await withdrawException(app, second, { by: ada.id })
    for (const id of [first, third]) await answerException(app, id, { verdict: "approve" }, { by: leo.id })
    expect((await refusedExceptions(read, 10)).map(({ id }) => id)).toEqual([second])
    expect(await exceptionsOfPlan(read, plan)).toHaveLength(2)
    expect(await liveCounts(read, "2026-11-22")).toEqual([{ slug: "acme-writer", name: "Acme Writer", count: 1 }])
    expect((await standingExceptions(read, "2026-12-31", 10)).map(({ who }) => who)).toEqual([unit, unit])
    expect((await openExceptionOf(read, await recordedOf(first)))?.id).toBe(first)

    await endException(app, await recordedOf(third), { by: leo.id })
    expect(await exceptionById(read, await recordedOf(third))).toBeUndefined()
    expect((await neverBegun(read, 10)).map(({ id }) => id)).toEqual([third])
    app.setNow("2026-11-25T10:00:00Z")
    await endException(app, await recordedOf(first), { by: leo.id })
    expect(await exceptionById(read, await recordedOf(first))).toMatchObject({ until: "2026-11-24" })
    expect((await endedExceptions(read, "2026-11-24", 10)).map(({ uses }) => uses)).toEqual([["copy"]])
  })
})
