import { mayIn } from "../../src/core/access.ts"
import { ownCollection } from "../../src/core/own-text.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { type Carried, carriedQuery } from "../document/carried.ts"
import { typeLanguage } from "../document/model.ts"
import { wholePoints } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import type { Part } from "../people/model.ts"
import { ArchivesNamed } from "../tool/evidence.tsx"
import { hostOf, webAddress } from "../tool/words.ts"
import { hiddenFields } from "./document-version.tsx"

export interface ListedTerms {
  id: string
  collection: string
  service: string
  termsType: string
  restricted: boolean
  versions: number
  newest: { at: string }
}

export interface ShownCollection {
  collection: string
  documents: number
  versions: number
  lastAt?: string | undefined
  url?: string | undefined
}

export interface TermsModel {
  q: string
  /** The collection that was asked for. */
  collection?: string | undefined
  part: Part<ListedTerms>
  /** All that the reader may see, found or not. */
  all: number
  collections: readonly ShownCollection[]
  carried: Carried
}

/** The texts that are kept here: collections, and documents with how many versions each has. */
export function TermsPage({ page, model }: { page: Page; model: TermsModel }) {
  const t = page.t.terms.list
  const { all, collections } = model
  return (
    <div class="stack loose">
      <WorkNav page={page} current="terms" />
      <div class="stack tight">
        <h1>{t.title(all)}</h1>
        <p class="lede">{t.lede}</p>
        {all === 0 ? null : <Ways page={page} />}
      </div>
      {all === 0 ? <Empty page={page} /> : <Documents page={page} model={model} />}
      {collections.length === 0 ? null : <Collections page={page} collections={collections} />}
    </div>
  )
}

/** What can be done: the way to bring texts in only for those who may. */
function Ways({ page }: { page: Page }) {
  const t = page.t.terms.list
  return (
    <p class="row">
      {mayIn(page.who, "register:write", undefined) ? (
        <>
          <a class="btn" href={routes.termsImport()}>
            {t.importIt}
          </a>
          <a class="btn" href={routes.newDocument()}>
            {t.addOne}
          </a>
        </>
      ) : null}
      <a class="btn" href={routes.termsPassages()}>
        {t.checkPassages}
      </a>
    </p>
  )
}

function Empty({ page }: { page: Page }) {
  const t = page.t.terms.list
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <div class="empty stack tight">
      <p>{writes ? t.empty : t.emptyReader}</p>
      {writes ? (
        <p>
          <a class="btn go" href={routes.termsImport()}>
            {t.importIt}
          </a>{" "}
          <a class="btn" href={routes.newDocument()}>
            {t.addOne}
          </a>
        </p>
      ) : null}
      <p>
        <a href={routes.termsPassages()}>{t.checkPassages}</a>
      </p>
    </div>
  )
}

function Documents({ page, model }: { page: Page; model: TermsModel }) {
  const t = page.t.terms.list
  const { q, collection, part, collections } = model
  const carried = carriedQuery(model.carried)
  const isAsked = q !== "" || collection !== undefined
  return (
    <>
      <SearchBar action={routes.terms()} label={t.search} field={t.q} q={q} apply={t.apply}>
        {hiddenFields(carried)}
        <p class="field">
          <label for="collection">{t.collection}</label>
          <select id="collection" name="collection">
            <option value="">{t.anyCollection}</option>
            {collections.map((one) => (
              <option value={one.collection} selected={one.collection === collection}>
                {collectionName(page, one.collection)}
              </option>
            ))}
          </select>
        </p>
      </SearchBar>
      <section class="stack tight">
        <p class="row ends dim small">
          <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
          {isAsked ? <a href={routes.terms(carried)}>{t.clear}</a> : null}
        </p>
        {part.rows.length === 0 ? (
          <p class="empty">
            {t.nothing} <a href={routes.terms(carried)}>{t.clear}</a>
          </p>
        ) : (
          <List page={page} rows={part.rows} carried={carried} />
        )}
        <Pages
          page={page}
          number={part.page}
          of={part.pages}
          to={(number) => routes.terms({ ...carried, q, collection, page: number === 1 ? undefined : number })}
        />
        <p class="small dim">{t.lastSeen}</p>
      </section>
    </>
  )
}

function List({ page, rows, carried }: { page: Page; rows: readonly ListedTerms[]; carried: Query }) {
  const t = page.t.terms.list
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.document, head.collection, head.versions, head.last]}>
      <Rows>
        {rows.map(({ id, service, termsType, collection, restricted, versions, newest }) => (
          <Row>
            <RowHead class="any">
              <a href={routes.document(id, carried)}>
                <bdi>{service}</bdi>, <bdi {...typeLanguage({ collection })}>{termsType}</bdi>
              </a>
              {restricted ? <small>{t.restricted}</small> : null}
            </RowHead>
            <Cell label={head.collection}>{collectionName(page, collection)}</Cell>
            <Cell label={head.versions} class="n">
              {wholePoints(versions, page.lang)}
            </Cell>
            <Cell label={t.lastShort}>
              <Moment page={page} at={newest.at} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function Collections({ page, collections }: { page: Page; collections: readonly ShownCollection[] }) {
  const t = page.t.terms.list
  const { collectionHead: head } = t
  const isSourced = collections.some(({ url }) => webAddress(url))
  return (
    <section class="stack tight" aria-labelledby="collections">
      <h2 class="sub" id="collections">
        {t.collectionsCaption}
      </h2>
      <Fold
        caption={t.collectionsCaption}
        heads={[head.name, head.documents, head.versions, head.last, ...(isSourced ? [head.source] : [])]}
      >
        <Rows>
          {collections.map(({ collection, documents, versions, lastAt, url }) => (
            <Row>
              <RowHead class="any">
                <a href={routes.terms({ collection })}>{collectionName(page, collection)}</a>
              </RowHead>
              <Cell label={head.documents} class="n">
                {wholePoints(documents, page.lang)}
              </Cell>
              <Cell label={head.versions} class="n">
                {wholePoints(versions, page.lang)}
              </Cell>
              <Cell label={t.lastShort}>{lastAt ? <Moment page={page} at={lastAt} /> : "–"}</Cell>
              {isSourced ? (
                <Cell label={head.source}>
                  {webAddress(url) ? (
                    <a href={webAddress(url)} rel="noopener noreferrer external">
                      {hostOf(url ?? "")}
                    </a>
                  ) : (
                    "–"
                  )}
                </Cell>
              ) : null}
            </Row>
          ))}
        </Rows>
      </Fold>
      <ArchivesNamed page={page} collections={collections.map(({ collection }) => collection)} />
    </section>
  )
}

function collectionName(page: Page, collection: string): string {
  return collection === ownCollection ? page.t.terms.list.own : collection
}
