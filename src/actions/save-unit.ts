import { eq } from "drizzle-orm"
import { units } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { CompanyText } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"

/**
 * Adds a business unit; its id. `once` is the random number of a form: the same form sent twice makes the same id, and the second
 * throws `StaleWrite`.
 */
export async function addUnit(
  app: App,
  name: CompanyText,
  { by, once }: { by: string; once?: string | undefined },
): Promise<string> {
  const id =
    once === undefined
      ? app.newId("unit")
      : `unit_${app.sha256(JSON.stringify(["aval-new-unit", by, once, name])).slice(0, 20)}`
  await commitChange(
    app,
    { by, object: `access/unit/${id}`, seen: 0, kind: "unit.added", after: { name } },
    (write) => [write.insert(units).values({ id, name })],
  )
  return id
}

/** Gives a unit another name. Throws `NotFound`, and `StaleWrite` when it changed since `seen`. */
export async function renameUnit(
  app: App,
  { id, name }: { id: string; name: CompanyText },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const unit = await unitOf(app, id)
  await commitChange(
    app,
    { by, object: `access/unit/${id}`, seen, kind: "unit.renamed", before: { name: unit.name }, after: { name } },
    (write) => [write.update(units).set({ name }).where(eq(units.id, id))],
  )
}

/** Retires a unit (no role is given in it any more; roles there stay), or takes it back. Throws `NotFound`. */
export async function retireUnit(
  app: App,
  { id, retired }: { id: string; retired: boolean },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const unit = await unitOf(app, id)
  if (unit.retired === retired) throw new NotFound()
  await commitChange(
    app,
    { by, object: `access/unit/${id}`, seen, kind: retired ? "unit.retired" : "unit.restored" },
    (write) => [write.update(units).set({ retired }).where(eq(units.id, id))],
  )
}

async function unitOf(app: App, id: string) {
  const [unit] = await app.store.read.select().from(units).where(eq(units.id, id))
  if (!unit) throw new NotFound()
  return unit
}
