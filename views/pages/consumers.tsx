import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownConsumer } from "../list/model.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { Scroll } from "../parts/scroll.tsx"

interface Props {
  page: Page
  consumers: readonly ShownConsumer[]
  url: string
}

/** Which system runs which revision of the list. */
export function ConsumersPage({ page, consumers, url }: Props) {
  const t = page.t.publishing.consumers
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="meta">
          <a href={routes.list}>{t.back}</a>
        </p>
        <h1>{t.title(consumers.length)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {consumers.length === 0 ? (
        <div class="empty stack tight">
          <p>{t.empty}</p>
          <p>
            <a href={`${routes.account}#tokens`}>{t.makeToken}</a>
          </p>
        </div>
      ) : (
        <Fold caption={t.caption} heads={[t.consumer, t.runs, t.since, t.lastHeard, t.behind]}>
          <Rows>
            {consumers.map((consumer) => (
              <ConsumerRow page={page} consumer={consumer} />
            ))}
          </Rows>
        </Fold>
      )}
      <section class="stack" aria-labelledby="say">
        <h2 id="say">{t.say}</h2>
        <p>{t.sayText}</p>
        <Scroll label={t.say}>
          <pre class="sample">
            <code>{exampleFor(url)}</code>
          </pre>
        </Scroll>
      </section>
    </div>
  )
}

function ConsumerRow({ page, consumer }: { page: Page; consumer: ShownConsumer }) {
  const t = page.t.publishing.consumers
  const { name, ended, way, format, revision, since, lastAt, behind, client, alarm } = consumer
  return (
    <Row>
      <RowHead>
        {name}
        {client ? <small>{client}</small> : null}
        {ended ? <small>{t.ended}</small> : null}
        {alarm ? (
          <small class="bad">
            {t.alarm} {alarm}
          </small>
        ) : null}
      </RowHead>
      <Cell label={t.runs}>
        {t.number(revision)}
        <small>
          {t.ways[way]}
          {format ? `, ${format}` : null}
        </small>
      </Cell>
      <Cell label={t.since}>
        <Moment page={page} at={since} />
      </Cell>
      <Cell label={t.lastHeard}>
        <Moment page={page} at={lastAt} time />
      </Cell>
      <Cell label={t.behind}>{behind.revisions === 0 ? t.upToDate : t.late(behind.revisions, behind.days)}</Cell>
    </Row>
  )
}

function exampleFor(url: string): string {
  return [
    'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\',
    `  --data '{"serial": 1795773600, "sha256": "…", "client": "proxy/1.0"}' \\`,
    `  ${url}/api/v1/receipts`,
  ].join("\n")
}
