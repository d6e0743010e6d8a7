import { openExceptions } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Refused } from "../core/errors.ts"
import { answerOfDraft, type ExceptionDraft } from "../core/exception-faults.ts"
import { commitChange } from "./commit-change.ts"
import { readExceptionCase } from "./read-exception-case.ts"

/** The object that the events of an exception that was asked for are about. */
export function exceptionObject(id: string): string {
  return `work/exception/${id}`
}

/**
 * Asks for an exception; its id. Its event holds what it is about and never the reason: that may name people. `once`: the random number
 * of a form, so that the same form sent twice asks once (`StaleWrite`). Throws `NotFound` for a plan that does not exist, and `Refused`
 * with all that stands in the way.
 */
export async function askException(
  app: App,
  draft: ExceptionDraft,
  { by, once }: { by: string; once?: string | undefined },
): Promise<string> {
  const { planId, faults } = await readExceptionCase(app, draft)
  if (faults.length > 0) throw new Refused(faults)
  const id = exceptionId(app, by, once)
  const { plan, unit, classes, uses, conditions, reason, from, until } = draft
  const answer = answerOfDraft(draft)
  await commitChange(
    app,
    {
      ...{ by, object: exceptionObject(id), seen: 0, kind: "exception.asked" },
      after: { exception: { plan, who: unit, classes, uses, answer, from, until } },
    },
    (write) => [
      write.insert(openExceptions).values({
        ...{ id, planId, unitId: unit, classes, uses, answer, conditions, reason, by },
        ...{ fromDay: from, untilDay: until, status: "asked", at: app.now().toISOString() },
      }),
    ],
  )
  return id
}

/** The same for the same form. */
export function exceptionId(app: App, by: string, once: string | undefined): string {
  if (once === undefined) return app.newId("oex")
  return `oex_${app.sha256(JSON.stringify(["aval-exception", by, once])).slice(0, 20)}`
}
