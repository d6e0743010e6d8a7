import type { Child } from "hono/jsx"
import { Mark } from "../parts/marks.tsx"

/** What was just done. */
export function Done({ children }: { children: Child }) {
  return (
    <div class="note yes" role="status" tabindex={-1} data-land>
      <p>
        <Mark id="yes" /> {children}
      </p>
    </div>
  )
}
