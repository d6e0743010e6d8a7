import { draftStandings } from "../../src/core/draft.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { spanText } from "../agency/contracts.tsx"
import type { BareContract, DraftsModel } from "../drafts/model.ts"
import { DraftTableRow } from "../drafts/row.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { Narrow, SearchBar } from "../parts/search.tsx"
import { Done } from "../people/done.tsx"

interface Props {
  page: Page
  model: DraftsModel
  /** What was just done. */
  done?: string | undefined
}

/** All drafts of clauses, how far each came, and contracts for which nothing is drafted. */
export function DraftsPage({ page, model, done }: Props) {
  const t = page.t.drafts.list
  const { live, all, waiting, without } = model
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="drafts" />
      {done ? <Done>{done}</Done> : null}
      <div class="stack tight">
        <div class="row ends">
          <h1>{t.title(live, waiting)}</h1>
          <a class="btn go" href={routes.newDraft()}>
            {t.add}
          </a>
        </div>
        <p class="lede">{t.lede}</p>
        <p class="small noprint">
          <a href={routes.pitch()}>{t.pitch}</a>
        </p>
      </div>
      {all === 0 ? (
        <p class="empty">{model.hasContracts ? t.empty : t.noContract}</p>
      ) : (
        <Found page={page} model={model} />
      )}
      {without.length === 0 ? null : <Without page={page} contracts={without} />}
    </div>
  )
}

function Found({ page, model }: Props) {
  const t = page.t.drafts.list
  const { part, asked, contract } = model
  const query = queryOf(model)
  const isChosen = Object.keys(query).length > 0
  return (
    <>
      <Choice page={page} model={model} />
      <section class="stack tight">
        <p class="row ends dim small">
          <output aria-live="polite">
            {t.count(part.total, part.from, part.to)}
            {contract === undefined ? null : <span class="any">{page.t.drafts.contract.seeOf(contract)}</span>}
          </output>
          {isChosen ? (
            <a class="noprint" href={routes.drafts()}>
              {t.clear}
            </a>
          ) : null}
        </p>
        {part.rows.length === 0 ? (
          <p class="empty">
            {t.nothing} <a href={routes.drafts()}>{t.clear}</a>
            {asked.contract === "" ? null : (
              <>
                {" "}
                <a href={routes.newDraft({ contract: asked.contract })}>{page.t.drafts.contract.write}</a>
              </>
            )}
          </p>
        ) : (
          <Fold caption={t.caption} heads={[t.head.draft, t.head.standing, t.head.open, t.head.saved]}>
            <Rows>
              {part.rows.map((row) => (
                <DraftTableRow page={page} row={row} figures={model.figures.get(row.id)} people={model.people} />
              ))}
            </Rows>
          </Fold>
        )}
        <Pages
          page={page}
          number={part.page}
          of={part.pages}
          to={(number) => routes.drafts({ ...query, page: number === 1 ? undefined : number })}
        />
      </section>
    </>
  )
}

function Choice({ page, model: { asked, agencies } }: Props) {
  const { list: t, standings } = page.t.drafts
  return (
    <SearchBar action={routes.drafts()} label={t.search} field={t.q} q={asked.q} apply={t.apply}>
      {asked.contract === "" ? null : <input type="hidden" name="contract" value={asked.contract} />}
      <Narrow
        name="agency"
        label={t.agency}
        every={t.every.agency}
        value={asked.agency}
        options={agencies.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Narrow
        name="standing"
        label={t.standing}
        every={t.every.standing}
        value={asked.standing}
        options={draftStandings.map((standing) => ({ value: standing, label: standings[standing] }))}
      />
    </SearchBar>
  )
}

function Without({ page, contracts }: { page: Page; contracts: readonly BareContract[] }) {
  const t = page.t.drafts.list
  const { withoutHead: head } = t
  return (
    <section class="stack tight" aria-labelledby="without">
      <h2 id="without">{t.without}</h2>
      <p class="small dim">{t.withoutLede}</p>
      <Fold caption={t.withoutCaption} heads={[head.contract, head.agency, head.dates, head.action]}>
        <Rows>
          {contracts.map(({ id, content, organisation, organisationName }) => (
            <Row>
              <RowHead class="any full">
                <a href={routes.contract(id)}>
                  <bdi>{content.title}</bdi>
                </a>
              </RowHead>
              <Cell label={head.agency} class="any">
                <a href={routes.agency(organisation)}>
                  <bdi>{organisationName}</bdi>
                </a>
              </Cell>
              <Cell label={head.dates}>{spanText(page, content)}</Cell>
              <Cell label={head.action}>
                <span class="dim">{t.none}</span>{" "}
                <a class="btn small" href={routes.newDraft({ contract: id })}>
                  {t.begin}
                  <span class="vh">{t.beginFor(content.title)}</span>
                </a>
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

/** What the address carries; what goes without saying is left out. */
function queryOf({ asked }: DraftsModel): Query {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""))
}
