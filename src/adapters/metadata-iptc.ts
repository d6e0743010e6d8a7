import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom"
import ExifReader from "exifreader"
import { type IptcFound, keptAll, noIptc, type ReadingFault, type SoftwareField } from "../core/found-in-file.ts"
import type { Reading } from "./metadata-reading.ts"

/** Longest packet that is opened, in UTF-16 units: what pictures carry in it is a few thousand; edits over years, some hundred thousand. */
const longestPacket = 4_000_000
/** Most that a compressed block may become, in bytes. */
const largestBlock = 16 * 1024 * 1024

type Tags = ExifReader.ExpandedTags

/** IPTC and the fields beside it in a picture, by ExifReader. */
export async function imageFields(bytes: Uint8Array<ArrayBuffer>): Promise<Reading<IptcFound>> {
  const packets = packetParser()
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const tags = await ExifReader.loadView(view, {
      ...{ async: true, expanded: true, domParser: packets.parser },
      decompress: { maxDecompressedSize: largestBlock },
    })
    return fieldsIn(tags, packets.refused() || isUnused(tags.xmp))
  } catch (error) {
    const none = error instanceof Error && error.name === "MetadataMissingError"
    if (none && !packets.refused()) return { found: noIptc("none"), faults: [] }
    return { found: noIptc("unreadable"), faults: ["iptc_damaged"] }
  }
}

/**
 * Opens packets of XMP, and remembers when it refused one. A document type has no place there (XMP, part 1, 7.2) and is how a few lines
 * become a billion; without `onErrorStopParsing` some broken packets are never done with.
 */
function packetParser() {
  let refused = false
  const opener = new DOMParser({ onError: onErrorStopParsing })
  const parser = {
    parseFromString(packet: string, type: string): Document {
      try {
        if (packet.length > longestPacket || /<!(?:DOCTYPE|ENTITY)/i.test(packet)) throw new Error("no packet of XMP")
        // xmldom's own type of document: the same in what ExifReader asks of it.
        return opener.parseFromString(packet, type as "application/xml") as unknown as Document
      } catch (error) {
        refused = true
        throw error
      }
    },
  }
  return { parser, refused: () => refused }
}

function fieldsIn({ iptc, exif, pngText, ...tags }: Tags, refused: boolean): Reading<IptcFound> {
  const xmp: Readonly<Record<string, unknown>> = tags.xmp ?? {}
  const sources = keptAll(textsIn(xmp.DigitalSourceType))
  const singles = {
    credit: [xmp.Credit, iptc?.Credit?.description],
    aiSystem: [xmp.AISystemUsed],
    aiSystemVersion: [xmp.AISystemVersionUsed],
    aiPrompt: [xmp.AIPromptInformation],
    "xmp:CreatorTool": [xmp.CreatorTool],
    "exif:Software": [exif?.Software],
    "png:Software": [pngText?.Software],
  }
  const one = (name: keyof typeof singles) => keptAll(singles[name].flatMap(textsIn).slice(0, 1))
  const found: IptcFound = {
    state: "found",
    digitalSourceTypes: sources.values,
    software: (["xmp:CreatorTool", "exif:Software", "png:Software"] as const).flatMap(
      (field: SoftwareField & keyof typeof singles) => one(field).values.map((name) => ({ field, name })),
    ),
    credit: one("credit").values[0],
    aiSystem: one("aiSystem").values[0],
    aiSystemVersion: one("aiSystemVersion").values[0],
    aiPrompt: one("aiPrompt").values[0],
  }
  const faults: ReadingFault[] = refused ? ["iptc_damaged"] : []
  const names = Object.keys(singles) as (keyof typeof singles)[]
  if (sources.shortened || names.some((name) => one(name).shortened)) faults.push("shortened")
  if (says(found)) return { found, faults }
  return { found: noIptc(refused ? "unreadable" : "none"), faults }
}

/** A packet that opened, and of which the library could make nothing: nested so deep that it gave up. */
function isUnused(xmp: Tags["xmp"]): boolean {
  return xmp !== undefined && Object.keys(xmp).length === 1 && xmp._raw.includes("<rdf:Description")
}

function says({ state: _, digitalSourceTypes, software, ...rest }: IptcFound): boolean {
  return (
    digitalSourceTypes.length > 0 || software.length > 0 || Object.values(rest).some((value) => value !== undefined)
  )
}

/** All texts of a tag: of the tag itself, of the items of its list, of an address that it points to. */
function textsIn(tag: unknown): readonly string[] {
  if (typeof tag === "string") return [tag]
  if (Array.isArray(tag)) return tag.flatMap(textsIn)
  if (typeof tag !== "object" || tag === null || !("value" in tag)) return []
  const texts = textsIn(tag.value)
  if (texts.some((text) => text !== "")) return texts
  const attributes = "attributes" in tag ? (tag.attributes as Readonly<Record<string, unknown>>) : {}
  return textsIn(attributes?.["rdf:resource"])
}
