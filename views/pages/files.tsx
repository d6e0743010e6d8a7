import { mayIn } from "../../src/core/access.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { FileRow, FileUse } from "../../src/core/file-use.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Uses } from "../files/uses.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { Moment } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { fileAttributes } from "../parts/upload.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import type { Part } from "../people/model.ts"
import { shortHash, type Words } from "../tool/words.ts"

export interface ListedFile extends FileRow {
  /** Who handed it in, by name. */
  by: string
}

export interface FilesModel {
  q: string
  part: Part<ListedFile>
  /** What rests on each, by hash. */
  uses: ReadonlyMap<string, readonly FileUse[]>
  /** All of them, found or not. */
  all: number
  /** Why what was just sent was not taken. */
  faults: readonly Fault[]
  /** Whether files can be sent at all. */
  takes: boolean
}

const usesShown = 3

/** Every file that was handed in, what rests on it, and the field that takes another. */
export function FilesPage({ page, model, words }: { page: Page; model: FilesModel; words: Words }) {
  const t = page.t.files
  const { q, part, all, faults, takes } = model
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <div class="stack loose">
      <WorkNav page={page} current="files" />
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.title(all)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {writes && takes ? <Add page={page} faults={faults} /> : null}
      {writes && !takes ? <p class="dim">{t.field.off}</p> : null}
      {all === 0 ? null : <SearchBar action={routes.files()} label={t.search} field={t.q} q={q} apply={t.apply} />}
      <section class="stack tight">
        {all === 0 ? null : (
          <p class="row ends dim small">
            <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
            {q === "" ? null : <a href={routes.files()}>{t.clear}</a>}
          </p>
        )}
        {part.rows.length === 0 ? (
          <p class="empty">
            {all === 0 ? t.empty : t.nothing} {all > 0 ? <a href={routes.files()}>{t.clear}</a> : null}
          </p>
        ) : (
          <List page={page} model={model} words={words} />
        )}
        <Pages
          page={page}
          number={part.page}
          of={part.pages}
          to={(number) => routes.files({ q, page: number === 1 ? undefined : number })}
        />
      </section>
    </div>
  )
}

function Add({ page, faults }: { page: Page; faults: readonly Fault[] }) {
  const t = page.t.files
  return (
    // The browser itself sends it, and shows how far it is.
    <form
      method="post"
      action={routes.files()}
      enctype="multipart/form-data"
      class="stack form tight"
      hx-boost="false"
      aria-label={t.add.title}
    >
      <Input
        page={page}
        faults={faults}
        name="file"
        type="file"
        label={t.add.title}
        hint={t.formats}
        attributes={fileAttributes(page)}
      />
      <p>
        <button type="submit" class="btn go">
          {t.add.submit}
        </button>
      </p>
    </form>
  )
}

function List({ page, model, words }: { page: Page; model: FilesModel; words: Words }) {
  const t = page.t.files
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.name, head.type, head.size, head.day, head.by, head.uses]}>
      <Rows>
        {model.part.rows.map(({ sha256, name, type, size, addedAt, by }) => (
          <Row>
            <RowHead class="any">
              <a href={routes.file(sha256)}>
                <bdi>{name}</bdi>
              </a>{" "}
              <small>
                <code title={sha256}>{shortHash(sha256)}</code>
              </small>
            </RowHead>
            <Cell label={head.type}>{t.types[type]}</Cell>
            <Cell label={head.size} class="n">
              {t.size(size)}
            </Cell>
            <Cell label={head.day}>
              <Moment page={page} at={addedAt} />
            </Cell>
            <Cell label={head.by}>{by}</Cell>
            <Cell label={head.uses}>
              {model.uses.has(sha256) ? (
                <Uses page={page} uses={model.uses.get(sha256) ?? []} words={words} most={usesShown} />
              ) : (
                <span class="dim">{t.unused}</span>
              )}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
