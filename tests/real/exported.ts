import { writeFileSync } from "node:fs"
import { openList } from "../../src/core/book.ts"
import { type EnforcedHost, enforcement, type HostRule } from "../../src/core/enforcement.ts"
import type { ExportFormat, ExportSource } from "../../src/core/exports/format.ts"
import type { ListTool } from "../../src/core/list.ts"
import type { HostEntry } from "../../src/core/register.ts"
import { bodyOf, enforced, hostileNames } from "../support/exports.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const refused = decision({ outcome: "refused" })
const approved = decision(everywhere("yes"))
const asked = decision(everywhere("ask"))

function decided(slug: string, taken: typeof refused | undefined, ...hosts: [string, HostEntry["cover"]][]): ListTool {
  const entries = hosts.map(([host, cover]) => ({ host, cover }))
  return tool(slug, [plan(`${slug}/team`, taken ? { decisions: [taken] } : {})], { hosts: entries })
}

const tools = [
  decided("chat", refused, ["chat.example", "tree"]),
  decided("work", approved, ["work.chat.example", "tree"], ["a.free.chat.example", "host"]),
  decided("old", refused, ["old.work.chat.example", "tree"]),
  decided("one", refused, ["one.example", "host"]),
  decided("shares", refused, ["shared.example", "tree"]),
  decided("shared", approved, ["shared.example", "tree"]),
  decided("careful", asked, ["warn.example", "tree"]),
  decided("unknown", undefined, ["undecided.example", "tree"]),
  decided("spared", refused, ["never.example", "tree"]),
  decided("books", refused, ["xn--bcher-kva.example", "tree"]),
  decided("odd", refused, ["under_score.example", "tree"]),
]

/** A list with every case of a host, from decisions on: what a program does with its export is what people decided. */
export const sample: ExportSource = {
  book: openList(list(tools)),
  sha256: "5a".repeat(32),
  day: "2026-05-28",
  hosts: enforcement(
    openList(list(tools)),
    { undecidedHosts: "none", neverBlock: ["sign-in.never.example"] },
    "2026-05-28",
  ),
  url: "https://aval.company.example",
  lang: "fr",
}

/** Whether a host is denied, by the decisions above. */
export const wanted: readonly (readonly [string, boolean])[] = [
  ["chat.example", true],
  ["q.chat.example", true],
  ["notchat.example", false],
  ["work.chat.example", false],
  ["q.work.chat.example", false],
  ["old.work.chat.example", true],
  ["q.old.work.chat.example", true],
  ["free.chat.example", true],
  ["q.free.chat.example", true],
  ["a.free.chat.example", false],
  ["q.a.free.chat.example", true],
  ["one.example", true],
  ["q.one.example", false],
  ["shared.example", false],
  ["warn.example", false],
  ["undecided.example", false],
  ["never.example", false],
  ["sign-in.never.example", false],
  ["xn--bcher-kva.example", true],
  ["under_score.example", true],
  ["unlisted.example", false],
]

/** Writes what an export says where a program will read it. */
export function put(format: ExportFormat, path: string, source: ExportSource = sample): string {
  writeFileSync(path, bodyOf(format, source))
  return path
}

/** Lists that are as odd as can be: none of them may stop a program, or make it warn. */
export const oddities: readonly (readonly [string, ExportSource])[] = [
  ["nothing", { ...sample, hosts: [] }],
  ["hostile names, denied", { ...sample, hosts: named(() => "deny") }],
  ["hostile names, every other allowed", { ...sample, hosts: named((at) => (at % 2 === 0 ? "deny" : "allow")) }],
  ["hostile names under a denied tree", { ...sample, hosts: [...enforced({ "example.example": "deny" }), ...under()] }],
  ["names that cover one another", { ...sample, hosts: covering() }],
]

function named(ruleOf: (at: number) => HostRule): EnforcedHost[] {
  return hostileNames.flatMap((name, at) => [
    ...enforced({ [name]: ruleOf(at) }),
    ...enforced({ [`=sub.${name}`]: ruleOf(at + 1) }),
  ])
}

function under(): EnforcedHost[] {
  return hostileNames.flatMap((name) => enforced({ [`${name}.example.example`]: "allow" }))
}

/** A child before its parent, a host and its tree, depth within depth: what Squid does not start with, listed as it stands. */
function covering(): EnforcedHost[] {
  return enforced({
    ...{ "c.b.a.example": "deny", "b.a.example": "deny", "a.example": "deny", "=a.example": "deny" },
    ...{ "d.c.b.a.example": "allow", "e.d.c.b.a.example": "deny", "=e.d.c.b.a.example": "allow" },
    ...{ "z.a.example": "allow", "=z.a.example": "deny", "aa.example": "deny", "=b.aa.example": "deny" },
  })
}
