import { z } from "zod"
import { Instant, Sha256 } from "./basics.ts"

const Count = z.int().min(0)

/** What stands beside a backup: what it must be, and what is in it. */
export const Manifest = z.strictObject({
  aval: z.literal("backup"),
  version: z.literal(1),
  madeAt: Instant,
  /** The newest migration that was applied; `time` in milliseconds since 1970. */
  schema: z.strictObject({ tag: z.string().min(1), time: Count }),
  /** The newest link of the event chain: an anchor for `aval verify`. */
  head: z.strictObject({ seq: Count, hash: Sha256.or(z.literal("")) }),
  /** Of the file, in bytes. */
  length: Count,
  sha256: Sha256,
  /** Rows per table. */
  tables: z.record(z.string(), Count),
})

export type Manifest = z.output<typeof Manifest>

/** Reads a manifest; else `problem` says, in English, why it is none. */
export function readManifest(text: string): { manifest: Manifest } | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: "it is not JSON" }
  }
  const { aval, version } = (value ?? {}) as Record<string, unknown>
  if (aval === "backup" && typeof version === "number" && version > 1)
    return { problem: "a newer version of Aval made it" }
  const read = Manifest.safeParse(value)
  if (read.success) return { manifest: read.data }
  const places = [...new Set(read.error.issues.map(({ path }) => path.join(".")))].filter((place) => place !== "")
  return { problem: places.length === 0 ? "it is something else" : `wrong or missing: ${places.join(", ")}` }
}
