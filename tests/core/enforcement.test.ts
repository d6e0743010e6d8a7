import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { check } from "../../src/core/answer.ts"
import { openList } from "../../src/core/book.ts"
import { undecidedHostRules } from "../../src/core/company-policy.ts"
import { type EnforcementRules, enforcement, type HostRule } from "../../src/core/enforcement.ts"
import type { ListPlan, ListTool } from "../../src/core/list.ts"
import { answers, outcomes } from "../../src/core/vocabulary.ts"
import { decision, everywhere, exception, list, plan, tool } from "../support/list.ts"

const day = "2026-05-28"
const silent: EnforcementRules = { undecidedHosts: "none", neverBlock: [] }
const yes = decision(everywhere("yes"))
const no = decision({ outcome: "refused" })

function rulesOf(tools: readonly ListTool[], rules: Partial<EnforcementRules> = {}, on = day) {
  const hosts = enforcement(openList(list(tools)), { ...silent, ...rules }, on)
  return Object.fromEntries(hosts.map(({ host, cover, rule }) => [`${host} ${cover}`, rule]))
}

function ruleOf(plans: readonly ListPlan[], rules: Partial<EnforcementRules> = {}, on = day) {
  return rulesOf([tool("writer", plans)], rules, on)["writer.example tree"]
}

