import type { Fault } from "../../src/core/errors.ts"
import { inventoryFields } from "../../src/core/inventory-fields.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults, fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { Done } from "../people/done.tsx"

export interface InventoryModel {
  faults: readonly Fault[]
  /** What was just done. */
  done?: string | undefined
  /** Whether this installation reads files. */
  takes: boolean
  /** Tables that were handed in, for those who may open files. */
  recent: readonly { sha256: string; name: string }[]
  /** Tools that an export holds. */
  tools: number
}

/** Where a table of tools comes in, and goes out. */
export function InventoryPage({ page, model }: { page: Page; model: InventoryModel }) {
  const t = page.t.inventory
  const { faults, done } = model
  return (
    <div class="stack loose">
      {done ? (
        <Done>
          {done} <a href={routes.tools()}>{t.done.tools}</a>
        </Done>
      ) : null}
      <WorkNav page={page} current="inventory" />
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      <div class="cols">
        <div class="stack loose">
          <Upload page={page} model={model} />
          <Exports page={page} model={model} />
        </div>
        <aside class="stack">
          <h2 class="sub">{t.rules.title}</h2>
          <ul class="small stack tight">
            {t.rules.list.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </aside>
      </div>
      <Fields page={page} />
    </div>
  )
}

function Upload({ page, model }: { page: Page; model: InventoryModel }) {
  const t = page.t.inventory
  const { takes, faults, recent } = model
  const fault = faults.find(({ place }) => place === "file")
  const id = fieldId("file")
  if (!takes) return <p class="empty">{t.upload.off}</p>
  return (
    <section class="stack" aria-labelledby="import">
      <h2 id="import">{t.upload.title}</h2>
      <form method="post" action={routes.inventory} enctype="multipart/form-data" hx-boost="false" class="stack form">
        <div class={fault ? "field bad" : "field"}>
          <label for={id}>{t.upload.file}</label>
          <small id={`${id}-hint`}>{t.upload.hint}</small>
          {fault ? (
            <span class="msg" id={`${id}-fault`}>
              <Mark id="warn" /> {fault.message[page.lang]}
            </span>
          ) : null}
          <input
            id={id}
            name="file"
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
            {...(fault ? { "aria-invalid": "true" } : {})}
          />
        </div>
        <p class="row">
          <button type="submit" class="btn go">
            {t.upload.submit}
          </button>
        </p>
      </form>
      {recent.length > 0 ? (
        <div class="stack tight">
          <h3 class="sub">{t.recent}</h3>
          <ul class="small">
            {recent.map(({ sha256, name }) => (
              <li>
                <a href={routes.inventoryImport(sha256)}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p class="small">
        {t.example}
        {page.lang === "fr" ? "\u00a0: " : ": "}
        <a href={routes.inventoryFile({ type: "xlsx", example: "1" })} hx-boost="false">
          {t.exports.xlsx}
        </a>
        {", "}
        <a href={routes.inventoryFile({ type: "csv", example: "1" })} hx-boost="false">
          {t.exports.csv}
        </a>
        {". "}
        <span class="dim">{t.exampleText}</span>
      </p>
    </section>
  )
}

function Exports({ page, model }: { page: Page; model: InventoryModel }) {
  const t = page.t.inventory.exports
  const link = (type: "xlsx" | "csv") => (
    <a class="btn" href={routes.inventoryFile({ type, lang: page.lang })} hx-boost="false">
      {t[type]}
    </a>
  )
  return (
    <section class="stack" aria-labelledby="export">
      <h2 id="export">{t.title}</h2>
      <p>{t.text(model.tools)}</p>
      {model.tools > 0 ? (
        <p class="row">
          {model.takes ? link("xlsx") : null}
          {link("csv")}
        </p>
      ) : null}
      <p class="small dim">{t.formulas}</p>
    </section>
  )
}

/** What the columns may be: read when the own table is made ready. */
function Fields({ page }: { page: Page }) {
  const t = page.t.inventory
  return (
    <details class="stack">
      <summary>{t.fieldsTitle}</summary>
      <Fold caption={t.fieldsTitle} heads={[t.mapping.head_.field, t.mapping.head_.column]}>
        <Rows>
          {inventoryFields.map((field) => (
            <Row>
              <RowHead>{t.fields[field]}</RowHead>
              <Cell>{t.meanings[field]}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </details>
  )
}
