import fc from "fast-check"
import { expect, test } from "vitest"
import { openList } from "../../src/core/book.ts"
import type { EnforcedHost, HostRule } from "../../src/core/enforcement.ts"
import type { ExportFormat, ExportSource, Loss } from "../../src/core/exports/format.ts"
import { readHost } from "../../src/core/hosts.ts"
import type { ApprovedList, ListTool } from "../../src/core/list.ts"
import { list } from "./list.ts"

/** Hosts by what they come to: `{ "x.example": "deny", "=y.x.example": "allow" }`; `=` is the host alone, else its tree. */
export function enforced(rules: Readonly<Record<string, HostRule>>): EnforcedHost[] {
  return Object.entries(rules).map(([key, rule]) => ({
    host: key.replace(/^=/, ""),
    cover: key.startsWith("=") ? "host" : "tree",
    ...{ rule, plans: [], tools: [] },
  }))
}

/** What an export is made from. */
export function sourceOf(
  hosts: readonly EnforcedHost[],
  given: Partial<ExportSource> & { tools?: readonly ListTool[]; list?: Partial<ApprovedList> } = {},
): ExportSource {
  const { tools = [], list: asked, ...rest } = given
  return {
    book: openList(list(tools, asked)),
    sha256: "c0ffee".padEnd(64, "0"),
    day: "2026-05-28",
    hosts,
    url: "https://aval.company.test",
    lang: "en",
    ...rest,
  }
}

export function bodyOf(format: ExportFormat, source: ExportSource): string {
  const { body } = format.write(source)
  if (typeof body !== "string") throw new Error(`${format.id} is a table`)
  return body
}

export function lossOf(format: ExportFormat, source: ExportSource): Record<string, readonly string[]> {
  return Object.fromEntries(format.write(source).loss.map(({ kind, about }) => [kind, about]))
}

/** How the consumer of a format reads it: throws where it would not, and says which hosts it denies. */
export type Reading = (body: string) => (host: string) => boolean

