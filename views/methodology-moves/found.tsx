import type { Move, MoveCount, NamedMoves } from "../../src/core/methodology-moves.ts"
import type { Figures } from "../../src/core/score.ts"
import { toolOf } from "../../src/core/stated.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { points } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { capital, lower, type Words, wordsOf } from "../tool/words.ts"

interface Props {
  page: Page
  found: NamedMoves
}

/** How many moves stand on the page; the file has them all. */
const most = 200

/** What would move: the counts first, then what the file changes, then plan by plan, before and after. */
export function FoundMoves({ page, found }: Props) {
  const { moves, before, after } = found
  const t = page.t.moves.found
  const words = wordsOf(before, page.lang)
  const same = before.version === after.version
  const { dataClass, use } = before.reference
  return (
    <section class="stack loose" aria-labelledby="found">
      <div class="stack">
        <h2 id="found" tabindex={-1} data-land>
          {t.title(before.version, after.version)}
        </h2>
        {same ? <p class="note">{t.same}</p> : moves.moves.length === 0 ? <p class="note yes">{t.nothing}</p> : null}
        {same ? null : (
          <div class="cols">
            <Counts
              page={page}
              title={t.reference(lower(words.context(dataClass, use)))}
              count={moves.reference}
              what="plans"
            />
            <Counts page={page} title={t.decided} count={moves.decided} what="pairs" />
          </div>
        )}
        {same ? null : <p>{t.again(moves.again.length)}</p>}
        {moves.again.length === 0 ? null : (
          <ul>
            {moves.again.map((plan) => (
              <li>
                <a href={`${planAddress(plan)}#decision`}>{planText(page, found, plan)}</a>
              </li>
            ))}
          </ul>
        )}
        {moves.lost > 0 ? <p>{t.lost(moves.lost)}</p> : null}
      </div>
      {same ? null : <Changes page={page} found={found} />}
      {moves.moves.length === 0 ? null : <Table page={page} found={found} words={words} />}
    </section>
  )
}

function Counts({
  page,
  title,
  count,
  what,
}: {
  page: Page
  title: string
  count: MoveCount
  what: "plans" | "pairs"
}) {
  const t = page.t.moves.found
  return (
    <div class="card stack tight">
      <h3>{title}</h3>
      <p class="small dim">{t.of(count.of, what)}</p>
      <dl class="kv">
        {(["band", "proposal", "score"] as const).map((one) => (
          <>
            <dt>{t.counts[one]}</dt>
            <dd class="n">
              <b>{count[one]}</b>
            </dd>
          </>
        ))}
      </dl>
    </div>
  )
}

/** The differences of the two methodologies themselves. */
function Changes({ page, found: { moves, before, after } }: Props) {
  const t = page.t.moves.changes
  const [old, fresh] = [wordsOf(before, page.lang), wordsOf(after, page.lang)]
  const { removed, added, weights, classes, uses } = moves.changes
  const number = new Intl.NumberFormat(page.lang)
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [t.removed, removed.map((id) => old.factorName(id))],
    [t.added, added.map((id) => fresh.factorName(id))],
    [
      t.weights,
      weights.map((one) => t.weight(fresh.factorName(one.factor), number.format(one.before), number.format(one.after))),
    ],
    [t.classes, classes.map((id) => fresh.className(id))],
    [t.uses, uses.map((id) => fresh.useName(id))],
  ]
  const filled = lists.filter(([, items]) => items.length > 0)
  return (
    <section class="stack tight" aria-labelledby="changes">
      <h3 id="changes">{t.title}</h3>
      {filled.length === 0 ? <p>{t.none}</p> : null}
      <dl class="kv">
        {filled.map(([title, items]) => (
          <>
            <dt>{title}</dt>
            <dd>{items.join(" · ")}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function Table({ page, found, words }: Props & { words: Words }) {
  const t = page.t.moves.table
  const { moves } = found.moves
  const rows = moves.slice(0, most)
  return (
    <section class="stack tight" aria-labelledby="moves">
      <h3 id="moves">{t.title(rows.length, moves.length)}</h3>
      <Fold caption={t.caption} heads={[t.plan, t.context, t.score, t.band, t.proposal, t.decision]}>
        <Rows>
          {rows.map((move) => (
            <MoveRow page={page} move={move} found={found} words={words} />
          ))}
        </Rows>
      </Fold>
      {rows.length < moves.length ? <p class="small dim">{t.rest}</p> : null}
    </section>
  )
}

function MoveRow({ page, move, found, words }: Props & { move: Move; words: Words }) {
  const t = page.t.moves.table
  const { plan, context, before, after, answer, isReference, depth } = move
  return (
    <Row>
      <RowHead class="full">
        <a href={planAddress(plan, { data: context.dataClass, use: context.use })}>{planText(page, found, plan)}</a>
        {depth === "full" ? <small>{t.fuller}</small> : null}
      </RowHead>
      <Cell label={t.context}>
        {capital(words.context(context.dataClass, context.use))}
        {isReference ? <small>{t.reference}</small> : null}
      </Cell>
      <Cell label={t.score} class="n">
        <Both page={page} text={({ score }) => points(score, page.lang)} before={before} after={after} />
      </Cell>
      <Cell label={t.band}>
        <Both page={page} text={({ band }) => bandLabels[band][page.lang]} before={before} after={after} />
      </Cell>
      <Cell label={t.proposal}>
        <AnswerTag answer={before.proposal} page={page} />
        {move.proposal ? (
          <>
            {" "}
            <Arrow page={page} /> <AnswerTag answer={after.proposal} page={page} />
          </>
        ) : null}
      </Cell>
      <Cell label={t.decision}>
        {answer === undefined ? <span class="dim">{t.undecided}</span> : <AnswerTag answer={answer} page={page} />}
      </Cell>
    </Row>
  )
}

function planText(page: Page, { names }: NamedMoves, plan: string): string {
  const name = names.get(plan)
  return name ? `${name.tool} ${shown(name.plan)[page.lang]}` : plan
}

function planAddress(plan: string, query: Query = {}): string {
  return routes.tool(toolOf(plan), { plan, ...query })
}

interface BothProps {
  page: Page
  text(figures: Figures): string
  before: Figures
  after: Figures
}

/** What it was and what it would be; once, where the two are the same. */
function Both({ page, text, before, after }: BothProps) {
  const [old, fresh] = [text(before), text(after)]
  if (old === fresh) return <span class="dim">{old}</span>
  return (
    <>
      {old} <Arrow page={page} /> <b>{fresh}</b>
    </>
  )
}

function Arrow({ page }: { page: Page }) {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="vh">{page.t.moves.table.to}</span>
    </>
  )
}
