import { unharmless } from "./csv.ts"
import type { Day } from "./day.ts"
import type { Sheet } from "./documents.ts"
import {
  type DayOrder,
  type Decimals,
  isBlank,
  listItems,
  type Money,
  type Read,
  readAccount,
  readCountry,
  readCurrency,
  readDay,
  readHosts,
  readKind,
  readMoney,
  readPer,
  readSeats,
  readYesNo,
  squash,
} from "./inventory-cell.ts"
import type { DefaultField, InventoryField } from "./inventory-fields.ts"
import type { LicenceKind } from "./register.ts"
import { fold, type Language, type Text } from "./text.ts"
import type { Account } from "./vocabulary.ts"

/** How a sheet is read: what each column is, and what holds where a file is silent. */
export interface InventoryMapping {
  /** Place of the sheet in the workbook, from 0. */
  sheet: number
  /** Place of the row that heads the columns, from 0. */
  head: number
  /** What each column is; "" where nothing is taken from it. */
  columns: readonly (InventoryField | "")[]
  /** As they were typed. */
  defaults: Readonly<Partial<Record<DefaultField, string>>>
  days: DayOrder
  decimals: Decimals
  /** The language of its texts. */
  lang: Language
  /** Whether a tool of the register with the same name is taken for the one of the row, or whether that is asked. */
  sameNames: "same" | "ask"
  /** What was said of tools that look like one of the register: by name as it is compared, a slug, or "" for another tool. */
  choices: ReadonlyMap<string, string>
}

/** Something to mend, or to know, about a row: the cell by its field, where it is about one. */
export interface RowRemark {
  /** As spreadsheets count rows: the first is 1. */
  row: number
  field?: InventoryField | undefined
  /** What the cell says. */
  value?: string | undefined
  message: Text
}

/** What a row says, read but not yet held against the register. */
export interface RowValues {
  row: number
  tool: string
  toolSlug: string
  /** The cell, since its items are told apart by what is known already. */
  aliases: string
  vendor: string
  vendorSlug: string
  country?: string | undefined
  categories: readonly string[]
  hosts: readonly string[]
  exactHosts: readonly string[]
  url: string
  plan: string
  planSlug: string
  account?: Account | undefined
  access: string
  kind?: LicenceKind | undefined
  seats?: number | undefined
  owner: string
  start?: Day | undefined
  end?: Day | undefined
  notice?: Day | undefined
  terminatedOn?: Day | undefined
  cost?: Money | undefined
  purchase: string
  spdx: string
  dpa?: Day | undefined
}

export interface ReadRows {
  rows: RowValues[]
  faults: RowRemark[]
  notices: RowRemark[]
}

/** Words of the categories that we have, folded, with their ids. */
export type CategoryWords = ReadonlyMap<string, string>

/** The cells of a row as text: an apostrophe that kept a spreadsheet from running them is taken off again. */
export function cellText(cell: string | undefined): string {
  return unharmless(cell ?? "").trim()
}

/** Reads rows `from` to `to` of a sheet (places in it, `to` excluded). Empty rows are passed over. */
export function readRows(
  sheet: Sheet,
  mapping: InventoryMapping,
  categories: CategoryWords,
  [from, to]: readonly [number, number],
): ReadRows {
  const read: ReadRows = { rows: [], faults: [], notices: [] }
  const columns = mapping.columns.flatMap((field, index) => (field === "" ? [] : [[field, index] as const]))
  for (let place = Math.max(from, mapping.head + 1); place < Math.min(to, sheet.rows.length); place++) {
    const cells = sheet.rows[place] ?? []
    if (cells.every((cell) => cell.trim() === "")) continue
    const row = new RowReader(place + 1, mapping, read)
    for (const [field, index] of columns) row.cells.set(field, cellText(cells[index]))
    // Totals and notes below a table fill no cell that we take.
    if ([...row.cells.values()].every((cell) => cell === "")) continue
    read.rows.push(row.values(categories))
  }
  return read
}

/** Tells what is wrong with a value that stands for a column that the file has not; its row is 0. */
export function readDefaults(mapping: InventoryMapping): RowRemark[] {
  const read: ReadRows = { rows: [], faults: [], notices: [] }
  const row = new RowReader(0, mapping, read)
  row.read("account", readAccount, mapping.defaults.account)
  row.read("kind", readKind, mapping.defaults.kind)
  row.read("start", (cell) => readDay(cell, mapping.days), mapping.defaults.start)
  row.read("currency", readCurrency, mapping.defaults.currency)
  row.read("per", readPer, mapping.defaults.per)
  return read.faults
}

class RowReader {
  readonly cells = new Map<InventoryField, string>()
  readonly #row: number
  readonly #mapping: InventoryMapping
  readonly #read: ReadRows

  constructor(row: number, mapping: InventoryMapping, read: ReadRows) {
    this.#row = row
    this.#mapping = mapping
    this.#read = read
  }

