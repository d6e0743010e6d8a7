import { contractFacts, positions } from "../../src/core/clause.ts"
import { annexKinds } from "../../src/core/clause-annex.ts"
import { factQuestions } from "../../src/core/clause-questions.ts"
import { positionNames } from "../../src/core/clause-words.ts"
import { listText } from "../../src/core/day-text.ts"
import { languages } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { parametersOf, valueField } from "./fields.ts"
import { clauseIn, type RoomProps } from "./model.ts"

/** A field of a part, with its name and the words of its answers. */
export interface StaleField {
  name: string
  label: string
  options: readonly { id: string; text: string }[]
}

/** The fields of the part that is open. */
export function staleFields({ page, room }: RoomProps): readonly StaleField[] {
  const { lang } = page
  const { clause: t, questions, annexes, start } = page.t.draftRoom
  const { reading } = room
  const clause = clauseIn(room)
  const places = positions.map((id) => ({ id, text: positionNames[id][lang] }))
  const tongues = languages.map((id) => ({ id, text: start.language[id] }))
  if (clause)
    return [
      field("position", t.position, places),
      ...parametersOf(reading.library, clause).flatMap((parameter) => {
        const options =
          "options" in parameter ? parameter.options.map(({ id, text }) => ({ id, text: text[lang] })) : []
        return [undefined, ...languages].map((one) => field(valueField(parameter, one), parameter.label[lang], options))
      }),
      field("floor", t.floor, places),
      field("owner", t.owner),
    ]
  if (room.part === "questions") {
    const answers = (["yes", "no"] as const).map((id) => ({ id, text: questions.answers[id] }))
    return contractFacts.map((fact) => field(`answer-${fact}`, factQuestions[fact][lang], answers))
  }
  if (room.part === "annexes")
    return [
      field(
        "annexes",
        annexes.which,
        annexKinds.map((id) => ({ id, text: annexes.kinds[id].label })),
      ),
      field(
        "plans",
        annexes.plans,
        reading.annexes.choices.map(({ plan, name }) => ({ id: plan, text: name[lang] })),
      ),
    ]
  return [
    field("title", start.title),
    field("languages", start.languages, tongues),
    field("prevailing", start.prevailing, tongues),
    field("client", start.client),
    field(
      "preset",
      start.preset,
      reading.library.presets.map(({ id, name }) => ({ id, text: name[lang] })),
    ),
  ]
}

/** What a field says, in words. */
export function fieldText({ options }: StaleField, values: readonly string[], { lang, t }: Page): string {
  const words = values
    .filter((value) => value !== "")
    .map((value) => options.find(({ id }) => id === value)?.text ?? value)
  return words.length === 0 ? t.draftRoom.stale.nothing : listText(words, lang, "and")
}

function field(name: string, label: string, options: StaleField["options"] = []): StaleField {
  return { name, label, options }
}
