import type { Day } from "./day.ts"

// What is retired or merged stays in the register for the sake of its history; it is offered no more.

export interface Endable {
  retiredOn?: Day | undefined
  mergedInto?: string | undefined
}

/** Whether a thing is history on a day: retired by then, or another one altogether. */
export function isEnded({ retiredOn, mergedInto }: Endable, day: Day): boolean {
  return mergedInto !== undefined || (retiredOn !== undefined && retiredOn <= day)
}

/** When a plan is history: from its own day on, or with its tool. */
export function endOfPlan(plan: Pick<Endable, "retiredOn">, tool: Endable): Endable {
  const [retiredOn] = [plan.retiredOn, tool.retiredOn].filter((day) => day !== undefined).toSorted()
  return {
    ...(retiredOn !== undefined && { retiredOn }),
    ...(tool.mergedInto !== undefined && { mergedInto: tool.mergedInto }),
  }
}

/** Those that may still be chosen. */
export function offered<T extends Endable>(items: readonly T[], day: Day): T[] {
  return items.filter((item) => !isEnded(item, day))
}
