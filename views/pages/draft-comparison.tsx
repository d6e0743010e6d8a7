import type { Page } from "../../src/web/page.ts"
import { Choice, sideName } from "../draft-comparison/choice.tsx"
import type { DraftComparisonModel } from "../draft-comparison/model.ts"
import { Summary } from "../draft-comparison/summary.tsx"
import { ComparedText } from "../draft-comparison/text.tsx"
import { DraftHead } from "../drafts/head.tsx"

/** What changed between two versions of a draft: first what it comes to, then the text. */
export function DraftComparisonPage({ page, model }: { page: Page; model: DraftComparisonModel }) {
  const t = page.t.draftComparison
  const { draft, from, to, same, diff, languages } = model
  return (
    <div class="stack loose">
      <DraftHead page={page} draft={draft} title={t.title(draft.title)}>
        <p>
          {sideName(page, from)} {"→"} {sideName(page, to)}
        </p>
      </DraftHead>
      <Choice page={page} model={model} />
      {same ? (
        <p class="note">{t.same}</p>
      ) : (
        <>
          <section class="stack tight" aria-labelledby="summary">
            <h2 id="summary">{t.summary}</h2>
            <Summary page={page} model={model} />
          </section>
          <section class="stack" aria-labelledby="text">
            <h2 id="text">{t.text}</h2>
            {diff.same ? (
              <p class="note">
                {t.sameIn} {languages.length > 1 ? t.otherwise : ""}
              </p>
            ) : (
              <>
                <p class="small dim">{t.legend}</p>
                <ComparedText page={page} model={model} />
              </>
            )}
          </section>
        </>
      )}
    </div>
  )
}
