// Bundles Aval with its packages into dist/node.js, and beside it what reads files in processes of their own: reading hundreds of small files would take longer than all the rest of a start.
// Only native code stays outside. Fast enough to be done at every start after a change.
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, "dist/node.js")
const sources = ["src", "views", "db", "templates", "packages/client/src"].map((folder) => join(root, folder))

/** @type {import("esbuild").BuildOptions} */
export const options = {
  absWorkingDir: root,
  entryPoints: ["src/node.ts"],
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  external: ["better-sqlite3"],
  // For packages that still ask for Node's own modules in the old way.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "warning",
  plugins: [{ name: "own-place", setup: keepPlaces }],
}

/** What reads and writes documents, and what reads what files say of themselves: each in a process of its own. */
const apart = ["document-process", "metadata-process"].map((name) => ({
  entryPoints: [`src/adapters/${name}.ts`],
  outfile: join(root, `dist/${name}.js`),
  banner: { js: `${options.banner.js} const __dirname = import.meta.dirname;` },
}))

/** Files find what lies beside them by `import.meta.url`: in the bundle it still names the source. */
function keepPlaces(build) {
  build.onLoad({ filter: /\.tsx?$/, namespace: "file" }, ({ path }) => {
    if (path.includes("node_modules")) return undefined
    const text = readFileSync(path, "utf8")
    if (!text.includes("import.meta.url")) return undefined
    const place = JSON.stringify(relative(dirname(target), path).replaceAll("\\", "/"))
    const contents = text.replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`)
    return { contents, loader: path.endsWith("x") ? "tsx" : "ts" }
  })
}

/** The address of a bundle that is as new as the sources; it is made when there is none. */
export async function built() {
  const made = timeOf(target)
  const inputs = [newest(sources), timeOf(join(root, "package-lock.json")), timeOf(fileURLToPath(import.meta.url))]
  if (Math.max(...inputs) > made) await build()
  return new URL("../dist/node.js", import.meta.url).href
}

/** Written beside and moved into place: who starts at the same moment never reads half of it. */
async function build() {
  const { build: bundle } = await import("esbuild")
  const started = Date.now() / 1000
  const part = `${target}.${process.pid}.js`
  try {
    const [{ outputFiles }] = await Promise.all([
      bundle({ ...options, outfile: target, write: false }),
      ...apart.map((process) => bundle({ ...options, ...process })),
    ])
    const { mkdirSync, utimesSync, writeFileSync } = await import("node:fs")
    mkdirSync(dirname(target), { recursive: true })
    for (const file of outputFiles) {
      if (file.path !== target) {
        writeFileSync(file.path, file.contents)
        continue
      }
      writeFileSync(part, file.contents)
      // As old as the start of the build: a source saved meanwhile is newer.
      utimesSync(part, started, started)
      renameSync(part, target)
    }
  } finally {
    rmSync(part, { force: true })
  }
}

function newest(folders) {
  let latest = 0
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const time = timeOf(join(entry.parentPath, entry.name))
      if (time > latest) latest = time
    }
  }
  return latest
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now()
  // esbuild itself says what is wrong.
  await build().catch(() => process.exit(1))
  console.log(`dist/node.js built in ${(performance.now() - start).toFixed(0)} ms`)
}
