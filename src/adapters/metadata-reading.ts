import { fileTypeFromBuffer } from "file-type"
import {
  type C2paFound,
  type FoundInFile,
  type IptcFound,
  noC2pa,
  noIptc,
  notRead,
  type ReadingFault,
} from "../core/found-in-file.ts"

/** What reading found, and what of it could not be read. */
export interface Reading<Found> {
  found: Found
  faults: readonly ReadingFault[]
}

/** What ExifReader opens by itself; in the others the packet is looked for first. */
const images = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "image/heic",
  "image/heif",
  "image/avif",
  "image/jxl",
]
const packets = ["application/pdf", "video/mp4", "video/quicktime", "audio/mp4"]
/** What c2pa-rs reads. */
const credentialed = [
  ...["image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff", "image/heic", "image/heif", "image/avif"],
  ...["image/jxl", "image/svg+xml", "video/mp4", "video/quicktime", "audio/mp4", "audio/mpeg", "audio/wav"],
  ...["application/pdf"],
]

/** Reads what a file says of itself, by what it holds. Each kind loads its own library only. */
export async function readMetadata(bytes: Uint8Array<ArrayBuffer>): Promise<FoundInFile> {
  const mediaType = await mediaTypeOf(bytes)
  const iptc = await iptcOf(bytes, mediaType)
  const c2pa = await c2paOf(bytes, mediaType)
  if (mediaType === undefined) return notRead("unknown_type", bytes.length)
  const faults = [...new Set([...iptc.faults, ...c2pa.faults])]
  // A file that ends before its end: what would have come cannot be said to be absent.
  const isBroken = c2pa.faults.includes("c2pa_damaged") && iptc.found.state === "none"
  const fields = isBroken ? noIptc("unreadable") : iptc.found
  return { mediaType, size: bytes.length, iptc: fields, c2pa: c2pa.found, faults }
}

async function mediaTypeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found && found.mime !== "application/xml") return common[found.mime] ?? found.mime
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 2_000))
  return /<svg[\s>]/.test(start) ? "image/svg+xml" : found?.mime
}

/** Names of one kind of file, by the one that is used here. */
const common: Readonly<Record<string, string>> = {
  "audio/x-m4a": "audio/mp4",
  "video/x-m4v": "video/mp4",
  "image/heic-sequence": "image/heic",
  "image/heif-sequence": "image/heif",
  "audio/vnd.wave": "audio/wav",
}

async function iptcOf(bytes: Uint8Array<ArrayBuffer>, mediaType = ""): Promise<Reading<IptcFound>> {
  if (images.includes(mediaType)) return (await import("./metadata-iptc.ts")).imageFields(bytes)
  if (packets.includes(mediaType)) return (await import("./metadata-packet.ts")).packetFields(bytes, mediaType)
  return { found: noIptc("notSupported"), faults: [] }
}

async function c2paOf(bytes: Uint8Array<ArrayBuffer>, mediaType = ""): Promise<Reading<C2paFound>> {
  if (!credentialed.includes(mediaType)) return { found: noC2pa("notSupported"), faults: [] }
  return (await import("./metadata-c2pa.ts")).credentials(bytes, mediaType)
}
