import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

/** What pages load, by name under `/assets/`: the style sheet with those of the pages, scripts, images, htmx. */
export function loadAssets() {
  const folder = fileURLToPath(new URL("../../views/assets/", import.meta.url))
  const named = (name: string) => readFileSync(`${folder}${name}`)
  const pages = readdirSync(`${folder}pages`)
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => named(`pages/${name}`))
  const htmx = createRequire(import.meta.url).resolve("htmx.org/dist/htmx.min.js")
  const files: readonly [string, string, Buffer][] = [
    ["aval.css", "text/css; charset=utf-8", Buffer.concat([named("aval.css"), ...pages])],
    ["aval.js", "text/javascript; charset=utf-8", named("aval.js")],
    ["passkeys.js", "text/javascript; charset=utf-8", named("passkeys.js")],
    ["htmx-4.0.1.js", "text/javascript; charset=utf-8", readFileSync(htmx)],
    ["icon.svg", "image/svg+xml", named("icon.svg")],
  ]
  return new Map(
    files.map(([name, type, content]) => {
      const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`
      return [name, { type, bytes: new Uint8Array(content), etag }]
    }),
  )
}
