import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { loadAssets } from "../src/adapters/assets.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

/** The roots of our code, with the folders that each may hold. `mirrors`: as the named folder; `pages`: also one per page. */
const folders: Readonly<Record<string, readonly string[]>> = {
  src: ["core", "core/exports", "actions", "schema", "web", "api", "jobs", "adapters", "cli", "i18n", "i18n/pages"],
  views: ["assets", "assets/pages", "pages", "parts", ...namesIn("views/pages")],
  db: ["migrations", "migrations/meta", "queries"],
  templates: ["catalogue", "demo", "methodology", "law", "clauses", "questionnaires", "mails", "conditions"],
  // They mirror the code, beside the kinds that concern all of it.
  tests: [
    ...[
      "core",
      "core/exports",
      "actions",
      "schema",
      "web",
      "api",
      "jobs",
      "adapters",
      "cli",
      "i18n",
      "db",
      "templates",
      "views",
    ],
    ...["support", "bench", "soak", "fixtures", "browser", "contract", "docs", "real", "security"],
  ],
  packages: ["client", "client/src", "client/tests"],
}

const anything = /./
const own = (folder: string) => new RegExp(`^${folder}/`)
const core = own("src/core")
const app = /^src\/(app|config)\.ts$/
/** Storage as the port shows it: neither of the two drivers. */
const storage = /^db\/(?!(sqlite|d1)\.ts$)/
const drizzle = /^drizzle-orm(\/|$)/

