import { createReadStream, rmSync } from "node:fs"
import { mkdtemp, open, readdir, realpath, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import {
  type Archive,
  type ArchivedChange,
  type ArchivedText,
  type ArchiveProblem,
  type ArchiveSource,
  archiveLimits,
  type BundleHead,
  longestBundleHead,
  NotAnArchive,
  readBundleHead,
  type TermsArchives,
  versionsIn,
} from "../core/terms-archive.ts"
import { GitFailed, type GitRun, git, startGit } from "./git.ts"

/** Longest time for an archive, in milliseconds: reading, and all that is done with its texts meanwhile. */
const patience = 15 * 60_000
const prefix = "aval-terms-"

/**
 * Collections of Open Terms Archive, read by the `git` program. Whatever they come as, they are read as a bundle: its pack is checked
 * object by object into an empty repository of ours, in a folder that only this user may enter and that is gone afterwards. Nothing
 * is checked out, fetched or followed.
 */
export const termsArchives: TermsArchives = {
  async read(source, { signal, known }, use) {
    const late = AbortSignal.timeout(patience)
    const folder = await temporaryFolder()
    const clear = () => rmSync(folder, { recursive: true, force: true })
    process.once("exit", clear)
    const run: Omit<GitRun, "args"> = {
      folder,
      home: folder,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    }
    try {
      const { head } = await unpack(source, run)
      const { versions, leftovers } = versionsIn(await changesOf(run, head), known)
      if (versions.length === 0) throw new NotAnArchive("no-terms")
      return await use({ head, versions, leftovers, texts: (blobs) => textsOf(run, blobs) } satisfies Archive)
    } catch (error) {
      throw late.aborted ? new NotAnArchive("too-long", { cause: error }) : toldOf(error)
    } finally {
      process.off("exit", clear)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  },
}

/** A new folder that only this user may enter. What a killed process left behind is cleared away on this occasion. */
async function temporaryFolder(): Promise<string> {
  const place = await realpath(tmpdir())
  const old = (await readdir(place).catch(() => [])).filter((name) => name.startsWith(prefix))
  for (const name of old) {
    const found = await stat(join(place, name)).catch(() => undefined)
    if (!found || Date.now() - found.mtimeMs < 2 * patience || found.uid !== process.getuid?.()) continue
    await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined)
  }
  return mkdtemp(join(place, prefix))
}

/** Brings all that the source's head reaches into the folder, which becomes a repository. */
async function unpack(source: ArchiveSource, run: Omit<GitRun, "args">): Promise<BundleHead> {
  if (source.kind === "bytes") return unpackFrom(Readable.from(slices(source.bytes)), source.bytes, run)
  const found = await stat(source.path).catch(() => {
    throw new NotAnArchive("missing")
  })
  if (found.isDirectory()) return unpackFolder(await realpath(source.path), run)
  if (!found.isFile()) throw new NotAnArchive("not-a-bundle")
  if (found.size > archiveLimits.bundle) throw new NotAnArchive("too-large")
  return unpackFrom(createReadStream(source.path), await firstBytes(source.path), run)
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, "r").catch(() => {
    throw new NotAnArchive("missing")
  })
  try {
    const buffer = new Uint8Array(longestBundleHead)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A clone is packed anew by Git itself: its settings, hooks and work tree play no part. */
async function unpackFolder(folder: string, run: Omit<GitRun, "args">): Promise<BundleHead> {
  const there = { ...run, folder }
  const asked = await git({ ...there, args: ["rev-parse", "--is-shallow-repository"] })
  if (asked === "true") throw new NotAnArchive("partial")
  await git({ ...there, args: ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"] }).catch((error) => {
    throw error instanceof GitFailed && !error.missing ? new NotAnArchive("empty", { cause: error }) : error
  })
  const { child, ended } = startGit({ ...there, args: ["bundle", "create", "--quiet", "-", "HEAD"] })
  child.stdin.end()
  const parts: Buffer[] = []
  const stream = child.stdout.iterator({ destroyOnReturn: false })
  // The head of such a bundle is two lines long.
  for (let part = await stream.next(); !part.done; part = await stream.next()) {
    parts.push(part.value)
    if (Buffer.concat(parts).includes("\n\n")) break
  }
  const first = Buffer.concat(parts)
  if (first.length === 0) await ended
  async function* rest() {
    yield first
    yield* stream
  }
  const head = await unpackFrom(Readable.from(rest()), first, run)
  await ended
  return head
}

/** `first`: at least the head of the bundle, of which `bundle` is all. */
async function unpackFrom(bundle: Readable, first: Uint8Array, run: Omit<GitRun, "args">): Promise<BundleHead> {
  const head = readBundleHead(first)
  const format = head.hash === "sha256" ? ["--object-format=sha256"] : []
  await git({ ...run, args: ["init", "--bare", "--quiet", "--template=", ...format, "."] })
  const limit = `--max-input-size=${archiveLimits.bundle}`
  const { child, ended } = startGit({ ...run, args: ["index-pack", "--stdin", "--strict", "--threads=2", limit] })
  child.stdout.resume()
  await Promise.all([pipeline(bundle, skip(head.length), child.stdin).catch(unlessClosed), ended])
  await git({ ...run, args: ["rev-parse", "--verify", "--quiet", `${head.head}^{commit}`] })
  return head
}

/** The stream without its first bytes. */
function skip(count: number) {
  return async function* (stream: AsyncIterable<Buffer>) {
    let left = count
    for await (const part of stream) {
      if (part.length > left) yield part.subarray(left)
      left = Math.max(0, left - part.length)
    }
  }
}

function* slices(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1 << 16)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(1 << 16, bytes.length - at))
}

