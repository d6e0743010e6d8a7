import { allows, inScope } from "../../src/core/answer-cell.ts"
import { closedOutcomes } from "../../src/core/decision-draft.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { lower } from "../tool/words.ts"
import type { DecisionProps } from "./model.ts"

/** What the decision answers for each data class and use, with the numbers of the conditions that go with it. */
export function AnswersSection({ page, words, shown }: DecisionProps) {
  const t = page.t.decision.matrix
  const { content, cells } = shown.decision
  const tag = (answer: Answer) => lower(answerLabels[answer].tag[page.lang])
  if (closedOutcomes.includes(content.outcome)) {
    return (
      <section class="stack tight" aria-labelledby="answers">
        <h2 id="answers">{t.title}</h2>
        <p>{t.closed}</p>
      </section>
    )
  }
  const classes = [...new Set(cells.map((cell) => cell.class))]
  const uses = [...new Set(cells.map(({ use }) => use))]
  const tolerated = content.outcome === "tolerated" ? [content.conditions.length + 1] : []
  const conditionsAt = (data: string, use: string) => [
    ...content.conditions.flatMap((condition, index) => (inScope(condition, data, use) ? [index + 1] : [])),
    ...tolerated,
  ]
  return (
    <section class="stack" aria-labelledby="answers">
      <div class="stack tight">
        <h2 id="answers">{t.title}</h2>
        <p class="dim">{t.rule}</p>
      </div>
      <Scroll label={t.region}>
        <table class="matrix small decided">
          <thead>
            <tr>
              <td>{t.use}</td>
              {classes.map((id) => (
                <th scope="col">{words.className(id)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr>
                <th scope="row">{words.useName(use)}</th>
                {classes.map((data) => {
                  const cell = cells.find((one) => one.class === data && one.use === use)
                  if (!cell) return <td />
                  const numbers = allows(cell.answer) ? conditionsAt(data, use) : []
                  // A condition turns yes into if (DESIGN §5 e).
                  const answer: Answer = cell.answer === "yes" && numbers.length > 0 ? "if" : cell.answer
                  return (
                    <td class={cell.by === "pair" ? `${answer} gap` : answer}>
                      <Mark id={answer} /> {answerLabels[answer].tag[page.lang]}
                      {numbers.length === 0 ? null : (
                        <small>
                          <span class="vh">{t.conditions("")}</span>
                          {numbers.join(", ")}
                        </small>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="meta">{t.others(tag(content.otherClasses), tag(content.otherUses))}</p>
    </section>
  )
}

/** Where the decision says something else than the policy proposes, and why. */
export function DeparturesSection({ page, words, shown, keeps }: DecisionProps) {
  const t = page.t.decision.departures
  const { departures, content, assessment, proposal, origin } = shown.decision
  if (!assessment || origin === "stated" || origin === "import") return null
  if (!proposal) return <p class="meta">{t.unknown}</p>
  const tag = (answer: Answer) => lower(answerLabels[answer].tag[page.lang])
  const name = ({ kind, class: data = "", use = "" }: (typeof departures)[number]) => {
    if (kind === "outcome") return t.all
    if (kind === "class") return words.className(data)
    return kind === "use"
      ? words.useName(use)
      : page.t.tool.decision.pair(words.className(data), lower(words.useName(use)))
  }
  if (departures.length === 0) return <p>{t.none}</p>
  return (
    <section class="stack tight" aria-labelledby="departures">
      <h2 id="departures">{t.title(departures.length)}</h2>
      <ul class="lines small">
        {departures.map((one) => (
          <li class="stack tight">
            <p class="row ends">
              <b>{t.line(name(one), tag(one.proposed), tag(one.decided))}</b>
              <span class="meta">{[one.looser ? t.looser : t.stricter, t.cells(one.cells)].join(", ")}</span>
            </p>
            {keeps ? <p class="written">{content.reasons[one.key] || t.noReason}</p> : null}
          </li>
        ))}
      </ul>
      {keeps ? null : <p class="meta">{t.withheld}</p>}
    </section>
  )
}
