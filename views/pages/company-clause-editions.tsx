import type { ClauseChanges } from "../../src/core/clause-changes.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Changes } from "../company-clause/changes.tsx"
import type { ShownClause, ShownEdition } from "../company-clause/model.ts"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"

/** Two wordings of the clause that somebody asked to see side by side. */
export interface Compared {
  before: string
  after: string
  changes: ClauseChanges
  /** The version that the edition was made from, where it is shipped no more. */
  gone?: number | undefined
}

interface Props {
  page: Page
  reading: ShownClause
  compared?: Compared | undefined
}

/** What the company made of a clause, the newest first, and what changed from one to the next. */
export function ClauseEditionsPage({ page, reading, compared }: Props) {
  const t = page.t.companyClauses
  const { id, latest, standing, history, shipped, behind } = reading
  const [newest] = history
  const newer = behind.get(id)
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="clauses" />
      <header class="stack tight">
        <nav class="meta" aria-label={page.t.clauses.breadcrumb}>
          {standing ? (
            <a href={routes.clause(id)}>{`${id}, ${standing.title[page.lang]}`}</a>
          ) : (
            <a href={routes.clauses()}>{page.t.clauses.nav.clauses}</a>
          )}
        </nav>
        <h1>{editionsTitle(page, reading)}</h1>
        {newer === undefined ? null : (
          <p>
            <Mark id="warn" /> {t.library.behind(newer, newest?.basedOn ?? 0)}{" "}
            <a href={routes.clauseEditions(id, { from: "library" })}>{t.library.compare}</a>
          </p>
        )}
        {page.may("clauses:write") ? (
          <p class="row noprint">
            <a class="btn" href={routes.editClause(id)}>
              {t.library.edit}
            </a>
            {newest?.content ? (
              <a class="btn" href={routes.clauseReset(id)}>
                {shipped ? t.library.reset : t.library.withdraw}
              </a>
            ) : null}
          </p>
        ) : null}
      </header>
      {compared ? (
        <section class="stack tight" aria-labelledby="compared">
          <h2 id="compared">{t.editions.between(compared.before, compared.after)}</h2>
          {compared.gone === undefined ? null : <p class="small">{t.editions.unknownBase(compared.gone)}</p>}
          <Changes page={page} changes={compared.changes} />
          <p>
            <a href={routes.clauseEditions(id)}>{t.editions.all}</a>
          </p>
        </section>
      ) : null}
      {history.length === 0 ? (
        <p class="empty">
          {t.editions.none} <a href={routes.clause(id)}>{latest.title[page.lang]}</a>
        </p>
      ) : (
        <List page={page} reading={reading} />
      )}
    </div>
  )
}

export function editionsTitle(page: Page, { id, latest, history }: ShownClause): string {
  return page.t.companyClauses.editions.title(`${id}, ${latest.title[page.lang]}`, history.length)
}

function List({ page, reading: { id, history, shipped, people } }: Props) {
  const t = page.t.companyClauses.editions
  return (
    <Fold caption={t.caption} heads={Object.values(t.head)}>
      <Rows>
        {history.map(({ edition, content, basedOn, note, savedAt, savedBy }, at) => (
          <Row>
            <RowHead class="full">
              {t.number(edition)}
              <small>
                {[...(at === 0 && content ? [t.stands] : []), ...madeOf(page, { content, basedOn, shipped })].join(
                  " · ",
                )}
              </small>
            </RowHead>
            <Cell label={t.head.when}>
              <Moment page={page} at={savedAt} time />
            </Cell>
            <Cell label={t.head.who}>{people.get(savedBy)?.name ?? page.t.companyClauses.form.somebody}</Cell>
            <Cell label={t.head.note}>{note ?? <span class="dim">{t.noNote}</span>}</Cell>
            <Cell label={t.head.compare}>
              {content === null ? null : (
                <>
                  {history.slice(at + 1).some((older) => older.content !== null) ? (
                    <small class="called">
                      <a href={routes.clauseEditions(id, { edition, from: "before" })}>
                        {t.withBefore}
                        <span class="vh"> ({t.number(edition)})</span>
                      </a>
                    </small>
                  ) : null}
                  {shipped ? (
                    <small class="called">
                      <a href={routes.clauseEditions(id, { edition, from: "library" })}>
                        {t.withLibrary}
                        <span class="vh"> ({t.number(edition)})</span>
                      </a>
                    </small>
                  ) : null}
                </>
              )}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

/** What an edition was made from, or that it gives the company's wording up. */
function madeOf(
  page: Page,
  { content, basedOn, shipped }: Pick<ShownEdition, "content" | "basedOn"> & Pick<ShownClause, "shipped">,
): string[] {
  const t = page.t.companyClauses.editions
  if (content === null) return [shipped ? t.reset : t.withdrawn]
  return basedOn === null ? [] : [t.based(basedOn)]
}
