/**
 * A piece of a clause's text: words, or a mark that the assembly fills in. A mark is `{{parameter}}`, `[[CL-06]]`, `{term}` or
 * `{term:many}`.
 */
export type ClauseRun =
  | { kind: "text"; text: string }
  | { kind: "parameter"; id: string }
  | { kind: "reference"; clause: string }
  | { kind: "term"; id: string; many: boolean }

/** A brace or a pair of brackets that belongs to no mark; `at` counts from 0, in UTF-16 units. */
export interface MarkFault {
  at: number
  found: string
}

export interface ParsedMarks {
  /** What stands in no mark is text, faults included. */
  runs: readonly ClauseRun[]
  faults: readonly MarkFault[]
}

/** Reads the marks of a text, in order. */
export function parseMarks(text: string): ParsedMarks {
  const runs: ClauseRun[] = []
  const faults: MarkFault[] = []
  const addText = (from: number, to: number) => {
    if (from === to) return
    const words = text.slice(from, to)
    runs.push({ kind: "text", text: words })
    faults.push(...strayIn(words).map(({ at, found }) => ({ at: from + at, found })))
  }
  let read = 0
  for (const match of text.matchAll(mark)) {
    addText(read, match.index)
    runs.push(runOf(match))
    read = match.index + match[0].length
  }
  addText(read, text.length)
  return { runs, faults }
}

/** The ids that a text marks, sorted; a parameter or a reference as often as it stands there, a term once. */
export interface MarkedIds {
  parameters: readonly string[]
  references: readonly string[]
  terms: readonly string[]
}

export function markedIds(text: string): MarkedIds {
  const { runs } = parseMarks(text)
  return {
    parameters: runs.flatMap((run) => (run.kind === "parameter" ? [run.id] : [])).sort(),
    references: runs.flatMap((run) => (run.kind === "reference" ? [run.clause] : [])).sort(),
    terms: [...new Set(runs.flatMap((run) => (run.kind === "term" ? [run.id] : [])))].sort(),
  }
}

const mark = /\{\{(?<parameter>[a-z0-9-]+)\}\}|\[\[(?<clause>[A-Za-z0-9-]+)\]\]|\{(?<term>[a-z0-9-]+)(?<many>:many)?\}/g

function runOf({ groups }: RegExpMatchArray): ClauseRun {
  const { parameter, clause, term = "", many } = groups ?? {}
  if (parameter !== undefined) return { kind: "parameter", id: parameter }
  if (clause !== undefined) return { kind: "reference", clause }
  return { kind: "term", id: term, many: many !== undefined }
}

/** Single square brackets are ordinary words: lawyers write them. */
function strayIn(words: string): MarkFault[] {
  return [...words.matchAll(/\{\{?|\}\}?|\[\[|\]\]/g)].map((match) => ({
    at: match.index,
    found: excerpt(words, match.index),
  }))
}

/** As much of the text as shows which mark it is. */
function excerpt(words: string, at: number): string {
  return words.slice(at, at + 24)
}
