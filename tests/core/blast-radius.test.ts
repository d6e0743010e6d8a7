import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type BlastRadius, blastRadius, hitsApproved, type KnownHost } from "../../src/core/blast-radius.ts"
import { openList } from "../../src/core/book.ts"
import { enforcement } from "../../src/core/enforcement.ts"
import { isHost, matchHost } from "../../src/core/hosts.ts"
import type { ListDecision, ListPlan, ListTool } from "../../src/core/list.ts"
import { sharedHosts } from "../../templates/shared-hosts.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const day = "2026-05-28"
const yes = decision(everywhere("yes"))
const refused = decision({ outcome: "refused", ...everywhere("no"), otherUses: "no" })
const known: readonly KnownHost[] = [
  { host: "suite.example", runs: { fr: "tout", en: "everything" }, source: "https://suite.example", checkedOn: day },
]

interface Given {
  before?: readonly ListDecision[]
  after: readonly ListDecision[]
  own?: Partial<ListPlan>
  hosts?: ListTool["hosts"]
  plans?: readonly ListPlan[]
  beside?: readonly ListTool[]
  neverBlock?: readonly string[]
}

/** What a decision about Writer Team hits. */
function hit({ before = [], after, own = {}, hosts, plans = [], beside = [], neverBlock = [] }: Given): BlastRadius {
  const bookOf = (decisions: readonly ListDecision[]) =>
    openList(
      list([tool("writer", [plan("writer/team", { ...own, decisions }), ...plans], hosts ? { hosts } : {}), ...beside]),
    )
  return blastRadius({
    ...{ before: bookOf(before), after: bookOf(after), tool: "writer", plan: "writer/team", day, known },
    decision: after.at(-1)?.id ?? "",
    rules: { undecidedHosts: "none", neverBlock },
  })
}

const said = ({ collisions }: BlastRadius) =>
  collisions.map(({ kind, host, plan: other, decision: by, within }) => ({ kind, host, other: other.slug, by, within }))

