import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed } from "../drafts/model.ts"
import { Faults, SaveRow, TextArea } from "../parts/form.tsx"

interface Props {
  page: Page
  draft: DraftNamed
  typed: Typed
  faults: readonly Fault[]
}

/** A comment that could not be taken as it was: nothing of it is lost. */
export function DraftCommentPage({ page, draft, typed, faults }: Props) {
  const t = page.t.drafts.comments
  const part = typedText(typed, "part") || typedText(typed, "clause")
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <DraftHead page={page} draft={draft} title={t.title(typedText(typed, "clause"))} />
      <form method="post" action={routes.draftComments(draft.id)} class="stack form">
        {["clause", "sending", "part", "show"].map((name) =>
          typedText(typed, name) === "" ? null : <input type="hidden" name={name} value={typedText(typed, name)} />,
        )}
        <TextArea page={page} typed={typed} faults={faults} name="text" label={t.label} rows={4} />
        <SaveRow
          page={page}
          save={t.save}
          back={routes.draft(draft.id, { part, show: typedText(typed, "show") || undefined })}
        />
      </form>
    </div>
  )
}
