import { and, isNull } from "drizzle-orm"
import { loadRegister } from "../../db/queries/register.ts"
import { tools } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type InventoryRow, inventoryRows } from "../core/inventory-export.ts"
import type { Language } from "../core/text.ts"

/** The register as rows of an inventory. */
export async function exportInventory(app: App, lang: Language): Promise<InventoryRow[]> {
  return inventoryRows(await loadRegister(app.store.read), lang)
}

/** Tools that an export holds. */
export function countTools({ store }: App): Promise<number> {
  return store.read.$count(tools, and(isNull(tools.retiredOn), isNull(tools.mergedInto)))
}
