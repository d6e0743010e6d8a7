import type { Child } from "hono/jsx"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface RowProps {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** Stands once in every row: the form carries a list. */
  name: string
  row: number
  label: string
}

interface RowInputProps extends RowProps {
  type?: "text" | "date" | "email"
  /** Where nothing was typed yet. */
  fallback?: string
  attributes?: Readonly<Record<string, string | number>>
}

/** A field of one row among several, with its label. */
export function RowInput({ type = "text", fallback = "", attributes = {}, ...field }: RowInputProps) {
  return (
    <RowField {...field}>
      {(id, described) => (
        <input
          id={id}
          name={field.name}
          type={type}
          value={typedList(field.typed, field.name)[field.row] ?? fallback}
          autocomplete="off"
          {...attributes}
          {...described}
        />
      )}
    </RowField>
  )
}

/** A choice in one row among several. */
export function RowSelect({ options, ...field }: RowProps & { options: readonly { value: string; label: string }[] }) {
  const chosen = typedList(field.typed, field.name)[field.row] ?? ""
  return (
    <RowField {...field}>
      {(id, described) => (
        <select id={id} name={field.name} {...described}>
          {options.map(({ value, label }) => (
            <option value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
      )}
    </RowField>
  )
}

/** How many rows are filled in, up to the last one that holds something. */
export function filledRows(typed: Typed, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => typedList(typed, name).findLastIndex((text) => text !== "") + 1))
}

interface RowFieldProps extends RowProps {
  children: (id: string, described: Readonly<Record<string, string>>) => Child
}

function RowField({ page, faults, name, row, label, children }: RowFieldProps) {
  const fault = faults.find(({ place }) => place === `${name}-${row}`)
  const id = fieldId(`${name}-${row}`)
  return (
    <p class={fault ? "field bad" : "field"}>
      <label for={id}>{label}</label>
      {fault ? (
        <span class="msg" id={`${id}-fault`}>
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      {children(id, fault ? { "aria-invalid": "true", "aria-describedby": `${id}-fault` } : {})}
    </p>
  )
}
