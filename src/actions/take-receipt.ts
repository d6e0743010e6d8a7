import { newestRevision, revisionBySerial } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import { Refused } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import { keepReceipt } from "./keep-receipt.ts"

/** What a consumer says that it runs. */
export interface SaidReceipt {
  revision?: number | undefined
  serial: number
  sha256: string
  client?: string | undefined
  alarm?: string | undefined
}

/**
 * Keeps what a consumer says that it runs, and tells how far that is behind. Throws `Refused` for what was never published: a serial
 * from the future, a hash or a number of another list.
 */
export async function takeReceipt(app: App, token: string, said: SaidReceipt) {
  const { read } = app.store
  const [known, newest] = await Promise.all([revisionBySerial(read, said.serial), newestRevision(read)])
  if (!known || !newest) {
    const future = said.serial > (newest?.serial ?? 0)
    throw new Refused([{ place: "serial", message: future ? words.future : words.unknown }])
  }
  const faults = [
    ...(known.sha256 === said.sha256 ? [] : [{ place: "sha256", message: words.otherHash }]),
    ...(said.revision === undefined || said.revision === known.revision
      ? []
      : [{ place: "revision", message: words.otherRevision(known.revision) }]),
  ]
  if (faults.length > 0) throw new Refused(faults)
  const { revision, serial } = known
  const { client, alarm } = said
  await keepReceipt(app, { tokenId: token, way: "said", format: "", revision, serial, client, alarm })
  return { revision, newest: newest.revision, behind: newest.revision - revision }
}

const words = {
  future: {
    fr: "Aucune liste n’a encore ce numéro de série : il est plus grand que celui de la liste en vigueur.",
    en: "No list has this serial yet: it is higher than that of the list in force.",
  },
  unknown: { fr: "Aucune liste publiée n’a ce numéro de série.", en: "No published list has this serial." },
  otherHash: {
    fr: "Ce n’est pas l’empreinte de la liste qui a ce numéro de série.",
    en: "This is not the hash of the list that has this serial.",
  },
  otherRevision: (revision: number): Text => ({
    fr: `La liste qui a ce numéro de série est la n° ${revision}.`,
    en: `The list that has this serial is no. ${revision}.`,
  }),
}