/** Git stopped reading because it refuses: its own words say why. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (!["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ABORT_ERR"].includes(error.code ?? "")) throw error
}

/**
 * Every change of a file up to the head, parents before children. Of a merge only what no parent says: what it brings in has
 * commits of its own.
 */
async function changesOf(run: Omit<GitRun, "args">, head: string): Promise<ArchivedChange[]> {
  const format = "--format=%x01%H%x00%at%x00%s"
  const order = ["--topo-order", "--reverse"]
  const shape = ["--raw", "-z", "-c", "--root", "--no-abbrev", "--no-renames", "--no-ext-diff", "--encoding=UTF-8"]
  const { child, ended } = startGit({ ...run, args: ["log", ...order, ...shape, format, head, "--"] })
  child.stdin.end()
  const changes: ArchivedChange[] = []
  let commit: Pick<ArchivedChange, "commit" | "seconds" | "subject"> | undefined
  const next = tokens(child.stdout)
  for (let token = await next(); token !== undefined; token = await next()) {
    const meta = token.replace(/^\n/, "")
    if (meta.startsWith("\u0001")) {
      commit = { commit: meta.slice(1), seconds: Number(await next()), subject: (await next()) ?? "" }
    } else if (meta.startsWith(":") && commit) {
      changes.push({ ...commit, path: (await next()) ?? "", blob: blobIn(meta) })
      if (changes.length > archiveLimits.versions) {
        child.kill("SIGKILL")
        throw new NotAnArchive("too-many")
      }
    }
  }
  await ended
  return changes
}

/** The id of the text that a change leaves: `:100644 100644 <old> <new> M`, with one more of each for every further parent. */
function blobIn(meta: string): string | undefined {
  const parents = /^:+/.exec(meta)?.[0].length ?? 1
  const fields = meta.slice(parents).split(" ")
  const mode = fields[parents] ?? ""
  // Neither links nor repositories within the repository are texts.
  return mode.startsWith("100") ? fields[2 * parents + 1] : undefined
}

/** What stands between NULs, one after the other. */
function tokens(stream: Readable): () => Promise<string | undefined> {
  const parts = stream.setEncoding("utf8")[Symbol.asyncIterator]() as AsyncIterator<string>
  let ready: string[] = []
  let at = 0
  let begun = ""
  return async () => {
    while (at >= ready.length) {
      const part = await parts.next()
      if (part.done) {
        const last = begun
        begun = ""
        return last === "" ? undefined : last
      }
      const pieces = (begun + part.value).split("\0")
      begun = pieces.pop() ?? ""
      ready = pieces
      at = 0
    }
    return ready[at++]
  }
}

