import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ToldEvent, tellingOf, webhookBody } from "../../src/core/webhook-events.ts"
import { isReceived, pauseAfter, pauses, retryAfterOf, webhookSecret } from "../../src/core/webhooks.ts"

const event = (object: string, kind: string, after?: unknown): ToldEvent => ({
  ...{ seq: 7, hash: "ab", at: "2026-11-22T10:00:00.000Z", object, kind },
  data: JSON.stringify({ before: null, after }),
})

describe("what is told of an event", () => {
  test.each([
    ["list", "list.published", { revision: 1, serial: 2, sha256: "aa" }, "revision.published"],
    ["plan/acme/team", "decision.recorded", { decision: { id: "dec_1" } }, "decision.changed"],
    ["plan/acme/team", "decision.suspended", { decision: { id: "dec_1" } }, "decision.changed"],
    ["plan/acme/team", "import", { decision: { id: "dec_1" } }, "decision.changed"],
    ["decision/dec_1", "decision.signed", { role: "it" }, "decision.changed"],
    ["work/request/req_1", "request.sent", {}, "request.created"],
    ["work/task/task_1", "task.opened", { task: "review", due: "2026-12-01" }, "review.due"],
    ["work/task/task_1", "task.reopened", { task: "review", due: "2026-12-01" }, "review.due"],
  ])("%s, %s: a kind of its own", (object, kind, after, told) => {
    expect(tellingOf(event(object, kind, after))?.kind).toBe(told)
  })

  test.each([
    ["plan/acme/team", "plan.saved", { plan: { name: "Team" } }],
    ["plan/acme/team", "import", { exception: { id: "exc_1" } }],
    ["work/decision/dec_1", "decision.signed", { role: "it" }],
    ["work/request/req_1", "request.commented", {}],
    ["work/task/task_1", "task.done", { task: "review" }],
    ["access/person/per_1", "person.added", { name: "x" }],
    ["list", "list.published", { revision: "1" }],
    ["listing", "list.published", { revision: 1, serial: 2, sha256: "aa" }],
  ])("%s, %s: nothing", (object, kind, after) => {
    expect(tellingOf(event(object, kind, after))).toBeUndefined()
  })

  test("is nothing where the event was tampered with", () => {
    expect(tellingOf({ ...event("list", "list.published"), data: "{" })).toBeUndefined()
    fc.assert(
      fc.property(
        fc.constantFrom("list", "plan/a/b", "work/request/r", "work/task/t"),
        fc.string(),
        fc.json(),
        (...given) => {
          const [object, kind, data] = given
          expect(() => tellingOf({ ...event(object, kind), data })).not.toThrow()
        },
      ),
    )
  })

  test("is written once, with our address and the link of the chain", () => {
    const one = event("work/request/req_1", "request.sent", { tool: "acme", people: 12, purpose: "x" })
    const telling = tellingOf(one)
    expect(telling && JSON.parse(webhookBody(one, telling, "https://aval.example"))).toEqual({
      ...{ type: "request.created", timestamp: one.at },
      data: {
        ...{ request: "req_1", tool: "acme", url: "https://aval.example/requests/req_1" },
        event: { seq: 7, hash: "ab" },
      },
    })
  })
})

describe("waiting", () => {
  test("is as the standard has it, a tenth more or less, and then at an end after three days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: pauses.length }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, chance) => {
          const pause = pauses[n - 1] ?? 0
          const waited = pauseAfter(n, { chance }) ?? 0
          expect(waited).toBeGreaterThanOrEqual(Math.floor(pause * 0.9))
          expect(waited).toBeLessThanOrEqual(Math.ceil(pause * 1.1))
        },
      ),
    )
    expect(pauseAfter(pauses.length + 1, { chance: 0.5 })).toBeUndefined()
    expect(pauses.reduce((sum, pause) => sum + pause) / 3_600_000).toBeCloseTo(72, -0.5)
  })

  test("is never shorter than the receiver asks, nor longer than a day for its sake", () => {
    expect(pauseAfter(1, { asked: 60_000, chance: 0 })).toBe(60_000)
    expect(pauseAfter(1, { asked: 1e12, chance: 0 })).toBe(86_400_000)
    expect(pauseAfter(1, { asked: -1, chance: 0 })).toBe(4500)
    expect(pauseAfter(8, { asked: 1000, chance: 0.5 })).toBe(20 * 3_600_000)
  })

  test.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Sun, 22 Nov 2026 10:00:30 GMT", 30_000],
    ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
    ["-5", undefined],
    ["1e9", undefined],
    ["99999999999999999999", undefined],
    ["tomorrow", undefined],
    ["Sun, 99 Nov 2026 10:00:30 GMT", undefined],
    [undefined, undefined],
  ])("Retry-After %j is %j milliseconds", (header, expected) => {
    expect(retryAfterOf(header, new Date("2026-11-22T10:00:00Z"))).toBe(expected)
  })
})

test("received is what was answered 2xx", () => {
  expect([199, 200, 204, 299, 300, 304, 410, 500].filter(isReceived)).toEqual([200, 204, 299])
})

test("a secret is 256 bits in plain base64", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const secret = webhookSecret(Buffer.from(bytes).toString("base64url"))
      expect(secret).toBe(`whsec_${Buffer.from(bytes).toString("base64")}`)
    }),
  )
})
