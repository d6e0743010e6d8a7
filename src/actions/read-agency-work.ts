import { type AgencyNames, agencyNames, contractWork, idsOfSlugs } from "../../db/queries/agency-work.ts"
import type { TaskAgency } from "../../db/queries/task-input.ts"
import type { App } from "../app.ts"
import {
  conflictPosition,
  conflictsIn,
  findingOf,
  type WatchedConflict,
  type WatchedContract,
} from "../core/agency-causes.ts"
import type { Finding } from "../core/agency-comparison.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { TaskKind } from "../core/deciding.ts"
import { isAgencyTask } from "../core/task-action.ts"
import { readComparisons } from "./read-agency-comparisons.ts"
import { today } from "./read-company.ts"

/** Every contract with an agency, as tasks are made from it. */
export async function watchedContracts(app: App, zone: string): Promise<WatchedContract[]> {
  return (await contractWork(app.store.read)).map(({ id, content, createdAt, createdBy, declared }) => ({
    ...{ id, content, knownOn: dayIn(zone, new Date(createdAt)), owner: createdBy },
    ...(declared && { declared: { id: declared.id, validUntil: declared.validUntil, owner: declared.createdBy } }),
  }))
}

/** What agencies declared and does not fit; plans and tools by id. */
export async function watchedConflicts(app: App, day: Day): Promise<WatchedConflict[]> {
  const found = (await readComparisons(app, day)).flatMap(({ declaration, contract, createdBy, rows }) =>
    conflictsIn(rows).map((one) => ({ ...one, declaration, contract, owner: createdBy })),
  )
  const [planIds, toolIds] = await idsOfSlugs(app.store.read, {
    plans: found.flatMap(({ plan }) => plan ?? []),
    tools: found.flatMap(({ tool }) => tool ?? []),
  })
  return found.map((one) => ({ ...one, plan: planIds.get(one.plan ?? ""), tool: toolIds.get(one.tool ?? "") }))
}

/** What was found, in a sentence, and what to ask the agency, of a conflict that still stands. */
export async function readFinding(app: App, { kind, about, cause }: Named): Promise<Finding | undefined> {
  if (kind !== "agency-conflict") return undefined
  const [compared] = await readComparisons(app, await today(app), { declaration: about })
  return compared && findingOf(compared.rows, cause)
}

/** A task, or a day to come, as far as it is named. */
interface Named {
  kind: TaskKind
  cause: string
  about: string
}

/** With the agency that it is about, where it is about one. */
export async function withAgencies<T extends Named>(
  app: App,
  all: readonly T[],
): Promise<(T & { agency?: TaskAgency | undefined })[]> {
  const about = all.filter(({ kind }) => isAgencyTask(kind)).map(({ about }) => about)
  const names = await agencyNames(app.store.read, [...new Set(about)])
  return all.map((one) => {
    const found = isAgencyTask(one.kind) ? names.get(one.about) : undefined
    return found ? { ...one, agency: agencyOf(found, one) } : one
  })
}

function agencyOf({ declared, ...agency }: AgencyNames, { cause }: Named): TaskAgency {
  const position = conflictPosition(cause)
  const name = position === undefined ? undefined : declared?.[position]
  return name === undefined ? agency : { ...agency, declared: name }
}
