import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { check } from "../../src/core/answer.ts"
import { openList } from "../../src/core/book.ts"
import type { ApprovedList } from "../../src/core/list.ts"
import { diffLists } from "../../src/core/list-diff.ts"
import { answers, preconditionIds } from "../../src/core/vocabulary.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const writer = (given: Parameters<typeof plan>[1] = {}, more: Parameters<typeof tool>[2] = {}) =>
  tool("writer", [plan("writer/team", given)], more)

describe("the difference between two lists", () => {
  it("is empty between a list and itself, whatever its number", () => {
    const first = list([writer({ decisions: [decision(everywhere("yes"))] })])
    expect(diffLists(first, { ...first, revision: 8, serial: first.serial + 1 })).toEqual({
      from: { revision: 7, day: "2026-05-28" },
      to: { revision: 8, day: "2026-05-28" },
      vocabulary: { classes: { added: [], removed: [] }, uses: { added: [], removed: [] } },
      conditions: { added: [], removed: [], changed: [] },
      tools: [],
      answers: { loosened: 0, tightened: 0 },
    })
  })

  it("names the cells that a new decision moves", () => {
    const yes = decision(everywhere("yes"))
    const before = list([writer({ decisions: [yes] })])
    const stricter = { ...yes, id: "d-new", classes: { ...yes.classes, client: "no" as const } }
    const after = list([writer({ decisions: [stricter] })], { revision: 8 })
    const { tools, answers: counts } = diffLists(before, after)
    expect(tools).toHaveLength(1)
    expect(tools[0]).toMatchObject({ tool: "writer", change: "changed", fields: [] })
    expect(tools[0]?.plans[0]).toMatchObject({ plan: "writer/team", change: "changed", fields: ["decisions"] })
    expect(tools[0]?.plans[0]?.moved).toEqual(
      ["ideation", "copy", "image", "naming", "crm"].map((use) => ({
        data: "client",
        use,
        before: "yes",
        after: "no",
      })),
    )
    expect(counts).toEqual({ loosened: 0, tightened: 5 })
    expect(diffLists(after, before).answers).toEqual({ loosened: 5, tightened: 0 })
  })

  it("counts a tool that comes or goes as one that must be asked for", () => {
    const allowed = list([writer({ decisions: [decision(everywhere("yes"))] })])
    const [added] = diffLists(list([]), allowed).tools
    expect(added).toMatchObject({ tool: "writer", change: "added", plans: [{ plan: "writer/team", change: "added" }] })
    expect(added?.plans[0]?.moved).toHaveLength(7 * 5)
    expect(added?.plans[0]?.moved[0]).toEqual({ data: "public", use: "ideation", before: "ask", after: "yes" })
    const [removed] = diffLists(allowed, list([])).tools
    expect(removed).toMatchObject({ change: "removed", plans: [{ change: "removed" }] })
    const [undecided] = diffLists(list([]), list([writer()])).tools
    expect(undecided?.plans[0]?.moved).toEqual([])
  })

  it("sees an answer move by the day alone", () => {
    const ending = [writer({ decisions: [decision({ ...everywhere("yes"), validUntil: "2026-05-28" })] })]
    const { tools } = diffLists(list(ending), list(ending, { day: "2026-05-29" }))
    expect(tools[0]?.plans[0]?.fields).toEqual([])
    expect(tools[0]?.plans[0]?.moved[0]).toMatchObject({ before: "yes", after: "ask" })
    expect(diffLists(list(ending), list(ending, { day: "2026-05-28" })).tools).toEqual([])
    expect(diffLists(list(ending, { day: "2026-05-29" }), list(ending)).answers.loosened).toBe(35)
  })

  it("names fields of the tool, condition texts and vocabulary", () => {
    const before = list([writer()])
    const after = list([writer({}, { aliases: ["Penman"] })], {
      conditions: {
        ...before.conditions,
        c1: { fr: "Deux personnes relisent.", en: "Two people review." },
        c9: { fr: "Neuf", en: "Nine" },
      },
      vocabulary: { ...before.vocabulary, uses: before.vocabulary.uses.slice(1) },
    })
    const diff = diffLists(before, after)
    expect(diff.tools).toEqual([{ tool: "writer", name: "Writer", change: "changed", fields: ["aliases"], plans: [] }])
    expect(diff.conditions).toEqual({ added: ["c9"], removed: [], changed: ["c1"] })
    expect(diff.vocabulary.uses).toEqual({ added: [], removed: ["ideation"] })
  })

  it("agrees with the answer function on every cell (property)", () => {
    const day = fc.constantFrom("2026-05-01", "2026-05-28", "2026-06-30")
    const lists = fc.record({
      answer: fc.constantFrom(...answers),
      other: fc.constantFrom(...answers),
      day,
      validUntil: fc.option(day, { nil: undefined }),
      needs: fc.subarray([...preconditionIds], { maxLength: 1 }),
      holdsUntil: day,
      plans: fc.subarray(["writer/team", "writer/free"]),
    })
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const [before, after] = [a, b].map(
          ({ answer, other, day, validUntil, needs, holdsUntil, plans }, index): ApprovedList =>
            list(
              [
                tool(
                  "writer",
                  plans.map((slug) =>
                    plan(slug, {
                      decisions: [
                        decision({
                          ...everywhere(answer),
                          id: `d${index}`,
                          recorded: 1,
                          overrides: [{ class: "public", use: "copy", answer: other }],
                          preconditions: needs.map((id) => ({ id, classes: [], uses: [] })),
                          ...(validUntil ? { validUntil } : {}),
                        }),
                      ],
                      holds: Object.fromEntries(needs.map((id) => [id, [{ from: "2026-01-01", until: holdsUntil }]])),
                    }),
                  ),
                ),
              ],
              { day },
            ),
        )
        if (!before || !after) return
        const moved = diffLists(before, after).tools.flatMap((item) =>
          item.plans.flatMap((changed) => changed.moved.map((move) => ({ plan: changed.plan, ...move }))),
        )
        const answerIn = (of: ApprovedList, slug: string, data: string, use: string) =>
          of.tools[0]?.plans.some((item) => item.slug === slug)
            ? check(openList(of), { plan: slug, data: [data], use: [use], day: of.day }).answer
            : "ask"
        for (const slug of ["writer/team", "writer/free"])
          for (const data of ["public", "client"])
            for (const use of ["copy", "image"]) {
              const [was, is] = [answerIn(before, slug, data, use), answerIn(after, slug, data, use)]
              const found = moved.find((move) => move.plan === slug && move.data === data && move.use === use)
              expect(found ? [found.before, found.after] : undefined).toEqual(was === is ? undefined : [was, is])
            }
      }),
      { numRuns: 150 },
    )
  })
})
