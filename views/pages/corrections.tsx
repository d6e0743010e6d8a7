import type { CorrectionStatus } from "../../src/core/assessing.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Subject } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { Question } from "../fact/known.tsx"
import { nameText } from "../fact/names.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { wordsOf } from "../tool/words.ts"

export interface CorrectionRow {
  id: string
  at: string
  text: string
  status: CorrectionStatus
  factor: string
  subject: {
    kind: Subject["kind"]
    use?: string | undefined
    name?: string | undefined
    plan?: CompanyText | undefined
  }
  asker?: string | undefined
}

interface Props {
  page: Page
  /** The open requests of everybody; absent for those who do not answer them. */
  waiting: readonly CorrectionRow[] | undefined
  /** Answered ones of others, the newest first. */
  done: readonly CorrectionRow[]
  /** The reader's own. */
  mine: readonly CorrectionRow[]
  methodology: Methodology
}

/** What readers find wrong in the register: the queue for those who answer, and one's own for everybody. */
export function CorrectionsPage({ page, waiting, done, mine, methodology }: Props) {
  const t = page.t.corrections.list
  const list = { page, methodology }
  if (!waiting) {
    return (
      <div class="stack loose">
        <WorkNav page={page} current="corrections" />
        <div class="stack tight">
          <h1>{t.own}</h1>
          <p class="lede">{t.ownLede}</p>
        </div>
        {mine.length === 0 ? <p class="empty">{t.none}</p> : <List {...list} rows={mine} />}
      </div>
    )
  }
  return (
    <div class="stack loose">
      <WorkNav page={page} current="corrections" />
      <div class="stack tight">
        <h1>{t.title(waiting.length)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {waiting.length === 0 ? <p class="empty">{t.nothing}</p> : <List {...list} rows={waiting} asked />}
      {mine.length > 0 ? (
        <section class="stack tight">
          <h2>{t.mine}</h2>
          <List {...list} rows={mine} />
        </section>
      ) : null}
      {done.length > 0 ? (
        <section class="stack tight">
          <h2>{t.done}</h2>
          <List {...list} rows={done} asked />
        </section>
      ) : null}
    </div>
  )
}

/** What a request or a page is about, by name. */
export function subjectName(page: Page, subjects: Question["subjects"], place: Subject): string {
  const named = subjects.find(({ subject }) => subjectPath(subject) === subjectPath(place))
  return named ? nameText(named, page) : place.slug
}

interface ListProps {
  page: Page
  rows: readonly CorrectionRow[]
  methodology: Methodology
  /** With whoever asked. */
  asked?: boolean
}

function List({ page, rows, methodology, asked = false }: ListProps) {
  const t = page.t.corrections
  const words = wordsOf(methodology, page.lang)
  const { head } = t.list
  return (
    <Fold caption={t.list.caption} heads={[head.what, head.text, ...(asked ? [head.who] : []), head.when, head.status]}>
      <Rows>
        {rows.map((row) => (
          <Row>
            <RowHead class="any">
              <a href={routes.correction(row.id)}>{words.factorName(row.factor)}</a>
              <small>
                <bdi>{about(page, row, words.useName)}</bdi>
              </small>
            </RowHead>
            <Cell label={head.text} class="any">
              {row.text.length > 160 ? `${row.text.slice(0, 159)}…` : row.text}
            </Cell>
            {asked ? <Cell label={head.who}>{row.asker ?? <span class="dim">{t.someone}</span>}</Cell> : null}
            <Cell label={head.when} class="n">
              <Moment page={page} at={row.at} />
            </Cell>
            <Cell label={head.status}>{t.status[row.status]}</Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function about(page: Page, { subject }: CorrectionRow, useName: (id: string) => string): string {
  if (subject.kind === "company") return page.t.events.areas.company ?? ""
  if (subject.kind === "use") return useName(subject.use ?? "")
  return [subject.name ?? "", ...(subject.plan ? [shown(subject.plan)[page.lang]] : [])].join(" ")
}