/** What every format that allows and denies must do, whatever the hosts are called. `runs`: fewer where the reading is slow. */
export function lawsOfBlocking(format: ExportFormat, read: Reading, runs = 150) {
  const check = (hosts: readonly EnforcedHost[]) => {
    const source = sourceOf(hosts)
    const { body, loss } = format.write(source)
    const denies = read(String(body))
    const wanted = verdicts(source)
    for (const host of probes(hosts)) {
      if (wanted(host) && !denies(host)) expect(toldOf(loss, host), `${host} is open, and nothing says so`).toBe(true)
      if (!wanted(host)) expect(denies(host), `${host} is denied, and should not be`).toBe(false)
    }
  }

  test("denies what is denied or says that it cannot, and never what is not", () => {
    fc.assert(fc.property(nestedHosts, check), { numRuns: runs })
  })

  test("is not broken by what a host is called", () => {
    fc.assert(fc.property(hostileHosts, check), { numRuns: runs })
    check(enforced(Object.fromEntries(hostileNames.map((name) => [name, "deny"]))))
  })

  test("is the same whatever the order, and with each host twice", () => {
    fc.assert(
      fc.property(nestedHosts, (hosts) => {
        const once = format.write(sourceOf(hosts))
        expect(format.write(sourceOf([...hosts].reverse()))).toEqual(once)
        expect(format.write(sourceOf([...hosts, ...hosts]))).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })

  test("keeps Aval's own page open, and the machine itself", () => {
    const rules = {
      test: "deny",
      "company.test": "deny",
      localhost: "deny",
      "127.0.0.1": "deny",
      "[::1]": "deny",
    } as const
    const source = sourceOf(enforced(rules))
    const denies = read(bodyOf(format, source))
    for (const host of ["aval.company.test", "localhost", "127.0.0.1", "[::1]"]) expect(denies(host), host).toBe(false)
    expect(lossOf(format, source).spared).toEqual(["127.0.0.1", "[::1]", "aval.company.test", "localhost"])
  })

  test("is empty and sound without hosts", () => {
    expect(read(bodyOf(format, sourceOf([])))("chat.example")).toBe(false)
    expect(format.write(sourceOf([])).loss).toEqual([])
  })
}

/** Comments that say where a file comes from; nothing in them can end the comment. */
export function sayingWhereItIsFrom(format: ExportFormat, mark: string, read: Reading) {
  test("says where it comes from, in the language asked for", () => {
    const hosts = enforced({ "chat.example": "deny" })
    const comments = (lang: "fr" | "en") =>
      bodyOf(format, sourceOf(hosts, { lang }))
        .split("\n")
        .filter((line) => line.startsWith(mark))
        .join("\n")
    for (const lang of ["fr", "en"] as const) {
      const said = comments(lang)
      for (const part of ["7", "1780000000", "c0ffee".padEnd(64, "0"), "2026-05-28"]) expect(said).toContain(part)
      expect(said).toContain(`https://aval.company.test/list/exports/${format.id}`)
    }
    expect(comments("fr")).toContain("ne pas le modifier")
    expect(comments("en")).toContain("do not edit")
  })

  test("lets no address of Aval end a comment", () => {
    const body = bodyOf(format, sourceOf(enforced({}), { url: "https://aval.test/\r\nchat.example\u2028chat.example" }))
    expect(read(body)("chat.example")).toBe(false)
    expect(
      body.split(/[\r\n\u2028]/).filter((line) => line.includes("chat.example") && !line.startsWith(mark)),
    ).toEqual([])
  })
}

/** What the list says of a host, worked out by itself: the longest entry, one for the host alone before one for its tree. */
function verdicts({ hosts, url }: ExportSource): (host: string) => boolean {
  const rules = new Map<string, boolean>()
  for (const { host, cover, rule } of hosts) {
    const name = canonical(host)
    if (name === undefined) continue
    const alone = cover === "host" || !name.includes(".") || isAddress(name)
    const key = alone ? `=${name}` : `.${name}`
    rules.set(key, rule === "deny" && rules.get(key) !== false)
  }
  return (host) => {
    const own =
      readHost(url) === host || /^(localhost|127\..*|0\.0\.0\.0|\[::1?\])$/.test(host) || host.endsWith(".localhost")
    const trees = host.split(".").map((_, index, labels) => `.${labels.slice(index).join(".")}`)
    const found = [`=${host}`, ...(isAddress(host) ? [] : trees)].find((key) => rules.has(key))
    return !own && found !== undefined && rules.get(found) === true
  }
}

function canonical(host: string): string | undefined {
  const read = readHost(host)
  if (read === undefined || !read.startsWith("[")) return read
  return URL.canParse(`http://${read}/`) ? new URL(`http://${read}/`).hostname : undefined
}

const isAddress = (host: string) => host.startsWith("[") || /^[\d.]+$/.test(host)

/** Hosts to ask about: those listed, what is below, beside and above them. */
function probes(hosts: readonly EnforcedHost[]): string[] {
  const names = hosts.flatMap(({ host }) => canonical(host) ?? [])
  const around = (name: string) =>
    isAddress(name)
      ? [name]
      : [name, `q.${name}`, `p.q.${name}`, `x${name}`, ...name.split(".").map((_, i, all) => all.slice(i).join("."))]
  return [...new Set(names.flatMap(around))].filter((name) => name.length <= 253)
}

function toldOf(loss: readonly Loss[], host: string): boolean {
  return loss
    .filter(({ kind }) => kind === "cover" || kind === "name" || kind === "limit")
    .some(({ about }) => about.some((name) => host === canonical(name) || host.endsWith(`.${canonical(name)}`)))
}

const rule = fc.constantFrom<HostRule>("allow", "warn", "deny", "deny", "deny", "none")
const entry = (host: fc.Arbitrary<string>): fc.Arbitrary<EnforcedHost> =>
  fc.record({
    ...{ host, cover: fc.constantFrom("tree" as const, "host" as const), rule },
    ...{ plans: fc.constant([]), tools: fc.constant([]) },
  })

/** Few labels, so that many stand under one another. */
const label = fc.constantFrom("a", "b", "c-c", "d_d")
const nested = fc.array(label, { minLength: 0, maxLength: 4 }).map((labels) => [...labels, "example"].join("."))
const nestedHosts = fc.array(entry(nested), { maxLength: 14 })

/** Names that are no plain hosts, or are and read like something else. */
export const hostileNames: readonly string[] = [
  ...["constructor", "__proto__", "x.__proto__", "tostring.example", "hasownproperty", "com", "co.uk", "localhost"],
  ...[
    "a.localhost",
    "1.2.3.4",
    "0x7f.1",
    "127.0.0.1",
    "0.0.0.0",
    "[::1]",
    "[2001:db8::7]",
    "[2001:DB8:0:0::7]",
    "[:::]",
  ],
  ...[
    "bücher.example",
    "例え.テスト",
    "xn--bcher-kva.example",
    "UPPER.Example",
    "dot.example.",
    "ﬁ.example",
    "faß.example",
  ],
  ...[
    "*.star.example",
    "*",
    ".lead.example",
    "two..dots.example",
    "-dash.example",
    "under_score.example",
    "_x._tcp.example",
  ],
  ...["sp ace.example", "new\nline.example", "tab\t.example", 'quote".example', "back\\slash.example", "nul\0.example"],
  ...[
    "semi;colon.example",
    "hash#.example",
    "# comment",
    "paren(.example",
    "$ORIGIN evil.",
    "@",
    "/regex/",
    "||adblock^",
  ],
  ...[
    "https://scheme.example/path?q#f",
    "port.example:8080",
    "user:pw@creds.example",
    "rpz-passthru",
    "a.rpz-ip",
    "rpz-drop.example",
  ],
  ...[
    `${"a".repeat(63)}.example`,
    `${"a".repeat(64)}.example`,
    longName(253),
    longName(254),
    longName(240),
    longName(187),
  ],
  ...[
    "",
    " ",
    ".",
    "..",
    "xn--",
    "xn--a.example",
    "\u202Eelpmaxe.live",
    "a\u00ADb.example",
    "a\u200Bb.example",
    "１２７.0.0.1",
  ],
]

/** A name of so many characters, of labels of 49. */
export function longName(length: number): string {
  const name = `${"l".repeat(49)}.`.repeat(6).slice(0, length - ".example".length)
  return `${name.replace(/\.$/, "l")}.example`
}

const hostileHosts = fc.array(
  entry(
    fc.oneof(
      fc.constantFrom(...hostileNames),
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 12 }).map((text) => `${text}.example`),
    ),
  ),
  { maxLength: 10 },
)
