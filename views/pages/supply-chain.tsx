import type { Methodology } from "../../src/core/methodology.ts"
import { toolOf } from "../../src/core/stated.ts"
import type { DependentTool, SupplyChain } from "../../src/core/supply-chain.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { IncidentNotice, type NoticedIncident } from "../incidents/notice.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import { Supplier } from "../tool/chain.tsx"
import { wordsOf } from "../tool/words.ts"

interface Props {
  page: Page
  chain: SupplyChain
  /** Open ones of the organisation. */
  incidents: readonly NoticedIncident[]
  methodology: Methodology
}

/** Which tools depend on an organisation: each way to it, and what is decided about the plans that rest on it. */
export function SupplyChainPage({ page, chain, incidents, methodology }: Props) {
  const t = page.t.supply.dependents
  const { organisation, dependents } = chain
  const { dataClass, use } = methodology.reference
  const label = wordsOf(methodology, page.lang).context(dataClass, use)
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.organisations()}>{t.back}</a>
        </p>
        <h1>{t.title(organisation.name, dependents.length)}</h1>
        <p class="lede">{t.lede(organisation.name)}</p>
        {page.may("register:write") ? (
          <p class="small noprint">
            <a href={routes.newIncident({ organisation: organisation.slug })}>{page.t.incidents.notice.record}</a>
          </p>
        ) : null}
      </div>
      <IncidentNotice page={page} incidents={incidents} title={page.t.incidents.notice.onChain(incidents.length)} own />
      {dependents.length === 0 ? (
        <p class="empty">{t.empty}</p>
      ) : (
        <section class="stack tight">
          <p class="dim small">{t.context(label)}</p>
          <Fold caption={t.caption} heads={[t.head.tool, t.head.paths, t.head.plans]}>
            <Rows>
              {dependents.map((dependent) => (
                <Row>
                  <RowHead class="any">
                    <a href={routes.tool(dependent.tool)}>
                      <bdi>{dependent.of.name}</bdi>
                    </a>
                  </RowHead>
                  <Cell label={t.head.paths}>
                    <Paths page={page} chain={chain} dependent={dependent} />
                  </Cell>
                  <Cell label={t.head.plans}>
                    <Plans page={page} dependent={dependent} />
                  </Cell>
                </Row>
              ))}
            </Rows>
          </Fold>
        </section>
      )}
    </div>
  )
}

function Paths({ page, chain, dependent }: { page: Page; chain: SupplyChain; dependent: DependentTool }) {
  const t = page.t.supply
  return (
    <ul class="plain stack tight">
      {dependent.paths.map((path) => (
        <li>
          {path.length === 0 ? t.dependents.own : null}
          {path.map((supply, index) => (
            <>
              {index > 0 ? " → " : ""}
              <span class="dim">{t.roles[supply.role]}</span> <Supplier page={page} supply={supply} names={chain} />
            </>
          ))}
        </li>
      ))}
      {dependent.more ? <li class="dim">{t.dependents.more}</li> : null}
    </ul>
  )
}

function Plans({ page, dependent: { plans } }: { page: Page; dependent: DependentTool }) {
  if (plans.length === 0) return <span class="dim">{page.t.supply.dependents.noPlans}</span>
  return (
    <ul class="plain stack tight">
      {plans.map(({ plan, outcome, underReview, answer }) => (
        <li>
          <a href={routes.tool(toolOf(plan.slug), { plan: plan.slug })}>{shown(plan.name)[page.lang]}</a>{" "}
          <OutcomeTag outcome={outcome ?? (underReview ? "under-review" : "not-assessed")} page={page} />{" "}
          <AnswerTag answer={answer} page={page} />
        </li>
      ))}
    </ul>
  )
}
