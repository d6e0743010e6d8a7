import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ConflictsTab } from "../agency/conflicts.tsx"
import { ContractsTable } from "../agency/contracts.tsx"
import { DeclarationsTable } from "../agency/declarations.tsx"
import { DeliverablesTab } from "../agency/deliverables.tsx"
import type { AgencyModel } from "../agency/model.ts"
import { Overview } from "../agency/overview.tsx"
import { TermsTab } from "../agency/terms.tsx"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Tabs } from "../parts/tabs.tsx"
import { Done } from "../people/done.tsx"

export const agencyTabs = [
  "overview",
  "conflicts",
  "contracts",
  "declarations",
  "deliverables",
  "score",
  "terms",
] as const
export type AgencyTab = (typeof agencyTabs)[number]

interface Props {
  page: Page
  model: AgencyModel
  tab: AgencyTab
  /** What was just done. */
  done?: string | undefined
  /** The tab of the score, where it is asked for and can be worked out. */
  score?: Child
}

export function agencyTitle({ t }: Page, { agency, comparisons, conflicts }: AgencyModel): string {
  const words = t.agencies.page
  return comparisons.length === 0 ? words.titleOpen(agency.name) : words.title(agency.name, conflicts)
}

/** An agency: what it may do, what it declared, what does not fit, and what comes next. */
export function AgencyPage(props: Props) {
  const { page, model, tab, done } = props
  const t = page.t.agencies.page
  const { agency } = model
  const { slug } = agency
  const writes = page.may("agencies:write")
  const places = agencyTabs.map(
    (one) => [one, true, routes.agency(slug, one === "overview" ? {} : { tab: one })] as const,
  )
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      {done ? <Done>{done}</Done> : null}
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.agencies()}>{t.back}</a>
        </p>
        <h1 class="long any">{agencyTitle(page, model)}</h1>
        <Ended page={page} model={model} />
        <p class="row noprint">
          {writes ? (
            <>
              <a class="btn go" href={routes.newContract({ agency: slug })}>
                {t.addContract}
              </a>
              <a class="btn" href={routes.editAgency(slug)}>
                {t.edit}
              </a>
            </>
          ) : null}
          {page.may("register:write") ? <a href={routes.editOrganisation(slug)}>{t.register}</a> : null}
          <a href={routes.history(agency.isDescribed ? `work/agency/${slug}` : `organisation/${slug}`)}>{t.history}</a>
        </p>
      </div>
      <Tabs label={t.tabs.label} places={places} names={t.tabs} current={tab} />
      <Body {...props} />
    </div>
  )
}

function Ended({ page, model: { agency } }: { page: Page; model: AgencyModel }) {
  const t = page.t.agencies.page
  const { retiredOn, mergedInto } = agency
  if (mergedInto !== undefined)
    return (
      <p class="note">
        {t.merged} <a href={routes.agency(mergedInto)}>{mergedInto}</a>
      </p>
    )
  if (retiredOn === undefined || retiredOn > page.today) return null
  return <p class="note">{t.retired(dayText(retiredOn, page.lang))}</p>
}

function Body({ page, model, tab, score }: Props) {
  switch (tab) {
    case "overview":
      return <Overview page={page} model={model} />
    case "conflicts":
      return <ConflictsTab page={page} comparisons={model.comparisons} />
    case "contracts":
      return <ContractsTable page={page} slug={model.agency.slug} contracts={model.contracts} />
    case "declarations":
      return <DeclarationsTable page={page} declarations={model.declarations} contracts={model.contracts} />
    case "deliverables":
      return <DeliverablesTab page={page} slug={model.agency.slug} model={model} />
    case "score":
      return score ? <div>{score}</div> : <p class="empty">{page.t.agencies.page.noScore}</p>
    case "terms":
      return <TermsTab page={page} model={model} />
  }
}
