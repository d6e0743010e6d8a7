import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import type { CellFault } from "../../src/core/packet-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import type { VendorQuestion } from "./model.ts"
import { Said } from "./question.tsx"

/** Faults that are listed; a file can have thousands. */
const mostShown = 100

/** Where the pages of a sheet lead: the vendor's own, and ours. */
export interface SheetWays {
  /** Takes the form that saves. */
  action: string
  back: string
  backText: string
}

interface RefusedProps {
  page: Page
  faults: readonly CellFault[]
  ways: SheetWays
}

/** A sheet that cannot be taken, cell by cell. */
export function SheetRefusedPage({ page, faults, ways }: RefusedProps) {
  const t = page.t.packets.vendor.sheet
  return (
    <div class="stack midway">
      <div class="note no" role="alert">
        <h1 class="sub">
          <Mark id="warn" /> {t.refused(faults.length)}
        </h1>
        <p>{t.refusedText}</p>
      </div>
      <ul class="lines">
        {faults.slice(0, mostShown).map(({ cell, message }) => (
          <li>
            {cell === "" ? null : <b>{t.cell(cell)}</b>}
            {message[page.lang]}
          </li>
        ))}
        {faults.length > mostShown ? <li>{t.more(faults.length - mostShown)}</li> : null}
      </ul>
      <p>
        <a class="btn" href={ways.back}>
          {ways.backText}
        </a>
      </p>
    </div>
  )
}

export interface SheetChange {
  question: VendorQuestion
  file: VendorAnswer
}

/** What a sheet would change, before anything is saved. */
export function SheetPreviewPage({
  page,
  packet,
  changes,
  ways,
}: {
  page: Page
  packet: string
  changes: readonly SheetChange[]
  ways: SheetWays
}) {
  const t = page.t.packets.vendor.sheet
  if (changes.length === 0) {
    return (
      <div class="stack midway">
        <h1>{t.sameTitle}</h1>
        <p>{t.same}</p>
        <p>
          <a class="btn" href={ways.back}>
            {ways.backText}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div class="stack loose">
      <h1>{t.preview(changes.length)}</h1>
      <Fold caption={t.caption} heads={[t.heads.question, t.heads.now, t.heads.file]}>
        <Rows>
          {changes.map(({ question, file }) => (
            <Row>
              <RowHead class="full any">
                {question.name}
                <small>{question.id}</small>
              </RowHead>
              <Cell label={t.heads.now}>
                <Said page={page} question={question} answer={question.answer} />
              </Cell>
              <Cell label={t.heads.file}>
                <Said page={page} question={question} answer={file} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <form method="post" action={ways.action} enctype="multipart/form-data" class="row">
        <input type="hidden" name="packet" value={packet} />
        {changes.map((change) => (
          <Kept {...change} />
        ))}
        <button type="submit" class="btn go">
          {t.confirm}
        </button>
        <a class="btn" href={ways.back}>
          {t.back}
        </a>
      </form>
    </div>
  )
}

/** The fields of the form that would have said the same. */
function Kept({ question: { id, mark }, file: { verdict, option, text, url } }: SheetChange) {
  const fields: [string, string | undefined][] = [
    ["base", mark],
    ["verdict", verdict],
    ["option", option === undefined ? undefined : String(option)],
    ["text", text],
    ["url", url],
  ]
  return (
    <>
      <input type="hidden" name="question" value={id} />
      {fields.map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={`${name}-${id}`} value={value} />,
      )}
    </>
  )
}
