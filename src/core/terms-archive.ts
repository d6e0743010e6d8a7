import { ownCollection } from "./own-text.ts"

// What Aval asks of an archive of terms: Open Terms Archive keeps each collection as a Git repository in which `<service>/<type>.md`
// is a document and every commit that touches it a version. Node reads it with the `git` program; on Workers the port is absent.

/** Where a collection is read from: a Git bundle as bytes, or a bundle or a clone's folder on this machine. */
export type ArchiveSource = { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> } | { kind: "path"; path: string }

/** A version as the archive's history tells it; its text is asked for by `blob`. */
export interface ArchivedVersion {
  service: string
  termsType: string
  /** Commit id. */
  version: string
  /** Author date: when the archive fetched it. ISO 8601, UTC. */
  at: string
  /** Of a technical upgrade: new extraction rules, maybe new terms with them. */
  technical: boolean
  /** The archive's own id of the text. */
  blob: string
}

/** A text of the archive. */
export interface ArchivedText {
  blob: string
  bytes: Uint8Array<ArrayBuffer>
}

/** An archive that was opened and checked. */
export interface Archive {
  /** Commit that it ends with. */
  head: string
  /** Every version, in the order of the history. */
  versions: readonly ArchivedVersion[]
  /** Documents that came with the template of the archive's repository and were never tracked: left out of `versions`. */
  leftovers: number
  /** The texts of these blobs, each once, in that order; they are read as they are asked for. Throws `NotAnArchive`. */
  texts(blobs: readonly string[]): AsyncIterable<ArchivedText>
}

export interface TermsArchives {
  /**
   * Opens an archive, hands it to `use`, and clears away all that was unpacked for it, also when `signal` aborts.
   * `known`: documents that are tracked whatever the history says of them, as `<service>/<type>.md`.
   * Throws `NotAnArchive`.
   */
  read<T>(
    source: ArchiveSource,
    options: { signal?: AbortSignal | undefined; known?: ReadonlySet<string> | undefined },
    use: (archive: Archive) => Promise<T>,
  ): Promise<T>
}

export const archiveLimits = {
  /** Bytes of one text. */
  text: 5_000_000,
  /** Bytes of all texts that are new. */
  total: 2_000_000_000,
  versions: 200_000,
  /** Bytes of a bundle. */
  bundle: 2_000_000_000,
} as const

/**
 * Why something is not taken as a collection.
 * - `no-git`: the program is not installed here
 * - `missing`: there is no such file or folder · `owner`: the folder belongs to another user, and Git opens none of those
 * - `not-a-bundle`, `not-a-repository` (a folder that holds none)
 * - `truncated`: the file ends too early, or is damaged
 * - `partial`: it builds on commits that it does not hold (shallow, filtered, or made from some commit on)
 * - `empty`: no commit in it · `branches`: several branches, and none of them stands out
 * - `no-terms`: no `<service>/<type>.md` in it
 * - `too-large`: a text, all of them, or the file · `too-many`: versions · `too-long`: it took too much time or memory
 * - `rewritten`: it lacks versions that are kept under this name, and brings others: its history was written anew, or it is another
 *   collection · `meanwhile`: somebody else imported it at the same time
 * - `failed`: Git said something that we do not know
 */
export const archiveProblems = [
  "no-git",
  "missing",
  "owner",
  "not-a-bundle",
  "not-a-repository",
  "truncated",
  "partial",
  "empty",
  "branches",
  "no-terms",
  "too-large",
  "too-many",
  "too-long",
  "rewritten",
  "meanwhile",
  "failed",
] as const
export type ArchiveProblem = (typeof archiveProblems)[number]

