import { diffArrays } from "diff"

// Two texts laid side by side, word by word.

/** What became of a piece of a text. */
export type Change = "same" | "added" | "removed"

/** A piece with where it stands in the older and in the newer sequence. */
export type DiffStep =
  | { change: "same"; before: number; after: number }
  | { change: "removed"; before: number }
  | { change: "added"; after: number }

/** What is common to two sequences, in their order, and what is not. Pieces are the same where their keys are. */
export function diffKeys(before: readonly string[], after: readonly string[]): DiffStep[] {
  const at = { before: 0, after: 0 }
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((): DiffStep => {
      if (added) return { change: "added", after: at.after++ }
      if (removed) return { change: "removed", before: at.before++ }
      return { change: "same", before: at.before++, after: at.after++ }
    }),
  )
}

/** A piece of a text as it is compared. */
export interface WordToken {
  /** The same for pieces that are taken for the same. */
  key: string
  text: string
}

/** Below this share of common words a text reads better struck out as a whole. */
const leastCommon = 0.3

/** Letters of what is common between two changes and reads better with them: « de », "of". */
const shortest = 3

/**
 * Two texts word by word, as people read changes: between two changes no space, comma or short word stays by itself, of a change what
 * went stands before what came, and texts that have little in common are replaced as a whole.
 */
export function diffWords(before: readonly WordToken[], after: readonly WordToken[]): DiffStep[] {
  const keys = (tokens: readonly WordToken[]) => tokens.map(({ key }) => key)
  const stretches = stretchesOf(diffKeys(keys(before), keys(after)))
  const lettersOf = (step: DiffStep) => (step.change === "same" ? lettersIn(after[step.after]?.text ?? "") : 0)
  const joined = stretches.map((stretch, at) => {
    const isBetween = at > 0 && at < stretches.length - 1
    const letters = stretch.steps.reduce((sum, step) => sum + lettersOf(step), 0)
    return stretch.change === "same" && isBetween && letters <= shortest
      ? { ...stretch, change: "changed" as const }
      : stretch
  })
  const common = joined
    .filter(({ change }) => change === "same")
    .flatMap(({ steps }) => steps.filter((step) => lettersOf(step) > 0)).length
  const most = Math.max(wordsIn(before), wordsIn(after))
  const isReplaced = joined.length > 1 && common < leastCommon * most
  return (
    isReplaced ? [{ change: "changed" as const, steps: joined.flatMap(({ steps }) => steps) }] : rejoined(joined)
  ).flatMap(({ change, steps }) => (change === "same" ? steps : ordered(steps)))
}

interface Stretch {
  change: "same" | "changed"
  steps: DiffStep[]
}

function stretchesOf(steps: readonly DiffStep[]): Stretch[] {
  return rejoined(
    steps.map((step) => ({ change: step.change === "same" ? ("same" as const) : ("changed" as const), steps: [step] })),
  )
}

/** Neighbours of one kind in one. */
function rejoined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const { change, steps } of stretches) {
    const last = out.at(-1)
    if (last?.change === change) last.steps.push(...steps)
    else out.push({ change, steps: [...steps] })
  }
  return out
}

/** What went, then what came. */
function ordered(steps: readonly DiffStep[]): DiffStep[] {
  return [
    ...steps.flatMap((step): DiffStep[] =>
      step.change === "added" ? [] : [{ change: "removed", before: step.before }],
    ),
    ...steps.flatMap((step): DiffStep[] => (step.change === "removed" ? [] : [{ change: "added", after: step.after }])),
  ]
}

function wordsIn(tokens: readonly WordToken[]): number {
  return tokens.filter(({ text }) => lettersIn(text) > 0).length
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Words, and what stands between them character by character. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []
}
