import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownList } from "./model.ts"

/** What the newest revision changed against the one before it, in one sentence, and the ways to any other comparison and any proof. */
export function Changes({ page, list: { changes } }: { page: Page; list: ShownList }) {
  const t = page.t.list.changes
  if (!changes) return <Ways page={page} />
  const { from, to, tools, answers } = changes
  return (
    <section class="stack tight" aria-labelledby="changes">
      <h2 id="changes">{t.title(from.revision, to.revision)}</h2>
      <p>{tools.length === 0 ? t.nothing : t.summary(tools.length, answers.loosened, answers.tightened)}</p>
      <p>
        <a href={routes.listDiff(from.revision, to.revision)}>{t.detail}</a>
      </p>
      <Ways page={page} />
    </section>
  )
}

function Ways({ page }: { page: Page }) {
  const t = page.t.list.changes
  return (
    <ul class="row small noprint">
      <li>
        <a href={routes.compareRevisions}>{t.compare}</a>
      </li>
      <li>
        <a href={routes.proof()}>{t.prove}</a>
      </li>
    </ul>
  )
}