describe("what enforcement does with a host", () => {
  it("allows it for one cell that answers yes or if, of one plan", () => {
    expect(ruleOf([plan("writer/team", { decisions: [yes] }), plan("writer/free", { decisions: [no] })])).toBe("allow")
    const bare = everywhere("no")
    const one = decision({
      ...{ ...bare, overrides: [{ class: "public", use: "copy", answer: "if" }] },
      conditions: [{ id: "c1", classes: [], uses: [] }],
    })
    expect(ruleOf([plan("writer/team", { decisions: [one] })])).toBe("allow")
  })

  it("denies it when every decided plan is no", () => {
    expect(ruleOf([plan("writer/team", { decisions: [no] }), plan("writer/free")])).toBe("deny")
    expect(ruleOf([plan("writer/team", { decisions: [decision(everywhere("no"))] })])).toBe("deny")
  })

  it("warns of what is decided and neither, and of what is only tolerated", () => {
    expect(ruleOf([plan("writer/team", { decisions: [decision(everywhere("ask"))] })])).toBe("warn")
    expect(ruleOf([plan("writer/team", { decisions: [{ ...yes, outcome: "tolerated", validUntil: day }] })])).toBe(
      "warn",
    )
  })

  it("leaves to the policy what nobody decided", () => {
    for (const undecidedHosts of undecidedHostRules) {
      expect(ruleOf([plan("writer/team")], { undecidedHosts })).toBe(undecidedHosts)
      expect(rulesOf([tool("writer", [])], { undecidedHosts })).toEqual({ "writer.example tree": undecidedHosts })
    }
  })

  it("never denies a host of the policy, nor a tree that it stands in", () => {
    const refused = [plan("writer/team", { decisions: [no] })]
    const hosts = enforcement(
      openList(list([tool("writer", refused)])),
      { ...silent, neverBlock: ["login.writer.example"] },
      day,
    )
    expect(hosts).toEqual([
      {
        ...{ host: "writer.example", cover: "tree", rule: "warn", spared: true },
        ...{ plans: ["writer/team"], tools: ["writer"] },
      },
    ])
    expect(ruleOf(refused, { neverBlock: ["example", "other.example", "notwriter.example"] })).toBe("deny")
    const alone = tool("writer", refused, { hosts: [{ host: "writer.example", cover: "host" }] })
    expect(rulesOf([alone], { neverBlock: ["login.writer.example"] })).toEqual({ "writer.example host": "deny" })
    expect(ruleOf([plan("writer/team")], { undecidedHosts: "deny", neverBlock: ["writer.example"] })).toBe("warn")
  })

  it("lets those through who have an exception", () => {
    const excepted = { decisions: [decision({ outcome: "refused" })], exceptions: [exception()] }
    expect(ruleOf([plan("writer/team", excepted)])).toBe("warn")
    expect(ruleOf([plan("writer/team", excepted)], {}, "2026-06-01")).toBe("deny")
    expect(ruleOf([plan("writer/team", { exceptions: [exception()] })], { undecidedHosts: "deny" })).toBe("warn")
    const suspended = { decisions: [decision({ outcome: "suspended" })], exceptions: [exception()] }
    expect(ruleOf([plan("writer/team", suspended)])).toBe("deny")
  })

  it("asks the plans that list a host, and for a shared one the plans of all its tools", () => {
    const shared = { host: "suite.example", cover: "tree" } as const
    const own = plan("writer/team", { decisions: [no], hosts: [{ host: "team.writer.example", cover: "host" }] })
    const tools = [
      tool("writer", [own, plan("writer/free", { decisions: [yes] })], { hosts: [shared] }),
      tool("painter", [plan("painter/team", { decisions: [no] })], { hosts: [shared] }),
    ]
    expect(rulesOf(tools)).toEqual({ "suite.example tree": "allow", "team.writer.example host": "deny" })
    expect(enforcement(openList(list(tools)), silent, day)[0]).toMatchObject({
      plans: ["writer/free", "painter/team"],
      tools: ["writer", "painter"],
    })
    expect(enforcement(openList(list(tools)), silent, day, new Set(["painter"])).map(({ host }) => host)).toEqual([
      "suite.example",
    ])
  })

  it("tells a host from what lies below it", () => {
    const tools = [
      tool("writer", [plan("writer/team", { decisions: [no] })]),
      tool("painter", [plan("painter/team", { decisions: [yes] })], {
        hosts: [{ host: "writer.example", cover: "host" }],
      }),
    ]
    expect(rulesOf(tools)).toEqual({ "writer.example host": "allow", "writer.example tree": "deny" })
  })

  it("is of a day", () => {
    const ending = decision({ ...everywhere("yes"), validUntil: day })
    const coming = decision({ outcome: "refused", validFrom: "2026-07-01" })
    const plans = [plan("writer/team", { decisions: [ending, coming] })]
    expect(ruleOf(plans)).toBe("allow")
    expect(ruleOf(plans, {}, "2026-06-30")).toBe("warn")
    expect(ruleOf(plans, {}, "2026-07-01")).toBe("deny")
  })

  it("agrees with what the check page answers for the host", () => {
    const anyDecision = fc.record({
      outcome: fc.constantFrom(...outcomes),
      every: fc.constantFrom(...answers),
      one: fc.constantFrom(...answers),
    })
    const anyPlan = fc.record({
      decided: fc.option(anyDecision, { nil: undefined }),
      excepted: fc.boolean(),
      own: fc.constantFrom("none", "host", "tree"),
    })
    const anyTools = fc.array(fc.array(anyPlan, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(anyTools, fc.constantFrom(...undecidedHostRules), fc.boolean(), (given, undecidedHosts, spared) => {
        const book = openList(
          list(
            given.map((plans, at) =>
              tool(
                `tool-${at}`,
                plans.map(({ decided, excepted, own }, nth) =>
                  plan(`tool-${at}/plan-${nth}`, {
                    ...(own === "none" ? {} : { hosts: [{ host: "suite.example", cover: own } as const] }),
                    ...(excepted ? { exceptions: [exception()] } : {}),
                    ...(decided
                      ? {
                          decisions: [
                            decision({
                              ...everywhere(decided.every),
                              outcome: decided.outcome,
                              overrides: [{ class: "public", use: "copy", answer: decided.one }],
                            }),
                          ],
                        }
                      : {}),
                  }),
                ),
                { hosts: [{ host: "suite.example", cover: "tree" }] },
              ),
            ),
          ),
        )
        const rules = { undecidedHosts, neverBlock: spared ? ["suite.example"] : [] }
        const found = enforcement(book, rules, day)
        for (const { cover, rule } of found) {
          const host = cover === "host" || found.length === 1 ? "suite.example" : "below.suite.example"
          expect(rule).toBe(bySpec(book, host, rules))
        }
        expect(found.some(({ rule }) => spared && rule === "deny")).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})

/** The words of DESIGN §6, on what is answered for the host. */
function bySpec(book: ReturnType<typeof openList>, host: string, rules: EnforcementRules): HostRule {
  const plans = check(book, { host, day }).plans
  const forGroups = check(book, { host, day, groups: ["g_press"] }).plans
  const open = (cells: (typeof plans)[number]["cells"]) =>
    cells.some(({ answer }) => answer === "yes" || answer === "if")
  const outcomeOf = (slug: string) => book.plans.get(slug)?.plan.decisions?.[0]?.outcome
  const decided = plans.filter((one) => one.decision !== undefined)
  const excepted = forGroups.some(({ cells, decision: id }) => open(cells) && (id === undefined || !isOpenToAll(id)))
  function isOpenToAll(id: string) {
    return plans.some((one) => one.decision === id && open(one.cells))
  }
  const never = rules.neverBlock.length > 0
  const unlessNever = (rule: HostRule) => (rule === "deny" && (never || excepted) ? "warn" : rule)
  if (decided.some((one) => open(one.cells) && outcomeOf(one.plan) !== "tolerated")) return "allow"
  if (decided.length > 0 && decided.every(({ cells }) => cells.every(({ answer }) => answer === "no")))
    return unlessNever("deny")
  return decided.length > 0 ? "warn" : unlessNever(rules.undecidedHosts)
}
