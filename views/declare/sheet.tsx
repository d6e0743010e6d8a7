import type { SavedPart } from "../../src/core/declaration-parts.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Text } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { type Answered, AnswerList } from "../declaration/answers.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { DeclareView } from "./model.ts"

/** The same questions as a file: out, and in again. */
export function SheetSection({ page, view, faults }: { page: Page; view: DeclareView; faults: readonly Fault[] }) {
  const t = page.t.declarations.declare.sheet
  return (
    <section class="stack" aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      {view.takesFiles ? (
        <>
          <p>{t.text}</p>
          <p>
            <a class="btn" href={view.ways.sheet} download>
              {t.download}
            </a>
          </p>
          <SheetForm page={page} view={view} faults={faults} />
        </>
      ) : (
        <p>{t.off}</p>
      )}
    </section>
  )
}

export function SheetForm({
  page,
  view,
  faults,
}: {
  page: Page
  view: Pick<DeclareView, "id" | "ways">
  faults: readonly Fault[]
}) {
  const t = page.t.declarations.declare.sheet
  return (
    <form
      method="post"
      action={view.ways.sheet}
      enctype="multipart/form-data"
      class="stack form tight"
      hx-boost="false"
    >
      <input type="hidden" name="declaration" value={view.id} />
      <Input page={page} faults={faults} name="file" type="file" label={t.file} attributes={{ accept: ".xlsx" }} />
      <p>
        <button type="submit" class="btn">
          {t.send}
        </button>
      </p>
    </form>
  )
}

/** Something in a file that cannot be taken. */
export interface SheetFault {
  /** `Tools!C4`; "" where it is the file itself. */
  cell: string
  message: Text
}

/** Faults that are listed; a file can have thousands. */
const mostShown = 100

/** A file that cannot be taken, cell by cell. */
export function RefusedSheetPage({
  page,
  view,
  faults,
}: {
  page: Page
  view: DeclareView
  faults: readonly SheetFault[]
}) {
  const t = page.t.declarations.declare
  return (
    <div class="stack midway">
      <div class="note no" role="alert">
        <h1 class="sub">
          <Mark id="warn" /> {t.sheet.refused(faults.length)}
        </h1>
        <p>{t.sheet.refusedText}</p>
      </div>
      <ul class="lines">
        {faults.slice(0, mostShown).map(({ cell, message }) => (
          <li class="any">
            {cell === "" ? null : <b>{t.sheet.cell(cell)}</b>}
            {message[page.lang]}
          </li>
        ))}
        {faults.length > mostShown ? <li>{t.sheet.more(faults.length - mostShown)}</li> : null}
      </ul>
      <p>
        <a class="btn" href={view.ways.form()}>
          {t.overview}
        </a>
      </p>
    </div>
  )
}

/** A part that a file says differently. */
export interface SheetChange {
  part: SavedPart
  base: string
  title: string
  now: readonly Answered[]
  file: readonly Answered[]
}

/** What a file would change, before anything is saved. */
export function SheetChangesPage({
  page,
  view,
  changes,
}: {
  page: Page
  view: DeclareView
  changes: readonly SheetChange[]
}) {
  const t = page.t.declarations.declare
  if (changes.length === 0) {
    return (
      <div class="stack midway">
        <h1>{t.sheet.sameTitle}</h1>
        <p>{t.sheet.same}</p>
        <p>
          <a class="btn" href={view.ways.form()}>
            {t.overview}
          </a>
        </p>
      </div>
    )
  }
  const { heads } = t.sheet
  return (
    <div class="stack loose">
      <h1>{t.sheet.preview(changes.length)}</h1>
      <Fold caption={t.sheet.caption} heads={[heads.part, heads.now, heads.file]}>
        <Rows>
          {changes.map(({ title, now, file }) => (
            <Row>
              <RowHead class="full any">
                <bdi>{title}</bdi>
              </RowHead>
              <Cell label={heads.now}>
                {now.length === 0 ? <span class="dim">{t.sheet.nothing}</span> : <AnswerList answers={now} />}
              </Cell>
              <Cell label={heads.file}>
                {file.length === 0 ? <span class="dim">{t.sheet.removed}</span> : <AnswerList answers={file} />}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <form method="post" action={view.ways.save} class="row" hx-boost="false">
        <input type="hidden" name="declaration" value={view.id} />
        <input type="hidden" name="part" value="sheet" />
        {changes.map(({ part, base }) => (
          <input type="hidden" name="change" value={JSON.stringify({ ...part, base })} />
        ))}
        <button type="submit" class="btn go" name="do" value="sheet">
          {t.sheet.confirm}
        </button>
        <a class="btn" href={view.ways.form()}>
          {t.sheet.back}
        </a>
      </form>
    </div>
  )
}
