import type { Position } from "../../src/core/clause.ts"
import { filledValue } from "../../src/core/clause-filled.ts"
import { type ClauseRun, parseMarks } from "../../src/core/clause-marks.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import { routes } from "../../src/web/routes.ts"
import type { ClauseModel } from "./model.ts"

interface Props {
  text: string
  language: Language
  model: ClauseModel
  /** Whether a term is met here for the first time: it leads to its meaning. */
  isNew: (term: string) => boolean
}

/** A text of the contract: parameters at their default, terms by their word, other clauses as links. Each mark is a link to what it stands for, so that nothing has to be hovered over. */
export function Marked({ text, ...props }: Props) {
  const { runs } = parseMarks(text)
  return (
    <>
      {runs.map((run, index) => (
        <Run run={run} isRepeated={runs.slice(0, index).some((other) => isSameTerm(other, run))} {...props} />
      ))}
    </>
  )
}

function isSameTerm(one: ClauseRun, other: ClauseRun): boolean {
  return one.kind === "term" && other.kind === "term" && one.id === other.id
}

function Run({
  run,
  isRepeated,
  language,
  model,
  isNew,
}: Omit<Props, "text"> & { run: ClauseRun; isRepeated: boolean }) {
  switch (run.kind) {
    case "text":
      return <>{run.text}</>
    case "parameter":
      return <Gap id={run.id} language={language} model={model} />
    case "reference":
      return <OtherClause id={run.clause} language={language} model={model} />
    case "term": {
      const term = model.library.terms.find(({ id }) => id === run.id)
      const word = term?.[run.many ? "many" : "one"][language] ?? run.id
      if (isRepeated || !isNew(run.id)) return <>{word}</>
      return (
        <a class="term" href={`#term-${run.id}`}>
          {word}
        </a>
      )
    }
  }
}

function Gap({ id, language, model: { library, position } }: { id: string; language: Language; model: ClauseModel }) {
  const parameter = library.parameters.find((one) => one.id === id)
  if (!parameter) return <mark>{id}</mark>
  const text = filledValue(parameter, { chosen: {}, positions: [position] }).value[language]
  return (
    <mark class={text === undefined ? "open" : undefined}>
      <a href={`#parameter-${id}`}>{text ?? messages[language].clauses.clause.toFill(parameter.label[language])}</a>
    </mark>
  )
}

/** Another clause stands by its id, until a contract gives it a number; it opens at the same position. */
function OtherClause({ id, language, model }: { id: string; language: Language; model: ClauseModel }) {
  const clause = model.library.clauses.find((one) => one.id === id)
  return (
    <a class="n" href={routes.clause(id, { position: positionAsked(model) })}>
      {id}
      {clause ? <span class="vh"> ({clause.title[language]})</span> : null}
    </a>
  )
}

/** What the address of a neighbour carries: nothing where the reader is at the default. */
export function positionAsked({ clause, position }: ClauseModel): Position | undefined {
  return position === clause.default ? undefined : position
}
