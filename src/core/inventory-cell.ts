import { countries } from "./countries.ts"
import { type Day, isDay } from "./day.ts"
import { readHost } from "./hosts.ts"
import type { costPeriods, LicenceKind } from "./register.ts"
import { fold, type Text } from "./text.ts"
import type { Account } from "./vocabulary.ts"

// How a cell of somebody's inventory is read: a value, or what to mend. `undefined`: it says nothing.

export type Read<T> = { ok: true; value: T | undefined } | { ok: false; message: Text }
export type DayOrder = "dmy" | "mdy"
export type Decimals = "comma" | "point"

const said = <T>(value: T | undefined): Read<T> => ({ ok: true, value })
const wrong = (fr: string, en: string): { ok: false; message: Text } => ({ ok: false, message: { fr, en } })

/** White space counts once. */
export function squash(text: string): string {
  return text.replace(/\s+/gu, " ").trim()
}

/** A cell that says that there is nothing. */
export function isBlank(cell: string): boolean {
  return /^(|-+|–|—|n\/?a|néant|neant|none|null|aucun|aucune|#n\/a|\?)$/i.test(cell)
}

const months = new Map(
  [
    "janvier janv jan january",
    "fevrier fevr fev february feb",
    "mars mar march",
    "avril avr april apr",
    "mai may",
    "juin june jun",
    "juillet juil july jul",
    "aout aou august aug",
    "septembre sept sep september",
    "octobre oct october",
    "novembre nov november",
    "decembre dec december",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
)

/** `2026-03-01`, `01/03/2026`, `1er mars 2026`, `March 1, 2026`, and the number by which Excel counts days. */
export function readDay(cell: string, order: DayOrder): Read<Day> {
  const text = squash(cell)
  if (isBlank(text)) return said<Day>(undefined)
  const day = dayOf(text, order)
  if (day !== undefined && isDay(day)) return said(day)
  const other = dayOf(text, order === "dmy" ? "mdy" : "dmy")
  if (other !== undefined && isDay(other)) {
    return order === "dmy"
      ? wrong(
          "ce jour n’existe pas quand le jour vient d’abord : corrigez-le, ou choisissez « mois d’abord ».",
          "no such day when the day comes first: correct it, or choose “month first”.",
        )
      : wrong(
          "ce jour n’existe pas quand le mois vient d’abord : corrigez-le, ou choisissez « jour d’abord ».",
          "no such day when the month comes first: correct it, or choose “day first”.",
        )
  }
  return wrong(
    "ce n’est pas un jour qui existe : écrivez par exemple 31/12/2026 ou 2026-12-31.",
    "not a day that exists: write for instance 31/12/2026 or 2026-12-31.",
  )
}

function dayOf(text: string, order: DayOrder): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:h]\d{2}.*)?$/.exec(text)
  if (iso) return dayText(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}[:h]\d{2}.*)?$/.exec(text)
  if (figures) {
    const [, first, second, year] = figures
    return order === "dmy" ? dayText(year, second, first) : dayText(year, first, second)
  }
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text)
  if (serial) return serialDay(Number(serial[1]))
  return wordedDay(text)
}

function wordedDay(text: string): string | undefined {
  const words = fold(text).split(" ")
  const month = words.map((word) => months.get(word)).find((found) => found !== undefined)
  const figures = words.flatMap((word) => /^(\d{1,4})(?:er|st|nd|rd|th)?$/.exec(word)?.[1] ?? [])
  if (month === undefined || words.length !== 3 || figures.length !== 2) return undefined
  const [day, year] = figures
  return dayText(year, String(month), day)
}

/** Excel counts days from the last but one of 1899. */
function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

function dayText(year = "", month = "", day = ""): string {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}

