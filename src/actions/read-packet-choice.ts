import { registerNames } from "../../db/queries/event-names.ts"
import { loadRegister } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { type Askable, askables } from "../core/packet-questions.ts"
import type { EventNames } from "../core/past-event.ts"
import type { Organisation, Plan } from "../core/register.ts"
import { offered } from "../core/retired.ts"
import { toolOf } from "../core/stated.ts"
import { subjectPath } from "../core/subject.ts"
import { today } from "./read-company.ts"
import { readItems } from "./read-items.ts"

/** What a vendor could be asked. */
export interface PacketChoice {
  vendor: Organisation
  /** Every plan of the vendor that is in use. */
  plans: readonly Plan[]
  /** Slugs of those that the questions are about. */
  chosen: readonly string[]
  questions: readonly Askable[]
  names: EventNames["objects"]
}

/** Vendors that something can be asked of, by name. */
export async function readAskedVendors(app: App): Promise<readonly Organisation[]> {
  const [{ organisations, tools }, day] = await Promise.all([readItems(app), today(app)])
  const having = new Set(offered(tools, day).map(({ vendor }) => vendor))
  return offered(organisations, day)
    .filter(({ slug }) => having.has(slug))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/**
 * The questions about plans of a vendor; without plans: about all of them. `organisation` may be left out where a plan is named.
 * Throws `NotFound` where there is no such vendor, or the plan is nobody's.
 */
export async function readPacketChoice(
  app: App,
  { organisation, plans: wanted }: { organisation?: string | undefined; plans: readonly string[] },
): Promise<PacketChoice> {
  const [register, day] = await Promise.all([loadRegister(app.store.read), today(app)])
  const first = register.tools.find(({ slug }) => slug === toolOf(wanted[0] ?? ""))
  const vendor = register.organisations.find(({ slug }) => slug === (organisation ?? first?.vendor))
  if (!vendor) throw new NotFound()
  const tools = offered(register.tools, day).filter((tool) => tool.vendor === vendor.slug)
  const own = new Set(tools.map(({ slug }) => slug))
  const plans = offered(register.plans, day).filter(({ slug }) => own.has(toolOf(slug)))
  const named = plans.filter(({ slug }) => wanted.includes(slug))
  if (wanted.length > 0 && named.length === 0) throw new NotFound()
  const chosen = named.length > 0 ? named : plans
  const { methodology } = app
  const { facts } = register
  const questions = askables({
    methodology,
    vendor: vendor.slug,
    tools,
    plans: chosen,
    facts,
    day,
  })
  const paths = [...questions.map(({ subject }) => subjectPath(subject)), ...plans.map(({ slug }) => `plan/${slug}`)]
  return {
    vendor,
    plans,
    chosen: chosen.map(({ slug }) => slug),
    questions,
    names: await registerNames(app.store.read, [...new Set(paths)]),
  }
}
