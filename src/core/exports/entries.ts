import { readHost } from "../hosts.ts"
import type { HostEntry } from "../register.ts"
import type { ExportSource, Loss } from "./format.ts"
import { Losses, losesOfBlocking } from "./losses.ts"

/** A line of a block list: a host that is denied, or one that is let through although what covers it is denied. */
export interface Entry extends HostEntry {
  rule: "deny" | "allow"
  /** How many entries decide about it, from the outside in: 1 is denied, 2 an exception from that, 3 denied within the exception … */
  depth: number
}

/** What a format can say. */
export interface Reach {
  /** IPv4 addresses, and IPv6 in brackets. */
  addresses: boolean
  /** It may let through a host that stands in a denied tree, and deny what is below that host. */
  exactExceptions?: false
  /** It may deny within an exception. */
  nested?: false
  /** It may deny what is below a host. */
  trees?: false
  /** How many denied, and how many exceptions, its consumer reads. */
  limit?: number
  /** Whether it has room for the name. */
  fits?(host: string): boolean
}

export interface Compiled {
  /** As few as say it all; by labels from the last one, so that what covers stands before what it covers. */
  entries: readonly Entry[]
  /** Every listed name that is denied itself, also where an entry covers it: for formats that know no trees. */
  names: readonly string[]
  loss: readonly Loss[]
}

/**
 * The block list that the hosts come to: the longest entry decides about a host, and one for the host itself before one for its tree
 * (DESIGN §5). Whatever is not denied under a denied tree has its exception; a deny whose exceptions cannot all be written is left out
 * with them, since a consumer may block too little, never what is allowed.
 */
export function compile(source: ExportSource, reach: Reach): Compiled {
  const losses = new Losses()
  losesOfBlocking(source, losses)
  const listed = listedHosts(source, losses)
  const groups = grouped(outlined(listed, reach, losses))
  const kept = within(groups, listed, reach, losses)
  const names = [...listed].filter(([host, { exact }]) => exact && !isAddress(host)).map(([host]) => host)
  return { entries: sortedEntries(kept), names: sortedNames(names), loss: losses.all() }
}

/** Whether it is an address as `readHost` returns it, not a name. */
export function isAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(host)
}

/** The names above a host, the nearest first. */
export function* above(host: string): Generator<string> {
  if (isAddress(host)) return
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) yield host.slice(dot + 1)
}

/** What the list says of a name: whether the host itself is denied, and what is below it. */
interface Listed {
  exact: boolean
  /** Absent: as what covers it. */
  below?: boolean | undefined
  /** Somebody refused it; else it is denied for want of a decision. */
  decided: boolean
}

function listedHosts(source: ExportSource, losses: Losses): Map<string, Listed> {
  const trees = new Map<string, boolean>()
  const hosts = new Map<string, boolean>()
  const decided = new Set<string>()
  for (const entry of source.hosts) {
    const denied = entry.rule === "deny"
    const host = canonical(entry.host)
    if (host === undefined || isMachine(host)) {
      if (denied) losses.add(host === undefined ? "name" : "spared", entry.host)
      continue
    }
    const isTree = entry.cover === "tree" && !isAddress(host)
    if (isTree && isTopLevel(host) && denied) losses.add("cover", host)
    const into = isTree && !isTopLevel(host) ? trees : hosts
    // Two spellings of one name: what one of them lets through is let through.
    into.set(host, denied && into.get(host) !== false)
    if (denied && isDecided(source, entry.plans)) decided.add(host)
  }
  const listed = new Map<string, Listed>()
  for (const host of new Set([...trees.keys(), ...hosts.keys()])) {
    const below = trees.get(host)
    // Of two entries the one for the host itself speaks of it.
    listed.set(host, { exact: hosts.get(host) ?? below ?? false, below, decided: decided.has(host) })
  }
  spareOwnPage(source, listed, losses)
  return listed
}

/** The page that says why something is blocked stays open, whatever tree Aval stands in. */
function spareOwnPage({ url }: ExportSource, listed: Map<string, Listed>, losses: Losses): void {
  const own = canonical(url)
  if (own === undefined || isMachine(own)) return
  const covering = [...above(own)].map((name) => listed.get(name)?.below).find((below) => below !== undefined)
  const known = listed.get(own)
  if (!(known ? known.exact : covering)) return
  listed.set(own, { decided: false, ...known, exact: false })
  losses.add("spared", own)
}

function isDecided({ book }: ExportSource, plans: readonly string[]): boolean {
  return plans.some((slug) => (book.plans.get(slug)?.plan.decisions ?? []).length > 0)
}

function canonical(text: string): string | undefined {
  const host = readHost(text)
  if (!host?.startsWith("[")) return host
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    return undefined
  }
}

/** One label: a top-level domain, or a name of the own network. Nobody's tool is all of it. */
function isTopLevel(host: string): boolean {
  return !host.includes(".")
}

