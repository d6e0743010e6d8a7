import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { momentText } from "../parts/moment.tsx"

interface Props {
  page: Page
  title: string
  person: string
  /** The link itself, shown this once. */
  url: string
  until: string
  /** There may have been others before. */
  again: boolean
}

/** A one-time link, to be copied and handed on: Aval sends nothing. */
export function LinkPage({ page, title, person, url, until, again }: Props) {
  const t = page.t.people.link
  return (
    <div class="stack loose">
      <AdminNav page={page} current="people" />
      <h1 class="long" tabindex={-1} data-land>
        {title}
      </h1>
      <div class="note">
        <p>
          <strong>{t.once}</strong> {t.until(momentText(page, until, true))}
          {again ? ` ${t.earlier}` : ""}
        </p>
      </div>
      <section class="stack">
        <div class="field">
          <label for="link">{t.label}</label>
          <textarea id="link" class="secretlink" readonly rows={2} spellcheck={false}>
            {url}
          </textarea>
        </div>
        <p class="row">
          <button type="button" class="btn go" data-copy="link" data-done={t.copied} hidden>
            {t.copy}
          </button>
          <a class="btn" href={routes.person(person)}>
            {t.seePerson}
          </a>
        </p>
      </section>
      <section class="stack tight" aria-labelledby="how">
        <h2 id="how" class="sub">
          {t.how}
        </h2>
        <ul class="lines">
          {t.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
