import { saveUnwantedMails } from "../actions/save-unwanted-mails.ts"
import { Refused } from "../core/errors.ts"
import { mailKindsFor } from "../core/mail.ts"
import { MailChoiceForm } from "../schema/account.ts"
import { readForm } from "./form.ts"
import { backToAccount, personOf } from "./own.ts"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/account/mails`: which mails one gets. */
export const mountOwnMails: Mount = (doors, { app }) => {
  const person = { to: "person" } as const

  doors.get(routes.accountMails, person, (c) => c.redirect(`${routes.account}#mails`, 303))

  doors.post(routes.accountMails, person, async (c) => {
    const who = personOf(c)
    const form = await readForm(c, MailChoiceForm)
    // Ticks alone: what is none of them was written by hand.
    if (!form.ok) throw new Refused(form.faults)
    await saveUnwantedMails(app, who.id, { offered: mailKindsFor(who), wanted: form.value.wanted })
    return backToAccount(c, "mails")
  })
}
