import { dayText } from "../../src/core/day-text.ts"
import type { IncidentKind, IncidentSeverity } from "../../src/core/deciding.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { Shown } from "../parts/shown.tsx"

interface ListedIncident {
  incident: {
    id: string
    organisation: string
    organisationName: string
    toolName?: string | undefined
    kind: IncidentKind
    severity: IncidentSeverity
    title: CompanyText
    learnedOn: string
    closedAt?: string | undefined
  }
  decided?: number | undefined
}

interface Props {
  page: Page
  list: { open: readonly ListedIncident[]; closed: readonly ListedIncident[] }
  /** Which page of the closed ones, of how many. */
  number: number
  of: number
}

/** What happened at vendors: the open incidents with how far they reach, then the closed ones. */
export function IncidentsPage({ page, list, number, of }: Props) {
  const t = page.t.incidents.list
  const isEmpty = list.open.length === 0 && list.closed.length === 0 && number === 1
  return (
    <div class="stack loose">
      <DecideNav page={page} current="incidents" />
      <div class="stack tight">
        <h1>{t.title(list.open.length)}</h1>
        <p class="lede">{t.lede}</p>
        {page.may("register:write") ? (
          <p class="noprint">
            <a class="btn go" href={routes.newIncident()}>
              {t.add}
            </a>
          </p>
        ) : null}
      </div>
      {isEmpty ? <p class="empty">{t.none}</p> : null}
      {list.open.length === 0 ? null : <Table page={page} rows={list.open} />}
      {list.closed.length === 0 ? null : (
        <section class="stack tight" aria-labelledby="closed">
          <h2 id="closed">{t.closed}</h2>
          <Table page={page} rows={list.closed} closed />
          <Pages
            page={page}
            number={number}
            of={of}
            to={(other) => routes.incidents({ page: other === 1 ? undefined : other })}
          />
        </section>
      )}
    </div>
  )
}

function Table({ page, rows, closed = false }: { page: Page; rows: readonly ListedIncident[]; closed?: boolean }) {
  const { list: t, kinds, severities } = page.t.incidents
  const { head } = t
  const last = closed ? head.closed : head.decided
  return (
    <Fold
      caption={closed ? t.captionClosed : t.caption}
      heads={[head.what, head.severity, head.kind, head.organisation, head.learned, last]}
    >
      <Rows>
        {rows.map(({ incident, decided }) => (
          <Row>
            <RowHead class="any">
              <a href={routes.incident(incident.id)}>
                <Shown text={shown(incident.title)} page={page} />
              </a>
            </RowHead>
            <Cell label={head.severity}>{severities[incident.severity]}</Cell>
            <Cell label={head.kind}>{kinds[incident.kind]}</Cell>
            <Cell label={head.organisation} class="any">
              <a href={routes.supplyChain(incident.organisation)}>
                <bdi>{incident.organisationName}</bdi>
              </a>
              {incident.toolName === undefined ? null : (
                <small>
                  <bdi>{incident.toolName}</bdi>
                </small>
              )}
            </Cell>
            <Cell label={head.learned} class="n">
              {dayText(incident.learnedOn, page.lang, "short")}
            </Cell>
            <Cell label={last}>
              {incident.closedAt === undefined ? (
                t.decided(decided ?? 0)
              ) : (
                <Moment page={page} at={incident.closedAt} />
              )}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
