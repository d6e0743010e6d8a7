import { blobChecked, type KeptBlob, keptAfter } from "../../db/queries/blobs.ts"
import { objectsOfKind } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { nameIn } from "../core/past-event.ts"
import { hexSha256 } from "./hex-sha256.ts"
import type { Fault, Progress } from "./verify-register.ts"

/**
 * Checks the bytes that are kept, of files and of texts, against the hash that they are known by, one after the other; and that what
 * events say was handed in is there.
 */
export async function checkBlobs(app: App, progress: Progress): Promise<{ count: number; faults: readonly Fault[] }> {
  const { read } = app.store
  const faults: Fault[] = []
  // Before the bytes: a file is kept in the commit of its event.
  const missing = new Set(
    (await objectsOfKind(read, "file.kept")).flatMap((object) => nameIn(object, "work/file") ?? []),
  )
  let count = 0
  for (let page = await keptAfter(read, ""); page.length > 0; page = await keptAfter(read, page.at(-1)?.sha256 ?? "")) {
    for (const blob of page) {
      missing.delete(blob.sha256)
      faults.push(...(await blobFaults(app, blob)).map((message) => ({ blob: blob.sha256, message })))
      count += 1
      progress(count)
    }
  }
  for (const blob of missing)
    faults.push({ blob, message: "the event chain says that it was kept, but it is not there" })
  return { count, faults }
}

async function blobFaults({ store }: App, { sha256, size }: KeptBlob): Promise<string[]> {
  const bytes = await blobChecked(store.read, sha256)
  if (bytes === "missing") return ["its bytes are missing"]
  if (bytes === "damaged") return ["its bytes cannot be decompressed: they were changed or cut"]
  return [
    ...(bytes.length === size ? [] : [`it has ${bytes.length} bytes, its row says ${size}`]),
    ...((await hexSha256(bytes)) === sha256 ? [] : ["the SHA-256 of its bytes is not the one that it is known by"]),
  ]
}
