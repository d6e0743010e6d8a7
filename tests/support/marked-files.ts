import { createPrivateKey, sign, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { crc32, deflateSync } from "node:zlib"
import init, { WasmBuilder } from "@contentauth/c2pa-wasm"

// Files that carry what tools write into them: each is made here, byte by byte, and holds no more than it must.

export type Bytes = Uint8Array<ArrayBuffer>

const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Bytes =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part as Uint8Array))),
    ),
  )
const big = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const little = (value: number) => big(value).reverse()

/** A packet of XMP with these properties, each an element with its text, or what stands in it. */
export function packet(properties: Readonly<Record<string, string>>, head = ""): string {
  const body = Object.entries(properties)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("")
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${head}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const chunk = (type: string, data: Uint8Array) => {
  const named = bytes(type, data)
  return bytes(big(data.length), named, big(crc32(named)))
}
const header = chunk("IHDR", bytes(big(1), big(1), [8, 2, 0, 0, 0]))
const pixel = chunk("IDAT", deflateSync(Buffer.from([0, 1, 2, 3])))

/** A picture of one pixel; `padding` bytes of an unknown kind make it large. */
export function png(xmp?: string, { software = "", padding = 0, packed = false } = {}): Bytes {
  return bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    header,
    xmp === undefined
      ? []
      : chunk("iTXt", bytes(`XML:com.adobe.xmp\0${packed ? "\x01" : "\0"}\0\0\0`, packed ? deflateSync(xmp) : xmp)),
    software === "" ? [] : chunk("tEXt", bytes(`Software\0${software}`)),
    padding === 0 ? [] : chunk("teST", new Uint8Array(padding)),
    pixel,
    chunk("IEND", new Uint8Array()),
  )
}

const segment = (marker: number, data: Uint8Array) =>
  bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)

/** A JPEG without a picture, which no reader of fields misses; `length`: what the segment says of itself. */
export function jpeg(xmp?: string, { length, credit = "" }: { length?: number; credit?: string } = {}): Bytes {
  const fields = xmp === undefined ? [] : segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0", xmp))
  if (length !== undefined && fields instanceof Uint8Array) fields.set([length >> 8, length & 255], 2)
  return bytes([0xff, 0xd8], fields, credit === "" ? [] : iim(credit), segment(0xda, bytes([0, 0])), [0, 0xff, 0xd9])
}

/** IPTC's older block, with a credit line (2:110). */
function iim(credit: string): Bytes {
  const line = bytes([0x1c, 2, 110, 0, Buffer.byteLength(credit)], credit)
  const data = bytes("8BIM", [4, 4, 0, 0], big(line.length), line, line.length % 2 === 0 ? [] : [0])
  return segment(0xed, bytes("Photoshop 3.0\0", data))
}

export function webp(xmp: string): Bytes {
  const part = (kind: string, data: Uint8Array) =>
    bytes(kind, little(data.length), data, data.length % 2 === 0 ? [] : [0])
  const body = bytes("WEBP", part("VP8X", bytes([4, 0, 0, 0, 0, 0, 0, 0, 0, 0])), part("XMP ", bytes(xmp)))
  return bytes("RIFF", little(body.length), body)
}

/** One directory with the packet and the name of a program. */
export function tiff(xmp: string, software = "Example Camera"): Bytes {
  const [text, program] = [bytes(xmp), bytes(`${software}\0`)]
  const entry = (tag: number, kind: number, data: Uint8Array, at: number) =>
    bytes([tag & 255, tag >> 8, kind, 0], little(data.length), little(at))
  const start = 8 + 2 + 2 * 12 + 4
  return bytes(
    ...["II", [42, 0, 8, 0, 0, 0, 2, 0], entry(0x131, 2, program, start + text.length), entry(0x2bc, 1, text, start)],
    ...[little(0), text, program],
  )
}

const box = (kind: string, ...parts: readonly (Uint8Array | readonly number[] | string)[]) => {
  const data = bytes(...parts)
  return bytes(big(data.length + 8), kind, data)
}

/** A film without pictures. */
export function mp4(xmp: string): Bytes {
  const id = Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex")
  return bytes(box("ftyp", "isom", big(0), "isommp42"), box("mdat", "nothing"), box("uuid", id, xmp))
}

/** A still picture of the HEIF family without its picture: one item, the packet. */
export function heif(brand: "heic" | "avif", xmp: string): Bytes {
  const text = bytes(xmp)
  const make = (at: number) =>
    bytes(
      box("ftyp", brand, big(0), `mif1${brand}`),
      box(
        "meta",
        big(0),
        box("hdlr", big(0), big(0), "pict", new Uint8Array(13)),
        box("iinf", big(0), [0, 1], box("infe", [2, 0, 0, 0], [0, 1, 0, 0], "mime", "\0application/rdf+xml\0")),
        box("iloc", big(0), [0x44, 0], [0, 1], [0, 1, 0, 0], [0, 1], big(at), big(text.length)),
      ),
      box("mdat", text),
    )
  return make(make(0).length - text.length)
}

