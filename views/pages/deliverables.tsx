import { dayText } from "../../src/core/day-text.ts"
import { deliverableStates } from "../../src/core/deliverable-state.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { type ListedDeliverable, sheetStanding } from "../deliverable/model.ts"
import { StateTag } from "../deliverable/state.tsx"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { Narrow, SearchBar } from "../parts/search.tsx"
import type { Part } from "../people/model.ts"

/** What was asked for, as it stands in the address; "" = all. */
export interface DeliverablesAsked {
  q: string
  campaign: string
  agency: string
  state: string
  contract: string
}

export interface DeliverablesModel {
  asked: DeliverablesAsked
  part: Part<ListedDeliverable>
  /** All of them, found or not. */
  all: number
  campaigns: readonly string[]
  agencies: readonly { slug: string; name: string }[]
  /** Title of the contract that is asked for. */
  contract?: string | undefined
  now: string
}

/** Stands in the address for deliverables without a campaign. */
export const noCampaign = "-"

/** The register of deliverables, campaign by campaign. */
export function DeliverablesPage({ page, model }: { page: Page; model: DeliverablesModel }) {
  const t = page.t.deliverables
  const { asked, part, all, contract } = model
  const isChosen = Object.values(asked).some((value) => value !== "")
  const writes = page.may("agencies:write")
  const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""))
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="deliverables" />
      <div class="stack tight">
        <div class="row ends">
          <h1>{t.title(all)}</h1>
          {writes ? (
            <a class="btn go" href={routes.newDeliverable({ contract: asked.contract || undefined })}>
              {t.add}
            </a>
          ) : null}
        </div>
        <p class="lede">{t.lede}</p>
      </div>
      {all === 0 ? (
        <p class="empty">{writes ? t.none : t.noneToAdd}</p>
      ) : (
        <>
          <Choice page={page} model={model} />
          <section class="stack tight">
            <p class="row ends dim small">
              <output aria-live="polite">
                {t.count(part.total, part.from, part.to)}
                {contract === undefined ? null : <> {t.ofContract(contract)}</>}
              </output>
              <span class="row noprint">
                {isChosen ? <a href={routes.deliverables()}>{t.clear}</a> : null}
                <a href={routes.deliverablesCsv(query)} hx-boost="false" download>
                  {t.csv}
                </a>
              </span>
            </p>
            {part.rows.length === 0 ? (
              <p class="empty">
                {t.nothing} <a href={routes.deliverables()}>{t.clear}</a>
              </p>
            ) : (
              <Table page={page} rows={part.rows} now={model.now} />
            )}
            <Pages
              page={page}
              number={part.page}
              of={part.pages}
              to={(number) => routes.deliverables({ ...query, page: number === 1 ? undefined : number })}
            />
          </section>
        </>
      )}
    </div>
  )
}

function Choice({ page, model: { asked, campaigns, agencies } }: { page: Page; model: DeliverablesModel }) {
  const t = page.t.deliverables
  return (
    <SearchBar action={routes.deliverables()} label={t.search} field={t.q} q={asked.q} apply={t.apply}>
      {asked.contract === "" ? null : <input type="hidden" name="contract" value={asked.contract} />}
      <Narrow
        name="campaign"
        label={t.head.campaign}
        every={t.every.campaign}
        value={asked.campaign}
        options={[
          ...campaigns.map((campaign) => ({ value: campaign, label: campaign })),
          { value: noCampaign, label: t.noCampaign },
        ]}
      />
      <Narrow
        name="agency"
        label={t.page.agency}
        every={t.every.agency}
        value={asked.agency}
        options={agencies.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Narrow
        name="state"
        label={t.head.state}
        every={t.every.state}
        value={asked.state}
        options={deliverableStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
    </SearchBar>
  )
}

/** A table whose rows stand under their campaign. */
function Table({ page, rows, now }: { page: Page; rows: readonly ListedDeliverable[]; now: string }) {
  const { deliverables: t } = page.t
  const { head } = t
  const byCampaign = [...Map.groupBy(rows, ({ deliverable }) => deliverable.campaign)]
  const heads = [head.title, head.agency, head.delivered, head.sheet, head.files, head.state]
  return (
    <Fold caption={t.caption} heads={heads}>
      {byCampaign.map(([campaign, group]) => (
        <Rows>
          <Row class="campaign">
            <RowHead across={heads.length} class="any">
              {campaign === undefined ? t.noCampaign : <bdi>{campaign}</bdi>}
            </RowHead>
          </Row>
          {group.map((one) => (
            <Line page={page} one={one} now={now} />
          ))}
        </Rows>
      ))}
    </Fold>
  )
}

function Line({ page, one, now }: { page: Page; one: ListedDeliverable; now: string }) {
  const { deliverables: t } = page.t
  const { head } = t
  const { deliverable, sheet, files, findings, state } = one
  const { id, title, kind, version, organisation, organisationName, contractTitle, deliveredOn } = deliverable
  return (
    <Row>
      <RowHead class="any">
        <a href={routes.deliverable(id)}>
          <bdi>{title}</bdi>
        </a>
        <small>
          {t.kinds[kind]}
          {version === undefined ? null : (
            <>
              , <bdi>{version}</bdi>
            </>
          )}
        </small>
      </RowHead>
      <Cell label={head.agency} class="any">
        <a href={routes.agency(organisation)}>
          <bdi>{organisationName}</bdi>
        </a>
        <small>
          <bdi>{contractTitle}</bdi>
        </small>
      </Cell>
      <Cell label={head.delivered} class="n">
        {deliveredOn === undefined ? <span class="dim">–</span> : dayText(deliveredOn, page.lang, "short")}
      </Cell>
      <Cell label={head.sheet}>{t.sheetStates[sheetStanding(sheet, now)]}</Cell>
      <Cell label={head.files}>{t.files(files.length)}</Cell>
      <Cell label={head.state}>
        <StateTag page={page} state={state} />
        {findings === 0 ? null : <small>{t.found(findings)}</small>}
      </Cell>
    </Row>
  )
}
