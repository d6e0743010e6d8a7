import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { FrozenAround, Reproduction } from "../../src/core/frozen.ts"
import type { Assessment } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { accountLabels, bandLabels } from "../../templates/vocabulary.ts"
import { wordIn } from "../events/telling.ts"
import { ContextsSection, FrozenGates, PointsSection } from "../frozen/contexts.tsx"
import { FactorsSection } from "../frozen/factors.tsx"
import { FindingsSection } from "../frozen/findings.tsx"
import { contextText, figureText, personText, planName, type Reading } from "../frozen/texts.ts"
import { bandText } from "../parts/band.ts"
import { points } from "../parts/figure.ts"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"
import { Attribution } from "../tool/evidence.tsx"
import { lower } from "../tool/words.ts"

interface FrozenProps {
  page: Page
  reading: Reading
  around: FrozenAround
  /** The whole address of the page. */
  address: string
  /** A PDF can be made. */
  prints: boolean
}

/** A frozen assessment, whole: what it is, whether it still comes out, figures, gates, findings, factors, and what rests on it. */
export function FrozenPage({ page, reading, around, address, prints }: FrozenProps) {
  const { assessment } = reading.report.sheet
  const done = wordIn(page.t.frozen.done, page.query.get("done") ?? "")
  return (
    <div class="stack loose">
      {done === undefined ? null : <Done>{done}</Done>}
      <header class="stack">
        <div class="stack tight">
          <nav class="meta noprint" aria-label={page.t.frozen.breadcrumb}>
            <a href={routes.assessments({ view: "frozen" })}>{page.t.assessments.nav}</a> /{" "}
            <a href={routes.tool(reading.report.tool.slug, { plan: reading.report.plan.slug })}>{planName(reading)}</a>
          </nav>
          <h1>{page.t.frozen.heading(planName(reading))}</h1>
          <p class="lede">{lede(page, reading)}</p>
          <p class="small dim">{page.t.frozen.frozenNote}</p>
        </div>
        <Actions page={page} assessment={assessment} prints={prints} />
        <Reproduced page={page} reproduction={reading.report.sheet.reproduction} version={assessment.methodology} />
      </header>
      <About page={page} reading={reading} address={address} />
      <ContextsSection page={page} reading={reading} />
      <FrozenGates page={page} reading={reading} />
      <FindingsSection page={page} reading={reading} />
      <FactorsSection page={page} reading={reading} />
      <PointsSection page={page} reading={reading} />
      <Attribution page={page} evidence={assessment.facts.map(({ evidence }) => evidence)} />
      <Around page={page} assessment={assessment} around={around} />
    </div>
  )
}

/** Says the result first; becomes the title. */
export function frozenTitle(page: Page, reading: Reading): string {
  const { on, band } = reading.report.sheet.assessment
  return page.t.frozen.title(planName(reading), dayText(on, page.lang), lower(bandText(band, page.lang)))
}

/** The first context in one sentence, by its computed figures; without the methodology by the stored ones. */
function lede(page: Page, { report, words }: Reading): string {
  const { assessment, contexts } = report.sheet
  const [first] = contexts
  const day = dayText(assessment.on, page.lang)
  const t = page.t.frozen
  if (!first) return t.ledeOnly(day, points(assessment.score, page.lang), lower(bandText(assessment.band, page.lang)))
  const context = lower(contextText(first.context, words))
  return t.lede(day, context, points(first.shown.score, page.lang), lower(bandLabels[first.score.band][page.lang]))
}

function Actions({ page, assessment, prints }: { page: Page; assessment: Assessment; prints: boolean }) {
  const t = page.t.frozen.actions
  return (
    <p class="row noprint">
      {prints ? (
        <>
          <a class="btn go" href={routes.assessmentPdf(assessment.id, { lang: page.lang })} hx-boost="false">
            {page.lang === "fr" ? t.pdfFr : t.pdfEn}
          </a>
          <a
            class="btn"
            href={routes.assessmentPdf(assessment.id, { lang: page.lang === "fr" ? "en" : "fr" })}
            hx-boost="false"
          >
            {page.lang === "fr" ? t.pdfEn : t.pdfFr}
          </a>
        </>
      ) : null}
      {page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined) ? (
        <a class="btn" href={routes.newDecision({ assessment: assessment.id })}>
          {t.decide}
        </a>
      ) : null}
      <a class="btn" href={routes.comparison({ a: `frozen/${assessment.id}` })}>
        {t.compare}
      </a>
      <a href={routes.history(`plan/${assessment.plan}`)}>{t.history}</a>
    </p>
  )
}

