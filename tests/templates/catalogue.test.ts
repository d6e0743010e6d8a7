import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { isDay } from "../../src/core/day.ts"
import { readImport } from "../../src/schema/import.ts"
import anchors from "../../templates/catalogue/evidence.json" with { type: "json" }
import { catalogue } from "../../templates/catalogue/index.ts"
import { readings } from "../../templates/catalogue/readings.ts"
import { methodology } from "../../templates/methodology/index.ts"

const root = resolve(import.meta.dirname, "../..")
const terms = resolve(root, "../shared/terms")
const facts = join(terms, "facts.json")
const git = (() => {
  try {
    return execFileSync("git", ["--version"]).length > 0
  } catch {
    return false
  }
})()

interface Row {
  plan: string
  fact: string
  value: string
  passage?: string
  utf16Offset?: number
}

interface Anchor {
  collection: string
  path: string
  version: string
  date: string
  start?: number
  end?: number
  sha256?: string
}

const evidence = anchors as Readonly<Record<string, Anchor>>
const keyOf = (reading: { scope: string; kind: string; nth: number }) =>
  `${reading.scope}/${reading.kind}/${reading.nth}`
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex")
const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const { organisations = [], tools = [], plans = [] } = catalogue

/** The source's rows by `scope/kind/nth`. */
function rows(): Map<string, Row> {
  const seen = new Map<string, number>()
  const found = new Map<string, Row>()
  for (const row of (JSON.parse(readFileSync(facts, "utf8")) as { facts: Row[] }).facts) {
    const group = `${row.plan}/${row.fact}`
    const nth = seen.get(group) ?? 0
    seen.set(group, nth + 1)
    found.set(`${group}/${nth}`, row)
  }
  return found
}

