import type { AgencyOverview, ContractOverview } from "../../src/core/agency-overview.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { ClauseStatus } from "../drafts/status.tsx"
import { wholePoints } from "../parts/figure.ts"
import { Cell, Row, RowHead } from "../parts/fold.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { countryName } from "../tool/header.tsx"
import { NextText, StandingText, WorstText } from "./standing.tsx"

/** Contracts that are named in a row; the rest is counted. */
const named = 2

/** An agency in the table of procurement. */
export function AgencyTableRow({ page, row }: { page: Page; row: AgencyOverview }) {
  const t = page.t.agencies.list
  const { slug, name, country, figures } = row
  return (
    <Row>
      <RowHead class="any full">
        <a href={routes.agency(slug)}>
          <bdi>{name}</bdi>
        </a>
        <small>{country === undefined ? page.t.register.country.unknown : countryName(country, page)}</small>
      </RowHead>
      <Cell label={t.head.contracts} class="any">
        <Contracts page={page} row={row} />
      </Cell>
      <Cell label={t.head.conflicts}>
        {row.contracts.length === 0 ? (
          <span class="dim">{t.nothingCompared}</span>
        ) : (
          <WorstText page={page} worst={row.worst} conflicts={row.conflicts} />
        )}
      </Cell>
      <Cell label={t.head.declaration}>
        <StandingText page={page} standing={row.standing} />
        <AskFor page={page} row={row} />
      </Cell>
      <Cell label={t.head.next}>
        <NextText page={page} next={row.next} />
      </Cell>
      <Cell label={t.head.score}>
        <a href={routes.agency(slug, { tab: "score" })} class="n">
          {wholePoints(figures.score, page.lang)}
          <span class="vh"> ({name})</span>
        </a>{" "}
        <span class="dim">{bandLabels[figures.band][page.lang]}</span>
        <RiskBar score={figures.score} floor={figures.floor} page={page} />
      </Cell>
      <Cell label={t.head.clauses}>
        <Clauses page={page} row={row} />
      </Cell>
    </Row>
  )
}

function Contracts({ page, row: { slug, name, contracts, ended } }: { page: Page; row: AgencyOverview }) {
  const t = page.t.agencies.list
  const more = contracts.length - named
  const rest = [...(more > 0 ? [t.more(more)] : []), ...(ended > 0 ? [t.ended(ended)] : [])].join(", ")
  return (
    <>
      {contracts.length === 0 ? <span class="dim">{t.noContract}</span> : null}
      {contracts.slice(0, named).map(({ id, content, state }) => (
        <span class="lot">
          <a href={routes.contract(id)}>
            <bdi>{content.title}</bdi>
          </a>
          {state === "coming" ? <span class="dim"> ({t.coming})</span> : null}
        </span>
      ))}
      {rest === "" ? null : <small>{rest}</small>}
      {contracts.length === 0 && page.may("agencies:write") ? (
        <small>
          <a href={routes.newContract({ agency: slug })}>
            {t.addContract}
            <span class="vh"> ({name})</span>
          </a>
        </small>
      ) : null}
    </>
  )
}

/** Of the contracts that are named, in their order. */
function Clauses({ page, row: { contracts } }: { page: Page; row: AgencyOverview }) {
  if (contracts.length === 0) return <span class="dim">{page.t.agencies.standing.none}</span>
  return (
    <>
      {contracts.slice(0, named).map(({ id, content, clauses }) => (
        <div>
          {contracts.length > 1 ? (
            <small class="any">
              <bdi>{content.title}</bdi>
            </small>
          ) : null}
          <ClauseStatus page={page} contract={{ id, title: content.title }} standing={clauses} />
        </div>
      ))}
      {contracts.length > named ? <small>{page.t.agencies.list.more(contracts.length - named)}</small> : null}
    </>
  )
}

/** Where a declaration is missing or old, the way to ask for one. */
function AskFor({ page, row: { name, contracts } }: { page: Page; row: AgencyOverview }) {
  const t = page.t.agencies.list
  const lacking = contracts.find(lacks)
  if (!lacking || !page.may("agencies:write")) return null
  return (
    <small>
      <a href={routes.newDeclaration({ contract: lacking.id })}>
        {t.ask}
        <span class="vh">{t.askOf(name)}</span>
      </a>
    </small>
  )
}

function lacks({ state, standing }: ContractOverview): boolean {
  return state === "running" && (standing.kind === "old" || (standing.kind === "missing" && !standing.asked))
}