/** The texts one after the other, as fast as they are taken. */
async function* textsOf(run: Omit<GitRun, "args">, blobs: readonly string[]): AsyncGenerator<ArchivedText> {
  if (blobs.length === 0) return
  await measure(run, blobs)
  const { child, ended } = startGit({ ...run, args: ["cat-file", "--batch", "--buffer"] })
  const fed = pipeline(Readable.from(lines(blobs)), child.stdin).catch(unlessClosed)
  try {
    const stream = reader(child.stdout)
    for (const blob of blobs) {
      const size = sizeIn(await stream.line(), blob)
      yield { blob, bytes: await stream.bytes(size) }
      await stream.bytes(1)
    }
    await Promise.all([fed, ended])
  } catch (error) {
    // A program that was stopped leaves its output half written: that is no fault of the archive's.
    run.signal.throwIfAborted()
    throw error
  } finally {
    child.kill("SIGKILL")
  }
}

/** Looks at the sizes before anything is unpacked. Throws `NotAnArchive` beyond the limits. */
async function measure(run: Omit<GitRun, "args">, blobs: readonly string[]): Promise<void> {
  const { child, ended } = startGit({ ...run, args: ["cat-file", "--batch-check", "--buffer"] })
  const fed = pipeline(Readable.from(lines(blobs)), child.stdin).catch(unlessClosed)
  const stream = reader(child.stdout)
  let total = 0
  try {
    for (const blob of blobs) total += sizeIn(await stream.line(), blob)
    await Promise.all([fed, ended])
  } catch (error) {
    run.signal.throwIfAborted()
    throw error
  } finally {
    child.kill("SIGKILL")
  }
  if (total > archiveLimits.total) throw new NotAnArchive("too-large")
}

function* lines(blobs: readonly string[]): Generator<string> {
  for (let at = 0; at < blobs.length; at += 500) yield `${blobs.slice(at, at + 500).join("\n")}\n`
}

function sizeIn(line: string, blob: string): number {
  const size = Number(/^([0-9a-f]+) blob (\d+)$/.exec(line)?.[2] ?? Number.NaN)
  if (!line.startsWith(blob) || Number.isNaN(size)) throw new NotAnArchive("truncated")
  if (size > archiveLimits.text) throw new NotAnArchive("too-large")
  return size
}

/** Lines and bytes of a stream, in turn. Throws `NotAnArchive` where it ends before. */
function reader(stream: Readable) {
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let rest: Buffer = Buffer.alloc(0)
  const more = async () => {
    const part = await parts.next()
    if (part.done) throw new NotAnArchive("truncated")
    return part.value
  }
  return {
    async line(): Promise<string> {
      while (!rest.includes(10)) rest = Buffer.concat([rest, await more()])
      const end = rest.indexOf(10)
      const line = rest.toString("utf8", 0, end)
      rest = rest.subarray(end + 1)
      return line
    },
    async bytes(count: number): Promise<Uint8Array<ArrayBuffer>> {
      const bytes = new Uint8Array(count)
      let filled = 0
      while (filled < count) {
        if (rest.length === 0) rest = await more()
        const part = rest.subarray(0, count - filled)
        bytes.set(part, filled)
        filled += part.length
        rest = rest.subarray(part.length)
      }
      return bytes
    },
  }
}

/** What Git says, as one of our reasons. */
const words: readonly (readonly [ArchiveProblem, RegExp])[] = [
  ["owner", /dubious ownership/],
  ["not-a-repository", /not a git repository/],
  [
    "partial",
    /Not all child objects|did not receive expected object|missing (blob|tree|commit)|unresolved delta|promisor/i,
  ],
  ["too-large", /exceeds maximum allowed size|file too large|No space left|pack too large/i],
  ["too-long", /out of memory|cannot allocate|mmap failed|unable to create thread/i],
  [
    "truncated",
    /early EOF|invalid|corrupt|bad |inflate|checksum|fsck error|unknown object|garbage|Needed a single revision|SHA1 COLLISION|mismatch|premature/i,
  ],
]

function toldOf(error: unknown): unknown {
  if (!(error instanceof GitFailed)) return error
  if (error.missing) return new NotAnArchive("no-git", { cause: error })
  const [problem = "failed"] = words.find(([, pattern]) => pattern.test(error.message)) ?? []
  return new NotAnArchive(problem, { cause: error })
}
