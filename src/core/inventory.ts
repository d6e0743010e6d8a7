import { nameKey } from "./alike.ts"
import type { Day } from "./day.ts"
import type { Fault } from "./errors.ts"
import type { ImportDocument } from "./import-document.ts"
import { readAccount, readCurrency, readDay, readKind, readPer, squash } from "./inventory-cell.ts"
import {
  type InventoryItems,
  type InventoryKind,
  ItemDraft,
  inventoryKinds,
  type PlannedItem,
  type RowCell,
} from "./inventory-draft.ts"
import type { InventoryField } from "./inventory-fields.ts"
import { type KnownRegister, knownIn } from "./inventory-known.ts"
import { PlanNames, type RowPlan } from "./inventory-plans.ts"
import { aliasesIn, type InventoryMapping, type RowRemark, type RowValues } from "./inventory-rows.ts"
import { matchTools, type ToolQuestion, type ToolRows } from "./inventory-tools.ts"
import { matchVendors, type RowVendor } from "./inventory-vendors.ts"
import type { Cost, Register } from "./register.ts"
import { statedAgreement, statedLicence, statedOrganisation, statedPlan, statedTool } from "./stated.ts"
import type { CompanyText, Language } from "./text.ts"

/** What an inventory does to the register, held against it, before any rule of the register was asked. */
export interface InventoryPlan {
  items: readonly PlannedItem[]
  /** Tools that look like one of the register; their rows wait for an answer. */
  questions: readonly ToolQuestion[]
  faults: readonly RowRemark[]
  notices: readonly RowRemark[]
}

/** Rows after which others get their turn. */
const stride = 500

/**
 * Works out what rows say of the register: the same whatever their order. Nothing is ever taken away: an empty cell leaves what is
 * known, lists are only added to. A generator, so that whoever drives it lets others work in between.
 */
export function* planInventory(
  rows: readonly RowValues[],
  register: Register,
  mapping: InventoryMapping,
): Generator<void, InventoryPlan> {
  const known = knownIn(register)
  yield
  const matched = matchTools(rows, known, mapping)
  yield
  const vendors = matchVendors(matched.tools, known, mapping)
  yield
  const plan = new Planning(known, mapping)
  let count = 0
  for (const tool of matched.tools) {
    plan.tool(tool, vendors.byRow)
    count += tool.rows.length
    if (count > stride) {
      count = 0
      yield
    }
  }
  return {
    items: plan.items(),
    questions: matched.questions,
    faults: [...matched.faults, ...vendors.faults, ...plan.faults].sort(byRow),
    notices: [...matched.notices, ...vendors.notices, ...plan.notices].sort(byRow),
  }
}

/** The document that the import takes: what is new or changes; and for each of its items, which one it is. */
export function inventoryDocument({ items }: Pick<InventoryPlan, "items">): {
  document: ImportDocument
  planned: Readonly<Record<InventoryKind, readonly PlannedItem[]>>
} {
  const moving = items.filter(({ what }) => what !== "same")
  const planned = Object.fromEntries(
    inventoryKinds.map((kind) => [kind, moving.filter((item) => item.kind === kind)]),
  ) as Record<InventoryKind, PlannedItem[]>
  const lists = inventoryKinds.flatMap((kind) =>
    planned[kind].length === 0 ? [] : [[kind, planned[kind].map(({ item }) => item)] as const],
  )
  return { document: { aval: 1, ...Object.fromEntries(lists) }, planned }
}

/** Where in the file a fault of the document lies: `licences[3].end` is a row and a cell of it. */
export function remarkOf(
  { place, message }: Fault,
  planned: Readonly<Record<InventoryKind, readonly PlannedItem[]>>,
): RowRemark {
  const [, kind = "", index = "", path = ""] = /^(\w+)\[(\d+)\](?:\.(.+))?$/.exec(place) ?? []
  const item = planned[kind as InventoryKind]?.[Number(index)]
  if (!item) return { row: 0, message }
  const [, field = "", nth] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const list = nth === undefined ? undefined : (item.item as unknown as Record<string, unknown[]>)[field]
  const cell = item.cells.get(`${field}:${keyIn(list?.[Number(nth)])}`) ?? item.cells.get(field)
  return cell ? { ...cell, message } : { row: item.rows[0] ?? 0, message }
}

