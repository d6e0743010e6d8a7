import type { ClauseLibrary, Position } from "./clause.ts"
import type { DraftChoices, DraftValue } from "./clause-draft.ts"
import { type FilledValue, filledValue, givenValue, standardValue } from "./clause-filled.ts"
import type { ClauseRun } from "./clause-marks.ts"
import type { StandingClause, StandingParagraph } from "./clause-paragraphs.ts"
import type { Fault } from "./errors.ts"

// What stands for the parameters of a draft.

/** By parameter. */
export type Values = ReadonlyMap<string, { value: FilledValue; faults: readonly Fault[] }>

/** A clause that speaks of a parameter, and where it stands. */
export interface Speaker {
  clause: string
  position: Position
}

/** The clauses that speak of each parameter, in the order of the draft. */
export function speakersOf(clauses: readonly StandingClause[]): ReadonlyMap<string, readonly Speaker[]> {
  const speakers = new Map<string, Speaker[]>()
  for (const { selected, paragraphs } of clauses)
    for (const id of new Set(paragraphs.flatMap(runsOf).flatMap((run) => (run.kind === "parameter" ? [run.id] : []))))
      speakers.set(id, [...(speakers.get(id) ?? []), { clause: selected.clause.id, position: selected.position }])
  return speakers
}

/** Of every parameter that the draft speaks of; and of every one that was given, for what is wrong with it. */
export function valuesOf(library: ClauseLibrary, choices: DraftChoices, clauses: readonly StandingClause[]): Values {
  const speakers = speakersOf(clauses)
  const asked = library.parameters.filter(({ id }) => speakers.has(id) || Object.hasOwn(choices.parameters, id))
  return new Map(
    asked.map((parameter) => [
      parameter.id,
      filledValue(parameter, {
        chosen: choices.parameters,
        preset: library.presets.find(({ id }) => id === choices.preset),
        positions: (speakers.get(parameter.id) ?? []).map(({ position }) => position),
      }),
    ]),
  )
}

/** What stands for a parameter among these speakers, as it was given: else what the preset or the library says. */
export function valueAmong(
  { parameters, presets }: ClauseLibrary,
  choices: DraftChoices,
  id: string,
  speakers: readonly Speaker[],
): DraftValue | undefined {
  const parameter = parameters.find((one) => one.id === id)
  if (!parameter) return undefined
  const preset = presets.find((one) => one.id === choices.preset)
  const standard = standardValue(parameter, { preset, positions: speakers.map(({ position }) => position) })
  return givenValue(parameter, { chosen: choices.parameters }) ?? standard
}

/** The runs of a paragraph and of its items. */
export function runsOf({ runs, items }: StandingParagraph): ClauseRun[] {
  return [runs, ...items.map((item) => item.runs)].flatMap(({ fr, en }) => [...fr, ...en])
}
