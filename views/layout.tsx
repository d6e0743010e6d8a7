import type { Child } from "hono/jsx"
import { dayText } from "../src/core/day-text.ts"
import type { Page } from "../src/web/page.ts"
import { routes, search } from "../src/web/routes.ts"
import { assets } from "./assets.ts"
import { Mark, Marks } from "./parts/marks.tsx"

/** The frame of every page: head, navigation, main column, foot. */
export function Layout({ page, title, children }: { page: Page; title: string; children?: Child }) {
  const t = page.t.frame
  return (
    <html lang={page.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${t.product}`}</title>
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {page.path === routes.list && page.may("list:read") ? (
          <link
            rel="alternate"
            type="application/atom+xml"
            href={routes.changesAtom}
            title={page.t.feeds.changes.title}
          />
        ) : null}
        <script src={assets.htmx} defer />
        <script src={assets.script} defer />
        <script src={assets.passkeys} defer />
      </head>
      <body hx-boost:inherited="swap:outerMorph">
        <Marks />
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <Top page={page} />
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <Foot page={page} />
      </body>
    </html>
  )
}

function Top({ page }: { page: Page }) {
  const t = page.t.frame
  const links = linksOf(page)
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={routes.check()}>
          <Mark id="brand" />
          {t.product}
        </a>
        {page.company ? <span class="org">{page.company}</span> : null}
        {links.length === 0 ? null : (
          <nav class="nav" id="nav" popover="auto" aria-label={t.mainNav}>
            {links.map(([href, label]) => (
              <a href={href} {...current(page.path, href)}>
                {label}
              </a>
            ))}
          </nav>
        )}
        <div class="who">
          <OtherLanguage page={page} />
          {page.who.kind === "person" ? (
            <a href={routes.account} class="me" {...current(page.path, routes.account)}>
              {page.who.name}
            </a>
          ) : (
            <a href={routes.signIn()} {...current(page.path, routes.signIn())}>
              {t.signIn}
            </a>
          )}
          {links.length === 0 ? null : (
            <button type="button" class="btn menu" popovertarget="nav">
              {t.menu}
            </button>
          )}
        </div>
      </div>
    </header>
  )
}

/** What the reader may open, in the order of their work. */
function linksOf(page: Page): [href: string, label: string][] {
  const t = page.t.frame.nav
  const reads = page.may("register:read")
  const admin = adminHome(page)
  const links: [boolean, string, string][] = [
    [page.may("check"), routes.check(), t.check],
    [reads, routes.tools(), t.tools],
    [page.may("list:read"), routes.list, t.list],
    [reads, routes.howWeWork, t.howWeWork],
    [reads, routes.methodology, t.methodology],
    [page.may("register:write"), routes.assessments(), t.work],
    [page.may("register:write"), routes.decisions(), t.decide],
    [reads, routes.agencies(), t.agencies],
    [reads, routes.clauses(), t.clauses],
    [page.who.kind === "person", routes.dashboard, t.dashboard(page.waits)],
    [admin !== undefined, admin ?? "", t.admin],
  ]
  return links.flatMap(([shown, href, label]) => (shown ? [[href, label]] : []))
}

/** Where administration begins for the reader; undefined for those who administer nothing. */
function adminHome(page: Page): string | undefined {
  if (page.may("people:manage")) return routes.people()
  if (page.may("events:read")) return routes.events()
  return page.may("webhooks:manage") ? routes.webhooks : undefined
}

function current(path: string, href: string): { "aria-current"?: "page" | "true" } {
  if (path === href) return { "aria-current": "page" }
  // All of administration is one place, wherever it begins for the reader.
  const place = href.startsWith("/admin/") ? "/admin" : href
  const inside =
    path.startsWith(`${place}/`) ||
    (href === routes.assessments() && isWork(path)) ||
    (href === routes.decisions() && isDeciding(path)) ||
    (href === routes.agencies() && isAgencies(path)) ||
    (href === routes.clauses() && /^\/drafts(\/|$)/.test(path)) ||
    (href === routes.clauses() && /^\/drafts(\/|$)/.test(path))
  return inside ? { "aria-current": "true" } : {}
}

/** All that goes into an assessment is one place too. */
function isWork(path: string): boolean {
  return /^\/(terms|files|packets|corrections|register)(\/|$)/.test(path)
}

/** And all that keeps decisions true. */
function isDeciding(path: string): boolean {
  return /^\/(exceptions|reviews|incidents|adoption)(\/|$)/.test(path)
}

/** And all that agencies do for us. */
function isAgencies(path: string): boolean {
  return /^\/(contracts|declarations|deliverables)(\/|$)/.test(path)
}

function OtherLanguage({ page }: { page: Page }) {
  const other = page.lang === "fr" ? "en" : "fr"
  const query = Object.fromEntries([...new Set(page.query.keys())].map((name) => [name, page.query.getAll(name)]))
  return (
    <a href={`${page.path}${search({ ...query, lang: other })}`} lang={other} hreflang={other} hx-boost="false">
      {page.t.frame.otherLanguage}
    </a>
  )
}

function Foot({ page }: { page: Page }) {
  const t = page.t.frame.foot
  return (
    <footer class="foot">
      <div class="wrap">
        <span>
          {!page.may("list:read") ? null : page.list ? (
            <>
              <a href={routes.list}>{t.list(page.list.revision, dayText(page.list.day, page.lang))}</a>{" "}
              <code class="serial">{page.list.serial}</code>
            </>
          ) : (
            t.noList
          )}
        </span>
        <span class="row">
          {page.may("register:read") ? <a href={routes.methodology}>{t.howToRead}</a> : null}
          {page.may("list:read") ? <a href={routes.docs}>{t.api}</a> : null}
        </span>
        <span>
          {t.attribution}
          {page.example ? <strong class="example">{t.example}</strong> : null}
        </span>
      </div>
    </footer>
  )
}
