import { everybody } from "../../db/queries/people.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"

/** Somebody who can be given something to answer. */
export interface Assignee {
  id: string
  name: string
}

/** Those who can answer for the whole company, by name. */
export async function readAssignees(app: App): Promise<readonly Assignee[]> {
  const people = await everybody(app.store.read)
  return people
    .filter(({ status, roles }) => status === "active" && mayIn({ grants: roles }, "register:write", undefined))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
