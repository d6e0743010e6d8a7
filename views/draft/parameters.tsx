import type { Clause, ClauseParameter } from "../../src/core/clause.ts"
import { filledValue } from "../../src/core/clause-filled.ts"
import { valueText } from "../../src/core/clause-value.ts"
import { listText } from "../../src/core/day-text.ts"
import { type Language, languages } from "../../src/core/text.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { Choices, Input, TextArea } from "../parts/form.tsx"
import { isOneText, parametersOf, shownField, speaksOf, valueField } from "./fields.ts"
import { besideOf, fieldOf, type Room, type RoomProps } from "./model.ts"

interface OfClause extends RoomProps {
  clause: Clause
}

interface OfParameter extends OfClause {
  parameter: ClauseParameter
}

/** What the clause leaves to whoever drafts at its position. */
export function Parameters(props: OfClause) {
  const { page, room, clause } = props
  const position = besideOf(room, clause.id)?.position ?? clause.default
  const spoken = parametersOf(room.reading.library, clause).filter(({ id }) => speaksOf(clause, position, id))
  if (spoken.length === 0) return <p class="meta">{page.t.draftRoom.clause.noParameters}</p>
  return (
    <>
      {spoken.map((parameter) => (
        <div class="stack tight value">
          <ValueField {...props} parameter={parameter} />
          <Undo {...props} parameter={parameter} />
        </div>
      ))}
    </>
  )
}

function ValueField(props: OfParameter) {
  const { page, room, parameter } = props
  const name = valueField(parameter)
  const label = parameter.label[page.lang]
  const hint = hintOf(props)
  const field = { ...fieldOf({ page, room }), name, label, hint }
  switch (parameter.kind) {
    case "number":
      return (
        <Input
          {...field}
          attributes={{ inputmode: Number.isInteger(parameter.min) ? "numeric" : "decimal", ...placeholder(props) }}
        />
      )
    case "choice":
    case "choices":
      return (
        <>
          <input type="hidden" name={shownField(parameter)} value={typedText(room.typed, shownField(parameter))} />
          <Choices
            {...field}
            kind={parameter.kind === "choice" ? "radio" : "checkbox"}
            options={parameter.options.map(({ id, text }) => ({ value: id, label: text[page.lang] }))}
            chosen={typedList(room.typed, name)}
          />
        </>
      )
    case "text":
      return isOneText(parameter) ? <Input {...field} attributes={placeholder(props)} /> : <TextFields {...props} />
    case "day":
      return <Input {...field} type="date" />
  }
}

/** A text in each language of the draft; what is typed stands in the document as it is. */
function TextFields(props: OfParameter) {
  const { page, room, parameter } = props
  const t = page.t.draftRoom.clause
  const shown = languages.filter((language) => room.content.languages.includes(language))
  return (
    <>
      {shown.map((language) => {
        const field = {
          ...{ ...fieldOf({ page, room }), name: valueField(parameter, language), hint: hintOf(props, language) },
          label:
            shown.length === 1
              ? parameter.label[page.lang]
              : t.inLanguage(parameter.label[page.lang], t.languages[language]),
        }
        return isLong(parameter) ? <TextArea {...field} rows={1} /> : <Input {...field} />
      })}
    </>
  )
}

function isLong(parameter: ClauseParameter): boolean {
  return parameter.kind === "text" && parameter.longest > 200
}

/** What is admitted, what stands where nothing is typed, and who else speaks of it. */
function hintOf(props: OfParameter, language?: Language): string {
  const { page, room, clause, parameter } = props
  const t = page.t.draftRoom.clause
  const standard = standardText(props, language ?? page.lang)
  const others = othersOf(room, clause, parameter.id).map(({ number, title }) => t.clauseName(number, title[page.lang]))
  return [
    parameter.hint?.[page.lang],
    parameter.kind === "number"
      ? t.range(valueText(parameter, parameter.min, page.lang), valueText(parameter, parameter.max, page.lang))
      : undefined,
    standardHint(props, standard, language),
    others.length === 0 ? undefined : t.shared(listText(others, page.lang, "and")),
  ]
    .filter((one) => one !== undefined)
    .join(" ")
}

/** What stands where nobody gives a value; of a choice only where another one was made. */
function standardHint(
  { page, room, parameter }: OfParameter,
  standard: string | undefined,
  language: Language | undefined,
): string | undefined {
  const t = page.t.draftRoom.clause
  if (standard === undefined)
    return typedText(room.typed, valueField(parameter, language)) === "" ? t.toFill : undefined
  if (parameter.kind !== "choice" && parameter.kind !== "choices") return t.standard(standard)
  return Object.hasOwn(room.content.parameters, parameter.id) ? t.preset(standard) : undefined
}

/** The value that stands where nobody gives one. */
function standardText({ room, parameter }: OfParameter, language: Language): string | undefined {
  return valueIn(room, parameter, {}, language)
}

/** The words for a value in the draft: what was given, else what the preset or the library says. */
export function valueIn(
  { reading: { library }, content: { preset }, assembly }: Room,
  parameter: ClauseParameter,
  chosen: Room["content"]["parameters"],
  language: Language,
): string | undefined {
  const positions = assembly.beside.flatMap(({ id, position }) => {
    const clause = library.clauses.find((one) => one.id === id)
    return clause && speaksOf(clause, position, parameter.id) ? [position] : []
  })
  const from = { chosen, preset: library.presets.find(({ id }) => id === preset), positions }
  return filledValue(parameter, from).value[language]
}

/** The number alone: its unit stands in the hint. */
function placeholder(props: OfParameter): Record<string, string> {
  const text = standardText(props, props.page.lang)
  if (text === undefined) return {}
  const [figures] = /^[€\d][\d\s\u00a0\u202f.,]*/.exec(text) ?? []
  return { placeholder: props.parameter.kind === "number" ? (figures ?? text).trim() : text }
}

/** Other clauses of the draft that speak of the same value. */
function othersOf({ assembly, reading: { library } }: Room, { id }: Clause, parameter: string) {
  return assembly.tree.clauses.filter((one) => {
    const other = library.clauses.find((known) => known.id === one.id)
    return one.id !== id && other !== undefined && speaksOf(other, one.position, parameter)
  })
}

/** Gives a chosen value up again. */
function Undo({ page, room, parameter }: OfParameter) {
  const { content } = room.reading.draft
  if (!Object.hasOwn(content.parameters, parameter.id) || room.closed) return null
  return (
    <p>
      <button type="submit" class="btn mini" name="do" value={`reset-${parameter.id}`}>
        {page.t.draftRoom.clause.undo}
        <span class="vh"> {page.t.draftRoom.clause.undoWhich(parameter.label[page.lang])}</span>
      </button>
    </p>
  )
}
