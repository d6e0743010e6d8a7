import { expect, test } from "vitest"
import { FreeSlugs, freeSlug, slugFrom } from "../../src/core/slug.ts"

test.each([
  ["Acme Writer", "acme-writer"],
  ["  Écrivain d’Œuvre – 2 ", "ecrivain-d-oeuvre-2"],
  ["Straße & Ærø", "strasse-aero"],
  ["DALL·E", "dall-e"],
  ["C++", "c"],
  ["深度求索", ""],
  ["---", ""],
  [`${"a".repeat(79)} b`, "a".repeat(79)],
])("%s proposes %s", (name, slug) => {
  expect(slugFrom(name)).toBe(slug)
})

test("an identifier that is taken is counted on, and never too long", () => {
  expect(freeSlug("acme", new Set())).toBe("acme")
  expect(freeSlug("acme", new Set(["acme", "acme-2"]))).toBe("acme-3")
  const long = "a".repeat(80)
  expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(78)}-2`)
})

test("many of one name are counted on as one by one", () => {
  const slugs = new FreeSlugs(["acme", "acme-3"])
  expect(["acme", "acme", "acme-2", "acme"].map((slug) => slugs.take(slug))).toEqual([
    ...["acme-2", "acme-4", "acme-2-2", "acme-5"],
  ])
})
