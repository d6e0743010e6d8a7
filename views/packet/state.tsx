import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"
import type { PacketState } from "./model.ts"

/** How a set of questions stands: no answer to a question of ours, so without its colours. */
export function StateTag({ page, state }: { page: Page; state: PacketState }) {
  return (
    <span class="tag off">
      <Mark id={marks[state]} />
      {page.t.packets.state[state]}
    </span>
  )
}

const marks: Readonly<Record<PacketState, MarkId>> = {
  open: "clock",
  expired: "warn",
  submitted: "yes",
  revoked: "gone",
}
