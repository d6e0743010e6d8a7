import { describe, expect, test } from "vitest"
import { importChanges } from "../../src/core/import-changes.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { buildList } from "../../src/core/list-build.ts"
import type { Register } from "../../src/core/register.ts"
import { endOfPlan, isEnded, offered } from "../../src/core/retired.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { wholeDocument } from "../support/document.ts"

const empty: Register = {
  ...{ organisations: [], tools: [], plans: [], facts: [], agreements: [] },
  ...{ licences: [], states: [], assessments: [], decisions: [], exceptions: [] },
}
const naming = { newId: (prefix: string) => `${prefix}_1`, conditionId: () => "c1" }

/** What the list names on a day: tools with their plans. */
function listed(change: (document: ImportDocument) => ImportDocument, day = "2026-11-26") {
  const { register } = importChanges(empty, change(wholeDocument()), naming, 0)
  const groupIds = new Map([["press-team", "g_1"]])
  const { tools } = buildList({ register, methodology, day, zone: "Europe/Paris", groupIds })
  return tools.map(({ slug, plans }) => [slug, ...plans.map((plan) => plan.slug)])
}

const both = ["acme-writer", "acme-writer/free", "acme-writer/team"]
const tool = (over: object) => (document: ImportDocument) => ({
  ...document,
  tools: (document.tools ?? []).map((one) => ({ ...one, ...over })),
})
const undecided = (document: ImportDocument) => ({ ...document, decisions: [], exceptions: [] })

describe("the list", () => {
  test("holds every tool that is not retired", () => {
    expect(listed((document) => document)).toEqual([both])
  })

  test("drops a plan from its day of retirement on, where nothing is decided about it", () => {
    const retired = (slug: string, retiredOn: string) => (document: ImportDocument) => ({
      ...document,
      plans: (document.plans ?? []).map((one) => (one.slug === slug ? { ...one, retiredOn } : one)),
    })
    expect(listed(retired("acme-writer/free", "2026-11-26"))).toEqual([["acme-writer", "acme-writer/team"]])
    expect(listed(retired("acme-writer/free", "2026-11-27"))).toEqual([both])
    expect(listed(retired("acme-writer/team", "2026-11-26"))).toEqual([both])
  })

  test("keeps of a retired tool the plans that a decision or an exception is about", () => {
    expect(listed(tool({ retiredOn: "2026-01-01" }))).toEqual([["acme-writer", "acme-writer/team"]])
    expect(listed((document) => undecided(tool({ retiredOn: "2026-01-01" })(document)))).toEqual([])
    expect(listed((document) => undecided(tool({ retiredOn: "2026-12-01" })(document)))).toEqual([both])
  })

  test("leaves out what was merged into another tool, whatever the day, but what is decided about it", () => {
    expect(listed((document) => undecided(tool({ mergedInto: "other" })(document)))).toEqual([])
    expect(listed(tool({ mergedInto: "other" }))).toEqual([["acme-writer", "acme-writer/team"]])
  })
})

describe("a plan ends", () => {
  const day = "2026-11-26"
  test.each([
    ["never", {}, {}, {}, false],
    ["by itself, that day included", { retiredOn: day }, {}, { retiredOn: day }, true],
    ["with its tool", {}, { retiredOn: "2026-11-01" }, { retiredOn: "2026-11-01" }, true],
    ["on the earlier of both days", { retiredOn: day }, { retiredOn: "2027-01-01" }, { retiredOn: day }, true],
    ["not yet", { retiredOn: "2026-11-27" }, {}, { retiredOn: "2026-11-27" }, false],
    ["with its tool's merger", {}, { mergedInto: "other" }, { mergedInto: "other" }, true],
  ])("%s", (_name, plan, of, ends, ended) => {
    expect(endOfPlan(plan, of)).toEqual(ends)
    expect(isEnded(endOfPlan(plan, of), day)).toBe(ended)
    expect(offered([endOfPlan(plan, of)], day)).toHaveLength(ended ? 0 : 1)
  })
})
