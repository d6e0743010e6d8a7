import { expect, test } from "vitest"
import { clauseStanding, type StandingDraft } from "../../src/core/clause-standing.ts"
import { suggestedPreset } from "../../src/core/suggested-preset.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"

const draft = (version: number | undefined, steps: StandingDraft["steps"] = [], setAside = false): StandingDraft => ({
  ...{ version, steps, setAside },
})
const submitted = { version: 1, kind: "submitted" } as const
const approved = { version: 1, kind: "approved" } as const
const sent = { version: 1, kind: "sent", day: "2026-11-02" } as const
const signed = { version: 1, kind: "signed", day: "2026-11-09" } as const

test("a contract without a draft, or with one that was set aside, has no clauses", () => {
  expect(clauseStanding([])).toEqual({ kind: "none" })
  expect(clauseStanding([draft(1, [submitted, approved, sent], true)])).toEqual({ kind: "none" })
})

test("the clauses stand where the newest version of the draft stands", () => {
  expect(clauseStanding([draft(undefined)])).toEqual({ kind: "drafted", version: undefined })
  expect(clauseStanding([draft(1)])).toEqual({ kind: "drafted", version: 1 })
  expect(clauseStanding([draft(1, [submitted])])).toEqual({ kind: "submitted", version: 1 })
  expect(clauseStanding([draft(1, [submitted, { version: 1, kind: "returned" }])])).toEqual({
    ...{ kind: "drafted", version: 1 },
  })
  expect(clauseStanding([draft(1, [submitted, approved])])).toEqual({ kind: "approved", version: 1 })
  // What legal saw was another version.
  expect(clauseStanding([draft(2, [submitted, approved])])).toEqual({ kind: "drafted", version: 2 })
})

test("what left the house stays out, whatever is drafted after it", () => {
  expect(clauseStanding([draft(1, [submitted, approved, sent])])).toEqual({
    ...{ kind: "sent", version: 1, day: sent.day, again: false },
  })
  expect(clauseStanding([draft(2, [submitted, approved, sent])])).toEqual({
    ...{ kind: "sent", version: 1, day: sent.day, again: true },
  })
  expect(clauseStanding([draft(1, [submitted, approved, sent, signed])])).toEqual({
    ...{ kind: "signed", version: 1, day: signed.day, again: false },
  })
})

test("of several drafts the furthest counts, and of several that were signed the last", () => {
  const out = draft(1, [submitted, approved, sent, signed])
  expect(clauseStanding([draft(1, [submitted]), out])).toMatchObject({ kind: "signed", again: true })
  const later = draft(3, [{ version: 3, kind: "signed", day: "2027-02-01" }])
  expect(clauseStanding([out, later])).toEqual({ kind: "signed", version: 3, day: "2027-02-01", again: false })
  expect(clauseStanding([draft(undefined), draft(1, [submitted])])).toEqual({ kind: "submitted", version: 1 })
})

test("the assignment speaks for a preset, and the one that asks for most goes first", () => {
  expect(suggestedPreset(["social", "brand"], clauseLibrary)).toBe("naming-logo-project")
  expect(suggestedPreset(["media"], clauseLibrary)).toBe("media-planning")
  expect(suggestedPreset(["research", "web"], clauseLibrary)).toBeUndefined()
  expect(suggestedPreset(["media"], { presets: [] })).toBeUndefined()
  for (const scope of ["brand", "influence", "production", "media", "social", "content", "pitch"] as const)
    expect(suggestedPreset([scope], clauseLibrary), scope).toBeDefined()
})
