import {
  type Clause,
  type ClauseCondition,
  type ClauseNote,
  type ClauseParagraph,
  type ContractFact,
  contractFacts,
  type Position,
  positions,
} from "../core/clause.ts"
import {
  type ClauseRow,
  conditionField,
  conditionIn,
  freeId,
  type RemarkList,
  type RemarkRow,
} from "../core/clause-rows.ts"
import type { Fault } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import type { WrittenClause } from "../core/written-clause.ts"
import { type Typed, typedList, typedText } from "./form.ts"

// A clause as its form shows it, and back. Paragraphs and items are rows in their order: an item belongs to the paragraph above it.

/** A clause of which nothing is written yet: one paragraph a position, one step and one remark of each kind. */
export function blankTyped(): Typed {
  const text = (position: Position) => rowFields(position, [{ kind: "paragraph", id: "p1", when: "", fr: "", en: "" }])
  return {
    ...{ titleFr: "", titleEn: "", purposeFr: "", purposeEn: "", default: "balanced", when: "always", editionNote: "" },
    ...Object.assign({}, ...positions.map((position) => ({ ...summaryFields(position), ...text(position) }))),
    ...{ fallbackFr: [], fallbackEn: [] },
    ...noteFields("notes", []),
    ...noteFields("warnings", []),
  }
}

/** A clause as its form shows it. */
export function clauseTyped(clause: Clause): Typed {
  const { title, purpose, fallback } = clause
  return {
    ...{ titleFr: title.fr, titleEn: title.en, purposeFr: purpose.fr, purposeEn: purpose.en },
    ...{ default: clause.default, when: whenField(clause.when), editionNote: "" },
    ...Object.assign(
      {},
      ...positions.map((position) => ({
        ...summaryFields(position, clause.positions[position].summary),
        ...rowFields(position, rowsOf(clause.positions[position].paragraphs)),
      })),
    ),
    fallbackFr: fallback.map(({ fr }) => fr),
    fallbackEn: fallback.map(({ en }) => en),
    ...noteFields("notes", clause.notes),
    ...noteFields("warnings", clause.warnings),
  }
}

/** The rows of a position, as they were typed. */
export function rowsIn(typed: Typed, position: Position): ClauseRow[] {
  const [kinds, ids, whens, fr, en] = ["Kind", "Id", "When", "Fr", "En"].map((name) =>
    typedList(typed, `${position}${name}`),
  )
  return (fr ?? []).map((text, at) => ({
    kind: kinds?.[at] === "item" && at > 0 ? "item" : "paragraph",
    id: ids?.[at] ?? "",
    when: whens?.[at] ?? "",
    ...{ fr: text, en: en?.[at] ?? "" },
  }))
}

/** The fields that hold these rows. */
export function rowFields(position: Position, rows: readonly ClauseRow[]): Typed {
  return {
    [`${position}Kind`]: rows.map(({ kind }) => kind),
    [`${position}Id`]: rows.map(({ id }) => id),
    [`${position}When`]: rows.map(({ when }) => when),
    [`${position}Fr`]: rows.map(({ fr }) => fr),
    [`${position}En`]: rows.map(({ en }) => en),
  }
}

export function remarksIn(typed: Typed, list: RemarkList): RemarkRow[] {
  const en = typedList(typed, `${list}En`)
  const [on, when] = [typedList(typed, `${list}On`), typedList(typed, `${list}When`)]
  return typedList(typed, `${list}Fr`).map((fr, at) => ({
    ...{ fr, en: en[at] ?? "" },
    ...{ on: on[at] ?? "", when: when[at] ?? "" },
  }))
}

export function remarkFields(list: RemarkList, rows: readonly RemarkRow[]): Typed {
  return {
    ...(list === "fallback"
      ? {}
      : { [`${list}On`]: rows.map(({ on }) => on), [`${list}When`]: rows.map(({ when }) => when) }),
    [`${list}Fr`]: rows.map(({ fr }) => fr),
    [`${list}En`]: rows.map(({ en }) => en),
  }
}

/** What a form says, and where each text of it stands in the form: `strict/request/fr` is `strictFr-0`. */
export interface ReadClause {
  written: WrittenClause
  fieldOf(place: string): string
}

