import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { type DocumentShown, dayOf, documentName, originText } from "../document/model.ts"
import { mayRecord } from "../fact/may-record.ts"

export interface DatedShown extends DocumentShown {
  newest: { version: string; at: string }
}

/** The terms of a plan as far as they are here. */
export interface PlanTerms {
  linked: readonly DatedShown[]
  /** Where none is linked: documents that bear its name. */
  proposed: readonly DatedShown[]
  /** How many more are linked that the reader may not see. */
  withheld: number
}

interface Props {
  page: Page
  /** Slug. */
  plan: string
  terms: PlanTerms
  /** The plan is history: no document is added for it. */
  ended: boolean
}

/** The documents that are the terms of a plan; where none is linked, those that bear its name, linked in one step. */
export function TermsSection({ page, plan, terms: { linked, proposed, withheld }, ended }: Props) {
  const t = page.t.reading.tool
  const writes = mayRecord(page) && !ended
  return (
    <section class="stack tight" aria-labelledby="terms">
      <h2 id="terms">{t.title(linked.length + withheld)}</h2>
      {linked.length > 0 ? (
        <ul class="lines small">
          {linked.map((document) => (
            <li>
              <Named page={page} document={document} />
            </li>
          ))}
        </ul>
      ) : null}
      {withheld > 0 ? <p class="small dim">{t.withheld(withheld)}</p> : null}
      {proposed.length > 0 ? <p class="small">{t.proposed}</p> : null}
      {proposed.length > 0 ? (
        <ul class="lines small">
          {proposed.map((document) => (
            <li class="row ends">
              <span>
                <Named page={page} document={document} />
              </span>
              {writes ? (
                <form method="post" action={routes.documentPlans(document.id)} class="noprint">
                  <input type="hidden" name="plan" value={plan} />
                  <button type="submit" class="btn small" name="add" value={plan}>
                    {page.t.reading.document.link}
                    <span class="vh">, {documentName(page, document)}</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {linked.length + withheld + proposed.length === 0 ? <p class="small dim">{t.none}</p> : null}
      {writes ? (
        <p class="small noprint">
          <a href={routes.newDocument({ plan })}>{t.add}</a>
        </p>
      ) : null}
    </section>
  )
}

function Named({ page, document }: { page: Page; document: DatedShown }) {
  const t = page.t.reading
  return (
    <>
      <a href={routes.documentVersion(document.id, document.newest.version)} hx-boost="false">
        <bdi>{documentName(page, document)}</bdi>
      </a>
      <small>
        {t.tool.last(dayText(dayOf(document.newest), page.lang, "short"))} · {originText(page, document)} ·{" "}
        <a href={routes.document(document.id)}>{t.reading.back}</a>
      </small>
    </>
  )
}
