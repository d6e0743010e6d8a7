import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import type { ShownSession } from "./model.ts"

/** The open sessions of a person; each may be ended, or all at once. */
export function Sessions({
  page,
  person,
  sessions,
}: {
  page: Page
  person: string
  sessions: readonly ShownSession[]
}) {
  const t = page.t.people.person.sessions
  const ways = page.t.access.ways
  return (
    <section class="stack tight" aria-labelledby="sessions">
      <h2 id="sessions">{t.title(sessions.length)}</h2>
      {sessions.length === 0 ? null : (
        <>
          <Fold caption={t.caption} heads={[t.agent, t.way, t.since, t.used, t.end]}>
            <Rows>
              {sessions.map(({ id, agent, way, createdAt, lastUsedAt }) => (
                <Row>
                  <RowHead class="full any">{agent ?? t.unknown}</RowHead>
                  <Cell label={t.way}>{way === undefined ? t.unknown : ways[way]}</Cell>
                  <Cell label={t.since}>
                    <Moment page={page} at={createdAt} time />
                  </Cell>
                  <Cell label={t.used}>
                    <Moment page={page} at={lastUsedAt} time />
                  </Cell>
                  <Cell class="full">
                    <form method="post" action={routes.personSessionEnd(person, id)}>
                      <button type="submit" class="btn">
                        {t.end} <span class="vh">{t.endWhich(agent ?? t.unknown)}</span>
                      </button>
                    </form>
                  </Cell>
                </Row>
              ))}
            </Rows>
          </Fold>
          <form method="post" action={routes.personSessionsEnd(person)}>
            <button type="submit" class="btn">
              {t.endAll}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
