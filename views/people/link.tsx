import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { momentText } from "../parts/moment.tsx"
import { SecretLink } from "../parts/secret-link.tsx"

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
      <SecretLink url={url} words={t}>
        <a class="btn" href={routes.person(person)}>
          {t.seePerson}
        </a>
      </SecretLink>
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