function written(script: string, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "aval-catalogue-"))
  try {
    const file = join(folder, "out")
    execFileSync(process.execPath, [join(root, "scripts", script), ...args, file])
    return readFileSync(file, "utf8")
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe("the catalogue as a document", () => {
  it("is read by the import without a fault", () => {
    expect(readImport(JSON.parse(JSON.stringify(catalogue))).faults).toEqual([])
  })

  it("keeps the attribution and names no company", () => {
    expect(catalogue.company).toBeUndefined()
    expect(catalogue.attribution).toHaveLength(2)
    for (const sentence of catalogue.attribution ?? [])
      expect(sentence).toContain("opendatacommons.org/licenses/by/1-0/")
  })

  it("has plain, unique slugs", () => {
    const slugs = [...organisations, ...tools].map(({ slug }) => slug)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const { slug } of plans) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(twice(organisations.map(({ slug }) => slug))).toEqual([])
    expect(twice(tools.map(({ slug }) => slug))).toEqual([])
    expect(twice(plans.map(({ slug }) => slug))).toEqual([])
  })

  it("refers only to what it holds", () => {
    const vendors = new Set(organisations.map(({ slug }) => slug))
    const toolSlugs = new Set(tools.map(({ slug }) => slug))
    const planSlugs = new Set(plans.map(({ slug }) => slug))
    expect(tools.filter(({ vendor }) => !vendors.has(vendor))).toEqual([])
    expect(organisations.filter(({ slug }) => !tools.some(({ vendor }) => vendor === slug))).toEqual([])
    expect(plans.filter(({ slug }) => !toolSlugs.has(slug.split("/")[0] ?? ""))).toEqual([])
    expect(readings.flatMap((reading) => reading.plans).filter((slug) => !planSlugs.has(slug))).toEqual([])
  })

  it("has a statement for every plan", () => {
    const spokenOf = new Set(readings.filter(({ to }) => to !== null).flatMap((reading) => reading.plans))
    expect(plans.filter(({ slug }) => !spokenOf.has(slug)).map(({ slug }) => slug)).toEqual([])
  })

  it("gives every name, country and host a source, and no country that is no country", () => {
    for (const one of [...organisations, ...tools]) {
      expect(one.sources?.length, one.slug).toBeGreaterThan(0)
      for (const source of one.sources ?? []) {
        expect(source.url, one.slug).toMatch(/^https?:\/\//)
        expect(isDay(source.seenOn), one.slug).toBe(true)
        expect(source.note?.fr && source.note.en, one.slug).toBeTruthy()
      }
    }
    for (const { country } of organisations) if (country !== undefined) expect(country).toMatch(/^[A-Z]{2}$/)
  })

  it("lists a host for one tool only, and never a shared domain as a tree", () => {
    const hosts = tools.flatMap((tool) => tool.hosts ?? [])
    expect(twice(hosts.map(({ host }) => host))).toEqual([])
    const shared = ["google.com", "bing.com", "office.com", "microsoft.com", "github.com", "adobe.com", "openai.com"]
    expect(hosts.filter(({ host, cover }) => cover === "tree" && shared.includes(host))).toEqual([])
    for (const { host } of hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  })

  it("knows the tools that marketers ask for without inventing terms for them", () => {
    const names = ["Canva", "Adobe Firefly", "HubSpot", "Notion", "Mailchimp", "Salesforce", "Figma", "Runway"]
    names.push("ElevenLabs", "Synthesia", "DeepL", "Descript")
    for (const name of names) {
      const tool = tools.find((one) => one.name === name)
      expect(tool, name).toBeDefined()
      expect(
        plans.filter(({ slug }) => slug.startsWith(`${tool?.slug}/`)),
        name,
      ).toEqual([])
    }
  })

  it("states facts on plans, on factors that terms can answer, each once", () => {
    const vendorSide = new Set(methodology.factors.filter(({ level }) => /[VP]/.test(level)).map(({ id }) => id))
    for (const fact of catalogue.facts ?? []) {
      expect(vendorSide.has(fact.factor), fact.factor).toBe(true)
      expect([0, 1, 2, 3, 4]).toContain(fact.option)
      expect(fact.sourceClass).toBe("terms")
      expect(fact.text?.fr && fact.text.en).toBeTruthy()
      expect(fact.evidence).toBeDefined()
    }
    const keys = (catalogue.facts ?? []).map((fact) =>
      JSON.stringify([fact.plan, fact.factor, fact.seenOn, fact.evidence]),
    )
    expect(twice(keys)).toEqual([])
  })
})

describe("the readings", () => {
  it("are written in both languages, with each language's typography", () => {
    for (const reading of readings) {
      for (const text of [reading.says, reading.why]) {
        expect(text.fr.length, keyOf(reading)).toBeGreaterThan(10)
        expect(text.en.length, keyOf(reading)).toBeGreaterThan(10)
        expect(`${text.fr}${text.en}`, keyOf(reading)).not.toMatch(/['"]/)
        expect(text.fr, keyOf(reading)).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/)
      }
    }
  })

  it("read a statement twice only for another factor or for other plans", () => {
    const placed = readings.flatMap((reading) =>
      reading.plans.map((plan) => JSON.stringify([keyOf(reading), plan, reading.to])),
    )
    expect(twice(placed)).toEqual([])
    for (const reading of readings) expect(reading.plans.length, keyOf(reading)).toBeGreaterThan(0)
  })

  it("are what the evidence holds, both ways", () => {
    const read = new Set(readings.map(keyOf))
    expect(Object.keys(evidence).filter((key) => !read.has(key))).toEqual([])
    expect([...read].filter((key) => !(key in evidence))).toEqual([])
  })

  it("are printed for review in docs/catalogue-readings.md (node scripts/catalogue-table.mjs)", () => {
    expect(readFileSync(join(root, "docs/catalogue-readings.md"), "utf8")).toBe(written("catalogue-table.mjs"))
  })
})

const source = existsSync(facts)
describe.skipIf(!source)(
  `the source of the readings${source ? "" : " SKIPPED: ../shared/terms/facts.json is absent"}`,
  () => {
    it("states every row that is read, and every row that it states is read", () => {
      const stated = [...rows()].filter(([, row]) => row.value !== "unstated").map(([key]) => key)
      const read = new Set(readings.map(keyOf))
      expect(stated.filter((key) => !read.has(key))).toEqual([])
      expect([...read].filter((key) => !stated.includes(key))).toEqual([])
    })

    it("yields evidence.json byte for byte (node scripts/catalogue-evidence.mjs)", () => {
      const made = written("catalogue-evidence.mjs", facts)
      expect(readFileSync(join(root, "templates/catalogue/evidence.json"), "utf8")).toBe(made)
    })

    it("has each passage at the offsets and with the hash that we keep", () => {
      for (const [key, row] of rows()) {
        const anchor = evidence[key]
        if (row.passage === undefined) {
          expect(anchor?.sha256, key).toBeUndefined()
          continue
        }
        expect([anchor?.start, (anchor?.end ?? 0) - (anchor?.start ?? 0)], key).toEqual([
          row.utf16Offset,
          row.passage.length,
        ])
        expect(anchor?.sha256, key).toBe(sha256(row.passage))
      }
    })

    it("is never quoted: no run of seven words of ours stands in a passage", () => {
      const runs = new Set<string>()
      const runsOf = (text: string) => {
        const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        return words.slice(6).map((_, at) => words.slice(at, at + 7).join(" "))
      }
      for (const { passage } of rows().values()) for (const run of runsOf(passage ?? "")) runs.add(run)
      expect(runs.size).toBeGreaterThan(1000)
      const ours = readings.flatMap(({ says, why }) => [says.fr, says.en, why.fr, why.en])
      expect(ours.flatMap(runsOf).filter((run) => runs.has(run))).toEqual([])
    })
  },
)

const bundles = ["genai-eu", "genai-contrib"].map((id) => ({ id, file: join(terms, `${id}-versions-public.bundle`) }))
const archive = git && bundles.every(({ file }) => existsSync(file))
describe.skipIf(!archive)(
  `the archive${archive ? "" : " SKIPPED: git or the bundles in ../shared/terms are absent"}`,
  () => {
    it("holds every passage in the document, at the version, at the place and with the hash that we keep", () => {
      const folder = mkdtempSync(join(tmpdir(), "aval-archive-"))
      try {
        for (const { id, file } of bundles) {
          const repository = join(folder, id)
          execFileSync("git", ["clone", "--quiet", "--bare", file, repository])
          const of = Object.entries(evidence).filter(([, anchor]) => anchor.collection === id)
          const documents = [...new Set(of.map(([, anchor]) => `${anchor.version}:${anchor.path}`))]
          const texts = blobs(repository, documents)
          for (const [key, { version, path, start, end, sha256: hash }] of of) {
            const text = texts.get(`${version}:${path}`)
            expect(text, key).toBeDefined()
            if (hash !== undefined) expect(sha256(text?.slice(start, end) ?? ""), key).toBe(hash)
          }
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  },
)

/** The texts of `commit:path` objects, read in one go. */
function blobs(repository: string, names: readonly string[]): Map<string, string> {
  const output = execFileSync("git", ["-C", repository, "cat-file", "--batch"], {
    input: `${names.join("\n")}\n`,
    maxBuffer: 1 << 28,
  })
  const found = new Map<string, string>()
  let at = 0
  for (const name of names) {
    const end = output.indexOf(10, at)
    const size = Number(/ blob (\d+)$/.exec(output.toString("utf8", at, end))?.[1])
    found.set(name, output.toString("utf8", end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return found
}
