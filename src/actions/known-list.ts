import type { EventRow } from "../../db/chain.ts"
import { companyOf } from "../../db/queries/company.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import type { Newest } from "../../db/store.ts"
import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { ListLayout } from "../core/list-layout.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Register } from "../core/register.ts"

/** What the newest revision says, and what it was looked at with. */
export interface KnownList {
  /** Number of the newest event of the register that it says. */
  register: number
  /** It stands on this day. */
  day: Day
  zone: string
  methodology: Methodology
  layout: ListLayout
}

/** What of the register a change is about. */
export interface Part {
  register: Register
  /** The register holds this tool alone; what the list says of all others stands. */
  only?: { slug: string; known: KnownList } | undefined
}

const kept = new WeakMap<App, KnownList>()

/** The whole register, as a part. */
export function wholePart(register: Register): Part {
  return { register }
}

/**
 * What a change that is about one tool needs of the register: that tool, where the list of all others is known and stands today; else all
 * of it, as `whole` reads it. Of ten thousand tools one is read, built and written instead of all.
 */
export async function loadPart(app: App, slug: string | undefined, whole: () => Promise<Register>): Promise<Part> {
  const known = kept.get(app)
  if (slug !== undefined && known && (await stands(app, known))) {
    const [own, company] = await Promise.all([loadTool(app.store.read, slug), companyOf(app.store.read)])
    if (own) return { register: company ? { ...own, company } : own, only: { slug, known } }
  }
  return wholePart(await whole())
}

async function stands(app: App, { register, day, zone, methodology }: KnownList): Promise<boolean> {
  const head = await app.store.head()
  return head.register === register && methodology === app.methodology && dayIn(zone, app.now()) === day
}

/** Keeps what the list says once a change is written: `links` are those that it added after the head. */
export function keepKnown(
  app: App,
  known: Omit<KnownList, "register">,
  head: Pick<Newest, "register">,
  links: readonly Pick<EventRow, "seq" | "object">[],
) {
  const newest = links.findLast(({ object }) => !/^(access|work)\//.test(object))
  kept.set(app, { ...known, register: newest?.seq ?? head.register })
}
