import { fold } from "./text.ts"

/** As long as the schemas take it, in characters. */
const longest = 80

/** Letters that no accent was put on: Unicode does not take them apart. */
const letters: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" }

/** An identifier as the schemas take it: lower-case letters without accents, digits, hyphens between. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Identifiers that are the address of something else. */
export const reservedSlugs: readonly string[] = ["new"]

/** The identifier that a name proposes: "Écrivain d’Acme 2" is `ecrivain-d-acme-2`; "" where it has no Latin letter and no digit. */
export function slugFrom(name: string): string {
  return fold(name)
    .replace(/[æœßøłđðþ]/g, (letter) => letters[letter] ?? "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-")
    .slice(0, longest)
    .replace(/-$/, "")
}

/** The slug, or the first of `slug-2`, `slug-3`… that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const free = numbered(slug, count)
    if (!taken.has(free)) return free
  }
}

/** Gives out slugs that nobody has, thousands of the same name in no more time than as many different ones. */
export class FreeSlugs {
  readonly #taken: Set<string>
  readonly #counts = new Map<string, number>()

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  take(slug: string): string {
    for (let count = this.#counts.get(slug) ?? 1; ; count++) {
      const free = numbered(slug, count)
      if (this.#taken.has(free)) continue
      this.#taken.add(free)
      this.#counts.set(slug, count + 1)
      return free
    }
  }
}

function numbered(slug: string, count: number): string {
  const end = count === 1 ? "" : `-${count}`
  return `${slug.slice(0, longest - end.length).replace(/-$/, "")}${end}`
}
