import { lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

const object = "access/mail"

/** Whether administrators are still to be told that there is no mail server: nobody has said that they know. */
export async function isMailMissing(app: App): Promise<boolean> {
  if (app.mail) return false
  return (await lastSeqs(app.store.read, [object])).get(object) === 0
}

/** An administrator knows: nobody is told again. */
export async function noteMissingMail(app: App, { by }: { by: string }): Promise<void> {
  if (!(await isMailMissing(app))) return
  try {
    await commitChange(app, { by, object, seen: 0, kind: "mail.noted" }, () => [])
  } catch (error) {
    // Somebody else said it in the same moment.
    if (!(error instanceof StaleWrite)) throw error
  }
}