  values(categories: CategoryWords): RowValues {
    const { days, decimals } = this.#mapping
    const day = (cell: string) => readDay(cell, days)
    return {
      row: this.#row,
      tool: this.#line("tool"),
      toolSlug: this.#line("toolSlug"),
      aliases: this.#cell("aliases"),
      vendor: this.#name("vendor"),
      vendorSlug: this.#line("vendorSlug"),
      country: this.read("country", readCountry),
      categories: this.#categories(categories),
      ...this.#hosts(),
      url: this.#line("url"),
      plan: this.#name("plan"),
      planSlug: this.#line("planSlug"),
      account: this.read("account", readAccount),
      access: this.#cell("access"),
      kind: this.read("kind", readKind),
      seats: this.read("seats", (cell) => readSeats(cell, decimals)),
      owner: this.#name("owner"),
      start: this.read("start", day),
      end: this.read("end", day),
      notice: this.read("notice", day),
      terminatedOn: this.read("terminatedOn", day),
      cost: this.#cost(),
      purchase: this.#line("purchase"),
      spdx: this.#line("spdx"),
      dpa: this.#dpa(),
    }
  }

  /** What a reader makes of a cell; what is wrong with it is noted. */
  read<T>(field: InventoryField, reader: (cell: string) => Read<T>, cell = this.#cell(field)): T | undefined {
    const read = reader(cell)
    if (read.ok) return read.value
    this.#read.faults.push({ row: this.#row, field, value: cell, message: read.message })
    return undefined
  }

  #cell(field: InventoryField): string {
    return this.cells.get(field) ?? ""
  }

  #line(field: InventoryField): string {
    return squash(this.#cell(field))
  }

  /** A dash stands for nothing. */
  #name(field: InventoryField): string {
    const text = this.#line(field)
    return isBlank(text) ? "" : text
  }

  #notice(field: InventoryField, value: string, fr: string, en: string) {
    this.#read.notices.push({ row: this.#row, field, value, message: { fr, en } })
  }

  #categories(words: CategoryWords): string[] {
    const items = this.#cell("categories")
      .split(/[\n;|,/]/)
      .map(squash)
      .filter((item) => !isBlank(item))
    const found = items.map((item) => words.get(fold(item)))
    const strangers = items.filter((_, index) => found[index] === undefined)
    if (strangers.length > 0) {
      this.#notice(
        "categories",
        strangers.join(", "),
        "aucune catégorie d’Aval ne s’appelle ainsi : laissée de côté.",
        "no category of Aval has this name: left out.",
      )
    }
    return [...new Set(found.filter((id) => id !== undefined))]
  }

  #hosts(): { hosts: string[]; exactHosts: string[] } {
    const hosts = this.#hostsIn("hosts")
    // A page gives its host only where no column names hosts.
    const url = this.#line("url")
    const fromPage = this.cells.has("hosts") || url === "" ? [] : readHosts(url).hosts
    return { hosts: [...new Set([...hosts, ...fromPage])], exactHosts: this.#hostsIn("exactHosts") }
  }

  #hostsIn(field: "hosts" | "exactHosts"): string[] {
    const read = readHosts(this.#cell(field))
    for (const value of read.wrong) {
      this.#read.faults.push({
        row: this.#row,
        field,
        value,
        message: {
          fr: "ce n’est pas une adresse : écrivez par exemple chat.acme.example.",
          en: "not an address: write for instance chat.acme.example.",
        },
      })
    }
    for (const host of read.pages) {
      this.#notice(
        field,
        host,
        "l’adresse désigne une page, Aval retient l’hôte entier : vérifiez qu’il est bien celui de l’outil.",
        "the address is a page, Aval keeps the whole host: check that all of it is the tool’s.",
      )
    }
    return [...new Set(read.hosts)]
  }

  #cost(): Money | undefined {
    const { decimals } = this.#mapping
    const money = this.read("cost", (cell) => readMoney(cell, decimals))
    const currency = this.read("currency", readCurrency)
    const per = this.read("per", readPer)
    if (money === undefined) return undefined
    if (money.currency !== undefined && currency !== undefined && money.currency !== currency) {
      this.#read.faults.push({
        row: this.#row,
        field: "cost",
        value: this.#cell("cost"),
        message: {
          fr: `le montant est en ${money.currency}, la colonne de la devise dit ${currency} : corrigez l’un des deux.`,
          en: `the amount is in ${money.currency}, the column of the currency says ${currency}: correct one of them.`,
        },
      })
    }
    return { amount: money.amount, currency: money.currency ?? currency, per: money.per ?? per }
  }

  #dpa(): Day | undefined {
    const cell = this.#cell("dpa")
    const said = readYesNo(cell)
    if (said === undefined) return this.read("dpa", (text) => readDay(text, this.#mapping.days))
    if (said) {
      this.#notice(
        "dpa",
        cell,
        "un accord s’enregistre avec le jour de sa signature : laissé de côté.",
        "an agreement is registered with the day of its signature: left out.",
      )
    }
    return undefined
  }
}

/** The aliases of a cell. One that holds a separator itself is known by what is registered. */
export function aliasesIn(cell: string, known: readonly string[]): string[] {
  const whole = squash(cell)
  if (whole === "" || known.some((one) => squash(one) === whole)) return []
  const old = new Set(known.map(squash))
  return [...new Set(listItems(cell))].filter((alias) => !old.has(alias))
}
