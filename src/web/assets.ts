import type { Doors } from "./doors.ts"

/** A file that pages load, by its path under /assets/. */
export type Assets = ReadonlyMap<string, { type: string; bytes: Uint8Array<ArrayBuffer>; etag: string }>

/** Serves the files of `views/assets`: kept by browsers, asked again with their tag. */
export function mountAssets(doors: Doors, assets: Assets) {
  doors.get("/assets/:name", { to: "open" }, (c) => {
    const asset = assets.get(c.req.param("name") ?? "")
    // In plain words: this address is open to everybody, and a page would name the company.
    if (!asset) return c.text("Not found\n", 404)
    c.header("ETag", asset.etag)
    c.header("Cache-Control", "public, max-age=300")
    if (c.req.header("If-None-Match") === asset.etag) return c.body(null, 304)
    return c.body(asset.bytes, 200, { "Content-Type": asset.type })
  })
  doors.get("/favicon.ico", { to: "open" }, (c) => c.redirect("/assets/icon.svg", 301))
  doors.get("/robots.txt", { to: "open" }, (c) => c.text("User-agent: *\nDisallow: /\n"))
}
