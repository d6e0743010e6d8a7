import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { groupRequests, inView, isFound, type QueuedRequest } from "../../src/core/request-queue.ts"
import { requestStages } from "../../src/core/requests.ts"

function request(over: Partial<QueuedRequest> & { id: string }): QueuedRequest {
  return {
    ...{ name: "Mystery", by: "per_1", at: "2026-11-20T10:00:00.000Z" },
    ...{ classes: ["internal"], uses: ["copy"], stage: "received" },
    ...over,
  }
}

const ids = (requests: readonly QueuedRequest[]) =>
  groupRequests(requests).map((group) => group.requests.map((r) => r.id))
const writer = { slug: "acme-writer", name: "Acme Writer" }

describe("requests for the same thing stand together", () => {
  test("of one tool, whatever each calls it", () => {
    expect(
      ids([request({ id: "a", tool: writer, name: "Acme" }), request({ id: "b", tool: writer, name: "AW" })]),
    ).toEqual([["a", "b"]])
  })

  test("of a tool that is not registered: by name, whatever its case and accents, or by host", () => {
    const [a, b, c, d] = [
      request({ id: "a", name: "Éclair AI" }),
      request({ id: "b", name: "eclair-ai", at: "2026-11-21T10:00:00.000Z" }),
      request({ id: "c", name: "That lightning thing", host: "Eclair.example", at: "2026-11-22T10:00:00.000Z" }),
      request({ id: "d", name: "Éclair AI", host: "eclair.example", at: "2026-11-23T10:00:00.000Z" }),
    ] as const
    expect(ids([a, b, c])).toEqual([["a", "b"], ["c"]])
    // One that has both brings them together, wherever it stands.
    expect(ids([d, c, b, a])).toEqual([["a", "b", "c", "d"]])
  })

  test("a registered tool is never taken for what only bears its name", () => {
    expect(ids([request({ id: "a", tool: writer }), request({ id: "b", name: "Acme Writer" })])).toHaveLength(2)
  })
})

describe("the order", () => {
  test("is by how many different people ask, then by when it is needed, then by age", () => {
    const late = request({ id: "late", name: "Late", at: "2026-11-25T10:00:00.000Z" })
    const old = request({ id: "old", name: "Old", at: "2026-01-01T10:00:00.000Z" })
    const soon = request({ id: "soon", name: "Soon", at: "2026-11-25T10:00:00.000Z", neededBy: "2026-12-01" })
    const twice = [1, 2].map((n) => request({ id: `same${n}`, name: "Same", by: "per_1" }))
    const both = [1, 2].map((n) =>
      request({ id: `both${n}`, name: "Both", by: `per_${n}`, at: "2026-11-25T10:00:00.000Z" }),
    )
    expect(ids([late, old, ...twice, soon, ...both]).map(([first]) => first)).toEqual([
      ...["both1", "soon", "old", "same1", "late"],
    ])
  })
})

test("a group tells the whole of what is asked, who looks at it, and the stage of the one that is least far", () => {
  const [group] = groupRequests([
    request({ id: "a", tool: writer, assigneeId: "per_9", stage: "screening", neededBy: "2027-02-01" }),
    request({
      ...{ id: "b", tool: writer, by: "per_2", classes: ["client", "internal"], uses: ["media"] },
      ...{ neededBy: "2027-01-01", at: "2026-11-21T10:00:00.000Z" },
    }),
  ])
  expect(group).toMatchObject({
    ...{ demand: 2, since: "2026-11-20T10:00:00.000Z", neededBy: "2027-01-01", stage: "received" },
    ...{ classes: ["internal", "client"], uses: ["copy", "media"], assignees: ["per_9"], unassigned: 1 },
  })
  if (!group) throw new Error("no group")
  expect([
    inView(group, "mine", "per_9"),
    inView(group, "mine", "per_1"),
    inView(group, "unassigned", "per_1"),
  ]).toEqual([...[true, false, true]])
  expect(["writer ACME", "mystery", "writer nobody"].map((text) => isFound(group, text))).toEqual([true, true, false])
})

const arbitrary = fc
  .array(
    fc.record({
      name: fc.constantFrom("Alpha", "álpha", "Beta", "Gamma", "∴", ""),
      host: fc.option(fc.constantFrom("a.example", "A.example", "b.example"), { nil: undefined }),
      tool: fc.option(fc.constantFrom(writer, { slug: "other", name: "Alpha" }), { nil: undefined }),
      by: fc.constantFrom("per_1", "per_2", "per_3"),
      at: fc.constantFrom("2026-11-20T10:00:00.000Z", "2026-11-21T10:00:00.000Z"),
      neededBy: fc.option(fc.constantFrom("2026-12-01", "2027-01-01"), { nil: undefined }),
      stage: fc.constantFrom(...requestStages),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((one, index) => request({ id: `r${String(index).padStart(2, "0")}`, ...one })))

describe("whatever is asked", () => {
  test("every request stands in exactly one group, in whatever order they come", () => {
    fc.assert(
      fc.property(arbitrary, fc.infiniteStream(fc.nat()), (requests, random) => {
        const found = ids(requests)
        expect(found.flat().toSorted()).toEqual(requests.map(({ id }) => id))
        const shuffled = requests.map((one) => [random.next().value, one] as const).sort(([a], [b]) => a - b)
        expect(ids(shuffled.map(([, one]) => one))).toEqual(found)
      }),
    )
  })

  test("no group holds two tools, and two groups share neither tool, name nor host", () => {
    fc.assert(
      fc.property(arbitrary, (requests) => {
        const groups = groupRequests(requests)
        const keys = groups.map((group) => [
          ...new Set(
            group.requests.flatMap(({ tool, name, host }) =>
              tool
                ? [`tool ${tool.slug}`]
                : [
                    ...(name === "" ? [] : [`name ${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()}`]),
                  ].concat(host === undefined ? [] : [`host ${host.toLowerCase()}`]),
            ),
          ),
        ])
        for (const group of groups) expect(new Set(group.requests.map(({ tool }) => tool?.slug)).size).toBe(1)
        expect(new Set(keys.flat()).size).toBe(keys.flat().length)
        for (const { requests: all, demand } of groups) {
          expect(demand).toBeGreaterThan(0)
          expect(demand).toBeLessThanOrEqual(all.length)
        }
        const demands = groups.map(({ demand }) => demand)
        expect(demands).toEqual(demands.toSorted((a, b) => b - a))
      }),
    )
  })
})
