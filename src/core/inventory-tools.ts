import { nameKey } from "./alike.ts"
import { matchHost } from "./hosts.ts"
import { type KnownRegister, livingIn } from "./inventory-known.ts"
import type { InventoryMapping, RowRemark, RowValues } from "./inventory-rows.ts"
import type { Tool } from "./register.ts"
import { FreeSlugs, reservedSlugs, slugForm, slugFrom } from "./slug.ts"

/** The rows about one tool, and the tool that they are about. */
export interface ToolRows {
  rows: readonly RowValues[]
  slug: string
  /** The tool of the register; absent: a new one. */
  before?: Tool | undefined
  /** Of a new tool, the spelling of its name that is kept; of a known one, the name that the rows give where it has not it yet. */
  name: string
}

/** A tool of the file that may be one of the register: whoever imports says which. */
export interface ToolQuestion {
  /** The name as it is compared: what a choice is kept under. */
  key: string
  name: string
  rows: readonly number[]
  by: "name" | "host"
  /** The tools that it may be. */
  tools: readonly { slug: string; name: string; text: string }[]
}

export interface MatchedTools {
  tools: ToolRows[]
  questions: ToolQuestion[]
  faults: RowRemark[]
  notices: RowRemark[]
}

/** Which tool each row is about: by identifier, by name, by host, in this order; what only looks like one is asked. */
export function matchTools(rows: readonly RowValues[], known: KnownRegister, mapping: InventoryMapping): MatchedTools {
  const found: MatchedTools = { tools: [], questions: [], faults: [], notices: [] }
  const fresh: { key: string; rows: readonly RowValues[] }[] = []
  const bySlug = new Map<string, { before?: Tool | undefined; rows: RowValues[] }>()
  const take = (slug: string, before: Tool | undefined, more: readonly RowValues[]) => {
    const taken = bySlug.get(slug) ?? { before, rows: [] }
    taken.rows.push(...more)
    bySlug.set(slug, taken)
  }

  const named = Map.groupBy(rows, ({ tool, toolSlug }) =>
    toolSlug === "" ? `name ${nameKey(tool)}` : `slug ${toolSlug}`,
  )
  const inFile = new Map<string, Set<string>>()
  for (const [key, group] of named) {
    if (!key.startsWith("slug ")) continue
    const slug = key.slice(5)
    const registered = known.tools.get(slug)
    const before = registered && livingIn(known.tools, registered)
    if (!before) wrongSlug(slug, group, found.faults)
    for (const key of new Set(group.map(({ tool }) => nameKey(tool)))) {
      inFile.set(key, (inFile.get(key) ?? new Set()).add(before?.slug ?? slug))
    }
    take(before?.slug ?? slug, before, group)
  }
  for (const [key, group] of named) {
    if (!key.startsWith("name ")) continue
    const name = key.slice(5)
    const [first] = group
    if (name === "" || !first) {
      for (const row of group) found.faults.push({ row: row.row, field: "tool", message: nameMissing })
      continue
    }
    const [same, ...others] = inFile.get(name) ?? []
    if (same !== undefined && others.length > 0) {
      const message = several([same, ...others].sort())
      for (const { row, tool } of group) found.faults.push({ row, field: "tool", value: tool, message })
      continue
    }
    const match = same === undefined ? matchOf(name, group, known, mapping) : { slug: same }
    if ("tools" in match)
      found.questions.push({ ...match, key: name, name: first.tool, rows: group.map(({ row }) => row) })
    else if (match.slug === undefined) fresh.push({ key: name, rows: group })
    else take(match.slug, known.tools.get(match.slug), group)
  }
  nameFresh(fresh, new FreeSlugs([...reservedSlugs, ...known.tools.keys(), ...bySlug.keys()]), take, found)
  for (const [slug, { before, rows: own }] of bySlug) {
    found.tools.push({ slug, before, rows: own, name: spellingOf(own.map(({ tool }) => tool)) })
    if (before?.retiredOn !== undefined) {
      for (const { row, tool } of own) found.notices.push({ row, field: "tool", value: tool, message: retired(before) })
    }
  }
  return found
}

type Match = { slug: string | undefined } | Omit<ToolQuestion, "key" | "name" | "rows">

