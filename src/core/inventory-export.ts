import { harmless } from "./csv.ts"
import { squash } from "./inventory-cell.ts"
import type { InventoryField } from "./inventory-fields.ts"
import type { Agreement, Cost, Licence, LicenceKind, Plan, Register, Tool } from "./register.ts"
import { toolOf } from "./stated.ts"
import { type CompanyText, type Language, shown } from "./text.ts"
import type { Account } from "./vocabulary.ts"

/** A row of an inventory by its fields; what is not known is absent. */
export type InventoryRow = Readonly<Partial<Record<InventoryField, string | number | undefined>>>

const accounts: Readonly<Record<Account, Record<Language, string>>> = {
  company: { fr: "entreprise", en: "company" },
  personal: { fr: "personnel", en: "personal" },
}
const kinds: Readonly<Record<LicenceKind, Record<Language, string>>> = {
  trial: { fr: "essai", en: "trial" },
  subscription: { fr: "abonnement", en: "subscription" },
}
const periods: Readonly<Record<Cost["per"], Record<Language, string>>> = {
  month: { fr: "mois", en: "month" },
  year: { fr: "an", en: "year" },
  once: { fr: "une fois", en: "once" },
}

/**
 * The register as an inventory: a row for each licence, for each plan without one, for each tool without a plan; what is retired is
 * left out. Imported again it changes nothing.
 */
export function inventoryRows(register: Register, lang: Language): InventoryRow[] {
  const vendors = new Map(register.organisations.map((one) => [one.slug, one]))
  const plansOf = Map.groupBy(
    register.plans.filter(({ retiredOn }) => retiredOn === undefined),
    ({ slug }) => toolOf(slug),
  )
  const licencesOf = Map.groupBy(register.licences, ({ plan }) => plan)
  const agreements = register.agreements.filter(({ kind }) => kind === "dpa")
  const signed = Map.groupBy(
    agreements.flatMap((one) => one.plans.map((plan) => [plan, one] as const)),
    ([plan]) => plan,
  )
  return register.tools
    .filter(({ retiredOn, mergedInto }) => retiredOn === undefined && mergedInto === undefined)
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .flatMap((tool) => {
      const vendor = vendors.get(tool.vendor)
      const own = {
        ...toolCells(tool),
        vendor: vendor && squash(vendor.name),
        vendorSlug: tool.vendor,
        country: vendor?.country,
      }
      const plans = plansOf.get(tool.slug) ?? []
      if (plans.length === 0) return [own]
      return plans.flatMap((plan): InventoryRow[] => {
        const dpa = lastSigned(
          (signed.get(plan.slug) ?? []).map(([, one]) => one),
          tool.vendor,
        )
        const row = { ...own, ...planCells(plan, lang), dpa }
        const licences = licencesOf.get(plan.slug) ?? []
        return licences.length === 0 ? [row] : licences.map((licence) => ({ ...row, ...licenceCells(licence, lang) }))
      })
    })
}

/** Cells that no spreadsheet runs, in the order of the fields. */
export function inventoryCells(row: InventoryRow, fields: readonly InventoryField[]): (string | number | undefined)[] {
  return fields.map((field) => {
    const value = row[field]
    return typeof value === "string" ? harmless(value) : value
  })
}

function toolCells(tool: Tool): InventoryRow {
  const hosts = (cover: "tree" | "host") =>
    tool.hosts.flatMap((entry) => (entry.cover === cover ? entry.host : [])).join(", ")
  return {
    tool: squash(tool.name),
    toolSlug: tool.slug,
    aliases: tool.aliases.map(squash).join("\n"),
    categories: tool.categories.join(", "),
    hosts: hosts("tree"),
    exactHosts: hosts("host"),
    url: tool.url,
  }
}

function planCells({ name, slug, account, access }: Plan, lang: Language): InventoryRow {
  return {
    plan: squash(inLanguage(name, lang)),
    planSlug: slug,
    account: accounts[account][lang],
    access: access && inLanguage(access, lang),
  }
}

function licenceCells(licence: Licence, lang: Language): InventoryRow {
  const { kind, cost, ...rest } = licence
  return {
    kind: kinds[kind][lang],
    seats: rest.seats,
    owner: rest.owner,
    start: rest.start,
    end: rest.end,
    notice: rest.notice,
    terminatedOn: rest.terminatedOn,
    cost: cost?.amount,
    currency: cost?.currency,
    per: cost && periods[cost.per][lang],
    purchase: rest.purchase,
    spdx: rest.spdx,
  }
}

function inLanguage(text: CompanyText, lang: Language): string {
  return shown(text)[lang]
}

function lastSigned(agreements: readonly Agreement[], vendor: string): string | undefined {
  return agreements
    .filter(({ organisation }) => organisation === vendor)
    .map(({ start }) => start)
    .sort()
    .at(-1)
}
