import type {
  AnnexField,
  AnnexForm,
  AnnexLine,
  AnnexPart,
  AnnexRow,
  AnnexTable,
  TreeAnnex,
} from "../../src/core/clause-annex.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language, Text } from "../../src/core/text.ts"
import { Scroll } from "../parts/scroll.tsx"

/** The annexes of a draft; in two languages one after the other, for their tables are wide. Headings of level 3 and 4. */
export function Annexes({ annexes, languages }: { annexes: readonly TreeAnnex[]; languages: readonly Language[] }) {
  return <>{annexes.flatMap((annex) => languages.map((language) => <Annex annex={annex} language={language} />))}</>
}

/** An annex as it will read, in one language. */
export function Annex({ annex, language }: { annex: TreeAnnex; language: Language }) {
  const { kind, number, title, intro, parts, landscape } = annex
  const place = annexPlace(language, kind)
  const heading = number === "" ? "" : `${documentWords[language].annex(number)}. `
  return (
    <section class={landscape ? "annex wide stack tight" : "annex stack tight"} lang={language} aria-labelledby={place}>
      <h3 id={place}>
        {heading}
        {title[language]}
      </h3>
      {intro.map((text) => (
        <p>{text[language]}</p>
      ))}
      {parts.map((part) => (
        <Part part={part} language={language} place={`${place}-${part.id}`} />
      ))}
    </section>
  )
}

/** Where an annex stands on a page: each language has its own. */
function annexPlace(language: Language, kind: TreeAnnex["kind"]): string {
  return `${language}-annex-${kind}`
}

interface Shown {
  language: Language
  /** Id of its heading. */
  place: string
}

function Part({ part, language, place }: Shown & { part: AnnexPart }) {
  return (
    <section class="stack tight">
      <h4 id={place}>{part.title[language]}</h4>
      {part.intro ? <p>{part.intro[language]}</p> : null}
      {part.kind === "table" ? <Table table={part} language={language} /> : <Form form={part} language={language} />}
    </section>
  )
}

function Table({ table, language }: { table: AnnexTable; language: Language }) {
  if (table.rows.length === 0) return <p>{table.none[language]}</p>
  return (
    <Scroll label={table.title[language]}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ head }) => (
              <th scope="col">{head[language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row row={row} table={table} language={language} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The first cell names the row; where all are filled in by hand, none does. */
function Row({ row, table, language }: { row: AnnexRow; table: AnnexTable; language: Language }) {
  const [first = [], ...rest] = table.columns.map((_, at) => row.cells[at] ?? [])
  return (
    <tr>
      {first.length > 0 ? (
        <th scope="row">
          <Lines lines={first} language={language} />
        </th>
      ) : (
        <td />
      )}
      {rest.map((lines) => (
        <td>
          <Lines lines={lines} language={language} />
        </td>
      ))}
    </tr>
  )
}

function Lines({ lines, language }: { lines: readonly AnnexLine[]; language: Language }) {
  return (
    <>
      {lines.map(({ label, text }) => (
        <p>
          {label ? <b>{documentWords[language].colon(label[language])} </b> : null}
          {text[language]}
        </p>
      ))}
    </>
  )
}

function Form({ form, language }: { form: AnnexForm; language: Language }) {
  return (
    <ul class="plain">
      {form.fields.map((field) => (
        <li>
          <b>{field.label[language]}</b>
          {field.hint ? <span class="small dim"> {field.hint[language]}</span> : null}
          <Blank field={field} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** Where it is filled in: on paper, so that nothing here takes an answer. */
function Blank({ field, language }: { field: AnnexField; language: Language }) {
  if (field.kind === "one" || field.kind === "any") return <Options options={field.options} language={language} />
  const count = field.kind === "lines" ? field.lines : field.kind === "signature" ? 2 : 1
  return (
    <span class="blank" aria-hidden="true">
      {Array.from({ length: count }, () => (
        <i />
      ))}
    </span>
  )
}

function Options({ options, language }: { options: readonly Text[]; language: Language }) {
  return (
    <ul class="boxes">
      {options.map((option) => (
        <li>{option[language]}</li>
      ))}
    </ul>
  )
}
