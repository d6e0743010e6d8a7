import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

/** How a sign-in with the company's provider can end without one; several reasons share a page. */
export type ProviderRefusalKind = "unavailable" | "denied" | "invalid" | "other"

interface Props {
  page: Page
  /** The provider's name. */
  name: string
  returnTo: string | undefined
  /** Passwords and passkeys are open too. */
  local: boolean
}

/** What went wrong, and the way to begin anew. Nothing of what the provider said. */
export function ProviderRefusedPage({
  page,
  name,
  returnTo,
  local,
  kind,
  again,
}: Props & { kind: ProviderRefusalKind; again: boolean }) {
  const t = page.t.provider[kind]
  return (
    <div class="stack loose narrow">
      <h1>{refusedTitle(page, kind, name)}</h1>
      <div class="note no" role="alert">
        <p>
          <Mark id="warn" /> {typeof t.text === "string" ? t.text : t.text(name)}
        </p>
      </div>
      <Ways page={page} returnTo={returnTo} local={local} again={again} label={t.way} main />
    </div>
  )
}

export function refusedTitle(page: Page, kind: ProviderRefusalKind, name: string): string {
  const { title } = page.t.provider[kind]
  return typeof title === "string" ? title : title(name)
}

/** They are known, and nobody has let them in yet. */
export function PendingPage({
  page,
  name,
  returnTo,
  local,
  person,
  doubtful,
}: Props & { person: string; doubtful: boolean }) {
  const t = page.t.provider.pending
  return (
    <div class="stack loose narrow">
      <h1>{t.title}</h1>
      <div class="note">
        <p>{t.text(name)}</p>
        <p>{t.as(person)}</p>
      </div>
      {doubtful ? <p>{t.doubtful(name)}</p> : null}
      <Ways page={page} returnTo={returnTo} local={local} again={false} label={t.way} main={false} />
    </div>
  )
}

/** To the provider by a link, never by a form: the content security policy lets no form lead to another site. */
function Ways({
  page,
  returnTo,
  local,
  again,
  label,
  main,
}: Pick<Props, "page" | "returnTo" | "local"> & { again: boolean; label: string; main: boolean }) {
  const query = { return_to: returnTo, again: again ? "1" : undefined }
  return (
    <div class="stack tight">
      <p>
        <a class={main ? "btn big go" : "btn big"} href={routes.signInProvider(query)} hx-boost="false" rel="nofollow">
          {label}
        </a>
      </p>
      {local ? (
        <p>
          <a href={routes.signIn(query)}>{page.t.provider.otherWays}</a>
        </p>
      ) : null}
    </div>
  )
}
