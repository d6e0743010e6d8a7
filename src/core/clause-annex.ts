import type { Text } from "./text.ts"

// An annex of a clause set, as data: every renderer (page, Markdown, Word, PDF) shows the same.

/** A line of a cell, with the words before its colon where several lines share the cell. */
export interface AnnexLine {
  label?: Text | undefined
  text: Text
}

export interface AnnexColumn {
  id: string
  head: Text
  /** Share of the width, in percent; those of a table make 100. */
  width: number
}

export interface AnnexRow {
  id: string
  /** By column; an empty cell is filled in by hand. */
  cells: readonly (readonly AnnexLine[])[]
}

export interface AnnexTable {
  kind: "table"
  id: string
  title: Text
  intro?: Text | undefined
  columns: readonly AnnexColumn[]
  rows: readonly AnnexRow[]
  /** Said where it has no rows. */
  none: Text
}

/** What is filled in: a line, several lines, a day, one of some options, any of some options, or a signature. */
export type AnnexField = { id: string; label: Text; hint?: Text | undefined } & (
  | { kind: "line" | "day" | "signature" }
  | { kind: "lines"; lines: number }
  | { kind: "one" | "any"; options: readonly Text[] }
)

export interface AnnexForm {
  kind: "form"
  id: string
  title: Text
  intro?: Text | undefined
  fields: readonly AnnexField[]
}

export type AnnexPart = AnnexTable | AnnexForm

/** `tools`: permitted tools · `declaration`: the form of the agency's declaration · `deliverable`: the sheet of each deliverable */
export const annexKinds = ["tools", "declaration", "deliverable"] as const
export type AnnexKind = (typeof annexKinds)[number]

export interface TreeAnnex {
  kind: AnnexKind
  /** `1`, `2` … in the order of the document; empty for a form that stands by itself. */
  number: string
  title: Text
  /** What it is for, and what it was made from. */
  intro: readonly Text[]
  /** Wide tables turn the page. */
  landscape: boolean
  parts: readonly AnnexPart[]
}