/** What each place may import: the first line whose pattern fits the file speaks. Local files by path, packages by name. */
const table: readonly { place: RegExp; may: readonly RegExp[] }[] = [
  { place: /^src\/(node|worker)\.ts$/, may: [anything] },
  { place: /^src\/config\.ts$/, may: [/^zod$/, core] },
  { place: /^src\/app\.ts$/, may: [core, /^src\/config\.ts$/, /^db\/store\.ts$/] },
  // The texts that it fills are content, which lawyers edit.
  { place: /^src\/core\/condition-library\.ts$/, may: [core, /^templates\/conditions\//] },
  { place: /^src\/core\/export-words\.ts$/, may: [core, /^templates\/vocabulary\.ts$/] },
  { place: /^src\/core\/clause-diff-words\.ts$/, may: [/^diff$/] },
  { place: core, may: [core] },
  { place: own("src/schema"), may: [own("src/schema"), core, /^zod$/, /^fastest-levenshtein$/, /^spdx-license-ids\//] },
  { place: own("src/i18n"), may: [own("src/i18n"), core] },
  {
    place: /^src\/(actions|jobs)\//,
    may: [/^src\/(actions|jobs)\//, core, own("src/schema"), app, storage, own("templates"), drizzle],
  },
  { place: /^src\/web\/client-address\.ts$/, may: [/^ipaddr\.js$/] },
  { place: /^src\/web\/calendar\.ts$/, may: [core, /^ical-generator$/] },
  {
    place: /^src\/(web|api)\//,
    may: [
      ...[/^src\/(web|api)\//, core, own("src/actions"), own("src/schema"), own("src/i18n"), app],
      ...[
        own("db/queries"),
        /^db\/errors\.ts$/,
        own("views"),
        own("templates"),
        /^hono(\/|$)/,
        /^@hono\/zod-openapi$/,
        /^zod$/,
      ],
    ],
  },
  {
    place: own("views"),
    may: [
      ...[own("views"), core, own("src/i18n"), /^src\/web\/(page|routes|form)\.ts$/],
      /^src\/schema\/condition-fields\.ts$/,
      ...[/^templates\/vocabulary\.ts$/, /^templates\/methodology\/sources\.ts$/, /^hono\/(jsx|html|utils\/html)$/],
    ],
  },
  {
    place: own("src/adapters"),
    may: [
      ...[own("src/adapters"), core, own("src/schema"), /^src\/config\.ts$/, /^node:/, /^yaml$/, /^zod$/],
      ...[/^openid-client$/, /^jose$/, /^@simplewebauthn\/server(\/|$)/, /^ipaddr\.js$/],
      ...[/^request-filtering-agent$/, /^prom-client$/, /^nodemailer$/, /^standardwebhooks$/],
      ...[/^(exifreader|@xmldom\/xmldom|@contentauth\/c2pa-wasm)$/],
      ...[
        /^(docx|file-type|fflate|mammoth|pdfmake|unpdf)$/,
        /^pdfmake\/js\/(LayoutBuilder|Renderer)\.js$/,
        /^csv-parse\/sync$/,
        /^(read|write)-excel-file\/node$/,
      ],
    ],
  },
  // It verifies by the very code that consumers run.
  {
    place: /^src\/cli\/list-(verify|proof)\.ts$/,
    may: [/^src\/cli\//, core, /^packages\/client\/src\//],
  },
  {
    place: own("src/cli"),
    may: [
      ...[/^src\/(cli|actions|jobs|adapters|schema)\//, core, app, own("db"), own("templates"), /^node:/],
      ...[/^src\/web\/server\.tsx$/, /^@hono\/node-server$/],
    ],
  },
  { place: own("templates"), may: [own("templates"), core] },
  { place: /^db\/drizzle\.config\.ts$/, may: [/^drizzle-kit$/] },
  { place: /^db\/sqlite\.ts$/, may: [own("db"), core, drizzle, /^better-sqlite3$/, /^node:/] },
  { place: /^db\/queries\/search\.ts$/, may: [own("db"), core, drizzle, /^fastest-levenshtein$/] },
  { place: own("db"), may: [own("db"), core, drizzle] },
  // The one part of it that needs Node, and is an entry of its own.
  {
    place: /^packages\/client\/src\/file-store\.ts$/,
    may: [/^packages\/client\/src\//, /^node:(fs\/promises|path)$/],
  },
  { place: /^packages\/client\/src\//, may: [/^packages\/client\/src\//, core, /^jose$/] },
  { place: /^(tests|packages\/client\/tests)\//, may: [anything] },
]

/** What people read and edit line by line may be long: content, words, tables of cases. */
const data = /^(templates|src\/i18n|tests|packages\/client\/tests)\//
const longest = 400

const files = Object.keys(folders).flatMap((folder) => filesIn(folder))
const code = files.filter((file) => /\.tsx?$/.test(file))

describe("folders", () => {
  test("are all known", () => {
    const unknown = files
      .map((file) => posix.dirname(file))
      .filter((folder) => {
        const [first = "", ...rest] = folder.split("/")
        return rest.length > 0 && !folders[first]?.includes(rest.join("/"))
      })
    expect([...new Set(unknown)]).toEqual([])
  })
})

describe("imports", () => {
  test("stay within what the place of a file may use", () => {
    const refused = code.flatMap((file) => {
      const rule = table.find(({ place }) => place.test(file))
      if (!rule) return [`${file}: no rule for this place`]
      return importsOf(file)
        .filter((name) => !rule.may.some((pattern) => pattern.test(name)))
        .map((name) => `${file} imports ${name}`)
    })
    expect(refused).toEqual([])
  })

  test("are understood: a file that imports nothing allowed is seen", () => {
    expect(importsOf("src/web/list.tsx")).toContain("views/pages/list.tsx")
    expect(importsOf("db/sqlite.ts")).toContain("better-sqlite3")
    const rule = table.find(({ place }) => place.test("src/core/any.ts"))
    for (const name of ["node:crypto", "zod", "db/store.ts", "src/web/page.ts"])
      expect(rule?.may.some((pattern) => pattern.test(name))).toBe(false)
  })
})

describe("the core", () => {
  const impure: readonly [string, RegExp][] = [
    ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
    ["chance", /\bMath\.random\b/],
    ["hashing", /\bcrypto\b/],
    ["the process", /\bprocess\./],
    ["the network", /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ["timers", /\bset(Timeout|Interval)\(/],
  ]

  test("reads no clock, draws no lot, hashes and fetches nothing", () => {
    const found = code
      .filter((file) => core.test(file))
      .flatMap((file) => {
        const text = bare(read(file))
        return impure.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${file} uses ${name}`)
      })
    expect(found).toEqual([])
  })

  test("would be seen using them, but not naming them in words", () => {
    const uses = (text: string) => impure.some(([, pattern]) => pattern.test(bare(text)))
    expect(uses("const now = new Date()")).toBe(true)
    expect(uses("const day = new Date(text)")).toBe(false)
    expect(uses('const words = "new Date()" // Date.now')).toBe(false)
  })
})

test("no file is long, but for content, words and tests", () => {
  const long = code
    .filter((file) => !data.test(file))
    .map((file) => ({ file, lines: linesOfCode(read(file)) }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines`)
  expect(long).toEqual([])
})

test("every style sheet of a page is named after its page, and served", () => {
  const served = new TextDecoder().decode(loadAssets().get("aval.css")?.bytes)
  const pages = namesIn("views/pages")
  for (const file of filesIn("views/assets/pages")) {
    const name = /^views\/assets\/pages\/(.+)\.css$/.exec(file)?.[1]
    expect(pages, file).toContain(name)
    expect(served.includes(read(file)), file).toBe(true)
  }
})

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => posix.join(folder, posix.relative(join(root, folder), join(entry.parentPath, entry.name))))
    .sort()
}

function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).map((name) => name.replace(/\.tsx?$/, ""))
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8")
}

/** What a file imports, types included: local files by their path from the root, packages by name. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(
    /(?:^(?:import|export)\b[^"\n]*\bfrom\s|^\}\s*from\s|^import\s|\bimport\()\s*"([^"\n]+)"/gm,
  )
  return [...found].map(([, name = ""]) => (name.startsWith(".") ? posix.join(dirname(file), name) : name))
}

/** The code without its comments and the words in its strings. */
function bare(text: string): string {
  return text
    .replace(/"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) => (part.startsWith('"') ? '""' : ""))
    .replace(/`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g, (part) =>
      [...part.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(";"),
    )
}

/** Lines that hold code: no empty ones, no comments. */
function linesOfCode(text: string): number {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length
}