/** What tells the items of a list from one another. */
function keyIn(item: unknown): string {
  return typeof item === "object" && item !== null && "host" in item ? String(item.host) : String(item)
}

function byRow(a: RowRemark, b: RowRemark): number {
  return a.row - b.row
}

/** The items that rows speak of, filled row by row. */
class Planning {
  readonly faults: RowRemark[] = []
  readonly notices: RowRemark[] = []
  readonly #known: KnownRegister
  readonly #mapping: InventoryMapping
  readonly #drafts = {
    organisations: new Map<string, ItemDraft<"organisations">>(),
    tools: new Map<string, ItemDraft<"tools">>(),
    plans: new Map<string, ItemDraft<"plans">>(),
    licences: new Map<string, ItemDraft<"licences">>(),
    agreements: new Map<string, ItemDraft<"agreements">>(),
  }

  constructor(known: KnownRegister, mapping: InventoryMapping) {
    this.#known = known
    this.#mapping = mapping
  }

  items(): PlannedItem[] {
    return inventoryKinds.flatMap((kind) =>
      [...this.#drafts[kind].values()]
        .map((draft: { planned(): PlannedItem }) => draft.planned())
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    )
  }

  tool(tool: ToolRows, vendors: ReadonlyMap<number, RowVendor>) {
    const { slug, before, rows, name } = tool
    const draft = this.#draft("tools", slug, () => before && statedTool(before))
    const spellings = [
      ...new Set([...(before ? [before.name, ...before.aliases] : []), ...rows.map((row) => row.tool)]),
    ]
    const trees = new Set(rows.flatMap(({ hosts }) => hosts))
    const published = before?.vendor ?? onlyOne(rows.flatMap((row) => vendors.get(row.row)?.slug ?? []))
    for (const row of rows) {
      draft.seen(row.row)
      this.#toolCells(draft, row, tool, { spellings, trees })
      this.#vendor(draft, row, vendors.get(row.row) ?? unnamed(row, published), tool)
    }
    if (!before) {
      draft.set("name", name, at(rows[0], "tool"))
      // One identifier, two names: told now, for the next time it would be a tool that changes its name with every row.
      for (const row of rows) {
        if (row.toolSlug !== "" && row.tool !== "" && !isNamed(name, row.tool))
          draft.set("name", row.tool, at(row, "tool"))
      }
      if (draft.value("vendor") === undefined) {
        draft.state("vendor", "")
        for (const row of rows) {
          if (row.vendor === "" && row.vendorSlug === "")
            this.faults.push({ row: row.row, field: "vendor", message: vendorMissing })
        }
      }
    }
    const names = new PlanNames(tool, this.#known, this.#mapping)
    this.faults.push(...names.faults)
    const plans = new Map<string, { plan: RowPlan; rows: RowValues[] }>()
    for (const row of rows) {
      const plan = this.#planOf(row, names)
      if (!plan) continue
      const group = plans.get(plan.slug) ?? { plan, rows: [] }
      group.rows.push(row)
      plans.set(plan.slug, group)
      this.#plan(plan, row)
    }
    for (const { plan, rows: own } of plans.values()) {
      const only = this.#onlyStart(plan.slug, own)
      for (const row of own) {
        this.#licence(row, plan.slug, only)
        this.#agreement(row, plan.slug, String(draft.value("vendor") ?? ""))
      }
      this.#defaultAccount(plan.slug, own[0]?.row ?? 0)
    }
  }

  /** `spellings`: what the tool is called anywhere; `trees`: hosts that some row gives with all that lies under them. */
  #toolCells(
    draft: ItemDraft<"tools">,
    row: RowValues,
    { before }: ToolRows,
    { spellings, trees }: { spellings: readonly string[]; trees: ReadonlySet<string> },
  ) {
    if (before && row.tool !== "") {
      // Found by its identifier it is renamed; found otherwise, it is known by this name too from now on.
      if (isNamed(before.name, row.tool)) draft.set("name", before.name, at(row, "tool"))
      else if (!before.aliases.some((one) => isNamed(one, row.tool))) {
        if (row.toolSlug === before.slug) draft.set("name", row.tool, at(row, "tool"))
        else draft.add("aliases", row.tool, row.tool, at(row, "tool"))
      }
    }
    for (const alias of aliasesIn(row.aliases, spellings)) {
      draft.add("aliases", alias, alias, at(row, "aliases", alias))
    }
    const has = new Set(before?.categories)
    for (const id of row.categories) if (!has.has(id)) draft.add("categories", id, id, at(row, "categories", id))
    const reached = new Set(before?.hosts.map(({ host }) => host))
    for (const field of ["exactHosts", "hosts"] as const) {
      for (const host of row[field]) {
        const cover = trees.has(host) ? "tree" : "host"
        if (!reached.has(host)) draft.add("hosts", host, { host, cover }, at(row, field, host))
      }
    }
    draft.set("url", row.url, at(row, "url"))
  }

  #vendor(draft: ItemDraft<"tools">, row: RowValues, vendor: RowVendor | undefined, { before }: ToolRows) {
    if (!before || row.vendor !== "" || row.vendorSlug !== "")
      draft.set("vendor", vendor?.slug, at(row, row.vendorSlug !== "" && row.vendor === "" ? "vendorSlug" : "vendor"))
    if (!vendor) return
    const { slug } = vendor
    const registered = this.#known.organisations.get(slug)
    const organisation = this.#draft("organisations", slug, () => registered && statedOrganisation(registered))
    organisation.seen(row.row)
    if (vendor.name !== undefined) organisation.set("name", vendor.name, at(row, "vendor"))
    const roles = registered?.roles ?? []
    if (!roles.includes("vendor") && before?.vendor !== slug) organisation.state("roles", [...roles, "vendor"])
    organisation.set("country", row.country, at(row, "country"))
  }

  /** The plan that the row is about, where it is about one. */
  #planOf(row: RowValues, names: PlanNames): RowPlan | undefined {
    const found = names.of(row)
    if (found === undefined) {
      if (statesMore(row)) this.faults.push({ row: row.row, field: "plan", message: planMissing })
      return undefined
    }
    if ("message" in found) {
      this.faults.push({ row: row.row, field: "plan", value: row.plan, message: found.message })
      return undefined
    }
    return found
  }

  #plan({ slug, before, name }: RowPlan, row: RowValues) {
    const { lang } = this.#mapping
    const draft = this.#draft("plans", slug, () => before && statedPlan(before))
    draft.seen(row.row)
    draft.set("name", inLanguage(before?.name, lang, name, isNamed), at(row, "plan", name))
    draft.set("account", row.account, at(row, "account"))
    draft.set("access", inLanguage(before?.access, lang, row.access, isSaid), at(row, "access"))
  }

  /** The one first day that licences of a plan have, in the register and in the file: what rows without one mean. */
  #onlyStart(plan: string, rows: readonly RowValues[]): Day | undefined {
    const known = this.#known.licencesByPlan.get(plan) ?? []
    const [only, ...others] = new Set([...known, ...rows].flatMap(({ start }) => start ?? []))
    if (only !== undefined) return others.length === 0 ? only : undefined
    return rows.some(isLicence) ? this.#givenStart() : undefined
  }

  #givenStart(): Day | undefined {
    const { defaults, days } = this.#mapping
    const given = readDay(defaults.start ?? "", days)
    return given.ok ? given.value : undefined
  }

  /** What stands in for a silent file, once all rows of a new plan were heard. */
  #defaultAccount(plan: string, row: number) {
    const draft = this.#drafts.plans.get(plan)
    if (!draft || draft.value("account") !== undefined) return
    const account = readAccount(this.#mapping.defaults.account ?? "")
    if (account.ok && account.value !== undefined) draft.state("account", account.value)
    else this.faults.push({ row, field: "account", message: accountMissing })
  }

  #licence(row: RowValues, plan: string, only: Day | undefined) {
    const weak = row.owner !== "" || row.kind !== undefined
    if (!isLicence(row) && !(weak && only !== undefined)) {
      if (row.owner !== "") this.notices.push({ row: row.row, field: "owner", value: row.owner, message: ownerAlone })
      return
    }
    const start = row.start ?? only ?? this.#givenStart()
    if (start === undefined) {
      this.faults.push({ row: row.row, field: "start", message: startMissing })
      return
    }
    const before = this.#known.licencesByPlan.get(plan)?.find((licence) => licence.start === start)
    const draft = this.#draft("licences", `${plan} ${start}`, () => before && statedLicence(before))
    draft.seen(row.row)
    draft.state("plan", plan)
    draft.set("start", start, at(row, "start", start))
    for (const field of ["kind", "seats", "owner", "end", "notice", "terminatedOn", "purchase", "spdx"] as const) {
      const [value, known] = [row[field], before?.[field]]
      // What it says already counts as said: another row that says otherwise contradicts this one.
      const same = typeof value === "string" && typeof known === "string" && isSaid(known, value)
      draft.set(field, same ? known : value, at(row, field))
    }
    if (!before) this.#defaultKind(draft)
    this.#cost(draft, row, before?.cost)
  }

  /** A subscription, unless a row or whoever imports says otherwise: in a place that rows may still fill. */
  #defaultKind(draft: ItemDraft<"licences">) {
    const kind = readKind(this.#mapping.defaults.kind ?? "")
    draft.state("kind", (kind.ok ? kind.value : undefined) ?? "subscription")
  }

  #cost(draft: ItemDraft<"licences">, row: RowValues, before: Cost | undefined) {
    const { cost } = row
    if (cost === undefined) return
    const { defaults } = this.#mapping
    const [currency, per] = [readCurrency(defaults.currency ?? ""), readPer(defaults.per ?? "")]
    const whole = {
      amount: cost.amount,
      currency: cost.currency ?? before?.currency ?? (currency.ok ? currency.value : undefined),
      per: cost.per ?? before?.per ?? (per.ok ? per.value : undefined),
    }
    if (whole.currency === undefined) this.faults.push({ row: row.row, field: "currency", message: currencyMissing })
    else if (whole.per === undefined) this.faults.push({ row: row.row, field: "per", message: perMissing })
    else draft.set("cost", whole, at(row, "cost", String(cost.amount)))
  }

  #agreement({ row, dpa }: RowValues, plan: string, vendor: string) {
    if (dpa === undefined || vendor === "") return
    const registered = this.#known.agreements.get(`${vendor} ${dpa}`)
    const draft = this.#draft("agreements", `${vendor} ${dpa}`, () => registered && statedAgreement(registered))
    draft.seen(row)
    draft.state("organisation", vendor)
    draft.state("kind", "dpa")
    const cell: RowCell = { row, field: "dpa", value: dpa }
    draft.set("start", dpa, cell)
    if (!registered?.plans.includes(plan)) draft.add("plans", plan, plan, cell)
  }

  #draft<K extends InventoryKind>(kind: K, name: string, before: () => InventoryItems[K] | undefined): ItemDraft<K> {
    const drafts = this.#drafts[kind] as unknown as Map<string, ItemDraft<K>>
    let draft = drafts.get(name)
    if (!draft) {
      draft = new ItemDraft(kind, name, before(), this.faults)
      // Licences and agreements are told apart by what they are about and a day; all else has an identifier.
      if (kind !== "licences" && kind !== "agreements") (draft as unknown as ItemDraft<"tools">).state("slug", name)
      drafts.set(name, draft)
    }
    return draft
  }
}

