import { planName } from "../../src/core/answer-text.ts"
import type { Move } from "../../src/core/list-diff.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Moves } from "../list/moves.tsx"
import { Mark } from "./marks.tsx"

/** What was just saved, and what it changed for those who ask. */
export interface SavedItem {
  /** Nothing was there to be saved. */
  same?: true
  /** Number of the list that was published with it. */
  revision?: number
  /** Plans of which an answer moved. */
  plans: readonly { tool: string; name: string; moved: readonly Move[] }[]
}

/** Beyond this many plans the rest is counted: the list's own page has them all. */
const shownPlans = 8

/** Says that it is saved, which list was published, and which answers moved. */
export function SavedNote({ page, title, saved }: { page: Page; title: string; saved: SavedItem | undefined }) {
  if (!saved) return null
  const t = page.t.rights.done
  const { same, revision, plans } = saved
  const count = plans.reduce((sum, { moved }) => sum + moved.length, 0)
  return (
    <div class="note yes stack tight" role="status" tabindex={-1} data-land>
      <p>
        <Mark id="yes" /> {same ? t.same : title}{" "}
        {same ? null : revision === undefined ? t.unpublished : t.published(String(revision))}{" "}
        {revision === undefined ? null : count === 0 ? t.none : t.moved(count)}
      </p>
      {count === 0 ? null : (
        <ul class="plain">
          {plans.slice(0, shownPlans).map(({ tool, name, moved }) => (
            <li>
              {planName(tool, name)}
              <Moves moved={moved} page={page} />
            </li>
          ))}
          {plans.length > shownPlans ? <li>{t.more(plans.length - shownPlans)}</li> : null}
        </ul>
      )}
      {revision === undefined ? null : (
        <p>
          <a href={routes.list}>{t.list}</a>
        </p>
      )}
    </div>
  )
}