/** A page without anything on it. */
export function pdf(xmp: string, producer: string): Bytes {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    `<</Type/Metadata/Subtype/XML/Length ${Buffer.byteLength(xmp)}>>stream\n${xmp}\nendstream`,
    `<</Producer(${producer})>>`,
  ]
  let text = "%PDF-1.7\n"
  const places = objects.map((object, index) => {
    const at = Buffer.byteLength(text)
    text += `${index + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, "0")} 00000 n \n`
  })
  const start = Buffer.byteLength(text)
  return bytes(
    `${text}xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer<</Size 6/Root 1 0 R/Info 5 0 R>>\nstartxref\n${start}\n%%EOF`,
  )
}

export interface Claim {
  title?: string
  generator?: { name: string; version?: string }
  actions: readonly object[]
  softwareAgents?: readonly object[]
  /** A signed file that was put into this one. */
  ingredient?: Bytes
  /** Address at which the credentials are kept instead. */
  elsewhere?: string
}

/** The file with Content Credentials, signed with the library's own builder under a certificate of our own. */
export async function signed(file: Bytes, format: string, claim: Claim): Promise<Bytes> {
  await init({
    module_or_path: readFileSync(
      new URL("../../node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm", import.meta.url),
    ),
  })
  const {
    title = "",
    generator = { name: "Example Generator", version: "1.0" },
    ingredient,
    elsewhere,
    ...data
  } = claim
  const definition = { title, claim_generator_info: [generator], assertions: [{ label: "c2pa.actions.v2", data }] }
  const builder = WasmBuilder.fromJson(
    JSON.stringify(definition),
    JSON.stringify({ verify: { verify_after_sign: false, verify_trust: false } }),
  )
  Object.assign(globalThis, { FileReaderSync: WholeReader })
  if (ingredient)
    await builder.addIngredientFromBlob(
      JSON.stringify({ title: "part", relationship: "componentOf", label: "part" }),
      format,
      new WholeBlob(ingredient),
    )
  if (elsewhere !== undefined) {
    builder.setRemoteUrl(elsewhere)
    builder.setNoEmbed(true)
  }
  const made = await builder.sign(
    { alg: "es256", reserveSize, sign: async (bytes) => cose(bytes) },
    [],
    format,
    new WholeBlob(file),
  )
  return new Uint8Array(made)
}

/** The builder reads its files as a browser's worker would: at once. */
class WholeBlob extends Blob {
  readonly whole: Bytes
  constructor(whole: Bytes) {
    super([whole])
    this.whole = whole
  }
  override slice(start = 0, end = this.whole.length): WholeBlob {
    return new WholeBlob(this.whole.slice(start, end))
  }
}

class WholeReader {
  readAsArrayBuffer(blob: WholeBlob): ArrayBuffer {
    return blob.whole.slice().buffer
  }
}

const reserveSize = 4_000
/** A key and its certificate (ES256, until 2081), made with OpenSSL for these tests alone: nobody trusts them. */
const fixture = (name: "pem" | "key") => readFileSync(new URL(`../fixtures/c2pa-signer.${name}`, import.meta.url))

/** The signature as C2PA wants it (COSE_Sign1, RFC 9052 §4.2), with the certificate in it, filled up to what was reserved. */
function cose(claim: Uint8Array): Bytes {
  const certificate = new X509Certificate(fixture("pem")).raw
  // 1: the algorithm, ES256 · 33: the chain of certificates
  const guarded = bytes(size(5, 2), [1, 0x26], [0x18, 33], text(certificate, 2))
  const told = bytes(size(4, 4), text("Signature1", 3), text(guarded, 2), text("", 2), text(claim, 2))
  const signature = sign("sha256", told, { key: createPrivateKey(fixture("key")), dsaEncoding: "ieee-p1363" })
  const filled = (pad: number) =>
    bytes(
      [0xd2],
      size(4, 4),
      text(guarded, 2),
      size(5, 1),
      text("pad", 3),
      text(new Uint8Array(pad), 2),
      [0xf6],
      text(signature, 2),
    )
  const missing = reserveSize - filled(0).length
  // The length of the filling takes two bytes more than that of none.
  return filled(missing - 2)
}

/** The head of a value in CBOR: its kind, and how many follow. */
function size(kind: number, count: number): readonly number[] {
  const first = kind << 5
  if (count < 24) return [first | count]
  return count < 256 ? [first | 24, count] : [first | 25, count >> 8, count & 255]
}

function text(value: string | Uint8Array, kind: 2 | 3): Bytes {
  const data = bytes(value)
  return bytes(size(kind, data.length), data)
}
