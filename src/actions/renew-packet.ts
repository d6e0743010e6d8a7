import { eq } from "drizzle-orm"
import { packets, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { commitChange } from "./commit-change.ts"
import { endOf, newLink, type PacketLink } from "./make-packet.ts"
import { packetSeen } from "./packet-seen.ts"
import { packetObject, readPacket } from "./read-packet.ts"

/**
 * Makes a new link for a packet until the end of a day, and revokes the one before; what was taken back is open again. Nothing that
 * the vendor saved is lost. Throws `NotFound`, and `StaleWrite` when something happened to it since `seen`.
 */
export async function renewPacket(
  app: App,
  { id, until, seen }: { id: string; until: Day; seen: number },
  { by }: { by: string },
): Promise<PacketLink> {
  const { packet } = await readPacket(app, id)
  const end = await endOf(app, until)
  const link = newLink(app)
  const at = app.now().toISOString()
  await commitChange(
    app,
    { by, object: packetObject(id), seen: await packetSeen(app, id, seen), kind: "packet.renewed", after: { until } },
    (write) => [
      write.insert(secrets).values(link.row),
      ...(packet.link.revokedAt === null
        ? [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, packet.secretId))]
        : []),
      write
        .update(packets)
        .set({
          secretId: link.row.id,
          until: end.toISOString(),
          status: packet.status === "revoked" ? "open" : packet.status,
        })
        .where(eq(packets.id, id)),
    ],
  )
  return { packet: id, url: link.url, until: end }
}
