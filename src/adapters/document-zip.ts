import { unzipSync, type Zippable, zipSync } from "fflate"
import { Unreadable } from "../core/documents.ts"

/** Most that a package of office documents may unpack to, in bytes, and in parts. */
const most = { bytes: 150_000_000, parts: 5_000 }

/**
 * A DOCX or XLSX packed anew without compression, its XML parts only: whoever opens it unpacks no more than is there. Sizes are
 * checked before anything is unpacked, and a part never fills more than it said it would. Throws `Unreadable`.
 */
export function plainPackage(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let [total, parts] = [0, 0]
  const kept = opened(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1
        const wanted = /\.(xml|rels|vml)$/i.test(name)
        if (wanted) total += originalSize
        if (total > most.bytes || parts > most.parts) throw new Unreadable("bomb")
        return wanted
      },
    }),
  )
  for (const part of Object.values(kept)) expectNoEntities(part)
  return zipSync(
    Object.fromEntries(Object.entries(kept).map(([name, part]) => [name, [part, { level: 0 }]])) as Zippable,
  )
}

function opened<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable("damaged", { cause: error })
  }
}

const declaration = "<!DOCTYPE"

/** Office documents declare no entities: those that do are made to grow when they are read. */
function expectNoEntities(part: Uint8Array) {
  if (Buffer.from(part.buffer, part.byteOffset, part.length).includes(declaration)) throw new Unreadable("bomb")
}
