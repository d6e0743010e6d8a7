import { mayIn } from "../../src/core/access.ts"
import type { DeclaringAgency } from "../../src/core/declaring-agencies.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import type { Evidence } from "../../src/core/register.ts"
import { endOfPlan, isEnded } from "../../src/core/retired.ts"
import type { ToolChain } from "../../src/core/supply-chain.ts"
import { shown } from "../../src/core/text.ts"
import type { ChosenPlan, ToolSheet } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import type { Told } from "../fact/told.tsx"
import { Done } from "../people/done.tsx"
import { AgenciesSection } from "../tool/agencies.tsx"
import { ChainSection } from "../tool/chain.tsx"
import { type AroundDecision, DecisionCard, Exceptions, Preconditions } from "../tool/decision.tsx"
import { EndedNote } from "../tool/ended.tsx"
import { Attribution } from "../tool/evidence.tsx"
import { FactsSection } from "../tool/facts.tsx"
import { GatesSection } from "../tool/gates.tsx"
import { ToolHeader } from "../tool/header.tsx"
import { HistorySection } from "../tool/history.tsx"
import { type Lately, LatelyNotice, LatelySection } from "../tool/lately.tsx"
import { Licences } from "../tool/licences.tsx"
import { NotesSection } from "../tool/notes.tsx"
import { PlansTable } from "../tool/plans.tsx"
import { RiskSection } from "../tool/risk.tsx"
import { type PlanTerms, TermsSection } from "../tool/terms.tsx"
import { type Words, wordsOf } from "../tool/words.ts"

interface ToolProps {
  page: Page
  sheet: ToolSheet
  history: readonly PastEvent[]
  /** Of those who did it. */
  names: EventNames
  /** What it is made of. */
  chain: ToolChain
  /** Tools that turned out to be this one. */
  mergedFrom: readonly { slug: string; name: string }[]
  methodology: Methodology
  /** What goes on about it: incidents, pilots. */
  lately: Lately
  /** What was just done. */
  done?: string | undefined
  /** What the passages say that answers and notes of the chosen plan rest on. */
  quotes: QuotesShown
  /** Who signed its decisions, and what is under way. */
  around: AroundDecision
  /** The documents of the chosen plan. */
  terms: PlanTerms
  /** Those that declared it. */
  agencies: readonly DeclaringAgency[]
  /** The answer that was just noted or withdrawn. */
  answered?: Told | undefined
}

/** One tool: its plans side by side, then the chosen one with its risk, its facts, its decision; and what happened. */
export function ToolPage({
  page,
  sheet,
  history,
  names,
  chain,
  mergedFrom,
  methodology,
  done,
  answered,
  quotes,
  terms,
  around,
  lately,
  agencies,
}: ToolProps) {
  const { chosen } = sheet
  const words = wordsOf(methodology, page.lang)
  const past = <HistorySection telling={{ page, names, words }} history={history} things={thingsOf(page, sheet)} />
  const told = done === undefined ? null : <Done>{done}</Done>
  if (!chosen) {
    return (
      <div class="stack loose">
        {told}
        <EndedNote page={page} tool={sheet.tool} />
        <ToolHeader page={page} sheet={sheet} mergedFrom={mergedFrom} />
        <LatelyNotice page={page} lately={lately} />
        {isEnded(sheet.tool, page.today) ? null : <Unread page={page} sheet={sheet} />}
        <ChainSection page={page} tool={sheet.tool.slug} chain={chain} />
        <LatelySection page={page} sheet={sheet} lately={lately} />
        <AgenciesSection page={page} words={words} agencies={agencies} />
        {past}
      </div>
    )
  }
  const ended = isEnded(endOfPlan(chosen.plan, sheet.tool), page.today)
  const { dataClass: data, use } = sheet.context
  const isReference = data === methodology.reference.dataClass && use === methodology.reference.use
  const name = shown(chosen.plan.name)[page.lang]
  return (
    <div class="stack loose">
      {told}
      <EndedNote page={page} tool={sheet.tool} />
      <ToolHeader page={page} sheet={sheet} mergedFrom={mergedFrom} />
      <LatelyNotice page={page} lately={lately} />
      <PlansTable page={page} sheet={sheet} words={words} context={isReference ? {} : { data, use }} />
      <OnThisPage page={page} />
      <div class="split">
        <div class="stack loose">
          <RiskSection
            page={page}
            sheet={sheet}
            chosen={chosen}
            words={words}
            methodology={methodology}
            name={name}
            ended={ended}
          />
          <GatesSection page={page} chosen={chosen} words={words} />
          <FactsSection
            page={page}
            chosen={chosen}
            words={words}
            methodology={methodology}
            told={answered}
            quotes={quotes}
          />
          <TermsSection page={page} plan={chosen.plan.slug} terms={terms} ended={ended} />
          <ChainSection page={page} tool={sheet.tool.slug} chain={chain} />
          <LatelySection page={page} sheet={sheet} lately={lately} />
          <AgenciesSection page={page} words={words} agencies={agencies} />
          <NotesSection page={page} notes={chosen.plan.notes ?? []} quotes={quotes} />
          <Attribution page={page} evidence={evidenceOf(chosen)} />
          {past}
        </div>
        <Aside page={page} chosen={chosen} words={words} vendor={sheet.vendor.slug} ended={ended} around={around} />
      </div>
    </div>
  )
}

