import type { Clause, ClauseLibrary, ClausePreset } from "../../src/core/clause.ts"
import { isOwnClause } from "../../src/core/clause-library.ts"
import { canMakeUsDeployer, isToConfirm, notesAt, positionIn } from "../../src/core/clause-overview.ts"
import { valueText } from "../../src/core/clause-value.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { editionText, type StandingEdition } from "../clause/company.tsx"
import { RequiredBy } from "../clause/required.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { SearchBar } from "../parts/search.tsx"
import { capital } from "../tool/words.ts"

export interface ClausesModel {
  library: ClauseLibrary
  asked: { q: string; preset: ClausePreset | undefined }
  found: readonly Clause[]
  /** Of the clauses that stand as the company wrote them. */
  editions: ReadonlyMap<string, StandingEdition>
  /** Version of the library, where it is newer than what the edition was made from. */
  behind: ReadonlyMap<string, number>
}

interface Props {
  page: Page
  model: ClausesModel
}

/** The library: what it is, and every clause with when it stands in a contract, where, and what to mind. */
export function ClausesPage({ page, model }: Props) {
  const t = page.t.clauses.library
  const { library, asked } = model
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="clauses" />
      <div class="stack tight">
        <div class="row ends">
          <h1>{t.title(library.clauses.length)}</h1>
          {page.may("drafts:write") ? (
            <a class="btn go noprint" href={routes.newDraft()}>
              {page.t.drafts.list.add}
            </a>
          ) : null}
        </div>
        <p class="lede">{t.lede}</p>
      </div>
      <Drafts page={page} library={library} />
      <CompanyClauses page={page} model={model} />
      <SearchBar action={routes.clauses()} label={t.search} field={t.q} q={asked.q} apply={t.apply}>
        <p class="field">
          <label for="preset">{t.preset}</label>
          <select id="preset" name="preset">
            <option value="">{t.noPreset}</option>
            {library.presets.map(({ id, name }) => (
              <option value={id} selected={id === asked.preset?.id}>
                {name[page.lang]}
              </option>
            ))}
          </select>
        </p>
      </SearchBar>
      {asked.preset ? <Preset page={page} library={library} preset={asked.preset} /> : null}
      <Table page={page} model={model} />
    </div>
  )
}

function Drafts({ page, library }: { page: Page; library: ClauseLibrary }) {
  const t = page.t.clauses.library
  const open = library.law.filter((reference) => isToConfirm(reference, page.today)).length
  return (
    <section class="note stack tight" aria-labelledby="drafts">
      <h2 id="drafts">{t.draftTitle}</h2>
      <p>{t.draft}</p>
      <p>
        {t.version(library.version)} {t.licence} {t.confirm(open, library.law.length)}{" "}
        <a href={routes.clauseLaw}>{t.seeLaw}</a>
      </p>
    </section>
  )
}

/** How much of the library is in the company's words, and the way to add to it. */
function CompanyClauses({ page, model: { editions } }: Props) {
  const t = page.t.companyClauses.library
  const own = [...editions.keys()].filter(isOwnClause).length
  const count = t.count(editions.size - own, own)
  const mayWrite = page.may("clauses:write")
  if (count === "" && !mayWrite) return null
  return (
    <p class="row">
      {count === "" ? null : <span>{capital(count)}.</span>}
      {mayWrite ? (
        <a class="btn noprint" href={routes.newClause}>
          {t.add}
        </a>
      ) : null}
    </p>
  )
}

function Preset({ page, library, preset }: { page: Page; library: ClauseLibrary; preset: ClausePreset }) {
  const t = page.t.clauses.library
  const set = Object.entries(preset.parameters ?? {}).flatMap(([id, value]) => {
    const parameter = library.parameters.find((one) => one.id === id)
    return parameter ? [{ label: parameter.label[page.lang], text: valueText(parameter, value, page.lang) }] : []
  })
  return (
    <section class="stack tight" aria-labelledby="chosen">
      <h2 id="chosen">{t.presetTitle(preset.name[page.lang])}</h2>
      <p>{preset.purpose[page.lang]}</p>
      {set.length === 0 ? null : (
        <dl class="kv">
          {set.map(({ label, text }) => (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}

function Table({ page, model: { library, asked, found, editions, behind } }: Props) {
  const t = page.t.clauses.library
  const isNarrowed = asked.q !== "" || asked.preset !== undefined
  return (
    <section class="stack tight" aria-labelledby="count">
      <p class="row ends dim small">
        <output id="count" aria-live="polite">
          {t.count(found.length, library.clauses.length)}
        </output>
        {isNarrowed ? (
          <a class="noprint" href={routes.clauses()}>
            {t.clear}
          </a>
        ) : null}
      </p>
      {found.length === 0 ? (
        <p class="empty">
          {t.nothing} <a href={routes.clauses({ preset: asked.preset?.id })}>{t.clear}</a>
        </p>
      ) : (
        <Fold caption={t.caption} heads={[t.head.clause, t.head.when, t.head.position, t.head.warnings]}>
          <Rows>
            {found.map((clause) => (
              <ClauseRow
                page={page}
                library={library}
                clause={clause}
                preset={asked.preset}
                edition={editions.get(clause.id)}
                newer={behind.get(clause.id)}
              />
            ))}
          </Rows>
        </Fold>
      )}
      <p class="small dim">{t.unknown}</p>
    </section>
  )
}

function ClauseRow(props: {
  page: Page
  library: ClauseLibrary
  clause: Clause
  preset: ClausePreset | undefined
  edition: StandingEdition | undefined
  newer: number | undefined
}) {
  const { page, library, clause, preset, edition, newer } = props
  const t = page.t.clauses
  const position = positionIn(clause, preset)
  const warnings = notesAt(clause.warnings, position).length
  const query = { position: position === clause.default ? undefined : position }
  return (
    <Row>
      <RowHead class="full clause">
        <span class="meta">{clause.id}</span> <a href={routes.clause(clause.id, query)}>{clause.title[page.lang]}</a>
        <small>{clause.purpose[page.lang]}</small>
        {edition ? (
          <small>
            {newer === undefined ? null : <Mark id="warn" />} {capital(editionText(page, clause.id, edition))}
            {newer === undefined ? "." : `. ${page.t.companyClauses.library.behind(newer, edition.basedOn ?? 0)}`}
          </small>
        ) : null}
      </RowHead>
      <Cell label={t.library.head.when} class="w3">
        {capital(conditionText(clause.when, page.lang))}
        <RequiredBy page={page} library={library} clause={clause} />
      </Cell>
      <Cell label={t.library.head.position}>
        {preset?.leftOut?.includes(clause.id) ? (
          capital(t.library.leftOut)
        ) : (
          <>
            {t.position[position]}
            {position === clause.default ? null : <small>{t.library.moved(t.positionIn[clause.default])}</small>}
          </>
        )}
      </Cell>
      <Cell label={t.library.head.warnings}>
        {warnings === 0 ? (
          <span class="dim">{t.library.warnings(0)}</span>
        ) : (
          <a class="n" href={`${routes.clause(clause.id, query)}#warnings`}>
            {t.library.warnings(warnings)}
            <span class="vh"> {clause.title[page.lang]}</span>
          </a>
        )}
        {canMakeUsDeployer(library, clause, position) ? (
          <small>
            <Mark id="warn" /> {t.clause.deployerShort}
          </small>
        ) : null}
      </Cell>
    </Row>
  )
}
