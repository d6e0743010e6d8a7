import type { Book } from "../book.ts"
import type { Day } from "../day.ts"
import type { EnforcedHost } from "../enforcement.ts"
import type { Language, Text } from "../text.ts"

/** What an export is made from: the list and nothing else; the same on every machine. */
export interface ExportSource {
  book: Book
  /** Of the list's bytes, lower-case hex. */
  sha256: string
  /** The company's day that it is made for. */
  day: Day
  /** What each host comes to (`enforcement`), sorted by name. */
  hosts: readonly EnforcedHost[]
  /** Where Aval is reached, without a slash at the end: block pages are `URL/check?host=…`. */
  url: string
  /** Of what people read in it. */
  lang: Language
}

export interface Export {
  /** `table`: rows of a sheet, the first one its heads; written as XLSX where the runtime can. */
  body: string | { table: readonly (readonly string[])[] }
  loss: readonly Loss[]
}

/**
 * What a format could not express, by host or plan:
 * - `mixed`: several plans share the host, and not all are allowed · `warned`: it can only allow or deny
 * - `spared`: a host that is never blocked · `cover`: it cannot tell a host from what is below it
 * - `limit`: the consumer reads no further · `name`: no valid host name for it · `conditions`: answers depend on data and use
 * - `exceptions`: a group may more than the others
 */
export const lossKinds = ["mixed", "warned", "spared", "cover", "limit", "name", "conditions", "exceptions"] as const
export type LossKind = (typeof lossKinds)[number]

export interface Loss {
  kind: LossKind
  /** Hosts, or slugs of plans; sorted. */
  about: readonly string[]
}

/** Who reads an export, in the order of the page. */
export const readers = ["browsers", "proxies", "names", "people", "systems"] as const
export type Reader = (typeof readers)[number]

/** One format: a file of its own here, and its test. */
export interface ExportFormat {
  /** In its address: `/api/v1/exports/{id}`. */
  id: string
  name: Text
  /** Who reads it, and where it goes there. */
  use: Text
  mediaType: string
  /** Name of the file without what comes before: `aval.rpz`. */
  file: string
  /** Who reads it: where it stands on the page. */
  reader: Reader
  /** `proven`: a real program reads it and obeys it in our tests · `grammar`: its grammar is tested. */
  proof: "proven" | "grammar"
  /** The program, or the library, that reads it in our tests; absent: our tests of its grammar alone. */
  by?: string
  write(source: ExportSource): Export
}
