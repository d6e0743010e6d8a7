import type { ClauseLibrary } from "../../src/core/clause.ts"
import { isToConfirm } from "../../src/core/clause-overview.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Citation, Known, Standing } from "../clause/law.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"

/** Every legal reference of the library: what it says, whether it applies, who read it when, and which clauses rest on it. */
export function ClauseLawPage({ page, library }: { page: Page; library: ClauseLibrary }) {
  const t = page.t.clauses.law
  const { law } = library
  const open = law.filter((reference) => isToConfirm(reference, page.today)).length
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="law" />
      <div class="stack tight">
        <h1>{t.title(open, law.length)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Fold
        caption={t.caption}
        heads={[t.head.reference, t.head.status, t.head.known, t.head.checkedOn, t.head.reviewBy, t.head.clauses]}
      >
        <Rows>
          {law.map((reference) => (
            <Row>
              <RowHead class="full reference">
                <Citation page={page} reference={reference} />
              </RowHead>
              <Cell label={t.head.status}>
                <Standing page={page} reference={reference} />
              </Cell>
              <Cell label={t.head.known}>
                <Known page={page} reference={reference} />
              </Cell>
              <Cell label={t.head.checkedOn} class="n">
                {dayText(reference.checkedOn, page.lang, "short")}
              </Cell>
              <Cell label={t.head.reviewBy} class="n">
                {dayText(reference.reviewBy, page.lang, "short")}
              </Cell>
              <Cell label={t.head.clauses}>
                <Citing page={page} library={library} id={reference.id} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </div>
  )
}

function Citing({ page, library, id }: { page: Page; library: ClauseLibrary; id: string }) {
  const citing = library.clauses.filter(({ references }) => references.includes(id))
  if (citing.length === 0) return <span class="dim">{page.t.clauses.law.noClause}</span>
  return (
    <>
      {citing.map((clause, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a class="n" href={`${routes.clause(clause.id)}#law`}>
            {clause.id}
            <span class="vh"> ({clause.title[page.lang]})</span>
          </a>
        </>
      ))}
    </>
  )
}
