import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { momentText } from "../parts/moment.tsx"
import { FormPage } from "./form-page.tsx"

interface Props {
  page: Page
  title: string
  /** The token itself, shown this once. */
  secret: string
  until: string
  /** A command that uses it. */
  example: string
}

/** A token just made: to be copied now. */
export function MadeTokenPage({ page, title, secret, until, example }: Props) {
  const t = page.t.account.madeToken
  return (
    <div class="stack loose">
      <div class="stack">
        <h1 class="long" tabindex={-1} data-land>
          {title}
        </h1>
        <div class="note">
          <p>
            <strong>{t.once}</strong> {t.kept} {t.until(momentText(page, until, true))}
          </p>
        </div>
      </div>
      <section class="stack tight">
        <Secret id="token" label={t.label} text={secret} rows={2} />
        <p class="row">
          <button type="button" class="btn go" data-copy="token" data-done={t.copied} hidden>
            {t.copy}
          </button>
          <a class="btn" href={routes.account}>
            {t.seen}
          </a>
        </p>
      </section>
      <section class="stack tight" aria-labelledby="try">
        <h2 id="try" class="sub">
          {t.exampleTitle}
        </h2>
        <Secret id="example" label={t.example} text={example} rows={3} />
        <p class="small">
          <a href={routes.docs}>{t.docs}</a>
        </p>
      </section>
    </div>
  )
}

function Secret({ id, label, text, rows }: { id: string; label: string; text: string; rows: number }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} class="secretlink" readonly rows={rows} spellcheck={false}>
        {text}
      </textarea>
    </div>
  )
}

/** The form was sent a second time. */
export function MadeTwicePage({ page, title, id }: { page: Page; title: string; id: string }) {
  const t = page.t.account.twice
  return (
    <FormPage page={page} title={title}>
      <div class="note" tabindex={-1} data-land>
        <p>
          {t.text} {t.next}
        </p>
      </div>
      <p class="row">
        <a class="btn" href={routes.accountTokenRevoked(id)}>
          {t.revoke}
        </a>
        <a class="btn" href={routes.accountTokens}>
          {t.another}
        </a>
      </p>
    </FormPage>
  )
}
