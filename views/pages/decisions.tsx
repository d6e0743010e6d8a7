import { mayIn } from "../../src/core/access.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { DecisionState } from "../../src/core/decision-state.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { SignOffRole } from "../../src/core/register.ts"
import type { Outcome } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { roleLabels } from "../../templates/vocabulary.ts"
import { planText } from "../assessment/model.ts"
import { bandText } from "../parts/band.ts"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { OutcomeTag } from "../parts/tag.tsx"
import { Done } from "../people/done.tsx"
import { lower } from "../tool/words.ts"

type View = "mine" | "way" | "force" | "all"

export interface ShownDecisions {
  asked: { view: View; search: string }
  counts: ReadonlyMap<View, number>
  total: number
  number: number
  pages: number
  rows: readonly ShownRow[]
}

interface ShownRow {
  id: string
  plan: NamedPlan
  outcome: Outcome
  state: DecisionState
  stated: boolean
  signed?: { there: number; asked: number } | undefined
  dissent: boolean
  awaits: readonly SignOffRole[]
  validFrom: string
  validUntil?: string | undefined
  reviewBy?: string | undefined
  band?: string | undefined
}

interface Props {
  page: Page
  shown: ShownDecisions
  done?: string | undefined
}

/** How many there are of what is shown. */
export function decisionsTitle({ t }: Page, { asked: { view }, counts }: ShownDecisions): string {
  return t.decisions.titles[view](counts.get(view) ?? 0)
}

/** Decisions, one a row. */
export function DecisionsPage({ page, shown, done }: Props) {
  const t = page.t.decisions
  const { asked, counts, number, pages, total } = shown
  const query = { view: asked.view, q: asked.search || undefined }
  const prepares = page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined)
  return (
    <div class="stack loose">
      <DecideNav page={page} current="decisions" />
      {done ? <Done>{done}</Done> : null}
      <div class="row ends">
        <h1>{decisionsTitle(page, shown)}</h1>
        {prepares ? (
          <p class="row noprint">
            <a class="btn go" href={routes.newDecision()}>
              {t.prepare}
            </a>
            {mayIn(page.who, "decisions:sign", undefined) ? (
              <a class="btn" href={routes.newSuspension()}>
                {t.suspend}
              </a>
            ) : null}
          </p>
        ) : null}
      </div>
      <nav class="row small views noprint" aria-label={t.views.label}>
        {[...counts].map(([view, count]) => (
          <a href={routes.decisions({ view })} {...(view === asked.view ? { "aria-current": "page" } : {})}>
            {t.views[view](count)}
          </a>
        ))}
      </nav>
      {(counts.get(asked.view) ?? 0) > 0 ? (
        <SearchBar
          action={routes.decisions()}
          label={t.search.label}
          field={t.search.field}
          q={asked.search}
          apply={t.search.go}
        >
          <input type="hidden" name="view" value={asked.view} />
        </SearchBar>
      ) : null}
      {asked.search === "" ? null : (
        <p class="small noprint">
          {t.found(total)} <a href={routes.decisions({ view: asked.view })}>{t.search.clear}</a>
        </p>
      )}
      {shown.rows.length === 0 ? (
        <div class="empty">
          <p>{asked.search === "" ? t.empty[asked.view] : t.empty.search}</p>
        </div>
      ) : (
        <Table page={page} rows={shown.rows} />
      )}
      <Pages
        page={page}
        number={number}
        of={pages}
        to={(one) => routes.decisions({ ...query, page: one === 1 ? undefined : one })}
      />
    </div>
  )
}

function Table({ page, rows }: { page: Page; rows: readonly ShownRow[] }) {
  const t = page.t.decisions
  const { head } = t
  return (
    <Fold
      caption={t.caption}
      heads={[head.plan, head.outcome, head.state, head.signed, head.from, head.until, head.review, head.band]}
    >
      <Rows>
        {rows.map((row) => (
          <Row>
            <RowHead class="full">
              <a href={routes.decision(row.id)}>{planText(row.plan, page)}</a>
              {row.stated ? <small>{t.stated}</small> : null}
            </RowHead>
            <Cell label={head.outcome}>
              <OutcomeTag outcome={row.outcome} page={page} />
            </Cell>
            <Cell class="keep" label={head.state}>
              {t.state[row.state]}
            </Cell>
            <Cell class="keep" label={head.signed}>
              <Signed page={page} row={row} />
            </Cell>
            <Cell class="keep n" label={head.from}>
              <Day page={page} day={row.validFrom} />
            </Cell>
            <Cell class="keep n" label={head.until}>
              <Day page={page} day={row.validUntil} late={row.state === "force"} />
            </Cell>
            <Cell class="keep n" label={head.review}>
              <Day page={page} day={row.reviewBy} late={row.state === "force"} />
            </Cell>
            <Cell class="keep" label={head.band}>
              {row.band === undefined ? <span class="dim">{t.noBand}</span> : lower(bandText(row.band, page.lang))}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function Signed({ page, row: { signed, dissent, awaits, state } }: { page: Page; row: ShownRow }) {
  const t = page.t.decisions
  const roles = awaits.map((role) => roleLabels[role][page.lang])
  return (
    <>
      {signed && state !== "draft" ? t.signed(signed.there, signed.asked) : null}
      {signed ? null : <span class="dim">{t.notSigned}</span>}
      {roles.length === 0 ? null : (
        <small>
          <b>{t.yours(listText(roles, page.lang, "or"))}</b>
        </small>
      )}
      {dissent ? (
        <small>
          <Mark id="warn" /> {t.dissent}
        </small>
      ) : null}
    </>
  )
}

function Day({ page, day, late = false }: { page: Page; day: string | undefined; late?: boolean }) {
  if (day === undefined) return <span class="dim">{page.t.decisions.unsaid}</span>
  return (
    <>
      <time datetime={day}>{dayText(day, page.lang, "short")}</time>
      {late && day < page.today ? (
        <small>
          <Mark id="warn" /> <b>{page.t.decisions.late}</b>
        </small>
      ) : null}
    </>
  )
}
