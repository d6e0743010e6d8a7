import { bearerNames } from "../../db/queries/event-names.ts"
import { type Pilot, pilotById } from "../../db/queries/pilots.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import { offered } from "../core/retired.ts"
import { toolOf } from "../core/stated.ts"
import type { CompanyText } from "../core/text.ts"
import { today } from "./read-company.ts"
import { lastEventOf, readItems } from "./read-items.ts"
import { allowsPilot, pilotObject } from "./start-pilot.ts"

export interface PilotReading {
  pilot: Pilot
  /** Number of the last event about it. */
  seen: number
  people: EventNames["people"]
  /** A decision in force, or an exception, lets somebody work with it today. */
  allowed: boolean
}

/** Throws `NotFound`. */
export async function readPilot(app: App, id: string): Promise<PilotReading> {
  const pilot = await pilotById(app.store.read, id)
  if (!pilot) throw new NotFound(`no pilot ${id}`)
  const [seen, { people }, allowed] = await Promise.all([
    lastEventOf(app, pilotObject(id)),
    bearerNames(app.store.read, [pilot.by]),
    allowsPilot(app, pilot.plan),
  ])
  return { pilot, seen, people, allowed }
}

/** The plan of a new pilot. */
export interface PilotPlan {
  slug: string
  name: CompanyText
  toolName: string
  allowed: boolean
}

/** Throws `NotFound`. */
export async function readPilotPlan(app: App, slug: string): Promise<PilotPlan> {
  const { read } = app.store
  const [of, tool, allowed] = await Promise.all([
    planBySlug(read, slug),
    toolBySlug(read, toolOf(slug)),
    allowsPilot(app, slug),
  ])
  if (!of || !tool) throw new NotFound(`no plan ${slug}`)
  return { slug, name: of.plan.name, toolName: tool.name, allowed }
}

/** Plans that may be tried, by the names of their tools. */
export async function readPilotPlans(app: App): Promise<Omit<PilotPlan, "allowed">[]> {
  const [{ tools, plans }, day] = await Promise.all([readItems(app), today(app)])
  const names = new Map(offered(tools, day).map(({ slug, name }) => [slug, name]))
  return offered(plans, day)
    .flatMap(({ slug, name }) => {
      const toolName = names.get(toolOf(slug))
      return toolName === undefined ? [] : [{ slug, name, toolName }]
    })
    .toSorted((a, b) => a.toolName.localeCompare(b.toolName, "en"))
}
