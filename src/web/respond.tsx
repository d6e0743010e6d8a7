import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { Layout } from "../../views/layout.tsx"
import type { Page } from "./page.ts"

/** One answer for an address: the whole page, and the part that htmx swaps when it asks for less. */
export interface View {
  /** Says the result first; becomes `<title>`. */
  title: string
  body: Child
  part?: Child
  /** It comes with a secret, or shows one: no cache keeps it. */
  unstored?: true
}

/** Renders the page, or its part when a region of a page asks for it (htmx 4: `HX-Request-Type: partial`). */
export function respond(c: Context, page: Page, view: View, status: ContentfulStatusCode = 200) {
  c.header("Vary", "HX-Request-Type, Accept-Language, Cookie", { append: true })
  // Whoever has signed in reads what is theirs on every page, be it their name above it (control 39).
  c.header("Cache-Control", view.unstored || page.who.kind === "person" ? "no-store" : "no-cache")
  if (status >= 400) c.header("HX-Push-Url", "false")
  const partial = view.part !== undefined && c.req.header("HX-Request-Type") === "partial"
  // biome-ignore lint/complexity/noUselessFragments: a part may be any child, `html` takes an element
  if (partial) return c.html(<>{view.part}</>, status)
  const whole = (
    <Layout page={page} title={view.title}>
      {view.body}
    </Layout>
  )
  return c.html(`<!doctype html>${whole.toString()}`, status)
}
