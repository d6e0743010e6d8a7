import { typedNumber } from "../../views/tool/cost.ts"
import type { Fault } from "../core/errors.ts"
import { type Read, readMoney, readNumber, squash } from "../core/inventory-cell.ts"
import type { Cost, Licence, LicenceLimits } from "../core/register.ts"
import type { Language } from "../core/text.ts"
import type { Messages } from "../i18n/index.ts"
import { type Typed, typedText } from "./form.ts"
import { said } from "./said.ts"

// What a licence costs, and what one of the maker's own allows, as they stand in the form.

/** The terms that were typed, with what is wrong in them; numbers as the language writes them. */
export function readTerms(typed: Typed, lang: Language): { cost?: Cost; limits?: LicenceLimits; faults: Fault[] } {
  const faults: Fault[] = []
  const cost = costIn(typed, lang, faults)
  const limits = limitsIn(typed, lang, faults)
  return { ...(cost && { cost }), ...(limits && { limits }), faults }
}

/** The terms of a licence as the form shows them. */
export function typedTerms({ cost, limits }: Pick<Licence, "cost" | "limits">, lang: Language): Typed {
  return {
    amount: typedNumber(cost?.amount, lang),
    currency: cost?.currency ?? "",
    per: cost?.per ?? "",
    limitName: limits?.name ?? "",
    limitFr: limits?.fields?.fr ?? "",
    limitEn: limits?.fields?.en ?? "",
    limitRevenue: typedNumber(limits?.revenue?.amount, lang),
    limitCurrency: limits?.revenue?.currency ?? "",
    limitUsers: typedNumber(limits?.users, lang),
    limitUrl: limits?.url ?? "",
  }
}

/** The fields of the form by what a document calls them. */
export const termFields: Readonly<Record<string, string>> = {
  "cost.amount": "amount",
  "cost.currency": "currency",
  "cost.per": "per",
  "limits.name": "limitName",
  "limits.fields.fr": "limitFr",
  "limits.fields.en": "limitEn",
  "limits.revenue.amount": "limitRevenue",
  "limits.revenue.currency": "limitCurrency",
  "limits.users": "limitUsers",
  "limits.url": "limitUrl",
}

function costIn(typed: Typed, lang: Language, faults: Fault[]): Cost | undefined {
  const money = moneyIn(typed, { amount: "amount", currency: "currency" }, lang, faults)
  if (!money) return undefined
  const per = periods.find((one) => one === typedText(typed, "per"))
  if (!per) faults.push(missing("per", (t) => t.rights.licence.cost.perNeeded))
  return per && { ...money, per }
}

const periods = ["month", "year", "once"] as const

function limitsIn(typed: Typed, lang: Language, faults: Fault[]): LicenceLimits | undefined {
  const text = (name: string) => squash(typedText(typed, name))
  const [name, fr, en, url] = [text("limitName"), text("limitFr"), text("limitEn"), text("limitUrl")]
  const revenue = moneyIn(typed, { amount: "limitRevenue", currency: "limitCurrency" }, lang, faults)
  const users = saidIn(readNumber(text("limitUsers"), decimalsOf(lang)), "limitUsers", faults)
  const isLimited = [fr, en, url].some((one) => one !== "") || revenue !== undefined || users !== undefined
  if (name === "") {
    if (isLimited) faults.push(missing("limitName", (t) => t.rights.licence.limits.nameNeeded))
    return undefined
  }
  return {
    name,
    ...(fr || en ? { fields: { ...(fr && { fr }), ...(en && { en }) } } : {}),
    ...(revenue && { revenue }),
    ...(users !== undefined && { users }),
    ...(url && { url }),
  }
}

/** An amount with its currency, which may stand beside it or in a field of its own; undefined where there is none. */
function moneyIn(typed: Typed, at: { amount: string; currency: string }, lang: Language, faults: Fault[]) {
  const read = saidIn(readMoney(typedText(typed, at.amount), decimalsOf(lang)), at.amount, faults)
  if (!read) return undefined
  const stated = typedText(typed, at.currency).trim().toUpperCase()
  const currency = stated === "" ? read.currency : stated
  if (currency === undefined) faults.push(missing(at.currency, (t) => t.rights.licence.cost.currencyNeeded))
  if (read.currency !== undefined && currency !== read.currency) {
    faults.push(missing(at.currency, (t) => t.rights.licence.cost.otherCurrency(read.currency ?? "")))
  }
  return currency === undefined ? undefined : { amount: read.amount, currency }
}

function saidIn<T>(read: Read<T>, place: string, faults: Fault[]): T | undefined {
  if (read.ok) return read.value
  faults.push({ place, message: read.message })
  return undefined
}

function missing(place: string, words: (t: Messages) => string): Fault {
  return { place, message: said(words) }
}

function decimalsOf(lang: Language) {
  return lang === "fr" ? "comma" : "point"
}
