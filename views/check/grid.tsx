import { type Answer, answers } from "../../src/core/vocabulary.ts"
import { dataPhrase, verbPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { CheckAnswer, Choice, Grid } from "./model.ts"
import { linkTo, subjectOf } from "./question.ts"

/** What the answer depends on, where data or use were left open: each answer a link to its question. */
export function DependsOn({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { grid } = answer
  const open = answer.data.length === 0 || answer.use.length === 0
  if (!open || answer.reply.plans.length === 0) return null
  if (!grid) return <p>{page.t.check.grid[sameOver(answer)]}</p>
  return (
    <section class="stack" aria-labelledby="grid">
      <h2 id="grid">{heading(page, answer, grid)}</h2>
      {grid.kind === "matrix" ? <Matrix page={page} answer={answer} lines={grid.lines} /> : null}
      {grid.kind !== "matrix" ? <Groups page={page} answer={answer} grid={grid} /> : null}
    </section>
  )
}

/** Which of data and use were left open: over these the answer is the same. */
function sameOver({ data, use }: CheckAnswer): "same" | "sameData" | "sameUse" {
  if (data.length > 0) return "sameUse"
  return use.length > 0 ? "sameData" : "same"
}

function heading(page: Page, answer: CheckAnswer, grid: Grid): string {
  const t = page.t.check.grid
  const words = answer.book.list.vocabulary
  const subject = subjectOf(page, answer)
  if (grid.kind === "data") return t.byData(`${subject}, ${verbPhrase(words, answer.use, page.lang)}`)
  if (grid.kind === "use") return t.byUse(`${subject}, ${dataPhrase(words, answer.data, page.lang)}`)
  return t.title
}

/** One open part: a line for each answer, with all that it holds for. */
function Groups({ page, answer, grid }: { page: Page; answer: CheckAnswer; grid: Exclude<Grid, { kind: "matrix" }> }) {
  return (
    <ul class="lines groups">
      {answers.map((word) => {
        const of = grid.choices.filter((choice) => choice.answer === word)
        return of.length === 0 ? null : (
          <li>
            <AnswerTag answer={word} page={page} />
            <span class="row">
              {of.map(({ id }) => (
                <a href={linkTo(answer, { [grid.kind]: id })}>{nameOf(page, answer, grid.kind, id)}</a>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface MatrixProps {
  page: Page
  answer: CheckAnswer
  lines: Extract<Grid, { kind: "matrix" }>["lines"]
}

function Matrix({ page, answer, lines }: MatrixProps) {
  const t = page.t.check.grid
  const { classes } = answer.book.list.vocabulary
  return (
    <>
      <p class="dim">{t.both}</p>
      <section class="scroll" aria-label={t.region} tabindex={0}>
        <table class="matrix small">
          <thead>
            <tr>
              <td>{t.use}</td>
              {classes.map(({ id, name }) => (
                <th scope="col">
                  <a href={linkTo(answer, { data: id })}>{name[page.lang]}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {restLast(lines).map((line) => (
              <tr>
                <th scope="row">
                  <Uses page={page} answer={answer} uses={line.uses} lines={lines} />
                </th>
                {line.answers.map((choice) => (
                  <Cell page={page} answer={answer} uses={line.uses} choice={choice} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const fewUses = 6

/** The one long line is the rest: it says how many uses it is for, and names them on demand. */
function Uses({ page, answer, uses, lines }: MatrixProps & { uses: readonly string[] }) {
  const t = page.t.check.grid
  const links = uses.map((id, index) => (
    <>
      {index > 0 ? ", " : null}
      <a href={linkTo(answer, { use: id })}>{nameOf(page, answer, "use", id)}</a>
    </>
  ))
  const isRest = uses.length > fewUses && lines.filter((line) => line.uses.length > fewUses).length === 1
  if (!isRest) return <>{links}</>
  return (
    <details>
      <summary>{lines.length === 1 ? t.allUses : t.otherUses(uses.length)}</summary>
      {links}
    </details>
  )
}

/** Long lines last. */
function restLast(lines: MatrixProps["lines"]): MatrixProps["lines"] {
  return lines.toSorted((a, b) => Number(a.uses.length > fewUses) - Number(b.uses.length > fewUses))
}

interface CellProps {
  page: Page
  answer: CheckAnswer
  uses: readonly string[]
  choice: Choice
}

function Cell({ page, answer, uses, choice }: CellProps) {
  const all = uses.length === answer.book.list.vocabulary.uses.length
  const word: Answer = choice.answer
  return (
    <td class={word}>
      <span>
        <a href={linkTo(answer, { data: choice.id, use: all ? undefined : uses })}>
          <Mark id={word} /> {answerLabels[word].tag[page.lang]}
        </a>
      </span>
    </td>
  )
}

function nameOf(page: Page, { book }: CheckAnswer, kind: "data" | "use", id: string): string {
  const { classes, uses } = book.list.vocabulary
  const found = (kind === "data" ? classes : uses).find((item) => item.id === id)
  return found?.name[page.lang] ?? id
}
