import type { Mount } from "./site.ts"

/** `/healthz`: the process answers. `/readyz`: the database does too (migrations are checked at start). */
export const mountHealth: Mount = (router, { app }) => {
  router.get("/healthz", (c) => c.text("ok\n", 200, { "Cache-Control": "no-store" }))
  router.get("/readyz", async (c) => {
    try {
      await app.store.head()
      return c.text("ready\n", 200, { "Cache-Control": "no-store" })
    } catch {
      return c.text("the database does not answer\n", 503, { "Cache-Control": "no-store", "Retry-After": "5" })
    }
  })
  router.get("/", (c) => c.redirect("/check", 302))
}
