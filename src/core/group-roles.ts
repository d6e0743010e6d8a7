import { type GivenRole, roles, type SignInSettings } from "./access.ts"

// What the groups of the company's provider do to a person here.

/** A person's groups, and what the company settled about them. */
export interface GroupsSaid {
  groups: readonly string[]
  settings: Pick<SignInSettings, "groupRoles" | "unknownPeople">
  /** Units in use: in another one a role is kept, never given. */
  units: ReadonlySet<string>
}

/**
 * What becomes of somebody whom nobody added. Whoever is in a group that gives a role has it at once; about the others the settings
 * decide. `doubtful`: they wait in any case.
 */
export function arrivalOf(
  said: GroupsSaid,
  { doubtful }: { doubtful: boolean },
): { status: "active" | "pending"; roles: GivenRole[] } {
  const given = givenBy(said, [])
  if (given.length > 0) return { status: doubtful ? "pending" : "active", roles: given }
  if (doubtful || said.settings.unknownPeople === "pending") return { status: "pending", roles: [] }
  return { status: "active", roles: [reader] }
}

/** Whether any of the groups gives a role. */
export function isInGroup(said: GroupsSaid): boolean {
  return givenBy(said, []).length > 0
}

/**
 * The roles of a person after their groups were asked for: what people gave stays, what groups gave follows the groups; `kept` stays
 * whatever they say. Where nothing is left of it, and everybody may read, they may read.
 */
export function followGroups(
  said: GroupsSaid,
  held: readonly GivenRole[],
  kept: readonly GivenRole[] = [],
): GivenRole[] {
  const byHand = held.filter(({ fromGroups }) => !fromGroups)
  const given = givenBy(said, held).filter((role) => !byHand.some((other) => isSame(role, other)))
  const after = [...byHand, ...given, ...kept].sort(inOrder)
  const lost = after.length === 0 && held.length > 0
  return lost && said.settings.unknownPeople === "reader" ? [reader] : after
}

/** Whether two lists say the same, in whatever order. */
export function sameRoles(one: readonly GivenRole[], other: readonly GivenRole[]): boolean {
  const words = (given: readonly GivenRole[]) => given.map(wordOf).sort().join("\n")
  return words(one) === words(other)
}

const reader: GivenRole = { role: "reader", fromGroups: false }

/** The roles that groups give, each once. Names of groups count to the letter. */
function givenBy({ groups, settings, units }: GroupsSaid, held: readonly GivenRole[]): GivenRole[] {
  const member = new Set(groups)
  const given = settings.groupRoles
    .filter(({ group }) => member.has(group))
    .map(({ role, unit }): GivenRole => ({ role, ...(unit === undefined ? {} : { unit }), fromGroups: true }))
    .filter((role) => role.unit === undefined || units.has(role.unit) || held.some((other) => isSame(role, other)))
  return [...new Map(given.map((role) => [wordOf(role), role])).values()].sort(inOrder)
}

function isSame(one: GivenRole, other: GivenRole): boolean {
  return one.role === other.role && one.unit === other.unit
}

function wordOf({ role, unit = "", fromGroups }: GivenRole): string {
  return `${role} ${unit} ${fromGroups}`
}

/** In the order of the roles, the whole company before units. */
function inOrder(a: GivenRole, b: GivenRole): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role) || ((a.unit ?? "") < (b.unit ?? "") ? -1 : 1)
}