function Reproduced({ page, reproduction, version }: { page: Page; reproduction: Reproduction; version: string }) {
  const t = page.t.frozen.reproduction
  const { lang } = page
  if (reproduction.kind === "same") {
    return (
      <p class="note yes">
        <Mark id="yes" /> {t.same}
      </p>
    )
  }
  if (reproduction.kind === "unkept") {
    return (
      <p class="note">
        <Mark id="ask" /> {t.unkept(version)}
      </p>
    )
  }
  return (
    <div class="note if">
      <h2 class="sub">
        <Mark id="warn" /> {t.different}
      </h2>
      <ul>
        {reproduction.differences.map(({ figure, stored, computed }) => (
          <li>{t.differs(t.figures[figure], figureText(figure, stored, lang), figureText(figure, computed, lang))}</li>
        ))}
      </ul>
      <p>{t.differentNote}</p>
    </div>
  )
}

function About({ page, reading, address }: { page: Page; reading: Reading; address: string }) {
  const t = page.t.frozen.about
  const { sheet, vendor, company, sha256, methodologyFrom } = reading.report
  const { assessment } = sheet
  return (
    <section class="card stack tight" aria-labelledby="about">
      <h2 id="about" class="sub">
        {t.title}
      </h2>
      <dl class="kv">
        <dt>{t.plan}</dt>
        <dd>{planName(reading)}</dd>
        <dt>{t.vendor}</dt>
        <dd>{vendor.name}</dd>
        {company === undefined ? null : (
          <>
            <dt>{t.company}</dt>
            <dd>{company}</dd>
          </>
        )}
        <dt>{t.day}</dt>
        <dd>{dayText(assessment.on, page.lang)}</dd>
        <dt>{t.methodology}</dt>
        <dd>
          {assessment.methodology} <span class="dim">({t.from[methodologyFrom]})</span>
        </dd>
        <dt>{t.depth}</dt>
        <dd>{t.depths[assessment.depth]}</dd>
        <dt>{t.account}</dt>
        <dd>
          {accountLabels[sheet.account][page.lang]}
          {assessment.account === undefined ? <span class="dim"> ({t.accountAssumed})</span> : null}
        </dd>
        <dt>{t.by}</dt>
        <dd>{personText(assessment.author, reading)}</dd>
        <dt>{t.reviewedBy}</dt>
        <dd>{personText(assessment.reviewer, reading)}</dd>
        <dt>{t.id}</dt>
        <dd>
          <a href={address}>{assessment.id}</a>
          {sheet.ownContexts ? null : <span class="dim"> ({t.stated})</span>}
        </dd>
        <dt>{t.sha256}</dt>
        <dd>
          <code>{sha256}</code>
          <small class="dim">{t.sha256Note}</small>
        </dd>
      </dl>
    </section>
  )
}

function Around({ page, assessment, around }: { page: Page; assessment: Assessment; around: FrozenAround }) {
  const t = page.t.frozen.around
  return (
    <section class="stack tight noprint" aria-labelledby="around">
      <h2 id="around">{t.title}</h2>
      <p>{t.decisions(around.decisions.length)}</p>
      {around.decisions.length === 0 ? null : (
        <ul>
          {around.decisions.map(({ id, outcome, validFrom }) => (
            <li>
              <a href={routes.decision(id)}>{t.decision(page.t.tag[outcome], dayText(validFrom, page.lang))}</a>{" "}
              <code>{id}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{t.others}</h3>
      {around.others.length === 0 ? <p class="dim">{t.noOthers}</p> : null}
      <ul>
        {around.others.map(({ id, on, score, band }) => (
          <li>
            <a href={routes.frozenAssessment(id)}>
              {t.other(dayText(on, page.lang), points(score, page.lang), lower(bandText(band, page.lang)))}
            </a>{" "}
            <a href={routes.comparison({ a: `frozen/${id}`, b: `frozen/${assessment.id}` })}>
              {t.compareWith}
              <span class="vh"> {dayText(on, page.lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
