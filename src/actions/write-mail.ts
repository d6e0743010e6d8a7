import { type LeasedMail, requestAnswer } from "../../db/queries/mails.ts"
import { frameWords, mailWords, testMail } from "../../templates/mails/index.ts"
import type { App } from "../app.ts"
import type { MailKind } from "../core/deciding.ts"
import { type MailData, type MailText, mailChoices, mailPaths, mailText } from "../core/mail-text.ts"
import type { Language } from "../core/text.ts"
import { knownCompany } from "./read-company.ts"

/** The text of a mail as it goes out now, in the language of whom it is for. Throws where its data says nothing. */
export async function writeMail(app: App, { kind, data, language }: Pick<LeasedMail, "kind" | "data" | "language">) {
  return written(app, kind, data as MailData[typeof kind], language)
}

async function written<K extends MailKind>(
  app: App,
  kind: K,
  data: MailData[K],
  language: Language,
): Promise<MailText> {
  const [said, { name }] = await Promise.all([saidIn(app, kind, data), knownCompany(app)])
  const { why, choices } = frameWords[language]
  return mailText(mailWords[kind][language](data, said), {
    language,
    link: `${app.config.url}${mailPaths[kind](data)}`,
    why: why(kind, name),
    choices: { label: choices, link: `${app.config.url}${mailChoices}` },
  })
}

/** What somebody wrote is looked up when it goes out: no mail that waits holds it. */
async function saidIn(app: App, kind: MailKind, data: MailData[MailKind]): Promise<string | undefined> {
  return kind === "request-decided" && "request" in data ? requestAnswer(app.store.read, data.request) : undefined
}

/** The mail with which an administrator sees whether mail works. */
export function writeTestMail(app: App, language: Language): MailText {
  const { parts, why } = testMail[language]
  return mailText(parts, {
    language,
    link: `${app.config.url}/admin/settings#mail`,
    why,
    choices: { label: frameWords[language].choices, link: `${app.config.url}${mailChoices}` },
  })
}