const licenceFields = ["seats", "start", "end", "notice", "terminatedOn", "cost", "purchase", "spdx"] as const

/** A row that names no vendor speaks of the tool's; a name that was left aside says nothing of the one that stays. */
function unnamed({ vendor, vendorSlug }: RowValues, published: string | undefined): RowVendor | undefined {
  return published !== undefined && vendor === "" && vendorSlug === "" ? { slug: published } : undefined
}

/** The value that all have, where there is one. */
function onlyOne(values: readonly string[]): string | undefined {
  const [only, ...others] = new Set(values)
  return others.length === 0 ? only : undefined
}

/** A name as people take it for the same. */
function isNamed(known: string, name: string): boolean {
  return nameKey(known) === nameKey(name) || squash(known) === name
}

function isSaid(known: string, text: string): boolean {
  return squash(known) === squash(text)
}

/** A text of ours, with what a row says in the file's language; nothing where it only says what we have in the other one. */
function inLanguage(
  before: CompanyText | undefined,
  lang: Language,
  said: string,
  same: (known: string, said: string) => boolean,
): CompanyText | undefined {
  const known = before?.[lang]
  if (known !== undefined && same(known, said)) return before
  const other = before?.[lang === "fr" ? "en" : "fr"]
  return said === "" || (other !== undefined && same(other, said)) ? undefined : { ...before, [lang]: said }
}

