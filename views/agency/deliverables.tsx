import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ListedDeliverable } from "../deliverable/model.ts"
import { StateTag } from "../deliverable/state.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import type { AgencyModel } from "./model.ts"

/** What an agency handed over, the newest first. */
export function DeliverablesTab({ page, slug, model }: { page: Page; slug: string; model: AgencyModel }) {
  const t = page.t.agencies.page
  const { deliverables, contracts } = model
  return (
    <section class="stack tight" aria-labelledby="deliverables">
      <div class="row ends">
        <h2 id="deliverables">{t.tabs.deliverables}</h2>
        <p class="row noprint">
          <a href={routes.deliverables({ agency: slug })}>{t.allDeliverables}</a>
          <AddDeliverable page={page} contract={contracts.find(({ state }) => state !== "ended")?.id} />
        </p>
      </div>
      {deliverables.length === 0 ? (
        <p class="empty">{contracts.length === 0 ? t.noContract : t.noDeliverables}</p>
      ) : (
        <DeliverablesTable page={page} deliverables={deliverables} />
      )}
    </section>
  )
}

/** The way to enter one under a contract, for those who may. */
export function AddDeliverable({ page, contract }: { page: Page; contract: string | undefined }) {
  if (contract === undefined || !page.may("agencies:write")) return null
  return (
    <a class="btn" href={routes.newDeliverable({ contract })}>
      {page.t.agencies.page.addDeliverable}
    </a>
  )
}

export function DeliverablesTable({ page, deliverables }: { page: Page; deliverables: readonly ListedDeliverable[] }) {
  const t = page.t.agencies.page.deliverables
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.title, head.contract, head.delivered, head.files, head.state]}>
      <Rows>
        {deliverables.map(({ deliverable, files, findings, state }) => (
          <Row>
            <RowHead class="any full">
              <a href={routes.deliverable(deliverable.id)}>
                <bdi>{deliverable.title}</bdi>
              </a>
              {deliverable.campaign ? <small class="any">{deliverable.campaign}</small> : null}
            </RowHead>
            <Cell label={head.contract} class="any">
              <bdi>{deliverable.contractTitle}</bdi>
            </Cell>
            <Cell label={head.delivered}>
              {deliverable.deliveredOn === undefined ? "–" : dayText(deliverable.deliveredOn, page.lang, "short")}
            </Cell>
            <Cell label={head.files}>
              <span class="n">{files.length}</span>
            </Cell>
            <Cell label={head.state}>
              <StateTag page={page} state={state} />
              {findings > 0 ? <small>{t.findings(findings)}</small> : null}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
