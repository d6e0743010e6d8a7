import { count } from "drizzle-orm"
import { companyOf } from "../../db/queries/company.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { personRoles, units } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { SignInSettings } from "../core/access.ts"
import type { Company } from "../core/register.ts"
import type { CompanyText } from "../core/text.ts"
import { readSignInSettings } from "./read-sign-in-settings.ts"

/** A business unit, with how many roles hold in it, and the number of the last event about it. */
export interface UnitState {
  id: string
  name: CompanyText
  retired: boolean
  roles: number
  seen: number
}

/** All settings, each with the number of the last event about it. */
export interface Settings {
  company: { value: Company; known: boolean; seen: number }
  signIn: { value: SignInSettings; seen: number }
  units: readonly UnitState[]
}

/** What the company settled. Until its name was said, it has none. */
export async function readSettings(app: App): Promise<Settings> {
  const { read } = app.store
  const [company, signIn, unitRows, roleRows] = await Promise.all([
    companyOf(read),
    readSignInSettings(app),
    read.select().from(units),
    read.select({ unit: personRoles.unitId, count: count() }).from(personRoles).groupBy(personRoles.unitId),
  ])
  const objects = ["company", "access/sign-in", ...unitRows.map(({ id }) => `access/unit/${id}`)]
  const seqs = await lastSeqs(read, objects)
  const held = new Map(roleRows.map((row) => [row.unit, row.count]))
  return {
    company: {
      value: company ?? { name: "", zone: app.config.zone, languages: ["fr", "en"] },
      known: company !== undefined,
      seen: seqs.get("company") ?? 0,
    },
    signIn: { value: signIn, seen: seqs.get("access/sign-in") ?? 0 },
    units: unitRows.map((unit) => ({
      ...unit,
      roles: held.get(unit.id) ?? 0,
      seen: seqs.get(`access/unit/${unit.id}`) ?? 0,
    })),
  }
}
