// Writes docs/openapi.json from the schemas of the API; with --check compares and fails where they differ.
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { openapiText } from "../src/api/openapi.ts"

const file = fileURLToPath(new URL("../docs/openapi.json", import.meta.url))
const text = openapiText()

if (!process.argv.includes("--check")) {
  writeFileSync(file, text)
} else if (readIfThere(file) !== text) {
  console.error("docs/openapi.json is not what the code describes: run `node scripts/openapi.mjs` and commit it.")
  process.exitCode = 1
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}
