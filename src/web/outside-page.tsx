import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { VendorFrame } from "../../views/vendor/frame.tsx"
import { knownCompany } from "../actions/read-company.ts"
import { type Language, languages } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import type { Page } from "./page.ts"
import type { Query } from "./routes.ts"
import type { Site } from "./site.ts"

/** The pages behind a link for somebody without an account: where they are, and the cookie that keeps their language. */
export interface OutsidePlace {
  path: string
  cookie: string
}

/** The frame of such pages: in the language of what was sent unless they chose another, and of nobody, whoever is signed in. */
export async function outsidePage(
  c: Context,
  site: Site,
  place: OutsidePlace,
  { language, path = place.path, query = {} }: { language: Language | undefined; path?: string; query?: Query },
): Promise<Page> {
  const page = await site.page(c)
  const lang = chosenLanguage(c, place) ?? language ?? page.lang
  const { zone } = await knownCompany(site.app)
  return {
    ...page,
    ...{ lang, t: messages[lang], zone },
    ...{ who: { kind: "visitor", grants: [] }, may: () => false, waits: 0, company: undefined, list: undefined },
    path,
    query: new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
  }
}

/** What `?lang` says is kept for these pages alone. */
function chosenLanguage(c: Context, { path, cookie }: OutsidePlace): Language | undefined {
  const asked = languages.find((language) => language === c.req.query("lang"))
  if (asked) {
    setCookie(c, cookie, asked, { path, secure: true, httpOnly: true, sameSite: "Lax" })
    return asked
  }
  return languages.find((language) => language === getCookie(c, cookie))
}

/** A new link is read in its own language. */
export function forgetLanguageAt(c: Context, { path, cookie }: OutsidePlace) {
  setCookie(c, cookie, "", { path, secure: true, httpOnly: true, maxAge: 0 })
}

/** Renders such a page; no cache keeps it. */
export function respondOutside(
  c: Context,
  page: Page,
  { title, body, foot, scripts = false }: { title: string; body: Child; foot: string; scripts?: boolean },
  status: ContentfulStatusCode = 200,
) {
  c.header("Cache-Control", "no-store")
  c.header("X-Robots-Tag", "noindex")
  const prefix = status >= 400 ? page.t.frame.error.titlePrefix : ""
  const whole = (
    <VendorFrame page={page} title={`${prefix}${title}`} foot={foot} scripts={scripts}>
      {body}
    </VendorFrame>
  )
  return c.html(`<!doctype html>${whole.toString()}`, status)
}
