import { closedOutcomes, type DecidedCell } from "../../src/core/decision-draft.ts"
import { type Answer, answers } from "../../src/core/vocabulary.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { hx } from "../hx.ts"
import { fieldId, Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { lower } from "../tool/words.ts"
import { type DraftProps, fieldOf, pairText, proposedAt } from "./model.ts"
import { WhyRow } from "./why.tsx"

/** Every class with every use: answers by column and by row, what follows in each cell, and why it is proposed. */
export function MatrixSection(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.matrix
  const closed = closedOutcomes.includes(shown.content.outcome)
  return (
    <section class="stack" aria-labelledby="answers">
      <div class="stack tight">
        <h2 id="answers">{t.title}</h2>
        <p>{closed ? t.closed : t.rule}</p>
      </div>
      {closed ? (
        <details>
          <summary>{t.open}</summary>
          <Matrix {...props} />
        </details>
      ) : (
        <>
          <Matrix {...props} />
          <p class="meta">{t.legend}</p>
        </>
      )}
    </section>
  )
}

/** What classes and uses answer that the table does not name. */
export function OthersFields(props: DraftProps) {
  const { page } = props
  const t = page.t.draft.matrix
  const options = (of: readonly Answer[]) => of.map((value) => ({ value, label: answerLabels[value].tag[page.lang] }))
  return (
    <fieldset class="stack tight">
      <legend>{t.others}</legend>
      <div class="cols">
        <Select
          {...fieldOf(props)}
          name="otherClasses"
          label={t.otherClasses}
          hint={t.otherClassesHint}
          options={options(["ask", "no"])}
        />
        <Select
          {...fieldOf(props)}
          name="otherUses"
          label={t.otherUses}
          hint={t.otherUsesHint}
          options={options(["if", "ask", "no"])}
        />
      </div>
    </fieldset>
  )
}

function Matrix(props: DraftProps) {
  const { page, words, shown } = props
  const t = page.t.draft.matrix
  const { classes, uses } = shown.vocabulary
  const byPair = new Map(shown.cells.map((cell) => [`${cell.class} ${cell.use}`, cell]))
  return (
    <Scroll label={t.region}>
      <table class="matrix small draft">
        <thead>
          <tr>
            <td />
            <td class="meta">{t.byUse}</td>
            {classes.map(({ id }) => (
              <th scope="col">{words.className(id)}</th>
            ))}
          </tr>
          <tr>
            <td class="meta" colspan={2}>
              {t.byClass}
            </td>
            {classes.map(({ id }) => (
              <td>
                <AnswerSelect {...props} name={`class-${id}`} label={t.classLabel(lower(words.className(id)))} />
                <Proposed {...props} name={`class-${id}`} answer={shown.base?.classes[id]} departure={`class:${id}`} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {uses.map(({ id: use }) => (
            <>
              <tr>
                <th scope="row">{words.useName(use)}</th>
                <td class="by">
                  <AnswerSelect {...props} name={`use-${use}`} label={t.useLabel(lower(words.useName(use)))} />
                  <Proposed {...props} name={`use-${use}`} answer={shown.base?.uses[use]} departure={`use:${use}`} />
                </td>
                {classes.map(({ id }) => {
                  const cell = byPair.get(`${id} ${use}`)
                  return cell ? <CellOf {...props} cell={cell} /> : <td />
                })}
              </tr>
              {shown.why?.use === use ? <WhyRow {...props} across={classes.length + 2} /> : null}
            </>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function CellOf(props: DraftProps & { cell: DecidedCell }) {
  const { page, words, shown, cell } = props
  const t = page.t.draft.matrix
  const proposed = proposedAt(shown, cell.class, cell.use)
  const pair = `${cell.class}/${cell.use}`
  const number = shown.departures.findIndex(({ key }) => key === `pair:${pair}`) + 1
  const open = shown.why?.class === cell.class && shown.why.use === cell.use
  return (
    <td class={cell.by === "pair" ? `${cell.answer} gap` : cell.answer}>
      <button
        type="submit"
        class="why"
        id={`why-${cell.class}-${cell.use}`}
        name="why"
        value={pair}
        formaction={`${routes.decisionDraft(shown.decision.id)}#why`}
        aria-expanded={open ? "true" : "false"}
        {...live(shown.decision.id, "click")}
      >
        <Mark id={cell.answer} /> {answerLabels[cell.answer].tag[page.lang]}
        <span class="vh">, {t.why(pairText(words, page, cell.class, cell.use))}</span>
      </button>
      {proposed && proposed.answer !== cell.answer ? (
        <small>
          {t.proposedOther(lower(answerLabels[proposed.answer].tag[page.lang]))}
          {number > 0 ? (
            <>
              , <a href={`#${fieldId(`reason-pair:${pair}`)}`}>{t.departure(number)}</a>
            </>
          ) : null}
        </small>
      ) : null}
      {proposed?.stop ? (
        <small class="stop">
          <Mark id="stop" /> {t.stopped} {proposed.stop}
        </small>
      ) : null}
    </td>
  )
}

/** An answer that a class or a use is given; changing it tells the table anew. */
function AnswerSelect(props: DraftProps & { name: string; label: string }) {
  const { page, shown, name, label } = props
  const fault = shown.faults.some(({ place }) => place === name)
  const chosen = typedText(shown.typed, name)
  return (
    <select
      class="mini"
      id={fieldId(name)}
      name={name}
      aria-label={label}
      {...(fault ? { "aria-invalid": "true", "aria-describedby": `${fieldId(name)}-fault` } : {})}
      {...live(shown.decision.id, "change")}
    >
      {answers.map((value) => (
        <option value={value} selected={value === chosen}>
          {answerLabels[value].tag[page.lang]}
        </option>
      ))}
    </select>
  )
}

interface ProposedProps extends DraftProps {
  name: string
  answer: Answer | undefined
  departure: string
}

/** What the policy proposes there, said where it is decided; and what is wrong with it. */
function Proposed({ page, shown, name, answer, departure }: ProposedProps) {
  const t = page.t.draft.matrix
  const number = shown.departures.findIndex(({ key }) => key === departure) + 1
  const fault = shown.faults.find(({ place }) => place === name)
  const decided = typedText(shown.typed, name)
  return (
    <>
      {answer === undefined ? null : (
        <small class="dim">
          {answer === decided ? t.proposed : t.proposedOther(lower(answerLabels[answer].tag[page.lang]))}
          {number > 0 ? (
            <>
              , <a href={`#${fieldId(`reason-${departure}`)}`}>{t.departure(number)}</a>
            </>
          ) : null}
        </small>
      )}
      {fault ? (
        <small class="msg" id={`${fieldId(name)}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </small>
      ) : null}
    </>
  )
}

/** With scripts, what follows from the form is told anew as it changes; without, a button does it. */
export function live(id: string, trigger: "change" | "click"): Record<string, string> {
  return hx({
    "hx-post": routes.decisionDraft(id),
    "hx-trigger": trigger,
    "hx-include": "closest form",
    "hx-target": "#draft-answers",
    "hx-sync": "closest form:replace",
    ...(trigger === "change" ? { "hx-vals": '{"do":"recompute"}' } : {}),
  })
}
