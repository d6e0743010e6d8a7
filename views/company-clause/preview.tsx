import { positions } from "../../src/core/clause.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { FormProps } from "./model.ts"
import { Reading } from "./reading.tsx"

/** The clause as it would read at each position, with what is worth a second look; nothing is saved yet. */
export function Preview({ page, form }: FormProps) {
  const t = page.t.companyClauses.form
  const { preview, library } = form
  if (!preview) return null
  const { clause, remarks, changed } = preview
  return (
    <section class="stack preview" aria-labelledby="preview" tabindex={-1} data-land>
      <h2 id="preview">{t.previewTitle}</h2>
      <p role="status">
        <Mark id="yes" /> {t.sound}
      </p>
      {remarks.length === 0 ? null : (
        <div class="note stack tight">
          <h3>{t.remarks(remarks.length)}</h3>
          <ul>
            {remarks.map(({ place, message }) => (
              <li>
                <a href={`#${fieldId(place)}`}>{message[page.lang]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {positions.map((position) => (
        <details open={changed.length === 0 ? position === clause.default : changed.includes(position)}>
          <summary>{t.position[position]}</summary>
          <Reading page={page} model={{ library, clause, position }} />
        </details>
      ))}
    </section>
  )
}
