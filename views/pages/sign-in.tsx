import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { PasswordInput } from "../parts/password.tsx"
import { PasskeyForm } from "../sign-in/passkey-form.tsx"

export interface SignInView {
  page: Page
  /** Where to go on afterwards. */
  returnTo: string
  /** Whoever has signed in confirms that it is them; with what they can confirm it by. */
  again?: { name: string; mail: string | undefined } | undefined
  /** What is open here, to this person. `provider`: its name. */
  ways: { password: boolean; passkey: boolean; provider: string | undefined }
  /** Nobody has an account yet. */
  nobody: boolean
  /** Passwords and passkeys are switched off. */
  closed: boolean
  /** They have just signed out. */
  out: boolean
  typed: Typed
  faults: readonly Fault[]
}

/** The ways in, the company's own account first. */
export function SignInPage(view: SignInView) {
  const { page, again, ways, out, faults } = view
  const t = page.t.signIn
  const none = !ways.password && !ways.passkey && ways.provider === undefined
  return (
    <div class="stack loose narrow">
      <div class="stack tight">
        <h1>{again ? t.again.title : t.title}</h1>
        {again ? <p>{t.again.lede}</p> : null}
      </div>
      {out ? (
        <p class="note yes" role="status">
          <Mark id="yes" /> {t.out}
        </p>
      ) : null}
      <Faults page={page} faults={faults} />
      <Closed {...view} />
      {ways.provider === undefined ? null : <Provider {...view} name={ways.provider} />}
      {ways.password ? <Password {...view} /> : null}
      {ways.passkey ? <Passkey {...view} /> : null}
      {again && none ? <p class="note">{t.again.none}</p> : null}
      {again ? <SomeoneElse page={page} name={again.name} /> : null}
      {ways.password || ways.passkey ? <p class="small dim">{t.help}</p> : null}
    </div>
  )
}

/** Why there is no field to type in. */
function Closed({ page, nobody, closed, ways }: SignInView) {
  const t = page.t.signIn
  if (nobody) {
    return (
      <div class="note">
        <h2>{t.nobody.title}</h2>
        <p>
          {t.nobody.text} <code>{t.nobody.command}</code>
        </p>
      </div>
    )
  }
  if (!closed) return null
  return (
    <div class="note">
      <h2>{t.closed.title}</h2>
      <p>{ways.provider === undefined ? t.closed.none : t.closed.provider}</p>
    </div>
  )
}

/** A link, never a form: the content security policy lets no form lead to another site. */
function Provider({ page, returnTo, again, name }: SignInView & { name: string }) {
  return (
    <p>
      <a
        class="btn big go"
        href={routes.signInProvider({ return_to: returnTo, again: again && "1" })}
        hx-boost="false"
        rel="nofollow"
      >
        {page.t.signIn.withProvider(name)}
      </a>
    </p>
  )
}

function Password({ page, returnTo, again, ways, typed, faults }: SignInView) {
  const t = page.t.signIn.password
  const fixed = again?.mail
  const several = ways.provider !== undefined || ways.passkey
  return (
    <form method="post" action={routes.signInPassword} class="stack" hx-boost="false">
      {several ? <h2 class="sub">{t.title}</h2> : null}
      <Input
        page={page}
        name="mail"
        label={t.mail}
        type="email"
        autocomplete="username webauthn"
        value={fixed ?? typedText(typed, "mail")}
        faults={faults}
        attributes={{ required: "", ...(fixed === undefined ? {} : { readonly: "" }) }}
      />
      <PasswordInput page={page} name="password" label={t.password} autocomplete="current-password" faults={faults} />
      <Onward returnTo={returnTo} again={again !== undefined} />
      <p>
        <button type="submit" class={ways.provider === undefined ? "btn big go" : "btn big"}>
          {t.send}
        </button>
      </p>
    </form>
  )
}

function Passkey({ page, returnTo, again, ways }: SignInView) {
  const t = page.t.signIn.passkey
  return (
    <section class="stack" aria-labelledby="passkey" data-passkey-only hidden>
      <h2 class="sub" id="passkey">
        {t.title}
      </h2>
      <p class="small dim">{t.hint}</p>
      <PasskeyForm
        ceremony="authenticate"
        action={routes.signInPasskey}
        options={routes.passkeyOptions}
        send={t.send}
        words={t}
        main={!ways.password && ways.provider === undefined}
      >
        <Onward returnTo={returnTo} again={again !== undefined} />
      </PasskeyForm>
    </section>
  )
}

function Onward({ returnTo, again }: { returnTo: string; again: boolean }) {
  return (
    <>
      <input type="hidden" name="return_to" value={returnTo} />
      {again ? <input type="hidden" name="again" value="1" /> : null}
    </>
  )
}

function SomeoneElse({ page, name }: { page: Page; name: string }) {
  const t = page.t.signIn.again
  return (
    <form method="post" action={routes.signOut} class="row" hx-boost="false">
      <span>{t.someoneElse(name)}</span>
      <button type="submit" class="btn">
        {t.signOut}
      </button>
    </form>
  )
}

/** Signed out here, on the way to the provider: the browser goes by itself, the link is for where it does not. */
export function LeavingPage({ page, provider, url }: { page: Page; provider: string; url: string }) {
  const t = page.t.signIn.leaving
  return (
    <div class="stack narrow">
      <h1>{t.title}</h1>
      <p>{t.text(provider)}</p>
      <p>
        <a class="btn big go" href={url} hx-boost="false">
          {t.way(provider)}
        </a>
      </p>
    </div>
  )
}
