// Makes templates/catalogue/evidence.json from a facts file of dated terms: where each statement stands and its hash,
// never its words. Usage: node scripts/catalogue-evidence.mjs [facts.json] [output]
import { createHash } from "node:crypto"
import { readFileSync, realpathSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(new URL("..", import.meta.url))

/**
 * The anchors of every row that states something, by `scope/kind/nth` in file order. A row whose passage could not be
 * anchored keeps its document and version only.
 * @param {{ facts: Record<string, any>[] }} source
 */
export function evidenceOf(source) {
  const seen = new Map()
  const evidence = {}
  for (const row of source.facts) {
    const group = `${row.plan}/${row.fact}`
    const nth = seen.get(group) ?? 0
    seen.set(group, nth + 1)
    if (row.value === "unstated") continue
    const document = {
      collection: row.collection,
      service: row.service,
      termsType: row.termsType,
      path: row.path,
      version: row.commit,
      date: row.date.slice(0, 10),
    }
    evidence[`${group}/${nth}`] =
      row.passage === undefined
        ? document
        : {
            ...document,
            start: row.utf16Offset,
            end: row.utf16Offset + row.passage.length,
            sha256: createHash("sha256").update(row.passage, "utf8").digest("hex"),
          }
  }
  return evidence
}

/** The file's content, byte for byte. */
export function evidenceFile(source) {
  return `${JSON.stringify(evidenceOf(source), null, 2)}\n`
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const from = resolve(process.argv[2] ?? resolve(here, "../shared/terms/facts.json"))
  const to = resolve(process.argv[3] ?? resolve(here, "templates/catalogue/evidence.json"))
  writeFileSync(to, evidenceFile(JSON.parse(readFileSync(from, "utf8"))))
  console.log(to)
}
