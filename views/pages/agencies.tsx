import { type AgencySort, agencyViews } from "../../src/core/agency-overview.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import type { AgenciesAsked, AgenciesModel } from "../agency/model.ts"
import { AgencyTableRow } from "../agency/row.tsx"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { roles } from "../parts/roles.ts"
import { SearchBar } from "../parts/search.tsx"

interface Props {
  page: Page
  model: AgenciesModel
}

/** The one page for procurement: how every agency stands, and what comes next. */
export function AgenciesPage({ page, model }: Props) {
  const t = page.t.agencies.list
  const { counts, asked } = model
  const writes = page.may("agencies:write")
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <div class="stack tight">
        <div class="row ends">
          <h1>{t.title(counts.all, counts.conflicts)}</h1>
          {writes ? (
            <a class="btn go" href={routes.newAgency()}>
              {t.add}
            </a>
          ) : null}
        </div>
        <p class="lede">{t.lede}</p>
      </div>
      {counts.all === 0 ? (
        <p class="empty">{writes ? t.empty : `${t.empty} ${t.emptyToRead}`}</p>
      ) : (
        <>
          <Views page={page} model={model} />
          <SearchBar action={routes.agencies()} label={t.search} field={t.q} q={asked.q} apply={t.apply}>
            {Object.entries(queryOf({ ...asked, q: "" })).map(([name, value]) => (
              <input type="hidden" name={name} value={String(value)} />
            ))}
          </SearchBar>
          <Table page={page} model={model} />
        </>
      )}
    </div>
  )
}

function Views({ page, model: { counts, asked } }: Props) {
  const t = page.t.agencies.list.views
  return (
    <nav class="tabs noprint" aria-label={t.label}>
      {agencyViews.map((view) => (
        <a
          href={routes.agencies(queryOf({ ...asked, view }))}
          {...(view === asked.view ? { "aria-current": "page" } : {})}
        >
          {t[view]} {counts[view]}
        </a>
      ))}
    </nav>
  )
}

function Table({ page, model }: Props) {
  const t = page.t.agencies.list
  const { part, asked } = model
  const isNarrowed = asked.q !== "" || asked.view !== "all"
  return (
    <section class="stack tight">
      <p class="row ends dim small">
        <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
        <span class="row noprint">
          {isNarrowed ? <a href={routes.agencies()}>{t.clear}</a> : null}
          <a href={routes.agenciesCsv(queryOf(asked))} hx-boost="false" download>
            {t.csv}
          </a>
        </span>
      </p>
      {part.rows.length === 0 ? (
        <p class="empty">
          {asked.q === "" ? t.nothing[asked.view] : t.nothing.all} <a href={routes.agencies()}>{t.clear}</a>
        </p>
      ) : (
        <>
          <div class="box">
            <table class="fold dense agencies" {...roles.table}>
              <caption class="vh">{t.caption}</caption>
              <thead {...roles.group}>
                <tr {...roles.row}>
                  <Head page={page} asked={asked} sort="name" />
                  <Head page={page} asked={asked} sort="contracts" />
                  <Head page={page} asked={asked} sort="conflicts" />
                  <Head page={page} asked={asked} sort="declaration" />
                  <Head page={page} asked={asked} sort="next" />
                  <Head page={page} asked={asked} sort="score" />
                  <th {...roles.columnHead}>{t.head.clauses}</th>
                </tr>
              </thead>
              <Rows>
                {part.rows.map((row) => (
                  <AgencyTableRow page={page} row={row} />
                ))}
              </Rows>
            </table>
          </div>
          <p class="small dim">
            {t.scoreNote} {page.t.drafts.contract.note}
          </p>
        </>
      )}
      <Pages
        page={page}
        number={part.page}
        of={part.pages}
        to={(number) => routes.agencies({ ...queryOf(asked), page: number === 1 ? undefined : number })}
      />
    </section>
  )
}

function Head({ page, asked, sort }: { page: Page; asked: AgenciesAsked; sort: AgencySort }) {
  const t = page.t.agencies.list
  const isCurrent = asked.sort === sort
  const descending = isCurrent && !asked.descending
  return (
    <th {...roles.columnHead} aria-sort={isCurrent ? (asked.descending ? "descending" : "ascending") : undefined}>
      <a href={routes.agencies(queryOf({ ...asked, sort, descending }))} title={t.sortBy(t.head[sort])}>
        {t.head[sort]}
      </a>
      {isCurrent ? <span aria-hidden="true">{asked.descending ? " ↓" : " ↑"}</span> : null}
    </th>
  )
}

/** What the address carries; what goes without saying is left out. */
function queryOf({ view, q, sort, descending }: AgenciesAsked): Query {
  const sorted = `${descending ? "-" : ""}${sort}`
  return {
    ...(view !== "all" && { view }),
    ...(q !== "" && { q }),
    ...(sorted !== "name" && { sort: sorted }),
  }
}
