import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf } from "../../db/queries/events.ts"
import {
  closedIncidentCount,
  closedIncidents,
  type Incident,
  incidentById,
  incidentsOf,
  openIncidents,
} from "../../db/queries/incidents.ts"
import type { App } from "../app.ts"
import type { DeclaringAgency } from "../core/declaring-agencies.ts"
import { NotFound } from "../core/errors.ts"
import { decidedPlans, type IncidentEffect } from "../core/incident-effect.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import type { Register } from "../core/register.ts"
import { offered } from "../core/retired.ts"
import { nameEvents } from "./name-events.ts"
import { today } from "./read-company.ts"
import { readDeclaringAgencies } from "./read-declaring-agencies.ts"
import { readIncidentEffects } from "./read-incident-effect.ts"
import { lastEventOf, readItems } from "./read-items.ts"
import { incidentObject } from "./record-incident.ts"

export interface ListedIncident {
  incident: Incident
  /** Plans with a decision that it touches today; said of open ones. */
  decided?: number | undefined
}

export interface IncidentList {
  open: readonly ListedIncident[]
  closed: readonly ListedIncident[]
  closedCount: number
}

/** Closed incidents on one page. */
export const closedAtOnce = 50

/** Open incidents with how far they reach, and one page of the closed ones. */
export async function readIncidents(app: App, number: number): Promise<IncidentList> {
  const { read } = app.store
  const [open, closed, closedCount] = await Promise.all([
    openIncidents(read),
    closedIncidents(read, { limit: closedAtOnce, offset: (number - 1) * closedAtOnce }),
    closedIncidentCount(read),
  ])
  const effects = await readIncidentEffects(app, open)
  return {
    open: open.map((incident, index) => ({ incident, decided: reachOf(effects[index]) })),
    closed: closed.map((incident) => ({ incident })),
    closedCount,
  }
}

export interface IncidentReading {
  incident: Incident
  effect: IncidentEffect
  /** Agencies that declared one of the tools that it touches. */
  agencies: readonly DeclaringAgency[]
  /** Number of the last event about it. */
  seen: number
  history: readonly PastEvent[]
  names: EventNames
}

/** One incident, and what it touches today. Throws `NotFound`. */
export async function readIncident(app: App, id: string): Promise<IncidentReading> {
  const { read } = app.store
  const incident = await incidentById(read, id)
  if (!incident) throw new NotFound(`no incident ${id}`)
  const object = incidentObject(id)
  const [[effect], seen, history] = await Promise.all([
    readIncidentEffects(app, [incident]),
    lastEventOf(app, object),
    historyOf(read, [object], historyAtOnce),
  ])
  if (!effect) throw new NotFound()
  const who = [incident.by, ...(incident.closedBy === undefined ? [] : [incident.closedBy])]
  const touched = effect.tools.map(({ tool }) => tool)
  const [names, { people }, agencies] = await Promise.all([
    nameEvents(app, history),
    bearerNames(read, who),
    readDeclaringAgencies(app, touched, await today(app)),
  ])
  return {
    incident,
    effect,
    agencies,
    seen,
    history,
    names: { ...names, people: new Map([...names.people, ...people]) },
  }
}

const historyAtOnce = 50

/** What a new incident can be about: organisations that are in use, and the tools of the one that was chosen. */
export async function readIncidentSubjects(app: App, organisation: string | undefined) {
  const [{ organisations, tools }, day] = await Promise.all([readItems(app), today(app)])
  return {
    organisations: named(offered(organisations, day)),
    organisation: organisations.find(({ slug }) => slug === organisation),
    tools: named(offered(tools, day).filter(({ vendor }) => vendor === organisation)),
  }
}

function named<T extends Register["tools"][number] | Register["organisations"][number]>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.name.localeCompare(b.name, "en"))
}

function reachOf(effect: IncidentEffect | undefined): number {
  return effect ? decidedPlans(effect).length : 0
}

/** Open incidents that touch a tool, gravest first: of its own, of its vendor, or of what it rests on. */
export async function openIncidentsOn(app: App, tool: string): Promise<Incident[]> {
  const open = await openIncidents(app.store.read)
  const effects = await readIncidentEffects(app, open)
  return open.filter((_, index) => effects[index]?.tools.some((one) => one.tool === tool))
}

/** Open incidents of an organisation, the gravest first. */
export async function readOpenIncidentsOf(app: App, organisation: string): Promise<Incident[]> {
  return (await incidentsOf(app.store.read, organisation)).filter(({ closedAt }) => closedAt === undefined)
}
