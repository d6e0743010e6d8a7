import type { Source } from "../../src/core/register.ts"
import type { Text } from "../../src/core/text.ts"

const repositories = {
  "genai-eu": "https://github.com/OpenTermsArchive/genai-eu-versions",
  "genai-contrib": "https://github.com/OpenTermsArchive/genai-contrib-versions",
}

export type Collection = keyof typeof repositories

/** Where the archive shows a document at a version (commit). */
export function archiveUrl(collection: Collection, version: string, path: string): string {
  return `${repositories[collection]}/blob/${version}/${path.split("/").map(encodeURIComponent).join("/")}`
}

/** An archived document as the source of a name, country or host: seen on the day of its version. */
export function archived(collection: Collection, version: string, path: string, day: string, note: Text): Source {
  return { url: archiveUrl(collection, version, path), seenOn: day, note }
}
