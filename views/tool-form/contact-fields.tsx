import type { FieldsProps } from "./fields.tsx"
import { filledRows, RowInput } from "./row-field.tsx"

const texts = ["contactRoleFr", "contactRoleEn", "contactName", "contactMail", "contactPhone", "contactUrl"]
const address = { inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" } as const

/** Whom to write to: a row for each function, and room for one more each time it is saved. */
export function ContactFields(field: FieldsProps) {
  const { page, typed, faults } = field
  const t = page.t.supply.contacts
  const filled = filledRows(typed, texts)
  const open = filled > 0 || faults.some(({ place }) => place.startsWith("contact"))
  return (
    <details class="rowed" open={open}>
      <summary>{t.title(filled)}</summary>
      <div class="stack">
        <p class="small">{t.hint}</p>
        {Array.from({ length: filled + 1 }, (_, row) => (
          <fieldset class="several">
            <legend>{row < filled ? t.nth(row + 1) : t.next}</legend>
            <RowInput {...field} name="contactRoleFr" row={row} label={t.roleFr} attributes={{ lang: "fr" }} />
            <RowInput {...field} name="contactRoleEn" row={row} label={t.roleEn} attributes={{ lang: "en" }} />
            <RowInput {...field} name="contactMail" row={row} label={t.mail} type="email" />
            <RowInput {...field} name="contactPhone" row={row} label={t.phone} attributes={{ inputmode: "tel" }} />
            <RowInput {...field} name="contactUrl" row={row} label={t.url} attributes={address} />
            <RowInput {...field} name="contactName" row={row} label={t.name} attributes={{ maxlength: 200 }} />
          </fieldset>
        ))}
      </div>
    </details>
  )
}