/** Reads the clause that a form describes. A row of which nothing is written is none, unless items hang on it. */
export function clauseIn(typed: Typed): ReadClause {
  const fields = new Map<string, string>()
  const at = Object.fromEntries(
    positions.map((position) => {
      const { paragraphs, places } = paragraphsOf(rowsIn(typed, position))
      for (const [place, row] of places)
        for (const language of ["fr", "en"] as const)
          fields.set(`${position}/${place}/${language}`, `${position}${named[language]}-${row}`)
      return [position, { summary: textIn(typed, `${position}Summary`), paragraphs }]
    }),
  ) as unknown as Clause["positions"]
  const remarks = (list: RemarkList) => {
    const kept = remarksIn(typed, list)
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => row.fr.trim() !== "" || row.en.trim() !== "")
    for (const [number, { index }] of kept.entries())
      for (const language of ["fr", "en"] as const)
        fields.set(`${list}/${number}/${language}`, `${list}${named[language]}-${index}`)
    return kept.map(({ row }) => row)
  }
  const fact = contractFacts.find((one) => one === typedText(typed, "when"))
  return {
    written: {
      title: textIn(typed, "title"),
      purpose: textIn(typed, "purpose"),
      default: positions.find((one) => one === typedText(typed, "default")) ?? "balanced",
      when: fact ? { fact } : "always",
      positions: at,
      fallback: remarks("fallback").map(({ fr, en }) => ({ fr, en })),
      notes: remarks("notes").map(noteOf),
      warnings: remarks("warnings").map(noteOf),
    },
    fieldOf: (place) => fields.get(place) ?? plainField(place),
  }
}

/** Faults at the fields of the form. */
export function inFields(faults: readonly Fault[], { fieldOf }: ReadClause): Fault[] {
  return faults.map(({ place, message }) => ({ place: fieldOf(place), message }))
}

const named = { fr: "Fr", en: "En" } as const

/** `title/fr` → `titleFr`, `strict/summary/en` → `strictSummaryEn`; a position as a whole is its first row. */
function plainField(place: string): string {
  const [first = "", second = "", third = ""] = place.split("/")
  if (second === "summary") return `${first}Summary${third === "en" ? "En" : "Fr"}`
  if (second === "fr" || second === "en") return `${first}${named[second]}`
  return first === "" ? "" : `${first}Fr-0`
}

function textIn(typed: Typed, name: string): Text {
  return { fr: typedText(typed, `${name}Fr`), en: typedText(typed, `${name}En`) }
}

function summaryFields(position: Position, { fr, en }: Text = { fr: "", en: "" }): Typed {
  return { [`${position}SummaryFr`]: fr, [`${position}SummaryEn`]: en }
}

function rowsOf(paragraphs: readonly ClauseParagraph[]): ClauseRow[] {
  return paragraphs.flatMap(({ id, text, items = [], when }): ClauseRow[] => [
    { kind: "paragraph", id, when: conditionField(when), ...text },
    ...items.map((item): ClauseRow => ({ kind: "item", id: item.id, when: "", ...item.text })),
  ])
}

interface Building {
  id: string
  text: Text
  items: { id: string; text: Text }[]
  when?: ClauseCondition | undefined
}

function paragraphsOf(rows: readonly ClauseRow[]) {
  const places = new Map<string, number>()
  const paragraphs: Building[] = []
  for (const [at, row] of rows.entries()) {
    const text = { fr: row.fr, en: row.en }
    const isBlank = row.fr.trim() === "" && row.en.trim() === ""
    const last = paragraphs.at(-1)
    if (row.kind === "item" && last) {
      if (isBlank) continue
      const id = freeId(row.id, new Set(last.items.map((item) => item.id)), "i")
      last.items.push({ id, text })
      places.set(`${last.id}/${id}`, at)
      continue
    }
    if (isBlank && !itemsFollow(rows, at)) continue
    const id = freeId(row.id, new Set(paragraphs.map((paragraph) => paragraph.id)), "p")
    const when = conditionIn(row.when)
    paragraphs.push({ id, text, items: [], ...(when === undefined ? {} : { when }) })
    places.set(id, at)
  }
  return {
    places,
    paragraphs: paragraphs.map(({ items, ...paragraph }) => (items.length > 0 ? { ...paragraph, items } : paragraph)),
  }
}

function itemsFollow(rows: readonly ClauseRow[], at: number): boolean {
  for (const { kind, fr, en } of rows.slice(at + 1)) {
    if (kind !== "item") return false
    if (fr.trim() !== "" || en.trim() !== "") return true
  }
  return false
}

function noteFields(list: "notes" | "warnings", notes: readonly ClauseNote[]): Typed {
  return remarkFields(
    list,
    notes.map(({ on, when, text }) => ({
      on: on?.join(",") ?? "",
      when: conditionField(when),
      ...text,
    })),
  )
}

function noteOf({ on, when, fr, en }: RemarkRow): ClauseNote {
  const at = positions.filter((position) => on.split(",").includes(position))
  const condition = conditionIn(when)
  return {
    ...(at.length > 0 && at.length < positions.length ? { on: at } : {}),
    ...(condition === undefined ? {} : { when: condition }),
    text: { fr, en },
  }
}

function whenField(when: ClauseCondition): ContractFact | "always" | "" {
  if (when === "always") return "always"
  return "fact" in when ? when.fact : ""
}