describe("the blast radius of a decision", () => {
  it("is nothing where a host is the plan's alone", () => {
    for (const after of [[yes], [refused]]) {
      expect(hit({ after })).toEqual({ collisions: [], shared: [], neverBlocked: [] })
    }
  })

  it("names the approved plan that would be denied with it, and by which decision it is allowed", () => {
    const suite = tool("painter", [plan("painter/team", { decisions: [yes] })], {
      hosts: [{ host: "suite.example", cover: "tree" }],
    })
    const own = { hosts: [{ host: "suite.example", cover: "tree" as const }] }
    const blast = hit({ after: [refused], own, beside: [suite] })
    expect(said(blast)).toEqual([
      { kind: "hit", host: "suite.example", other: "painter/team", by: yes.id, within: undefined },
    ])
    expect(hitsApproved(blast)).toBe(true)
    expect(blast.shared).toEqual([
      {
        ...{ host: "suite.example", cover: "tree", rule: "deny", known },
        tools: [{ slug: "painter", name: "Painter" }],
      },
    ])
    // Undecided, refused or only to be asked for: nobody loses anything.
    for (const decisions of [undefined, [refused], [decision(everywhere("ask"))]]) {
      const other = { ...suite, plans: [plan("painter/team", decisions ? { decisions } : {})] }
      expect(hitsApproved(hit({ after: [refused], own, beside: [other] }))).toBe(false)
    }
  })

  it("names a plan of which a part would be denied", () => {
    const suite = tool("painter", [plan("painter/team", { decisions: [yes] })], {
      hosts: [{ host: "suite.example", cover: "tree" }],
    })
    const hosts = [{ host: "write.suite.example", cover: "host" as const }]
    expect(said(hit({ after: [refused], hosts, beside: [suite] }))).toEqual([
      { kind: "hit", host: "write.suite.example", other: "painter/team", by: yes.id, within: "suite.example" },
    ])
    const exact = { ...suite, hosts: [{ host: "suite.example", cover: "host" as const }] }
    expect(said(hit({ after: [refused], hosts, beside: [exact] }))).toEqual([])
  })

  it("says that a host stays open for another plan, and that it opens for one that is refused", () => {
    const free = (made: ListDecision) => [plan("writer/free", { account: "personal", decisions: [made] })]
    expect(said(hit({ after: [refused], plans: free(yes) }))).toEqual([
      { kind: "stays", host: "writer.example", other: "writer/free", by: yes.id, within: undefined },
    ])
    const opens = { kind: "opens", host: "writer.example", other: "writer/free", by: refused.id, within: undefined }
    expect(said(hit({ after: [yes], plans: free(refused) }))).toEqual([opens])
    // It was open before: this decision opens nothing.
    const again = decision(everywhere("yes"))
    expect(said(hit({ before: [yes], after: [yes, again], plans: free(refused) }))).toEqual([])
    expect(hitsApproved(hit({ after: [yes], plans: free(refused) }))).toBe(false)
  })

  it("names the hosts that the policy never blocks", () => {
    const blast = hit({ after: [refused], neverBlock: ["id.writer.example", "mail.example"] })
    expect(blast).toEqual({
      collisions: [],
      shared: [],
      neverBlocked: [{ host: "writer.example", cover: "tree", never: ["id.writer.example"] }],
    })
  })

  it("is nothing of a decision that does not speak that day", () => {
    const suite = tool("painter", [plan("painter/team", { decisions: [yes] })], {
      hosts: [{ host: "suite.example", cover: "tree" }],
    })
    const own = { hosts: [{ host: "suite.example", cover: "tree" as const }] }
    const older = decision({ ...everywhere("no"), validFrom: "2025-01-01" })
    expect(hit({ after: [refused, older], own, beside: [suite] }).collisions).toEqual([])
    expect(hitsApproved(hit({ after: [older, refused], own, beside: [suite] }))).toBe(true)
  })

  it("says what is known to run on a host that changes rule, and on what lies below it", () => {
    const at = (host: string, cover: "tree" | "host") => hit({ after: [refused], hosts: [{ host, cover }] }).shared
    expect(at("suite.example", "host").map((one) => one.known)).toEqual([known])
    expect(at("example", "tree").map((one) => one.known)).toEqual([known])
    expect(at("example", "host")).toEqual([])
    expect(at("write.suite.example", "tree")).toEqual([])
    const same = hit({ before: [yes], after: [yes], hosts: [{ host: "suite.example", cover: "tree" }] })
    expect(same.shared).toEqual([])
  })

  it("finds whatever plan loses its host, however hosts lie", () => {
    const host = fc.constantFrom("a.example", "b.a.example", "c.b.a.example", "example", "d.example")
    const entry = fc.record({ host, cover: fc.constantFrom("tree" as const, "host" as const) })
    const entries = fc.uniqueArray(entry, { maxLength: 2, selector: (one) => one.host })
    fc.assert(
      fc.property(entries, entries, entries, entries, (toolHosts, planHosts, otherTool, otherPlan) => {
        const bookOf = (decisions: readonly ListDecision[]) =>
          openList(
            list([
              tool("writer", [plan("writer/team", { hosts: planHosts, decisions })], { hosts: toolHosts }),
              tool("painter", [plan("painter/team", { hosts: otherPlan, decisions: [yes] })], { hosts: otherTool }),
            ]),
          )
        const rules = { undecidedHosts: "none" as const, neverBlock: [] }
        const [before, after] = [bookOf([]), bookOf([refused])]
        const about = { tool: "writer", plan: "writer/team", decision: refused.id }
        const blast = blastRadius({ before, after, ...about, day, rules, known: [] })
        // By the rule of the longest match: any host of the other plan that is denied now.
        const denied = enforcement(after, rules, day).filter(({ rule }) => rule === "deny")
        const its = otherPlan.length > 0 ? otherPlan : otherTool
        const loses = denied.some(
          (one) =>
            its.some((own) => own.host === one.host || (own.cover === "tree" && one.host.endsWith(`.${own.host}`))) &&
            matchHost(after.hosts, one.host)?.host === one.host,
        )
        expect(hitsApproved(blast)).toBe(loses)
      }),
      { numRuns: 300 },
    )
  })
})

describe("the hosts that are known to be shared", () => {
  it("are hosts, each once, with what runs there in both languages, a page that says so and the day it was read", () => {
    const hosts = sharedHosts.map(({ host }) => host)
    expect(hosts.filter((host) => !isHost(host))).toEqual([])
    expect(new Set(hosts).size).toBe(hosts.length)
    for (const { runs, source, checkedOn } of sharedHosts) {
      expect(runs.fr.length && runs.en.length).toBeGreaterThan(0)
      expect(new URL(source).protocol).toBe("https:")
      expect(checkedOn).toMatch(/^2026-\d\d-\d\d$/)
    }
    expect(hosts).toEqual(expect.arrayContaining(["bing.com", "office.com", "googleapis.com"]))
  })
})
