import { filledValue } from "../../src/core/clause-filled.ts"
import { type ClauseRun, parseMarks } from "../../src/core/clause-marks.ts"
import { type Language, languages } from "../../src/core/text.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { messages } from "../../src/i18n/index.ts"
import type { ClauseModel, ClauseProps } from "../clause/model.ts"

/** A text as it would stand in a contract, in both languages, values at their default; nothing in it leads anywhere. */
export function Reading({ page, model }: ClauseProps) {
  const order = languages.toSorted((one, other) => Number(other === page.lang) - Number(one === page.lang))
  return (
    <div class="bilingual">
      {order.map((language) => (
        <In language={language} model={model} />
      ))}
    </div>
  )
}

function In({ language, model }: { language: Language; model: ClauseModel }) {
  const { clause, position } = model
  const read = (text: string) => <Runs text={text} language={language} model={model} />
  return (
    <section class="paper" lang={language}>
      <h3>
        <small>{messages[language].clauses.clause.language}</small> {clause.title[language]}
      </h3>
      <ol class="paragraphs">
        {clause.positions[position].paragraphs.map(({ text, when, items = [] }) => (
          <li>
            {when === undefined ? null : (
              <small class="only">{messages[language].clauses.clause.only(conditionText(when, language))}</small>
            )}
            <p>{read(text[language])}</p>
            {items.length === 0 ? null : (
              <ol class="letters">
                {items.map((item) => (
                  <li>{read(item.text[language])}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Runs({ text, language, model }: { text: string; language: Language; model: ClauseModel }) {
  return (
    <>
      {parseMarks(text).runs.map((run) => {
        const words = wordsIn(run, language, model)
        if (run.kind === "parameter") return <mark>{words}</mark>
        return run.kind === "reference" ? <span class="n">{words}</span> : words
      })}
    </>
  )
}

function wordsIn(run: ClauseRun, language: Language, { library, position }: ClauseModel): string {
  switch (run.kind) {
    case "text":
      return run.text
    case "reference":
      return run.clause
    case "term":
      return library.terms.find(({ id }) => id === run.id)?.[run.many ? "many" : "one"][language] ?? run.id
    case "parameter": {
      const parameter = library.parameters.find(({ id }) => id === run.id)
      if (!parameter) return run.id
      const { value } = filledValue(parameter, { chosen: {}, positions: [position] })
      return value[language] ?? messages[language].clauses.clause.toFill(parameter.label[language])
    }
  }
}
