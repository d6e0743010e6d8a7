import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

export type ErrorKind = keyof Omit<Page["t"]["frame"]["error"], "titlePrefix" | "resend">

/** A form whose sender had to sign in first. */
export interface Resend {
  action: string
  fields: readonly (readonly [name: string, value: string])[]
  /** They are signed in, but not freshly. */
  again: boolean
}

interface Props {
  page: Page
  kind: ErrorKind
  faults: readonly Fault[]
  resend?: Resend | undefined
  /** Number of the request, for whoever looks into the log. */
  request?: string | undefined
}

/** What went wrong, what still holds, what to do. */
export function ErrorPage({ page, kind, faults, resend, request }: Props) {
  const t = page.t.frame.error[kind]
  const ways: Partial<Record<ErrorKind, string>> = {
    notFound: page.may("register:read") ? routes.tools() : routes.check(),
    refused: routes.check(),
    notAllowed: routes.account,
    signIn: routes.signIn({}),
    again: routes.signIn({ again: "1" }),
  }
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <div class="note no">
        <p>
          <Mark id="warn" /> {t.text}
        </p>
        {request ? (
          <p class="small">
            {page.t.frame.request} <code>{request}</code>
          </p>
        ) : null}
        {faults.length > 0 ? (
          <ul>
            {faults.map((fault) => (
              <li>{fault.message[page.lang]}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {resend ? (
        <Again page={page} resend={resend} />
      ) : (
        <p>
          <a href={ways[kind] ?? page.path}>{t.way}</a>
        </p>
      )}
    </div>
  )
}

/** Sign in beside, come back, send: what was typed waits in this page. */
function Again({ page, resend }: { page: Page; resend: Resend }) {
  const t = page.t.frame.error.resend
  return (
    <form method="post" action={resend.action} class="stack" hx-boost="false">
      <p>
        <a href={routes.signIn(resend.again ? { again: "1" } : {})} target="_blank" rel="noopener">
          {t.signIn}
        </a>
      </p>
      {resend.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" class="btn go">
          {t.send}
        </button>
      </p>
    </form>
  )
}
