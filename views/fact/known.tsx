import type { Factor } from "../../src/core/methodology.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact, Subject } from "../../src/core/register.ts"
import type { ShownFact, Standing } from "../../src/core/standing.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Answer } from "./answer.tsx"
import { placeQuery } from "./links.tsx"
import { type NamedSubject, subjectText } from "./names.ts"

/** A factor asked about a subject: whom it can be answered for, and what is known. */
export interface Question {
  factor: Factor
  side: "plan" | "own"
  place: Subject
  /** The nearest first. */
  subjects: readonly NamedSubject[]
  known: readonly ShownFact[]
  standing: Standing
  rule: boolean
  authors: EventNames["people"]
}

/** Every live answer, the nearest subject first, and which of them counts. */
export function KnownFacts({ page, question }: { page: Page; question: Question }) {
  const { known, subjects, factor, authors, place } = question
  const t = page.t.fact.known
  return (
    <aside class="stack tight" aria-labelledby="known">
      <h2 id="known">{t.title}</h2>
      {known.length === 0 ? <p class="small">{t.none}</p> : null}
      {subjects.map((one) => {
        const own = known.filter(({ fact }) => isAbout(fact, one.subject))
        return own.length === 0 ? null : (
          <section class="stack tight">
            <h3 class="small">{subjectText(one, page)}</h3>
            <ul class="lines small">
              {own.map((shown) => (
                <li>
                  <Answer page={page} factor={factor} fact={shown.fact} authors={authors} subjects={subjects} />
                  <small>
                    <b>{weightText(page, shown)}</b> ·{" "}
                    <a href={routes.fact(shown.fact.id, placeQuery(place))}>{page.t.fact.sheet}</a>
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </aside>
  )
}

function weightText(page: Page, { fact, live, counted }: ShownFact): string {
  const t = page.t.fact.known
  if (!counted) return t.set
  if (!live) return t.answersExpired
  return fact.sourceClass === "claim" ? t.answersClaim : t.answers
}

export function isAbout({ subject }: Fact, { kind, slug }: Subject): boolean {
  return subject.kind === kind && subject.slug === slug
}
