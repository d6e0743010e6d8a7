import { type ContractContent, contractState } from "./agency.ts"
import type { ComparedRow, Finding } from "./agency-comparison.ts"
import { addDays, type Day } from "./day.ts"
import { type ComparisonCode, isConflict } from "./declaration.ts"
import type { TaskCause } from "./task-causes.ts"

// What makes tasks about agencies: a declaration that is missing or runs out, a contract that ends, and what does not fit. Ids throughout.

/** A contract with an agency, and the declaration that counts for all that is done under it. */
export interface WatchedContract {
  id: string
  content: ContractContent
  /** The company day on which it was recorded. */
  knownOn: Day
  /** Whoever recorded it. */
  owner?: string | undefined
  declared?: { id: string; validUntil: Day; owner?: string | undefined } | undefined
}

/** Something in a declaration that the comparison finds fault with; one declared tool may have several. */
export interface WatchedConflict {
  /** Of the contract, or the sheet of a deliverable. */
  declaration: string
  contract: string
  code: ComparisonCode
  /** Position among the declared tools, which never changes; of what is about no single tool, what it is about. The same text for ever. */
  mark: string
  /** Where they are of the register. */
  plan?: string | undefined
  tool?: string | undefined
  /** Whoever asked for the declaration. */
  owner?: string | undefined
}

/** Days in which the first declaration under a contract should be there. */
export const firstDeclaration = 14

/** Days that people have to settle a conflict, by how bad it is. */
const patience: Readonly<Record<ComparisonCode, number>> = {
  tool_forbidden: 7,
  plan_mismatch: 14,
  tool_unassessed: 14,
  use_not_permitted: 14,
  data_class_exceeded: 14,
  setting_unproven: 30,
  oversight_below_min: 30,
  terms_changed: 30,
  declaration_expired: 30,
  ok_conditions: 0,
  ok: 0,
}

/** All that ends on a known day, however far ahead. */
export function contractCauses(contracts: readonly WatchedContract[], day: Day): TaskCause[] {
  return contracts
    .filter(({ content }) => contractState(content, day) !== "ended")
    .flatMap((contract) => [...declarationCauses(contract), ...endCauses(contract, day)])
}

/**
 * One task for each declared tool and code, whatever it is used for. That a declaration has run out is said once, by its own task; and of
 * a contract that has ended nothing is left to be settled.
 */
export function conflictCauses(
  conflicts: readonly WatchedConflict[],
  contracts: readonly WatchedContract[],
  day: Day,
): TaskCause[] {
  const running = new Set(
    contracts.filter(({ content }) => contractState(content, day) !== "ended").map(({ id }) => id),
  )
  return conflicts
    .filter(({ contract, code }) => running.has(contract) && isConflict(code) && code !== "declaration_expired")
    .map(({ declaration, mark, code, plan, tool, owner }) => ({
      ...{ cause: `agency-conflict/${declaration}/${code}/${mark}`, kind: "agency-conflict" as const },
      ...{ plan, tool: plan === undefined ? tool : undefined, about: declaration },
      ...{ dueOn: addDays(day, patience[code]), owner },
    }))
}

/** What of a compared row makes conflicts. */
type Compared = Pick<ComparedRow, "position" | "code" | "wide" | "key" | "tool" | "plan" | "also">
type Conflict = Pick<WatchedConflict, "code" | "mark" | "tool" | "plan">

/**
 * One for each declared tool and code, whatever it is used for: the worst of each row, since what is forbidden needs no setting. What
 * holds for the whole declaration is one, however bad the rest is. Plans and tools by slug.
 */
export function conflictsIn(rows: readonly Compared[]): Conflict[] {
  const found = rows.flatMap((row) => [
    ...(row.wide ? [] : [ofTool(row)]),
    ...[row, ...row.also].filter(({ wide }) => wide).map(({ code, key }) => ({ code, mark: afterFirst(key) })),
  ])
  const conflicts = found.filter(({ code }) => isConflict(code))
  return [...new Map(conflicts.map((one) => [`${one.code}/${one.mark}`, one])).values()]
}

/** What the comparison says today of the conflict that a cause names; absent: it is settled. */
export function findingOf(rows: readonly ComparedRow[], cause: string): Finding | undefined {
  const [, , code = "", ...rest] = cause.split("/")
  const mark = rest.join("/")
  const row = rows.find((one) => conflictsIn([one]).some((found) => found.code === code && found.mark === mark))
  return row && [row, ...row.also].find((one) => one.code === code && (!one.wide || afterFirst(one.key) === mark))
}

/** Uses without a tool have one mark together; terms that change again are another conflict. */
function ofTool({ code, position, key, tool, plan }: Compared): Conflict {
  if (position === undefined) return { code, mark: "uses" }
  const day = code === "terms_changed" ? `/${key.split("/").at(-1)}` : ""
  return { code, mark: `${position}${day}`, tool, plan }
}

/** Of a key, what comes after the code. */
function afterFirst(key: string): string {
  return key.slice(key.indexOf("/") + 1)
}

/** Position of the declared tool that a conflict is about, where it is about one. */
export function conflictPosition(cause: string): number | undefined {
  const [kind, , , mark = ""] = cause.split("/")
  return kind === "agency-conflict" && /^\d{1,3}$/.test(mark) ? Number(mark) : undefined
}

function declarationCauses({ id, content, knownOn, owner, declared }: WatchedContract): TaskCause[] {
  const kind = "declaration-due"
  if (!declared) {
    const from = content.start > knownOn ? content.start : knownOn
    const dueOn = addDays(from, firstDeclaration)
    return [{ cause: `${kind}/${id}/missing/${from}`, kind, about: id, from, dueOn, owner }]
  }
  const { validUntil } = declared
  // Where the contract ends first, nothing has to be declared any more.
  if (contractState(content, addDays(validUntil, 1)) === "ended") return []
  const cause = `${kind}/${declared.id}/ends/${validUntil}`
  return [{ cause, kind, about: declared.id, dueOn: validUntil, owner: declared.owner ?? owner }]
}

/** One that renews by itself does not end; of one that was terminated both days are settled. */
function endCauses({ id, content, owner }: WatchedContract, day: Day): TaskCause[] {
  const { notice, end, renewal, terminatedOn } = content
  if (terminatedOn !== undefined) return []
  const kind = "contract-notice"
  const common = { kind, about: id, owner } as const
  const causes: TaskCause[] = []
  if (notice !== undefined && notice >= day)
    causes.push({ cause: `${kind}/${id}/notice/${notice}`, ...common, dueOn: notice })
  if (end !== undefined && renewal !== "tacit" && end >= day)
    causes.push({ cause: `${kind}/${id}/end/${end}`, ...common, dueOn: end })
  return causes
}
