import { type Fault, Refused } from "../core/errors.ts"
import { search } from "../web/routes.ts"

/** Where a page of `kind` goes on: after the item with this key. Opaque to whoever keeps it. */
export function cursorOf(kind: string, key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${kind}:${key}`)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

/** The key that a cursor of ours stands for. Throws `Refused` on any other text, a cursor of another kind, or a key of another form. */
export function readCursor(kind: string, cursor: string | undefined, form = /^/): string | undefined {
  if (cursor === undefined) return undefined
  const text = decoded(cursor)
  const key = text?.startsWith(`${kind}:`) ? text.slice(kind.length + 1) : undefined
  if (key === undefined || cursorOf(kind, key) !== cursor || !form.test(key)) throw new Refused([unknown])
  return key
}

/** A page of at most `limit` items, and where the next one is. `found` holds one more item where there is another page. */
export function pageOf<Row, Item>(
  { path, kind, limit, query }: { path: string; kind: string; limit: number; query: Readonly<Record<string, unknown>> },
  found: readonly Row[],
  keyOf: (row: Row) => string,
  show: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const items = rows.map(show)
  if (found.length <= limit || last === undefined) return { items }
  const asked = query as Readonly<Record<string, string | undefined>>
  return { items, next: `${path}${search({ ...asked, cursor: cursorOf(kind, keyOf(last)) })}` }
}

function decoded(cursor: string): string | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0))
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const unknown: Fault = {
  place: "cursor",
  message: {
    fr: "Curseur inconnu : reprenez le lien « next » de la page d’avant, ou repartez sans lui.",
    en: "Unknown cursor: follow the `next` link of the page before, or start again without it.",
  },
}
