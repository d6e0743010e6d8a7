import { inventoryKinds } from "../../src/core/inventory-draft.ts"
import type { InventoryField } from "../../src/core/inventory-fields.ts"
import { type RowStatus, rowStatuses, type ToldRow, type ToldRows } from "../../src/core/inventory-told.ts"
import type { ToolQuestion } from "../../src/core/inventory-tools.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Pages } from "../parts/pages.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { ItemLines, RemarkLine } from "./row.tsx"

export interface PreviewModel {
  file: { sha256: string; name: string }
  /** The address of the mapping. */
  query: Readonly<Record<string, string | readonly string[]>>
  /** As the columns are headed, and what each is. */
  heads: readonly string[]
  columns: readonly (InventoryField | "")[]
  preview: ToldRows & { questions: readonly ToolQuestion[]; ready: boolean; nothing: boolean; digest: string }
  show: RowStatus | "all"
  /** Those of this page. */
  rows: readonly ToldRow[]
  page: number
  pages: number
  /** The register changed since the preview that was to be imported. */
  moved: boolean
}

interface Props {
  page: Page
  model: PreviewModel
}

/** What an import would do, row by row; nothing is written yet. */
export function PreviewPage({ page, model, title }: Props & { title: string }) {
  const t = page.t.inventory.preview
  const { file, query, preview, moved } = model
  const left = model.heads.filter((_, index) => (model.columns[index] ?? "") === "")
  const names = left.slice(0, 12).map((head) => (page.lang === "fr" ? `«\u00a0${head}\u00a0»` : `“${head}”`))
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small row">
          <a href={routes.inventoryImport(file.sha256, { ...query, change: "1" })}>{t.change}</a>
          <a href={routes.inventory}>{t.other}</a>
        </p>
        <h1 class="long">{title}</h1>
        <p>
          <bdi>{file.name}</bdi>. {t.lede}{" "}
          {names.length > 0 ? t.ignored(`${names.join(", ")}${left.length > 12 ? "…" : ""}`) : null}
        </p>
      </div>
      {moved ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <h2 class="sub">
            <Mark id="warn" /> {t.moved.title}
          </h2>
          <p>{t.moved.text}</p>
        </div>
      ) : null}
      {preview.counts.refused > 0 || preview.general.length > 0 ? (
        <div class="note no" role="alert">
          <p>
            <Mark id="warn" /> {t.refusedText}
          </p>
          {preview.general.length > 0 ? (
            <ul>
              {preview.general.map((remark) => (
                <li>
                  <RemarkLine page={page} model={model} remark={remark} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      <Questions page={page} model={model} />
      <Things page={page} model={model} />
      <Import page={page} model={model} />
      <FileRows page={page} model={model} />
    </div>
  )
}

/** Counts of what would be added and changed, by kind. */
function Things({ page, model }: Props) {
  const t = page.t.inventory.preview
  const { things } = model.preview
  const kinds = inventoryKinds.filter((kind) => things[kind].added + things[kind].changed + things[kind].same > 0)
  if (kinds.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="would">
      <h2 id="would">{t.would}</h2>
      <Scroll label={t.would}>
        <table class="dense tally">
          <thead>
            <tr>
              <td />
              <th scope="col">{t.head.added}</th>
              <th scope="col">{t.head.changed}</th>
              <th scope="col">{t.head.same}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => {
              const { added, changed, same } = things[kind]
              return (
                <tr>
                  <th scope="row">{t.kindsMany[kind]}</th>
                  <td>{added}</td>
                  <td>{changed}</td>
                  <td>{same}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Import({ page, model }: Props) {
  const t = page.t.inventory.preview
  const { preview, file, query } = model
  if (!preview.ready || preview.nothing) return null
  return (
    <form method="post" action={routes.inventoryImport(file.sha256, query)} class="stack tight" hx-boost="false">
      <input type="hidden" name="digest" value={preview.digest} />
      <p class="row">
        <button type="submit" class="btn go">
          {t.import(preview.counts.added + preview.counts.changed)}
        </button>
      </p>
      <p class="small dim">{t.allOrNothing}</p>
    </form>
  )
}

/** As many as are answered at one go. */
const questionsShown = 20

function Questions({ page, model }: Props) {
  const t = page.t.inventory.preview.questions
  const { questions } = model.preview
  if (questions.length === 0) return null
  const more = questions.length - questionsShown
  return (
    <section class="stack" aria-labelledby="questions">
      <h2 id="questions">{t.title(questions.length)}</h2>
      <form method="get" action={routes.inventoryImport(model.file.sha256)} class="stack form">
        <Hidden query={model.query} />
        {questions.slice(0, questionsShown).map((question, index) => (
          <fieldset class="field">
            <legend>
              <bdi>{question.name}</bdi>{" "}
              <span class="dim">
                {t.rows(question.rows.slice(0, 5).join(", "))}
                {question.rows.length > 5 ? "…" : ""}
              </span>
            </legend>
            {question.tools.map(({ slug, name, text }) => (
              <label class="pick">
                <input type="radio" name={`q${index}`} value={`${question.key}:${slug}`} required />
                <span>
                  {t.same(name)}
                  <small>{question.by === "host" ? t.byHost(text) : t.byName}</small>
                </span>
              </label>
            ))}
            <label class="pick">
              <input type="radio" name={`q${index}`} value={`${question.key}:`} required />
              <span>{t.other}</span>
            </label>
          </fieldset>
        ))}
        <p class="row">
          <button type="submit" class="btn go">
            {t.submit}
          </button>
          {more > 0 ? <span class="small dim">{t.more(more)}</span> : null}
        </p>
      </form>
    </section>
  )
}

/** Carries an address in a form that adds to it. */
function Hidden({ query }: { query: PreviewModel["query"] }) {
  return (
    <>
      {Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
    </>
  )
}

function FileRows({ page, model }: Props) {
  const t = page.t.inventory.preview
  const { file, query, preview, show, rows } = model
  const to = (more: Query) => routes.inventoryImport(file.sha256, { ...query, ...more })
  const total = preview.rows.length
  if (total === 0) return null
  return (
    <section class="stack tight" id="rows">
      <nav class="tabs" aria-label={t.tabs.label}>
        {rowStatuses
          .filter((status) => preview.counts[status] > 0)
          .map((status) => (
            <a href={`${to({ show: status })}#rows`} aria-current={status === show ? "page" : undefined}>
              {t.statuses[status]} {preview.counts[status]}
            </a>
          ))}
        <a href={`${to({ show: "all" })}#rows`} aria-current={show === "all" ? "page" : undefined}>
          {t.tabs.all} {total}
        </a>
      </nav>
      {rows.length === 0 ? (
        <p class="empty">{t.noneHere}</p>
      ) : (
        <Fold caption={t.table} heads={[t.rowHead, t.statusHead, t.doesHead]}>
          <Rows>
            {rows.map((row) => (
              <Row class={row.status === "refused" ? "refused" : undefined}>
                <RowHead>
                  <span class="vh">{t.rowHead} </span>
                  {row.row}
                </RowHead>
                <Cell label={t.statusHead}>
                  {row.status === "refused" ? <Mark id="warn" /> : null} {t.statuses[row.status]}
                </Cell>
                <Cell label={t.doesHead}>
                  <ItemLines page={page} model={model} row={row} />
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      <Pages page={page} number={model.page} of={model.pages} to={(number) => `${to({ show, page: number })}#rows`} />
    </section>
  )
}
