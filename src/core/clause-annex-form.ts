import type { AnnexField, AnnexForm, AnnexRow, AnnexTable } from "./clause-annex.ts"
import type { Text } from "./text.ts"

// Blank forms and tables, to be filled in by hand.

export const yesNo: readonly Text[] = [
  { fr: "Oui", en: "Yes" },
  { fr: "Non", en: "No" },
]

export function line(id: string, label: Text, hint?: Text): AnnexField {
  return { id, kind: "line", label, hint }
}

export function lines(id: string, label: Text, count: number, hint?: Text): AnnexField {
  return { id, kind: "lines", lines: count, label, hint }
}

export function day(id: string, label: Text, hint?: Text): AnnexField {
  return { id, kind: "day", label, hint }
}

export function signature(id: string, label: Text): AnnexField {
  return { id, kind: "signature", label }
}

/** Who signs a form, and when. */
export const signatory: readonly AnnexField[] = [
  line("name", { fr: "Nom", en: "Name" }),
  line("role", { fr: "Fonction", en: "Role" }),
  day("on", { fr: "Date", en: "Date" }),
]

export function asksYesNo(id: string, label: Text, hint?: Text): AnnexField {
  return { id, kind: "one", options: yesNo, label, hint }
}

export function one(id: string, label: Text, options: readonly Text[], hint?: Text): AnnexField {
  return { id, kind: "one", options, label, hint }
}

export function any(id: string, label: Text, options: readonly Text[], hint?: Text): AnnexField {
  return { id, kind: "any", options, label, hint }
}

export function form(id: string, title: Text, fields: readonly AnnexField[], intro?: Text): AnnexForm {
  return { kind: "form", id, title, intro, fields }
}

interface BlankTable {
  title: Text
  intro?: Text | undefined
  /** By id: its head, and its share of the width in percent. */
  columns: readonly (readonly [id: string, head: Text, width: number])[]
  /** What stands in the first cell of each row; a number: so many rows with nothing in them. */
  rows: readonly (readonly [id: string, first: Text])[] | number
}

/** A table whose cells are filled in, but for the first of a row where it names what the row is about. */
export function blankTable(id: string, { title, intro, columns, rows }: BlankTable): AnnexTable {
  return {
    kind: "table",
    id,
    title,
    intro,
    columns: columns.map(([column, head, width]) => ({ id: column, head, width })),
    rows: blankRows(columns.length, rows),
    none: { fr: "À compléter.", en: "To be filled in." },
  }
}

function blankRows(width: number, rows: BlankTable["rows"]): AnnexRow[] {
  if (typeof rows === "number")
    return Array.from({ length: rows }, (_, at) => ({
      id: `${at + 1}`,
      cells: Array.from({ length: width }, () => []),
    }))
  return rows.map(([id, text]) => ({ id, cells: [[{ text }], ...Array.from({ length: width - 1 }, () => [])] }))
}
