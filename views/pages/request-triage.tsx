import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults } from "../parts/form.tsx"
import { type ShownTriage, Triage } from "../request/triage.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  title: string
  triage: ShownTriage
  typed: Typed
  faults: readonly Fault[]
  stale: boolean
}

/** Who looks at a request, shown again: refused, come too late, or about a request that has ended. */
export function RequestTriagePage({ page, words, title, triage, typed, faults, stale }: Props) {
  const t = page.t.requestQueue
  const { request } = triage
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.requests()}>{t.answer.back}</a>
        </p>
        <h1 class="long">{title}</h1>
      </div>
      <Faults page={page} faults={faults} />
      {request.status === "open" ? null : (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <p>
            {t.triage.ended} <a href={routes.request(request.id)}>{t.triage.endedSee}</a>
          </p>
        </div>
      )}
      <Triage page={page} words={words} triage={triage} typed={typed} faults={faults} stale={stale} />
    </div>
  )
}
