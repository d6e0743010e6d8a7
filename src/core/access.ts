// Who may do what (DESIGN §8). One file: pages, API, tokens, the generated test and docs/permissions.md read it.

/** What a person may be; several per person. */
export const roles = ["reader", "assessor", "legal", "it", "dpo", "procurement", "admin"] as const
export type Role = (typeof roles)[number]

/** What can be done. Every route names one of these, `open`, `person` or `provider` (src/web/doors.ts). */
export const actions = [
  "check",
  "list:read",
  "register:read",
  "register:write",
  "agencies:write",
  "drafts:write",
  "drafts:approve",
  "clauses:write",
  "assessments:review",
  "decisions:write",
  "decisions:sign",
  "files:read",
  "events:read",
  "tokens:own",
  "people:manage",
  "tokens:manage",
  "settings:manage",
  "webhooks:manage",
  "metrics:read",
] as const
export type Action = (typeof actions)[number]

/** Those that change something: in the whole company they take a role that is limited to no business unit. */
const changing: readonly Action[] = [
  "register:write",
  "assessments:review",
  "decisions:write",
  "decisions:sign",
  "people:manage",
  "tokens:manage",
  "settings:manage",
  "webhooks:manage",
]

/** Those that belong to no business unit: a role that is limited to one does not give them. */
const whole: readonly Action[] = [
  "agencies:write",
  "drafts:write",
  "drafts:approve",
  "clauses:write",
  "settings:manage",
  "webhooks:manage",
  "events:read",
  "metrics:read",
]

/** Those who have not signed in: `public` where `AVAL_PUBLIC=list`, `local` on this machine until the first account is made. */
export type Visitor = "nobody" | "public" | "local"

const asking = ["check", "list:read"] as const satisfies readonly Action[]
const reading = [...asking, "register:read"] as const satisfies readonly Action[]
const working = [...reading, "register:write", "files:read", "tokens:own"] as const satisfies readonly Action[]

/** To prepare a decision, and to sign it in one's own role: a sign-off takes the role `it`, `legal` or `dpo` itself. */
const deciding = ["decisions:write", "decisions:sign"] as const satisfies readonly Action[]

/** Role × action. */
export const matrix: Readonly<Record<Role | Visitor, readonly Action[]>> = {
  nobody: [],
  public: asking,
  local: reading,
  reader: reading,
  assessor: [...working, "agencies:write", "assessments:review", "decisions:write"],
  legal: [
    ...working,
    ...(["agencies:write", "drafts:write", "drafts:approve", "clauses:write"] as const),
    "assessments:review",
    ...deciding,
  ],
  it: [...working, "assessments:review", ...deciding, "webhooks:manage", "metrics:read"],
  dpo: [...working, "assessments:review", ...deciding, "events:read"],
  procurement: [...working, "agencies:write", "drafts:write"],
  admin: actions,
}

/** What an API token may be made for; it never does more than its owner may at that moment. */
export const scopes = [
  "list:read",
  "check",
  "register:read",
  "register:write",
  "requests:write",
  "terms:write",
  "admin",
] as const
export type Scope = (typeof scopes)[number]

/** Scope × action. The scopes that write open nothing as long as no route takes them. */
export const scopeActions: Readonly<Record<Scope, readonly Action[]>> = {
  "list:read": ["list:read"],
  check: ["check"],
  "register:read": reading,
  "register:write": [...reading, "register:write", "agencies:write", "drafts:write", "files:read"],
  "requests:write": ["check"],
  "terms:write": reading,
  admin: actions,
}

/** A role, in the whole company or in one business unit. */
export interface Grant {
  role: Role | Visitor
  unit?: string | undefined
}

/** A role that a person has. */
export interface GivenRole {
  role: Role
  unit?: string | undefined
  /** It comes from the groups of the company's provider. */
  fromGroups: boolean
}

/** Whoever asks, as far as permissions go. */
export interface Bearer {
  grants: readonly Grant[]
  /** Of a token: what it was made for. */
  scopes?: readonly Scope[] | undefined
}

/** Whether the bearer may do it at all: somewhere, to something. */
export function may({ grants, scopes }: Bearer, action: Action): boolean {
  if (!inScope(scopes, action)) return false
  return grants.some(
    ({ role, unit }) => matrix[role].includes(action) && (unit === undefined || !whole.includes(action)),
  )
}

