/**
 * A table as CSV (RFC 4180, CRLF), for spreadsheets: with a byte order mark so that accents survive, and with cells that a
 * spreadsheet would run as a formula made harmless by an apostrophe in front. Numbers are written as given.
 */
export function csvText(rows: readonly (readonly (string | number | undefined)[])[], separator: "," | ";"): string {
  const lines = rows.map((row) => row.map((cell) => field(cell, separator)).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`
}

function field(cell: string | number | undefined, separator: string): string {
  if (cell === undefined) return ""
  const text = typeof cell === "number" ? decimal(cell, separator) : harmless(cell)
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Where the semicolon separates cells, the comma separates decimals. */
function decimal(value: number, separator: string): string {
  return separator === ";" ? String(value).replace(".", ",") : String(value)
}

/** The characters that begin a formula, their full-width twins, and those that spreadsheets skip before looking. */
const formula = /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** A text that no spreadsheet runs: an apostrophe stands before what would be a formula, and before what looks as if it had one already. */
export function harmless(text: string): string {
  return formula.test(text.replace(/^'+/, "")) ? `'${text}` : text
}

/** The text that `harmless` was given. */
export function unharmless(text: string): string {
  return text.startsWith("'") && formula.test(text.replace(/^'+/, "")) ? text.slice(1) : text
}
