import { mails } from "../../db/decision-tables.ts"
import { cut } from "../../db/insert.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { MailKind } from "../core/deciding.ts"

/** A mail to be sent. */
export interface MailDraft {
  /** The event or the day that it tells of, and to whom: `sign-off-asked/dec_…/3/per_…`. A second one of it changes nothing. */
  key: string
  /** Whose: the address is looked up when it is sent. */
  person: string
  kind: MailKind
  /** What the text is made of (`MailData` in src/core/mail-text.ts): ids, days, names of tools; no name of a person. */
  data: Readonly<Record<string, unknown>>
}

/** Columns of a row that are set here. */
const width = 8

/** Puts mails into the outbox: for the commit of what they tell of. They have no event of their own. */
export function mailStatements(app: App, write: Writer, drafts: readonly MailDraft[]): Statement[] {
  const now = app.now().toISOString()
  const rows = drafts.map(({ key, person, kind, data }) => ({
    ...{ id: app.newId("mail"), key, personId: person, kind, data, madeAt: now, nextAt: now, attempts: 0 },
  }))
  return cut(rows, width).map((part) => write.insert(mails).values(part).onConflictDoNothing({ target: mails.key }))
}
