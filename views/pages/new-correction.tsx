import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Answer } from "../fact/answer.tsx"
import { isAbout, type Question } from "../fact/known.tsx"
import { placeQuery } from "../fact/links.tsx"
import { nameText } from "../fact/names.ts"
import { Choices, Faults, Input, SaveRow, TextArea } from "../parts/form.tsx"

interface Props {
  page: Page
  reading: { fact: Fact & { supersededAt?: string | undefined }; question: Question; authors: EventNames["people"] }
  typed: Typed
  faults: readonly Fault[]
}

/** What a reader finds wrong with an answer. */
export function NewCorrectionPage({ page, reading: { fact, question, authors }, typed, faults }: Props) {
  const t = page.t.corrections.ask
  const { factor, subjects, place } = question
  const named = subjects.find(({ subject }) => isAbout(fact, subject))
  const back = routes.fact(fact.id, placeQuery(place))
  const field = { page, typed, faults }
  const options = [
    { value: "", label: t.none },
    ...factor.options.map((option, index) => ({ value: String(index), label: option[page.lang] })),
  ]
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1 class="long">{t.title(`${factor.id} ${factor.name[page.lang]}`)}</h1>
        {named ? <p class="lede">{nameText(named, page)}</p> : null}
        <p>{t.lede}</p>
      </div>
      <section class="stack tight" aria-labelledby="noted">
        <h2 id="noted" class="sub">
          {t.answer}
        </h2>
        <p>{factor.question[page.lang]}</p>
        <ul class="lines">
          <li>
            <Answer page={page} factor={factor} fact={fact} authors={authors} />
          </li>
        </ul>
      </section>
      {fact.supersededAt === undefined ? (
        <form method="post" action={routes.newCorrection(fact.id)} class="stack form">
          <TextArea {...field} name="text" label={t.text} hint={t.textHint} rows={3} />
          <Choices
            {...field}
            kind="radio"
            name="option"
            label={t.option}
            optional
            options={options}
            chosen={[typedText(typed, "option")]}
          />
          <Input
            {...field}
            name="url"
            label={t.url}
            optional
            attributes={{ inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" }}
          />
          <SaveRow page={page} save={t.submit} back={back} />
        </form>
      ) : (
        <p class="note">
          {t.ended} <a href={back}>{page.t.fact.sheet}</a>
        </p>
      )}
    </div>
  )
}
