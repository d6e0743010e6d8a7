import { fork } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { restingPassages } from "../../db/queries/passages.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { checkPassages } from "../../src/actions/check-passages.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { importTerms } from "../../src/actions/import-terms.ts"
import { termsArchives } from "../../src/adapters/terms-archive.ts"
import type { App } from "../../src/app.ts"
import { catalogue } from "../../templates/catalogue/index.ts"
import { benchApp } from "./app.ts"

// What bringing in the two collections that the catalogue rests on costs, in a process that does nothing else, on a register that
// holds the catalogue; what it costs again; and of how many facts the passage is found then. Reads ../shared/terms.

const collections = ["genai-eu", "genai-contrib"]
const folder = resolve(fileURLToPath(new URL("../../../shared/terms", import.meta.url)))
const bundles = collections.map((collection) => ({
  collection,
  path: join(folder, `${collection}-versions-public.bundle`),
}))

/** Seconds and megabytes at most. */
const aims = { first: 60, second: 5, memory: 400 }

async function opened(file: string): Promise<App & { close(): Promise<void> }> {
  const store = await openSqlite(file)
  migrateSqlite(store)
  return {
    ...benchApp(store),
    archives: termsArchives,
    close: () => store.close(),
  }
}

interface Measured {
  lines: string[]
  seconds: number
  added: number
  /** Megabytes at the peak. */
  peak: number
}

/** In a process of its own: imports both, and says what it took. */
async function measured(file: string): Promise<Measured> {
  const app = await opened(file)
  const lines: string[] = []
  let added = 0
  const start = performance.now()
  for (const { collection, path } of bundles) {
    const from = performance.now()
    const { documents, versions } = await importTerms(app, { collection, source: { kind: "path", path }, by: "bench" })
    added += versions.added
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    lines.push(`${collection}: ${versions.added} of ${versions.all} versions, ${documents.all} documents, ${seconds} s`)
  }
  const seconds = (performance.now() - start) / 1000
  await app.close()
  return { lines, seconds, added, peak: process.resourceUsage().maxRSS / 1000 }
}

function inProcess(file: string): Promise<Measured> {
  // As `npm start` runs it.
  const child = fork(fileURLToPath(import.meta.url.replace(/#.*/, "")), ["measure", file], {
    execArgv: ["--max-semi-space-size=8"],
  })
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as Measured))
    child.once("exit", () => reject(new Error("the import did not end")))
  })
}

/** Facts of the catalogue, those of them that rest on a passage, and passages found: of facts, and of notes and states too. */
async function found(file: string) {
  const app = await opened(file)
  const start = performance.now()
  const { all, counts, attention, waiting } = await checkPassages(app)
  const seconds = (performance.now() - start) / 1000
  const facts = (await loadRegister(app.store.read)).facts.length
  const resting = (await restingPassages(app.store.read)).filter((one) => one.resting.kind === "fact").length
  const missed = attention.filter((one) => one.resting.kind === "fact").length
  await app.close()
  return { all, counts, seconds, facts, resting, missed, waiting }
}

async function bench(): Promise<number> {
  const absent = bundles.filter(({ path }) => !existsSync(path))
  if (absent.length > 0) {
    console.log(
      `SKIPPED: ${absent.map(({ path }) => path).join(" and ")} absent: what importing terms costs is not measured`,
    )
    return 0
  }
  const place = mkdtempSync(join(tmpdir(), "aval-bench-terms-"))
  try {
    const file = join(place, "aval.db")
    const app = await opened(file)
    await importDocument(app, catalogue, { why: "starter catalogue" })
    await app.close()
    const first = await inProcess(file)
    const second = await inProcess(file)
    const passages = await found(file)
    const { all, counts, facts, resting, missed } = passages
    for (const line of first.lines) console.log(line)
    console.log(
      [
        `first import: ${first.seconds.toFixed(1)} s (aim ${aims.first}), ${first.peak.toFixed(0)} MB at the peak (aim ${aims.memory}), database ${(statSync(file).size / 1e6).toFixed(0)} MB`,
        `second import: ${second.seconds.toFixed(1)} s (aim ${aims.second}), ${second.added} versions added, ${second.peak.toFixed(0)} MB at the peak`,
        `passages: ${counts.found} of ${all} found with their hash in ${passages.seconds.toFixed(2)} s; of the ${facts} facts, ${resting} rest on a passage, of which ${resting - missed} were found`,
      ].join("\n"),
    )
    const met =
      first.seconds <= aims.first &&
      first.peak <= aims.memory &&
      second.seconds <= aims.second &&
      second.added === 0 &&
      counts.found === all
    console.log(met ? "every aim of importing terms was met" : "an aim of importing terms was missed")
    return met ? 0 : 1
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

if (process.argv[2] === "measure") {
  process.send?.(await measured(process.argv[3] ?? ""))
  process.disconnect?.()
} else {
  process.exitCode = await bench()
}
