import type { Clause, ClauseLibrary, ContractFact, Position } from "./clause.ts"
import type { AnnexKind } from "./clause-annex.ts"
import type { DraftValue } from "./clause-draft.ts"
import { cleanText, isEmptyValue } from "./clause-filled.ts"
import type { Bargaining, ChosenTools, DraftContent } from "./draft.ts"
import { canonical } from "./stated.ts"
import type { Language } from "./text.ts"

// A draft is saved part by part, so that several people work on one at the same time: a part is what one form of the room shows.

/** `start`, `questions`, `annexes`, or the id of a clause. */
export type DraftPart = string

/**
 * What a form of the room says about its part; a field that it leaves out, but for a value of a clause, stands as the preset, the library or
 * the register has it.
 */
export type PartChange =
  | {
      part: "start"
      title: string
      preset?: string | undefined
      languages: readonly Language[]
      prevailing?: Language | undefined
      client?: string | undefined
    }
  /** A fact that is left out was not answered. */
  | { part: "questions"; answers: Readonly<Partial<Record<ContractFact, boolean | undefined>>> }
  | { part: "annexes"; annexes: readonly AnnexKind[]; tools?: ChosenTools | undefined }
  | ClauseChange

export interface ClauseChange {
  part: "clause"
  clause: string
  position?: Position | undefined
  /** Of the clause's own, those that the form shows; some are shared with other clauses. An empty one gives the standard back. */
  parameters: Readonly<Record<string, DraftValue | undefined>>
  leftOut: boolean
  /** Put in though nothing calls for it. */
  added: boolean
  bargaining?: Bargaining | undefined
}

/** A draft as far as it is saved part by part. */
export interface DraftDocument {
  title: string
  content: DraftContent
}

/** The part that a change is about. */
export function partOf(change: PartChange): DraftPart {
  return change.part === "clause" ? change.clause : change.part
}

/** The draft with what a form says of its part; every other part stays as it is. */
export function withPart({ title, content }: DraftDocument, change: PartChange, library: ClauseLibrary): DraftDocument {
  switch (change.part) {
    case "start": {
      const { preset, languages, prevailing, client } = change
      const own = said({
        ...{ preset, languages, client: cleanText(client ?? "") || undefined },
        prevailing: languages.length > 1 ? prevailing : undefined,
      })
      const { preset: _preset, languages: _languages, prevailing: _prevailing, client: _client, ...rest } = content
      return { title: cleanText(change.title), content: { ...rest, ...own } }
    }
    case "questions":
      return { title, content: { ...content, answers: said(change.answers) } }
    case "annexes": {
      const { tools: _before, ...rest } = content
      return { title, content: { ...rest, annexes: change.annexes, ...said({ tools: change.tools }) } }
    }
    case "clause":
      return { title, content: withClause(content, change, clauseIn(library, change.clause)) }
  }
}

/**
 * What a part says, always the same text for the same words: two forms that were shown it have the same mark. Values that several
 * clauses share belong to each of them.
 */
export function partText({ title, content }: DraftDocument, part: DraftPart, library: ClauseLibrary): string {
  const { preset, languages, prevailing, client, answers, annexes, tools } = content
  if (part === "start") return canonical({ title, preset, languages, prevailing, client })
  if (part === "questions") return canonical(answers)
  if (part === "annexes") return canonical({ annexes, tools })
  const parameters = clauseIn(library, part)?.parameters ?? []
  return canonical({
    position: own(content.positions, part),
    parameters: Object.fromEntries(parameters.map((id) => [id, own(content.parameters, id)])),
    leftOut: content.leftOut.includes(part),
    added: content.added.includes(part),
    bargaining: own(content.bargaining, part) ?? {},
  })
}

function withClause(content: DraftContent, change: ClauseChange, clause: Clause | undefined): DraftContent {
  const { clause: id, position, leftOut, added, bargaining } = change
  const { floor, owner } = bargaining ?? {}
  // A form shows what the position speaks of: a value that it does not show stays as it is.
  const values = (clause?.parameters ?? [])
    .filter((parameter) => Object.hasOwn(change.parameters, parameter))
    .map((parameter) => [parameter, given(change.parameters[parameter])] as const)
  const bargained = said({ floor, owner: cleanText(owner ?? "") || undefined })
  return {
    ...content,
    positions: replaced(content.positions, { [id]: position }),
    parameters: replaced(content.parameters, Object.fromEntries(values)),
    leftOut: toggled(content.leftOut, id, leftOut),
    added: toggled(content.added, id, added && !leftOut),
    bargaining: replaced(content.bargaining, { [id]: Object.keys(bargained).length > 0 ? bargained : undefined }),
  }
}

function clauseIn({ clauses }: ClauseLibrary, id: string): Clause | undefined {
  return clauses.find((clause) => clause.id === id)
}

/** An empty field gives the standard back. */
function given(value: DraftValue | undefined): DraftValue | undefined {
  return value === undefined || isEmptyValue(value) ? undefined : value
}

/** In the order of the ids: what was chosen first does not show. */
function replaced<T>(
  before: Readonly<Record<string, T>>,
  values: Readonly<Record<string, T | undefined>>,
): Record<string, T> {
  const all = said({ ...before, ...values }) as Record<string, T>
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function toggled(ids: readonly string[], id: string, isIn: boolean): string[] {
  const others = ids.filter((one) => one !== id)
  return (isIn ? [...others, id] : others).toSorted()
}

/** What was chosen under an id, and nothing that every object has. */
export function own<T>(values: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined
}

/** Without what says nothing. */
function said<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(filled) as { [K in keyof T]: Exclude<T[K], undefined> }
}
