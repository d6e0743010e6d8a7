import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Whether the `git` program is here: without it there is nothing to test collections with, and tests say that they skip. */
export const hasGit = spawnSync("git", ["--version"]).status === 0

/** What stands behind a title of tests that need `git`. */
export const gitNote = hasGit ? "" : " SKIPPED: the program git is absent"

/** A commit of an archive: what it leaves in each file; `undefined` takes the file away. */
export interface ArchiveCommit {
  subject: string
  /** Seconds since 1970. */
  seconds?: number
  files: Readonly<Record<string, string | undefined>>
  /** Number of the commit it follows, from 1, where that is not the one before. */
  after?: number
  /** Number of a commit that it merges. */
  merges?: number
}

export interface TestArchive {
  /** The repository itself, bare. */
  folder: string
  /** Ids of the commits, in the order they were given. */
  commits: readonly string[]
  git(...args: readonly string[]): string
  /** Path of a bundle of these revisions, made anew. */
  file(name: string, ...revisions: readonly string[]): string
  /** The same as bytes. */
  bundle(...revisions: readonly string[]): Uint8Array<ArrayBuffer>
  remove(): void
}

/** A repository of versions as Open Terms Archive keeps them, made for a test. */
export function makeArchive(commits: readonly ArchiveCommit[]): TestArchive {
  const place = mkdtempSync(join(tmpdir(), "aval-archive-"))
  const folder = join(place, "terms.git")
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: place,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Bot",
    GIT_COMMITTER_NAME: "Bot",
    EMAIL: "bot@archive.example",
  }
  const run = (args: readonly string[], input = "") =>
    execFileSync("git", args, { cwd: place, env, input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] }).trim()
  run(["init", "--bare", "--quiet", "--initial-branch=main", folder])
  const marks = join(place, "marks")
  run(["-C", folder, "fast-import", "--quiet", `--export-marks=${marks}`], stream(commits))
  const ids = new Map(
    readFileSync(marks, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map(([mark = "", id = ""]) => [Number(mark.slice(1)), id]),
  )
  const git = (...args: readonly string[]) => run(["-C", folder, ...args])
  const file = (name: string, ...revisions: readonly string[]) => {
    const path = join(place, name)
    git("bundle", "create", "--quiet", path, ...(revisions.length === 0 ? ["HEAD"] : revisions))
    return path
  }
  return {
    folder,
    commits: commits.map((_, index) => ids.get(index + 1) ?? ""),
    git,
    file,
    bundle: (...revisions) => new Uint8Array(readFileSync(file("some.bundle", ...revisions))),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

function stream(commits: readonly ArchiveCommit[]): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  return commits
    .map(({ subject, seconds, files, after, merges }, index) => {
      const when = `Bot <bot@archive.example> ${seconds ?? 1_700_000_000 + index * 3600} +0000`
      const from = after ?? index
      return [
        `commit refs/heads/main\nmark :${index + 1}\nauthor ${when}\ncommitter ${when}\n`,
        data(subject),
        from > 0 ? `from :${from}\n` : "",
        merges === undefined ? "" : `merge :${merges}\n`,
        ...Object.entries(files).map(([path, text]) =>
          text === undefined ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
        ),
        "\n",
      ].join("")
    })
    .join("")
}

/** A small collection: what the template brought, three documents, one of them with a text that comes back. */
export const smallCollection: readonly ArchiveCommit[] = [
  {
    subject: "Initial commit",
    files: {
      "README.md": "Read me",
      LICENSE: "Licence",
      "Sample/Terms of Service.md": "sample",
      "Other/Terms of Service.md": "o",
    },
  },
  {
    subject: "Adapt template automatically",
    files: { "README.md": "Mine", "Sample/Terms of Service.md": undefined, "Other/Terms of Service.md": undefined },
  },
  {
    subject: "First record of Acme Terms of Service",
    files: { "Acme/Terms of Service.md": "We may train.\n\nAlways" },
  },
  { subject: "First record of Acme Privacy Policy", files: { "Acme/Privacy Policy.md": "We keep it for a day" } },
  {
    subject: "First record of DALL·E Terms of Service",
    files: { "DALL·E/Terms of Service.md": "Images\u00a0are yours" },
  },
  {
    subject: "Record new changes of Acme Terms of Service",
    files: { "Acme/Terms of Service.md": "We never train.\n\nAlways" },
  },
  {
    subject: "Apply technical or declaration upgrade on Acme Terms of Service",
    files: { "Acme/Terms of Service.md": "We may train.\n\nAlways" },
  },
]

let made: Uint8Array<ArrayBuffer> | undefined

/** The small collection as a bundle, made once; no more than its head where `git` is absent. */
export function smallBundle(): Uint8Array<ArrayBuffer> {
  if (made) return made
  if (!hasGit) return new TextEncoder().encode(`# v2 git bundle\n${"a".repeat(40)} HEAD\n\n`)
  const archive = makeArchive(smallCollection)
  made = archive.bundle()
  archive.remove()
  return made
}
