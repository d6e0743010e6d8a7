import type { Missing } from "../../src/core/declaration-missing.ts"
import type { Page } from "../../src/web/page.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { askedText } from "./words.ts"

/** What was done just now. */
export function SavedNote({ page, saved }: { page: Page; saved: boolean | undefined }) {
  if (saved === undefined) return null
  const t = page.t.declarations.declare
  return (
    <div class="note yes" role="status">
      <p>
        <Mark id="yes" /> {saved ? t.saved : t.savedNone}
      </p>
    </div>
  )
}

/** What the part still needs, each a link to its field: said calmly, it is saved all the same. */
export function MissingNote({ page, missing }: { page: Page; missing: readonly Missing[] }) {
  if (missing.length === 0) return null
  return (
    <div class="note if">
      <p>{page.t.declarations.declare.missing(missing.length)}</p>
      <ul>
        {missing.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{askedText(page, field)}</a>
            <small>{message[page.lang]}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
