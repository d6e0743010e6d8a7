import type { LawReference } from "../../src/core/clause.ts"
import { isToConfirm } from "../../src/core/clause-overview.ts"
import { dayText } from "../../src/core/day-text.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import type { Page } from "../../src/web/page.ts"
import type { ClauseProps } from "./model.ts"

/** What the clause rests on, each with how sure we are of it. */
export function Law({ page, model: { library, clause } }: ClauseProps) {
  const t = page.t.clauses.clause
  const references = clause.references.flatMap((id) => library.law.filter((one) => one.id === id))
  return (
    <section class="stack tight" aria-labelledby="law">
      <h2 id="law">{t.law}</h2>
      {references.length === 0 ? (
        <p class="dim">{t.noLaw}</p>
      ) : (
        <ul class="lines">
          {references.map((reference) => (
            <li>
              <Citation page={page} reference={reference} />
              <small>
                <Standing page={page} reference={reference} /> · <Known page={page} reference={reference} /> ·{" "}
                {page.t.clauses.law.checked(dayText(reference.checkedOn, page.lang, "short"))} ·{" "}
                {page.t.clauses.law.review(dayText(reference.reviewBy, page.lang, "short"))}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The reference as it is cited, and what it says in our words. */
export function Citation({ page, reference: { citation, says, url, when } }: { page: Page; reference: LawReference }) {
  const cited = citation[page.lang]
  return (
    <>
      {url === undefined ? (
        <b>{cited}</b>
      ) : (
        <a href={url} rel="noopener noreferrer external">
          {cited}
        </a>
      )}
      {when === undefined ? null : <small>{`${page.t.clauses.clause.only(conditionText(when, page.lang))}.`}</small>}
      <span class="says">{says[page.lang]}</span>
    </>
  )
}

/** Whether it applies, and from when. */
export function Standing({ page, reference: { status, from } }: { page: Page; reference: LawReference }) {
  const t = page.t.clauses.law
  return <>{from === undefined ? t.status[status] : t.from(dayText(from, page.lang, "short"))}</>
}

/** Whether the text was read, or is to be confirmed: hatched, as all that nobody knows. */
export function Known({ page, reference }: { page: Page; reference: LawReference }) {
  const t = page.t.clauses.law
  if (!isToConfirm(reference, page.today)) return <>{t.read}</>
  return (
    <span class="lvl kx">
      <span>{reference.known === "read" ? `${t.toConfirm}, ${t.overdue}` : t.toConfirm}</span>
    </span>
  )
}
