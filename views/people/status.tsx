import type { PersonStatus } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"
import type { ShownWays } from "./model.ts"

/** What a person may do now. In ink: only answers carry colour. */
export function StatusTag({ page, status }: { page: Page; status: PersonStatus }) {
  const mark = marks[status]
  const word = page.t.access.statuses[status]
  if (mark === undefined) return <>{word}</>
  return (
    <span class="tag off">
      <Mark id={mark} />
      {word}
    </span>
  )
}

const marks: Readonly<Partial<Record<PersonStatus, MarkId>>> = {
  invited: "clock",
  pending: "ask",
  disabled: "pause",
  erased: "gone",
}

/** "password, 2 passkeys", or that there is nothing yet. */
export function waysText(page: Page, { password, passkeys, identities }: ShownWays): string {
  const t = page.t.people
  const words = page.t.access.ways
  const ways = [
    ...(identities > 0 ? [words.provider] : []),
    ...(passkeys > 0 ? [t.passkeys(passkeys)] : []),
    ...(password ? [words.password] : []),
  ]
  return ways.length === 0 ? t.noWay : ways.join(", ")
}
