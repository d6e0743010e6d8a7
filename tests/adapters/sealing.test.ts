import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { secretFile } from "../../src/adapters/secret-file.ts"
import { SealBroken } from "../../src/core/sealing.ts"

const ours = sealingWith("a secret that is long enough to be one")

describe("what is sealed", () => {
  test("is opened again by the same secret alone, as what it is about, and as it was", () => {
    const sealed = ours.seal("a key", "key/1")
    expect(ours.open(sealed, "key/1")).toBe("a key")
    expect(sealed).not.toContain("a key")
    const broken = [
      () => sealingWith("another secret that is long enough too").open(sealed, "key/1"),
      () => ours.open(sealed, "key/2"),
      () => ours.open(`${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`, "key/1"),
      () => ours.open(sealed.slice(0, 30), "key/1"),
      () => ours.open("a key", "key/1"),
    ]
    for (const open of broken) expect(open).toThrow(SealBroken)
  })

  test("is never the same twice", () => {
    expect(ours.seal("a key", "key/1")).not.toBe(ours.seal("a key", "key/1"))
  })

  test("gives names that only the secret makes", () => {
    expect(ours.keyed("group/a")).toMatch(/^[0-9a-f]{64}$/)
    expect(ours.keyed("group/a")).toBe(ours.keyed("group/a"))
    expect(sealingWith("another secret that is long enough too").keyed("group/a")).not.toBe(ours.keyed("group/a"))
  })
})

describe("the file of the secret", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aval-secret-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test("is made once, for its owner alone, and read from then on", () => {
    const path = join(folder, "aval.secret")
    const secret = secretFile(path)
    expect(secret).toHaveLength(43)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(secretFile(path)).toBe(secret)
    expect(readFileSync(path, "utf8")).toBe(`${secret}\n`)
  })

  test("that was emptied is refused, not made anew: what was sealed would be lost", () => {
    const path = join(folder, "aval.secret")
    writeFileSync(path, "")
    expect(() => secretFile(path)).toThrow("fewer than 32")
    expect(readFileSync(path, "utf8")).toBe("")
  })
})
