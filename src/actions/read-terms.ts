import {
  collections,
  countDocuments,
  type DocumentSearch,
  documentsPart,
  type ListedDocument,
} from "../../db/queries/documents.ts"
import { historyOf } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { ownCollection } from "../core/own-text.ts"

/** A collection as the page tells of it. */
export interface ListedCollection {
  collection: string
  documents: number
  versions: number
  /** Instant of its last version. */
  lastAt?: string | undefined
  /** Where it is published, as whoever imported it last said. */
  url?: string | undefined
}

export interface TermsReading {
  collections: readonly ListedCollection[]
  /** How many documents there are at all that the reader may see. */
  all: number
  /** The page of those that fit. */
  part: {
    rows: readonly ListedDocument[]
    total: number
    /** Number of the first and last one shown; 0 where there is none. */
    from: number
    to: number
    page: number
    pages: number
  }
}

/** Documents a page. */
const length = 50

/** The documents that fit, page by page (beyond the last one: the last), and all collections. */
export async function readTerms(
  { store: { read } }: App,
  search: DocumentSearch,
  asked: number,
): Promise<TermsReading> {
  const [found, total] = await Promise.all([collections(read, search), countDocuments(read, search)])
  const pages = Math.max(1, Math.ceil(total / length))
  const page = Math.min(pages, asked)
  const offset = (page - 1) * length
  const rows = await documentsPart(read, search, { offset, limit: length })
  const addresses = await Promise.all(found.map(({ collection }) => addressOf(read, collection)))
  return {
    collections: found.map(({ lastAt, ...one }, index) => ({
      ...one,
      lastAt: lastAt ?? undefined,
      url: addresses[index],
    })),
    all: found.reduce((sum, { documents }) => sum + documents, 0),
    part: { rows, total, from: rows.length === 0 ? 0 : offset + 1, to: offset + rows.length, page, pages },
  }
}

async function addressOf(read: App["store"]["read"], collection: string): Promise<string | undefined> {
  if (collection === ownCollection) return undefined
  for (const { after } of await historyOf(read, [`work/collection/${collection}`], 20)) {
    const url = typeof after === "object" && after !== null && "url" in after ? after.url : undefined
    if (typeof url === "string") return url
  }
  return undefined
}
