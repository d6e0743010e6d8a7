import type { Mount } from "./site.ts"

/** `/healthz`: the process answers. `/readyz`: the database does too (migrations are checked at start). */
const open = { to: "open" } as const

export const mountHealth: Mount = (doors, { app }) => {
  doors.get("/healthz", open, (c) => c.text("ok\n", 200, { "Cache-Control": "no-store" }))
  doors.get("/readyz", open, async (c) => {
    try {
      await app.store.head()
      return c.text("ready\n", 200, { "Cache-Control": "no-store" })
    } catch {
      return c.text("the database does not answer\n", 503, { "Cache-Control": "no-store", "Retry-After": "5" })
    }
  })
  doors.get("/", open, (c) => c.redirect("/check", 302))
}
