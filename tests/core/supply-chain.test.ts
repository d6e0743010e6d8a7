import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Supply } from "../../src/core/register.ts"
import { type ChainLink, type ChainTool, type ChainTools, chainOf, dependentsOf } from "../../src/core/supply-chain.ts"

function toolsOf(...tools: ChainTool[]): ChainTools {
  return new Map(tools.map((tool) => [tool.slug, tool]))
}

const model = (organisation: string, tool?: string): Supply => ({ role: "model", organisation, tool })
const host = (organisation: string): Supply => ({ role: "hosting", organisation })

/** Writer calls Fondry's model, which runs at Nuage; Desk calls Writer and is hosted at Nuage itself. */
const sample = toolsOf(
  { slug: "writer", vendor: "acme", supplies: [model("fondry", "model")] },
  { slug: "model", vendor: "fondry", supplies: [host("nuage")] },
  { slug: "desk", vendor: "bureau", supplies: [model("acme", "writer"), host("nuage")] },
  { slug: "alone", vendor: "acme" },
)

const told = (tools: ChainTools, organisation: string) =>
  dependentsOf(tools, organisation).map(({ tool, paths }) => [
    tool,
    ...paths.map((path) => path.map((supply) => supply.tool ?? supply.organisation).join(" ")),
  ])

describe("which tools depend on an organisation", () => {
  test("directly, and through others, every way", () => {
    expect(told(sample, "nuage")).toEqual([
      ["desk", "nuage", "writer model nuage"],
      ["model", "nuage"],
      ["writer", "model nuage"],
    ])
  })

  test("those it makes first", () => {
    expect(told(sample, "acme")).toEqual([
      ["alone", ""],
      ["writer", ""],
      ["desk", "writer"],
    ])
    expect(told(sample, "nobody")).toEqual([])
  })

  test("the maker of a supplying tool counts, even where somebody else supplies it", () => {
    const resold = toolsOf(
      { slug: "writer", vendor: "acme", supplies: [model("nuage", "model")] },
      { slug: "model", vendor: "fondry" },
    )
    expect(told(resold, "fondry")).toEqual([
      ["model", ""],
      ["writer", "model"],
    ])
  })

  test("a thick web is cut, and says so", () => {
    const layers = Array.from({ length: 8 }, (_, layer) =>
      ["a", "b", "c"].map((name): ChainTool => {
        const next = layer < 7 ? ["a", "b", "c"].map((one) => model("web", `${one}${layer + 1}`)) : [host("nuage")]
        return { slug: `${name}${layer}`, vendor: "web", supplies: next }
      }),
    )
    const [found] = dependentsOf(toolsOf(...layers.flat()), "nuage").filter(({ tool }) => tool === "a0")
    expect(found?.more).toBe(true)
    expect(found?.paths.length).toBeLessThanOrEqual(8)
  })
})

describe("what a tool rests on", () => {
  const shape = (links: readonly ChainLink[]): unknown =>
    links.map(({ supply, under, again }) => [
      supply.tool ?? supply.organisation,
      ...(again ? ["again"] : []),
      ...(under.length > 0 ? [shape(under)] : []),
    ])

  test("down to the end of what is known", () => {
    expect(shape(chainOf(sample, "desk"))).toEqual([["writer", [["model", [["nuage"]]]]], ["nuage"]])
    expect(chainOf(sample, "alone")).toEqual([])
    expect(chainOf(sample, "nobody")).toEqual([])
  })

  test("a circle ends where it closes, a diamond is spelled out once", () => {
    const circle = toolsOf(
      { slug: "a", vendor: "x", supplies: [model("y", "b")] },
      { slug: "b", vendor: "y", supplies: [model("x", "a")] },
    )
    expect(shape(chainOf(circle, "a"))).toEqual([["b", [["a", "again"]]]])
    const diamond = toolsOf(
      { slug: "top", vendor: "x", supplies: [model("y", "left"), model("z", "right")] },
      { slug: "left", vendor: "y", supplies: [model("w", "base")] },
      { slug: "right", vendor: "z", supplies: [model("w", "base")] },
      { slug: "base", vendor: "w", supplies: [host("nuage")] },
    )
    expect(shape(chainOf(diamond, "top"))).toEqual([
      ["left", [["base", [["nuage"]]]]],
      ["right", [["base", "again"]]],
    ])
    expect(told(diamond, "nuage").find(([tool]) => tool === "top")).toEqual([
      "top",
      "left base nuage",
      "right base nuage",
    ])
  })
})

describe("laws", () => {
  const slugs = ["a", "b", "c", "d", "e", "f"]
  const organisations = ["v", "w", "x", "y"]
  const supply = fc.record(
    {
      role: fc.constantFrom("model" as const, "hosting" as const),
      organisation: fc.constantFrom(...organisations),
      tool: fc.constantFrom(...slugs),
    },
    { requiredKeys: ["role", "organisation"] },
  )
  const web = fc
    .tuple(...slugs.map(() => fc.tuple(fc.constantFrom(...organisations), fc.array(supply, { maxLength: 3 }))))
    .map((drawn) =>
      toolsOf(...drawn.map(([vendor, supplies], index) => ({ slug: slugs[index] ?? "", vendor, supplies }))),
    )

  /** Who makes the tool and all that its chain names, told apart from dependentsOf. */
  function namedIn(tools: ChainTools, slug: string): Set<string> {
    const named = new Set([tools.get(slug)?.vendor ?? ""])
    const walk = (links: readonly ChainLink[]) => {
      for (const { supply, under } of links) {
        named.add(supply.organisation)
        if (supply.tool) named.add(tools.get(supply.tool)?.vendor ?? "")
        walk(under)
      }
    }
    walk(chainOf(tools, slug))
    return named
  }

  test("a tool depends on an organisation exactly when its chain names it", () => {
    fc.assert(
      fc.property(web, fc.constantFrom(...organisations), (tools, organisation) => {
        const found = dependentsOf(tools, organisation).map(({ tool }) => tool)
        expect(found.toSorted()).toEqual(slugs.filter((slug) => namedIn(tools, slug).has(organisation)))
      }),
    )
  })

  test("every way is one: each supply is of the tool before it, no tool twice, and the last one arrives", () => {
    fc.assert(
      fc.property(web, fc.constantFrom(...organisations), (tools, organisation) => {
        for (const { tool, paths } of dependentsOf(tools, organisation)) {
          expect(paths.length).toBeGreaterThan(0)
          for (const path of paths) {
            const passed = [tool]
            for (const [index, link] of path.entries()) {
              expect(tools.get(passed.at(-1) ?? "")?.supplies).toContain(link)
              if (index < path.length - 1) passed.push(link.tool ?? "")
            }
            expect(new Set(passed).size).toBe(passed.length)
            const last = path.at(-1)
            const arrived = last ? [last.organisation, tools.get(last.tool ?? "")?.vendor] : [tools.get(tool)?.vendor]
            expect(arrived).toContain(organisation)
          }
        }
      }),
    )
  })

  test("a chain spells no tool out twice", () => {
    fc.assert(
      fc.property(web, fc.constantFrom(...slugs), (tools, slug) => {
        const spelled: string[] = [slug]
        const walk = (links: readonly ChainLink[]) => {
          for (const { supply, under, again } of links) {
            if (supply.tool && !again) spelled.push(supply.tool)
            walk(under)
          }
        }
        walk(chainOf(tools, slug))
        expect(new Set(spelled).size).toBe(spelled.length)
      }),
    )
  })
})
