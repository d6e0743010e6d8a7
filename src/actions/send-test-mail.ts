import { ownDetails } from "../../db/queries/account.ts"
import type { App } from "../app.ts"
import { isMailAddress, keptWord } from "../core/mail.ts"
import { writeTestMail } from "./write-mail.ts"

/** Sends a mail to a person's own address, at once and not by the outbox: what the server says is the answer. */
export async function sendTestMail(app: App, person: string): Promise<{ sent: true } | { sent: false; word: string }> {
  const details = await ownDetails(app.store.read, person)
  if (!app.mail || details?.mail === undefined || !isMailAddress(details.mail)) return { sent: false, word: "" }
  const { name, mail: address, language } = details
  try {
    await app.mail.send({
      ...writeTestMail(app, language),
      ...{ id: app.newId("mail"), to: { name, address }, language, date: app.now() },
    })
    return { sent: true }
  } catch (error) {
    return { sent: false, word: keptWord(error instanceof Error ? error.message : String(error)) }
  }
}
