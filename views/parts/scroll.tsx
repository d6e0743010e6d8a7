import type { Child } from "hono/jsx"

/** What may be wider than the screen, in a named group that the keyboard can reach and move. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  const reachable = { role: "group", "aria-label": label, tabindex: 0 }
  return (
    <div class="scroll" {...reachable}>
      {children}
    </div>
  )
}
