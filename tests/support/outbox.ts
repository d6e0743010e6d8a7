import { asc } from "drizzle-orm"
import { mails } from "../../db/schema.ts"
import { type MailDraft, mailStatements } from "../../src/actions/mail-outbox.ts"
import type { App } from "../../src/app.ts"
import { type Mail, MailFailure, type MailFailureKind, type OutgoingMail } from "../../src/core/mail.ts"

/** Puts mails into the outbox, as an action does with its change. */
export function put(app: App, ...drafts: readonly MailDraft[]): Promise<void> {
  return app.store.commit((write) => mailStatements(app, write, drafts))
}

/** A mail about a request, each another one. */
export function draftFor(person: string, request: string, more: Partial<MailDraft> = {}): MailDraft {
  const data = { request, tool: "Trame Texte" }
  return { key: `request-received/${request}`, person, kind: "request-received", data, ...more }
}

/** All that ever was in the outbox, in order. */
export function outbox(app: App) {
  return app.store.read.select().from(mails).orderBy(asc(mails.madeAt), asc(mails.id))
}

/** A mail server without a network, for tests that are about something else. */
export interface PretendedMail extends Mail {
  taken: OutgoingMail[]
  /** How it fails; not set, it takes everything. */
  fails?: MailFailureKind | undefined
}

export function pretendedMail(): PretendedMail {
  const made: PretendedMail = {
    from: "aval@maison.example",
    taken: [],
    async send(mail) {
      if (made.fails) throw new MailFailure(made.fails, `it is ${made.fails}`)
      made.taken.push(mail)
    },
  }
  return made
}
