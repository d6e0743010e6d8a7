import { historyOf } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import { packetObject } from "./read-packet.ts"

/**
 * Number of a packet's last event, where nothing of ours happened to it since `seen`: what the vendor saves meanwhile stands in
 * nobody's way. Throws `StaleWrite`.
 */
export async function packetSeen(app: App, id: string, seen: number): Promise<number> {
  const since = (await historyOf(app.store.read, [packetObject(id)])).filter(({ objectSeq }) => objectSeq > seen)
  if (since.some(({ kind }) => kind !== "packet.answered")) throw new StaleWrite("The packet changed since it was read")
  return since[0]?.objectSeq ?? seen
}
