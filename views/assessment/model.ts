import type { AssessmentStatus } from "../../src/core/assessing.ts"
import type { AssessmentSheet } from "../../src/core/assessment-sheet.ts"
import type { Day } from "../../src/core/day.ts"
import type { DepthFound } from "../../src/core/depth.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Context } from "../../src/core/gates.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Assessment, Fact } from "../../src/core/register.ts"
import type { Barred } from "../../src/core/second-person.ts"
import { shown } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"

/** An assessment under way as its pages show it. */
export interface ShownAssessment {
  assessment: {
    id: string
    plan: NamedPlan
    contexts: readonly Context[]
    status: AssessmentStatus
    openedBy: string
    openedAt: string
    dueOn?: Day | undefined
    submittedBy?: string | undefined
    submittedAt?: string | undefined
    note?: string | undefined
    frozenId?: string | undefined
    endedAt?: string | undefined
  }
  seen: number
  depth: DepthFound
  sheet: AssessmentSheet
  work: ReadonlyMap<string, ShownWork>
  comments: readonly ShownComment[]
  hash: string
  facts: readonly string[]
  people: EventNames["people"]
  last?: Assessment | undefined
  cancelled?: string | undefined
}

export interface ShownWork {
  assigneeId?: string | undefined
  justification?: string | undefined
  closed?: readonly { question: string; note: string; by: string; on: string }[] | undefined
}

export interface ShownComment {
  id: string
  factor?: string | undefined
  by: string
  at: string
  text: string
}

/** The forms of the workspace, and those about one factor: one of them was refused, or sent too late. */
export type Part = "details" | "submission" | "review" | "cancellation" | "comment" | "factor"

/** A form that is shown again. */
export interface Again {
  part: Part
  typed: Typed
  faults: readonly Fault[]
  /** Somebody changed it meanwhile; of a review, what moved. */
  stale?: { fresh: readonly Fact[]; gone: number } | true | undefined
}

/** What the parts of the workspace are given. */
export interface WorkspaceProps {
  page: Page
  words: Words
  reading: ShownAssessment
  /** May note answers, and so change the assessment. */
  writes: boolean
  /** May be the second person, as far as roles go. */
  reviews: boolean
  /** Why not this one. */
  barred?: Barred | undefined
  again?: Again | undefined
}

/** "Jasper Business". */
export function planText({ tool, name }: NamedPlan, { lang }: Pick<Page, "lang">): string {
  return `${tool.name} ${shown(name)[lang]}`
}

/** A person by name. */
export function personText(id: string, people: EventNames["people"], page: Page): string {
  return people.get(id)?.name ?? (id.startsWith("per_") ? page.t.assessments.somebody : id)
}

/** What was typed in a form that is shown again; nothing of another one. */
export function typedIn(again: Again | undefined, part: Part): Pick<Again, "typed" | "faults"> | undefined {
  return again?.part === part ? again : undefined
}
