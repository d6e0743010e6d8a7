import { isDay } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { FieldChange, PlannedItem } from "../../src/core/inventory-draft.ts"
import type { RowRemark } from "../../src/core/inventory-rows.ts"
import type { ToldRow } from "../../src/core/inventory-told.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import type { PreviewModel } from "./preview.tsx"

interface Props {
  page: Page
  model: Pick<PreviewModel, "heads" | "columns">
}

/** What a row does, line by line: faults first, then what is new and what changes, then what is to be known. */
export function ItemLines({ page, model, row }: Props & { row: ToldRow }) {
  const t = page.t.inventory.preview
  const { faults, notices, items, status } = row
  if (faults.length + notices.length + items.length === 0)
    return <span class="dim">{status === "asked" ? t.waits : t.sameAs}</span>
  return (
    <ul class="plain does">
      {faults.map((remark) => (
        <li class="fault">
          <RemarkLine page={page} model={model} remark={remark} />
        </li>
      ))}
      {items.map((item) =>
        item.what === "added" ? <Added page={page} item={item} /> : <Changed page={page} item={item} />,
      )}
      {notices.map((remark) => (
        <li class="dim">
          <RemarkLine page={page} model={model} remark={remark} />
        </li>
      ))}
    </ul>
  )
}

/** "Colonne « Date de fin », « 31/02/2026 » : ce jour n’existe pas…" */
export function RemarkLine({ page, model, remark }: Props & { remark: RowRemark }) {
  const { lang, t } = page
  const { field, value = "", message } = remark
  const words = t.inventory.preview
  if (field === undefined) return <>{upper(message[lang])}</>
  const head = model.heads[model.columns.indexOf(field)]
  const name = t.inventory.fields[field]
  const cell = head !== undefined ? words.cell(head, cut(value)) : value === "" ? words.absent(name) : words.given(name)
  return (
    <>
      <bdi>{upper(cell)}</bdi>
      {lang === "fr" ? "\u00a0: " : ": "}
      {message[lang]}
    </>
  )
}

function Added({ page, item }: { page: Page; item: PlannedItem }) {
  const t = page.t.inventory.preview
  return (
    <li>
      <bdi>{t.added(t.kinds[item.kind], nameOf(page, item))}</bdi> <span class="dim">{detailText(page, item)}</span>
    </li>
  )
}

function Changed({ page, item }: { page: Page; item: PlannedItem }) {
  const t = page.t.inventory.preview
  return (
    <li>
      {upper(t.kinds[item.kind])} <bdi>{nameOf(page, item)}</bdi>
      <ul>
        {item.changes.map((change) => (
          <li>
            <bdi>{changeText(page, item, change)}</bdi>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What its name does not say. */
const details: Readonly<Record<PlannedItem["kind"], readonly string[]>> = {
  organisations: ["country"],
  tools: ["vendor", "aliases", "categories", "hosts", "url"],
  plans: ["account", "access"],
  licences: ["kind", "seats", "owner", "end", "notice", "terminatedOn", "cost", "purchase", "spdx"],
  agreements: ["plans"],
}

function detailText(page: Page, { kind, item }: PlannedItem): string {
  const t = page.t.inventory.preview
  const values = item as unknown as Record<string, unknown>
  return details[kind]
    .filter((field) => values[field] !== undefined)
    .map((field) => t.says(t.attributes[field] ?? field, valueText(page, values[field])))
    .join(", ")
}

function nameOf(page: Page, { kind, name, item }: PlannedItem): string {
  const t = page.t.inventory.preview
  const [about = "", day = ""] = name.split(" ")
  if (kind === "licences") return t.licenceFrom(about, dayIn(day, page))
  if (kind === "agreements") return t.agreementOf(about, dayIn(day, page))
  if (kind === "plans" && "account" in item) return `${shown(item.name)[page.lang]} (${name})`
  return "name" in item && typeof item.name === "string" ? `${item.name} (${name})` : name
}

function changeText(page: Page, { item }: PlannedItem, { field, before, after }: FieldChange): string {
  const t = page.t.inventory.preview
  const name = t.attributes[field]
  const list = Array.isArray((item as unknown as Record<string, unknown>)[field])
  if (list && before === undefined) return t.gains(name ?? field, valueText(page, after))
  return t.becomes(name ?? field, before === undefined ? t.empty : valueText(page, before), valueText(page, after))
}

/** A value as people write it. */
function valueText(page: Page, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueText(page, one)).join(", ")
  if (typeof value === "string") return isDay(value) ? dayIn(value, page) : cut(wordOf(page, value))
  if (typeof value === "number") return figures[page.lang].format(value)
  if (typeof value !== "object" || value === null) return String(value)
  const part = value as Record<string, unknown>
  if (typeof part.host === "string") return part.host
  if (typeof part.amount === "number") {
    const per = page.t.inventory.mapping.periods[part.per as "year"] ?? ""
    return `${moneyText(page, part.amount, String(part.currency))} ${per}`
  }
  return cut(shown(part)[page.lang])
}

function wordOf({ t }: Page, value: string): string {
  const { mapping, preview } = t.inventory
  const words: Readonly<Record<string, string>> = { ...mapping.accounts, ...mapping.kinds, ...preview.roles }
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value
}

const figures = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

function moneyText({ lang }: Page, amount: number, currency: string): string {
  const style = { style: "currency", currency, currencyDisplay: "code" } as const
  return new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB", style).format(amount)
}

function dayIn(day: string, { lang }: Page): string {
  return isDay(day) ? dayText(day, lang, "short") : day
}

const longest = 80

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
