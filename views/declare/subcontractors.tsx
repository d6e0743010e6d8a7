import { declarationLimits } from "../../src/core/declaration-parts.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { Input, Select } from "../parts/form.tsx"
import { countriesIn } from "../tool-form/fields.tsx"
import { askedOf, Crafts, type FieldsProps, YesNo } from "./fields.tsx"

/** Empty rows below those that are filled in. */
const further = 2

/** Who works for the agency, row by row: those that are there, and a few more. */
export function SubcontractorFields(field: FieldsProps) {
  const { page, typed } = field
  const filled = Array.from({ length: declarationLimits.subcontractors }, (_, row) => row).filter(
    (row) =>
      ["name", "country", "tools"].some((name) => typedText(typed, `${name}_${row}`) !== "") ||
      typedList(typed, `crafts_${row}`).some((craft) => craft !== ""),
  )
  const rows = Math.min(Math.max(...filled, -1) + 1 + further, declarationLimits.subcontractors)
  return (
    <>
      <YesNo {...field} name="subcontracts" />
      {Array.from({ length: rows }, (_, row) => (
        <section class="stack tight asking" aria-labelledby={`sub-${row}`}>
          <h2 class="sub" id={`sub-${row}`}>
            {page.t.declarations.declare.subcontractor(row + 1)}
          </h2>
          <div class="cols">
            <Input
              {...field}
              {...askedOf(page, "subName")}
              name={`name_${row}`}
              attributes={{ maxlength: 200 }}
              optional
            />
            <Select
              {...field}
              {...askedOf(page, "subCountry")}
              name={`country_${row}`}
              options={[{ value: "", label: "–" }, ...countriesIn(page.lang)]}
              optional
            />
          </div>
          <Input
            {...field}
            {...askedOf(page, "subTools")}
            name={`tools_${row}`}
            attributes={{ maxlength: 200 }}
            optional
          />
          <details class="small" open={typedList(typed, `crafts_${row}`).length > 0}>
            <summary>{askedOf(page, "subCrafts").label}</summary>
            <Crafts {...field} name={`crafts_${row}`} asked="subCrafts" />
          </details>
        </section>
      ))}
    </>
  )
}