const spaces = /[\s\u00A0\u202F'’]/gu

/** `1 234,50`, `1.234,50`, `1,234.50`, `1234.5`. */
export function readNumber(cell: string, decimals: Decimals): Read<number> {
  const text = cell.trim()
  if (isBlank(text)) return said<number>(undefined)
  const figures = text.replace(spaces, "")
  const value = /^-?\d[\d.,]*$/.test(figures) ? Number(plain(figures, decimals)) : Number.NaN
  if (Number.isFinite(value)) return said(value)
  return wrong("ce n’est pas un nombre : écrivez par exemple 1 234,50.", "not a number: write for instance 1,234.50.")
}

/** The number with a point before its decimals and nothing else in it. */
function plain(figures: string, decimals: Decimals): string {
  const [commas, points] = [figures.split(",").length - 1, figures.split(".").length - 1]
  if (commas > 0 && points > 0) {
    const last = figures.lastIndexOf(",") > figures.lastIndexOf(".") ? "," : "."
    return withDecimals(figures, last)
  }
  const mark = commas > 0 ? "," : "."
  const count = commas + points
  // A single mark before three figures may be either: then the file's own way decides.
  const grouping = count > 1 || (/^-?\d{1,3}[.,]\d{3}$/.test(figures) && mark !== (decimals === "comma" ? "," : "."))
  return grouping ? figures.replaceAll(mark, "") : withDecimals(figures, mark)
}

function withDecimals(figures: string, mark: string): string {
  const other = mark === "," ? "." : ","
  return figures.replaceAll(other, "").replace(mark, ".")
}

/** A whole number of places. */
export function readSeats(cell: string, decimals: Decimals): Read<number> {
  if (/^(illimit\w+|unlimited)$/i.test(fold(cell))) return said<number>(undefined)
  const read = readNumber(cell, decimals)
  if (!read.ok || read.value === undefined || (Number.isInteger(read.value) && read.value >= 0)) return read
  return wrong(
    "un nombre entier de places est attendu, ou rien s’il est sans limite.",
    "a whole number of seats is expected, or nothing where there is no limit.",
  )
}

const signs: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" }
const currencyWords: Readonly<Record<string, string>> = {
  ...{ euro: "EUR", euros: "EUR", dollar: "USD", dollars: "USD", us: "USD", livre: "GBP", livres: "GBP" },
  ...{ pound: "GBP", pounds: "GBP", "franc suisse": "CHF", "francs suisses": "CHF", "swiss francs": "CHF" },
}

export interface Money {
  amount: number
  currency?: string | undefined
  per?: (typeof costPeriods)[number] | undefined
}

/** `1 200 €`, `USD 99.50`, `30 € / mois`. */
export function readMoney(cell: string, decimals: Decimals): Read<Money> {
  const text = cell.trim()
  if (isBlank(text)) return said<Money>(undefined)
  const { before, amount, after } = aroundAmount(text)
  const read = readNumber(amount, decimals)
  if (!read.ok || read.value === undefined || read.value < 0) {
    return wrong(
      "ce n’est pas un montant : écrivez par exemple 1 234,50 ou 1 234,50 €.",
      "not an amount: write for instance 1,234.50 or €1,234.50.",
    )
  }
  const words = `${before} ${after}`
  const [unit = "", every = ""] = words.split(/[/]|\b(?:par|per)\b/i)
  const per = every.trim() === "" ? undefined : readPer(every)
  const currency = readCurrency(unit.replace(/\b(ht|ttc|hors taxes?|excl\.? vat|net)\b/gi, ""))
  if (!currency.ok) return currency
  if (per && !per.ok) return per
  return said({ amount: read.value, currency: currency.value, per: per?.value })
}

/** The figure in a text, and what stands on either side of it; no figure where there is none, or a minus apart from it. */
function aroundAmount(text: string): { before: string; amount: string; after: string } {
  const start = text.search(/-?\d/)
  const before = text.slice(0, Math.max(0, start))
  if (start < 0 || before.includes("-")) return { before, amount: "", after: "" }
  const rest = text.slice(start)
  const length = rest.slice(1).search(/[^\d.,\s'’]/u)
  const end = length < 0 ? rest.length : length + 1
  return { before, amount: rest.slice(0, end), after: rest.slice(end) }
}

/** `EUR`, `€`, `euros`. */
export function readCurrency(cell: string): Read<string> {
  const text = squash(cell)
  if (isBlank(text)) return said<string>(undefined)
  const found = signs[text] ?? currencyWords[fold(text)] ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined)
  if (found !== undefined) return said(found)
  return wrong(
    "cette devise n’est pas connue : écrivez son code à trois lettres, par exemple EUR.",
    "not a known currency: write its code of three letters, for instance EUR.",
  )
}

const periods: Readonly<Record<(typeof costPeriods)[number], RegExp>> = {
  month: /^(mois|mensuel\w*|month\w*|m|par mois|per month)$/,
  year: /^(an|ans|annee|annuel\w*|year\w*|annual\w*|par an|per year|y|yr)$/,
  once: /^(une fois|unique|achat|once|one off|one time|forfait|paiement unique)$/,
}

export function readPer(cell: string): Read<(typeof costPeriods)[number]> {
  return choice(cell, periods, "« mois », « an » ou « une fois »", "“month”, “year” or “once”")
}

const accountWords: Readonly<Record<Account, RegExp>> = {
  company:
    /^(company|entreprise|compte d entreprise|compte entreprise|societe|professionnel\w*|pro|corporate|business|work|travail)$/,
  personal: /^(personal|personnel\w*|perso|compte personnel|prive\w*|private|individuel\w*|individual)$/,
}

export function readAccount(cell: string): Read<Account> {
  return choice(cell, accountWords, "« entreprise » ou « personnel »", "“company” or “personal”")
}

const kindWords: Readonly<Record<LicenceKind | "free", RegExp>> = {
  trial: /^(trial|essai|periode d essai|pilote|pilot|poc|test)$/,
  subscription:
    /^(subscription|abonnement|souscription|payant\w*|paid|licence|license|contrat|contract|annuel\w*|mensuel\w*|perpetuel\w*|perpetual)$/,
  free: /^(free|gratuit\w*|sans licence|open source|libre)$/,
}

/** What is free of charge has no licence in the register. */
export function readKind(cell: string): Read<LicenceKind> {
  const read = choice(cell, kindWords, "« essai » ou « abonnement »", "“trial” or “subscription”")
  return read.ok && read.value === "free" ? said<LicenceKind>(undefined) : (read as Read<LicenceKind>)
}

function choice<T extends string>(cell: string, words: Readonly<Record<T, RegExp>>, fr: string, en: string): Read<T> {
  const text = fold(cell)
  if (isBlank(cell.trim())) return said<T>(undefined)
  const found = (Object.keys(words) as T[]).find((one) => one === text || words[one].test(text))
  return found === undefined ? wrong(`mot inconnu : écrivez ${fr}.`, `not a known word: write ${en}.`) : said(found)
}

/** Whether the cell only says that there is one, or none. */
export function readYesNo(cell: string): boolean | undefined {
  const text = fold(cell)
  if (/^(oui|yes|o|y|x|vrai|true|1|ok|signe|signed)$/.test(text) || /^[✓✔☑]$/u.test(cell.trim())) return true
  return /^(non|no|n|faux|false|0|a faire|en cours|pending|to do)$/.test(text) ? false : undefined
}

const countryWords = new Map(
  countries.flatMap((code) =>
    ["fr", "en"].flatMap((lang) => {
      const name = new Intl.DisplayNames([lang], { type: "region" }).of(code)
      return name === undefined ? [] : [[fold(name), code] as const]
    }),
  ),
)
for (const [word, code] of [
  ["usa", "US"],
  ["u s a", "US"],
  ["etats unis d amerique", "US"],
  ["uk", "GB"],
  ["angleterre", "GB"],
  ["england", "GB"],
  ["grande bretagne", "GB"],
  ["great britain", "GB"],
  ["hollande", "NL"],
  ["chine", "CN"],
  ["coree du sud", "KR"],
  ["south korea", "KR"],
] as const) {
  countryWords.set(word, code)
}

/** A code of ISO 3166-1, or a country's name in French or English. */
export function readCountry(cell: string): Read<string> {
  const text = squash(cell)
  if (isBlank(text)) return said<string>(undefined)
  const code = text.toUpperCase()
  const found = countries.includes(code) ? code : countryWords.get(fold(text))
  if (found !== undefined) return said(found)
  return wrong(
    "ce pays n’est pas connu : écrivez son nom, ou son code à deux lettres (FR).",
    "not a known country: write its name, or its code of two letters (FR).",
  )
}

export interface ReadHosts {
  hosts: string[]
  /** Addresses of a page, of which the whole host was taken. */
  pages: string[]
  wrong: string[]
}

/** Hosts, or addresses of which the host is taken, one after the other. */
export function readHosts(cell: string): ReadHosts {
  const read: ReadHosts = { hosts: [], pages: [], wrong: [] }
  for (const word of cell.split(/[\s,;|]+/u)) {
    if (isBlank(word)) continue
    const text = word.replace(/^\*\./, "")
    const host = readHost(text)
    if (host === undefined || !host.includes(".")) read.wrong.push(word)
    else {
      read.hosts.push(host)
      if (/[^/][/?#\\]./.test(text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ""))) read.pages.push(host)
    }
  }
  return read
}

/** The items of a cell: one a line where there are lines, else between semicolons, bars or commas. */
export function listItems(cell: string): string[] {
  const by = ["\n", ";", "|", ","].find((mark) => cell.includes(mark))
  const items = by === undefined ? [cell] : cell.split(by)
  return items.map(squash).filter((item) => !isBlank(item))
}
