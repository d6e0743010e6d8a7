import type { Child } from "hono/jsx"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "./marks.tsx"

interface FieldProps {
  page: Page
  name: string
  label: string
  hint?: string | undefined
  typed?: Typed
  faults?: readonly Fault[]
  /** Says beside the label that it may be left empty. */
  optional?: boolean
}

/** Every fault of a form on top, each a link to its field, in the words that stand beside it. */
export function Faults({
  page,
  faults,
  name,
}: {
  page: Page
  faults: readonly Fault[]
  /** What a field is called, where the message does not say it. */
  name?: (place: string) => string | undefined
}) {
  if (faults.length === 0) return null
  const told = ({ place, message }: Fault) => {
    const named = name?.(place)
    return named === undefined ? message[page.lang] : page.t.form.named(named, message[page.lang])
  }
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {page.t.form.faults(faults.length)}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li>{fault.place === "" ? told(fault) : <a href={`#${fieldId(fault.place)}`}>{told(fault)}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** Save, or leave it. */
export function SaveRow({ page, save, back }: { page: Page; save: Child; back: string }) {
  return (
    <p class="row">
      <button type="submit" class="btn go">
        {save}
      </button>
      <a class="btn" href={back}>
        {page.t.form.cancel}
      </a>
    </p>
  )
}

type InputProps = FieldProps & {
  type?: "text" | "email" | "password" | "date" | "number" | "search" | "file"
  autocomplete?: string
  required?: boolean
  value?: string | undefined
  attributes?: Readonly<Record<string, string | number>>
}

/** One line of text: label, hint, fault, field, in that order. */
export function Input({ type = "text", autocomplete = "off", value, attributes = {}, ...field }: InputProps) {
  const shown = value ?? typedText(field.typed ?? {}, field.name)
  return (
    <Field {...field}>
      {(described) => (
        <input
          id={fieldId(field.name)}
          name={field.name}
          type={type}
          autocomplete={autocomplete}
          value={type === "password" || type === "file" ? undefined : shown}
          {...(type === "email" ? { inputmode: "email", autocapitalize: "none", spellcheck: false } : {})}
          {...attributes}
          {...described}
        />
      )}
    </Field>
  )
}

/** Several lines of text; it grows with them. */
export function TextArea({ rows = 2, ...field }: FieldProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(described) => (
        <textarea id={fieldId(field.name)} name={field.name} rows={rows} autocomplete="off" {...described}>
          {typedText(field.typed ?? {}, field.name)}
        </textarea>
      )}
    </Field>
  )
}

/** A choice among many. */
export function Select({
  options,
  value,
  ...field
}: FieldProps & { options: readonly { value: string; label: string }[]; value?: string | undefined }) {
  const chosen = value ?? typedText(field.typed ?? {}, field.name)
  return (
    <Field {...field}>
      {(described) => (
        <select id={fieldId(field.name)} name={field.name} {...described}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Several choices of which any may be ticked (or one, with `kind="radio"`); each explains itself. */
export function Choices({
  kind = "checkbox",
  options,
  chosen,
  ...field
}: FieldProps & {
  kind?: "checkbox" | "radio"
  options: readonly { value: string; label: Child; hint?: Child; disabled?: boolean; class?: string }[]
  chosen: readonly string[]
}) {
  const { page, name, label, hint, faults = [], optional } = field
  const fault = faults.find(({ place }) => place === name)
  const id = fieldId(name)
  const described = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(" ")
  return (
    <fieldset class={fault ? "field bad" : "field"} {...(described ? { "aria-describedby": described } : {})}>
      <legend>
        {label} {optional ? <span class="dim">{page.t.form.optional}</span> : null}
      </legend>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {fault ? (
        <span class="msg" id={`${id}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      {options.map((option, index) => (
        <label class={option.class ? `pick ${option.class}` : "pick"}>
          <input
            type={kind}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            disabled={option.disabled}
            {...(index === 0 ? { id } : {})}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Field({
  page,
  name,
  label,
  hint,
  faults = [],
  optional,
  children,
}: FieldProps & { children: (described: Record<string, string>) => Child }) {
  const fault = faults.find(({ place }) => place === name)
  const id = fieldId(name)
  const described = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(" ")
  return (
    <div class={fault ? "field bad" : "field"}>
      <label for={id}>
        {label} {optional ? <span class="dim">{page.t.form.optional}</span> : null}
      </label>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {fault ? (
        <span class="msg" id={`${id}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      {children({
        ...(described ? { "aria-describedby": described } : {}),
        ...(fault ? { "aria-invalid": "true" } : {}),
      })}
    </div>
  )
}

/** The id of a field's control, which its label and the links to it name. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, "-")}`
}
