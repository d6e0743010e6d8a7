import type { Sheet } from "../core/documents.ts"
import type { Fault } from "../core/errors.ts"
import {
  type DefaultField,
  dayFields,
  defaultFields,
  guessColumns,
  guessDayOrder,
  guessDecimals,
  guessHeadRow,
  guessPer,
  type InventoryField,
  inventoryFields,
  numberFields,
} from "../core/inventory-fields.ts"
import { cellText, type InventoryMapping, readDefaults } from "../core/inventory-rows.ts"
import type { Language } from "../core/text.ts"
import type { Query } from "./routes.ts"
import { said } from "./said.ts"

/** Columns of a sheet that are read, and rows under its heads. */
export const mostColumns = 100
export const mostRows = 20_000

/** Rows by which a sheet is guessed at. */
const guessedBy = 500

/** How a file is read: as the address says, and where it says nothing, as the file itself suggests. */
export function mappingIn(query: URLSearchParams, sheets: readonly Sheet[], lang: Language): InventoryMapping {
  const place = whole(query.get("sheet"), sheets.length) ?? fullest(sheets)
  const rows = sheets[place]?.rows ?? []
  const head = whole(query.get("head"), rows.length, 1) ?? guessHeadRow(rows)
  const heads = headsOf(rows, head)
  const asked = heads.map((_, index) => query.get(`c${index}`))
  const columns = asked.some((field) => field !== null)
    ? asked.map((field) => inventoryFields.find((one) => one === field) ?? "")
    : guessColumns(heads)
  const cells = (fields: readonly InventoryField[]) => cellsOf(rows.slice(head + 1, head + guessedBy), columns, fields)
  const spoken = choice(query.get("texts"), ["fr", "en"] as const) ?? lang
  return {
    sheet: place,
    head,
    columns,
    defaults: query.has("preview") || query.has("d-account") ? given(query) : suggested(columns, heads),
    days: choice(query.get("days"), ["dmy", "mdy"] as const) ?? guessDayOrder(cells(dayFields)) ?? "dmy",
    decimals:
      choice(query.get("decimals"), ["comma", "point"] as const) ??
      guessDecimals(cells(numberFields)) ??
      (lang === "fr" ? "comma" : "point"),
    lang: spoken,
    sameNames: choice(query.get("names"), ["same", "ask"] as const) ?? "same",
    choices: choicesIn(query),
  }
}

/** The address of a mapping: what `mappingIn` reads. */
export function queryOf(mapping: InventoryMapping): Record<string, string | readonly string[]> {
  const { sheet, head, columns, defaults, days, decimals, lang, sameNames, choices } = mapping
  return {
    sheet: String(sheet),
    head: String(head + 1),
    ...Object.fromEntries(columns.map((field, index) => [`c${index}`, field || "-"])),
    ...Object.fromEntries(defaultFields.map((field) => [`d-${field}`, defaults[field] ?? ""])),
    ...{ days, decimals, texts: lang, names: sameNames },
    same: [...choices].map(([key, slug]) => `${key}:${slug}`),
    preview: "1",
  } satisfies Query
}

/** The heads of the columns, of as many as are read. */
export function headsOf(rows: Sheet["rows"], head: number): string[] {
  const width = Math.min(
    mostColumns,
    rows.slice(head, head + guessedBy).reduce((most, row) => Math.max(most, row.length), 0),
  )
  return Array.from({ length: width }, (_, index) => cellText(rows[head]?.[index]).replace(/\s+/gu, " "))
}

/** What stands in the way of a preview. */
export function mappingFaults(mapping: InventoryMapping, sheets: readonly Sheet[]): Fault[] {
  const { columns, head } = mapping
  const rows = (sheets[mapping.sheet]?.rows.length ?? 0) - head - 1
  const faults: Fault[] = []
  if (rows > mostRows) faults.push({ place: "sheet", message: said((t) => t.inventory.mapping.tooLong(rows)) })
  else if (rows < 1) faults.push({ place: "head", message: said((t) => t.inventory.mapping.noRows) })
  if (!columns.includes("tool") && !columns.includes("toolSlug")) {
    faults.push({ place: "c0", message: said((t) => t.inventory.mapping.needed) })
  }
  columns.forEach((field, index) => {
    const first = columns.indexOf(field)
    if (field === "" || first === index) return
    const message = said((t) => t.inventory.mapping.twice(t.inventory.fields[field], letters(first), letters(index)))
    faults.push({ place: `c${index}`, message })
  })
  for (const { field, message } of readDefaults(mapping)) {
    const words = said((t) => t.inventory.mapping.defaultLabels[field as DefaultField])
    const sentence = (lang: Language) => `${words[lang]}${lang === "fr" ? "\u00a0:" : ":"} ${message[lang]}`
    faults.push({ place: `d-${field}`, message: { fr: sentence("fr"), en: sentence("en") } })
  }
  return faults
}

/** A column as spreadsheets call it: A to Z, then AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`
}

function whole(text: string | null, below: number, first = 0): number | undefined {
  const value = /^\d{1,6}$/.test(text ?? "") ? Number(text) - first : -1
  return value >= 0 && value < below ? value : undefined
}

function choice<T extends string>(text: string | null, known: readonly T[]): T | undefined {
  return known.find((one) => one === text)
}

/** The sheet whose first rows say most of what we know. */
function fullest(sheets: readonly Sheet[]): number {
  const known = sheets.map(
    ({ rows }) => guessColumns(rows[guessHeadRow(rows)] ?? []).filter((field) => field !== "").length,
  )
  return Math.max(0, known.indexOf(Math.max(0, ...known)))
}

function cellsOf(
  rows: Sheet["rows"],
  columns: InventoryMapping["columns"],
  fields: readonly InventoryField[],
): string[] {
  const places = columns.flatMap((field, index) => (field !== "" && fields.includes(field) ? index : []))
  return rows.flatMap((row) => places.map((place) => row[place] ?? ""))
}

function given(query: URLSearchParams): InventoryMapping["defaults"] {
  return Object.fromEntries(defaultFields.map((field) => [field, (query.get(`d-${field}`) ?? "").trim().slice(0, 200)]))
}

/** Most inventories are of subscriptions of the company, in euros. */
function suggested(columns: InventoryMapping["columns"], heads: readonly string[]): InventoryMapping["defaults"] {
  const cost = heads[columns.indexOf("cost")] ?? ""
  const currency = /\$|\busd\b/i.test(cost) ? "USD" : /£|\bgbp\b/i.test(cost) ? "GBP" : "EUR"
  return {
    plan: columns.includes("plan") || columns.includes("planSlug") ? "" : "Standard",
    account: "company",
    kind: "subscription",
    currency,
    per: guessPer(cost) ?? "year",
  }
}

function choicesIn(query: URLSearchParams): InventoryMapping["choices"] {
  const given = [...query].flatMap(([name, value]) => (name === "same" || /^q\d+$/.test(name) ? value : []))
  return new Map(
    given.flatMap((text) => {
      const at = text.lastIndexOf(":")
      return at < 1 ? [] : [[text.slice(0, at), text.slice(at + 1)] as const]
    }),
  )
}
