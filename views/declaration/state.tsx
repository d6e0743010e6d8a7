import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"
import type { DeclarationState } from "./model.ts"

/** How a declaration stands: no answer to a question of ours, so without its colours. `isOver`: it is the one that counts, and its day has passed. */
export function DeclarationTag({ page, state, isOver }: { page: Page; state: DeclarationState; isOver: boolean }) {
  const t = page.t.declarations.one
  return (
    <span class="tag off">
      <Mark id={isOver ? "warn" : marks[state]} />
      {isOver ? t.over : t.tags[state]}
    </span>
  )
}

const marks: Readonly<Record<DeclarationState, MarkId>> = {
  open: "clock",
  expired: "warn",
  sent: "yes",
  superseded: "gone",
  revoked: "gone",
}
