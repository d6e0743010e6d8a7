import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import type { ShownToken } from "./model.ts"

interface Props {
  page: Page
  tokens: readonly ShownToken[]
  /** They are of several people, each named. */
  owners: boolean
  /** Where one is revoked. */
  revocation?: (id: string) => string
}

/** API tokens. */
export function Tokens({ page, tokens, owners, revocation = routes.adminTokenRevoked }: Props) {
  const t = page.t.tokens
  const { head } = t
  const heads = [head.name, ...(owners ? [head.owner] : []), head.scopes, head.used, head.ends, head.state]
  return (
    <Fold caption={t.caption} heads={heads}>
      <Rows>
        {tokens.map((token) => (
          <Row>
            <RowHead class="full any">
              {token.name}
              <small>
                {head.created} <Moment page={page} at={token.createdAt} />
              </small>
            </RowHead>
            {owners ? (
              <Cell label={head.owner} class="any">
                <a href={routes.person(token.owner.id)}>{token.owner.name}</a>
              </Cell>
            ) : null}
            <Cell label={head.scopes}>
              <ul class="plain">
                {token.scopes.map((scope) => (
                  <li>{page.t.access.scopes[scope]}</li>
                ))}
              </ul>
            </Cell>
            <Cell label={head.used}>
              {token.lastUsedAt === undefined ? (
                <span class="dim">{t.never}</span>
              ) : (
                <Moment page={page} at={token.lastUsedAt} time />
              )}
            </Cell>
            <Cell label={head.ends}>
              <Moment page={page} at={token.expiresAt} />
            </Cell>
            <Cell label={head.state}>
              <State page={page} token={token} revocation={revocation} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

/** How it stands, and the way to end it. */
function State({ page, token, revocation }: { page: Page; token: ShownToken; revocation: (id: string) => string }) {
  const t = page.t.tokens
  const { state } = token
  return (
    <>
      {state === "ending" ? (
        <strong>
          <Mark id="warn" /> {t.states.ending}
        </strong>
      ) : (
        t.states[state]
      )}
      {state === "expired" || state === "revoked" ? null : (
        <p>
          <a href={revocation(token.id)}>
            {t.revoke} <span class="vh">{t.revokeWhich(token.name)}</span>
          </a>
        </p>
      )}
    </>
  )
}
