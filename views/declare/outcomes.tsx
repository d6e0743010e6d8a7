import type { Child } from "hono/jsx"
import type { Page } from "../../src/web/page.ts"
import type { ContentProps } from "../declaration/content.tsx"
import { DeclaredContent } from "../declaration/content.tsx"
import { Mark } from "../parts/marks.tsx"

/** A page that says one thing. */
function Told({ title, children }: { title: string; children: Child }) {
  return (
    <div class="stack midway">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** Mistyped, or never there: the page does not say which, nor whose it was. */
export function InvalidLinkPage({ page }: { page: Page }) {
  const t = page.t.declarations.declare.invalid
  return (
    <Told title={t.title}>
      <p>{t.text}</p>
      <p>{t.again}</p>
    </Told>
  )
}

/** It was a link of ours: whom to write to. */
export function ExpiredLinkPage({ page, company, day }: { page: Page; company: string; day: string }) {
  const t = page.t.declarations.declare.expired
  return (
    <Told title={t.title}>
      <p>{t.text(day)}</p>
      <p>{t.again(company)}</p>
    </Told>
  )
}

export function RevokedLinkPage({ page, company }: { page: Page; company: string }) {
  const t = page.t.declarations.declare.revoked
  return (
    <Told title={t.title}>
      <p>{t.text(company)}</p>
      <p>{t.again(company)}</p>
    </Told>
  )
}

/** A form of a declaration that is not the one open in this browser. */
export function OtherDeclarationPage({ page }: { page: Page }) {
  const t = page.t.declarations.declare.other
  return (
    <Told title={t.title}>
      <p role="alert">{t.text}</p>
    </Told>
  )
}

export interface SentView extends ContentProps {
  company: string
  /** When it was sent, in words. */
  on: string
  by: string
  valid: string
  sha256: string
}

/** It was sent: a copy to print and keep. `late`: somebody typed on meanwhile. */
export function SentPage({ view, late }: { view: SentView; late: boolean }) {
  const { page, company, on, by, valid, sha256 } = view
  const t = page.t.declarations.declare.thanks
  return (
    <div class="stack loose midway">
      {late ? (
        <div class="note no" role="alert">
          <p>
            <Mark id="warn" /> {t.late}
          </p>
        </div>
      ) : null}
      <div class="stack tight">
        <h1 class="long">{t.title}</h1>
        <p class="note yes" role="status">
          <Mark id="yes" /> {t.text(company, on)}
        </p>
        <p class="any">
          {t.by(by)}. {t.valid(valid)}
        </p>
        <p class="noprint">{t.print}</p>
        <p class="small dim any">
          {t.hash} <code>{sha256}</code>
        </p>
        <p class="noprint">{t.more}</p>
      </div>
      <section class="stack" aria-labelledby="content">
        <h2 id="content">{t.content}</h2>
        <DeclaredContent {...view} />
      </section>
    </div>
  )
}
