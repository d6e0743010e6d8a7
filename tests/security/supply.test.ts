import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

// What we are built from: exact versions, each with its hash, and no package that runs code when it is installed.

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"))

interface Locked {
  version?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}

const {
  dependencies,
  devDependencies,
  optionalDependencies,
  allowScripts,
}: Record<string, Record<string, string | boolean>> = read("package.json")
const { "": _root, ...packages }: Record<string, Locked> = read("package-lock.json").packages

describe("packages", () => {
  test("are named by exact versions", () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    )
    expect(loose).toEqual([])
  })

  test("have a hash each", () => {
    const without = Object.entries(packages).filter(
      ([, { link, integrity }]) => !link && !/^sha512-/.test(integrity ?? ""),
    )
    expect(without.map(([place]) => place)).toEqual([])
    expect(Object.keys(packages).length).toBeGreaterThan(100)
  })

  test("run nothing when they are installed: those that could are listed, and may not", () => {
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.split("node_modules/").at(-1) ?? "")
    expect(scripted.filter((name) => allowScripts?.[name] !== false)).toEqual([])
    expect(Object.values(allowScripts ?? {}).some(Boolean)).toBe(false)
    expect(readFileSync(new URL("../../.npmrc", import.meta.url), "utf8")).toMatch(/^ignore-scripts=true$/m)
  })
})
