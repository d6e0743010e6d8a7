import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ApprovedList, ListTool } from "../../src/core/list.ts"
import { layOut, saysOf, toolIn, withTool } from "../../src/core/list-layout.ts"

const head = {
  format: "aval/approved-list",
  version: 1,
  revision: 1,
  serial: 1,
  issuedAt: "2026-11-22T10:00:00.000Z",
  day: "2026-11-22",
  zone: "Europe/Paris",
  vocabulary: { classes: [], uses: [] },
} as const

const text = (id: string) => ({ fr: `é ${id}`, en: `e ${id}` })

/** A tool whose plan names conditions; its name has letters of one to four bytes. */
function toolOf(slug: string, name: string, conditions: readonly string[]): ListTool {
  const named = conditions.map((id) => ({ id, classes: [], uses: [] }))
  const decisions = [{ id: `d-${slug}`, conditions: named }]
  return { slug, name, plans: [{ slug: `${slug}/team`, decisions }] } as unknown as ListTool
}

function listOf(tools: readonly ListTool[], moved: Partial<ApprovedList> = {}): ApprovedList {
  const sorted = tools.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const ids = new Set(
    tools.flatMap(({ plans }) =>
      plans.flatMap(({ decisions }) => decisions?.flatMap(({ conditions }) => conditions.map(({ id }) => id)) ?? []),
    ),
  )
  const conditions = Object.fromEntries([...ids].sort().map((id) => [id, text(id)]))
  return { ...head, ...moved, conditions, tools: sorted } as ApprovedList
}

const slug = fc.stringMatching(/^[a-z]{1,3}$/)
const tool = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(of, fc.string({ unit: "grapheme", maxLength: 8 }), fc.uniqueArray(fc.constantFrom("c1", "c2", "c3", "c4")))
    .map(([slug, name, conditions]) => toolOf(slug, name, conditions))
const tools = fc.uniqueArray(tool(slug), { maxLength: 6, selector: ({ slug }) => slug })

describe("a layout", () => {
  test("has the bytes of the list as JSON, and each tool where it lies", () => {
    fc.assert(
      fc.property(tools, (given) => {
        const layout = layOut(listOf(given))
        expect(new TextDecoder().decode(layout.bytes)).toBe(JSON.stringify(listOf(given)))
        for (const one of given) {
          expect(toolIn(layout, one.slug)).toEqual(one)
          expect(saysOf(layout, one.slug, one)).toBe(true)
          expect(saysOf(layout, one.slug, { ...one, name: `${one.name}!` })).toBe(false)
          expect(saysOf(layout, one.slug, undefined)).toBe(false)
        }
        expect(saysOf(layout, "zzzz", undefined)).toBe(true)
      }),
    )
  })

  test("in which one tool after another moves is that of the list written anew", () => {
    const step = fc.record({
      slug,
      name: fc.string({ maxLength: 4 }),
      conditions: fc.uniqueArray(fc.constantFrom("c1", "c2", "c9")),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(tools, fc.array(step, { minLength: 1, maxLength: 5 }), (given, steps) => {
        const now = new Map(given.map((one) => [one.slug, one]))
        let layout = layOut(listOf(given))
        steps.forEach(({ slug, name, conditions, gone }, index) => {
          const moved = gone ? undefined : toolOf(slug, name, conditions)
          if (moved) now.set(slug, moved)
          else now.delete(slug)
          const issued = { revision: index + 2, serial: 10 ** index, day: "2026-12-01" as const }
          const texts = Object.fromEntries(conditions.map((id) => [id, text(id)]))
          layout = withTool(layout, slug, { tool: moved, texts }, { ...head, ...issued } as never)
          const whole = layOut(listOf([...now.values()], issued))
          expect(new TextDecoder().decode(layout.bytes)).toBe(JSON.stringify(listOf([...now.values()], issued)))
          expect([layout.slugs, layout.starts]).toEqual([whole.slugs, whole.starts])
          expect([...layout.conditions]).toEqual([...whole.conditions])
        })
      }),
    )
  })
})
