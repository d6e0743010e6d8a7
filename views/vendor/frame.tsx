import type { Child } from "hono/jsx"
import type { Page } from "../../src/web/page.ts"
import { search } from "../../src/web/routes.ts"
import { assets } from "../assets.ts"
import { Mark, Marks } from "../parts/marks.tsx"

interface Props {
  page: Page
  title: string
  /** What this is, and that there is nothing else to see. */
  foot: string
  /** They help where they run; everything works without. */
  scripts?: boolean
  children?: Child
}

/** The frame of pages behind a link: no navigation, no register, no account; whoever is signed in sees no more. */
export function VendorFrame({ page, title, foot, scripts, children }: Props) {
  const t = page.t.frame
  const other = page.lang === "fr" ? "en" : "fr"
  const query = Object.fromEntries(page.query)
  return (
    <html lang={page.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${t.product}`}</title>
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {scripts ? (
          <>
            <script src={assets.htmx} defer />
            <script src={assets.script} defer />
          </>
        ) : null}
      </head>
      <body>
        <Marks />
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <header class="top">
          <div class="wrap">
            <span class="brand">
              <Mark id="brand" />
              {t.product}
            </span>
            <div class="who">
              <a href={`${page.path}${search({ ...query, lang: other })}`} lang={other} hreflang={other}>
                {t.otherLanguage}
              </a>
            </div>
          </div>
        </header>
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <div class="wrap">
            <span>{foot}</span>
          </div>
        </footer>
      </body>
    </html>
  )
}
