import { plansThatEnd } from "../../db/queries/ended-plans.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { type Endable, isEnded } from "../core/retired.ts"

interface Kept {
  register: number
  ending: Promise<readonly { slug: string; ends: Endable }[]>
}

const kept = new WeakMap<App, Kept>()

/** Slugs of the plans that are offered no more on a day; read again only when the register moved. */
export async function endedPlans(app: App, day: Day): Promise<ReadonlySet<string>> {
  const { register } = await app.store.head()
  let known = kept.get(app)
  if (known?.register !== register) {
    known = { register, ending: plansThatEnd(app.store.read) }
    known.ending.catch(() => kept.delete(app))
    kept.set(app, known)
  }
  const ending = await known.ending
  return new Set(ending.filter(({ ends }) => isEnded(ends, day)).map(({ slug }) => slug))
}
