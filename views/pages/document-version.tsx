import { dayText } from "../../src/core/day-text.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { Block, Heading } from "../../src/core/reading.ts"
import type { Range } from "../../src/core/reading-inline.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { type Carried, carriedQuery } from "../document/carried.ts"
import {
  type DocumentShown,
  dayOf,
  documentName,
  originText,
  shortVersion,
  type VersionShown,
} from "../document/model.ts"
import { DocumentText } from "../document/text.tsx"
import { mayRecord } from "../fact/may-record.ts"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"

/** A search in the text. */
export interface Search {
  words: string
  hits: readonly Range[]
  /** Of the place that is looked at, from 1. */
  number: number
  /** How many places are shown one by one. */
  last: number
}

export interface VersionModel {
  document: DocumentShown
  version: VersionShown
  text: string
  newer?: VersionShown | undefined
  file?: { sha256: string; name: string } | undefined
}

interface Props {
  page: Page
  reading: VersionModel
  blocks: readonly Block[]
  headings: readonly Heading[]
  search: Search | undefined
  passage: Range | undefined
  /** The passage that was asked for is not in this text. */
  gone: boolean
  picking: boolean
  carried: Carried
  /** The question that a passage is looked for. */
  factor: Factor | undefined
  done: string | undefined
}

/** A version to be read: search and headings first, then the text; what is chosen in it becomes evidence. */
export function DocumentVersionPage(props: Props) {
  const { page, reading, blocks, search, passage, gone, picking, carried, done } = props
  const { document, version, text } = reading
  const t = page.t.reading.reading
  return (
    // The browser itself goes to places in a long text, and loads it faster than it could be exchanged.
    <div class="stack" hx-boost:inherited="false">
      {done ? <Done>{done}</Done> : null}
      <Head page={page} reading={reading} carried={carried} />
      {gone ? (
        <p class="note no" role="alert">
          <Mark id="warn" /> {t.passageGone}
        </p>
      ) : null}
      <div class="beside">
        <Tools {...props} />
        <section class="stack tight" aria-label={t.text}>
          {picking ? <PickBar page={page} reading={reading} carried={carried} /> : null}
          <DocumentText
            page={page}
            text={text}
            blocks={blocks}
            hits={search?.hits ?? []}
            now={search && search.hits.length > 0 ? search.number - 1 : undefined}
            passage={passage}
            picking={picking}
          />
          {search && search.hits.length > 0 ? (
            <HitLinks
              page={page}
              search={search}
              document={document}
              version={version}
              carried={carried}
              class="selection found row small"
              label={t.places}
            />
          ) : null}
          {picking ? null : <Selection page={page} document={document} version={version} carried={carried} />}
        </section>
      </div>
    </div>
  )
}

function Head({ page, reading, carried }: Pick<Props, "page" | "reading" | "carried">) {
  const t = page.t.reading
  const { document, version, newer, file } = reading
  const query = carriedQuery(carried)
  return (
    <div class="stack tight">
      <p class="small">
        <a href={routes.document(document.id, query)}>{t.reading.back}</a>
      </p>
      <h1 class="long">
        <bdi>{documentName(page, document)}</bdi>
      </h1>
      <p class="small dim">
        {t.day(dayText(dayOf(version), page.lang))} · {originText(page, document)} · {t.length(version.length)} ·{" "}
        <code title={version.version}>{shortVersion(version.version)}</code>
        {file ? <> · {t.reading.file(file.name)}</> : null}
      </p>
      {version.technical ? <p class="small dim">{t.reading.technical}</p> : null}
      {document.restricted ? (
        <p class="small">
          <b>{t.restricted}</b>
        </p>
      ) : null}
      {newer ? (
        <p class="small">
          {t.reading.newer(dayText(dayOf(newer), page.lang))}{" "}
          <a href={routes.documentVersion(document.id, newer.version, query)}>{t.reading.readNewer}</a>
        </p>
      ) : null}
    </div>
  )
}

