import { execFileSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { termsArchives } from "../../src/adapters/terms-archive.ts"
import { type Archive, type ArchiveSource, NotAnArchive } from "../../src/core/terms-archive.ts"
import {
  type ArchiveCommit,
  gitNote,
  hasGit,
  makeArchive,
  smallCollection,
  type TestArchive,
} from "../support/archive.ts"

/** All of an archive: its versions, and the text of each. */
async function readAll(source: ArchiveSource) {
  return termsArchives.read(source, {}, async (archive) => {
    const texts = new Map<string, string>()
    for await (const { blob, bytes } of archive.texts([...new Set(archive.versions.map(({ blob }) => blob))])) {
      texts.set(blob, Buffer.from(bytes).toString("utf8"))
    }
    const { head, leftovers } = archive
    return {
      head,
      leftovers,
      versions: archive.versions.map(({ blob, ...one }) => ({ ...one, text: texts.get(blob) })),
    }
  })
}

async function problemOf(source: ArchiveSource) {
  try {
    await readAll(source)
    return undefined
  } catch (error) {
    return error instanceof NotAnArchive ? error.problem : error
  }
}

describe.skipIf(!hasGit)(`an archive read by git${gitNote}`, () => {
  const place = mkdtempSync(join(tmpdir(), "aval-archives-"))
  const made: TestArchive[] = []
  const make = (commits: readonly ArchiveCommit[]) => {
    const archive = makeArchive(commits)
    made.push(archive)
    return archive
  }
  let small: TestArchive
  const before = process.env.TMPDIR
  beforeAll(() => {
    small = make(smallCollection)
    process.env.TMPDIR = place
  })
  // Whatever happens, nothing that was unpacked stays.
  afterEach(() => expect(readdirSync(place).filter((name) => name.startsWith("aval-terms-"))).toEqual([]))
  afterAll(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    for (const archive of made) archive.remove()
    rmSync(place, { recursive: true, force: true })
  })
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(place, name)
    writeFileSync(path, content)
    return path
  }

  test("has its versions in the order of the history, with their texts", async () => {
    const { head, leftovers, versions } = await readAll({ kind: "bytes", bytes: small.bundle() })
    expect(head).toBe(small.commits.at(-1))
    expect(leftovers).toBe(2)
    expect(versions.map(({ service, termsType, technical, text }) => [service, termsType, technical, text])).toEqual([
      ["Acme", "Terms of Service", false, "We may train.\n\nAlways"],
      ["Acme", "Privacy Policy", false, "We keep it for a day"],
      ["DALL·E", "Terms of Service", false, "Images\u00a0are yours"],
      ["Acme", "Terms of Service", false, "We never train.\n\nAlways"],
      ["Acme", "Terms of Service", true, "We may train.\n\nAlways"],
    ])
    expect(versions.map(({ version }) => version)).toEqual(small.commits.slice(2))
    expect(versions[0]?.at).toBe("2023-11-15T00:13:20.000Z")
  })

  test("is the same as a bundle, a bare repository and a clone", async () => {
    const bundle = await readAll({ kind: "path", path: small.file("a.bundle") })
    const clone = join(place, "clone")
    execFileSync("git", ["clone", "--quiet", small.folder, clone], { stdio: "ignore" })
    expect(await readAll({ kind: "path", path: small.folder })).toEqual(bundle)
    expect(await readAll({ kind: "path", path: clone })).toEqual(bundle)
    expect(await problemOf({ kind: "path", path: join(clone, "Acme") })).toBe("not-a-repository")
  })

  test("keeps the versions of a branch that was merged, each once", async () => {
    const { bundle, commits } = make([
      { subject: "First record", files: { "A/T.md": "1" } },
      { subject: "Record", files: { "A/T.md": "2" } },
      { subject: "Record on a branch", after: 1, files: { "B/T.md": "1" } },
      { subject: "Merge", after: 2, merges: 3, files: { "A/T.md": "2", "B/T.md": "1" } },
      { subject: "Merge that changes", after: 4, merges: 3, files: { "A/T.md": "3" } },
    ])
    const { versions } = await readAll({ kind: "bytes", bytes: bundle() })
    const [first, second, third, , fifth] = commits
    expect(versions.map(({ service, version }) => `${service} ${version}`).sort()).toEqual(
      [`A ${first}`, `A ${second}`, `B ${third}`, `A ${fifth}`].sort(),
    )
    expect(versions.filter(({ service }) => service === "A").map(({ text }) => text)).toEqual(["1", "2", "3"])
  })

  test("is none of these, and says why", async () => {
    const whole = small.bundle()
    const path = (name: string, content: string | Uint8Array) => ({ kind: "path" as const, path: file(name, content) })
    const damaged = whole.slice()
    damaged.fill(0, whole.length - 200, whole.length - 100)
    expect(await problemOf({ kind: "path", path: join(place, "absent.bundle") })).toBe("missing")
    expect(await problemOf(path("text.bundle", "hello"))).toBe("not-a-bundle")
    expect(await problemOf(path("empty.bundle", ""))).toBe("not-a-bundle")
    expect(await problemOf(path("short.bundle", whole.subarray(0, whole.length - 40)))).toBe("truncated")
    expect(await problemOf(path("shorter.bundle", whole.subarray(0, 30)))).toBe("truncated")
    expect(await problemOf({ kind: "bytes", bytes: damaged })).toBe("truncated")
    expect(await problemOf({ kind: "bytes", bytes: small.bundle("HEAD~2..HEAD") })).toBe("partial")
    const shallow = join(place, "shallow")
    execFileSync("git", ["clone", "--quiet", "--bare", "--depth=2", `file://${small.folder}`, shallow], {
      stdio: "ignore",
    })
    expect(await problemOf({ kind: "path", path: shallow })).toBe("partial")
    const bundled = join(place, "shallow.bundle")
    execFileSync("git", ["-C", shallow, "bundle", "create", "--quiet", bundled, "HEAD"], { stdio: "ignore" })
    expect(await problemOf({ kind: "path", path: bundled })).toBe("partial")
    mkdirSync(join(place, "plain"))
    expect(await problemOf({ kind: "path", path: join(place, "plain") })).toBe("not-a-repository")
    execFileSync("git", ["init", "--quiet", join(place, "plain")])
    expect(await problemOf({ kind: "path", path: join(place, "plain") })).toBe("empty")
  })

  test("has documents", async () => {
    const code = make([{ subject: "Code", files: { "README.md": "x", "src/main.ts": "x", "docs/a/b.md": "x" } }])
    expect(await problemOf({ kind: "bytes", bytes: code.bundle() })).toBe("no-terms")
  })

  test("has no text above the limit", async () => {
    const large = make([{ subject: "First record", files: { "A/T.md": "x".repeat(5_000_001) } }])
    expect(await problemOf({ kind: "bytes", bytes: large.bundle() })).toBe("too-large")
  })

  test("runs nothing that its settings or hooks name, and none of the user's", async () => {
    const evil = make(smallCollection)
    const ran = join(place, "ran")
    const script = file("run.sh", `#!/bin/sh\ntouch ${ran}\n`)
    chmodSync(script, 0o755)
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "gpg.program",
      "diff.external",
      "core.sshCommand",
      "core.editor",
    ]) {
      evil.git("config", key, script)
    }
    evil.git("config", "log.showSignature", "true")
    for (const hook of ["post-checkout", "reference-transaction", "pre-receive", "post-index-change"]) {
      writeFileSync(join(evil.folder, "hooks", hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
    }
    const home = join(place, "home")
    mkdirSync(home)
    writeFileSync(
      join(home, ".gitconfig"),
      `[core]\n\tfsmonitor = ${script}\n\thooksPath = ${join(evil.folder, "hooks")}\n`,
    )
    vi.stubEnv("HOME", home)
    try {
      expect((await readAll({ kind: "path", path: evil.folder })).versions).toHaveLength(5)
    } finally {
      vi.unstubAllEnvs()
    }
    expect(existsSync(ran)).toBe(false)
  })

  test("is unpacked where nobody else may look", async () => {
    await termsArchives.read({ kind: "bytes", bytes: small.bundle() }, {}, async () => {
      const [folder = ""] = readdirSync(place).filter((name) => name.startsWith("aval-terms-"))
      expect(statSync(join(place, folder)).mode & 0o777).toBe(0o700)
    })
  })

  test("is let go of when it is no longer wanted, before and in between", async () => {
    const bytes = small.bundle()
    const read = (signal: AbortSignal, use: (archive: Archive) => Promise<unknown>) =>
      termsArchives.read({ kind: "bytes", bytes }, { signal }, use)
    await expect(read(AbortSignal.abort(new Error("enough")), async () => undefined)).rejects.toThrow("enough")
    const stopped = new AbortController()
    const half = read(stopped.signal, async (archive) => {
      for await (const _ of archive.texts(archive.versions.map(({ blob }) => blob))) stopped.abort(new Error("enough"))
    })
    await expect(half).rejects.toThrow("enough")
    await expect(
      read(new AbortController().signal, async () => {
        throw new Error("broke")
      }),
    ).rejects.toThrow("broke")
  })

  test("says that git is missing where it is", async () => {
    vi.stubEnv("PATH", join(place, "nowhere"))
    try {
      expect(
        await problemOf({ kind: "bytes", bytes: new Uint8Array(Buffer.from(small.bundle())) }).catch(() => ""),
      ).toBe("no-git")
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
