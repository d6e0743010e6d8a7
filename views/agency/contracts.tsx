import type { ContractContent } from "../../src/core/agency.ts"
import type { ContractOverview } from "../../src/core/agency-overview.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ClauseStatus } from "../drafts/status.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { ContractStateTag, NextText, StandingText, WorstText } from "./standing.tsx"

interface Props {
  page: Page
  slug: string
  contracts: readonly ContractOverview[]
}

/** All contracts with an agency, and how each stands. */
export function ContractsTable({ page, slug, contracts }: Props) {
  const { contracts: t, page: words } = page.t.agencies
  const writes = page.may("agencies:write")
  return (
    <section class="stack tight" aria-labelledby="contracts">
      <h2 id="contracts">{words.tabs.contracts}</h2>
      {contracts.length === 0 ? (
        <p class="empty">
          {words.noContract} {writes ? <a href={routes.newContract({ agency: slug })}>{words.addContract}</a> : null}
        </p>
      ) : (
        <Fold
          caption={t.caption}
          heads={[
            ...[t.head.title, t.head.state, t.head.dates, t.head.comparison, t.head.declaration],
            ...[t.head.clauses, t.head.next],
          ]}
        >
          <Rows>
            {contracts.map((contract) => (
              <ContractRow page={page} contract={contract} />
            ))}
          </Rows>
        </Fold>
      )}
    </section>
  )
}

function ContractRow({ page, contract }: { page: Page; contract: ContractOverview }) {
  const t = page.t.agencies
  const { id, content, state, standing, next, worst, conflicts, clauses } = contract
  const lacks = standing.kind === "old" || (standing.kind === "missing" && !standing.asked)
  return (
    <Row>
      <RowHead class="any full">
        <a href={routes.contract(id)}>
          <bdi>{content.title}</bdi>
        </a>
        {content.reference ? <small class="any">{content.reference}</small> : null}
      </RowHead>
      <Cell label={t.contracts.head.state}>
        <ContractStateTag page={page} state={state} />
      </Cell>
      <Cell label={t.contracts.head.dates}>{spanText(page, content)}</Cell>
      <Cell label={t.contracts.head.comparison}>
        <WorstText page={page} worst={worst} conflicts={conflicts} />
      </Cell>
      <Cell label={t.contracts.head.declaration}>
        <StandingText page={page} standing={state === "ended" && standing.kind === "missing" ? undefined : standing} />
        {state !== "ended" && lacks && page.may("agencies:write") ? (
          <small>
            <a href={routes.newDeclaration({ contract: id })}>
              {t.page.ask}
              <span class="vh">{t.page.askOf(content.title)}</span>
            </a>
          </small>
        ) : null}
      </Cell>
      <Cell label={t.contracts.head.clauses}>
        <ClauseStatus page={page} contract={{ id, title: content.title }} standing={clauses} />
      </Cell>
      <Cell label={t.contracts.head.next}>
        <NextText page={page} next={next} />
      </Cell>
    </Row>
  )
}

/** "du 1er janvier au 31 décembre 2027", "since 1 January 2027". */
export function spanText(page: Page, { start, end }: Pick<ContractContent, "start" | "end">): string {
  const t = page.t.agencies.contracts
  const day = (text: string) => dayText(text, page.lang, "short")
  return end === undefined ? t.from(day(start)) : t.span(day(start), day(end))
}
