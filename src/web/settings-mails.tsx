import { noteMissingMail } from "../actions/note-missing-mail.ts"
import { sendTestMail } from "../actions/send-test-mail.ts"
import { Refused } from "../core/errors.ts"
import { MailForm } from "../schema/settings.ts"
import { readForm } from "./form.ts"
import { personOf } from "./own.ts"
import { routes } from "./routes.ts"
import { showSettings } from "./settings.tsx"
import type { Mount } from "./site.ts"

/** `/admin/settings/mails`: tries whether mail works, and says that one knows that there is no server. */
export const mountSettingsMails: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "settings:manage", person: true } as const

  doors.get(routes.settingsMails, door, (c) => c.redirect(`${routes.settings}#mail`, 303))

  doors.post(routes.settingsMails, door, async (c) => {
    const { id } = personOf(c)
    const form = await readForm(c, MailForm)
    // Two buttons: what is neither was written by hand.
    if (!form.ok) throw new Refused(form.faults)
    if (form.value.what === "noted") {
      await noteMissingMail(app, { by: id })
      return c.redirect(routes.dashboard, 303)
    }
    const result = await sendTestMail(app, id)
    if (result.sent) return c.redirect(`${routes.settings}?done=test-mail`, 303)
    return showSettings(c, site, undefined, result.word)
  })
}
