import { openIncidents } from "../../db/queries/incidents.ts"
import { newestKeySet } from "../../db/queries/keys.ts"
import {
  decisionTerms,
  planStandings,
  watchedExceptions,
  watchedFacts,
  watchedLicences,
} from "../../db/queries/task-input.ts"
import type { App } from "../app.ts"
import { decisionOn, type Since } from "../core/answer-cell.ts"
import { addDays, type Day, dayIn } from "../core/day.ts"
import type { TaskInput, WatchedIncident, WatchedPlan } from "../core/task-causes.ts"
import { watchedConflicts, watchedContracts } from "./read-agency-work.ts"
import { knownCompany } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { readIncidentEffects } from "./read-incident-effect.ts"

/** What a year ahead is looked at for, and more: facts that end later make nothing that is shown. */
export const farthest = 400

/** All that tasks are made from, as it stands. */
export async function readTaskInput(app: App, day: Day): Promise<TaskInput> {
  const { read } = app.store
  const [{ zone }, list, standings, set] = await Promise.all([
    knownCompany(app),
    currentList(app),
    planStandings(read),
    newestKeySet(read),
  ])
  const plans = [...(list?.book.plans.values() ?? [])].flatMap(({ plan: listed }): WatchedPlan[] => {
    const standing = standings.get(listed.slug)
    return standing ? [{ ...standing, listed }] : []
  })
  const inForce = plans.flatMap(({ listed }) => (listed.decisions && decisionOn(listed.decisions, day)?.id) ?? [])
  const [terms, licences, exceptions, facts, incidents, contracts, conflicts] = await Promise.all([
    decisionTerms(read, inForce, (instant) => dayIn(zone, new Date(instant))),
    watchedLicences(read),
    watchedExceptions(read),
    watchedFacts(read, addDays(day, farthest), inForce),
    watchedIncidents(app),
    watchedContracts(app, zone),
    watchedConflicts(app, day),
  ])
  return {
    ...{ plans, terms, licences, exceptions, facts, incidents, contracts, conflicts },
    keys: set && { version: set.version, lastDay: addDays(dayIn(zone, new Date(set.expiresAt)), -1) },
    since: list?.book.since ?? noVocabulary,
    methodology: app.methodology.version,
    rules: app.policy.decisions,
  }
}

const noVocabulary: Since = { classes: new Map(), uses: new Map() }

async function watchedIncidents(app: App): Promise<WatchedIncident[]> {
  const open = await openIncidents(app.store.read)
  const effects = await readIncidentEffects(app, open)
  return open.map(({ id, severity, learnedOn }, index) => ({
    ...{ id, severity, learnedOn },
    tools: new Set(effects[index]?.tools.map(({ of }) => of.id)),
  }))
}
