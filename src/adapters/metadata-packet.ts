import { getDocumentProxy } from "unpdf"
import { type IptcFound, keptAll, noIptc } from "../core/found-in-file.ts"
import { imageFields } from "./metadata-iptc.ts"
import type { Reading } from "./metadata-reading.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** IPTC fields of a file that ExifReader does not open: its packet of XMP is taken out, and opened as a file of its own. */
export async function packetFields(bytes: Bytes, mediaType: string): Promise<Reading<IptcFound>> {
  if (mediaType === "application/pdf") return pdfFields(bytes)
  const { packet, isBroken } = packetInBoxes(bytes)
  return isBroken ? { found: noIptc("unreadable"), faults: ["iptc_damaged"] } : ofPacket(packet)
}

async function pdfFields(bytes: Bytes): Promise<Reading<IptcFound>> {
  try {
    // A copy: the library takes the bytes that it is given away.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false })
    const { info, metadata } = await pdf.getMetadata()
    const read = await ofPacket(metadata?.getRaw() ?? undefined)
    const producer = "Producer" in info && typeof info.Producer === "string" ? info.Producer : ""
    const [name] = keptAll([producer]).values
    if (name === undefined) return read
    const software = [...read.found.software, { field: "pdf:Producer" as const, name }]
    return { ...read, found: { ...read.found, state: "found", software } }
  } catch {
    return { found: noIptc("unreadable"), faults: ["iptc_damaged"] }
  }
}

/** By this a packet that is a file of its own is told; in other files what stands around it differs. */
const header = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'

async function ofPacket(packet: string | Bytes | undefined): Promise<Reading<IptcFound>> {
  if (packet === undefined) return { found: noIptc("none"), faults: [] }
  const text = typeof packet === "string" ? packet : new TextDecoder("utf-8").decode(packet)
  const body = text.replace(/^[^<]*(<\?xpacket begin[^>]*>)?/, "")
  return imageFields(new TextEncoder().encode(header + body) as Bytes)
}

/** The kind of a box that XMP lies in (XMP, part 3, 1.2.7). */
const xmpKind = "be7acfcb97a942e89c71999491e3afac"

/** The packet in an MP4, which is a row of boxes that say how long they are; broken where they say more than there is. */
function packetInBoxes(bytes: Bytes): { packet?: Bytes; isBroken?: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 8 <= bytes.length; ) {
    const long = view.getUint32(at) === 1 && at + 16 <= bytes.length
    const length = long ? Number(view.getBigUint64(at + 8)) : view.getUint32(at)
    const start = at + (long ? 16 : 8)
    // Nought: up to the end of the file.
    const end = length === 0 ? bytes.length : at + length
    if (end < start || end > bytes.length) return { isBroken: true }
    if (latin(bytes, at + 4, at + 8) === "uuid" && hex(bytes.subarray(start, start + 16)) === xmpKind)
      return { packet: bytes.subarray(start + 16, end) }
    at = end
  }
  return {}
}

function latin(bytes: Bytes, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

function hex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
