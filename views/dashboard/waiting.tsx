import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"

/** Something that waits for the reader; `days`: whole days since, or until. */
export type ShownWaiting = { days: number } & (
  | { kind: "approve"; person: string; name: string; since: string }
  | { kind: "token-ends"; token: string; name: string; on: string }
)

/** Nobody should wait longer to come in, in days. */
const longest = 3

export function WaitingList({ page, waiting }: { page: Page; waiting: readonly ShownWaiting[] }) {
  const t = page.t.dashboard.waiting
  return (
    <section class="stack tight" aria-labelledby="waiting">
      <h2 id="waiting" class="sub">
        {t.title}
      </h2>
      <ul class="lines small">
        {waiting.map((one) => (
          <li class="row ends">
            {one.kind === "approve" ? <Approve page={page} one={one} /> : <Token page={page} one={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Approve({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "approve" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.person(one.person)}>{t.approve(one.name)}</a>
        <small>{t.approveText}</small>
      </span>
      {one.days < longest ? (
        <span class="n">{t.since(one.days)}</span>
      ) : (
        <b class="n">
          <Mark id="warn" /> {t.late(one.days)}
        </b>
      )}
    </>
  )
}

function Token({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "token-ends" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={`${routes.account}#tokens`}>{t.token(one.name)}</a>
        <small>{t.tokenText(momentText(page, one.on, false))}</small>
      </span>
      <span class="n">{t.until(one.days)}</span>
    </>
  )
}
