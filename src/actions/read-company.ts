import { companyOf } from "../../db/queries/company.ts"
import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { Language } from "../core/text.ts"

/** The company as the register knows it; until it was said, a zone from the settings and no name. */
export interface KnownCompany {
  name?: string | undefined
  zone: string
  /** In which it writes, the first one first. */
  languages?: readonly Language[] | undefined
}

const kept = new WeakMap<App, { register: number; company: KnownCompany }>()

/** The company, read again when anything changed. */
export async function knownCompany(app: App): Promise<KnownCompany> {
  const { register } = await app.store.head()
  const known = kept.get(app)
  if (known?.register === register) return known.company
  const company = (await companyOf(app.store.read)) ?? { zone: app.config.zone }
  kept.set(app, { register, company })
  return company
}

/** The day it is in the company's zone. */
export async function today(app: App): Promise<Day> {
  return dayIn((await knownCompany(app)).zone, app.now())
}
