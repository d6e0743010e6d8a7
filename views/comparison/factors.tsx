import { type ComparedFactor, type Comparison, differs, type Verdict, verdicts } from "../../src/core/comparison.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Standing } from "../../src/core/standing.ts"
import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { SourceMark } from "../parts/source.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  comparison: Comparison
  /** A factor is named as the methodology of the side calls it. */
  words: readonly [Words, Words]
  names: readonly [string, string]
}

/** Factor by factor: first what differs, the worse before the better; the rest folded away. */
export function ComparedFactors({ page, comparison, words, names }: Props) {
  const t = page.t.comparison.factors
  const apart = comparison.factors.filter(({ verdict }) => differs(verdict))
  const alike = comparison.factors.filter(({ verdict }) => !differs(verdict))
  const { same, unknown } = comparison.counts
  return (
    <section class="stack tight" aria-labelledby="factors">
      <h2 id="factors">{t.title(apart.length)}</h2>
      {apart.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table page={page} factors={apart} words={words} names={names} caption={t.caption} />
      )}
      {alike.length === 0 ? null : (
        <details>
          <summary>{t.alike(same, unknown)}</summary>
          <Table page={page} factors={alike} words={words} names={names} caption={t.alikeCaption} />
        </details>
      )}
    </section>
  )
}

interface TableProps extends Omit<Props, "comparison"> {
  factors: readonly ComparedFactor[]
  caption: string
}

function Table({ page, factors, words, names, caption }: TableProps) {
  const t = page.t.comparison
  const groups = Map.groupBy(factors, ({ verdict }) => verdict)
  return (
    <Fold caption={caption} heads={[t.factors.factor, names[0], names[1]]}>
      {verdicts.map((verdict) => (
        <Group page={page} verdict={verdict} factors={groups.get(verdict) ?? []} words={words} names={names} />
      ))}
    </Fold>
  )
}

interface GroupProps extends Omit<TableProps, "caption"> {
  verdict: Verdict
}

function Group({ page, verdict, factors, words, names }: GroupProps) {
  if (factors.length === 0) return null
  return (
    <Rows>
      <Row class="group">
        <RowHead across={3}>
          {page.t.comparison.verdicts[verdict]} <span class="dim n">{factors.length}</span>
        </RowHead>
      </Row>
      {factors.map(({ factor, first, second }) => (
        <Row>
          <RowHead class="full factor">{words[first ? 0 : 1].factorName(factor)}</RowHead>
          <Cell class="full">
            <Answer page={page} standing={first} words={words[0]} name={names[0]} />
          </Cell>
          <Cell class="full">
            <Answer page={page} standing={second} words={words[1]} name={names[1]} />
          </Cell>
        </Row>
      ))}
    </Rows>
  )
}

/** The option that counts, in words, with what it rests on. */
function Answer({
  page,
  standing,
  words,
  name,
}: {
  page: Page
  standing: Standing | undefined
  words: Words
  name: string
}) {
  const t = page.t
  const side = <small class="side">{name}</small>
  if (!standing) {
    return (
      <>
        {side}
        <span class="dim">{t.comparison.factors.notAsked}</span>
      </>
    )
  }
  if (standing.from === undefined) {
    return (
      <>
        {side}
        <Level option={undefined} page={page} /> <span class="dim">{t.tool.facts.unknown}</span>
      </>
    )
  }
  const fact = standing.facts.find(({ counted }) => counted)?.fact
  return (
    <>
      {side}
      <Level option={standing.floor} page={page} /> {words.option(standing.factor, standing.floor)}
      {standing.why === "live" ? null : (
        <small>{standing.why === "rule" ? t.tool.facts.rule : t.tool.gates.weak[standing.why]}</small>
      )}
      {fact ? (
        <small>
          <SourceMark source={fact.sourceClass} page={page} /> {dayText(fact.seenOn, page.lang, "short")}
        </small>
      ) : null}
    </>
  )
}
