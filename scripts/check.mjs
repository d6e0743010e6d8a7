// All that CI checks, in one command: format and lint, types, the API description, every test. Stops at the first stage that fails,
// after all of its parts have spoken, and ends with a line that counts the tests.
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const folder = mkdtempSync(join(tmpdir(), "aval-check-"))
const results = join(folder, "tests.json")
const start = performance.now()

/** Runs a command; its output is shown when it ends, whole, so that parallel ones do not mix. */
function run(name, command, args) {
  const from = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, FORCE_COLOR: "0" } })
    let output = ""
    child.stdout.on("data", (data) => (output += data))
    child.stderr.on("data", (data) => (output += data))
    child.on("close", (code) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(1)
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`)
      if (code !== 0) console.log(output.trimEnd())
      resolve(code === 0)
    })
  })
}

async function stage(parts) {
  const done = await Promise.all(parts.map((part) => run(...part)))
  if (done.every(Boolean)) return
  rmSync(folder, { recursive: true, force: true })
  process.exit(1)
}

function summary() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(results, "utf8"))
  return `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`
}

await stage([
  ["format and lint", "biome", ["ci", "--colors=off", "."]],
  ["types", "tsc", ["--noEmit"]],
  ["build", process.execPath, ["scripts/build.mjs"]],
])
const [openapi, tests] = await Promise.all([
  run("API description", process.execPath, ["scripts/openapi.mjs", "--check"]),
  run("tests", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`]),
])
const counted = summary()
for (const line of skipped()) console.log(line)
rmSync(folder, { recursive: true, force: true })
console.log(`checked in ${((performance.now() - start) / 1000).toFixed(0)} s`)
console.log(counted)
process.exit(openapi && tests ? 0 : 1)

/** What was skipped is said aloud, by name. */
function skipped() {
  const { testResults } = JSON.parse(readFileSync(results, "utf8"))
  return testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === "pending" || test.status === "skipped" || test.status === "todo")
    .map((test) => `SKIPPED ${test.fullName}`)
}
