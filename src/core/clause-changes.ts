import { type Clause, type ClauseNote, type Position, positions } from "./clause.ts"
import { type DiffRun, diffRuns } from "./clause-diff.ts"
import { type ClauseRun, parseMarks } from "./clause-marks.ts"
import { placesOf } from "./clause-overview.ts"
import type { TreeRun } from "./clause-tree.ts"
import type { Language, Text } from "./text.ts"

// Two wordings of a clause side by side: what differs, text by text.

/** Where a text stands in a clause. */
export interface ClausePlace {
  part: "title" | "purpose" | "summary" | "paragraph" | "item" | "fallback" | "notes" | "warnings"
  position?: Position | undefined
  /** From 1: of the paragraph, or among the steps and remarks; absent where it stands alone. */
  number?: number | undefined
  /** From 1: of the item. */
  item?: number | undefined
}

/** A text that differs, with what became of its words in each language. */
export interface ClauseChange {
  place: ClausePlace
  change: "added" | "removed" | "changed"
  runs: Readonly<Record<Language, readonly DiffRun[]>>
}

export interface ClauseChanges {
  texts: readonly ClauseChange[]
  /** The position by default, where it moved. */
  default?: { before: Position; after: Position } | undefined
  /** Positions at which paragraphs or items stand in another order. */
  moved: readonly Position[]
  /** Neither says anything else. */
  same: boolean
}

/** What somebody changed from one wording to the other. */
export function clauseChanges(before: Clause, after: Clause): ClauseChanges {
  const [old, now] = [textsOf(before), textsOf(after)]
  const texts = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))].flatMap((id) =>
    changeOf(old.get(id), now.get(id)),
  )
  const moved = positions.filter((position) => isMoved(before, after, position))
  const isDefault = before.default === after.default
  return {
    texts,
    moved,
    ...(isDefault ? {} : { default: { before: before.default, after: after.default } }),
    same: texts.length === 0 && moved.length === 0 && isDefault,
  }
}

interface Placed {
  place: ClausePlace
  text: Text
}

/** Every text under an id that both wordings share. */
function textsOf(clause: Clause): Map<string, Placed> {
  const remarks = (part: "notes" | "warnings", all: readonly ClauseNote[]) =>
    all.map(({ text }, at): [string, Placed] => [`${part}/${at}`, { place: { part, number: at + 1 }, text }])
  return new Map<string, Placed>([
    ["title", { place: { part: "title" }, text: clause.title }],
    ["purpose", { place: { part: "purpose" }, text: clause.purpose }],
    ...positions.flatMap((position) => atPosition(clause, position)),
    ...clause.fallback.map((text, at): [string, Placed] => [
      `fallback/${at}`,
      { place: { part: "fallback", number: at + 1 }, text },
    ]),
    ...remarks("notes", clause.notes),
    ...remarks("warnings", clause.warnings),
  ])
}

function atPosition(clause: Clause, position: Position): [string, Placed][] {
  const { summary, paragraphs } = clause.positions[position]
  return [
    [`${position}/summary`, { place: { part: "summary", position }, text: summary }],
    ...paragraphs.flatMap(({ id, text, items = [] }, at): [string, Placed][] => [
      [`${position}/text/${id}`, { place: { part: "paragraph", position, number: at + 1 }, text }],
      ...items.map((item, of): [string, Placed] => [
        `${position}/text/${id}/${item.id}`,
        { place: { part: "item", position, number: at + 1, item: of + 1 }, text: item.text },
      ]),
    ]),
  ]
}

function changeOf(before: Placed | undefined, after: Placed | undefined): ClauseChange[] {
  const { place } = after ?? before ?? {}
  if (!place || (before?.text.fr === after?.text.fr && before?.text.en === after?.text.en)) return []
  const runs = (language: Language) =>
    diffRuns(treeRuns(before?.text[language] ?? ""), treeRuns(after?.text[language] ?? ""))
  return [
    {
      place,
      change: before === undefined ? "added" : after === undefined ? "removed" : "changed",
      runs: { fr: runs("fr"), en: runs("en") },
    },
  ]
}

/** A text of the library as runs: a mark stands as it is written. */
function treeRuns(text: string): TreeRun[] {
  return parseMarks(text).runs.map(treeRun)
}

function treeRun(run: ClauseRun): TreeRun {
  switch (run.kind) {
    case "text":
      return { kind: "text", text: run.text }
    case "parameter":
      return { kind: "value", parameter: run.id, text: `{{${run.id}}}` }
    case "reference":
      return { kind: "reference", clause: run.clause, number: `[[${run.clause}]]` }
    case "term":
      return { kind: "term", id: run.id, text: run.many ? `{${run.id}:many}` : `{${run.id}}` }
  }
}

/** What both have stands in another order. */
function isMoved(before: Clause, after: Clause, position: Position): boolean {
  const [old, now] = [before, after].map((clause) => placesOf(clause.positions[position]).map(({ place }) => place))
  const common = (all: readonly string[] = [], other: readonly string[] = []) =>
    all.filter((id) => other.includes(id)).join("\n")
  return common(old, now) !== common(now, old)
}
