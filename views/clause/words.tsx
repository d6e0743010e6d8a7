import type { ClauseParameter } from "../../src/core/clause.ts"
import { filledValue } from "../../src/core/clause-filled.ts"
import { markedIds, parseMarks } from "../../src/core/clause-marks.ts"
import { firstPlaces, placesOf } from "../../src/core/clause-overview.ts"
import { valueText } from "../../src/core/clause-value.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import type { ClauseModel, ClauseProps } from "./model.ts"

/** What the text leaves to whoever drafts, with its default here and what is admitted. */
export function Parameters({ page, model }: ClauseProps) {
  const t = page.t.clauses.clause
  const parameters = parametersOf(model)
  if (parameters.length === 0) return <p class="dim">{t.noParameters}</p>
  return (
    <section class="stack tight" aria-labelledby="parameters">
      <h2 id="parameters">{t.parameters(parameters.length)}</h2>
      <Fold caption={t.parameters(parameters.length)} heads={Object.values(t.parameterHead)}>
        <Rows>
          {parameters.map((parameter) => (
            <Row>
              <RowHead class="full w3">
                <span id={`parameter-${parameter.id}`}>{parameter.label[page.lang]}</span>
                {parameter.hint ? <small>{parameter.hint[page.lang]}</small> : null}
              </RowHead>
              <Cell label={t.parameterHead.here}>
                {filledValue(parameter, { chosen: {}, positions: [model.position] }).value[page.lang] ?? (
                  <span class="dim">{t.nothingYet}</span>
                )}
              </Cell>
              <Cell label={t.parameterHead.admitted}>{admittedText(parameter, page)}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

/** The parameters of the clause that its text uses at this position, in the order of the questions. */
function parametersOf({ library, clause, position }: ClauseModel): readonly ClauseParameter[] {
  const used = new Set(placesOf(clause.positions[position]).flatMap(({ text }) => markedIds(text.fr).parameters))
  return clause.parameters.flatMap((id) => library.parameters.filter((one) => one.id === id && used.has(id)))
}

function admittedText(parameter: ClauseParameter, page: Page): string {
  const t = page.t.clauses.clause
  switch (parameter.kind) {
    case "number": {
      const [least, most] = [parameter.min, parameter.max].map((limit) => valueText(parameter, limit, page.lang))
      return t.range(least ?? "", most ?? "")
    }
    case "choice":
      return t.oneOf(optionsText(parameter, page))
    case "choices":
      return t.someOf(optionsText(parameter, page))
    case "text":
      return t.longest(parameter.longest)
    case "day":
      return t.day
  }
}

function optionsText({ options }: Extract<ClauseParameter, { options: unknown }>, { lang }: Page): string {
  return options.map(({ text }) => text[lang]).join(" · ")
}

/** The meaning of every defined term of the text, under its word in both languages. */
export function Terms({ page, model }: ClauseProps) {
  const t = page.t.clauses.clause
  const { library, clause, position } = model
  const other = page.lang === "fr" ? "en" : "fr"
  const used = [...firstPlaces(clause.positions[position]).keys()]
  const terms = used.flatMap((id) => library.terms.filter((term) => term.id === id))
  return (
    <section class="stack tight" aria-labelledby="terms">
      <h2 id="terms">{t.terms}</h2>
      {terms.length === 0 ? (
        <p class="dim">{t.noTerms}</p>
      ) : (
        <dl class="kv terms">
          {terms.map(({ id, one, meaning }) => (
            <>
              <dt id={`term-${id}`}>
                <b>{one[page.lang]}</b> <small lang={other}>{one[other]}</small>
              </dt>
              <dd>
                <Meaning text={meaning[page.lang]} language={page.lang} model={model} />
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}

/** A meaning; the terms that it speaks of lead to the glossary. */
export function Meaning({
  text,
  language,
  model: { library },
}: {
  text: string
  language: Language
  model: Pick<ClauseModel, "library">
}) {
  return (
    <>
      {parseMarks(text).runs.map((run) => {
        if (run.kind === "text") return run.text
        const term = library.terms.find(({ id }) => run.kind === "term" && id === run.id)
        if (run.kind !== "term" || !term) return null
        return <a href={`${routes.clauseTerms}#${run.id}`}>{term[run.many ? "many" : "one"][language]}</a>
      })}
    </>
  )
}

/** The name of a language, in itself. */
export function languageName(language: Language): string {
  return messages[language].clauses.clause.language
}
