import type { Child } from "hono/jsx"
import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults } from "../parts/form.tsx"

interface Props {
  page: Page
  title: string
  faults?: readonly Fault[]
  children: Child
}

/** One thing of the account on a page of its own, with the way back. */
export function FormPage({ page, title, faults = [], children }: Props) {
  return (
    <div class="stack loose narrow">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small">
          <a href={routes.account}>{page.t.account.back}</a>
        </p>
        <h1 class="long">{title}</h1>
      </div>
      {children}
    </div>
  )
}
