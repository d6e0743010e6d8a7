import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Confirm } from "../people/confirm.tsx"
import { Done } from "../people/done.tsx"
import { WebhookFields } from "../webhook/form.tsx"
import { Log } from "../webhook/log.tsx"
import type { ShownAttempt, ShownLog, ShownWebhook } from "../webhook/model.ts"
import { resultText } from "../webhook/result.ts"
import { Kinds, stateText } from "./webhooks.tsx"

export interface WebhookModel {
  webhook: ShownWebhook
  seen: number
  gone: boolean
  log: ShownLog
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else changed it meanwhile. */
  stale: boolean
  /** What was just done. */
  done?: string | undefined
  /** What came of a test that was just sent. */
  tested?: ShownAttempt | undefined
}

/** One address: how it stands, what can be done with it, what it was told. */
export function WebhookPage({ page, model }: { page: Page; model: WebhookModel }) {
  const t = page.t.webhooks
  const { webhook, faults, stale, done, tested } = model
  return (
    <div class="stack loose">
      <AdminNav page={page} current="webhooks" />
      {done === undefined ? null : <Done>{done}</Done>}
      {tested ? <Tested page={page} attempt={tested} /> : null}
      {stale ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.stale}
          </p>
        </div>
      ) : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small">
          <a href={routes.webhooks}>{t.one.all}</a>
        </p>
        <h1 class="long">{t.one.title(webhook.name, stateText(page, webhook))}</h1>
      </div>
      <Standing page={page} model={model} />
      <Facts page={page} webhook={webhook} />
      <Doings page={page} webhook={webhook} />
      <Log page={page} webhook={webhook} log={model.log} />
      <Change page={page} model={model} />
    </div>
  )
}

function Tested({ page, attempt }: { page: Page; attempt: ShownAttempt }) {
  const t = page.t.webhooks.tested
  const { status } = attempt
  if (status !== undefined && status >= 200 && status < 300) return <Done>{t.yes(status)}</Done>
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> {t.no(resultText(page, attempt))}
      </p>
    </div>
  )
}

/** Why it is off, and what to do about it. */
function Standing({ page, model: { webhook, gone } }: { page: Page; model: WebhookModel }) {
  const t = page.t.webhooks
  if (webhook.status === "on") return null
  if (webhook.status === "off") return <p class="note">{t.off}</p>
  return (
    <div class="note no">
      <h2 class="sub">
        <Mark id="warn" /> {t.failed.title}
      </h2>
      <p>{gone ? t.failed.gone : t.failed.failing(momentText(page, webhook.failingSince ?? webhook.madeAt, true))}</p>
      <p>{t.failed.next}</p>
    </div>
  )
}

function Facts({ page, webhook }: { page: Page; webhook: ShownWebhook }) {
  const t = page.t.webhooks
  const { one } = t
  const { waiting, nextAt, dead, lastSentAt, olderUntil } = webhook
  return (
    <dl class="kv">
      <dt>{one.url}</dt>
      <dd class="any">
        <code>{webhook.url}</code>
      </dd>
      <dt>{one.kinds}</dt>
      <dd>
        <Kinds page={page} kinds={webhook.kinds} />
      </dd>
      <dt>{one.last}</dt>
      <dd>{lastSentAt === undefined ? t.never : <Moment page={page} at={lastSentAt} time />}</dd>
      <dt>{one.waiting}</dt>
      <dd>
        {waiting > 0 && nextAt !== undefined && webhook.status === "on"
          ? one.waitingNext(waiting, momentText(page, nextAt, true))
          : waiting}
      </dd>
      <dt>{one.dead}</dt>
      <dd>{dead}</dd>
      <dt>{one.secret}</dt>
      <dd>{olderUntil === undefined ? one.single : one.older(momentText(page, olderUntil, true))}</dd>
      <dt>{one.made}</dt>
      <dd>
        <Moment page={page} at={webhook.madeAt} />{" "}
        {page.may("events:read") ? <a href={routes.history(`access/webhook/${webhook.id}`)}>{one.history}</a> : null}
      </dd>
    </dl>
  )
}

function Doings({ page, webhook: { id, status } }: { page: Page; webhook: ShownWebhook }) {
  const t = page.t.webhooks.one
  return (
    <div class="row">
      <form method="post" action={routes.webhookTest(id)}>
        <button type="submit" class="btn">
          {t.sendTest}
        </button>
      </form>
      <form method="post" action={routes.webhookSwitch(id)}>
        <button type="submit" class="btn" name="to" value={status === "on" ? "off" : "on"}>
          {status === "on" ? t.switchOff : t.switchOn}
        </button>
      </form>
      <a class="btn" href={routes.webhookSecret(id)}>
        {t.rotate}
      </a>
      <a class="btn" href={routes.webhookRemoval(id)}>
        {t.remove}
      </a>
    </div>
  )
}

function Change({ page, model: { webhook, seen, typed, faults } }: { page: Page; model: WebhookModel }) {
  const t = page.t.webhooks.one
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{t.change}</h2>
      <form method="post" action={routes.webhook(webhook.id)} class="stack form">
        <input type="hidden" name="seen" value={seen} />
        <WebhookFields page={page} typed={typed} faults={faults} />
        <p>
          <button type="submit" class="btn">
            {t.save}
          </button>
        </p>
      </form>
    </section>
  )
}

/** What another secret does, before it is made. */
export function RotationPage({ page, webhook }: { page: Page; webhook: ShownWebhook }) {
  return <Asked page={page} webhook={webhook} words={page.t.webhooks.rotation} action={routes.webhookSecret} />
}

/** What removing it does, before it is done. */
export function RemovalPage({ page, webhook }: { page: Page; webhook: ShownWebhook }) {
  return <Asked page={page} webhook={webhook} words={page.t.webhooks.removal} action={routes.webhookRemoval} />
}

interface AskedProps {
  page: Page
  webhook: ShownWebhook
  words: Page["t"]["webhooks"]["rotation" | "removal"]
  action(id: string): string
}

function Asked({ page, webhook: { id, name }, words, action }: AskedProps) {
  return (
    <Confirm
      page={page}
      current="webhooks"
      title={words.title(name)}
      action={action(id)}
      submit={words.submit}
      back={routes.webhook(id)}
    >
      <ul class="lines">
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </Confirm>
  )
}
