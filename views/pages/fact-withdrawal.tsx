import type { Fault } from "../../src/core/errors.ts"
import type { Fact } from "../../src/core/register.ts"
import type { Standing } from "../../src/core/standing.ts"
import { subjectPath } from "../../src/core/subject.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Answer } from "../fact/answer.tsx"
import type { Question } from "../fact/known.tsx"
import { isAbout } from "../fact/known.tsx"
import { correctHref, placeQuery } from "../fact/links.tsx"
import { nameText, subjectText } from "../fact/names.ts"
import { Faults, Input, SaveRow } from "../parts/form.tsx"

interface Props {
  page: Page
  fact: Fact
  question: Question
  /** How the factor will stand without it. */
  then: Standing
  /** Id of the assessment that the reader came from, and goes back to. */
  assessment: string | undefined
  typed: Typed
  faults: readonly Fault[]
}

/** What withdrawing an answer does, before it is done, and why it is. */
export function FactWithdrawalPage({ page, fact, question, then, assessment, typed, faults }: Props) {
  const { factor, authors, subjects, place } = question
  const t = page.t.fact.withdrawal
  const named = subjects.find(({ subject }) => isAbout(fact, subject))
  const next = then.facts.find(({ counted }) => counted)
  const nextNamed = next && subjects.find(({ subject }) => isAbout(next.fact, subject))
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1 class="long">{t.title(`${factor.id} ${factor.name[page.lang]}`)}</h1>
        {named ? <p class="lede">{nameText(named, page)}</p> : null}
      </div>
      <ul class="lines">
        <li>
          <Answer page={page} factor={factor} fact={fact} authors={authors} subjects={subjects} />
        </li>
        {t.points.map((point) => (
          <li>{point}</li>
        ))}
        {next ? (
          <li>
            {t.next}{" "}
            {nextNamed ? (
              <>
                {subjectText(nextNamed, page)}
                <br />
              </>
            ) : null}
            <Answer page={page} factor={factor} fact={next.fact} authors={authors} subjects={subjects} />
          </li>
        ) : (
          <li>{t.open}</li>
        )}
        <li>
          <a href={correctHref(fact, place, assessment)}>{t.better}</a>
        </li>
      </ul>
      <form method="post" action={routes.factWithdrawal(fact.id)} class="stack form" hx-boost="false">
        <input type="hidden" name="place" value={subjectPath(place)} />
        {assessment ? <input type="hidden" name="assessment" value={assessment} /> : null}
        <Input page={page} typed={typed} faults={faults} name="why" label={t.why} hint={t.whyHint} />
        <SaveRow page={page} save={t.submit} back={routes.fact(fact.id, { ...placeQuery(place), assessment })} />
      </form>
    </div>
  )
}
