import { listText } from "../../src/core/day-text.ts"
import type { DataHelperChoice, DataHelperEnd } from "../../src/core/vocabulary.ts"
import { dataPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { CheckForm } from "./model.ts"
import { kept } from "./question.ts"

/** Two questions that lead to a class of data; plain forms, the question asked so far is carried along. */
export function Helper({ page, form }: { page: Page; form: CheckForm }) {
  const t = page.t.check.helper
  const first = form.helper.choices.find((choice) => choice.id === form.typed.help1)
  const end = first?.choices.find((choice) => choice.id === form.typed.help2)
  return (
    <details id="helper" class="helper" open={form.typed.help1 !== ""}>
      <summary>{t.summary}</summary>
      <div class="card stack">
        {first && end ? <Result page={page} form={form} end={end} first={first} /> : null}
        {first && !end ? <Second page={page} form={form} first={first} /> : null}
        {first ? null : <First page={page} form={form} />}
      </div>
    </details>
  )
}

function First({ page, form }: { page: Page; form: CheckForm }) {
  const t = page.t.check.helper
  return (
    <form class="stack" action={`${routes.check()}#helper`} method="get">
      <Carried form={form} />
      <fieldset>
        <legend>{form.helper.question[page.lang]}</legend>
        <p class="meta">{t.intro}</p>
        <Choices page={page} name="help1" choices={form.helper.choices} />
      </fieldset>
      <p>
        <button type="submit" class="btn">
          {t.next}
        </button>
      </p>
    </form>
  )
}

function Second({ page, form, first }: { page: Page; form: CheckForm; first: DataHelperChoice }) {
  const t = page.t.check.helper
  return (
    <form class="stack" action={`${routes.check()}#helper`} method="get">
      <Carried form={form} />
      <input type="hidden" name="help1" value={first.id} />
      <fieldset>
        <legend>{first.question[page.lang]}</legend>
        <Choices page={page} name="help2" choices={first.choices} />
      </fieldset>
      <p class="row">
        <button type="submit" class="btn">
          {t.next}
        </button>
        <Back page={page} form={form} />
      </p>
    </form>
  )
}

interface ResultProps {
  page: Page
  form: CheckForm
  first: DataHelperChoice
  end: DataHelperEnd
}

function Result({ page, form, end }: ResultProps) {
  const t = page.t.check.helper
  const found = form.vocabulary.classes.find(({ id }) => id === end.class)
  if (!found) return null
  const examples = found.examples.map((example) => example[page.lang])
  // Some hints go on with their label, others are a sentence of advice.
  const advice = end.hint?.[page.lang].endsWith(".") ? end.hint[page.lang] : undefined
  const phrase = dataPhrase(form.vocabulary, [found.id], page.lang) ?? ""
  return (
    <>
      <h2 class="sub">{t.result(found.id, phrase)}</h2>
      <p>{page.t.check.colon(t.examples, listText(examples, page.lang, "or"))}.</p>
      {advice ? <p>{advice}</p> : null}
      <p class="row">
        <a class="btn" href={routes.check({ ...kept(form.typed), data: [found.id] })}>
          {t.take}
        </a>
        <Back page={page} form={form} />
      </p>
    </>
  )
}

function Back({ page, form }: { page: Page; form: CheckForm }) {
  return <a href={`${routes.check({ ...kept(form.typed), help1: "start" })}#helper`}>{page.t.check.helper.back}</a>
}

interface Options {
  page: Page
  name: string
  choices: readonly Pick<DataHelperEnd, "id" | "label" | "hint">[]
}

function Choices({ page, name, choices }: Options) {
  return (
    <>
      {choices.map(({ id, label, hint }) => (
        <label class="pick">
          <input type="radio" name={name} value={id} required />
          <span>
            {label[page.lang]}
            {hint ? <small>{hint[page.lang]}</small> : null}
          </span>
        </label>
      ))}
    </>
  )
}

function Carried({ form }: { form: CheckForm }) {
  const fields = Object.entries(kept(form.typed)).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : Array.isArray(value) ? value : []).map(
      (item: string) => [name, item] as const,
    ),
  )
  return <>{fields.map(([name, value]) => (value === "" ? null : <input type="hidden" name={name} value={value} />))}</>
}
