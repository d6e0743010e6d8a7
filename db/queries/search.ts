import { and, asc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm"
import { distance } from "fastest-levenshtein"
import type { Day } from "../../src/core/day.ts"
import { fold } from "../../src/core/text.ts"
import { searchEntries, tools } from "../schema.ts"
import { searchTrigrams, searchWords } from "../search-tables.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

export interface Found {
  slug: string
  name: string
  matched: "prefix" | "typo"
  /** Letters to change; only with `typo`. */
  distance?: number
}

/** Longer queries are cut, in characters. */
const longest = 200
const mostTerms = 16
const mostCandidates = 200
/** Nobody mistypes a name longer than this: it was pasted. In characters. */
const longestTypo = 40
/** Three slips spoil at most twelve trigrams: of sixteen, some are left. */
const mostTrigrams = 16

/**
 * Tools by the beginnings of the words of their names, aliases, vendor and hosts, all of them, best first; when there are
 * fewer than `limit`, then tools whose name is a slip of the finger away. Takes any text; nothing in it is syntax. What was merged
 * into another is found under that one; with `day`, what is retired by then is left out.
 */
export async function searchTools(read: Reader, query: string, limit: number, day?: Day): Promise<Found[]> {
  const asked = fold(askedHost(query.slice(0, longest)))
  if (asked === "" || limit < 1) return []
  const found = await byPrefix(read, asked, limit, day)
  if (found.length >= limit) return found
  const slugs = new Set(found.map(({ slug }) => slug))
  const near = (await byTypo(read, asked, day)).filter(({ slug }) => !slugs.has(slug))
  return [...found, ...near].slice(0, limit)
}

/** The host of a pasted address; other text as it is. */
function askedHost(query: string): string {
  const match =
    /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?\s*$/iu.exec(query)
  return match?.[1] ?? query
}

async function byPrefix(read: Reader, asked: string, limit: number, day: Day | undefined): Promise<Found[]> {
  // Folded: letters and digits only, so that quoting holds whatever was typed.
  const expression = [...new Set(asked.split(" "))]
    .slice(0, mostTerms)
    .map((term) => `"${term}"*`)
    .join(" AND ")
  const hits = read
    .select({ id: searchWords.id, rank: searchWords.rank })
    .from(searchWords)
    .where(sql`${searchWords.all} match ${expression}`)
    .orderBy(asc(searchWords.rank))
    .limit(Math.max(2 * limit, 20))
    .as("hits")
  const columns = { slug: tools.slug, name: tools.name, names: searchEntries.names, aliases: searchEntries.aliases }
  const [exact, ranked] = await Promise.all([
    read
      .select({ ...columns, rank: sql<number>`0` })
      .from(searchEntries)
      .innerJoin(tools, eq(tools.id, searchEntries.toolId))
      .where(and(eq(searchEntries.names, asked), stands(day)))
      .orderBy(tools.slug)
      .limit(limit),
    read
      .select({ ...columns, rank: hits.rank })
      .from(hits)
      .innerJoin(searchEntries, eq(searchEntries.id, hits.id))
      .innerJoin(tools, eq(tools.id, searchEntries.toolId))
      .where(stands(day)),
  ])
  const rows = new Map([...ranked, ...exact].map((row) => [row.slug, row]))
  const kind = (row: { names: string; aliases: string }) =>
    row.names === asked ? 0 : row.aliases.split("\n").includes(asked) ? 1 : row.names.startsWith(asked) ? 2 : 3
  return Array.from(rows.values(), (row) => ({ ...row, kind: kind(row) }))
    .sort((a, b) => a.kind - b.kind || a.rank - b.rank || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
    .map(({ slug, name }) => ({ slug, name, matched: "prefix" }))
}

async function byTypo(read: Reader, asked: string, day: Day | undefined): Promise<Found[]> {
  const letters = [...asked].length
  if (letters < 3 || letters > longestTypo) return []
  const expression = trigramsOf(asked)
    .map((trigram) => `"${trigram}"`)
    .join(" OR ")
  const candidates = await read
    .select({ id: searchTrigrams.id })
    .from(searchTrigrams)
    .where(sql`${searchTrigrams.all} match ${expression}`)
    .orderBy(asc(searchTrigrams.rank))
    .limit(mostCandidates)
  const rows = await read
    .select({ slug: tools.slug, name: tools.name, folded: searchEntries.folded })
    .from(searchEntries)
    .innerJoin(tools, eq(tools.id, searchEntries.toolId))
    .where(
      and(
        among(
          searchEntries.id,
          candidates.map(({ id }) => id),
        ),
        stands(day),
      ),
    )
  const allowed = letters <= 5 ? 1 : letters <= 10 ? 2 : 3
  return rows
    .map(({ folded, ...tool }) => ({ ...tool, ...nearest(asked, folded) }))
    .filter((row) => row.distance <= allowed)
    .sort((a, b) => a.distance - b.distance || a.part - b.part || (a.slug < b.slug ? -1 : 1))
    .map(({ slug, name, distance }) => ({ slug, name, matched: "typo", distance }))
}

function stands(day: Day | undefined): SQL | undefined {
  const merged = isNull(tools.mergedInto)
  return day === undefined ? merged : and(merged, or(isNull(tools.retiredOn), gt(tools.retiredOn, day)))
}

/** Evenly spread where there are many. Edge spaces count as characters, as they do in the index. */
function trigramsOf(asked: string): string[] {
  const characters = [...` ${asked} `]
  const all = characters.slice(2).map((last, i) => `${characters[i]}${characters[i + 1]}${last}`)
  const step = Math.max(1, all.length / mostTrigrams)
  return [
    ...new Set(Array.from({ length: Math.min(all.length, mostTrigrams) }, (_, i) => all[Math.floor(i * step)])),
  ].filter((trigram) => trigram !== undefined)
}

/** The least distance to a name or alias (`part` 0), or to a word of one (`part` 1). */
function nearest(asked: string, folded: string): { distance: number; part: 0 | 1 } {
  const names = folded.split("\n").map((name) => name.trim())
  const whole = least(asked, names)
  const word = least(asked, new Set(names.flatMap((name) => name.split(" "))))
  return whole <= word ? { distance: whole, part: 0 } : { distance: word, part: 1 }
}

function least(asked: string, forms: Iterable<string>): number {
  return Math.min(...Array.from(forms, (form) => distance(asked, form)))
}
