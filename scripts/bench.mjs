// Bundles the benches and runs them: `npm run bench`, or `npm run bench -- 30,1000` for some sizes only; `npm run bench -- access` for
// what finding out who asks costs, alone; `npm run bench -- terms` for importing collections of terms, `npm run bench -- publish` for
// publishing and for deciding offline.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"
import { options } from "./build.mjs"

const made = [
  "dist/bench-main.js",
  "dist/bench-serve.js",
  "dist/bench-access.js",
  "dist/bench-terms.js",
  "dist/bench-publish.js",
]
await build({
  ...options,
  entryPoints: {
    "bench-main": "tests/bench/main.ts",
    "bench-serve": "tests/bench/serve.ts",
    "bench-access": "tests/bench/access.ts",
    "bench-terms": "tests/bench/terms.ts",
    "bench-publish": "tests/bench/publish.ts",
  },
  outdir: "dist",
  sourcemap: false,
})
const given = process.argv.slice(2)
const run = (file, more = []) => spawnSync(process.execPath, [file, ...more], { stdio: "inherit" }).status ?? 1
const alone = { access: made[2], terms: made[3], publish: made[4] }[given[0]]
const all = () => run(made[2]) || run(made[0], given) || run(made[4], given) || run(made[3])
const status = alone ? run(alone, given.slice(1)) : all()
for (const file of made) rmSync(file, { force: true })
process.exit(status)
