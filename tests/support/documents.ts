import { createDocuments } from "../../src/adapters/documents.ts"
import type { Documents } from "../../src/core/documents.ts"

/** The real reader and writer of documents, with its process as it lies in the sources. */
export function testDocuments(): Documents {
  return createDocuments(new URL("../../src/adapters/document-process.ts", import.meta.url))
}
