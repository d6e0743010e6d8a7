import type { Fault } from "../../src/core/errors.ts"
import { passwordLimits } from "../../src/core/password-rules.ts"
import { languages } from "../../src/core/text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes, search } from "../../src/web/routes.ts"
import { Choices, Faults, Input } from "../parts/form.tsx"
import { PasswordInput } from "../parts/password.tsx"
import { PasskeyForm } from "../sign-in/passkey-form.tsx"

export interface SetUpView {
  page: Page
  title: string
  whose: "first" | "invited" | "active"
  /** What is known of them. */
  name: string | undefined
  mail: string | undefined
  /** Somebody else who is signed in on this browser. */
  other: string | undefined
  /** Which of the two is shown. */
  way: "password" | "passkey"
  /** There are passwords here. */
  passwords: boolean
  /** Passwords and passkeys are switched off; `refused`: one was sent all the same. */
  closed: boolean
  refused: boolean
  /** The name of the company's provider. */
  provider: string | undefined
  typed: Typed
  faults: readonly Fault[]
}

/** What a one-time link is for: one way to sign in at a time, the other a link away. */
export function SetUpPage(view: SetUpView) {
  const { page, title, whose, mail, other, way, passwords, closed, refused, provider, faults } = view
  const t = page.t.setUp
  return (
    <div class="stack loose narrow">
      <div class="stack tight">
        <h1>{title}</h1>
        {closed && whose !== "active" ? null : <p>{t.lede[whose]}</p>}
        {mail === undefined ? null : <p class="dim">{t.fixedMail(mail)}</p>}
      </div>
      {other === undefined ? null : <p class="note">{t.other(other)}</p>}
      {refused ? (
        <p class="note no" role="alert">
          {t.closed.refused}
        </p>
      ) : null}
      <Faults page={page} faults={faults} />
      {whose === "active" ? <Session page={page} more={!closed} /> : null}
      {closed && whose !== "active" ? <p>{provider === undefined ? t.closed.none : t.closed.text}</p> : null}
      {whose === "first" || provider === undefined ? null : (
        <Provider page={page} name={provider} main={whose !== "active"} />
      )}
      {closed ? null : way === "password" && passwords ? <Password {...view} /> : <Passkey {...view} />}
    </div>
  )
}

/** The link itself opens a session: for who has nothing else left. */
function Session({ page, more }: { page: Page; more: boolean }) {
  const t = page.t.setUp.session
  return (
    <form method="post" action={routes.setUpSession} class="stack" hx-boost="false">
      <p>
        <button type="submit" class="btn big go">
          {t.send}
        </button>
      </p>
      {more ? <p>{t.text}</p> : null}
    </form>
  )
}

/** The link ties the company's own account to the person, where both have the same address. */
function Provider({ page, name, main }: { page: Page; name: string; main: boolean }) {
  return (
    <p>
      <a class={main ? "btn big go" : "btn big"} href={routes.signInProvider()} hx-boost="false" rel="nofollow">
        {page.t.signIn.withProvider(name)}
      </a>
    </p>
  )
}

/** Whether what is made here is the main action of the page: for who has no other. */
function isMain({ whose, provider }: SetUpView): boolean {
  return whose === "first" || (whose === "invited" && provider === undefined)
}

function Passkey(view: SetUpView) {
  const { page, whose, passwords } = view
  const t = page.t.setUp
  return (
    <>
      <section class="stack" aria-labelledby="passkey" data-passkey-only hidden>
        <h2 id="passkey">{t.passkey.title}</h2>
        <p>{t.passkey.hint}</p>
        <PasskeyForm
          ceremony="register"
          action={routes.setUpPasskey}
          options={routes.setUpPasskeyOptions}
          send={t.passkey.send}
          words={t.passkey}
          main={isMain(view)}
        >
          <Details {...view} mailNeeded={whose === "first"} />
        </PasskeyForm>
      </section>
      {passwords ? (
        <p>
          <a class="btn" href={`${routes.setUp}${search({ way: "password" })}`}>
            {t.password.instead}
          </a>
        </p>
      ) : (
        <p class="small dim">{t.passkey.only}</p>
      )}
    </>
  )
}

function Password(view: SetUpView) {
  const { page, mail, faults } = view
  const t = page.t.setUp
  return (
    <>
      <section class="stack" aria-labelledby="password">
        <h2 id="password">{t.password.title}</h2>
        <form method="post" action={routes.setUpPassword} class="stack" hx-boost="false">
          <Details {...view} mailNeeded />
          {/* For the password manager: whose password it is. */}
          {mail === undefined ? null : (
            <input type="email" name="username" value={mail} autocomplete="username" readonly hidden />
          )}
          <PasswordInput
            page={page}
            name="password"
            label={t.password.label}
            hint={t.password.hint(passwordLimits.least)}
            autocomplete="new-password"
            faults={faults}
          />
          <p>
            <button type="submit" class={isMain(view) ? "btn big go" : "btn big"}>
              {t.password.send}
            </button>
          </p>
        </form>
      </section>
      <p data-passkey-only hidden>
        <a class="btn" href={routes.setUp}>
          {t.passkey.instead}
        </a>
      </p>
    </>
  )
}

/** Who they are, as far as the link does not say it. */
function Details({ page, whose, mail, typed, faults, mailNeeded }: SetUpView & { mailNeeded: boolean }) {
  const t = page.t.setUp
  return (
    <>
      {whose === "first" ? (
        <Input
          page={page}
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="name"
          typed={typed}
          faults={faults}
          attributes={{ required: "", maxlength: 120 }}
        />
      ) : null}
      {mail === undefined ? (
        <Input
          page={page}
          name="mail"
          label={t.mail}
          hint={t.mailHint}
          type="email"
          autocomplete="username"
          optional={!mailNeeded}
          typed={typed}
          faults={faults}
          attributes={mailNeeded ? { required: "" } : {}}
        />
      ) : null}
      {whose === "first" ? (
        <Choices
          page={page}
          kind="radio"
          name="language"
          label={t.language}
          options={languages.map((language) => ({ value: language, label: t.languages[language] }))}
          chosen={[typedText(typed, "language") || page.lang]}
        />
      ) : null}
    </>
  )
}
