import { type Position, positions } from "../../src/core/clause.ts"
import { conditionIn, type RemarkList, type RowMove } from "../../src/core/clause-rows.ts"
import { listText } from "../../src/core/day-text.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Both } from "./both.tsx"
import type { FormProps } from "./model.ts"
import { RowButtons } from "./row-buttons.tsx"

/** Steps to give way by, arguments or warnings: for our side of the table, in their order. */
export function RemarkFields({ page, form, list }: FormProps & { list: RemarkList }) {
  const t = page.t.companyClauses.form
  const rows = form.remarks[list]
  const label = { fallback: t.step, notes: t.remark, warnings: t.warning }[list]
  const fault = form.faults.find(({ place }) => place === `${list}Fr-0`)
  return (
    <section class="stack" aria-labelledby={`of-${list}`}>
      <h2 id={`of-${list}`}>{t[list]}</h2>
      {rows.length === 0 ? <p class="dim">{t.noRows}</p> : null}
      {rows.length === 0 && fault ? (
        <p class="bad" id={fieldId(`${list}Fr-0`)}>
          <span class="msg">
            <Mark id="warn" /> {fault.message[page.lang]}
          </span>
        </p>
      ) : null}
      <ol class="rows">
        {rows.map(({ on, when }, at) => {
          const condition = conditionIn(when)
          return (
            <li>
              {list === "fallback" ? null : (
                <>
                  <input type="hidden" name={`${list}When`} value={when} />
                  <On page={page} list={list} row={at} on={on} label={label(at + 1)} />
                  {condition === undefined ? null : (
                    <p class="small">{page.t.clauses.clause.only(conditionText(condition, page.lang))}</p>
                  )}
                </>
              )}
              <Both
                page={page}
                typed={form.typed}
                faults={form.faults}
                name={list}
                row={at}
                label={label(at + 1)}
                field={form.field}
              />
              <RowButtons
                page={page}
                list={list}
                row={at}
                label={label(at + 1)}
                moves={[
                  ...(at > 0 ? [{ move: "up" as RowMove, text: t.up }] : []),
                  ...(at < rows.length - 1 ? [{ move: "down" as RowMove, text: t.down }] : []),
                  { move: "remove", text: t.remove },
                ]}
              />
            </li>
          )
        })}
      </ol>
      <RowButtons
        page={page}
        list={list}
        row={Math.max(0, rows.length - 1)}
        label={t[list]}
        moves={[{ move: "paragraph", text: t.add }]}
      />
    </section>
  )
}

/** Sets of positions that a remark may hold at; the first is all of them. */
const sets: readonly (readonly Position[])[] = [
  [],
  ["strict"],
  ["balanced"],
  ["light"],
  ["strict", "balanced"],
  ["balanced", "light"],
  ["strict", "light"],
]

function On({
  page,
  list,
  row,
  on,
  label,
}: Pick<FormProps, "page"> & { list: RemarkList; row: number; on: string; label: string }) {
  const t = page.t.companyClauses.form
  const id = fieldId(`${list}On-${row}`)
  const chosen = positions.filter((position) => on.split(",").includes(position)).join(",")
  return (
    <p class="field">
      <label for={id}>
        {t.on} <span class="vh">({label})</span>
      </label>
      <select id={id} name={`${list}On`}>
        {sets.map((set) => (
          <option value={set.join(",")} selected={set.join(",") === chosen}>
            {set.length === 0 ? t.everywhere : named(page, set)}
          </option>
        ))}
      </select>
    </p>
  )
}

function named(page: FormProps["page"], set: readonly Position[]): string {
  return listText(
    set.map((position) => page.t.clauses.position[position]),
    page.lang,
    "and",
  )
}
