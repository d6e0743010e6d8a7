// Bundles the bench and runs it: `npm run bench`, or `npm run bench -- 30,1000` for some sizes only.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"

const outdir = "dist/bench"
await build({
  entryPoints: ["tests/bench/main.ts", "tests/bench/serve.ts"],
  outdir,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "warning",
})
const { status } = spawnSync(process.execPath, [`${outdir}/main.js`, ...process.argv.slice(2)], { stdio: "inherit" })
rmSync(outdir, { recursive: true, force: true })
process.exit(status ?? 1)
