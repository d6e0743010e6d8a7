import type { Fault } from "../../src/core/errors.ts"
import { inventoryFields } from "../../src/core/inventory-fields.ts"
import type { InventoryMapping } from "../../src/core/inventory-rows.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Choices, Faults, fieldId, Input, Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

export interface MappingModel {
  file: { sha256: string; name: string }
  sheets: readonly string[]
  /** Under the heads. */
  rows: number
  columns: readonly { letter: string; head: string; isDecision: boolean; samples: readonly string[] }[]
  /** Columns that the sheet has, read or not. */
  width: number
  mostColumns: number
  mapping: InventoryMapping
  faults: readonly Fault[]
}

interface Props {
  page: Page
  model: MappingModel
}

/** What each column of a table is, and what holds where it is silent. */
export function MappingPage({ page, model }: Props) {
  const t = page.t.inventory.mapping
  const { file, mapping, faults } = model
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.inventory}>{t.backTo}</a>
        </p>
        <h1 class="long">{t.title(file.name)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      <Where page={page} model={model} />
      <form method="get" action={routes.inventoryImport(file.sha256)} class="stack loose mapping">
        <input type="hidden" name="sheet" value={mapping.sheet} />
        <input type="hidden" name="head" value={mapping.head + 1} />
        {[...mapping.choices].map(([key, slug]) => (
          <input type="hidden" name="same" value={`${key}:${slug}`} />
        ))}
        <Columns page={page} model={model} />
        <Silent page={page} model={model} />
        <Formats page={page} model={model} />
        <p class="row">
          <button type="submit" class="btn go" name="preview" value="1">
            {t.submit}
          </button>
        </p>
      </form>
    </div>
  )
}

/** The sheet, and the row that heads its columns: what is guessed follows from them. */
function Where({ page, model }: Props) {
  const t = page.t.inventory.mapping
  const { file, sheets, mapping, faults, rows, width, mostColumns } = model
  const typed = { sheet: String(mapping.sheet), head: String(mapping.head + 1) }
  return (
    <section class="stack tight" aria-label={t.where}>
      <form method="get" action={routes.inventoryImport(file.sha256)} class="bar headrow">
        {sheets.length > 1 ? (
          <Select
            page={page}
            name="sheet"
            label={t.sheet}
            typed={typed}
            faults={faults}
            options={sheets.map((name, index) => ({ value: String(index), label: name }))}
          />
        ) : null}
        <Input
          page={page}
          name="head"
          label={t.head}
          type="number"
          typed={typed}
          faults={faults}
          attributes={{ min: 1 }}
        />
        <button type="submit" class="btn">
          {t.reread}
        </button>
      </form>
      <p class="small dim">
        {t.rows(rows)} {t.headHint} {width > mostColumns ? t.tooWide(width) : null}
      </p>
    </section>
  )
}

function Columns({ page, model }: Props) {
  const t = page.t.inventory.mapping
  const { columns, mapping, faults } = model
  const fields = page.t.inventory.fields
  return (
    <section class="stack tight" aria-labelledby="columns">
      <h2 id="columns">{t.columns}</h2>
      <Fold caption={t.columns} heads={[t.head_.column, t.head_.sample, t.head_.field]}>
        <Rows>
          {columns.map(({ letter, head, isDecision, samples }, index) => {
            const name = `c${index}`
            const id = fieldId(name)
            const chosen = mapping.columns[index] ?? ""
            const fault = faults.find(({ place }) => place === name)
            return (
              <Row class={chosen === "" ? "left" : undefined}>
                <RowHead>
                  <label for={id}>
                    <span class="dim mono">{letter}</span> <bdi>{head || t.nameless}</bdi>
                  </label>
                </RowHead>
                <Cell label={t.head_.sample}>
                  {samples.map((sample) => (
                    <span class="sample">
                      <bdi>{sample.length > 60 ? `${sample.slice(0, 60)}…` : sample}</bdi>
                    </span>
                  ))}
                </Cell>
                <Cell label={t.head_.field}>
                  <div class={fault ? "field bad" : "field"}>
                    {fault ? (
                      <span class="msg" id={`${id}-fault`}>
                        <Mark id="warn" /> {fault.message[page.lang]}
                      </span>
                    ) : null}
                    <select
                      id={id}
                      name={name}
                      {...(fault ? { "aria-invalid": "true", "aria-describedby": `${id}-fault` } : {})}
                    >
                      <option value="-" selected={chosen === ""}>
                        {t.ignored}
                      </option>
                      {inventoryFields.map((field) => (
                        <option value={field} selected={field === chosen}>
                          {fields[field]}
                        </option>
                      ))}
                    </select>
                    {isDecision && chosen === "" ? <small>{t.decision}</small> : null}
                  </div>
                </Cell>
              </Row>
            )
          })}
        </Rows>
      </Fold>
    </section>
  )
}

/** What stands for a column that the file has not. */
function Silent({ page, model }: Props) {
  const t = page.t.inventory.mapping
  const { mapping, faults } = model
  const typed = Object.fromEntries(Object.entries(mapping.defaults).map(([field, value]) => [`d-${field}`, value]))
  const field = { page, typed, faults, optional: true }
  const choices = (words: Readonly<Record<string, string>>) => [
    { value: "", label: t.none },
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ]
  const names = t.defaultLabels
  return (
    <fieldset class="stack tight silent" aria-describedby="silent-hint">
      <legend>{t.defaults}</legend>
      <small id="silent-hint">{t.defaultsHint}</small>
      <div class="grid">
        <Input {...field} name="d-plan" label={names.plan} attributes={{ maxlength: 200 }} />
        <Select {...field} name="d-account" label={names.account} options={choices(t.accounts)} />
        <Select {...field} name="d-kind" label={names.kind} options={choices(t.kinds)} />
        <Input {...field} name="d-start" label={names.start} type="date" />
        <Input {...field} name="d-currency" label={names.currency} attributes={{ maxlength: 20 }} />
        <Select {...field} name="d-per" label={names.per} options={choices(t.periods)} />
        <Input {...field} name="d-vendor" label={names.vendor} attributes={{ maxlength: 200 }} />
      </div>
    </fieldset>
  )
}

function Formats({ page, model }: Props) {
  const t = page.t.inventory.mapping
  const { mapping } = model
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const pick = { page, kind: "radio" as const }
  return (
    <fieldset class="stack tight silent">
      <legend>{t.formats}</legend>
      <div class="grid">
        <Choices {...pick} name="days" label={t.days} options={options(t.dayOrders)} chosen={[mapping.days]} />
        <Choices
          {...pick}
          name="decimals"
          label={t.decimals}
          options={options(t.decimalMarks)}
          chosen={[mapping.decimals]}
        />
        <Choices {...pick} name="texts" label={t.language} options={options(t.languages)} chosen={[mapping.lang]} />
        <Choices
          {...pick}
          name="names"
          label={t.sameNames}
          options={options(t.sameNamesAre)}
          chosen={[mapping.sameNames]}
        />
      </div>
    </fieldset>
  )
}
