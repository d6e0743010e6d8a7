import type { Context } from "hono"
import { exportInventory } from "../actions/export-inventory.ts"
import type { App } from "../app.ts"
import { csvText } from "../core/csv.ts"
import { mediaTypes } from "../core/documents.ts"
import { NotFound } from "../core/errors.ts"
import { type InventoryRow, inventoryCells } from "../core/inventory-export.ts"
import { inventoryFields } from "../core/inventory-fields.ts"
import type { Page } from "./page.ts"

/** The inventory as a file: `?type=csv|xlsx`; `&example`: two fictional rows instead of the register. */
export async function inventoryExport(c: Context, app: App, page: Page): Promise<Response> {
  const { lang, t, query, today } = page
  const type = query.get("type") === "csv" || !app.documents ? "csv" : "xlsx"
  const rows = query.has("example") ? example[lang] : await exportInventory(app, lang)
  const heads = inventoryFields.map((field) => t.inventory.fields[field])
  const name = `aval-${t.inventory.exports.name}-${query.has("example") ? t.inventory.exports.exampleName : today}.${type}`
  const head = {
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
    Vary: "Accept-Language, Cookie",
  }
  if (type === "csv") {
    const cells = rows.map((row) => inventoryFields.map((field) => row[field]))
    const text = csvText([heads, ...cells], lang === "fr" ? ";" : ",")
    return c.body(text, 200, { ...head, "Content-Type": mediaTypes.csv })
  }
  if (!app.documents) throw new NotFound()
  const bytes = await app.documents.workbook([
    {
      name: t.inventory.exports.sheet,
      widths: inventoryFields.map((field) => widths[field] ?? 16),
      frozen: 1,
      rows: [heads.map((value) => ({ value, bold: true })), ...rows.map((row) => inventoryCells(row, inventoryFields))],
    },
  ])
  return c.body(bytes, 200, { ...head, "Content-Type": mediaTypes.xlsx })
}

const widths: Readonly<Partial<Record<(typeof inventoryFields)[number], number>>> = {
  ...{ tool: 28, vendor: 28, hosts: 32, url: 36, access: 40, planSlug: 28, aliases: 24 },
  ...{ seats: 9, currency: 9, account: 12 },
}

/** Nobody's tools: what each column may look like. */
const example: Readonly<Record<"fr" | "en", readonly InventoryRow[]>> = {
  fr: [
    {
      ...{ tool: "Acme Writer", aliases: "Writer", vendor: "Acme", country: "France", categories: "texte" },
      ...{ hosts: "writer.acme.example", plan: "Équipe", account: "entreprise", access: "Demandez au support" },
      ...{ kind: "abonnement", seats: 40, owner: "Équipe contenu", start: "2026-01-01", end: "2026-12-31" },
      ...{ notice: "2026-09-30", cost: 9600, currency: "EUR", per: "an", purchase: "BC-2026-014", dpa: "2026-01-05" },
    },
    {
      tool: "Orme Voix",
      vendor: "Orme",
      country: "BE",
      categories: "voix",
      hosts: "https://orme.example",
      plan: "Essai",
    },
  ],
  en: [
    {
      ...{ tool: "Acme Writer", aliases: "Writer", vendor: "Acme", country: "France", categories: "text" },
      ...{ hosts: "writer.acme.example", plan: "Team", account: "company", access: "Ask support" },
      ...{ kind: "subscription", seats: 40, owner: "Content team", start: "2026-01-01", end: "2026-12-31" },
      ...{ notice: "2026-09-30", cost: 9600, currency: "EUR", per: "year", purchase: "PO-2026-014", dpa: "2026-01-05" },
    },
    {
      tool: "Orme Voice",
      vendor: "Orme",
      country: "BE",
      categories: "voice",
      hosts: "https://orme.example",
      plan: "Trial",
    },
  ],
}
