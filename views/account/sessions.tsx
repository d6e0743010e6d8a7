import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import type { AccountModel } from "./model.ts"

/** Where one is signed in: this session first; every other one may be ended. */
export function OwnSessions({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.sessions
  const words = page.t.people.person.sessions
  const { sessions, session } = model
  const sorted = sessions.toSorted((a, b) => Number(b.id === session) - Number(a.id === session))
  return (
    <section class="stack tight" aria-labelledby="sessions">
      <h2 id="sessions">{words.title(sessions.length)}</h2>
      <p class="small dim">{t.rule}</p>
      <Fold caption={words.caption} heads={[words.agent, words.way, words.since, words.used, words.end]}>
        <Rows>
          {sorted.map(({ id, agent = words.unknown, way, createdAt, lastUsedAt }) => (
            <Row>
              <RowHead class="full any">
                {agent}
                {id === session ? <small>{t.own}</small> : null}
              </RowHead>
              <Cell label={words.way}>{way === undefined ? words.unknown : page.t.access.ways[way]}</Cell>
              <Cell label={words.since}>
                <Moment page={page} at={createdAt} time />
              </Cell>
              <Cell label={words.used}>
                <Moment page={page} at={lastUsedAt} time />
              </Cell>
              <Cell class="full">
                {id === session ? null : (
                  <form method="post" action={routes.accountSessionEnd(id)}>
                    <button type="submit" class="btn">
                      {words.end} <span class="vh">{words.endWhich(agent)}</span>
                    </button>
                  </form>
                )}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      {sessions.some(({ id }) => id !== session) ? (
        <form method="post" action={routes.accountSessionsEnd}>
          <button type="submit" class="btn">
            {t.endOthers}
          </button>
        </form>
      ) : null}
    </section>
  )
}
