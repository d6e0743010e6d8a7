import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import {
  ExpiredLinkPage,
  InvalidLinkPage,
  OtherDeclarationPage,
  RevokedLinkPage,
  SentPage,
} from "../../views/declare/outcomes.tsx"
import { knownCompany } from "../actions/read-company.ts"
import { currentList } from "../actions/read-current-list.ts"
import { type DeclarationReading, readAgencyDeclaration } from "../actions/read-declaration.ts"
import { readDeadLink } from "../actions/read-declare-link.ts"
import { dayIn } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import type { Language } from "../core/text.ts"
import { type Desk, namingOf } from "./declaring.tsx"
import { forgetLanguageAt, type OutsidePlace, outsidePage, respondOutside } from "./outside-page.tsx"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { type Query, routes } from "./routes.ts"
import { agencySecretOf, setAgencyCookie } from "./session-cookie.ts"
import type { Site } from "./site.ts"
import { lastDay } from "./vendor-view.ts"

const place: OutsidePlace = { path: routes.declare(), cookie: "aval-agency-lang" }

/** What the link in this browser opens, kept open for a day of work more; undefined where it opens nothing. */
export async function openedDeclaration(c: Context, { app }: Site): Promise<DeclarationReading | undefined> {
  const secret = agencySecretOf(c)
  const reading = await readAgencyDeclaration(app, secret)
  if (reading?.until) setAgencyCookie(c, { secret, expiresAt: new Date(reading.until) }, app.now())
  return reading
}

/** The desk of the agency: its pages, in the declaration's language unless it chose another. */
export function agencyDesk(c: Context, site: Site, { declaration }: DeclarationReading): Desk {
  return {
    app: site.app,
    opensFiles: false,
    ways: {
      form: routes.declare,
      save: routes.declare(),
      search: routes.declareTools,
      sheet: routes.declareSheet(),
      submission: routes.declareSubmission,
    },
    page: (query = {}) => agencyPage(c, site, declaration.language, query),
    respond: (page, view, status) => respondToAgency(c, page, view, status),
  }
}

function agencyPage(c: Context, site: Site, language: Language | undefined, query: Query = {}): Promise<Page> {
  return outsidePage(c, site, place, { language, query })
}

/** A new link is read in its own language. */
export function forgetAgencyLanguage(c: Context) {
  forgetLanguageAt(c, place)
}

function respondToAgency(
  c: Context,
  page: Page,
  view: { title: string; body: Child; part?: Child },
  status: ContentfulStatusCode = 200,
) {
  if (view.part !== undefined && c.req.header("HX-Request-Type") === "partial") {
    c.header("Cache-Control", "no-store")
    // biome-ignore lint/complexity/noUselessFragments: a part may be any child, `html` takes an element
    return c.html(<>{view.part}</>, status)
  }
  return respondOutside(c, page, { ...view, foot: page.t.declarations.declare.foot, scripts: true }, status)
}

/**
 * For a link that opens nothing. Whoever holds one that was ours is told why and whom to write to; a guess is told nothing, not even
 * whose register this is.
 */
export async function refuseAgency(c: Context, site: Site, opened?: string) {
  const secret = opened ?? agencySecretOf(c)
  if (secret !== "") securityEvent(c, "sign_in_refused", { way: "declaration" })
  const dead = await readDeadLink(site.app, secret)
  // The other language is read at the same address.
  const path = dead && opened !== undefined ? routes.agencyLink(opened) : routes.declare()
  const page = await outsidePage(c, site, place, { language: dead?.language, path })
  const t = page.t.declarations.declare
  if (!dead) return respondToAgency(c, page, { title: t.invalid.title, body: <InvalidLinkPage page={page} /> }, 404)
  const company = (await knownCompany(site.app)).name ?? page.t.packets.vendor.anonymous
  if (dead.why === "revoked") {
    const body = <RevokedLinkPage page={page} company={company} />
    return respondToAgency(c, page, { title: t.revoked.title, body }, 410)
  }
  const body = <ExpiredLinkPage page={page} company={company} day={lastDay(page, dead.until, "long")} />
  return respondToAgency(c, page, { title: t.expired.title, body }, 410)
}

/** A form of a declaration that is not the one open in this browser. */
export async function showOtherDeclaration(c: Context, site: Site, { declaration }: DeclarationReading) {
  const page = await agencyPage(c, site, declaration.language)
  const title = page.t.declarations.declare.other.title
  return respondToAgency(c, page, { title, body: <OtherDeclarationPage page={page} /> }, 412)
}

/** It was sent: what was said, to be printed. `late`: somebody typed on meanwhile. */
export async function showSent(c: Context, site: Site, reading: DeclarationReading, late = false) {
  const { declaration, draft } = reading
  const page = await agencyPage(c, site, declaration.language)
  const [{ name }, list] = await Promise.all([knownCompany(site.app), currentList(site.app)])
  const { sentAt = "", signedName = "", signedRole = "", validUntil = "", sha256 = "" } = declaration
  const view = {
    ...{ page, kind: declaration.kind, draft, attachments: draft.content.attachments },
    naming: namingOf(list?.book, page, { opensFiles: false }),
    company: name ?? page.t.packets.vendor.anonymous,
    on: dayText(dayIn(page.zone, new Date(sentAt)), page.lang),
    by: `${signedName}, ${signedRole}`,
    valid: dayText(validUntil, page.lang),
    sha256,
  }
  const title = page.t.declarations.declare.thanks.title
  return respondToAgency(c, page, { title, body: <SentPage view={view} late={late} /> }, late ? 409 : 200)
}
