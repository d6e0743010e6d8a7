import { dayText } from "../../src/core/day-text.ts"
import type { FrozenAnswer, FrozenFactor } from "../../src/core/frozen.ts"
import type { Fact } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { SourceMark } from "../parts/source.tsx"
import { evidenceAddress, lower } from "../tool/words.ts"
import { doubtsOf, evidenceLines, factText, missingText, type Reading } from "./texts.ts"

interface Props {
  page: Page
  reading: Reading
}

/** Factor by factor, as it stood: answer, source and evidence, by dimension; then what the methodology does not ask. */
export function FactorsSection({ page, reading }: Props) {
  const { dimensions, loose } = reading.report.sheet
  const t = page.t.frozen.factors
  const own = page.t.tool.facts
  const heads = [own.factor, own.answer, own.source, own.seenOn]
  return (
    <>
      {dimensions.length === 0 ? null : (
        <section class="stack tight" aria-labelledby="factors">
          <h2 id="factors">{t.title}</h2>
          <Fold caption={t.caption} heads={heads}>
            {dimensions.map(({ dimension, factors }) => (
              <Rows>
                <Row class="group">
                  <RowHead across={4}>
                    {dimension.id}. {dimension.name[page.lang]}
                  </RowHead>
                </Row>
                {factors.map((factor) => (
                  <FactorRows page={page} reading={reading} row={factor} />
                ))}
              </Rows>
            ))}
          </Fold>
        </section>
      )}
      {loose.length === 0 ? null : (
        <section class="stack tight" aria-labelledby="loose">
          <h2 id="loose">{t.loose}</h2>
          <p class="small">{reading.report.methodology ? t.looseNote : t.unkeptNote}</p>
          <Fold caption={t.loose} heads={heads}>
            <Rows>
              {loose.map((fact) => (
                <Row>
                  <RowHead class="full">{fact.factor}</RowHead>
                  <FactCells page={page} reading={reading} fact={fact} doubts={[]} />
                </Row>
              ))}
            </Rows>
          </Fold>
        </section>
      )}
    </>
  )
}

interface FactorProps extends Props {
  row: FrozenFactor
}

function FactorRows({ page, reading, row: { factor, asked, answers } }: FactorProps) {
  const rows = answers.flatMap((answer) => rowsOf(answer, reading).map((row) => ({ ...row, answer })))
  return (
    <>
      {rows.map(({ fact, doubts, missing, answer }, index) => (
        <Row>
          {index === 0 ? (
            <RowHead class="full factor">
              <span id={factor.id} class="dim">
                {factor.id}
              </span>{" "}
              {factor.name[page.lang]}
              {asked ? null : <small>{page.t.tool.facts.notAsked}</small>}
              {answers.length > 1 ? <ForUse page={page} reading={reading} answer={answer} /> : null}
            </RowHead>
          ) : (
            <RowHead class="again">
              <span class="vh">{reading.words.factorName(factor.id)}</span>
              {answers.length > 1 ? <ForUse page={page} reading={reading} answer={answer} /> : null}
            </RowHead>
          )}
          {fact ? (
            <FactCells page={page} reading={reading} fact={fact} doubts={doubts} />
          ) : (
            <MissingCells page={page} text={missing} rule={answer.standing.why === "rule"} />
          )}
        </Row>
      ))}
    </>
  )
}

interface AnswerRow {
  fact?: Fact
  doubts: readonly string[]
  missing: string
}

/** What answers, then what does not: the rule of the methodology first, since it outranks whatever is known. */
function rowsOf({ standing }: FrozenAnswer, reading: Reading): AnswerRow[] {
  const missing = missingText(standing, reading)
  const several = standing.facts.length > 1
  const lack = missing === undefined ? [] : [{ doubts: [], missing }]
  const facts = standing.facts.map((one) => ({ fact: one.fact, doubts: doubtsOf(one, several, reading), missing: "" }))
  return standing.why === "rule" ? [...lack, ...facts] : [...facts, ...lack]
}

function ForUse({ page, reading, answer }: Props & { answer: FrozenAnswer }) {
  return (
    <small>
      {page.t.frozen.factors.forUse(answer.uses.map((use) => lower(reading.words.useName(use))).join(", "))}
    </small>
  )
}

function FactCells({ page, reading, fact, doubts }: Props & { fact: Fact; doubts: readonly string[] }) {
  const own = page.t.tool.facts
  const said = factText(fact, reading)
  return (
    <>
      <Cell class="full">
        <Level option={fact.option} page={page} /> {reading.words.option(fact.factor, fact.option)}
        {said ? (
          <small lang={said.lang === page.lang ? undefined : said.lang}>
            {said.text}
            {said.lang === page.lang ? null : <span class="dim"> {page.t.check.writtenIn}</span>}
          </small>
        ) : null}
        <small>
          {own.about(own.subjects[fact.subject.kind])}
          {doubts.length > 0 ? <b> · {doubts.join(" · ")}</b> : null}
        </small>
      </Cell>
      <Cell class="keep">
        <SourceMark source={fact.sourceClass} page={page} />
        <EvidenceDetails page={page} reading={reading} fact={fact} />
      </Cell>
      <Cell class="keep n">{dayText(fact.seenOn, page.lang, "short")}</Cell>
    </>
  )
}

/** All of it, open in print: a reader on paper has nothing to click. */
function EvidenceDetails({ page, reading, fact }: Props & { fact: Fact }) {
  const address = evidenceAddress(fact.evidence)
  const lines = evidenceLines(fact.evidence, reading).filter((line) => line !== address)
  if (lines.length === 0 && address === undefined) return null
  const t = page.t.tool.facts
  return (
    <details class="evidence">
      <summary>{t.evidence}</summary>
      <p class="meta">
        {lines.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
        {address === undefined ? null : (
          <a href={address} rel="noopener noreferrer external">
            {t.open}
          </a>
        )}
      </p>
    </details>
  )
}

function MissingCells({ page, text, rule }: { page: Page; text: string; rule: boolean }) {
  return (
    <>
      <Cell class="full">
        <Level option={rule ? 4 : undefined} page={page} /> {text}
      </Cell>
      <Cell class="keep">{rule ? null : <SourceMark source="none" page={page} />}</Cell>
      <Cell class="keep n">
        <span class="dim">{rule ? "" : page.t.tool.facts.never}</span>
      </Cell>
    </>
  )
}
