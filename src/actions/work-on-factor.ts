import { factorWorkOf } from "../../db/queries/open-assessments.ts"
import { everybody } from "../../db/queries/people.ts"
import { assessmentFactors } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { commitAssessment, concernsFactor } from "./commit-assessment.ts"

export interface Helper {
  id: string
  name: string
}

/** Those who can answer factors for the whole company, by name. */
export async function helpers(app: App): Promise<readonly Helper[]> {
  const people = await everybody(app.store.read)
  return people
    .filter(({ status, roles }) => status === "active" && mayIn({ grants: roles }, "register:write", undefined))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Gives a factor to somebody to answer, or to nobody. Throws `Refused` for whoever cannot answer, `StaleWrite`, `NotFound`. */
export async function assignFactor(
  app: App,
  id: string,
  { factor, assignee }: { factor: string; assignee: string | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  expectFactor(app, factor)
  if (assignee !== undefined && !(await helpers(app)).some((one) => one.id === assignee)) {
    throw new Refused([{ place: "assignee", message: unable }])
  }
  const [now] = await workOn(app, id, factor)
  const same = now?.assigneeId === assignee
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.assigned", when: ["open"], meets: concernsFactor(factor) },
    make: () =>
      same
        ? undefined
        : {
            before: now?.assigneeId === undefined ? undefined : { factor, assignee: now.assigneeId },
            after: { factor, ...(assignee === undefined ? {} : { assignee }) },
            statements: (write) => {
              const assigneeId = assignee ?? null
              return [
                write
                  .insert(assessmentFactors)
                  .values({ assessmentId: id, factor, assigneeId })
                  .onConflictDoUpdate({
                    target: [assessmentFactors.assessmentId, assessmentFactors.factor],
                    set: { assigneeId },
                  }),
              ]
            },
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
  const [now] = await workOn(app, id, factor)
  const same = now?.justification === justification
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.justified", when: ["open"], meets: concernsFactor(factor) },
    make: () =>
      same
        ? undefined
        : {
            before: now?.justification === undefined ? undefined : { factor, justification: now.justification },
            after: { factor, ...(justification === undefined ? {} : { justification }) },
            statements: (write) => {
              const text = justification ?? null
              return [
                write
                  .insert(assessmentFactors)
                  .values({ assessmentId: id, factor, justification: text })
                  .onConflictDoUpdate({
                    target: [assessmentFactors.assessmentId, assessmentFactors.factor],
                    set: { justification: text },
                  }),
              ]
            },
          },
  })
}

/** Throws `NotFound` for a factor that is not asked about plans. */
export function expectFactor({ methodology }: App, factor: string) {
  if (!methodology.factors.some(({ id, level }) => id === factor && level !== "A")) throw new NotFound()
}

async function workOn({ store }: App, id: string, factor: string) {
  return (await factorWorkOf(store.read, [id])).filter((one) => one.factor === factor)
}

const unable = {
  fr: "Cette personne ne peut pas noter de réponses au registre. Choisissez-en une dans la liste.",
  en: "This person cannot note answers in the register. Choose one from the list.",
}
