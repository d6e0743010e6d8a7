import { and, eq } from "drizzle-orm"
import { feedOf, feedsOf } from "../../db/queries/feeds.ts"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

/** A calendar goes on until it is revoked; this is for those that everybody has forgotten, in milliseconds. */
const lifetime = 5 * 365 * 86_400_000
/** More calendars than a person has. */
const mostFeeds = 20

/** Makes an address for a person's calendar; its secret is shown once, and kept as a hash. Throws `Refused` beyond twenty. */
export async function addFeed(app: App, person: string, name: string): Promise<{ id: string; secret: string }> {
  const now = app.now()
  if ((await feedsOf(app.store.read, person, now.toISOString())).length >= mostFeeds)
    throw new Refused([{ place: "", message: tooMany }])
  const id = app.newId("feed")
  const secret = app.newSecret()
  const expiresAt = new Date(now.getTime() + lifetime).toISOString()
  const after = { owner: person, until: expiresAt }
  await commitChange(app, { by: person, object: feedObject(id), seen: 0, kind: "feed.added", after }, (write) => [
    write.insert(secrets).values({
      ...{ id, hash: app.sha256(secret), kind: "feed", personId: person, name },
      ...{ createdAt: now.toISOString(), expiresAt },
    }),
  ])
  return { id, secret }
}

/** Revokes one of a person's own: what subscribed to it gets nothing more. Throws `NotFound`, and `Spent` where it was revoked before. */
export async function revokeFeed(app: App, person: string, id: string): Promise<void> {
  const now = app.now().toISOString()
  const feed = await feedOf(app.store.read, person, id)
  if (!feed) throw new NotFound()
  if (feed.revokedAt !== undefined) throw new Spent("It was revoked before")
  const before = { owner: person, until: feed.expiresAt }
  await commitChange(app, { by: person, object: feedObject(id), seen: 1, kind: "feed.revoked", before }, (write) => [
    write
      .update(secrets)
      .set({ revokedAt: now })
      .where(and(eq(secrets.id, id), eq(secrets.kind, "feed"))),
  ]).catch((error: unknown) => {
    // Nothing happens to it after it is made but its end.
    throw error instanceof StaleWrite ? new Spent("It was revoked before", { cause: error }) : error
  })
}

function feedObject(id: string): string {
  return `access/feed/${id}`
}

const tooMany = {
  fr: "Vous avez déjà vingt adresses d’agenda : révoquez celles qui ne servent plus.",
  en: "You have twenty calendar addresses already: revoke those that you no longer use.",
}
