import type { Draft } from "../actions/save-item.ts"
import { type Alike, alikeOrganisations, alikeTools } from "../core/alike.ts"
import type { Fault } from "../core/errors.ts"
import { hostLinesOf, linesOf, readHostLines } from "../core/host-lines.ts"
import type { StatedTool } from "../core/import-document.ts"
import type { Organisation, Register, Source, Supply, Tool } from "../core/register.ts"
import { freeSlug, slugFrom } from "../core/slug.ts"
import { statedTool } from "../core/stated.ts"
import type { ToolTyped } from "../schema/register-forms.ts"
import type { Typed } from "./form.ts"
import {
  choiceNames,
  chosenIn,
  inOldOrder,
  nearestChoice,
  type RowsRead,
  readSlug,
  readSources,
  sourcesTyped,
  unseen,
} from "./register-fields.ts"
import { readSupplies, suppliesTyped } from "./register-supplies.ts"
import { said } from "./said.ts"

/** A tool as its form shows it. */
export function toolTyped(tool: Tool, register: Pick<Register, "organisations" | "tools">): Typed {
  return {
    name: tool.name,
    slug: tool.slug,
    vendorIs: "known",
    vendor: choiceNames(register.organisations).get(tool.vendor) ?? tool.vendor,
    aliases: tool.aliases.join("\n"),
    categories: [...tool.categories],
    ...hostLinesOf(tool.hosts),
    url: tool.url ?? "",
    ...sourcesTyped(tool.sources),
    ...suppliesTyped(tool.supplies, register),
  }
}

/** What the forms of tools may tick: our own words, what the register uses, and what the tool has. */
export function categoriesFor(known: readonly string[], { tools }: Pick<Register, "tools">): string[] {
  return [...new Set([...known, ...tools.flatMap(({ categories }) => categories)])].sort()
}

export interface ToolDraft extends Draft {
  tool: StatedTool
  placeOf(place: string): string
  /** All of it, shown before or not. */
  likenesses: readonly Alike[]
}

/** The tool that a form describes; `before`: the one that it changes. */
export function toolDraft(
  typed: ToolTyped,
  register: Register,
  { before, categories }: { before?: Tool | undefined; categories: readonly string[] },
): ToolDraft {
  const faults: Fault[] = []
  if (typed.name === "") faults.push({ place: "name", message: said((t) => t.register.tool.nameMissing) })
  const slug = before?.slug ?? readSlug(typed, faults)
  const same = register.tools.find((tool) => tool.slug === slug)
  const { vendor, made } = vendorOf(typed, register, { slug, same, faults })
  const hosts = readHostLines(typed, before?.hosts ?? [])
  const sources = readSources(typed, before?.sources)
  const strangers = typed.categories.filter((category) => !categories.includes(category))
  if (strangers.length > 0) faults.push({ place: "categories", message: said((t) => t.register.tool.categoryUnknown) })
  const supplies = readSupplies(typed, register, before?.supplies)
  faults.push(...hosts.faults, ...sources.faults, ...supplies.faults)
  const tool: StatedTool = {
    ...(before && statedTool(before)),
    slug,
    name: typed.name,
    aliases: [...new Set(linesOf(typed.aliases))],
    vendor,
    categories: inOldOrder(typed.categories, before?.categories ?? []),
    hosts: hosts.hosts,
    url: typed.url === "" ? undefined : typed.url,
    sources: sources.list,
    supplies: supplies.list,
  }
  const likenesses = [
    ...alikeTools(register, { ...tool, aliases: tool.aliases ?? [], hosts: hosts.hosts }, before),
    ...(made ? alikeOrganisations(register, made) : []),
  ]
  const document = { aval: 1, ...(made ? { organisations: [made] } : {}), tools: [tool] } as const
  return {
    tool,
    document,
    object: `tool/${slug}`,
    seen: before ? (typed.seen ?? 0) : 0,
    fresh: made ? [`organisation/${made.slug}`] : [],
    faults,
    likenesses,
    alike: unseen(likenesses, typed.knows),
    placeOf: (place) => placeOf(place, typed.vendorIs, { sources, supplies }),
  }
}

type Vendor = Omit<Organisation, "id">

function vendorOf(
  typed: ToolTyped,
  { organisations }: Register,
  { slug, same, faults }: { slug: string; same: Tool | undefined; faults: Fault[] },
): { vendor: string; made?: Vendor } {
  if (typed.vendorIs === "known") {
    const found = chosenIn(typed.vendor, organisations)
    if (found) return { vendor: found.slug }
    const message =
      typed.vendor === ""
        ? said((t) => t.register.tool.vendorMissing)
        : said((t) =>
            t.register.tool.vendorUnknown(typed.vendor.slice(0, 80), nearestChoice(typed.vendor, organisations)),
          )
    faults.push({ place: "vendor", message })
    return { vendor: "" }
  }
  const name = typed.vendorName
  if (name === "") {
    faults.push({ place: "vendorName", message: said((t) => t.register.organisation.nameMissing) })
    return { vendor: "" }
  }
  // The same form sent twice: the first made the vendor.
  const its = organisations.find((one) => one.slug === same?.vendor && one.name === name)
  if (its) return { vendor: its.slug }
  const taken = new Set(organisations.map((one) => one.slug))
  const made: Vendor = {
    slug: freeSlug(slugFrom(name) || slug, taken),
    name,
    roles: ["vendor"],
    ...(typed.vendorCountry === "" ? {} : { country: typed.vendorCountry }),
    ...(typed.vendorUrl === "" ? {} : { url: typed.vendorUrl }),
  }
  return { vendor: made.slug, made }
}

/** The field that a place of the document was made of. */
function placeOf(
  place: string,
  vendorIs: ToolTyped["vendorIs"],
  { sources, supplies }: { sources: RowsRead<Source>; supplies: RowsRead<Supply> },
): string {
  const [start = "", list, field = ""] = /^(organisations|tools)\[0\](?:\.(\w+))?/.exec(place) ?? []
  if (list === "organisations") return { country: "vendorCountry", url: "vendorUrl" }[field] ?? "vendorName"
  if (field === "vendor" && vendorIs === "new") return "vendorName"
  if (field === "sources") return sources.placeOf(place.slice(start.length))
  if (field === "supplies") return supplies.placeOf(place.slice(start.length))
  return field
}
