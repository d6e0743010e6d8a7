// Runs the long loops: `npm run soak` all of them; `npm run soak -- 50 60`: fifty kills of each kind, each in at most sixty seconds;
// `npm run soak -- publish 600`: the mixed load with its receivers and its client alone, for ten minutes.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"
import { options } from "./build.mjs"

const made = "dist/soak-publish.js"
const run = (file, args) => spawnSync(process.execPath, [file, ...args], { stdio: "inherit" }).status ?? 1

async function publish(args) {
  await build({ ...options, entryPoints: ["tests/soak/publish.ts"], outfile: made, sourcemap: false })
  const status = run(made, args)
  rmSync(made, { force: true })
  return status
}

const [first, ...rest] = process.argv.slice(2)
const kills = () => run("tests/soak/main.ts", process.argv.slice(2))
process.exit(first === "publish" ? await publish(rest) : kills() || (await publish([])))
