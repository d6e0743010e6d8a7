import { exceptionsOfPlan } from "../../db/queries/exceptions.ts"
import { everyUnit } from "../../db/queries/people.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import type { App } from "../app.ts"
import { answerCell, decisionOn } from "../core/answer-cell.ts"
import { type Day, dayIn } from "../core/day.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { answerOfDraft, type ExceptionDraft, exceptionFaults } from "../core/exception-faults.ts"
import { buildList } from "../core/list-build.ts"
import type { Exception } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import type { Answer } from "../core/vocabulary.ts"
import { groupId, groupIdsOf } from "./publish-list.ts"
import { knownCompany } from "./read-company.ts"

/** What an exception would change, and what stands in its way. */
export interface ExceptionCase {
  planId: string
  /** Slug of the tool. */
  tool: string
  faults: readonly Fault[]
  /** Cells of its scope, as everybody and as its unit would be answered on its first day. */
  cells: readonly { data: string; use: string; before: Answer; after: Answer }[]
}

/**
 * Weighs an exception as if it were there: the tool's part of the list is built with it, so that stops count even for a plan on which
 * nothing was decided. Writes nothing. Throws `NotFound` for a plan that does not exist.
 */
export async function readExceptionCase(app: App, draft: ExceptionDraft): Promise<ExceptionCase> {
  const { read } = app.store
  const { methodology } = app
  const [of, company, units, others] = await Promise.all([
    planBySlug(read, draft.plan),
    knownCompany(app),
    everyUnit(read),
    exceptionsOfPlan(read, draft.plan),
  ])
  const register = of && (await loadTool(read, of.tool))
  if (!of || !register) throw new NotFound(`no plan ${draft.plan}`)
  const day = dayIn(company.zone, app.now())
  const exception = weighed(draft, register.exceptions)
  const list = buildList({
    register: { ...register, exceptions: [...register.exceptions, exception] },
    methodology,
    ...{ day, zone: company.zone },
    groupIds: groupIdsOf(app, [...register.exceptions, exception]),
  })
  const plan = list.tools.flatMap(({ plans }) => plans).find(({ slug }) => slug === draft.plan)
  const unit = units.find(({ id }) => id === draft.unit)
  const { vocabulary } = methodology
  const faults = [
    ...(isEnded(of.plan, day) ? [{ place: "plan", message: texts.ended }] : []),
    ...(unit && !unit.retired ? [] : [{ place: "unit", message: texts.unit }]),
    ...exceptionFaults({ draft, vocabulary, stops: plan?.stops, others, day }),
  ]
  const first = draft.from > day ? draft.from : day
  const since = sinceOf(vocabulary)
  const decision = plan?.decisions && decisionOn(plan.decisions, first)
  const group = groupId(app, draft.unit)
  const given = (data: string, use: string, groups: readonly string[]) =>
    plan ? answerCell(plan, decision, data, use, { since, day: first, groups: new Set(groups) }).answer : "ask"
  const cells = draft.classes.flatMap((data) =>
    draft.uses.map((use) => ({ data, use, before: given(data, use, []), after: given(data, use, [group]) })),
  )
  return { planId: of.planId, tool: of.tool, faults, cells }
}

/** As the register would hold it, after all others. */
function weighed(draft: ExceptionDraft, others: readonly Exception[]): Exception {
  const { plan, unit, classes, uses, reason, from, until, conditions } = draft
  return {
    ...{ id: "exc_weighed", plan, classes, uses, reason, from, until, who: unit, approver: "" },
    answer: answerOfDraft(draft),
    conditions: conditions.map(({ text, classes, uses }, index) => ({ id: `c_weighed${index}`, text, classes, uses })),
    recorded: Math.max(0, ...others.map(({ recorded }) => recorded)) + 1,
  }
}

function sinceOf({ classes, uses }: App["methodology"]["vocabulary"]) {
  const days = (items: readonly { id: string; since?: Day | undefined }[]) =>
    new Map(items.map(({ id, since }) => [id, since] as const))
  return { classes: days(classes), uses: days(uses) }
}

const texts = {
  ended: {
    fr: "Cette offre est retirée : rien de nouveau ne s’y permet.",
    en: "This plan is retired: nothing new is allowed on it.",
  },
  unit: {
    fr: "Choisissez l’unité : une dérogation est pour une unité que l’administration connaît.",
    en: "Choose the unit: an exception is for a unit that the administration knows.",
  },
}
