import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import { type CompanyText, shown as shownText } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { planText } from "../assessment/model.ts"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { scopeText } from "../tool/decision.tsx"
import type { Words } from "../tool/words.ts"

export interface ShownException {
  id: string
  plan: NamedPlan
  who: CompanyText
  classes: readonly string[]
  uses: readonly string[]
  answer: "yes" | "if"
  from: string
  until: string
  state: "asked" | "live" | "coming" | "over" | "declined" | "withdrawn" | "cancelled"
}

const sections = ["asked", "live", "coming", "ended"] as const

export interface ShownExceptions extends Readonly<Record<(typeof sections)[number], readonly ShownException[]>> {
  counts: readonly { slug: string; name: string; count: number }[]
  signal: number
}

/** All exceptions: what waits for an answer first, then what holds, comes, and is over. */
export function ExceptionsPage({ page, words, shown }: { page: Page; words: Words; shown: ShownExceptions }) {
  const t = page.t.exceptions
  const asks = page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined)
  const filled = sections.filter((section) => shown[section].length > 0)
  return (
    <div class="stack loose">
      <DecideNav page={page} current="exceptions" />
      <header class="stack tight">
        <div class="row ends">
          <h1>{t.count(shown.live.length)}</h1>
          {asks ? (
            <p class="row noprint">
              <a class="btn go" href={routes.newException()}>
                {t.ask}
              </a>
            </p>
          ) : null}
        </div>
        <p class="lede">{t.lede}</p>
      </header>
      <Signals page={page} shown={shown} />
      {filled.length === 0 ? (
        <div class="empty">
          <p>{t.empty}</p>
        </div>
      ) : null}
      {filled.map((section) => (
        <section class="stack tight" aria-labelledby={section}>
          <h2 id={section}>{t.sections[section]}</h2>
          <Table page={page} words={words} title={t.sections[section]} rows={shown[section]} />
        </section>
      ))}
    </div>
  )
}

/** Tools with so many that a new decision is due. */
function Signals({ page, shown: { counts, signal } }: { page: Page; shown: ShownExceptions }) {
  const t = page.t.exceptions.signals
  const many = counts.filter(({ count }) => count >= signal)
  if (many.length === 0) return null
  return (
    <section class="note" aria-labelledby="signals">
      <h2 id="signals" class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      <p class="small">{t.text(signal)}</p>
      <ul class="lines small">
        {many.map(({ slug, name, count }) => (
          <li>
            <a href={routes.tool(slug)}>{name}</a>
            <small>
              {t.one(count)}, {t.reassess}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TableProps {
  page: Page
  words: Words
  title: string
  rows: readonly ShownException[]
}

function Table({ page, words, title, rows }: TableProps) {
  const { head, states } = page.t.exceptions
  const day = (value: string) => dayText(value, page.lang, "short")
  return (
    <Fold caption={title} heads={[head.plan, head.who, head.what, head.answer, head.from, head.until, head.state]}>
      <Rows>
        {rows.map((row) => (
          <Row>
            <RowHead class="full">
              <a href={routes.exception(row.id)}>{planText(row.plan, page)}</a>
            </RowHead>
            <Cell label={head.who}>{shownText(row.who)[page.lang]}</Cell>
            <Cell class="full">{scopeText(row, page, words)}</Cell>
            <Cell label={head.answer}>
              <AnswerTag answer={row.answer} page={page} />
            </Cell>
            <Cell class="keep n" label={head.from}>
              {day(row.from)}
            </Cell>
            <Cell class="keep n" label={head.until}>
              {day(row.until)}
            </Cell>
            <Cell class="keep" label={head.state}>
              {states[row.state]}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
