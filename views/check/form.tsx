import { upperFirst } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { Helper } from "./helper.tsx"
import type { CheckForm, Field } from "./model.ts"
import { addressText } from "./question.ts"

interface Props {
  page: Page
  form: CheckForm
  /** The question in one line: on a phone the form folds under it. Without one the form stands open. */
  summary?: string | undefined
}

/** The question on one line, with what is asked more rarely folded under it, and the helper for the kind of data. */
export function QuestionForm({ page, form, summary }: Props) {
  const t = page.t.check.form
  const parts = (
    <>
      <search aria-label={t.label}>
        <form class="bar" action={routes.check()} method="get">
          <ToolField page={page} form={form} />
          <DataField page={page} form={form} />
          <UseField page={page} form={form} />
          <button type="submit" class={summary === undefined ? "btn big go" : "btn big"}>
            {t.submit}
          </button>
          <More page={page} form={form} />
        </form>
      </search>
      <Helper page={page} form={form} />
    </>
  )
  if (summary === undefined) return <div class="question noprint">{parts}</div>
  return (
    <details class="tuck question noprint" open={form.typed.help1 !== ""}>
      <summary>
        {summary} <u>{t.change}</u>
      </summary>
      {parts}
    </details>
  )
}

/** What is wrong, first on the page, each line leading to its field. */
export function Faults({ page, form }: { page: Page; form: CheckForm }) {
  if (form.faults.length === 0) return null
  return (
    <section class="note no" role="alert" aria-labelledby="faults">
      <h2 id="faults" tabindex={-1} data-land>
        <Mark id="warn" /> {page.t.check.errors.title(form.faults.length)}
      </h2>
      <ul>
        {form.faults.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToolField({ page, form }: Omit<Props, "summary">) {
  const t = page.t.check.form
  const text = form.typed.tool || addressText(form.typed.host)
  return (
    <div class={`field suggesting${bad(form, "tool")}`}>
      <label for="tool">{t.tool}</label>
      <Message form={form} field="tool" />
      <input
        id="tool"
        name="tool"
        value={text}
        required
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={t.toolHint}
        aria-controls="suggestions"
        hx-get={routes.suggestions}
        hx-trigger="input changed delay:150ms"
        hx-include="closest form"
        hx-target="#suggestions"
        hx-sync="this:replace"
        {...described(form, "tool")}
      />
      <div id="suggestions" class="suggest" />
      <p id="suggestion-count" class="vh" role="status" />
    </div>
  )
}

function DataField({ page, form }: Omit<Props, "summary">) {
  const t = page.t.check
  const [chosen = ""] = form.typed.data
  const options = form.vocabulary.classes.map(({ id, name, hint }) => ({
    id,
    label: t.option(name[page.lang], hint[page.lang]),
  }))
  return (
    <p class={`field${bad(form, "data")}`}>
      <label for="data">{t.form.data}</label>
      <Message form={form} field="data" />
      <select id="data" name="data" {...described(form, "data")}>
        <Options page={page} chosen={chosen} options={options} none={t.form.unsure} />
      </select>
    </p>
  )
}

function UseField({ page, form }: Omit<Props, "summary">) {
  const t = page.t.check.form
  const [chosen = ""] = form.typed.use
  const options = form.vocabulary.uses.map(({ id, verb }) => ({ id, label: upperFirst(verb[page.lang]) }))
  return (
    <p class={`field${bad(form, "use")}`}>
      <label for="use">{t.use}</label>
      <Message form={form} field="use" />
      <select id="use" name="use" {...described(form, "use")}>
        <Options page={page} chosen={chosen} options={options} none={t.unsure} />
      </select>
    </p>
  )
}

/** Several kinds of data or uses, another day, one plan; open as soon as one of them counts. */
function More({ page, form }: Omit<Props, "summary">) {
  const t = page.t.check.form
  const { typed, plans, vocabulary } = form
  const [, ...moreData] = typed.data
  const [, ...moreUses] = typed.use
  const faulty = form.faults.some(({ field }) => field === "at" || field === "plan")
  const open = faulty || moreData.length > 0 || moreUses.length > 0 || typed.at !== ""
  const badDay = form.faults.some(({ field }) => field === "at")
  const planOptions = plans.map(({ slug, name }) => ({ id: slug, label: name }))
  return (
    <details class="wide" open={open}>
      <summary>{t.more}</summary>
      <p class="meta">{t.strictest}</p>
      <div class="cols choices">
        <fieldset>
          <legend>{t.alsoData}</legend>
          {vocabulary.classes.map(({ id, name }) => (
            <Check name="data" id={id} label={name[page.lang]} chosen={moreData} />
          ))}
        </fieldset>
        <fieldset class="twofold">
          <legend>{t.alsoUse}</legend>
          {vocabulary.uses.map(({ id, name }) => (
            <Check name="use" id={id} label={name[page.lang]} chosen={moreUses} />
          ))}
        </fieldset>
        <div class="stack">
          <p class={`field${bad(form, "at")}`}>
            <label for="at">{t.day}</label>
            <small id="at-hint">{t.dayHint}</small>
            <Message form={form} field="at" />
            <input
              id="at"
              name="at"
              type={badDay ? "text" : "date"}
              value={typed.at}
              {...described(form, "at", "at-hint")}
            />
          </p>
          {plans.length > 1 || typed.plan ? (
            <p class={`field${bad(form, "plan")}`}>
              <label for="plan">{t.plan}</label>
              <Message form={form} field="plan" />
              <select id="plan" name="plan" {...described(form, "plan")}>
                <Options page={page} chosen={typed.plan} options={planOptions} none={t.allPlans} />
              </select>
            </p>
          ) : null}
        </div>
      </div>
    </details>
  )
}

function Check({ name, id, label, chosen }: { name: string; id: string; label: string; chosen: readonly string[] }) {
  return (
    <label class="pick">
      <input type="checkbox" name={name} value={id} checked={chosen.includes(id)} />
      {label}
    </label>
  )
}

interface Choices {
  page: Page
  chosen: string
  options: readonly { id: string; label: string }[]
  none: string
}

/** The options, and what was typed where it is none of them. */
function Options({ page, chosen, options, none }: Choices) {
  const stranger = chosen !== "" && !options.some(({ id }) => id === chosen)
  return (
    <>
      <option value="">{none}</option>
      {stranger ? (
        <option value={chosen} selected>
          {page.t.check.form.notInList(chosen)}
        </option>
      ) : null}
      {options.map(({ id, label }) => (
        <option value={id} selected={id === chosen}>
          {label}
        </option>
      ))}
    </>
  )
}

function Message({ form, field }: { form: CheckForm; field: Field }) {
  const fault = form.faults.find((item) => item.field === field)
  return fault ? (
    <span class="msg" id={`${field}-fault`}>
      {fault.message}
    </span>
  ) : null
}

function bad(form: CheckForm, field: Field): string {
  return form.faults.some((fault) => fault.field === field) ? " bad" : ""
}

function described(form: CheckForm, field: Field, hint?: string) {
  const faulty = form.faults.some((fault) => fault.field === field)
  const by = [hint, faulty ? `${field}-fault` : undefined].filter((id) => id !== undefined).join(" ")
  return { ...(faulty ? { "aria-invalid": "true" as const } : {}), ...(by ? { "aria-describedby": by } : {}) }
}
