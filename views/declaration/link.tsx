import type { Day } from "../../src/core/day.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { lastDayText } from "../packet/model.ts"
import { Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { SecretLink } from "../parts/secret-link.tsx"
import { DeclarationMails, type MailProps } from "./mail.tsx"
import type { DeclarationModel } from "./model.ts"

interface LinkProps extends Omit<MailProps, "url"> {
  /** Id of the declaration. */
  declaration: string
  agency: string
  /** The link itself, shown this once. */
  url: string
  /** There was one before. */
  again: boolean
}

/** An agency's link, to be copied and handed on: it is kept nowhere. */
export function DeclarationLinkPage({ declaration, agency, url, again, ...mail }: LinkProps) {
  const { page, until } = mail
  const t = page.t.declarations.link
  return (
    <div class="stack loose midway">
      <h1 class="long any" tabindex={-1} data-land>
        {t.title(agency)}
      </h1>
      <div class="note">
        <p>
          <strong>{t.once}</strong> {t.text(lastDayText(page, until, "long"))}
          {again ? ` ${t.earlier}` : ""}
        </p>
      </div>
      <SecretLink url={url} words={t}>
        <a class="btn" href={routes.declaration(declaration)}>
          {t.see}
        </a>
      </SecretLink>
      <section class="stack" aria-labelledby="mail">
        <h2 id="mail">{t.mail}</h2>
        <p class="small">{t.mailHint}</p>
        <DeclarationMails {...mail} url={() => url} />
      </section>
    </div>
  )
}

interface SectionProps {
  page: Page
  model: DeclarationModel
  typed: Typed
  faults: readonly Fault[]
}

/** What can be done with the link: another day, a new one, none any more. */
export function LinkSection({ page, model, typed, faults }: SectionProps) {
  const t = page.t.declarations.one
  const { reading, proposed, company } = model
  const { declaration, isReachable, state, seen, until } = reading
  if (state === "superseded" && !isReachable) return null
  const { id } = declaration
  const hasLink = until !== undefined
  const extends_ = hasLink && declaration.link?.revokedAt === undefined
  const isUndone = state === "open" || state === "expired"
  return (
    <section class="stack noprint" aria-labelledby="link">
      <h2 id="link">{t.link}</h2>
      <p>
        <Mark id={isReachable ? "yes" : "gone"} /> {isReachable ? t.linkLive : hasLink ? t.linkDead : t.linkNever}
      </p>
      <div class="cols">
        {state === "superseded" ? null : (
          <form method="post" action={routes.declarationLink(id)} class="stack tight">
            <input type="hidden" name="seen" value={String(seen)} />
            <DayField page={page} typed={typed} faults={faults} proposed={proposed} />
            <p class="row">
              {extends_ ? (
                <button type="submit" class="btn" formaction={routes.declarationExtension(id)}>
                  {t.extend}
                </button>
              ) : null}
              <button type="submit" class="btn">
                {t.renew}
              </button>
            </p>
            <p class="small dim">{extends_ ? `${t.extendHint} ${t.renewHint}` : t.renewHint}</p>
          </form>
        )}
        {isUndone || isReachable ? (
          <form method="post" action={routes.declarationRevocation(id)} class="stack tight">
            <input type="hidden" name="seen" value={String(seen)} />
            <p>
              <button type="submit" class="btn">
                {isUndone ? t.revoke : t.revokeSent}
              </button>
            </p>
            <p class="small dim">{isUndone ? t.revokeHint : t.revokeSentHint}</p>
          </form>
        ) : null}
      </div>
      {state === "open" && until !== undefined && isReachable ? (
        <details class="stack">
          <summary>{t.mailTitle}</summary>
          <p class="small">{t.mailText}</p>
          <DeclarationMails
            page={page}
            company={company}
            contract={declaration.contract.title}
            deliverable={declaration.deliverable}
            until={until}
            url={(lang) => model.linkPlace[lang]}
            first={declaration.language}
          />
        </details>
      ) : null}
    </section>
  )
}

function DayField({ page, typed, faults, proposed }: Omit<SectionProps, "model"> & { proposed: Day }) {
  const until = typedText(typed, "until")
  return (
    <Input
      page={page}
      faults={faults}
      name="until"
      type="date"
      label={page.t.declarations.one.day}
      value={until === "" ? proposed : until}
    />
  )
}
