import type { DeliverableState } from "../../src/core/deliverable-state.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"

/** How a deliverable stands. What contradicts nothing is not green: it proves nothing either. */
export function StateTag({ page, state }: { page: Page; state: DeliverableState }) {
  const [tone, mark] = looks[state]
  return (
    <span class={`tag ${tone}`}>
      <Mark id={mark} />
      {page.t.deliverables.states[state]}
    </span>
  )
}

const looks: Readonly<Record<DeliverableState, readonly [tone: "no" | "off", mark: MarkId]>> = {
  undeclared: ["no", "warn"],
  unasked: ["off", "ask"],
  awaited: ["off", "clock"],
  unread: ["off", "if"],
  fine: ["off", "yes"],
}
