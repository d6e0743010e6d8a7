import { eq } from "drizzle-orm"
import { packets, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Spent } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { packetSeen } from "./packet-seen.ts"
import { packetObject, readPacket } from "./read-packet.ts"

/**
 * Takes the vendor's link back: it opens nothing from the next request on. What was sent stays; what was only saved is kept, and a new
 * link opens it again. Throws `NotFound`, `Spent` where it was taken back before, `StaleWrite` when something happened since `seen`.
 */
export async function revokePacket(
  app: App,
  { id, seen }: { id: string; seen: number },
  { by }: { by: string },
): Promise<void> {
  const { packet } = await readPacket(app, id)
  if (packet.link.revokedAt !== null) throw new Spent("It was taken back before")
  const at = app.now().toISOString()
  await commitChange(
    app,
    { by, object: packetObject(id), seen: await packetSeen(app, id, seen), kind: "packet.revoked" },
    (write) => [
      write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, packet.secretId)),
      ...(packet.status === "open" ? [write.update(packets).set({ status: "revoked" }).where(eq(packets.id, id))] : []),
    ],
  )
}
