import type { Child } from "hono/jsx"

interface Props {
  action: string
  /** What the whole is for. */
  label: string
  /** What is typed. */
  field: string
  q: string
  apply: string
  /** Further choices, between the field and the button. */
  children?: Child
}

/** A field to search a table by, with choices that narrow it, and its button: the address holds what was asked. */
export function SearchBar({ action, label, field, q, apply, children }: Props) {
  return (
    <search class="noprint">
      <form class="bar search" action={action} method="get" aria-label={label}>
        <p class="field">
          <label for="q">{field}</label>
          <input id="q" name="q" type="search" value={q} maxlength={200} autocomplete="off" />
        </p>
        {children}
        <button type="submit" class="btn">
          {apply}
        </button>
      </form>
    </search>
  )
}

interface NarrowProps {
  /** Name of the field, once on a page. */
  name: string
  label: string
  /** What is shown where nothing is chosen. */
  every: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** A choice that narrows a table. */
export function Narrow({ name, label, every, value, options }: NarrowProps) {
  return (
    <p class="field">
      <label for={`d-${name}`}>{label}</label>
      <select id={`d-${name}`} name={name}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  )
}
