import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import type { Machine } from "../../src/cli/machine.ts"
import { run } from "../../src/cli/run.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { gitNote, hasGit, makeArchive, smallCollection, type TestArchive } from "../support/archive.ts"

const terms = resolve(fileURLToPath(new URL("../..", import.meta.url)), "../shared/terms")
const bundle = join(terms, "genai-eu-versions-public.bundle")

async function aval(app: TestApp, ...args: string[]) {
  const said = { out: "", err: "" }
  const machine: Machine = {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    readFile: async () => "",
    writeFile: async () => {},
    writeParts: async () => {},
    open: async () => ({ app, config: app.config, migrated: 0, close: async () => {} }),
    serve: async () => {},
  }
  return { code: await run(args, machine), ...said }
}

describe.skipIf(!hasGit)(`aval terms${gitNote}`, () => {
  let app: TestApp
  let small: TestArchive
  beforeAll(async () => {
    app = await testApp()
    small = makeArchive(smallCollection)
  })
  afterAll(async () => {
    await app.close()
    small.remove()
  })

  it("imports a bundle under the name of its file, and says what came", async () => {
    const file = small.file("small-versions-public.bundle")
    expect(await aval(app, "terms", "import", file, "--url", "https://archive.example")).toEqual({
      code: 0,
      err: "",
      out: [
        "Imported into small: 5 versions, 3 new documents.",
        "small has 3 documents and 5 versions.",
        "2 left out: they came with the repository’s template and were never tracked.",
        "The register rests on no passage yet.",
        "",
      ].join("\n"),
    })
    const [event] = await historyOf(app.store.read, ["work/collection/small"])
    expect(event).toMatchObject({ actor: "cli", why: "aval terms import", after: { url: "https://archive.example" } })
  })

  it("imports a folder under a given name, and answers in JSON", async () => {
    const { code, out } = await aval(app, "terms", "import", small.folder, "--collection", "small", "--json")
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ...{ ok: true, collection: "small", head: small.commits.at(-1) },
      ...{ versions: { added: 0, all: 5 }, passages: { all: 0, found: 0 } },
    })
  })

  it.each([
    [["terms", "import"], 2, /name a bundle/],
    [["terms", "import", "a", "b"], 2, /one collection at a time/],
    [["terms", "import", "a", "--url", "javascript:x"], 2, /--url is an address/],
    [["terms", "import", "/nowhere/x.bundle"], 1, /no such file or folder/],
    [["terms", "import", "package.json", "--collection", "small"], 1, /not a Git bundle/],
    [["terms", "import", "package.json", "--collection", "Not A Name"], 1, /lower-case letters/],
    [["terms", "passages", "x"], 2, /unexpected argument/],
    [["terms"], 2, /there is no command/],
  ])("refuses %j with its reason", async (args, code, words) => {
    const said = await aval(app, ...args)
    expect([said.code, said.out]).toEqual([code, ""])
    expect(said.err).toMatch(words)
  })

  it("looks for passages, and fails as long as some are missing", async () => {
    const register = await testApp({ catalogue: true })
    const { code, out } = await aval(register, "terms", "passages")
    expect(code).toBe(1)
    expect(out).toMatch(/^0 of 421 passages found with their hash; 421 of a document that is not here\.$/m)
    expect(out).toMatch(/^ {2}\d+ wait for the collection genai-eu: `aval terms import` brings it in$/m)
    const whole = JSON.parse((await aval(register, "terms", "passages", "--json")).out)
    expect(whole).toMatchObject({ ok: false, all: 421, counts: { found: 0, "no-document": 421 }, attention: [] })
    await register.close()
  })
})

const absent = hasGit && existsSync(bundle) ? "" : " SKIPPED: git or the bundles in ../shared/terms are absent"
describe.skipIf(absent !== "")(`the collection that most facts rest on${absent}`, () => {
  it("is read whole, and every passage of it that the catalogue names is found", async () => {
    const app = await testApp({ catalogue: true })
    const { code, out } = await aval(app, "terms", "import", bundle, "--json")
    expect(code).toBe(0)
    const { documents, versions, leftovers, passages } = JSON.parse(out)
    expect({ documents, versions, leftovers }).toEqual({
      ...{ documents: { added: 56, all: 56 }, versions: { added: 558, all: 558 }, leftovers: 19 },
    })
    expect(passages).toEqual({ all: 421, found: 279, mismatch: 0, "no-version": 0, "no-document": 142 })
    await app.close()
  })
})
