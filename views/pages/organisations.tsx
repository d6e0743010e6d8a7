import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { OrganisationRole } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { Done } from "../people/done.tsx"
import type { Part } from "../people/model.ts"
import { countryName } from "../tool/header.tsx"

export interface ListedOrganisation {
  slug: string
  name: string
  country?: string | undefined
  retiredOn?: string | undefined
  roles: readonly OrganisationRole[]
  tools: readonly { slug: string; name: string }[]
}

export interface OrganisationsModel {
  q: string
  part: Part<ListedOrganisation>
  /** All of them, found or not. */
  all: number
  /** What was just done. */
  done?: string | undefined
}

const toolsShown = 6

/** Vendors and agencies: where they sit, what they publish. */
export function OrganisationsPage({ page, model }: { page: Page; model: OrganisationsModel }) {
  const t = page.t.register.organisations
  const { q, part, all, done } = model
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <div class="stack loose">
      <WorkNav page={page} current="organisations" />
      {done ? <Done>{done}</Done> : null}
      <div class="row ends">
        <h1>{t.title(all)}</h1>
        {writes ? (
          <a class="btn go" href={routes.newOrganisation}>
            {t.add}
          </a>
        ) : null}
      </div>
      <SearchBar action={routes.organisations()} label={t.search} field={t.q} q={q} apply={t.apply} />
      <section class="stack tight">
        <p class="row ends dim small">
          <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
          {q === "" ? null : <a href={routes.organisations()}>{t.clear}</a>}
        </p>
        {part.rows.length === 0 ? (
          <p class="empty">
            {all === 0 ? t.empty : t.nothing}{" "}
            {all > 0 ? (
              <a href={routes.organisations()}>{t.clear}</a>
            ) : writes ? (
              <a href={routes.newTool()}>{page.t.register.links.addTool}</a>
            ) : null}
          </p>
        ) : (
          <List page={page} rows={part.rows} writes={writes} />
        )}
        <Pages
          page={page}
          number={part.page}
          of={part.pages}
          to={(number) => routes.organisations({ q, page: number === 1 ? undefined : number })}
        />
      </section>
    </div>
  )
}

function List({ page, rows, writes }: { page: Page; rows: readonly ListedOrganisation[]; writes: boolean }) {
  const t = page.t.register
  const { head, noTools, moreTools } = t.organisations
  return (
    <Fold caption={t.organisations.caption} heads={[head.name, head.roles, head.country, head.tools]}>
      <Rows>
        {rows.map(({ slug, name, roles, country, tools, retiredOn }) => (
          <Row>
            <RowHead class="any">
              {writes ? (
                <a href={routes.editOrganisation(slug)}>
                  <span class="vh">{t.links.edit}</span> <bdi>{name}</bdi>
                </a>
              ) : (
                <bdi>{name}</bdi>
              )}
              {retiredOn !== undefined && retiredOn <= page.today ? (
                <small>{page.t.retiring.retire.since(dayText(retiredOn, page.lang))}</small>
              ) : null}
              <small class="chain">
                <a href={routes.supplyChain(slug)}>
                  {page.t.supply.dependents.link}
                  <span class="vh"> ({name})</span>
                </a>
              </small>
            </RowHead>
            <Cell label={head.roles}>{roles.map((role) => t.organisation.roleNames[role]).join(", ")}</Cell>
            <Cell label={head.country}>
              {country ? countryName(country, page) : <span class="dim">{t.country.unknown}</span>}
            </Cell>
            <Cell label={head.tools}>
              {tools.length === 0 ? <span class="dim">{noTools}</span> : null}
              {tools.slice(0, toolsShown).map((tool, index) => (
                <>
                  {index > 0 ? ", " : ""}
                  <a href={routes.tool(tool.slug)}>{tool.name}</a>
                </>
              ))}
              {tools.length > toolsShown ? <small>{moreTools(tools.length - toolsShown)}</small> : null}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
