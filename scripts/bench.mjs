// Bundles the benches and runs them: `npm run bench`, or `npm run bench -- 30,1000` for some sizes only; `npm run bench -- access` for
// what finding out who asks costs, alone; `npm run bench -- terms` for importing collections of terms, alone.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"
import { options } from "./build.mjs"

const made = ["dist/bench-main.js", "dist/bench-serve.js", "dist/bench-access.js", "dist/bench-terms.js"]
await build({
  ...options,
  entryPoints: {
    "bench-main": "tests/bench/main.ts",
    "bench-serve": "tests/bench/serve.ts",
    "bench-access": "tests/bench/access.ts",
    "bench-terms": "tests/bench/terms.ts",
  },
  outdir: "dist",
  sourcemap: false,
})
const given = process.argv.slice(2)
const run = (file, more = []) => spawnSync(process.execPath, [file, ...more], { stdio: "inherit" }).status ?? 1
const all = () => run(made[2]) || (given[0] === "access" ? 0 : run(made[0], given) || run(made[3]))
const status = given[0] === "terms" ? run(made[3]) : all()
for (const file of made) rmSync(file, { force: true })
process.exit(status)
