#!/usr/bin/env node
// Plain JavaScript that an old Node can read: better-sqlite3 crashes on one instead of saying what is wrong.
const major = Number(process.versions.node.split(".")[0])
if (!(major >= 24)) {
  console.error(
    `aval: Node 24 or later is needed, this is ${process.versions.node}. Run it through npm (\`npm start\`, \`npx aval\`), which brings its own, or install Node 24.`,
  )
  process.exit(1)
}

const { built } = await import("../scripts/build.mjs")
const bundle = await built().catch(() => undefined)
// esbuild has said what is wrong.
if (!bundle) process.exit(1)
await import(bundle)
