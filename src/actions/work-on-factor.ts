import { type FactorWork, factorWorkOf } from "../../db/queries/open-assessments.ts"
import { assessmentFactors } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { commitAssessment, concernsFactor } from "./commit-assessment.ts"
import { readAssignees } from "./read-assignees.ts"

/** Gives a factor to somebody to answer, or to nobody. Throws `Refused` for whoever cannot answer, `StaleWrite`, `NotFound`. */
export async function assignFactor(
  app: App,
  id: string,
  { factor, assignee }: { factor: string; assignee: string | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  expectFactor(app, factor)
  if (assignee !== undefined && !(await readAssignees(app)).some((one) => one.id === assignee)) {
    throw new Refused([{ place: "assignee", message: unable }])
  }
  const now = await workOn(app, id, factor)
  const same = now?.assigneeId === assignee
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.assigned", when: ["open"], meets: concernsFactor(factor) },
    make: () =>
      same
        ? undefined
        : {
            before: now?.assigneeId === undefined ? undefined : { factor, assignee: now.assigneeId },
            after: { factor, ...(assignee === undefined ? {} : { assignee }) },
            statements: (write) => [sayOf(write, id, factor, { assigneeId: assignee ?? null })],
          },
  })
}

/** Writes the compensating measures for a factor, or takes them back. Throws `StaleWrite`, `NotFound`. */
export async function justifyFactor(
  app: App,
  id: string,
  { factor, justification }: { factor: string; justification: string | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  expectFactor(app, factor)
  const now = await workOn(app, id, factor)
  const same = now?.justification === justification
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.justified", when: ["open"], meets: concernsFactor(factor) },
    make: () =>
      same
        ? undefined
        : {
            before: now?.justification === undefined ? undefined : { factor, justification: now.justification },
            after: { factor, ...(justification === undefined ? {} : { justification }) },
            statements: (write) => [sayOf(write, id, factor, { justification: justification ?? null })],
          },
  })
}

/** Throws `NotFound` for a factor that is not asked about plans. */
export function expectFactor({ methodology }: App, factor: string) {
  if (!methodology.factors.some(({ id, level }) => id === factor && level !== "A")) throw new NotFound()
}

/** What was said of a factor of an assessment. */
export async function workOn({ store }: App, id: string, factor: string): Promise<FactorWork | undefined> {
  return (await factorWorkOf(store.read, [id])).find((one) => one.factor === factor)
}

type Said = Pick<typeof assessmentFactors.$inferInsert, "assigneeId" | "justification" | "closed">

/** Says something of a factor of an assessment; what else was said of it stays. */
export function sayOf(write: Writer, assessmentId: string, factor: string, said: Said): Statement {
  return write
    .insert(assessmentFactors)
    .values({ assessmentId, factor, ...said })
    .onConflictDoUpdate({ target: [assessmentFactors.assessmentId, assessmentFactors.factor], set: said })
}

const unable = {
  fr: "Cette personne ne peut pas noter de réponses au registre. Choisissez-en une dans la liste.",
  en: "This person cannot note answers in the register. Choose one from the list.",
}
