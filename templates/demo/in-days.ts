import type { Day } from "../../src/core/day.ts"

/** The day so many days after the one on which the example is added; before it, when negative. */
export type InDays = (count: number) => Day
