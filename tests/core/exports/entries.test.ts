import { describe, expect, test } from "vitest"
import { enforcement } from "../../../src/core/enforcement.ts"
import { compile, type Entry } from "../../../src/core/exports/entries.ts"
import { exportFormats } from "../../../src/core/exports/index.ts"
import type { ListTool } from "../../../src/core/list.ts"
import { routes } from "../../../src/web/routes.ts"
import { bodyOf, enforced, sourceOf } from "../../support/exports.ts"
import { decision, everywhere, exception, plan, tool } from "../../support/list.ts"

const all = { addresses: true }

function entriesOf(rules: Parameters<typeof enforced>[0], reach = {}): string[] {
  return compile(sourceOf(enforced(rules)), { ...all, ...reach }).entries.map(short)
}

/** `-x 1` denies x and its tree, `+=x 2` lets x alone through, at that depth. */
function short({ host, cover, rule, depth }: Entry): string {
  return `${rule === "deny" ? "-" : "+"}${cover === "host" ? "=" : ""}${host} ${depth}`
}

describe("a block list", () => {
  test("has an exception only where a denied tree covers what is not denied", () => {
    expect(entriesOf({ "a.example": "allow", "b.example": "warn", "c.example": "none" })).toEqual([])
    const rules = { "x.example": "deny", "a.x.example": "allow", "b.x.example": "warn", "c.x.example": "none" } as const
    expect(entriesOf(rules)).toEqual(["-x.example 1", "+a.x.example 2", "+b.x.example 2", "+c.x.example 2"])
  })

  test("says nothing twice", () => {
    expect(
      entriesOf({ "x.example": "deny", "a.x.example": "deny", "=x.example": "deny", "=b.x.example": "deny" }),
    ).toEqual(["-x.example 1"])
    expect(entriesOf({ "X.Example.": "deny", "x.example": "deny" })).toEqual(["-x.example 1"])
  })

  test("tells a host from its tree", () => {
    expect(entriesOf({ "x.example": "deny", "=x.example": "allow" })).toEqual(["-x.example 1", "+=x.example 2"])
    expect(entriesOf({ "x.example": "allow", "=x.example": "deny" })).toEqual(["-=x.example 1"])
    expect(entriesOf({ "y.example": "deny", "x.y.example": "allow", "=x.y.example": "deny" })).toEqual([
      "-y.example 1",
      "+x.y.example 2",
      "-=x.y.example 3",
    ])
  })

  test("never takes a name of one label for a tree: it would be a whole top-level domain", () => {
    const { entries, loss } = compile(sourceOf(enforced({ com: "deny" })), all)
    expect([entries.map(short), loss]).toEqual([["-=com 1"], [{ kind: "cover", about: ["com"] }]])
  })

  test("lets through what one spelling of a name lets through", () => {
    expect(entriesOf({ "bücher.example": "deny", "xn--bcher-kva.example": "allow" })).toEqual([])
  })

  test("leaves out, where there is no room, what nobody refused before what somebody did, and hosts before trees", () => {
    const refused = plan("chat/team", { decisions: [decision({ outcome: "refused" })] })
    const tools = [tool("chat", [refused]), tool("new", [plan("new/team")])]
    const hosts = [
      ...enforced({ "a.example": "deny" }).map((host) => ({ ...host, plans: ["new/team"] })),
      ...enforced({ "=b.example": "deny" }).map((host) => ({ ...host, plans: ["chat/team"] })),
      ...enforced({ "c.example": "deny" }).map((host) => ({ ...host, plans: ["chat/team"] })),
    ]
    const kept = (limit: number) => {
      const { entries, loss } = compile(sourceOf(hosts, { tools }), { ...all, limit })
      return [entries.map(short), loss]
    }
    expect(kept(1)).toEqual([["-c.example 1"], [{ kind: "limit", about: ["a.example", "b.example"] }]])
    expect(kept(2)).toEqual([["-=b.example 1", "-c.example 1"], [{ kind: "limit", about: ["a.example"] }]])
    expect(kept(3)[1]).toEqual([])
  })

  test("denies within an exception although what that is an exception from has no room", () => {
    const rules = {
      "x.example": "deny",
      "a.x.example": "allow",
      "b.x.example": "allow",
      "c.a.x.example": "deny",
    } as const
    expect(entriesOf(rules, { limit: 1 })).toEqual(["-c.a.x.example 3"])
  })
})

describe("what is lost by whoever only allows or denies", () => {
  const refused = decision({ outcome: "refused" })
  const lossOf = (tools: readonly ListTool[], neverBlock: readonly string[] = []) => {
    const source = sourceOf([], { tools })
    const hosts = enforcement(source.book, { undecidedHosts: "none", neverBlock }, source.day)
    return Object.fromEntries(compile({ ...source, hosts }, all).loss.map(({ kind, about }) => [kind, about]))
  }

  test("nothing, for a plan that is refused, and for one that is allowed everything", () => {
    expect(lossOf([tool("writer", [plan("writer/team", { decisions: [refused] })])])).toEqual({})
    expect(lossOf([tool("writer", [plan("writer/team", { decisions: [decision(everywhere("yes"))] })])])).toEqual({})
  })

  test("that a host is shared, and not all of its plans are allowed", () => {
    const plans = [
      plan("writer/team", { decisions: [decision(everywhere("yes"))] }),
      plan("writer/free", { decisions: [refused] }),
    ]
    expect(lossOf([tool("writer", plans)])).toEqual({ mixed: ["writer.example"] })
  })

  test("a warning, and what is spared", () => {
    const asked = plan("writer/team", { decisions: [decision(everywhere("ask"))] })
    expect(lossOf([tool("writer", [asked])])).toEqual({ warned: ["writer.example"] })
    const spared = tool("writer", [plan("writer/team", { decisions: [refused] })])
    expect(lossOf([spared], ["sign-in.writer.example"])).toEqual({ spared: ["writer.example"] })
  })

  test("that the answer depends on data and use, and on who asks", () => {
    const some = decision({ ...everywhere("yes"), overrides: [{ class: "personal", use: "copy", answer: "no" }] })
    expect(lossOf([tool("writer", [plan("writer/team", { decisions: [some] })])])).toEqual({
      conditions: ["writer/team"],
    })
    const excepted = plan("writer/team", { decisions: [refused], exceptions: [exception()] })
    expect(lossOf([tool("writer", [excepted])])).toEqual({ exceptions: ["writer/team"], warned: ["writer.example"] })
  })
})

test("the page that a file names is the one that shows its losses", () => {
  for (const format of exportFormats.filter(({ reader }) => reader === "proxies" || reader === "names"))
    expect(bodyOf(format, sourceOf([]))).toContain(`https://aval.company.test${routes.exportLoss(format.id)}\n`)
})
