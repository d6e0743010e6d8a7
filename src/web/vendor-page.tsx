import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { VendorFrame } from "../../views/vendor/frame.tsx"
import { VendorInvalidPage } from "../../views/vendor/outcomes.tsx"
import { knownCompany } from "../actions/read-company.ts"
import { type PacketReading, readVendorPacket } from "../actions/read-packet.ts"
import { type Language, languages } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { type Query, routes } from "./routes.ts"
import { setVendorCookie, vendorSecretOf } from "./session-cookie.ts"
import type { Site } from "./site.ts"

const languageCookie = "aval-vendor-lang"

/** What the link in this browser opens, kept open for a day of work more; undefined where it opens nothing. */
export async function openedPacket(c: Context, { app }: Site): Promise<PacketReading | undefined> {
  const secret = vendorSecretOf(c)
  const reading = await readVendorPacket(app, secret)
  if (reading) setVendorCookie(c, { secret, expiresAt: new Date(reading.until) }, app.now())
  return reading
}

/** The frame of the vendor's pages: in the packet's language unless they chose another, and of nobody, whoever is signed in. */
export async function vendorPage(
  c: Context,
  site: Site,
  packet: { language: Language } | undefined,
  query: Query = {},
): Promise<Page> {
  const page = await site.page(c)
  const chosen = chosenLanguage(c)
  const lang = chosen ?? packet?.language ?? page.lang
  const { zone } = await knownCompany(site.app)
  return {
    ...page,
    ...{ lang, t: messages[lang], zone },
    ...{ who: { kind: "visitor", grants: [] }, may: () => false, waits: 0, company: undefined, list: undefined },
    path: routes.vendorPacket(),
    query: new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
  }
}

/** What `?lang` says is kept for the vendor's pages alone. */
function chosenLanguage(c: Context): Language | undefined {
  const asked = languages.find((language) => language === c.req.query("lang"))
  if (asked) {
    setCookie(c, languageCookie, asked, { path: routes.vendorPacket(), secure: true, httpOnly: true, sameSite: "Lax" })
    return asked
  }
  return languages.find((language) => language === getCookie(c, languageCookie))
}

/** A new link is read in its own language. */
export function forgetLanguage(c: Context) {
  setCookie(c, languageCookie, "", { path: routes.vendorPacket(), secure: true, httpOnly: true, maxAge: 0 })
}

/** Renders a page of the vendor's; no cache keeps it. */
export function respondToVendor(
  c: Context,
  page: Page,
  { title, body }: { title: string; body: Child },
  status: ContentfulStatusCode = 200,
) {
  c.header("Cache-Control", "no-store")
  c.header("X-Robots-Tag", "noindex")
  const prefix = status >= 400 ? page.t.frame.error.titlePrefix : ""
  const whole = (
    <VendorFrame page={page} title={`${prefix}${title}`}>
      {body}
    </VendorFrame>
  )
  return c.html(`<!doctype html>${whole.toString()}`, status)
}

/** The same page for a link that ran out, was replaced or taken back, or never was. */
export async function refuseVendor(c: Context, site: Site, secret = vendorSecretOf(c)) {
  if (secret !== "") securityEvent(c, "sign_in_refused", { way: "packet" })
  const page = await vendorPage(c, site, undefined)
  const title = page.t.packets.vendor.invalid.title
  return respondToVendor(c, page, { title, body: <VendorInvalidPage page={page} /> }, 404)
}