/** The machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3): blocking it breaks what has nothing to do with the list. */
function isMachine(host: string): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(host)
}

/** What is above a name comes to. */
interface Covering {
  denied: boolean
  depth: number
}

/** As few entries as say what the names say: one only where something changes. */
function outlined(listed: ReadonlyMap<string, Listed>, reach: Reach, losses: Losses): Entry[] {
  const entries: Entry[] = []
  const below = new Map<string, Covering>()
  for (const host of sortedNames(listed.keys())) {
    const { exact, below: wanted } = listed.get(host) as Listed
    const covering = coveringOf(host, below)
    const tree = spread(host, exact, wanted ?? covering.denied, reach, losses)
    let depth = covering.depth
    if (tree !== covering.denied) entries.push(entryOf(host, "tree", tree, ++depth))
    below.set(host, { denied: tree, depth })
    if (exact !== tree) entries.push(entryOf(host, "host", exact, depth + 1))
  }
  return entries
}

/** What is below a host, as far as the format can tell it from the host. */
function spread(host: string, exact: boolean, below: boolean, { exactExceptions }: Reach, losses: Losses): boolean {
  if (exactExceptions !== false || exact || !below) return below
  losses.add("cover", host)
  return false
}

function coveringOf(host: string, below: ReadonlyMap<string, Covering>): Covering {
  for (const name of above(host)) {
    const found = below.get(name)
    if (found) return found
  }
  return { denied: false, depth: 0 }
}

function entryOf(host: string, cover: HostEntry["cover"], denied: boolean, depth: number): Entry {
  return { host, cover, rule: denied ? "deny" : "allow", depth }
}

/** A deny and the exceptions from it, which stand or fall together. */
interface Group {
  deny: Entry
  exceptions: Entry[]
}

function grouped(entries: readonly Entry[]): Group[] {
  const groups: Group[] = []
  const trees = new Map<string, Group>()
  for (const entry of entries) {
    if (entry.rule === "deny") {
      const group = { deny: entry, exceptions: [] }
      groups.push(group)
      if (entry.cover === "tree") trees.set(entry.host, group)
    } else {
      // The nearest denied tree: for an exception of one host from the tree of its own name, that one.
      const from = [entry.host, ...above(entry.host)].find((name) => trees.get(name)?.deny.depth === entry.depth - 1)
      if (from !== undefined) trees.get(from)?.exceptions.push(entry)
    }
  }
  return groups
}

/** What the consumer can read: what somebody refused before what nobody decided, trees before single hosts. */
function within(groups: readonly Group[], listed: ReadonlyMap<string, Listed>, reach: Reach, losses: Losses): Entry[] {
  const { limit = Number.POSITIVE_INFINITY } = reach
  const weight = ({ deny }: Group) => (listed.get(deny.host)?.decided ? 0 : 2) + (deny.cover === "tree" ? 0 : 1)
  const kept: Entry[] = []
  let denied = 0
  let excepted = 0
  // The groups come by labels, and the sort leaves equals in their order.
  for (const group of [...groups].sort((a, b) => weight(a) - weight(b))) {
    const { deny, exceptions } = group
    const why = unwritable(group, reach)
    if (why) losses.add(why, deny.host)
    else if (denied + 1 > limit || excepted + exceptions.length > limit) losses.add("limit", deny.host)
    else {
      kept.push(deny, ...exceptions)
      if (reach.trees === false && deny.cover === "tree") losses.add("cover", deny.host)
      denied += 1
      excepted += exceptions.length
    }
  }
  return kept
}

function unwritable({ deny, exceptions }: Group, { addresses, nested, fits }: Reach): "name" | "cover" | undefined {
  if (!addresses && isAddress(deny.host)) return "name"
  if (nested === false && deny.depth > 1) return "cover"
  return fits && ![deny, ...exceptions].every(({ host }) => fits(host)) ? "name" : undefined
}

const sortedNames = (names: Iterable<string>) =>
  sorted(
    names,
    (name) => name,
    () => 0,
  )
const sortedEntries = (entries: Iterable<Entry>) =>
  sorted(
    entries,
    ({ host }) => host,
    ({ depth }) => depth,
  )

/** By labels from the last one: `com`, `a.com`, `b.a.com`, `b.com`; of one name, what covers before what it covers. */
function sorted<Item>(items: Iterable<Item>, hostOf: (item: Item) => string, depthOf: (item: Item) => number): Item[] {
  return Array.from(items, (item) => ({ item, key: labelKey(hostOf(item)), depth: depthOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.depth - b.depth))
    .map(({ item }) => item)
}

/** The space is less than all that a name is made of. */
function labelKey(host: string): string {
  return isAddress(host) ? host : host.split(".").reverse().join(" ")
}
