import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults, Input, SaveRow } from "../parts/form.tsx"
import { Moment } from "../parts/moment.tsx"
import { SecretLink } from "../parts/secret-link.tsx"
import { FormPage } from "./form-page.tsx"
import type { AccountModel, OwnFeed } from "./model.ts"

/** The calendars that follow what is due, by addresses of one's own. */
export function OwnFeeds({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.feeds
  const { feeds } = model
  const mayMake = page.may("register:read")
  if (!mayMake && feeds.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="feeds">
      <h2 id="feeds">{t.title}</h2>
      <p>{feeds.length === 0 ? `${t.none} ${t.lede}` : t.lede}</p>
      {feeds.length === 0 ? null : (
        <Fold caption={t.caption} heads={[t.head.name, t.head.made, t.head.used, t.revoke]}>
          <Rows>
            {feeds.map((feed) => (
              <Row>
                <RowHead class="any">
                  <bdi>{feed.name}</bdi>
                </RowHead>
                <Cell label={t.head.made}>
                  <Moment page={page} at={feed.createdAt} />
                </Cell>
                <Cell label={t.head.used}>
                  {feed.lastUsedAt === undefined ? t.never : <Moment page={page} at={feed.lastUsedAt} time />}
                </Cell>
                <Cell>
                  <a href={routes.accountFeedRevoked(feed.id)} aria-label={t.revokeOf(feed.name)}>
                    {t.revoke}
                  </a>
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      {feeds.length === 0 ? null : <p class="small">{t.changes.also}</p>}
      {mayMake ? (
        <p>
          <a class="btn" href={routes.accountFeeds}>
            {t.add}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** The form that makes one. */
export function NewFeedPage({ page, typed, faults }: { page: Page; typed: Typed; faults: readonly Fault[] }) {
  const t = page.t.feeds.form
  return (
    <FormPage page={page} title={t.title}>
      <Faults page={page} faults={faults} />
      <p>{t.text}</p>
      <form method="post" action={routes.accountFeeds} class="stack form" hx-boost="false">
        <Input page={page} name="name" label={t.name} hint={t.hint} typed={typed} faults={faults} />
        <SaveRow page={page} save={t.save} back={`${routes.account}#feeds`} />
      </form>
    </FormPage>
  )
}

/** One just made: to be copied now. */
export function MadeFeedPage({
  page,
  title,
  url,
  changes,
}: {
  page: Page
  title: string
  url: string
  /** Of the changes of the list, under the same secret. */
  changes: readonly string[]
}) {
  const t = page.t.feeds.made
  return (
    <FormPage page={page} title={title}>
      <div class="note" tabindex={-1} data-land>
        <p>
          <strong>{t.once}</strong> {t.next}
        </p>
      </div>
      <SecretLink url={url} words={t.link}>
        <a class="btn" href={`${routes.account}#feeds`}>
          {t.seen}
        </a>
      </SecretLink>
      <div class="stack tight">
        <p>{page.t.feeds.changes.own}</p>
        <ul class="plain">
          {changes.map((address) => (
            <li class="any">
              <code>{address}</code>
            </li>
          ))}
        </ul>
      </div>
    </FormPage>
  )
}

/** What revoking one does, before it is done. */
export function RevokeFeedPage({ page, title, feed }: { page: Page; title: string; feed: OwnFeed }) {
  const t = page.t.feeds
  return (
    <FormPage page={page} title={title}>
      <dl class="kv">
        <dt>{t.head.made}</dt>
        <dd>
          <Moment page={page} at={feed.createdAt} />
        </dd>
        <dt>{t.head.used}</dt>
        <dd>{feed.lastUsedAt === undefined ? t.never : <Moment page={page} at={feed.lastUsedAt} time />}</dd>
      </dl>
      <p>{t.revocation.text}</p>
      <form method="post" action={routes.accountFeedRevoked(feed.id)} class="row">
        <button type="submit" class="btn go">
          {t.revocation.save}
        </button>
        <a class="btn" href={`${routes.account}#feeds`}>
          {page.t.form.cancel}
        </a>
      </form>
    </FormPage>
  )
}
