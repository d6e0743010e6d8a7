import type { AnnexField, AnnexForm, AnnexLine, AnnexPart, AnnexRow, AnnexTable, TreeAnnex } from "./clause-annex.ts"
import { cleanText } from "./clause-filled.ts"
import { documentWords } from "./clause-words.ts"
import type { Language, Text } from "./text.ts"

/** An annex as Markdown, block by block. A table with more in its cells than Markdown's hold is a list of its rows. */
export function annexMarkdown({ number, title, intro, parts }: TreeAnnex, language: Language): string[] {
  const own = words(title, language)
  return [
    `## ${number === "" ? own : `${escaped(documentWords[language].annex(number))}. ${own}`}`,
    ...intro.map((text) => words(text, language)),
    ...parts.flatMap((part) => partMarkdown(part, language)),
  ]
}

/** Names and values are words, whatever they look like: they make no mark-up, no link and no HTML. */
export function escaped(text: string): string {
  // Many readers make links of bare addresses.
  return text.replace(/[\\`*_{}[\]<>#|~&@]|:(?=\/\/)|(?<=www)\./gi, "\\$&")
}

function partMarkdown(part: AnnexPart, language: Language): string[] {
  return [
    `### ${words(part.title, language)}`,
    ...(part.intro ? [words(part.intro, language)] : []),
    part.kind === "form" ? formMarkdown(part, language) : tableMarkdown(part, language),
  ]
}

function tableMarkdown(table: AnnexTable, language: Language): string {
  if (table.rows.length === 0) return words(table.none, language)
  const plain = table.rows.every(({ cells }) => cells.every((cell) => cell.length < 2 && !cell[0]?.label))
  return plain ? gridMarkdown(table, language) : table.rows.map((row) => rowMarkdown(table, row, language)).join("\n")
}

function gridMarkdown({ columns, rows }: AnnexTable, language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [
    line(columns.map(({ head }) => words(head, language))),
    line(columns.map(() => "---")),
    ...rows.map(({ cells }) =>
      line(columns.map((_, at) => (cells[at] ?? []).map((one) => lineMarkdown(one, language)).join(" "))),
    ),
  ].join("\n")
}

/** Its first cell, and under it each of the others with the head of its column. */
function rowMarkdown({ columns }: AnnexTable, { cells }: AnnexRow, language: Language): string {
  const [first = [], ...rest] = columns.map((_, at) => cells[at] ?? [])
  const [name, ...more] = first
  return [
    `- **${name ? lineMarkdown(name, language) : ""}**`,
    ...more.map((one) => `  - ${lineMarkdown(one, language)}`),
    ...rest.flatMap((lines, at) => cellMarkdown(columns[at + 1]?.head, lines, language)),
  ].join("\n")
}

function cellMarkdown(head: Text | undefined, lines: readonly AnnexLine[], language: Language): string[] {
  const called = head ? documentWords[language].colon(words(head, language)) : ""
  const [only, second] = lines
  if (!only) return []
  if (!second && !only.label) return [`  - ${called} ${lineMarkdown(only, language)}`]
  return [`  - ${called}`, ...lines.map((one) => `    - ${lineMarkdown(one, language)}`)]
}

function lineMarkdown({ label, text }: AnnexLine, language: Language): string {
  const own = words(text, language)
  return label ? `${documentWords[language].colon(words(label, language))} ${own}` : own
}

function formMarkdown({ fields }: AnnexForm, language: Language): string {
  return fields.map((field) => fieldMarkdown(field, language)).join("\n")
}

function fieldMarkdown(field: AnnexField, language: Language): string {
  const hint = field.hint ? ` ${words(field.hint, language)}` : ""
  const asked = `- **${words(field.label, language)}**${hint}`
  if (field.kind !== "one" && field.kind !== "any") return asked
  return [asked, ...field.options.map((option) => `  - [ ] ${words(option, language)}`)].join("\n")
}

function words(text: Text, language: Language): string {
  return escaped(cleanText(text[language]))
}
