import { isOneText, parametersOf, shownField, valueField } from "../../views/draft/fields.ts"
import type { DraftReading } from "../actions/read-draft.ts"
import type { Clause, ClauseLibrary, ClauseParameter } from "../core/clause.ts"
import type { DraftValue } from "../core/clause-draft.ts"
import type { DraftContent } from "../core/draft.ts"
import { own } from "../core/draft-parts.ts"
import { type Language, languages } from "../core/text.ts"
import { textsOf } from "./draft-room-values.ts"
import type { Typed } from "./form.ts"

type Stored = Pick<DraftReading, "draft" | "library" | "known" | "annexes" | "assembly">

/** What the form of a part shows of what is stored. */
export function storedTyped(part: string, stored: Stored, lang: Language): Typed {
  const { title, content } = stored.draft
  if (part === "start")
    return {
      ...{ title, preset: content.preset ?? "", languages: content.languages },
      ...{ prevailing: content.prevailing ?? "", client: content.client ?? "" },
    }
  if (part === "questions")
    return Object.fromEntries(
      Object.entries(content.answers).map(([fact, answer]) => [`answer-${fact}`, answer ? "yes" : "no"]),
    )
  if (part === "annexes") {
    const inAnnex = stored.annexes.choices.filter(({ place }) => place === "permitted" || place === "refused")
    return {
      annexes: content.annexes,
      plans: inAnnex.map(({ plan }) => plan),
      revision: String(content.tools?.revision ?? stored.annexes.revision?.revision ?? ""),
    }
  }
  const clause = stored.library.clauses.find(({ id }) => id === part)
  return clause ? clauseTyped(clause, stored, lang) : {}
}

/**
 * What was typed, on what is stored: a box that nobody ticked is sent as nothing. Fields that the form did not have yet show what is
 * stored.
 */
export function typedOver(part: string, stored: Typed, sent: Typed, { parameters }: ClauseLibrary): Typed {
  const boxes = part === "start" ? ["languages"] : part === "annexes" ? ["annexes", "plans"] : []
  for (const parameter of parameters) if (sent[shownField(parameter)] !== undefined) boxes.push(valueField(parameter))
  const empty = Object.fromEntries(boxes.map((name): [string, readonly string[]] => [name, []]))
  return { ...stored, ...empty, ...sent }
}

function clauseTyped(clause: Clause, { draft: { content }, library, assembly }: Stored, lang: Language): Typed {
  const { floor = "", owner = "" } = own(content.bargaining, clause.id) ?? {}
  const position = assembly.beside.find(({ id }) => id === clause.id)?.position ?? ""
  const values = parametersOf(library, clause).map((parameter) => valueTyped(parameter, content, library, lang))
  return Object.assign({ position, "was-position": position, floor, owner }, ...values)
}

function valueTyped(parameter: ClauseParameter, content: DraftContent, library: ClauseLibrary, lang: Language): Typed {
  const chosen = own(content.parameters, parameter.id)
  switch (parameter.kind) {
    case "number":
      return { [valueField(parameter)]: typeof chosen === "number" ? figures[lang].format(chosen) : "" }
    case "choice":
    case "choices": {
      const shown = optionsIn(parameter, chosen ?? standardOf(parameter, content, library))
      return { [valueField(parameter)]: shown, [shownField(parameter)]: shown.join(" ") }
    }
    case "text": {
      const texts = textsOf(chosen)
      if (isOneText(parameter)) return { [valueField(parameter)]: texts[lang] ?? "" }
      return Object.fromEntries(languages.map((language) => [valueField(parameter, language), texts[language] ?? ""]))
    }
    case "day":
      return { [valueField(parameter)]: typeof chosen === "string" ? chosen : "" }
  }
}

const figures = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

function standardOf(parameter: ClauseParameter, { preset }: DraftContent, { presets }: ClauseLibrary) {
  const ofPreset = presets.find(({ id }) => id === preset)?.parameters?.[parameter.id]
  return ofPreset ?? (parameter.kind === "choice" || parameter.kind === "choices" ? parameter.default : undefined)
}

function optionsIn(
  { options }: Extract<ClauseParameter, { options: unknown }>,
  value: DraftValue | undefined,
): readonly string[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  return options.map(({ id }) => id).filter((id) => ids.includes(id))
}
