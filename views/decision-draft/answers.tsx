import { answers } from "../../src/core/vocabulary.ts"
import { typedText } from "../../src/web/form.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { fieldId, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { lower } from "../tool/words.ts"
import { MatrixSection, OthersFields } from "./matrix.tsx"
import { type DraftProps, departureText, fieldOf } from "./model.ts"

/** All that follows from an answer: the table, pairs, what is not named, departures. Told anew as one changes. */
export function AnswersPart(props: DraftProps) {
  return (
    <>
      <MatrixSection {...props} />
      <PairsPart {...props} />
      <OthersFields {...props} />
      <DeparturesPart {...props} />
    </>
  )
}

/** Answers that a pair has to itself, one a row. */
function PairsPart(props: DraftProps) {
  const { page, words, shown } = props
  const t = page.t.draft.pairs
  const { pairs, vocabulary, faults } = shown
  const bad = faults.some(({ place }) => place.startsWith("pair-") || place === "overrides")
  const whole = faults.find(({ place }) => place === "overrides")
  const one = (choose: readonly { value: string; label: string }[]) => [{ value: "", label: t.choose }, ...choose]
  return (
    <details class="pairs" open={bad || pairs.some((row) => row.answer === "")} id="pairs">
      <summary id={fieldId("overrides")}>{t.title(pairs.length)}</summary>
      <div class="stack">
        <p class="dim">{t.hint}</p>
        {whole ? (
          <p class="msg">
            <Mark id="warn" /> {whole.message[page.lang]}
          </p>
        ) : null}
        {pairs.map((_, index) => (
          <fieldset class="pair">
            <legend class="vh">{t.row(index + 1)}</legend>
            <Select
              {...fieldOf(props)}
              name={`pair-${index}-class`}
              label={t.class}
              options={one(vocabulary.classes.map(({ id }) => ({ value: id, label: words.className(id) })))}
            />
            <Select
              {...fieldOf(props)}
              name={`pair-${index}-use`}
              label={t.use}
              options={one(vocabulary.uses.map(({ id }) => ({ value: id, label: words.useName(id) })))}
            />
            <Select
              {...fieldOf(props)}
              name={`pair-${index}-answer`}
              label={t.answer}
              options={one(answers.map((value) => ({ value, label: answerLabels[value].tag[page.lang] })))}
            />
            <button type="submit" class="btn" name="do" value={`remove-pair-${index}`} aria-label={t.remove(index + 1)}>
              {t.removeShort}
            </button>
          </fieldset>
        ))}
        <p>
          <button type="submit" class="btn" name="do" value="add-pair">
            {t.add}
          </button>
        </p>
      </div>
    </details>
  )
}

/** Where the draft says something else than the policy, each with its reason. */
function DeparturesPart(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.departures
  const { departures, decision, typed } = shown
  const tag = (answer: keyof typeof answerLabels) => lower(answerLabels[answer].tag[page.lang])
  const current = new Set(departures.map(({ key }) => `reason-${key}`))
  const kept = Object.keys(typed).filter(
    (name) => name.startsWith("reason-") && !current.has(name) && typedText(typed, name),
  )
  return (
    <section class="stack" aria-labelledby="departures">
      {/* A reason that was written stays, should the departure come back. */}
      {kept.map((name) => (
        <input type="hidden" name={name} value={typedText(typed, name)} />
      ))}
      {decision.proposal ? (
        <>
          <h2 id="departures">{t.title(departures.length)}</h2>
          {departures.length === 0 ? <p>{t.none}</p> : null}
        </>
      ) : null}
      {departures.length === 0 ? null : (
        <ol class="plain cols">
          {departures.map((one, index) => (
            <li class="card stack tight">
              <div class="stack tight">
                <h3>{t.line(index + 1, departureText(props, one), tag(one.proposed), tag(one.decided))}</h3>
                <p class="meta">
                  {one.looser ? t.looser : t.stricter}, {t.cells(one.cells)}
                </p>
              </div>
              <TextArea {...fieldOf(props)} name={`reason-${one.key}`} label={t.reason} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
