import type { Action } from "./access.ts"
import type { TaskKind } from "./deciding.ts"

/** Whether a task is about a contract with an agency, or what the agency declares. */
export function isAgencyTask(kind: TaskKind): boolean {
  return kind === "agency-conflict" || kind === "declaration-due" || kind === "contract-notice"
}

/** What whoever sees to a task must be able to do, in the whole company. */
export function taskAction(kind: TaskKind): Extract<Action, "agencies:write" | "decisions:write"> {
  return isAgencyTask(kind) ? "agencies:write" : "decisions:write"
}
