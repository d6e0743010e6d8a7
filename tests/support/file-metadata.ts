import { createFileMetadata } from "../../src/adapters/file-metadata.ts"
import type { FileMetadata } from "../../src/core/found-in-file.ts"

/** The real reader of what files say of themselves, with its process as it lies in the sources. */
export function testFileMetadata(within?: Parameters<typeof createFileMetadata>[1]): FileMetadata {
  return createFileMetadata(new URL("../../src/adapters/metadata-process.ts", import.meta.url), within)
}
