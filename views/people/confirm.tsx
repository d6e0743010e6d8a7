import type { Child } from "hono/jsx"
import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { AdminNav, type AdminPlace } from "../parts/admin-nav.tsx"
import { Faults } from "../parts/form.tsx"

interface Props {
  page: Page
  current: AdminPlace
  title: string
  /** What it does, on the page; the button says it again. */
  children: Child
  action: string
  submit: string
  /** Where nothing is done. */
  back: string
  faults?: readonly Fault[]
}

/** Says what an action will do before it is done. */
export function Confirm({ page, current, title, children, action, submit, back, faults = [] }: Props) {
  return (
    <div class="stack loose">
      <AdminNav page={page} current={current} />
      <Faults page={page} faults={faults} />
      <h1 class="long">{title}</h1>
      {children}
      <form method="post" action={action} class="row">
        <button type="submit" class="btn go">
          {submit}
        </button>
        <a class="btn" href={back}>
          {page.t.form.cancel}
        </a>
      </form>
    </div>
  )
}
