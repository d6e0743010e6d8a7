import { messageStates } from "../../src/core/webhooks.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import type { ShownLog, ShownMessage, ShownWebhook } from "./model.ts"
import { resultText } from "./result.ts"

interface Props {
  page: Page
  webhook: ShownWebhook
  log: ShownLog
}

/** What an address was told, each message with its attempts. */
export function Log({ page, webhook, log }: Props) {
  const t = page.t.webhooks.log
  if (!log.any) {
    return (
      <section class="stack tight" aria-labelledby="log">
        <h2 id="log">{t.title}</h2>
        <p class="empty">{t.none}</p>
      </section>
    )
  }
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{t.title}</h2>
      <Filter page={page} webhook={webhook} log={log} />
      <p class="row ends dim small">
        <output aria-live="polite">
          {t.count(log.total)}. {t.kept}
        </output>
      </p>
      {log.total === 0 ? (
        <p class="empty">{t.empty}</p>
      ) : (
        <Fold caption={t.caption} heads={[t.head.message, t.head.made, t.head.state, t.head.attempts]}>
          <Rows>
            {log.messages.map((message) => (
              <Line page={page} webhook={webhook} message={message} />
            ))}
          </Rows>
        </Fold>
      )}
      <Pages
        page={page}
        number={log.page}
        of={log.pages}
        to={(number) => routes.webhook(webhook.id, { state: log.state, page: number === 1 ? undefined : number })}
      />
      {webhook.dead > 0 ? (
        <form method="post" action={routes.webhookReplay(webhook.id)}>
          <button type="submit" class="btn">
            {t.replayAll(webhook.dead)}
          </button>
        </form>
      ) : null}
    </section>
  )
}

function Filter({ page, webhook, log }: Props) {
  const t = page.t.webhooks.log
  return (
    <search class="noprint">
      <form class="bar search" action={`${routes.webhook(webhook.id)}#log`} method="get" aria-label={t.filter}>
        <Select
          page={page}
          name="state"
          label={t.state}
          value={log.state ?? ""}
          options={[
            { value: "", label: t.any },
            ...messageStates.map((state) => ({ value: state, label: t.states[state] })),
          ]}
        />
        <button type="submit" class="btn">
          {t.apply}
        </button>
      </form>
    </search>
  )
}

function Line({ page, webhook, message }: { page: Page; webhook: ShownWebhook; message: ShownMessage }) {
  const { log: t, kinds, test } = page.t.webhooks
  const { id, seq, kind, state } = message
  return (
    <Row>
      <RowHead class="full any">
        {message.test ? test : ((kinds as Readonly<Record<string, string>>)[kind] ?? kind)}
        <small>
          <code>{id}</code>
          {message.test ? null : `, ${t.event(String(seq))}`}
        </small>
      </RowHead>
      <Cell label={t.head.made}>
        <Moment page={page} at={message.madeAt} time />
      </Cell>
      <Cell label={t.head.state}>
        {state === "dead" ? (
          <strong>
            <Mark id="warn" /> {t.one.dead}
          </strong>
        ) : (
          t.one[state]
        )}
        {state === "waiting" && webhook.status === "on" ? (
          <small>{message.tried.length > 0 ? t.next(momentText(page, message.nextAt, true)) : t.turn}</small>
        ) : null}
        {state === "dead" && !message.test ? (
          <form method="post" action={routes.webhookReplay(webhook.id)}>
            <button type="submit" class="btn small" name="message" value={id}>
              {t.replay}
              <span class="vh"> {t.replayWhich(id)}</span>
            </button>
          </form>
        ) : null}
      </Cell>
      <Cell label={t.head.attempts}>
        <Attempts page={page} message={message} />
      </Cell>
    </Row>
  )
}

function Attempts({ page, message }: { page: Page; message: ShownMessage }) {
  const t = page.t.webhooks.log
  if (message.tried.length === 0) return <span class="dim">{t.noAttempt}</span>
  return (
    <ol class="plain">
      {message.tried.map((attempt) => (
        <li>
          <Moment page={page} at={attempt.at} time /> {resultText(page, attempt)}{" "}
          <span class="dim">{t.took(String(attempt.milliseconds))}</span>
        </li>
      ))}
    </ol>
  )
}
