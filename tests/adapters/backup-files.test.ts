import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { backupFiles } from "../../src/adapters/backup-files.ts"

// Some file systems know no links; here each test says whether this one does.
const disk = vi.hoisted(() => ({ links: true }))
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>()
  const link: typeof real.link = async (from, to) => {
    if (!disk.links) throw Object.assign(new Error("no links here"), { code: "EPERM" })
    await real.link(from, to)
  }
  return { ...real, link }
})

const files = backupFiles((_, work) => work())
let folder: string
const at = (name: string) => join(folder, name)
beforeEach(() => {
  disk.links = true
  folder = mkdtempSync(join(tmpdir(), "aval-files-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function draft(words: string): Promise<string> {
  const name = await files.draft(at("file"))
  await files.write(name, words)
  return name
}

describe.each([
  ["links", true],
  ["no links", false],
])("on a disk with %s", (_, links) => {
  beforeEach(() => {
    disk.links = links
  })

  it("gives a draft its name, and nothing else stays", async () => {
    await files.settle(await draft("words"), at("file"))
    expect(readdirSync(folder)).toEqual(["file"])
    expect(readFileSync(at("file"), "utf8")).toBe("words")
    expect(statSync(at("file")).mode & 0o777).toBe(0o600)
  })

  it("never puts it over a file that has come meanwhile", async () => {
    const name = await draft("words")
    writeFileSync(at("file"), "theirs")
    await expect(files.settle(name, at("file"))).rejects.toThrow()
    expect(readFileSync(at("file"), "utf8")).toBe("theirs")
    await files.remove(name)
    expect(readdirSync(folder)).toEqual(["file"])
  })
})

it("removes a draft with what a database leaves beside it, and of another file only itself", async () => {
  const name = await draft("words")
  for (const end of ["-wal", "-shm", "-journal"]) writeFileSync(name + end, "")
  writeFileSync(at("other"), "")
  writeFileSync(at("other-wal"), "")
  await files.remove(name)
  await files.remove(at("other"))
  await files.remove(at("nothing"))
  expect(readdirSync(folder)).toEqual(["other-wal"])
})

it("copies byte by byte, and says what it copied", async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(65_536))
  writeFileSync(at("from"), Buffer.concat(Array.from({ length: 40 }, () => bytes)))
  const seen: number[] = []
  const name = await files.draft(at("deep/er/file"), { folder: true })
  const digest = await files.copy(at("from"), name, (done, all) => seen.push(done / all))
  expect(readFileSync(name)).toEqual(readFileSync(at("from")))
  expect(digest).toEqual(await files.digest(name))
  expect(digest.length).toBe(2_621_440)
  expect(seen.at(-1)).toBe(1)
  await files.remove(name)
})

it("tells files, folders and nothing apart", async () => {
  writeFileSync(at("file"), "words")
  expect(await files.look(at("file"))).toEqual({ folder: false, length: 5 })
  expect(await files.look(folder)).toMatchObject({ folder: true })
  expect(await files.look(at("nothing"))).toBeUndefined()
})

describe("a process that ends with drafts", () => {
  const adapter = fileURLToPath(new URL("../../src/adapters/backup-files.ts", import.meta.url))

  /** Makes a draft in another process, and ends that one. */
  async function ended(how: "exit" | NodeJS.Signals): Promise<number | null> {
    const script = `
      const { backupFiles } = await import(${JSON.stringify(adapter)})
      const files = backupFiles((_, work) => work())
      const settled = await files.draft(${JSON.stringify(at("settled"))})
      await files.settle(settled, ${JSON.stringify(at("settled"))})
      await files.draft(${JSON.stringify(at("draft"))})
      process.stdout.write("drafted")
      ${how === "exit" ? "process.exit(7)" : "setInterval(() => {}, 1000)"}`
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const closed = once(child, "close")
    await Promise.race([once(child.stdout, "data"), closed])
    if (how !== "exit") child.kill(how)
    const [code] = await closed
    return code
  }

  it.skipIf(process.platform === "win32").each<["exit" | NodeJS.Signals, number]>([
    ["exit", 7],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("leaves none of them: %s", async (how, code) => {
    expect(await ended(how)).toBe(code)
    expect(existsSync(at("settled"))).toBe(true)
    expect(readdirSync(folder)).toEqual(["settled"])
  })
})
