import type { MailKind } from "../../src/core/deciding.ts"
import type { MailData, MailParts } from "../../src/core/mail-text.ts"
import type { Language } from "../../src/core/text.ts"
import { digest } from "./digest.ts"
import { requestDecided, requestReceived } from "./requests.ts"
import { signOffAsked } from "./sign-offs.ts"
import { exceptionEnds, licenceNotice, preconditionLapsed, taskDue, taskLate } from "./tasks.ts"

export { frameWords, testMail } from "./frame.ts"

/** What mails say, by kind, both languages side by side. `said`: what somebody wrote to whom it goes. */
export const mailWords: {
  readonly [K in MailKind]: Readonly<Record<Language, (data: MailData[K], said: string | undefined) => MailParts>>
} = {
  "request-received": requestReceived,
  "request-decided": requestDecided,
  "sign-off-asked": signOffAsked,
  "task-due": taskDue,
  "task-late": taskLate,
  "licence-notice": licenceNotice,
  "precondition-lapsed": preconditionLapsed,
  "exception-ends": exceptionEnds,
  digest,
}
