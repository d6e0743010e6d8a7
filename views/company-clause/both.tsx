import type { Fault } from "../../src/core/errors.ts"
import { type Language, languages } from "../../src/core/text.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface Props {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** `title`: the fields are `titleFr` and `titleEn`. */
  name: string
  label: string
  hint?: string | undefined
  /** Of several rows of the same name. */
  row?: number | undefined
  /** The field that the reader goes on at. */
  field?: string | undefined
  rows?: number
}

const endings = { fr: "Fr", en: "En" } as const

/** One text in both languages side by side, the reader's first. */
export function Both(props: Props) {
  const { page } = props
  const order = languages.toSorted((one, other) => Number(other === page.lang) - Number(one === page.lang))
  return (
    <div class="both">
      {order.map((language) => (
        <In {...props} language={language} />
      ))}
    </div>
  )
}

function In({
  page,
  typed,
  faults,
  name,
  label,
  hint,
  row,
  field,
  rows = 2,
  language,
}: Props & { language: Language }) {
  const t = page.t.companyClauses.form
  const own = `${name}${endings[language]}`
  const place = row === undefined ? own : `${own}-${row}`
  const value = row === undefined ? typedText(typed, own) : (typedList(typed, own)[row] ?? "")
  const all = faults.filter((fault) => fault.place === place)
  const id = fieldId(place)
  const described = [...(hint ? [`${id}-hint`] : []), ...(all.length > 0 ? [`${id}-fault`] : [])].join(" ")
  return (
    <div class={all.length > 0 ? "field bad" : "field"}>
      <label for={id}>
        {label} <span class="dim">{t.language[language]}</span>
      </label>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {all.length > 0 ? (
        <span class="msg" id={`${id}-fault`}>
          <Mark id="warn" /> {all.map(({ message }) => message[page.lang]).join(" ")}
        </span>
      ) : null}
      <textarea
        id={id}
        name={own}
        rows={rows}
        lang={language}
        autocomplete="off"
        {...(described ? { "aria-describedby": described } : {})}
        {...(all.length > 0 ? { "aria-invalid": "true" } : {})}
        {...(field === place ? { autofocus: true } : {})}
      >
        {value}
      </textarea>
    </div>
  )
}
