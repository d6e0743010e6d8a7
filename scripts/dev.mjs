// Builds, serves, and does both again whenever a source changes. What follows goes to `aval serve`.
import { spawn } from "node:child_process"
import { watch } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
let child
let again = false
let timer

function start() {
  again = false
  child = spawn(process.execPath, ["bin/aval.mjs", "serve", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
  child.once("exit", (code) => {
    child = undefined
    if (again) start()
    else if (code !== 0) console.log("Waiting for a change…")
  })
}

function changed() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    again = true
    if (child) child.kill("SIGTERM")
    else start()
  }, 100)
}

for (const folder of ["src", "views", "db", "templates"])
  watch(new URL(`../${folder}`, import.meta.url), { recursive: true }, changed)
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    if (!child) process.exit(0)
    again = false
    child.once("exit", () => process.exit(0))
    child.kill(signal)
  })
}
start()
