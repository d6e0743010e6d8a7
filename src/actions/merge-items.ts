import { loadRegister } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { type Merger, mergeOrganisations, mergeTools, unmergeTool } from "../core/merging.ts"
import type { Organisation, Register, Tool } from "../core/register.ts"
import { type AgencyMove, agencyMove, besideAgency } from "./agency-move.ts"
import { importDocument } from "./import-document.ts"
import { today } from "./read-company.ts"

export type MergedKind = "tool" | "organisation"

interface Pair {
  from: Tool | Organisation
  into: Tool | Organisation
}

export interface MergerReading extends Pair {
  merger: Merger
  /** What is known of an organisation as an agency, which goes over with its contracts. */
  agency?: AgencyMove | undefined
  /** Number of the newest event of the register that it was worked out from. */
  madeOf: number
}

/** What merging one entry into another would do. Throws `NotFound` for what is not registered. */
export async function readMerger(app: App, kind: MergedKind, slug: string, target: string): Promise<MergerReading> {
  const { register: madeOf } = await app.store.head()
  const [register, day] = await Promise.all([loadRegister(app.store.read), today(app)])
  if (kind === "tool") {
    const [from, into] = [found(register.tools, slug), found(register.tools, target)]
    return { from, into, merger: mergeTools(register, from, into, day), madeOf }
  }
  const [from, into] = [found(register.organisations, slug), found(register.organisations, target)]
  const agency = await agencyMove(app, from.slug, into.slug)
  return { from, into, merger: mergeOrganisations(register, from, into, day), agency, madeOf }
}

/**
 * Merges as it was shown. Throws `StaleWrite` when the register changed since (`madeOf`), and `RangeError` when something stands in
 * the way: that is told beforehand.
 */
export async function mergeItems(
  app: App,
  { kind, slug, into, madeOf }: { kind: MergedKind; slug: string; into: string; madeOf: number },
  { by, why }: { by: string; why: string },
): Promise<void> {
  const { merger, agency } = await readMerger(app, kind, slug, into)
  if (merger.refusals.length > 0) throw new RangeError(`${kind} ${slug} cannot be merged into ${into}`)
  const merged = `${kind}/${slug}`
  await importDocument(app, merger.document, {
    why,
    actor: by,
    kind: (object) => (object === merged ? `${kind}.merged` : `${object.slice(0, object.indexOf("/"))}.saved`),
    corrects: merger.corrects,
    madeOf,
    ...(agency && { beside: await besideAgency(app, agency) }),
  })
}

export interface UnmergerReading extends Pick<Merger, "names" | "hosts"> {
  from: Tool
  into: Tool
  madeOf: number
}

/** What taking the merger of a tool back would do. Throws `NotFound` for a tool that is not merged. */
export async function readUnmerger(app: App, slug: string): Promise<UnmergerReading> {
  const { register: madeOf } = await app.store.head()
  const { register, from, into } = await mergedPair(app, slug)
  const { names, hosts } = unmergeTool(register, from, into)
  return { from, into, names, hosts, madeOf }
}

/** Takes the merger of a tool back, as it was shown. Throws `StaleWrite` when the register changed since. */
export async function unmergeItem(
  app: App,
  { slug, madeOf }: { slug: string; madeOf: number },
  { by, why }: { by: string; why: string },
): Promise<void> {
  const { register, from, into } = await mergedPair(app, slug)
  await importDocument(app, unmergeTool(register, from, into).document, {
    why,
    actor: by,
    kind: (object) => (object === `tool/${slug}` ? "tool.unmerged" : "tool.saved"),
    madeOf,
  })
}

async function mergedPair(app: App, slug: string): Promise<{ register: Register; from: Tool; into: Tool }> {
  const register = await loadRegister(app.store.read)
  const from = found(register.tools, slug)
  if (from.mergedInto === undefined) throw new NotFound(`tool ${slug} is not merged`)
  return { register, from, into: found(register.tools, from.mergedInto) }
}

function found<T extends { slug: string }>(items: readonly T[], slug: string): T {
  const item = items.find((one) => one.slug === slug)
  if (!item) throw new NotFound(`nothing has the slug ${slug}`)
  return item
}
