import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import type { MailShown } from "./model.ts"

/** Whether mail goes out, what waits and what was given up, and a way to try it. */
export function MailSettings({ page, mail }: { page: Page; mail: MailShown }) {
  const t = page.t.mails.settings
  const { from } = mail
  return (
    <section class="stack" aria-labelledby="mail">
      <h2 id="mail">{t.title}</h2>
      {from === undefined ? <Off page={page} mail={mail} /> : <On page={page} mail={mail} from={from} />}
    </section>
  )
}

/** On top of the page: the server did not take a test mail, and what it said. */
export function MailRefused({ page, refusal }: { page: Page; refusal: string }) {
  const t = page.t.mails.settings
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.testFailed}
      </h2>
      {refusal === "" ? null : <p class="any">{t.testFailedText(refusal)}</p>}
      <p>{t.testFailedHow}</p>
    </div>
  )
}

function Off({ page, mail }: { page: Page; mail: MailShown }) {
  const t = page.t.mails.settings
  return (
    <>
      <p>
        <b>{t.off}</b>
      </p>
      <p>{t.offHow}</p>
      {mail.waiting === 0 ? null : <p>{t.offWaiting(mail.waiting)}</p>}
    </>
  )
}

function On({ page, mail, from }: { page: Page; mail: MailShown; from: string }) {
  const t = page.t.mails.settings
  const { waiting, sent, refused, lastSentAt, fault, address } = mail
  return (
    <>
      <p>{t.on(from)}</p>
      <dl class="kv">
        <dt>{t.sent}</dt>
        <dd>{sent}</dd>
        <dt>{t.lastSent}</dt>
        <dd>{lastSentAt === undefined ? t.never : <Moment page={page} at={lastSentAt} />}</dd>
        <dt>{t.waiting}</dt>
        <dd>{waiting}</dd>
        <dt>{t.refused}</dt>
        <dd>{refused}</dd>
        {fault ? (
          <>
            <dt>{t.fault}</dt>
            <dd class="any">{fault.gone ? t.faultGone(fault.word) : t.faultLater(fault.word)}</dd>
          </>
        ) : null}
      </dl>
      {address === undefined ? (
        <p>
          {t.testNoAddress} <a href={`${routes.account}#profile`}>{t.addAddress}</a>
        </p>
      ) : (
        <form method="post" action={routes.settingsMails}>
          <button type="submit" class="btn" name="what" value="test">
            {t.test}
          </button>
        </form>
      )}
    </>
  )
}
