import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ComparisonSection } from "../deliverable/comparison.tsx"
import { DropForm } from "../deliverable/drop.tsx"
import { FilesSection } from "../deliverable/files.tsx"
import type { DeliverableModel } from "../deliverable/model.ts"
import { SheetSection } from "../deliverable/sheet.tsx"
import { StateTag } from "../deliverable/state.tsx"
import { authorText } from "../fact/names.ts"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Faults } from "../parts/form.tsx"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { HistorySection } from "../tool/history.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  model: DeliverableModel
  faults: readonly Fault[]
  /** What was just done, in words. */
  done: readonly string[]
  /** Files are to be kept, as it was ticked. */
  keep: boolean
  /** What this installation does with files. */
  takes: { reads: boolean; keeps: boolean; largest: number }
}

/** One deliverable: what it is, its sheet, what its files say, and where the two part. */
export function DeliverablePage({ page, words, model, faults, done, keep, takes }: Props) {
  const t = page.t.deliverables
  const { deliverable, state, history, names } = model
  const writes = page.may("agencies:write")
  const things = new Map([[`work/deliverable/${deliverable.id}`, deliverable.title]])
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="deliverables" />
      {done.length === 0 ? null : <Done>{done.join(" ")}</Done>}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.deliverables()}>{t.back}</a>
        </p>
        <h1 class="long">
          <bdi>{deliverable.title}</bdi>
        </h1>
        <p>
          <StateTag page={page} state={state} /> <span class="dim">{t.explained[state]}</span>
        </p>
      </div>
      <Facts page={page} model={model} />
      <SheetSection page={page} model={model} />
      <ComparisonSection page={page} model={model} />
      {writes ? <DropForm page={page} id={deliverable.id} faults={faults} keep={keep} takes={takes} /> : null}
      <FilesSection page={page} model={model} />
      {writes ? <HistorySection telling={{ page, names, words }} history={history} things={things} /> : null}
    </div>
  )
}

function Facts({ page, model: { deliverable, names } }: { page: Page; model: DeliverableModel }) {
  const t = page.t.deliverables
  const { kind, version, campaign, deliveredOn, contractId, contractTitle, organisation, organisationName } =
    deliverable
  const unsaid = <span class="dim">{t.page.notSaid}</span>
  const lines: readonly (readonly [string, Child])[] = [
    [t.page.kind, t.kinds[kind]],
    [t.page.version, version === undefined ? unsaid : <bdi class="any">{version}</bdi>],
    [
      t.page.campaign,
      campaign === undefined ? (
        unsaid
      ) : (
        <a href={routes.deliverables({ campaign })}>
          <bdi class="any">{campaign}</bdi>
        </a>
      ),
    ],
    [t.page.delivered, deliveredOn === undefined ? unsaid : dayText(deliveredOn, page.lang)],
    [
      t.page.agency,
      <a href={routes.agency(organisation)}>
        <bdi>{organisationName}</bdi>
      </a>,
    ],
    [
      t.page.contract,
      <a href={routes.contract(contractId)}>
        <bdi>{contractTitle}</bdi>
      </a>,
    ],
    [
      t.page.entered,
      <>
        <Moment page={page} at={deliverable.createdAt} />{" "}
        <small>{t.page.by(authorText(deliverable.createdBy, names.people, page))}</small>
      </>,
    ],
  ]
  return (
    <section class="stack tight" aria-labelledby="facts">
      <h2 id="facts" class="sub">
        {t.page.facts}
      </h2>
      <dl class="kv">
        {lines.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {page.may("agencies:write") ? (
        <p class="noprint">
          <a class="btn" href={routes.editDeliverable(deliverable.id)}>
            {t.page.edit}
          </a>
        </p>
      ) : null}
    </section>
  )
}
