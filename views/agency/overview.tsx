import type { Child } from "hono/jsx"
import { nearDays } from "../../src/core/agency-overview.ts"
import { addDays } from "../../src/core/day.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { countryName } from "../tool/header.tsx"
import { webAddress } from "../tool/words.ts"
import { ContractsTable } from "./contracts.tsx"
import type { AgencyModel, ShownAgency } from "./model.ts"

interface Props {
  page: Page
  model: AgencyModel
}

/** What is to be done about an agency, what is known of it, and its contracts. */
export function Overview({ page, model }: Props) {
  const t = page.t.agencies.page
  const steps = stepsOf(page, model)
  return (
    <>
      <section class="stack tight" aria-labelledby="steps">
        <h2 id="steps">{t.now}</h2>
        {steps.length === 0 ? (
          <p class="dim">{t.nothingNow}</p>
        ) : (
          <ul class="lines">
            {steps.map((one) => (
              <li>
                <Mark id="warn" /> {one}
              </li>
            ))}
          </ul>
        )}
      </section>
      <ContractsTable page={page} slug={model.agency.slug} contracts={model.contracts} />
      <Facts page={page} agency={model.agency} />
    </>
  )
}

function stepsOf(page: Page, { agency, contracts, terms, declaredOn, conflicts }: AgencyModel): Child[] {
  const t = page.t.agencies.page
  const { slug, insuredUntil } = agency
  const day = (text: string) => dayText(text, page.lang)
  const near = addDays(page.today, nearDays)
  const newest = terms?.changed[0]
  const found: Child[] = []
  if (conflicts > 0) found.push(<a href={routes.agency(slug, { tab: "conflicts" })}>{t.steps.conflicts(conflicts)}</a>)
  for (const { id, content, state, standing, next } of contracts) {
    const { title } = content
    const ask = routes.newDeclaration({ contract: id })
    if (state === "running" && standing.kind === "missing" && !standing.asked)
      found.push(<Ask page={page} href={ask} text={t.steps.missing(title)} />)
    if (state === "running" && standing.kind === "old")
      found.push(<Ask page={page} href={ask} text={t.steps.old(title, day(standing.until))} />)
    if (next?.kind === "notice" && next.day <= near)
      found.push(<a href={routes.contract(id)}>{t.steps.notice(title, day(next.day))}</a>)
  }
  if (insuredUntil !== undefined && insuredUntil < page.today) found.push(t.steps.insurance(day(insuredUntil)))
  if (newest && declaredOn !== undefined)
    found.push(<a href={routes.agency(slug, { tab: "terms" })}>{t.steps.terms(day(newest.day))}</a>)
  return found
}

function Ask({ page, href, text }: { page: Page; href: string; text: string }) {
  return page.may("agencies:write") ? (
    <a href={href}>
      {text} – {page.t.agencies.page.ask}
    </a>
  ) : (
    <span>{text}</span>
  )
}

function Facts({ page, agency }: { page: Page; agency: ShownAgency }) {
  const { page: t, words } = page.t.agencies
  const { types, country, termsUrl, isDescribed } = agency
  const address = webAddress(termsUrl)
  return (
    <section class="stack tight" aria-labelledby="facts">
      <h2 id="facts">{t.facts}</h2>
      {isDescribed ? null : <p class="note">{t.undescribed}</p>}
      <dl class="kv">
        <dt>{t.types}</dt>
        <dd>
          {types.length === 0
            ? words.unknown
            : listText(
                types.map((type) => words.types[type]),
                page.lang,
                "and",
              )}
        </dd>
        <dt>{t.country}</dt>
        <dd>{country === undefined ? words.unknown : countryName(country, page)}</dd>
        <dt>{t.insurance}</dt>
        <dd>{insuranceText(page, agency)}</dd>
        <dt>{t.termsUrl}</dt>
        <dd class="any">
          {address ? (
            <a href={address} rel="noopener noreferrer external nofollow">
              {address}
            </a>
          ) : (
            words.unknown
          )}
        </dd>
        <dt>{t.contacts}</dt>
        <dd>
          <Contacts page={page} agency={agency} />
        </dd>
      </dl>
    </section>
  )
}

function insuranceText(page: Page, { insured, aiCover, insuredUntil }: ShownAgency): string {
  const { page: t, words } = page.t.agencies
  if (insured === undefined) return words.unknown
  if (!insured) return t.uninsured
  const day = insuredUntil && dayText(insuredUntil, page.lang)
  const until = day && (insuredUntil < page.today ? t.insuredPast(day) : t.insuredUntil(day))
  return [t.insured, aiCover && words.covers[aiCover], until].filter((part) => part).join(", ")
}

/** Whom to write to; for those alone who look after agencies. */
function Contacts({ page, agency: { contacts } }: { page: Page; agency: ShownAgency }) {
  const t = page.t.agencies.page
  if (contacts.length === 0) return <span class="dim">{t.noContacts}</span>
  if (!page.may("agencies:write")) return <span class="dim">{t.contactsHidden(contacts.length)}</span>
  return (
    <ul class="plain">
      {contacts.map(({ role, name, mail, phone, url }) => {
        const address = webAddress(url)
        return (
          <li class="any">
            <Shown text={shown(role)} page={page} />
            {name === undefined ? null : <> · {name}</>}
            {mail === undefined ? null : (
              <>
                {" · "}
                <a href={`mailto:${encodeURIComponent(mail)}`}>{mail}</a>
              </>
            )}
            {phone === undefined ? null : <> · {phone}</>}
            {address === undefined ? null : (
              <>
                {" · "}
                <a href={address} rel="noopener noreferrer external nofollow">
                  {address}
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
