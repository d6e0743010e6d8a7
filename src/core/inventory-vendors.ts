import { nameKey } from "./alike.ts"
import { squash } from "./inventory-cell.ts"
import { type KnownRegister, livingIn } from "./inventory-known.ts"
import type { InventoryMapping, RowRemark, RowValues } from "./inventory-rows.ts"
import { slugShape, spellingOf, type ToolRows } from "./inventory-tools.ts"
import type { Organisation } from "./register.ts"
import { FreeSlugs, reservedSlugs, slugForm, slugFrom } from "./slug.ts"

/** The vendor that a row names. */
export interface RowVendor {
  slug: string
  before?: Organisation | undefined
  /** Of a new one its name; of a known one that is named by its identifier, the name that goes with it. */
  name?: string | undefined
}

export interface MatchedVendors {
  /** By the row's place in the file; absent where it names none, or none that counts. */
  byRow: ReadonlyMap<number, RowVendor>
  faults: RowRemark[]
  notices: RowRemark[]
}

/** Which organisation publishes the tool of each row: by identifier, then by name; one that nobody knows is made for a new tool, and a registered tool keeps its vendor whatever the name. */
export function matchVendors(
  tools: readonly ToolRows[],
  known: KnownRegister,
  mapping: InventoryMapping,
): MatchedVendors {
  const byRow = new Map<number, RowVendor>()
  const faults: RowRemark[] = []
  const notices: RowRemark[] = []
  const fresh = new Map<string, { name: string[]; rows: RowValues[] }>()
  const inFile = namedByIdentifier(tools, known)
  for (const tool of tools) {
    for (const row of vendorRows(tool, mapping)) {
      if (row.vendorSlug !== "") {
        const vendor = byIdentifier(row, known)
        if (vendor) byRow.set(row.row, vendor)
        else faults.push({ row: row.row, ...wrongIdentifier(row) })
        continue
      }
      const key = nameKey(row.vendor)
      const match = inFile.get(key) ?? byName(key, tool, known)
      if (match === undefined) {
        if (tool.before) notices.push(kept(row, tool.before.vendor, known))
        else {
          const group = fresh.get(key) ?? { name: [], rows: [] }
          group.name.push(row.vendor)
          group.rows.push(row)
          fresh.set(key, group)
        }
      } else if ("vendor" in match) byRow.set(row.row, match.vendor)
      else
        faults.push({ row: row.row, field: "vendor", value: row.vendor, message: several(row.vendor, match.several) })
    }
  }
  const slugs = new FreeSlugs([
    ...reservedSlugs,
    ...known.organisations.keys(),
    ...[...inFile.values()].flatMap((match) => ("vendor" in match ? match.vendor.slug : match.several)),
  ])
  for (const [, { name, rows }] of [...fresh].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const spelling = spellingOf(name)
    const wanted = slugFrom(spelling)
    if (wanted === "") {
      for (const { row, vendor } of rows) faults.push({ row, field: "vendor", value: vendor, message: noLetters })
      continue
    }
    const slug = slugs.take(wanted)
    for (const { row } of rows) byRow.set(row, { slug, name: spelling })
  }
  return { byRow, faults, notices }
}

/** The rows that name a vendor, the given one standing in where a new tool has none. */
function vendorRows({ before, rows }: ToolRows, { defaults }: InventoryMapping): RowValues[] {
  const named = rows.filter(({ vendor, vendorSlug }) => vendor !== "" || vendorSlug !== "")
  const given = squash(defaults.vendor ?? "")
  return named.length === 0 && !before && given !== "" ? rows.map((row) => ({ ...row, vendor: given })) : named
}

/** Whom a name means: one vendor, or several by their identifiers. */
type Named = { vendor: RowVendor } | { several: readonly string[] }

/** Vendors that the file names by identifier and name: a row that has the name alone means them too. */
function namedByIdentifier(tools: readonly ToolRows[], known: KnownRegister): Map<string, Named> {
  const found = new Map<string, Named>()
  for (const row of tools.flatMap(({ rows }) => rows)) {
    if (row.vendorSlug === "" || row.vendor === "") continue
    const vendor = byIdentifier(row, known)
    if (!vendor) continue
    const key = nameKey(row.vendor)
    const before = found.get(key)
    const slugs = before === undefined ? [] : "vendor" in before ? [before.vendor.slug] : before.several
    const all = [...new Set([...slugs, vendor.slug])].sort()
    found.set(key, all.length === 1 ? { vendor } : { several: all })
  }
  return found
}

function byIdentifier({ vendorSlug, vendor }: RowValues, known: KnownRegister): RowVendor | undefined {
  const registered = known.organisations.get(vendorSlug)
  if (registered) {
    const before = livingIn(known.organisations, registered)
    if (vendor === "" || before !== registered) return { slug: before.slug, before }
    return { slug: before.slug, before, name: squash(before.name) === vendor ? before.name : vendor }
  }
  return vendor !== "" && slugForm.test(vendorSlug) && !reservedSlugs.includes(vendorSlug)
    ? { slug: vendorSlug, name: vendor }
    : undefined
}

function byName(
  key: string,
  { before }: ToolRows,
  { organisations, organisationsByName }: KnownRegister,
): Named | undefined {
  const own = before && organisations.get(before.vendor)
  if (own && nameKey(own.name) === key) return { vendor: { slug: own.slug, before: own } }
  // A name alone moves no registered tool: whether somebody is called so may depend on the very file that is imported.
  if (before) return undefined
  const named = organisationsByName.get(key) ?? []
  const [only] = named
  if (!only) return undefined
  return named.length === 1 ? { vendor: { slug: only.slug, before: only } } : { several: named.map(({ slug }) => slug) }
}

function wrongIdentifier({ vendor, vendorSlug }: RowValues): Omit<RowRemark, "row"> {
  return vendor === ""
    ? {
        field: "vendorSlug",
        value: vendorSlug,
        message: {
          fr: "le registre n’a pas cet éditeur : corrigez l’identifiant, ou donnez aussi son nom.",
          en: "the register has no such vendor: correct the identifier, or give its name too.",
        },
      }
    : { field: "vendorSlug", value: vendorSlug, message: slugShape }
}

function kept({ row, vendor }: RowValues, slug: string, { organisations }: KnownRegister): RowRemark {
  const name = organisations.get(slug)?.name ?? slug
  return {
    row,
    field: "vendor",
    value: vendor,
    message: {
      fr: `le registre dit « ${name} », qui reste. Pour en changer, passez par la fiche de l’outil.`,
      en: `the register says “${name}”, which stays. To change it, use the tool’s page.`,
    },
  }
}

function several(name: string, identifiers: readonly string[]) {
  const slugs = identifiers.join(", ")
  return {
    fr: `plusieurs organisations s’appellent « ${name} » (${slugs}) : dites laquelle dans une colonne « Identifiant de l’éditeur ».`,
    en: `several organisations are called “${name}” (${slugs}): say which in a column “Vendor identifier”.`,
  }
}

const noLetters = {
  fr: "ce nom n’a ni lettre latine ni chiffre : donnez son identifiant dans une colonne « Identifiant de l’éditeur ».",
  en: "this name has no Latin letter and no digit: give its identifier in a column “Vendor identifier”.",
}
