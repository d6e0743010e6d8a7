import type { Child } from "hono/jsx"
import { roles } from "./roles.ts"

interface Children {
  children?: Child
}

interface Classed extends Children {
  class?: string | undefined
}

/** A dense table whose rows become cards on a narrow screen. Folding drops the table's meaning in some browsers: roles put it back. */
export function Fold({ caption, heads, children }: { caption: string; heads: readonly string[]; children?: Child }) {
  return (
    <div class="box">
      <table class="fold dense" {...roles.table}>
        <caption class="vh">{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {heads.map((head) => (
              <th {...roles.columnHead}>{head}</th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

export function Rows({ children }: Children) {
  return <tbody {...roles.group}>{children}</tbody>
}

export function Row({ class: name, children }: Classed) {
  return (
    <tr class={name} {...roles.row}>
      {children}
    </tr>
  )
}

/** The head of a row; `across` = the number of columns it stands over. */
export function RowHead({ class: name, across, children }: Classed & { across?: number }) {
  return (
    <th {...roles.rowHead} scope={across === undefined ? "row" : "rowgroup"} class={name} colspan={across}>
      {children}
    </th>
  )
}

/** A cell; `label` stands before its value once the row is a card. */
export function Cell({ class: name, label, children }: Classed & { label?: string | undefined }) {
  return (
    <td class={name} data-l={label} {...roles.cell}>
      {children}
    </td>
  )
}