/** What helps to find the place: the question, the search, the headings. */
function Tools(props: Props) {
  const { page, headings, factor, picking, reading, carried } = props
  const t = page.t.reading.reading
  const here = (query: Query) =>
    routes.documentVersion(reading.document.id, reading.version.version, { ...carriedQuery(carried), ...query })
  return (
    <aside class="stack" aria-label={t.tools}>
      {factor ? <Asked page={page} factor={factor} /> : null}
      <SearchForm {...props} />
      <p class="small">
        {picking ? (
          <a href={here({})}>{t.pickEnd}</a>
        ) : (
          <>
            {t.howTo} <a href={here({ pick: 1 })}>{t.pick}</a>.
          </>
        )}
      </p>
      {headings.length === 0 ? (
        <p class="small dim">{t.noHeadings}</p>
      ) : (
        <details class="outline">
          <summary>{t.headings(headings.length)}</summary>
          <ol class="plain small">
            {headings.map(({ start, level, text }) => (
              <li class={`o${level}`}>
                <a href={`#h${start}`}>{text.slice(0, 120)}</a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </aside>
  )
}

/** The question that a passage is looked for, with its options. */
function Asked({ page, factor }: { page: Page; factor: Factor }) {
  const t = page.t.reading.reading
  return (
    <div class="note stack tight">
      <h2 class="sub">
        {factor.id} {factor.name[page.lang]}
      </h2>
      <p>{factor.question[page.lang]}</p>
      <details>
        <summary>{t.options}</summary>
        <Options page={page} factor={factor} />
      </details>
    </div>
  )
}

/** The possible answers to a question, each with its number. */
export function Options({ page, factor }: { page: Page; factor: Factor }) {
  return (
    <ol start={0} class="levels">
      {([0, 1, 2, 3, 4] as const).map((option) => (
        <li>{factor.options[option][page.lang]}</li>
      ))}
    </ol>
  )
}

function SearchForm({ page, search, carried, reading: { document, version } }: Props) {
  const t = page.t.reading.reading
  const carriedNow = carriedQuery(carried)
  const here = (query: Query) => routes.documentVersion(document.id, version.version, { ...carriedNow, ...query })
  return (
    <search class="stack tight">
      <form method="get" action={here({})} class="stack tight">
        {hiddenFields(carriedNow)}
        <div class="field">
          <label for="q">{t.search}</label>
          <input id="q" name="q" type="search" value={search?.words ?? ""} maxlength={2000} autocomplete="off" />
        </div>
        <p class="row">
          <button type="submit" class="btn">
            {t.find}
          </button>
          {search ? <a href={here({})}>{t.clear}</a> : null}
        </p>
      </form>
      {search ? <Found page={page} search={search} document={document} version={version} carried={carried} /> : null}
    </search>
  )
}

/** How much was found, the way from place to place, and to its use as evidence. */
function Found({ page, search, ...place }: { page: Page; search: Search } & Place) {
  const t = page.t.reading.reading
  const { words, hits, last } = search
  if (hits.length === 0) {
    return (
      <p class="small" role="status">
        {t.nothing}
      </p>
    )
  }
  return (
    <>
      <p role="status">
        <b>{t.found(hits.length, words.length > 60 ? `${words.slice(0, 60)}…` : words)}</b>
      </p>
      {hits.length > last ? <p class="small dim">{t.hitsMore(last)}</p> : null}
      <HitLinks page={page} search={search} {...place} class="row small" label={t.find} />
    </>
  )
}

/** From place to place, and to the use of the one that is looked at. */
function HitLinks({
  page,
  search: { words, hits, number, last },
  document,
  version,
  carried,
  class: name,
  label,
}: { page: Page; search: Search; class: string; label: string } & Place) {
  const t = page.t.reading.reading
  const now = hits[number - 1]
  const to = (n: number) =>
    `${routes.documentVersion(document.id, version.version, { ...carriedQuery(carried), q: words, n })}#place`
  if (!now) return null
  const passage = `${now.start}-${now.end}`
  return (
    <nav class={name} aria-label={label}>
      {number > 1 ? <a href={to(number - 1)}>{t.previous}</a> : <span class="dim">{t.previous}</span>}
      <a href="#place">{t.hit(number, last)}</a>
      {number < last ? <a href={to(number + 1)}>{t.next}</a> : <span class="dim">{t.next}</span>}
      {mayRecord(page) ? (
        <a
          class="btn"
          href={routes.documentPassage(document.id, version.version, { ...carriedQuery(carried), passage })}
        >
          {t.useHit}
        </a>
      ) : null}
    </nav>
  )
}

interface Place {
  document: DocumentShown
  version: VersionShown
  carried: Carried
}

/** Shown by the script once text is selected: a way that needs none is the choice by paragraph. */
function Selection({ page, document, version, carried }: { page: Page } & Place) {
  const t = page.t.reading.reading
  if (!mayRecord(page)) return null
  return (
    <form
      id="selection"
      class="selection row"
      method="get"
      action={routes.documentPassage(document.id, version.version)}
      hidden
    >
      {hiddenFields(carriedQuery(carried))}
      <input type="hidden" name="passage" value="" />
      <output class="small quote" />
      <button type="submit" class="btn go">
        {t.use}
      </button>
    </form>
  )
}

function PickBar({ page, reading: { document, version }, carried }: Pick<Props, "page" | "reading" | "carried">) {
  const t = page.t.reading.reading
  return (
    <form id="pick" class="selection row" method="get" action={routes.documentPassage(document.id, version.version)}>
      {hiddenFields(carriedQuery(carried))}
      <span class="small">{t.picking}</span>
      <button type="submit" class="btn go">
        {t.usePicked}
      </button>
    </form>
  )
}

/** What an address carries, as fields of a form that asks for another one. */
export function hiddenFields(query: Query) {
  return Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [<input type="hidden" name={name} value={String(value)} />],
  )
}