/** The way down a long page: above all to the decision, which a phone shows after the facts. */
function OnThisPage({ page }: { page: Page }) {
  const t = page.t.tool
  const places: readonly (readonly [string, string])[] = [
    ["decision", t.decision.title],
    ["risk", t.risk.nav],
    ["gates", t.gates.nav],
    ["facts", t.facts.nav],
    ["terms", page.t.reading.tool.nav],
    ["agencies", page.t.declaring.nav],
    ["history", t.history.title],
  ]
  return (
    <nav class="noprint" aria-label={t.onThisPage}>
      <ul class="row small here">
        {places.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface AsideProps {
  page: Page
  chosen: ChosenPlan
  words: Words
  vendor: string
  /** The plan is history: nothing new is added to it. */
  ended: boolean
  around: AroundDecision
}

function Aside({ page, chosen, words, vendor, ended, around }: AsideProps) {
  return (
    <aside class="stack loose">
      <DecisionCard page={page} chosen={chosen} words={words} around={around} />
      <Preconditions page={page} chosen={chosen} ended={ended} />
      <Exceptions page={page} chosen={chosen} words={words} around={around} />
      <Licences page={page} chosen={chosen} vendor={vendor} ended={ended} />
    </aside>
  )
}

/** A tool known by name only: what that means, and what comes next for those who ask and those who assess. */
function Unread({ page, sheet }: { page: Page; sheet: ToolSheet }) {
  const t = page.t.tool.unread
  return (
    <section class="card stack" aria-labelledby="unread">
      <h2 id="unread">{t.title}</h2>
      <p>{t.text}</p>
      <p>
        {t.next}{" "}
        <a href={routes.newRequest({ tool: sheet.tool.slug })} class="noprint">
          {t.ask}
        </a>
      </p>
      <p class="small dim">{t.assessor}</p>
      {mayIn(page.who, "register:write", undefined) ? (
        <p class="noprint">
          <a class="btn" href={routes.newPlan({ tool: sheet.tool.slug })}>
            {page.t.register.links.addPlan}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function thingsOf(page: Page, { tool, vendor, plans }: ToolSheet): ReadonlyMap<string, string> {
  return new Map([
    [`tool/${tool.slug}`, tool.name],
    [`organisation/${vendor.slug}`, vendor.name],
    ...plans.map(({ plan }) => [`plan/${plan.slug}`, shown(plan.name)[page.lang]] as const),
  ])
}

/** All that answers and notes of a plan rest on. */
export function evidenceOf({ standings, plan }: ChosenPlan): readonly (Evidence | undefined)[] {
  const facts = [...standings.of.values()].flatMap((standing) => standing.facts.map(({ fact }) => fact.evidence))
  return [...facts, ...(plan.notes ?? []).map((note) => note.evidence)]
}
