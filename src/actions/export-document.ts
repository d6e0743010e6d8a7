import { loadRegister } from "../../db/queries/register.ts"
import { catalogue } from "../../templates/catalogue/index.ts"
import type { App } from "../app.ts"
import { documentOf, drawsOn } from "../core/export-document.ts"
import type { ImportDocument } from "../core/import-document.ts"
import type { Register } from "../core/register.ts"

const archive = { collections: new Set(["genai-eu", "genai-contrib"]), pages: "https://github.com/OpenTermsArchive/" }

/** The whole register as one document that `importDocument` takes back. */
export async function exportDocument(app: App): Promise<ImportDocument> {
  return withAttribution(await loadRegister(app.store.read))
}

/** A register as a document, with the attribution that the archive's licence asks for with every copy. */
export function withAttribution(register: Register): ImportDocument {
  const { aval, ...rest } = documentOf(register)
  const attributed = drawsOn({ aval, ...rest }, archive.collections, archive.pages) && catalogue.attribution
  return { aval, ...(attributed ? { attribution: attributed } : {}), ...rest }
}
