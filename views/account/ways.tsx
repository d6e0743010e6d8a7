import type { Child } from "hono/jsx"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { momentText } from "../parts/moment.tsx"
import type { AccountModel, OwnPasskey } from "./model.ts"

/** Passkeys, password, company account: each with what can be done about it. */
export function OwnWays({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.ways
  const { account, ways } = model
  const count = ways.passkeys + Number(ways.password) + Number(ways.provider)
  return (
    <section class="stack tight" aria-labelledby="ways">
      <h2 id="ways">{t.title(count)}</h2>
      {ways.closed ? <p>{t.closed}</p> : null}
      {count === 0 && !ways.closed ? <p class="note">{t.none}</p> : null}
      <ul class="lines small">
        {account.identities.map(({ name, linkedAt, current }) => (
          <Line
            name={t.provider(name)}
            details={[t.linked(momentText(page, linkedAt, false)), current ? t.managed : t.elsewhere]}
          />
        ))}
        {account.passkeys.map((passkey) => (
          <Passkey page={page} passkey={passkey} />
        ))}
        {model.passwords ? <Password page={page} model={model} /> : null}
      </ul>
      {ways.closed ? null : (
        <p>
          <a class="btn" href={routes.accountPasskeys}>
            {t.addPasskey}
          </a>
        </p>
      )}
    </section>
  )
}

function Passkey({ page, passkey }: { page: Page; passkey: OwnPasskey }) {
  const t = page.t.account.ways
  const { handle, name, synced, createdAt, lastUsedAt } = passkey
  const details = [
    t.made(momentText(page, createdAt, false)),
    lastUsedAt === undefined ? t.unused : t.used(momentText(page, lastUsedAt, false)),
    synced ? t.synced : t.single,
  ]
  return (
    <Line name={t.passkey(name)} details={details}>
      <a href={routes.accountPasskeyGone(handle)}>
        {t.remove} <span class="vh">{t.removeWhich(name)}</span>
      </a>
    </Line>
  )
}

function Password({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.ways
  const { passwordSetAt, mail } = model.account
  const open = !model.ways.closed
  if (passwordSetAt === undefined) {
    return (
      <Line name={t.noPassword} details={mail === undefined ? [t.noMail] : []}>
        {open && mail !== undefined ? <a href={routes.accountPassword}>{t.set}</a> : null}
      </Line>
    )
  }
  return (
    <Line
      name={t.password}
      details={[t.setOn(momentText(page, passwordSetAt, false)), mail === undefined ? t.noMail : ""]}
    >
      {open ? (
        <a href={routes.accountPassword}>
          {t.change} <span class="vh">{t.changeWhat}</span>
        </a>
      ) : null}
    </Line>
  )
}

function Line({ name, details, children }: { name: string; details: readonly string[]; children?: Child }) {
  return (
    <li class="row ends">
      <span class="any">
        {name}
        <small>{details.filter((detail) => detail !== "").join(", ")}</small>
      </span>
      {children}
    </li>
  )
}