/** Whether the bearer may do it to what belongs to the unit; `undefined`: to what belongs to the whole company. */
export function mayIn({ grants, scopes }: Bearer, action: Action, unit: string | undefined): boolean {
  if (!inScope(scopes, action)) return false
  return grants.some((grant) => {
    if (!matrix[grant.role].includes(action)) return false
    if (grant.unit === undefined) return true
    if (whole.includes(action)) return false
    return unit === undefined ? !changing.includes(action) : grant.unit === unit
  })
}

/**
 * Whether the bearer may do it to a person with these roles, or to what is theirs: to all that the roles lie in. Whoever has none
 * belongs to the whole company.
 */
export function mayTo(bearer: Bearer, action: Action, grants: readonly Grant[]): boolean {
  const units = grants.length === 0 ? [undefined] : grants.map(({ unit }) => unit)
  return units.every((unit) => mayIn(bearer, action, unit))
}

/** The units in which the bearer may do it; `undefined`: in the whole company. */
export function unitsOf({ grants }: Bearer, action: Action): readonly string[] | undefined {
  const giving = grants.filter(({ role }) => matrix[role].includes(action))
  if (giving.some(({ unit }) => unit === undefined)) return undefined
  return giving.flatMap(({ unit }) => unit ?? [])
}

/** The scopes that a bearer can hand to a token. What they open beyond that, the token does for those alone who may do it themselves. */
export function scopesFor(bearer: Bearer): readonly Scope[] {
  return scopes.filter((scope) => (enough[scope] ?? scopeActions[scope]).every((action) => may(bearer, action)))
}

/** What it takes to hand a scope on, where that is not all that it opens: agencies and drafts are not for everybody who keeps the register. */
const enough: Readonly<Partial<Record<Scope, readonly Action[]>>> = { "register:write": [...reading, "register:write"] }

function inScope(given: readonly Scope[] | undefined, action: Action): boolean {
  return given === undefined || given.some((scope) => scopeActions[scope].includes(action))
}

/**
 * - `invited`: has not used the set-up link yet
 * - `pending`: came through the provider, waits for approval
 * - `disabled`: may not come in
 * - `erased`: name and address are gone, for ever
 */
export const personStatuses = ["invited", "pending", "active", "disabled", "erased"] as const
export type PersonStatus = (typeof personStatuses)[number]

/**
 * `step`: what waits between two requests of one sign-in; `packet`: a vendor's questions; `declaration`: what an agency fills in;
 * `feed`: a calendar that is subscribed to.
 */
const secretKinds = ["session", "token", "link", "step", "packet", "declaration", "feed"] as const
export type SecretKind = (typeof secretKinds)[number]

export const signInWays = ["password", "passkey", "provider", "link"] as const
export type SignInWay = (typeof signInWays)[number]

export const unknownPeople = ["reader", "pending"] as const
export type UnknownPeople = (typeof unknownPeople)[number]

/** How people get in. */
export interface SignInSettings {
  local: boolean
  unknownPeople: UnknownPeople
  groupRoles: readonly { group: string; role: Role; unit?: string | undefined }[]
}

export const defaultSignIn: SignInSettings = { local: true, unknownPeople: "pending", groupRoles: [] }

/** Days and minutes that hold for secrets. */
export const lifetimes = {
  /** Of a session that nobody uses, in milliseconds. */
  sessionIdle: 8 * 3_600_000,
  /** Of a session in all. */
  session: 7 * 86_400_000,
  /** How long a sign-in counts as fresh: to open a page that asks for it, and to send what it holds. */
  fresh: 15 * 60_000,
  freshToSend: 60 * 60_000,
  setUpLink: 3_600_000,
  /** An invitation handed on by mail or chat. */
  invitation: 7 * 86_400_000,
  step: 10 * 60_000,
  /** Of a vendor's link, unless whoever sends it says otherwise. */
  packet: 30 * 86_400_000,
} as const

/** Refused sign-ins after which an account is closed for a while, and that while in milliseconds. */
export const lockOut = { count: 10, while: 15 * 60_000 } as const
