// Bundles the bench and runs it: `npm run bench`, or `npm run bench -- 30,1000` for some sizes only.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"
import { options } from "./build.mjs"

const made = ["dist/bench-main.js", "dist/bench-serve.js"]
await build({
  ...options,
  entryPoints: { "bench-main": "tests/bench/main.ts", "bench-serve": "tests/bench/serve.ts" },
  outdir: "dist",
  sourcemap: false,
})
const { status } = spawnSync(process.execPath, [made[0], ...process.argv.slice(2)], { stdio: "inherit" })
for (const file of made) rmSync(file, { force: true })
process.exit(status ?? 1)