function matchOf(key: string, rows: readonly RowValues[], known: KnownRegister, mapping: InventoryMapping): Match {
  const called = known.toolsByName.get(key) ?? []
  // A tool's own name goes before another name of somebody else's.
  const own = called.filter((tool) => nameKey(tool.name) === key)
  const named = own.length > 0 ? own : called
  const chosen = mapping.choices.get(key)
  if (chosen && known.tools.has(chosen)) return { slug: chosen }
  const [only] = named
  if (only && named.length === 1 && mapping.sameNames === "same") return { slug: only.slug }
  // Said of those that were asked about; the tool that this made is found by its name the next time.
  if (chosen === "") return { slug: undefined }
  if (named.length > 0)
    return { by: "name", tools: named.map((tool) => ({ slug: tool.slug, name: tool.name, text: tool.name })) }
  const reached = new Map<string, string>()
  for (const host of rows.flatMap(({ hosts, exactHosts }) => [...hosts, ...exactHosts])) {
    const match = matchHost(known.hosts, host)
    for (const slug of match?.owners ?? []) reached.set(slug, match?.host ?? host)
  }
  if (reached.size === 0) return { slug: undefined }
  return {
    by: "host",
    tools: [...reached].map(([slug, text]) => ({ slug, name: known.tools.get(slug)?.name ?? slug, text })),
  }
}

/** Gives each new tool its identifier, in the order of their names. */
function nameFresh(
  fresh: { key: string; rows: readonly RowValues[] }[],
  slugs: FreeSlugs,
  take: (slug: string, before: undefined, rows: readonly RowValues[]) => void,
  { faults, notices }: MatchedTools,
) {
  for (const { rows } of fresh.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const [first] = rows
    if (!first) continue
    const wanted = slugFrom(first.tool)
    if (wanted === "") {
      for (const { row, tool } of rows) faults.push({ row, field: "tool", value: tool, message: noLetters })
      continue
    }
    const slug = slugs.take(wanted)
    if (slug !== wanted) {
      const message = slugTaken(wanted, slug)
      notices.push({
        row: rows.reduce((least, { row }) => Math.min(least, row), first.row),
        field: "tool",
        value: first.tool,
        message,
      })
    }
    take(slug, undefined, rows)
  }
}

function wrongSlug(slug: string, rows: readonly RowValues[], faults: RowRemark[]) {
  for (const { row, tool } of rows) {
    if (!slugForm.test(slug) || reservedSlugs.includes(slug))
      faults.push({ row, field: "toolSlug", value: slug, message: slugShape })
    if (tool === "") faults.push({ row, field: "tool", message: nameMissing })
  }
}

/** The same spelling, whatever the order of the rows. */
export function spellingOf(names: readonly string[]): string {
  return names.filter((name) => name !== "").sort()[0] ?? ""
}

const nameMissing = { fr: "le nom de l’outil manque : écrivez-le.", en: "the tool’s name is missing: write it." }
export const slugShape = {
  fr: "un identifiant s’écrit en minuscules sans accent, chiffres et tirets : acme-writer.",
  en: "an identifier is made of lower-case letters without accents, digits and hyphens: acme-writer.",
}
export const noLetters = {
  fr: "ce nom n’a ni lettre latine ni chiffre : donnez son identifiant dans une colonne, par exemple acme-writer.",
  en: "this name has no Latin letter and no digit: give its identifier in a column, for instance acme-writer.",
}

function several(slugs: readonly string[]) {
  return {
    fr: `le fichier donne ce nom à plusieurs outils (${slugs.join(", ")}) : dites lequel dans une colonne « Identifiant de l’outil ».`,
    en: `the file gives this name to several tools (${slugs.join(", ")}): say which in a column “Tool identifier”.`,
  }
}

function slugTaken(wanted: string, slug: string) {
  return {
    fr: `l’identifiant « ${wanted} » est déjà pris par autre chose : celui-ci sera « ${slug} ».`,
    en: `the identifier “${wanted}” is taken by something else: this one will be “${slug}”.`,
  }
}

function retired({ name, retiredOn }: Tool) {
  return {
    fr: `« ${name} » est retiré du registre depuis le ${retiredOn} : la ligne le complète sans le remettre en service.`,
    en: `“${name}” has been retired from the register since ${retiredOn}: the row completes it and does not bring it back.`,
  }
}
