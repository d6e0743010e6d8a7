import { companyOf } from "../../db/queries/company.ts"
import { decisions } from "../../db/schema.ts"
import type { App } from "../app.ts"

/** What tells a new register from one that a company works with. */
export interface RegisterState {
  /** Nothing was ever written. */
  empty: boolean
  company?: string | undefined
  decisions: number
}

export async function registerState(app: App): Promise<RegisterState> {
  const { read } = app.store
  const [head, company, count] = await Promise.all([app.store.head(), companyOf(read), read.$count(decisions)])
  return { empty: head.seq === 0, company: company?.name, decisions: count }
}
