import { supplyRoles } from "../../src/core/register.ts"
import { countriesIn, type FieldsProps } from "./fields.tsx"
import { filledRows, RowInput, RowSelect } from "./row-field.tsx"

interface SupplyProps extends FieldsProps {
  /** What organisations and tools are chosen by. */
  organisations: readonly string[]
  tools: readonly string[]
}

const texts = ["supplyOrganisation", "supplyTool", "supplyPurposeFr", "supplyPurposeEn", "supplyCountry", "supplyUrl"]
const address = { inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" } as const

/** What the tool is made with: a row for each supplier, and room for one more each time it is saved. */
export function SupplyFields({ organisations, tools, ...field }: SupplyProps) {
  const { page, typed, faults } = field
  const t = page.t.supply.form
  const filled = filledRows(typed, texts)
  const open = filled > 0 || faults.some(({ place }) => place.startsWith("supply"))
  const countries = [{ value: "", label: page.t.register.country.unknown }, ...countriesIn(page.lang)]
  return (
    <details class="rowed" open={open}>
      <summary>{t.title(filled)}</summary>
      <div class="stack">
        <p class="small">{t.hint}</p>
        {Array.from({ length: filled + 1 }, (_, row) => (
          <fieldset class="several">
            <legend>{row < filled ? t.nth(row + 1) : t.next}</legend>
            <RowSelect
              {...field}
              name="supplyRole"
              row={row}
              label={t.role}
              options={supplyRoles.map((role) => ({ value: role, label: page.t.supply.roles[role] }))}
            />
            <RowInput
              {...field}
              name="supplyOrganisation"
              row={row}
              label={t.organisation}
              attributes={{ list: "suppliers", maxlength: 300 }}
            />
            <RowInput
              {...field}
              name="supplyTool"
              row={row}
              label={t.tool}
              attributes={{ list: "supplying-tools", maxlength: 300 }}
            />
            <RowSelect {...field} name="supplyCountry" row={row} label={t.country} options={countries} />
            <RowInput {...field} name="supplyPurposeFr" row={row} label={t.purposeFr} attributes={{ lang: "fr" }} />
            <RowInput {...field} name="supplyPurposeEn" row={row} label={t.purposeEn} attributes={{ lang: "en" }} />
            <RowInput {...field} name="supplyUrl" row={row} label={t.url} attributes={address} />
            <RowInput
              {...field}
              name="supplyDay"
              row={row}
              label={t.day}
              type="date"
              fallback={row < filled ? "" : page.today}
            />
          </fieldset>
        ))}
        <datalist id="suppliers">
          {organisations.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <datalist id="supplying-tools">
          {tools.map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </div>
    </details>
  )
}
