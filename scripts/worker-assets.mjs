// Writes what pages load into dist/worker-assets, where wrangler takes it from: a worker has no files of its own.
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { loadAssets } from "../src/adapters/assets.ts"

const folder = fileURLToPath(new URL("../dist/worker-assets/", import.meta.url))
rmSync(folder, { recursive: true, force: true })
mkdirSync(`${folder}assets`, { recursive: true })
for (const [name, { bytes }] of loadAssets()) writeFileSync(`${folder}assets/${name}`, bytes)
