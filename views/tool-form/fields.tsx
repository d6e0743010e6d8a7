import { countries } from "../../src/core/countries.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Language } from "../../src/core/text.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { fieldId, Input, SaveRow, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { countryName } from "../tool/header.tsx"
import type { FormState } from "./model.ts"

export interface FieldsProps {
  page: Page
  typed: Typed
  faults: readonly Fault[]
}

/** Hidden: what whoever saves knew of. */
export function Known({ state }: { state: FormState }) {
  return (
    <>
      <input type="hidden" name="seen" value={state.seen} />
      {state.knows === "" ? null : <input type="hidden" name="knows" value={state.knows} />}
    </>
  )
}

/** The identifier: typed once, then fixed. `from`: the field whose text proposes it; `before`: what stands in front of it. */
export function SlugField({
  from,
  before = "",
  fixed,
  ...field
}: FieldsProps & { from: string; before?: string; fixed: boolean }) {
  const t = field.page.t.register.slug
  if (fixed) {
    return (
      <p class="field">
        <b class="small">{t.label}</b>
        <code>
          {before}
          {typedText(field.typed, "slug")}
        </code>
        <small>{t.fixed}</small>
      </p>
    )
  }
  return (
    <Input
      {...field}
      name="slug"
      label={before === "" ? t.label : `${t.label}${field.page.lang === "fr" ? "\u00a0:" : ":"} ${before}…`}
      hint={t.hint}
      optional
      attributes={{ maxlength: 80, autocapitalize: "none", spellcheck: "false", "data-slug-of": fieldId(from) }}
    />
  )
}

/** Hosts with all that lies under them, and hosts alone. */
export function HostFields({ hints, ...field }: FieldsProps & { hints: { hosts: string; exactHosts: string } }) {
  const t = field.page.t.register.hosts
  return (
    <>
      <TextArea {...field} name="hosts" label={t.label} hint={hints.hosts} optional />
      <TextArea {...field} name="exactHosts" label={t.exact} hint={hints.exactHosts} optional />
    </>
  )
}

const spare = 2

/** Addresses and the days on which they were seen, with room for more. */
export function SourceFields({ page, typed, faults }: FieldsProps) {
  const t = page.t.register.sources
  const urls = typedList(typed, "sourceUrl")
  const days = typedList(typed, "sourceDay")
  const filled = urls.findLastIndex((url) => url !== "") + 1
  return (
    <fieldset class="field" aria-describedby="sources-hint">
      <legend>
        {t.title} <span class="dim">{page.t.form.optional}</span>
      </legend>
      <small id="sources-hint">{t.hint}</small>
      <ul class="plain stack tight" id={fieldId("sourceUrl")}>
        {Array.from({ length: filled + spare }, (_, row) => (
          <li class="pair">
            <SourceCell page={page} faults={faults} name="sourceUrl" row={row} value={urls[row] ?? ""} />
            <SourceCell
              page={page}
              faults={faults}
              name="sourceDay"
              row={row}
              value={days[row] ?? (row < filled ? "" : page.today)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface CellProps {
  page: Page
  faults: readonly Fault[]
  name: "sourceUrl" | "sourceDay"
  row: number
  value: string
}

function SourceCell({ page, faults, name, row, value }: CellProps) {
  const t = page.t.register.sources
  const fault = faults.find(({ place }) => place === `${name}-${row}`)
  const id = fieldId(`${name}-${row}`)
  return (
    <div class={fault ? "bad" : undefined}>
      {fault ? (
        <span class="msg" id={`${id}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      <input
        id={id}
        name={name}
        type={name === "sourceUrl" ? "text" : "date"}
        inputmode={name === "sourceUrl" ? "url" : undefined}
        value={value}
        autocomplete="off"
        aria-label={name === "sourceUrl" ? t.url(row + 1) : t.day(row + 1)}
        {...(fault ? { "aria-invalid": "true", "aria-describedby": `${id}-fault` } : {})}
      />
    </div>
  )
}

/** Where an organisation sits; nobody has to know. */
export function CountryField({ name, ...field }: FieldsProps & { name: string }) {
  const { page, typed } = field
  const t = page.t.register.country
  const chosen = typedText(typed, name)
  const known = countriesIn(page.lang)
  const options = [
    { value: "", label: t.unknown },
    ...(chosen === "" || known.some(({ value }) => value === chosen)
      ? []
      : [{ value: chosen, label: countryName(chosen, page) }]),
    ...known,
  ]
  return <Select {...field} name={name} label={t.label} hint={t.hint} optional options={options} />
}

const sorted = new Map<Language, readonly { value: string; label: string }[]>()

/** Every country by its name in a language, in the order of that language. */
export function countriesIn(lang: Language) {
  const known = sorted.get(lang)
  if (known) return known
  const { compare } = new Intl.Collator(lang)
  const options = countries
    .map((value) => ({ value, label: countryName(value, { lang }) }))
    .sort((a, b) => compare(a.label, b.label))
  sorted.set(lang, options)
  return options
}

export function UrlField({ name, label, ...field }: FieldsProps & { name: string; label?: string }) {
  const t = field.page.t.register
  return (
    <Input
      {...field}
      name={name}
      label={label ?? t.url}
      hint={t.urlHint}
      optional
      attributes={{ inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" }}
    />
  )
}

/** The main button, with what a second press does where something alike was shown; and the way out. */
export function Buttons({ page, state, label, back }: { page: Page; state: FormState; label: string; back: string }) {
  return <SaveRow page={page} save={state.alike.length > 0 ? page.t.register.saveAnyway : label} back={back} />
}
