import type { FileRow, FileUse } from "../../src/core/file-use.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Uses } from "../files/uses.tsx"
import { byText } from "../files/words.ts"
import { wholePoints } from "../parts/figure.ts"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { shortHash, type Words } from "../tool/words.ts"

export interface FileSheet {
  sha256: string
  /** Absent: an import named it by its hash, and nobody handed it in here. */
  file?: FileRow | undefined
  uses: readonly FileUse[]
  text?: string | undefined
  people: EventNames["people"]
}

interface Props {
  page: Page
  sheet: FileSheet
  words: Words
  done: "kept" | "same" | undefined
}

/** As much of a text as a page shows. */
const mostText = 20_000

/** Its name; of one that is not here, the ends of its hash. */
export function fileTitle({ t }: Page, { sha256, file }: FileSheet): string {
  return file?.name ?? t.files.sheet.absentTitle(shortHash(sha256))
}

/** One file: its hash in full, what rests on it, its text, and the way to have it. */
export function FilePage({ page, sheet, words, done }: Props) {
  const t = page.t.files
  const { sha256, file, uses } = sheet
  return (
    <div class="stack loose">
      {done ? <Done>{t.add[done]}</Done> : null}
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.files()}>{t.sheet.back}</a>
        </p>
        <h1 class="long">
          <bdi>{fileTitle(page, sheet)}</bdi>
        </h1>
      </div>
      {file ? (
        <p class="noprint">
          <a class="btn go" href={routes.fileContent(sha256)} hx-boost="false" download>
            {t.sheet.download} <span class="vh">{t.sheet.downloadThis(file.name)}</span>
          </a>
        </p>
      ) : (
        <p class="note no">{t.sheet.absent}</p>
      )}
      <dl class="kv">
        <dt>{t.sheet.hash}</dt>
        <dd>
          <code class="hash">{sha256}</code>
          <small>{t.sheet.check}</small>
        </dd>
        {file ? <Origin page={page} file={file} people={sheet.people} /> : null}
      </dl>
      <section class="stack tight" aria-labelledby="uses">
        <h2 id="uses" class="sub">
          {t.sheet.uses}
        </h2>
        {uses.length === 0 ? <p class="small dim">{t.sheet.unused}</p> : <Uses page={page} uses={uses} words={words} />}
      </section>
      {file ? <Content page={page} file={file} text={sheet.text} /> : null}
    </div>
  )
}

function Origin({ page, file, people }: { page: Page; file: FileRow; people: EventNames["people"] }) {
  const t = page.t.files
  return (
    <>
      <dt>{t.sheet.type}</dt>
      <dd>{t.types[file.type]}</dd>
      <dt>{t.sheet.size}</dt>
      <dd>{t.size(file.size)}</dd>
      <dt>{t.sheet.day}</dt>
      <dd>
        <Moment page={page} at={file.addedAt} time />
      </dd>
      <dt>{t.sheet.by}</dt>
      <dd>{byText(file.addedBy, people, page)}</dd>
    </>
  )
}

/** Its text where it has one, or itself where it is an image: nothing else of it is ever shown here. */
function Content({ page, file, text }: { page: Page; file: FileRow; text: string | undefined }) {
  const t = page.t.files.sheet
  if (file.type === "png" || file.type === "jpeg" || file.type === "webp") {
    return <img class="handed" src={routes.fileContent(file.sha256)} alt={t.image(file.name)} loading="lazy" />
  }
  if (file.type !== "pdf" && file.type !== "docx") return null
  const figure = (count: number) => wholePoints(count, page.lang)
  const cut = (text ?? "").slice(0, mostText)
  return (
    <section class="stack tight" aria-labelledby="text">
      <h2 id="text" class="sub">
        {t.text}
      </h2>
      {text === undefined ? (
        <p class="small dim">{t.noText}</p>
      ) : (
        <>
          {text.length > mostText ? <p class="small dim">{t.cut(figure(mostText), figure(text.length))}</p> : null}
          <div class="box read">{cut.isWellFormed() ? cut : cut.slice(0, -1)}</div>
        </>
      )}
    </section>
  )
}
