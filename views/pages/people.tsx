import { personStatuses, roles } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Select } from "../parts/form.tsx"
import { Moment } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { Done } from "../people/done.tsx"
import type { ListedPerson, Part, PeopleAsked, UnitNames } from "../people/model.ts"
import { RoleNames } from "../people/roles.tsx"
import { StatusTag, waysText } from "../people/status.tsx"

export interface PeopleModel {
  asked: PeopleAsked
  part: Part<ListedPerson>
  /** All whom the reader manages, and those who wait for approval. */
  all: number
  waiting: number
  units: UnitNames
  /** Names of the units that the reader is limited to. */
  limited?: readonly string[] | undefined
  /** Somebody was just erased. */
  erased: boolean
}

/** Everybody who has an account, those who wait for approval first. */
export function PeoplePage({ page, model }: { page: Page; model: PeopleModel }) {
  const t = page.t.people
  const { asked, part, limited } = model
  const filtered = asked.q !== "" || asked.status !== undefined || asked.role !== undefined
  return (
    <div class="stack loose">
      <AdminNav page={page} current="people" />
      {model.erased ? <Done>{t.erasedDone}</Done> : null}
      <div class="row ends">
        <h1>{t.title(model.all, model.waiting)}</h1>
        <a class="btn go" href={routes.newPerson}>
          {t.add}
        </a>
      </div>
      {limited ? <p>{t.limited(limited.join(", "))}</p> : null}
      <Filters page={page} asked={asked} />
      <section class="stack tight">
        <p class="row ends dim small">
          <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
          {filtered ? <a href={routes.people()}>{t.filter.clear}</a> : null}
        </p>
        {part.rows.length === 0 ? (
          <p class="empty">
            {t.empty} <a href={routes.people()}>{t.filter.clear}</a>
          </p>
        ) : (
          <List page={page} model={model} />
        )}
        <Pages
          page={page}
          number={part.page}
          of={part.pages}
          to={(number) => routes.people(queryOf(asked, number === 1 ? undefined : number))}
        />
      </section>
    </div>
  )
}

function Filters({ page, asked }: { page: Page; asked: PeopleAsked }) {
  const t = page.t.people.filter
  const words = page.t.access
  return (
    <SearchBar action={routes.people()} label={t.form} field={t.q} q={asked.q} apply={t.apply}>
      <Select
        page={page}
        name="status"
        label={t.status}
        value={asked.status ?? ""}
        options={[
          { value: "", label: t.any },
          ...personStatuses
            .filter((status) => status !== "erased")
            .map((status) => ({ value: status, label: words.statuses[status] })),
        ]}
      />
      <Select
        page={page}
        name="role"
        label={t.role}
        value={asked.role ?? ""}
        options={[{ value: "", label: t.any }, ...roles.map((role) => ({ value: role, label: words.roles[role] }))]}
      />
    </SearchBar>
  )
}

function List({ page, model }: { page: Page; model: PeopleModel }) {
  const t = page.t.people
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.name, head.roles, head.status, head.seen, head.ways]}>
      <Rows>
        {model.part.rows.map((person) => (
          <Row>
            <RowHead class="full w3 any">
              <a href={routes.person(person.id)}>{person.name}</a>
              {person.mail === undefined ? null : <small>{person.mail}</small>}
            </RowHead>
            <Cell label={head.roles}>
              <RoleNames page={page} given={person.roles} units={model.units} />
            </Cell>
            <Cell label={head.status}>
              <StatusTag page={page} status={person.status} />
              {person.status === "pending" ? (
                <p>
                  <a href={routes.person(person.id)}>
                    {t.approve} <span class="vh">{t.approveWhom(person.name)}</span>
                  </a>
                </p>
              ) : null}
            </Cell>
            <Cell label={head.seen}>
              {person.ways.lastSeen === undefined ? (
                <span class="dim">{t.never}</span>
              ) : (
                <Moment page={page} at={person.ways.lastSeen} />
              )}
            </Cell>
            <Cell label={head.ways}>{waysText(page, person.ways)}</Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function queryOf({ q, status, role }: PeopleAsked, number: number | undefined): Query {
  return { q, status, role, page: number }
}
