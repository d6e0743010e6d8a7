import type { FormState } from "../../views/tool-form/model.ts"
import type { Alike } from "../core/alike.ts"
import { type Day, isDay } from "../core/day.ts"
import type { Fault } from "../core/errors.ts"
import type { Source } from "../core/register.ts"
import { type Endable, offered } from "../core/retired.ts"
import { reservedSlugs, slugForm, slugFrom } from "../core/slug.ts"
import { type CompanyText, foldExact } from "../core/text.ts"
import { meantBy } from "../schema/meant.ts"
import type { Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { said } from "./said.ts"

// Fields that several forms of the register have.

/** Stands for the identifier of what has no name yet: that fault is told, not this one. */
const nameless = "nameless"

/** The identifier that was typed, or the one that the name proposes. */
export function readSlug({ name, slug }: { name: string; slug: string }, faults: Fault[]): string {
  if (name === "" && slug === "") return nameless
  const read = slug === "" ? slugFrom(name) : slug
  if (slug !== "" && !slugForm.test(slug)) faults.push({ place: "slug", message: said((t) => t.register.slug.shape) })
  else if (reservedSlugs.includes(read))
    faults.push({ place: "slug", message: said((t) => t.register.slug.reserved(read)) })
  else if (read === "") faults.push({ place: "slug", message: said((t) => t.register.slug.missing) })
  return read
}

/** Sources as their rows show them. */
export function sourcesTyped(sources: readonly Source[] = []): Typed {
  return { sourceUrl: sources.map(({ url }) => url), sourceDay: sources.map(({ seenOn }) => seenOn) }
}

/** What was typed in the rows of a form. */
export interface RowsRead<T> {
  list: T[]
  faults: Fault[]
  /** The field that a fault of the document's list lies in: `[2].url` is of the third that was filled in. */
  placeOf(rest: string): string
}

/** The sources that were typed, row by row; what a row does not show, such as a note, stays with its address. */
export function readSources(
  { sourceUrl, sourceDay }: { sourceUrl: readonly string[]; sourceDay: readonly string[] },
  before: readonly Source[] = [],
): RowsRead<Source> {
  const faults: Fault[] = []
  const rows: number[] = []
  const list = sourceUrl.flatMap((url, row) => {
    if (url === "") return []
    const seenOn = sourceDay[row] ?? ""
    if (!isDay(seenOn)) {
      faults.push({ place: `sourceDay-${row}`, message: said((t) => t.register.sources.dayMissing) })
      return []
    }
    rows.push(row)
    const old = before[row]?.url === url ? before[row] : before.find((source) => source.url === url)
    return [{ ...old, url, seenOn }]
  })
  return {
    list,
    faults,
    placeOf(rest) {
      const [, index = "", field = ""] = /^\[(\d+)\]\.(\w+)/.exec(rest) ?? []
      const row = rows[Number(index)] ?? 0
      return field === "seenOn" ? `sourceDay-${row}` : `sourceUrl-${row}`
    },
  }
}

/** A tool or an organisation, chosen from a list. */
interface Choosable {
  slug: string
  name: string
}

/** What each of them is chosen by, by its identifier: its name, with the identifier where several bear it. */
export function choiceNames(items: readonly Choosable[]): ReadonlyMap<string, string> {
  const bearing = Map.groupBy(items, ({ name }) => foldExact(name))
  return new Map(
    [...bearing.values()].flatMap((same) =>
      same.map(({ slug, name }) => [slug, same.length < 2 ? name : `${name} (${slug})`] as const),
    ),
  )
}

/** What those that are still offered are chosen by; `except`: the identifier of one that is not. */
export function choicesOf(items: readonly (Choosable & Endable)[], today: Day, except?: string): string[] {
  const names = choiceNames(items)
  return offered(items, today).flatMap(({ slug }) => (slug === except ? [] : (names.get(slug) ?? slug)))
}

/** The one that was typed: by what it is chosen by, else by its identifier. */
export function chosenIn<T extends Choosable>(typed: string, items: readonly T[]): T | undefined {
  const names = choiceNames(items)
  const [folded, slug] = [foldExact(typed), slugFrom(typed)]
  return items.find((one) => foldExact(names.get(one.slug) ?? "") === folded) ?? items.find((one) => one.slug === slug)
}

/** The name of a list that was probably meant; "" where none comes near. */
export function nearestChoice(typed: string, items: readonly Choosable[]): string {
  return meantBy(typed, [...choiceNames(items).values()]) ?? ""
}

/** A text of the company; undefined where neither language says anything. */
export function textOf(fr: string, en: string): CompanyText | undefined {
  const text = { ...(fr === "" ? {} : { fr }), ...(en === "" ? {} : { en }) }
  return Object.keys(text).length > 0 ? text : undefined
}

/** Likenesses as a hidden field carries them, to be known of when the form comes back. */
export function knownText(alike: readonly Alike[]): string {
  return alike.map(({ kind, slug }) => `${kind}/${slug}`).join(" ")
}

/** Likenesses that were not shown before. */
export function unseen(alike: readonly Alike[], knows: string): Alike[] {
  const known = new Set(knows.split(" "))
  return alike.filter(({ kind, slug }) => !known.has(`${kind}/${slug}`))
}

/** Ticks have no order of their own: what was there before keeps its. */
export function inOldOrder<T>(ticked: readonly T[], before: readonly T[]): T[] {
  return [...before.filter((one) => ticked.includes(one)), ...new Set(ticked.filter((one) => !before.includes(one)))]
}

/** A form of which nothing is to be told. */
export function empty(typed: Typed, seen: number): FormState {
  return { typed, faults: [], seen, alike: [], knows: typeof typed.knows === "string" ? typed.knows : "" }
}

/** The number that a form carries which could not be read. */
export function seenIn({ seen }: Typed): number {
  return typeof seen === "string" && /^\d{1,15}$/.test(seen) ? Number(seen) : 0
}

/** Of a form that comes back: somebody else was faster, or something is to be mended. */
export function statusOf({ stale }: FormState): 412 | 422 {
  return stale ? 412 : 422
}

/** The title says that something is to be mended. */
export function titled(page: Page, { faults }: FormState, title: string): string {
  return faults.length === 0 ? title : `${page.t.frame.error.titlePrefix}${title}`
}
