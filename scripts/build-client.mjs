// Bundles the client library into packages/client/dist: its own code and what it needs of the core in one file for Node, browsers and
// Workers, the store in a file beside it; `jose` stays outside. With `--types` also the declarations, which take the compiler a while.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
export const folder = join(root, "packages/client")

/** Returns what went into it. */
export async function buildClient(outdir = join(folder, "dist")) {
  const { build } = await import("esbuild")
  return build({
    absWorkingDir: root,
    entryPoints: ["packages/client/src/index.ts", "packages/client/src/file-store.ts"],
    outdir,
    bundle: true,
    // No name of Node's: what the neutral platform does not know is refused.
    platform: "neutral",
    external: ["jose", "node:fs/promises", "node:path"],
    target: ["node20", "es2022"],
    format: "esm",
    metafile: true,
    logLevel: "warning",
  })
}

function declare() {
  const { status } = spawnSync("tsc", ["-p", join(folder, "tsconfig.json")], { cwd: root, stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now()
  const { metafile } = await buildClient().catch(() => process.exit(1))
  if (process.argv.includes("--types")) declare()
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0)
  console.log(`packages/client/dist: ${bytes} bytes in ${(performance.now() - start).toFixed(0)} ms`)
}
