import { eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Language } from "../core/text.ts"
import { readOnce } from "./read-bearer.ts"
import { hasAdmin } from "./read-people.ts"

/**
 * A set-up link that can be used: for the `first` account, by somebody `invited`, or by somebody `active` who lost what they signed
 * in with.
 */
export interface SetUpLink {
  id: string
  whose: "first" | "invited" | "active"
  /** Whose it is, or will be. */
  person: string
  name: string | undefined
  mail: string | undefined
  language: Language | undefined
  /** Number of the person's last event; 0: there is no such person yet. */
  seen: number
  /** That a new passkey is to answer, once it was asked for. */
  challenge: string | undefined
  expiresAt: Date
}

/** The link with that secret; undefined when it is none, used, replaced, run out, or the person may not come in. */
export async function readSetUpLink(app: App, secret: string): Promise<SetUpLink | undefined> {
  const found = await readOnce(app, secret, "link")
  if (!found) return undefined
  // The first account has the id of its link: its passkey is made for an id before there is a person.
  const person = found.personId ?? found.id.replace(/^lnk_/, "per_")
  // Before the person's state: what happens after this makes the write stale.
  const seen = (await lastSeqs(app.store.read, [`access/person/${person}`])).get(`access/person/${person}`) ?? 0
  const row = await readOnce(app, secret, "link")
  if (!row) return undefined
  const whose = row.personId === null ? "first" : row.person?.status
  if (whose !== "first" && whose !== "invited" && whose !== "active") return undefined
  if (whose === "first" && (await hasAdmin(app))) return undefined
  return {
    id: row.id,
    whose,
    person,
    name: row.person?.name ?? undefined,
    mail: row.person?.mail ?? undefined,
    language: row.person?.language,
    seen,
    challenge: row.data?.challenge,
    expiresAt: new Date(row.expiresAt),
  }
}

/** Whether a mail address is somebody's: asked before a passkey is made on a device, for a refused one would stay there. */
export async function isMailTaken(app: App, mail: string): Promise<boolean> {
  const [one] = await app.store.read.select({ id: people.id }).from(people).where(eq(people.mail, mail.toLowerCase()))
  return one !== undefined
}
