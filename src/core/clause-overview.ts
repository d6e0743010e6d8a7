import type { Clause, ClauseLibrary, ClauseNote, ClausePreset, ClauseText, LawReference, Position } from "./clause.ts"
import { positions } from "./clause.ts"
import { parseMarks } from "./clause-marks.ts"
import type { Day } from "./day.ts"
import { fold, type Language, type Text } from "./text.ts"

// What the pages of the library say of it.

/** Where a clause stands: as the preset says, else by itself. */
export function positionIn(clause: Clause, preset: ClausePreset | undefined): Position {
  return preset ? (preset.positions[clause.id] ?? preset.rest) : clause.default
}

/** The remarks that hold at a position. */
export function notesAt(notes: readonly ClauseNote[], position: Position): readonly ClauseNote[] {
  return notes.filter(({ on }) => on === undefined || on.includes(position))
}

/** The clauses that stand in every draft in which this one stands at the position. */
export function calledFor({ clauses }: ClauseLibrary, clause: Clause, position: Position): readonly Clause[] {
  return clauses.filter(({ requiredBy = [] }) =>
    requiredBy.some((by) => by.clause === clause.id && by.on.includes(position)),
  )
}

/** Who says that an AI system is used, and how, is its deployer (AI Act art. 3(4), Commission guidelines): the clause that says who that is. */
const roles = "CL-04"

/** Whether a clause can, at the position, make us the deployer: it brings the clause on roles with it. */
export function canMakeUsDeployer(library: ClauseLibrary, clause: Clause, position: Position): boolean {
  return calledFor(library, clause, position).some(({ id }) => id === roles)
}

/** Whether a reference is shown as to be confirmed: nobody read the text, or its review is due. */
export function isToConfirm({ known, reviewBy }: LawReference, today: Day): boolean {
  return known === "to-confirm" || today >= reviewBy
}

/** The texts of a position in order, each with its place: `request`, `content/tool`. */
export function placesOf({ paragraphs }: ClauseText): readonly { place: string; text: Text }[] {
  return paragraphs.flatMap(({ id, text, items = [] }) => [
    { place: id, text },
    ...items.map((item) => ({ place: `${id}/${item.id}`, text: item.text })),
  ])
}

/** Where each defined term is met first; both languages have the same terms in each text. */
export function firstPlaces(text: ClauseText): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { place, text: words } of placesOf(text))
    for (const run of parseMarks(words.fr).runs) if (run.kind === "term" && !first.has(run.id)) first.set(run.id, place)
  return first
}

/** The clauses of the library in which every word that is looked for is written, in any position; an empty search finds all. */
export function clausesFound(library: ClauseLibrary, sought: string, language: Language): readonly Clause[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return library.clauses
  return library.clauses.filter((clause) => {
    const written = fold(textOf(library, clause, language))
    return words.every((word) => written.includes(word))
  })
}

function textOf(library: ClauseLibrary, clause: Clause, language: Language): string {
  const own = [clause.title, clause.purpose].map((text) => text[language])
  const said = positions.flatMap((position) => {
    const text = clause.positions[position]
    return [text.summary[language], ...placesOf(text).map(({ text }) => plainText(library, text[language], language))]
  })
  return [clause.id, ...own, ...said].join("\n")
}

/** A text with the words of its terms in place of their marks. */
function plainText({ terms }: ClauseLibrary, text: string, language: Language): string {
  return parseMarks(text)
    .runs.map((run) => {
      if (run.kind === "text") return run.text
      if (run.kind === "reference") return run.clause
      if (run.kind === "parameter") return ""
      return terms.find(({ id }) => id === run.id)?.[run.many ? "many" : "one"][language] ?? ""
    })
    .join("")
}
