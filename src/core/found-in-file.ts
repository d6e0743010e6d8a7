// What a file says of itself about how it was made: IPTC fields (mostly in XMP) and Content Credentials (C2PA). Any of it can be
// stripped on the way or written by hand: what is there is a reason to ask, and what is not there proves nothing.

/**
 * - `none`: looked for, and not there · `found` · `unreadable`: there, or perhaps there, and could not be read
 * - `notSupported`: not looked for, since nothing here reads it in this kind of file or on this platform
 */
export const readingStates = ["none", "found", "unreadable", "notSupported"] as const
export type ReadingState = (typeof readingStates)[number]

/**
 * What could not be read.
 * - `empty` · `too_large`: more bytes than are read · `unknown_type`: by its content, none of the kinds that are known
 * - `other_type`: it holds something else than its name says · `too_long`: reading took too much time or memory
 * - `not_available`: this platform reads no files
 * - `iptc_damaged`: fields that do not open, or that no honest program writes · `c2pa_damaged`: credentials that do not open
 * - `c2pa_elsewhere`: credentials are kept at an address that the file names, and nothing is fetched from there
 * - `shortened`: a value was longer, or there were more of them, than is kept
 */
export const readingFaults = [
  "empty",
  "too_large",
  "unknown_type",
  "other_type",
  "too_long",
  "not_available",
  "iptc_damaged",
  "c2pa_damaged",
  "c2pa_elsewhere",
  "shortened",
] as const
export type ReadingFault = (typeof readingFaults)[number]

/** Largest file that is read, in bytes: a poster in a lossless format. */
export const largestRead = 128 * 1024 * 1024

/** What is kept of one value, in characters, and how many values of one kind. */
export const keptOfFile = { length: 300, values: 50 }

/** Where a file names the program that wrote it. */
export const softwareFields = ["xmp:CreatorTool", "exif:Software", "png:Software", "pdf:Producer"] as const
export type SoftwareField = (typeof softwareFields)[number]

export interface IptcFound {
  state: ReadingState
  /** `Iptc4xmpExt:DigitalSourceType` as written: mostly addresses of terms (src/core/digital-source-type.ts). */
  digitalSourceTypes: readonly string[]
  software: readonly { field: SoftwareField; name: string }[]
  /** Credit line: some generators sign there. */
  credit?: string | undefined
  /** Fields of IPTC 2025.1. The name of who wrote a prompt is not kept: it is a person's, and nobody asked for it. */
  aiSystem?: string | undefined
  aiSystemVersion?: string | undefined
  aiPrompt?: string | undefined
}

/** A program as credentials name it. */
export interface NamedSoftware {
  name: string
  version?: string | undefined
}

/** Something that was done to the file, or to what was put into it, in the words of C2PA (`c2pa.created`, `c2pa.edited` …). */
export interface C2paAction {
  action: string
  software?: NamedSoftware | undefined
  digitalSourceType?: string | undefined
  /** Told of something that was put into this file, not of the file as it is. */
  ingredient: boolean
}

/**
 * Whether the signature holds and the bytes are those that were signed. No list of trusted signers is asked: `valid` does not say
 * that the signer is who they say they are.
 */
export const c2paValidations = ["valid", "invalid"] as const
export type C2paValidation = (typeof c2paValidations)[number]

export interface C2paFound {
  state: ReadingState
  title?: string | undefined
  /** The program that made the claim. */
  generator?: NamedSoftware | undefined
  /** Of all actions, ingredients' too, each once. */
  digitalSourceTypes: readonly string[]
  actions: readonly C2paAction[]
  /** Organisation on the certificate that it is signed with, and the moment of signing where a time stamp tells it. */
  signer?: { name: string; at?: string | undefined } | undefined
  validation?: C2paValidation | undefined
  /** Codes of C2PA for what does not hold. */
  problems: readonly string[]
}

export interface FoundInFile {
  /** By content; undefined where it is none of the kinds that are known. */
  mediaType: string | undefined
  /** In bytes. */
  size: number
  iptc: IptcFound
  c2pa: C2paFound
  faults: readonly ReadingFault[]
}

export function noIptc(state: ReadingState): IptcFound {
  return { state, digitalSourceTypes: [], software: [] }
}

export function noC2pa(state: ReadingState): C2paFound {
  return { state, digitalSourceTypes: [], actions: [], problems: [] }
}

/** Nothing could be read of it, for this reason: never the same as "nothing in it". */
export function notRead(fault: ReadingFault, size: number, mediaType?: string): FoundInFile {
  const state: ReadingState = fault === "not_available" || fault === "unknown_type" ? "notSupported" : "unreadable"
  return { mediaType, size, iptc: noIptc(state), c2pa: noC2pa(state), faults: [fault] }
}

/** A value as it is kept: one line, cut, without what steers a terminal or turns the direction of writing. */
export function kept(value: string): string {
  // Longer ones are cut before they are looked at: a value may be as long as a file.
  const line = value.slice(0, keptOfFile.length * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
  return [...line.trim()].slice(0, keptOfFile.length).join("").trim()
}

/** Values as they are kept, each once and none empty, and whether that is less than there was. */
export function keptAll(written: readonly string[]): { values: readonly string[]; shortened: boolean } {
  const values = [...new Set(written.map(kept).filter((value) => value !== ""))]
  const shortened =
    values.length > keptOfFile.values || written.some((value) => [...value.slice(0, 1_000)].length > keptOfFile.length)
  return { values: values.slice(0, keptOfFile.values), shortened }
}

/** Reads what files say of themselves. Bad content is a fault in the answer, never an exception. */
export interface FileMetadata {
  /** `name`: what the file is called, to tell when it holds something else. Throws `Busy` when too many wait. */
  read(bytes: Uint8Array<ArrayBuffer>, name?: string): Promise<FoundInFile>
}

/** What files of a kind are called. Only those are listed whose content tells the kind for certain. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/tiff": ["tif", "tiff", "dng"],
  "image/heic": ["heic", "heif"],
  "image/heif": ["heif", "heic"],
  "image/avif": ["avif"],
  "image/svg+xml": ["svg"],
  "image/jxl": ["jxl"],
  "application/pdf": ["pdf", "ai"],
  "video/mp4": ["mp4", "m4v"],
  "video/quicktime": ["mov", "qt"],
  "audio/mpeg": ["mp3"],
  "audio/wav": ["wav"],
  "audio/mp4": ["m4a"],
}

/** Whether a name promises another kind of file than it is; a name without an ending, or with one that nobody knows, promises none. */
export function promisesOther(name: string, mediaType: string): boolean {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name.trim())?.[1]?.toLowerCase()
  if (ending === undefined || endings[mediaType]?.includes(ending)) return false
  return Object.values(endings).some((known) => known.includes(ending))
}
