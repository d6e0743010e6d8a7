import { eq } from "drizzle-orm"
import { declarations } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { addDays, type Day, dayIn } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import { Refused, Spent } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { endOf } from "./make-packet.ts"
import { knownCompany } from "./read-company.ts"
import { declarationObject, declarationSeen, readDeclaration } from "./read-declaration.ts"

/**
 * Puts off the day until which the link opens (or brings it forward); the link stays the same. Throws `NotFound`, `Spent` where it has
 * no link that opens anything, `StaleWrite` when something of ours happened since `seen`, and `Refused` where the link itself does not
 * last that long.
 */
export async function extendDeclaration(
  app: App,
  { id, until, seen }: { id: string; until: Day; seen: number },
  { by }: { by: string },
): Promise<void> {
  const { declaration } = await readDeclaration(app, id)
  const { link } = declaration
  if (!link || link.revokedAt !== undefined) throw new Spent("It has no link")
  const end = await endOf(app, until)
  if (end.toISOString() > link.expiresAt) {
    const { zone } = await knownCompany(app)
    throw new Refused([{ place: "until", message: tooLong(addDays(dayIn(zone, new Date(link.expiresAt)), -1)) }])
  }
  await commitChange(
    app,
    {
      ...{ by, object: declarationObject(id), seen: await declarationSeen(app, id, seen) },
      ...{ kind: "declaration.extended", after: { until } },
    },
    (write) => [write.update(declarations).set({ until: end.toISOString() }).where(eq(declarations.id, id))],
  )
}

function tooLong(last: Day) {
  return {
    fr: `Ce lien dure un an au plus, jusqu’au ${dayText(last, "fr")}. Au-delà, faites un nouveau lien.`,
    en: `This link lasts a year at most, until ${dayText(last, "en")}. Beyond that, make a new link.`,
  }
}
