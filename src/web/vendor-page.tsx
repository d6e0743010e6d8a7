import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { VendorInvalidPage } from "../../views/vendor/outcomes.tsx"
import { type PacketReading, readVendorPacket } from "../actions/read-packet.ts"
import type { Language } from "../core/text.ts"
import { forgetLanguageAt, type OutsidePlace, outsidePage, respondOutside } from "./outside-page.tsx"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { type Query, routes } from "./routes.ts"
import { setVendorCookie, vendorSecretOf } from "./session-cookie.ts"
import type { Site } from "./site.ts"

const place: OutsidePlace = { path: routes.vendorPacket(), cookie: "aval-vendor-lang" }

/** What the link in this browser opens, kept open for a day of work more; undefined where it opens nothing. */
export async function openedPacket(c: Context, { app }: Site): Promise<PacketReading | undefined> {
  const secret = vendorSecretOf(c)
  const reading = await readVendorPacket(app, secret)
  if (reading) setVendorCookie(c, { secret, expiresAt: new Date(reading.until) }, app.now())
  return reading
}

/** The frame of the vendor's pages: in the packet's language unless they chose another, and of nobody, whoever is signed in. */
export function vendorPage(
  c: Context,
  site: Site,
  packet: { language: Language } | undefined,
  query: Query = {},
): Promise<Page> {
  return outsidePage(c, site, place, { language: packet?.language, query })
}

/** A new link is read in its own language. */
export function forgetLanguage(c: Context) {
  forgetLanguageAt(c, place)
}

/** Renders a page of the vendor's; no cache keeps it. */
export function respondToVendor(
  c: Context,
  page: Page,
  view: { title: string; body: Child },
  status: ContentfulStatusCode = 200,
) {
  return respondOutside(c, page, { ...view, foot: page.t.packets.vendor.foot }, status)
}

/** The same page for a link that ran out, was replaced or taken back, or never was. */
export async function refuseVendor(c: Context, site: Site, secret = vendorSecretOf(c)) {
  if (secret !== "") securityEvent(c, "sign_in_refused", { way: "packet" })
  const page = await vendorPage(c, site, undefined)
  const title = page.t.packets.vendor.invalid.title
  return respondToVendor(c, page, { title, body: <VendorInvalidPage page={page} /> }, 404)
}
