import { eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { exceptionById } from "../../db/queries/exceptions.ts"
import { loadForList } from "../../db/queries/register.ts"
import { exceptions, openExceptions } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { addDays, type Day } from "../core/day.ts"
import { NotFound, Spent } from "../core/errors.ts"
import { listFactors } from "../core/list-build.ts"
import type { Exception } from "../core/register.ts"
import { toolOf } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"
import { loadPart } from "./known-list.ts"
import { prepareRevision } from "./publish-list.ts"
import { today } from "./read-company.ts"
import { retryStale } from "./retry-stale.ts"

/**
 * Ends an exception of the register at once, and publishes the list that says so: yesterday becomes its last day. One that had not begun
 * by then holds on no day: it leaves the register, and its history stays. Throws `NotFound`, and `Spent` where it is over already.
 */
export async function endException(app: App, id: string, { by }: { by: string }): Promise<void> {
  // Somebody else wrote about the plan meanwhile: whether there is still something to end is asked again.
  return retryStale(async () => {
    return await attempt(app, id, by)
  })
}

async function attempt(app: App, id: string, by: string): Promise<void> {
  const { read } = app.store
  const { register: head } = await app.store.head()
  const [exception, day] = await Promise.all([exceptionById(read, id), today(app)])
  if (!exception) throw new NotFound()
  if (exception.until < day) throw new Spent("The exception is over")
  const object = `plan/${exception.plan}`
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const until = exception.from < day ? addDays(day, -1) : undefined
  const { register, only } = await loadPart(app, toolOf(exception.plan), () =>
    loadForList(read, listFactors(app.methodology)),
  )
  const after = {
    ...register,
    exceptions: register.exceptions.flatMap((one) => (one.id === id ? ended(one, until) : [one])),
  }
  const publication = await prepareRevision(app, { register: after, only }, { actor: by, why: "on screen" })
  await commitChange(
    app,
    {
      ...{ by, object, seen, kind: "exception.ended", why: "on screen" },
      before: { exception: told(exception, exception.until) },
      after: { exception: told(exception, until) },
    },
    (write) => [
      until === undefined
        ? write.delete(exceptions).where(eq(exceptions.id, id))
        : write.update(exceptions).set({ untilDay: until }).where(eq(exceptions.id, id)),
      write.update(openExceptions).set({ status: "ended" }).where(eq(openExceptions.exceptionId, id)),
    ],
    { publication, register: head },
  )
}

function ended(exception: Exception, until: Day | undefined): Exception[] {
  return until === undefined ? [] : [{ ...exception, until }]
}

function told({ id, who, from }: Exception, until: Day | undefined) {
  return { id, who, from, ...(until !== undefined && { until }) }
}
