import type { Child } from "hono/jsx"

interface Props {
  action: string
  /** Number of the assessment's last event that the page shows: whoever sends the form rests on it. */
  seen: number
  save: string
  /** What people come for. */
  main?: boolean
  class?: string
  children?: Child
}

/** A form about an assessment, and the button that sends it. */
export function SeenForm({ action, seen, save, main = false, class: own = "stack", children }: Props) {
  return (
    <form method="post" action={action} class={own} hx-boost="false">
      <input type="hidden" name="seen" value={seen} />
      {children}
      <p>
        <button type="submit" class={main ? "btn go" : "btn"}>
          {save}
        </button>
      </p>
    </form>
  )
}
