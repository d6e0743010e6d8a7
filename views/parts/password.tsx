import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { fieldId, Input } from "./form.tsx"

interface Props {
  page: Page
  name: string
  label: string
  hint?: string | undefined
  faults?: readonly Fault[]
  /** `new-password` lets the browser propose one. */
  autocomplete: "current-password" | "new-password"
}

/** A password, with the button that shows what is typed where scripts work. It may be pasted. */
export function PasswordInput({ page, name, ...field }: Props) {
  return (
    <div class="stack tight">
      <Input page={page} name={name} type="password" attributes={{ required: "" }} {...field} />
      <p>
        <button type="button" class="btn reveal" data-reveal={fieldId(name)} aria-pressed="false" hidden>
          {page.t.signIn.password.show}
        </button>
      </p>
    </div>
  )
}
