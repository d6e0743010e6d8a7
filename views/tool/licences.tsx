import type { Child } from "hono/jsx"
import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Agreement, LicenceLimits } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { ChosenPlan, LicenceStanding } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { wholePoints } from "../parts/figure.ts"
import { Shown } from "../parts/shown.tsx"
import { FileName } from "../parts/upload.tsx"
import { costText, moneyText } from "./cost.ts"
import { webAddress } from "./words.ts"

/** Our rights to use the plan, what we signed for it, and how to get it. */
export function Licences({
  page,
  chosen,
  vendor,
  ended,
}: {
  page: Page
  chosen: ChosenPlan
  vendor: string
  /** The plan is history. */
  ended: boolean
}) {
  const { licences, agreements, plan } = chosen
  const t = page.t.tool.licences
  const { licence: ours, agreement: signed } = page.t.rights
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <>
      <section class="stack tight" aria-labelledby="licence">
        <h2 id="licence" class="sub">
          {t.title}
        </h2>
        {licences.length === 0 ? <p class="small dim">{t.none}</p> : null}
        {licences.map((licence) => (
          <>
            <LicenceTerms page={page} licence={licence} />
            {writes ? (
              <p class="small noprint">
                <a href={routes.licence(licence.id)}>
                  {ours.edit} <span class="vh">{ours.editThis(dayText(licence.start, page.lang))}</span>
                </a>
              </p>
            ) : null}
          </>
        ))}
        {writes && !ended ? (
          <p class="noprint">
            <a class="btn" href={routes.newLicence({ plan: plan.slug })}>
              {ours.add}
            </a>
          </p>
        ) : null}
        {plan.access ? (
          <>
            <h3 class="sub small">{t.access}</h3>
            <p class="small">
              <Shown text={shown(plan.access)} page={page} />
            </p>
          </>
        ) : null}
      </section>
      {agreements.length > 0 || writes ? (
        <section class="stack tight" aria-labelledby="agreements">
          <h2 id="agreements" class="sub">
            {t.agreements}
          </h2>
          {agreements.length > 0 ? (
            <ul class="lines small">
              {agreements.map((agreement) => (
                <AgreementLine page={page} agreement={agreement} linked={writes} />
              ))}
            </ul>
          ) : (
            <p class="small dim">{signed.none}</p>
          )}
          {writes && !ended ? (
            <p class="noprint">
              <a class="btn" href={routes.newAgreement({ organisation: vendor, plan: plan.slug })}>
                {signed.add}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}

export function LicenceTerms({ page, licence }: { page: Page; licence: LicenceStanding }) {
  const t = page.t.tool.licences
  const day = (value: string) => dayText(value, page.lang)
  const { limits, cost, file, notice } = licence
  const revenue = limits?.revenue
  const late = notice !== undefined && notice < page.today && licence.status !== "expired"
  const lines: readonly (readonly [string, Child | undefined])[] = [
    [t.kinds[licence.kind], page.t.tools.licence.status[licence.status]],
    [t.spdx, licence.spdx],
    [t.custom, limits && <LimitsName limits={limits} />],
    [t.fields, limits?.fields && <Shown text={shown(limits.fields)} page={page} />],
    [t.revenue, revenue && moneyText(revenue, page.lang)],
    [t.users, limits?.users === undefined ? undefined : wholePoints(limits.users, page.lang)],
    [t.seats, licence.seats === undefined ? undefined : String(licence.seats)],
    [t.owner, licence.owner],
    [t.start, day(licence.start)],
    [t.end, licence.end ? day(licence.end) : t.noEnd],
    [t.notice, notice && `${day(notice)}${late ? `, ${t.noticePassed}` : ""}`],
    [t.terminated, licence.terminatedOn && day(licence.terminatedOn)],
    [t.cost, cost && costText(cost, page)],
    [t.purchase, licence.purchase],
    [t.file, file && <FileName page={page} file={file} linked={page.may("files:read")} />],
  ]
  return (
    <dl class="kv">
      {lines.map(([name, value]) =>
        value === undefined ? null : (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  )
}

function LimitsName({ limits: { name, url } }: { limits: LicenceLimits }) {
  const address = webAddress(url)
  if (!address) return <>{name}</>
  return (
    <a href={address} rel="noopener noreferrer external">
      {name}
    </a>
  )
}

interface AgreementProps {
  page: Page
  agreement: Agreement
  /** Whoever reads it may edit it. */
  linked?: boolean
}

export function AgreementLine({ page, agreement, linked = false }: AgreementProps) {
  const t = page.t.tool.licences
  const { id, kind, title, start, end, terminatedOn, plans, file } = agreement
  const { edit, editThis } = page.t.rights.agreement
  const last = terminatedOn !== undefined && (end === undefined || terminatedOn < end) ? terminatedOn : end
  const period = page.t.tool.decision.period(
    dayText(start, page.lang, "short"),
    last && dayText(last, page.lang, "short"),
  )
  const details = [
    period,
    last !== undefined && last < page.today ? t.ended : "",
    plans.length > 0 ? t.covers : t.coversAll,
  ]
  return (
    <li>
      {t.agreementKinds[kind]}
      {title ? (
        <>
          {", "}
          <Shown text={shown(title)} page={page} />
        </>
      ) : null}
      <small>{details.filter((part) => part !== "").join(", ")}</small>
      {file ? (
        <small>
          <FileName page={page} file={file} linked={page.may("files:read")} />
        </small>
      ) : null}
      {linked ? (
        <small class="noprint">
          <a href={routes.agreement(id)}>
            {edit} <span class="vh">{editThis(t.agreementKinds[kind], dayText(start, page.lang))}</span>
          </a>
        </small>
      ) : null}
    </li>
  )
}
