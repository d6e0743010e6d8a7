import { ownDetails } from "../../db/queries/account.ts"
import { type Outbox, outboxOf } from "../../db/queries/mails.ts"
import type { App } from "../app.ts"

/** How mail goes out. */
export interface MailState extends Outbox {
  /** Whom it comes from; absent: no server is set. */
  from?: string | undefined
  /** The reader's own address, where a test would go. */
  address?: string | undefined
}

export async function readMailState(app: App, who: { kind: string; id?: string }): Promise<MailState> {
  const person = who.kind === "person" ? who.id : undefined
  const [outbox, details] = await Promise.all([
    outboxOf(app.store.read),
    person === undefined ? undefined : ownDetails(app.store.read, person),
  ])
  return { ...outbox, from: app.mail?.from, address: details?.mail }
}
