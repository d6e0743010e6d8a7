import { collections, type DocumentSearch, documentsFound, type ListedDocument } from "../../db/queries/documents.ts"
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
  /** Those that fit, by service and type. */
  found: readonly ListedDocument[]
}

/** The documents that fit, and all collections. */
export async function readTerms({ store: { read } }: App, search: DocumentSearch): Promise<TermsReading> {
  const [here, found] = await Promise.all([collections(read, search), documentsFound(read, search)])
  const addresses = await Promise.all(here.map(({ collection }) => addressOf(read, collection)))
  return {
    collections: here.map(({ lastAt, ...one }, index) => ({
      ...one,
      lastAt: lastAt ?? undefined,
      url: addresses[index],
    })),
    all: here.reduce((sum, { documents }) => sum + documents, 0),
    found,
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