/** Something is not taken as a collection of terms, and nothing of it was. */
export class NotAnArchive extends Error {
  override name = "NotAnArchive"
  readonly problem: ArchiveProblem
  constructor(problem: ArchiveProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** Longest head of a bundle that is read, in bytes. */
export const longestBundleHead = 1_000_000

export interface BundleHead {
  /** Commit to read up to. */
  head: string
  hash: "sha1" | "sha256"
  /** Bytes before the pack. */
  length: number
}

/**
 * Reads the head of a Git bundle (formats 2 and 3) from its first bytes. Throws `NotAnArchive` where it is none, or one that does not
 * hold all it names.
 */
export function readBundleHead(bytes: Uint8Array): BundleHead {
  const lines = headLines(bytes)
  const [signature = "", ...rest] = lines.lines
  if (!/^# v[23] git bundle$/.test(signature)) throw new NotAnArchive("not-a-bundle")
  if (!lines.ended) throw new NotAnArchive("truncated")
  const capabilities = rest.filter((line) => line.startsWith("@"))
  const hash = capabilities.includes("@object-format=sha256") ? "sha256" : "sha1"
  if (rest.some((line) => line.startsWith("-")) || capabilities.some((line) => line.startsWith("@filter"))) {
    throw new NotAnArchive("partial")
  }
  const id = hash === "sha256" ? /^([0-9a-f]{64}) (\S.*)$/ : /^([0-9a-f]{40}) (\S.*)$/
  const refs = rest.flatMap((line): [name: string, commit: string][] => {
    if (line.startsWith("@")) return []
    const [, commit, name] = id.exec(line) ?? []
    if (commit === undefined || name === undefined) throw new NotAnArchive("truncated")
    return [[name, commit]]
  })
  return { head: headOf(new Map(refs)), hash, length: lines.length }
}

/** What the bundle itself calls its head, else its one branch, else the one that branches are usually called. */
function headOf(refs: ReadonlyMap<string, string>): string {
  const branches = [...refs].filter(([name]) => name.startsWith("refs/heads/"))
  const commits = new Set(branches.map(([, commit]) => commit))
  const named = refs.get("HEAD") ?? (commits.size === 1 ? [...commits][0] : undefined)
  const found = named ?? refs.get("refs/heads/main") ?? refs.get("refs/heads/master")
  if (found !== undefined) return found
  throw new NotAnArchive(branches.length === 0 ? "empty" : "branches")
}

/** The lines up to the empty one that ends the head. `ended`: whether there was one. */
function headLines(bytes: Uint8Array): { lines: string[]; length: number; ended: boolean } {
  const decoder = new TextDecoder()
  const lines: string[] = []
  let start = 0
  const most = Math.min(bytes.length, longestBundleHead)
  for (let at = 0; at < most; at++) {
    if (bytes[at] !== lineFeed) continue
    if (at === start) return { lines, length: at + 1, ended: true }
    lines.push(decoder.decode(bytes.subarray(start, at)))
    start = at + 1
  }
  return {
    lines: start === 0 ? [decoder.decode(bytes.subarray(0, Math.min(most, 40)))] : lines,
    length: most,
    ended: false,
  }
}

const lineFeed = 10

/** A change of a file as the history tells it, in its order. */
export interface ArchivedChange {
  commit: string
  /** Author date, seconds since 1970. */
  seconds: number
  subject: string
  path: string
  /** Undefined where the file was taken away. */
  blob?: string | undefined
}

/**
 * The versions among the changes of a history: every commit that left a text at `<service>/<type>.md`. Documents that only ever came
 * and went together with others, in one commit, are leftovers of the template that repositories are made from, unless they stand at
 * the end, or are `known`.
 */
export function versionsIn(
  changes: readonly ArchivedChange[],
  known: ReadonlySet<string> = new Set(),
): { versions: ArchivedVersion[]; leftovers: number } {
  const of = changes.flatMap((change) => {
    const series = seriesAt(change.path)
    return series ? [{ ...change, series }] : []
  })
  const together = new Map<string, number>()
  for (const { commit } of of) together.set(commit, (together.get(commit) ?? 0) + 1)
  const tracked = new Set(known)
  const last = new Map<string, string | undefined>()
  for (const { commit, path, blob } of of) {
    last.set(path, blob)
    if (blob !== undefined && together.get(commit) === 1) tracked.add(path)
  }
  for (const [path, blob] of last) if (blob !== undefined) tracked.add(path)
  const versions = of.flatMap(({ series, path, commit, seconds, subject, blob }) =>
    blob === undefined || !tracked.has(path)
      ? []
      : [{ ...series, version: commit, at: instantOf(seconds), technical: isTechnical(subject), blob }],
  )
  return { versions, leftovers: [...last.keys()].filter((path) => !tracked.has(path)).length }
}

/** Service and type of a path in an archive; undefined for what is no document: README, LICENSE, settings of the repository. */
export function seriesAt(path: string): { service: string; termsType: string } | undefined {
  const [, service, termsType] = /^([^./][^/]{0,199})\/([^/]{1,200})\.md$/.exec(path) ?? []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (service === undefined || termsType === undefined || /[\u0000-\u001f\u007f\ufffd]/.test(path)) return undefined
  return { service, termsType }
}

export function pathOf({ service, termsType }: { service: string; termsType: string }): string {
  return `${service}/${termsType}.md`
}

function isTechnical(subject: string): boolean {
  return subject.startsWith("Apply technical or declaration upgrade")
}

/** ISO 8601, UTC. Throws `NotAnArchive` on what is no date. */
function instantOf(seconds: number): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) throw new NotAnArchive("truncated")
  return date.toISOString()
}

/** What a collection is called, by the name of the file or folder that it came in: `genai-eu-versions-public.bundle` → `genai-eu`. */
export function collectionNamed(file: string): string {
  const last = file
    .split(/[\\/]/)
    .filter((part) => part !== "")
    .at(-1)
  const words = (last ?? "")
    .toLowerCase()
    .replace(/\.(bundle|git)$/, "")
    .split(/[^a-z0-9]/)
    .filter((word) => word !== "")
  const end = words.lastIndexOf("versions")
  return words
    .slice(0, end > 0 ? end : undefined)
    .join("-")
    .slice(0, 60)
}

/** Whether a text can be a collection's name. `own` is that of what people paste and upload. */
export function isCollectionName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(name) && name !== ownCollection
}

/** How far it is: opening the archive, then reading texts, `done` of `total`. */
export type TermsProgress = { stage: "opening" } | { stage: "reading"; done: number; total: number }

export interface ImportedTerms {
  collection: string
  /** Commit that the archive ends with. */
  head: string
  /** What came, and how much the collection holds now. */
  documents: { added: number; all: number }
  versions: { added: number; all: number }
  /** Documents of the repository's template, which were left out. */
  leftovers: number
}
