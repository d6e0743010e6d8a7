import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed } from "../drafts/model.ts"

/** What it means to set a draft aside; or, where it is, the way back. */
export function DraftAsidePage({ page, draft }: { page: Page; draft: DraftNamed }) {
  const t = page.t.drafts.aside
  const { id, title, standing } = draft
  const isAside = standing === "set-aside"
  return (
    <div class="stack loose">
      <DraftHead page={page} draft={draft} title={isAside ? title : t.title(title)} />
      {isAside ? <p>{t.is}</p> : null}
      {standing === "signed" ? <p class="note">{t.signed}</p> : null}
      {isAside || standing === "signed" ? null : (
        <ul class="lines">
          {t.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      )}
      <form method="post" action={routes.draftAside(id)} class="row">
        {standing === "signed" ? null : (
          <button type="submit" class="btn go" name="what" value={isAside ? "up" : "aside"}>
            {isAside ? t.up : t.submit}
          </button>
        )}
        <a class="btn" href={routes.draft(id)}>
          {page.t.drafts.back}
        </a>
      </form>
    </div>
  )
}
