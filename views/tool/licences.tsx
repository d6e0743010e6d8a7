import { dayText } from "../../src/core/day-text.ts"
import type { Agreement } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { ChosenPlan, LicenceStanding } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { Shown } from "../parts/shown.tsx"
import { shortHash } from "./words.ts"

/** Our rights to use the plan, what we signed for it, and how to get it. */
export function Licences({ page, chosen }: { page: Page; chosen: ChosenPlan }) {
  const { licences, agreements, plan } = chosen
  const t = page.t.tool.licences
  return (
    <>
      <section class="stack tight" aria-labelledby="licence">
        <h2 id="licence" class="sub">
          {t.title}
        </h2>
        {licences.length === 0 ? <p class="small dim">{t.none}</p> : null}
        {licences.map((licence) => (
          <LicenceTerms page={page} licence={licence} />
        ))}
        {plan.access ? (
          <>
            <h3 class="sub small">{t.access}</h3>
            <p class="small">
              <Shown text={shown(plan.access)} page={page} />
            </p>
          </>
        ) : null}
      </section>
      {agreements.length > 0 ? (
        <section class="stack tight" aria-labelledby="agreements">
          <h2 id="agreements" class="sub">
            {t.agreements}
          </h2>
          <ul class="lines small">
            {agreements.map((agreement) => (
              <AgreementLine page={page} agreement={agreement} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function LicenceTerms({ page, licence }: { page: Page; licence: LicenceStanding }) {
  const t = page.t.tool.licences
  const day = (value: string) => dayText(value, page.lang)
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t.kinds[licence.kind], page.t.tools.licence.status[licence.status]],
    [t.spdx, licence.spdx],
    [t.seats, licence.seats === undefined ? undefined : String(licence.seats)],
    [t.owner, licence.owner],
    [t.start, day(licence.start)],
    [t.end, licence.end ? day(licence.end) : t.noEnd],
    [t.notice, licence.notice && day(licence.notice)],
    [t.terminated, licence.terminatedOn && day(licence.terminatedOn)],
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

function AgreementLine({ page, agreement }: { page: Page; agreement: Agreement }) {
  const t = page.t.tool.licences
  const { kind, title, start, end, terminatedOn, plans, file } = agreement
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
          {file.name ?? page.t.tool.facts.file} <code title={file.sha256}>{shortHash(file.sha256)}</code>
        </small>
      ) : null}
    </li>
  )
}
