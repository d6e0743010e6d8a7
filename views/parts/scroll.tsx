import type { Child } from "hono/jsx"

/** What may be wider than the screen, in a named region that the keyboard can reach and move. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  const reachable = { tabindex: 0 }
  return (
    <section class="scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  )
}
