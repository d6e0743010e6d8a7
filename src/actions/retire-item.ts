import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { ImportDocument } from "../core/import-document.ts"
import type { Register } from "../core/register.ts"
import { statedOrganisation, statedPlan, statedTool } from "../core/stated.ts"
import { importDocument } from "./import-document.ts"
import { readItems } from "./read-items.ts"

export type RetiredKind = "tool" | "plan" | "organisation"

export interface Retirement {
  kind: RetiredKind
  slug: string
  /** From this day on it is history; absent: it is offered again. */
  on: Day | undefined
}

/**
 * Retires a tool, a plan or an organisation from a day on, or takes that back. The reason stands in its event. Rests on nothing but
 * the item as it is now: what others change meanwhile stays. Returns the revision of the list that follows, where one does.
 */
export async function retireItem(
  app: App,
  { kind, slug, on }: Retirement,
  { by, why }: { by: string; why: string },
): Promise<number | undefined> {
  const { register: madeOf } = await app.store.head()
  const document = retiredDocument(await readItems(app), { kind, slug, on })
  const event = on === undefined ? `${kind}.restored` : `${kind}.retired`
  const { revision } = await importDocument(app, document, { why, actor: by, kind: event, madeOf })
  return revision
}

/** Throws `NotFound` for what is not registered. */
function retiredDocument(register: Register, { kind, slug, on: retiredOn }: Retirement): ImportDocument {
  const tool = register.tools.find((one) => kind === "tool" && one.slug === slug)
  if (tool) return { aval: 1, tools: [{ ...statedTool(tool), retiredOn }] }
  const plan = register.plans.find((one) => kind === "plan" && one.slug === slug)
  if (plan) return { aval: 1, plans: [{ ...statedPlan(plan), retiredOn }] }
  const organisation = register.organisations.find((one) => kind === "organisation" && one.slug === slug)
  if (organisation) return { aval: 1, organisations: [{ ...statedOrganisation(organisation), retiredOn }] }
  throw new NotFound(`no ${kind} ${slug}`)
}
