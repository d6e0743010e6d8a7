import { dayText } from "../../src/core/day-text.ts"
import { outcomes } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { outcomeLabels, preconditionLabels } from "../../templates/vocabulary.ts"
import { Changes } from "../list/changes.tsx"
import { ConsumersInShort } from "../list/consumers.tsx"
import { Feeds } from "../list/feeds.tsx"
import { Fetching } from "../list/fetching.tsx"
import { clock, size } from "../list/figures.ts"
import type { ShownList } from "../list/model.ts"
import { Plans, ToolName, Undecided } from "../list/plans.tsx"
import { Revisions } from "../list/revisions.tsx"
import { Signing } from "../list/signing.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Shown } from "../parts/shown.tsx"
import { OutcomeTag } from "../parts/tag.tsx"

/** The list in force, as a person reads it. */
export function ListPage({ page, list }: { page: Page; list: ShownList }) {
  const t = page.t.list
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title(list.revision.revision, list.reading.open, list.reading.rows.length)}</h1>
        <p class="lede">{t.lede(dayText(list.revision.day, page.lang))}</p>
      </div>
      <div class="split">
        <div class="stack loose">
          <Holds page={page} list={list} />
          <ToCome page={page} list={list} />
        </div>
        <Identity page={page} list={list} />
      </div>
      <Plans page={page} list={list} />
      <Undecided page={page} list={list} />
      <Changes page={page} list={list} />
      <Revisions page={page} list={list} />
      {list.consumers ? <ConsumersInShort page={page} consumers={list.consumers} /> : null}
      <Feeds page={page} />
      <Fetching page={page} list={list} />
      <Signing page={page} keys={list.keys} manages={list.manages} url={list.url} />
    </div>
  )
}

/** Before the first list. */
export function EmptyListPage({ page }: { page: Page }) {
  const t = page.t.list.empty
  return (
    <div class="stack loose">
      <h1>{t.title}</h1>
      <div class="empty stack tight">
        <p>{t.text}</p>
        <p>
          {t.next} <code>npx aval import</code>
        </p>
        <p>
          <a href={routes.tools()}>{t.way}</a>
        </p>
      </div>
    </div>
  )
}

function Identity({ page, list: { revision, book } }: { page: Page; list: ShownList }) {
  const t = page.t.list.identity
  const { zone } = book.list
  return (
    <aside class="stack" aria-labelledby="identity">
      <h2 class="sub" id="identity">
        {t.title}
      </h2>
      <dl class="kv">
        <dt>{t.revision}</dt>
        <dd>{revision.revision}</dd>
        <dt>{t.serial}</dt>
        <dd>
          <code class="serial">{revision.serial}</code>
        </dd>
        <dt>{t.issued}</dt>
        <dd>
          <time datetime={revision.issuedAt}>
            {t.at(dayText(revision.day, page.lang), clock(revision.issuedAt, zone, page.lang))}
          </time>
        </dd>
        <dt>{t.day}</dt>
        <dd>
          <time datetime={revision.day}>{revision.day}</time>
        </dd>
        <dt>{t.zone}</dt>
        <dd>{zone}</dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{revision.sha256}</code>
        </dd>
        <dt>{t.size}</dt>
        <dd>{size(revision.length, page.lang)}</dd>
      </dl>
      <p class="small noprint">
        <a href="#fetch">{page.t.list.fetch.title}</a>
      </p>
    </aside>
  )
}

function Holds({ page, list: { reading } }: { page: Page; list: ShownList }) {
  const t = page.t.list.holds
  const review = reading.undecided.filter(
    (tool) => tool.underReview ?? tool.plans.some((plan) => plan.underReview),
  ).length
  const waiting = [
    { outcome: "under-review" as const, count: review },
    { outcome: "not-assessed" as const, count: reading.undecided.length - review },
  ].filter(({ count }) => count > 0)
  if (reading.rows.length === 0 && waiting.length === 0) return null
  return (
    <section class="stack" aria-labelledby="holds">
      <h2 id="holds">{t.title}</h2>
      <Fold caption={t.title} heads={[t.outcome, t.plans, t.meaning]}>
        <Rows>
          {outcomes
            .map((outcome) => ({ outcome, count: reading.counts.get(outcome) ?? 0 }))
            .filter(({ count }) => count > 0)
            .map(({ outcome, count }) => (
              <Row>
                <RowHead class="keep">
                  <OutcomeTag outcome={outcome} page={page} />
                </RowHead>
                <Cell class="keep n">{t.decidedPlans(count)}</Cell>
                <Cell>{t.meanings[outcome]}</Cell>
              </Row>
            ))}
          {waiting.map(({ outcome, count }) => (
            <Row>
              <RowHead class="keep">
                <OutcomeTag outcome={outcome} page={page} />
              </RowHead>
              <Cell class="keep n">{t.undecidedTools(count)}</Cell>
              <Cell>{t.meanings[outcome]}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

function ToCome({ page, list }: { page: Page; list: ShownList }) {
  const t = page.t.list.coming
  const { coming } = list.reading
  if (coming.length === 0) return <p class="dim">{t.none(list.horizon)}</p>
  const said = (what: (typeof coming)[number]["what"]) => {
    if (what.kind === "starts") return t.starts(outcomeLabels[what.outcome][page.lang].toLocaleLowerCase(page.lang))
    if (what.kind === "precondition") return t.precondition(preconditionLabels[what.id].name[page.lang])
    return what.kind === "ends" ? t.ends : t.exception
  }
  return (
    <section class="stack" aria-labelledby="coming">
      <h2 id="coming">{t.title}</h2>
      <p class="small dim">{t.within(list.horizon)}</p>
      <ol class="time">
        {coming.map(({ day, tool, plan, what }) => (
          <li>
            <time datetime={day}>{dayText(day, page.lang, "short")}</time>
            <div>
              <ToolName tool={tool} list={list} />, <Shown text={plan.name} page={page} />
              <small>{said(what)}</small>
            </div>
          </li>
        ))}
      </ol>
      <p class="small">{t.asked}</p>
    </section>
  )
}
