import { eq } from "drizzle-orm"
import { packets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { addDays, type Day, dayIn } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import { Refused } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { endOf } from "./make-packet.ts"
import { packetSeen } from "./packet-seen.ts"
import { knownCompany } from "./read-company.ts"
import { packetObject, readPacket } from "./read-packet.ts"

/**
 * Puts off the day until which a packet can be answered (or brings it forward); the link stays the same. Throws `NotFound`,
 * `StaleWrite` when something happened since `seen`, and `Refused` where the link itself does not last that long.
 */
export async function extendPacket(
  app: App,
  { id, until, seen }: { id: string; until: Day; seen: number },
  { by }: { by: string },
): Promise<void> {
  const { packet } = await readPacket(app, id)
  const end = await endOf(app, until)
  if (end.toISOString() > packet.link.expiresAt) {
    const { zone } = await knownCompany(app)
    throw new Refused([{ place: "until", message: tooLong(addDays(dayIn(zone, new Date(packet.link.expiresAt)), -1)) }])
  }
  await commitChange(
    app,
    { by, object: packetObject(id), seen: await packetSeen(app, id, seen), kind: "packet.extended", after: { until } },
    (write) => [write.update(packets).set({ until: end.toISOString() }).where(eq(packets.id, id))],
  )
}

function tooLong(last: Day) {
  return {
    fr: `Ce lien dure un an au plus, jusqu’au ${dayText(last, "fr")}. Au-delà, faites un nouveau lien.`,
    en: `This link lasts a year at most, until ${dayText(last, "en")}. Beyond that, make a new link.`,
  }
}
