import type { StatedAgreement, StatedLicence, StatedPlan, StatedTool } from "./import-document.ts"
import type { InventoryField } from "./inventory-fields.ts"
import type { RowRemark } from "./inventory-rows.ts"
import type { Organisation } from "./register.ts"
import { canonical } from "./stated.ts"

/** What an inventory touches, by the lists of the document that it becomes. */
export interface InventoryItems {
  organisations: Omit<Organisation, "id">
  tools: StatedTool
  plans: StatedPlan
  licences: StatedLicence
  agreements: StatedAgreement
}
export type InventoryKind = keyof InventoryItems
export const inventoryKinds = ["organisations", "tools", "plans", "licences", "agreements"] as const

/** The cell that a value was read in. */
export interface RowCell {
  row: number
  field: InventoryField
  value: string
}

/** A field that becomes another one; of a list, only what is added to it. */
export interface FieldChange {
  field: string
  before?: unknown
  after: unknown
}

/** An organisation, a tool, a plan, a licence or an agreement as the rows of an inventory leave it. */
export interface PlannedItem {
  kind: InventoryKind
  what: "added" | "changed" | "same"
  /** Slug, or the plan or organisation and the day that tell it from others. */
  name: string
  /** The rows that speak of it, in their order. */
  rows: readonly number[]
  item: InventoryItems[InventoryKind]
  changes: readonly FieldChange[]
  /** Where each field was read; of lists, by `field:item`. */
  cells: ReadonlyMap<string, RowCell>
}

/** An item in the making: what the register has of it, and what rows say of it. Rows that contradict each other are told. */
export class ItemDraft<K extends InventoryKind> {
  readonly kind: K
  readonly name: string
  /** What the register has; absent: the item is new. */
  readonly before: InventoryItems[K] | undefined
  readonly #rows = new Set<number>()
  readonly #cells = new Map<string, RowCell>()
  readonly #values = new Map<string, unknown>()
  readonly #added = new Map<string, Map<string, unknown>>()
  readonly #faults: RowRemark[]

  constructor(kind: K, name: string, before: InventoryItems[K] | undefined, faults: RowRemark[]) {
    this.kind = kind
    this.name = name
    this.before = before
    this.#faults = faults
  }

  /** A row speaks of it. */
  seen(row: number) {
    this.#rows.add(row)
  }

  /** What the item says of itself whatever its rows say, where the register has nothing. */
  state(field: keyof InventoryItems[K] & string, value: unknown) {
    if (!this.#values.has(field)) this.#values.set(field, value)
  }

  /** What a cell says; nothing is no statement. */
  set(field: keyof InventoryItems[K] & string, value: unknown, cell: RowCell) {
    if (value === undefined || value === "") return
    const said = this.#cells.get(field)
    if (said === undefined) {
      this.#values.set(field, value)
      this.#cells.set(field, cell)
    } else if (canonical(this.#values.get(field)) !== canonical(value)) {
      this.#faults.push({
        row: cell.row,
        field: cell.field,
        value: cell.value,
        message: {
          fr: `la ligne ${said.row} dit autre chose de la même chose : « ${said.value} ». Mettez-les d’accord.`,
          en: `row ${said.row} says otherwise of the same thing: “${said.value}”. Make them agree.`,
        },
      })
    }
  }

  /** Adds to a list what is not in it yet; `key` tells one item of it from another. */
  add(field: keyof InventoryItems[K] & string, key: string, item: unknown, cell: RowCell) {
    const added = this.#added.get(field) ?? new Map<string, unknown>()
    this.#added.set(field, added.set(key, item))
    const name = `${field}:${key}`
    if (!this.#cells.has(name)) this.#cells.set(name, cell)
  }

  /** What is known of it by now. */
  value(field: keyof InventoryItems[K] & string): unknown {
    return this.#values.get(field) ?? this.before?.[field]
  }

  /** In an order that does not depend on the order of the rows. */
  planned(): PlannedItem {
    const values: Record<string, unknown> = { ...this.before }
    const changes: FieldChange[] = []
    for (const [field, after] of this.#values) {
      const before = values[field]
      if (canonical(before) !== canonical(after)) changes.push({ field, before, after })
      values[field] = after
    }
    for (const [field, added] of this.#added) {
      const fresh = [...added].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
      if (fresh.length > 0) changes.push({ field, after: fresh })
      values[field] = [...((values[field] as unknown[] | undefined) ?? []), ...fresh]
    }
    return {
      kind: this.kind,
      what: this.before === undefined ? "added" : changes.length > 0 ? "changed" : "same",
      name: this.name,
      rows: [...this.#rows].sort((a, b) => a - b),
      item: values as unknown as InventoryItems[K],
      changes: this.before === undefined ? [] : changes,
      cells: this.#cells,
    }
  }
}
