import { companyOf } from "../../db/queries/company.ts"
import type { App } from "../app.ts"

const kept = new WeakMap<App, { seq: number; name: string | undefined }>()

/** The company's name, where it was said. */
export async function companyName(app: App): Promise<string | undefined> {
  const { seq } = await app.store.head()
  const known = kept.get(app)
  if (known?.seq === seq) return known.name
  const name = (await companyOf(app.store.read))?.name
  kept.set(app, { seq, name })
  return name
}
