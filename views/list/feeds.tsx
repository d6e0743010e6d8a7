import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** Where the changes of the list can be followed. */
export function Feeds({ page }: { page: Page }) {
  const t = page.t.feeds.changes
  return (
    <section class="stack tight noprint" aria-labelledby="feeds">
      <h2 id="feeds">{t.title}</h2>
      <p>{t.public}</p>
      <p class="row">
        <a href={routes.changesAtom} hx-boost="false">
          {t.atom}
        </a>
        <a href={routes.changesJson} hx-boost="false">
          {t.json}
        </a>
      </p>
      {page.who.kind === "person" && page.may("register:read") ? (
        <p class="small">
          <a href={routes.accountFeeds}>{t.secret}</a>
        </p>
      ) : null}
    </section>
  )
}