/** Whether a row says something that only a licence has. */
function isLicence(row: RowValues): boolean {
  return licenceFields.some((field) => row[field] !== undefined && row[field] !== "")
}

function statesMore(row: RowValues): boolean {
  return row.account !== undefined || row.access !== "" || isLicence(row)
}

/** The cell of a row, with what it says. */
function at(row: RowValues | undefined, field: InventoryField, value?: string): RowCell {
  const said = value ?? (row as unknown as Record<string, unknown> | undefined)?.[field]
  return { row: row?.row ?? 0, field, value: said === undefined ? "" : String(said) }
}

const vendorMissing = {
  fr: "l’éditeur manque : écrivez-le, ou donnez une valeur pour toutes les lignes qui n’en ont pas.",
  en: "the vendor is missing: write it, or give a value for all rows that have none.",
}
const planMissing = {
  fr: "l’offre manque : écrivez-la, ou donnez un nom d’offre pour toutes les lignes qui n’en ont pas.",
  en: "the plan is missing: write it, or give a plan name for all rows that have none.",
}
const accountMissing = {
  fr: "le compte manque : « entreprise » ou « personnel », sur la ligne ou pour toutes.",
  en: "the account is missing: “company” or “personal”, in the row or for all.",
}
const startMissing = {
  fr: "une licence a besoin de son premier jour : écrivez-le, ou donnez une valeur pour toutes les lignes qui n’en ont pas.",
  en: "a licence needs its first day: write it, or give a value for all rows that have none.",
}
const currencyMissing = {
  fr: "un coût a besoin d’une devise : écrivez-la, ou donnez-la pour toutes les lignes.",
  en: "a cost needs a currency: write it, or give it for all rows.",
}
const perMissing = {
  fr: "un coût se dit par mois, par an ou une fois : écrivez-le, ou donnez-le pour toutes les lignes.",
  en: "a cost is per month, per year or once: write it, or give it for all rows.",
}
const ownerAlone = {
  fr: "le propriétaire s’enregistre avec une licence, et la ligne n’en décrit pas : laissé de côté.",
  en: "the owner is kept with a licence, and the row describes none: left out.",
}
