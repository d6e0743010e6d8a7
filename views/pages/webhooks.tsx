import type { WebhookEventKind } from "../../src/core/telling.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import type { ShownWebhook } from "../webhook/model.ts"

/** Every address that is told of what happens. */
export function WebhooksPage({
  page,
  webhooks,
  removed,
}: {
  page: Page
  webhooks: readonly ShownWebhook[]
  removed: boolean
}) {
  const t = page.t.webhooks
  return (
    <div class="stack loose">
      <AdminNav page={page} current="webhooks" />
      {removed ? <Done>{t.done.removed}</Done> : null}
      <div class="stack tight">
        <h1>{t.title(webhooks.length, webhooks.filter(isFailing).length)}</h1>
        <p>{t.lede}</p>
      </div>
      {webhooks.length === 0 ? (
        <p class="empty">{t.none}</p>
      ) : (
        <Fold
          caption={t.caption}
          heads={[t.head.name, t.head.kinds, t.head.state, t.head.last, t.head.waiting, t.head.dead]}
        >
          <Rows>
            {webhooks.map((webhook) => (
              <Line page={page} webhook={webhook} />
            ))}
          </Rows>
        </Fold>
      )}
      <p>
        <a class="btn go" href={routes.newWebhook}>
          {t.add}
        </a>
      </p>
    </div>
  )
}

function Line({ page, webhook }: { page: Page; webhook: ShownWebhook }) {
  const { head, never } = page.t.webhooks
  return (
    <Row>
      <RowHead class="full any">
        <a href={routes.webhook(webhook.id)}>{webhook.name}</a>
        <small>{new URL(webhook.url).host}</small>
      </RowHead>
      <Cell label={head.kinds}>
        <Kinds page={page} kinds={webhook.kinds} />
      </Cell>
      <Cell label={head.state}>
        <State page={page} webhook={webhook} />
      </Cell>
      <Cell label={head.last}>
        {webhook.lastSentAt === undefined ? (
          <span class="dim">{never}</span>
        ) : (
          <Moment page={page} at={webhook.lastSentAt} time />
        )}
      </Cell>
      <Cell label={head.waiting} class="n">
        {webhook.waiting}
      </Cell>
      <Cell label={head.dead} class="n">
        {webhook.dead === 0 ? (
          0
        ) : (
          <a href={routes.webhook(webhook.id, { state: "dead" })}>
            {webhook.dead}
            <span class="vh"> {head.dead}</span>
          </a>
        )}
      </Cell>
    </Row>
  )
}

export function Kinds({ page, kinds }: { page: Page; kinds: readonly WebhookEventKind[] }) {
  return (
    <ul class="plain">
      {kinds.map((kind) => (
        <li>{page.t.webhooks.kinds[kind]}</li>
      ))}
    </ul>
  )
}

/** It is not as it should be. */
function isFailing({ status, failingSince }: ShownWebhook): boolean {
  return status === "failed" || (status === "on" && failingSince !== undefined)
}

export function stateText(page: Page, { status, failingSince }: ShownWebhook): string {
  const t = page.t.webhooks
  if (status !== "on" || failingSince === undefined) return t.states[status]
  return t.failing(momentText(page, failingSince, false))
}

function State({ page, webhook }: { page: Page; webhook: ShownWebhook }) {
  const text = stateText(page, webhook)
  if (!isFailing(webhook)) return <>{text}</>
  return (
    <strong>
      <Mark id="warn" /> {text}
    </strong>
  )
}
