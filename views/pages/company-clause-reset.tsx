import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownClause } from "../company-clause/model.ts"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Choices, Faults, SaveRow, TextArea } from "../parts/form.tsx"
import { Stale } from "./agency-form.tsx"

interface Props {
  page: Page
  reading: ShownClause
  typed: Typed
  faults: readonly Fault[]
  stale?: boolean | undefined
}

/** What giving up the company's wording means, and whether it is meant. */
export function ClauseResetPage({ page, reading, typed, faults, stale }: Props) {
  const t = page.t.companyClauses.reset
  const { id, shipped } = reading
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="clauses" />
      <Faults page={page} faults={faults} />
      {stale ? <Stale text={t.stale} /> : null}
      <h1>{resetTitle(page, reading)}</h1>
      <ul class="lines">
        {(shipped ? t.points(shipped.version) : t.withdrawPoints).map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <form method="post" action={routes.clauseReset(id)} class="stack form">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <TextArea page={page} typed={typed} faults={faults} name="editionNote" label={t.note} optional />
        <Choices
          page={page}
          name="sure"
          label={shipped ? t.submit : t.withdraw}
          faults={faults}
          options={[{ value: "yes", label: t.sure }]}
          chosen={[typedText(typed, "sure")]}
        />
        <SaveRow page={page} save={shipped ? t.submit : t.withdraw} back={routes.clauseEditions(id)} />
      </form>
    </div>
  )
}

export function resetTitle(page: Page, { id, latest, shipped }: ShownClause): string {
  const t = page.t.companyClauses.reset
  const name = `${id}, ${latest.title[page.lang]}`
  return shipped ? t.title(name) : t.withdrawTitle(name)
}
