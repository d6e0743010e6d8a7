import { and, eq, inArray, isNull, lte } from "drizzle-orm"
import { people, personRoles, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Bearer, may, mayIn } from "../core/access.ts"

/** Whoever something may wait for. */
type Reader = Bearer & { kind: "visitor" | "person" | "token"; id?: string }

/** Something that waits for one person. */
export type Waiting =
  | { kind: "approve"; person: string; name: string; since: string }
  | { kind: "token-ends"; token: string; name: string; on: string }

const soon = 14 * 86_400_000

/** What waits for a person, most urgent first: people to approve, own tokens that end within two weeks. */
export async function readWaiting(app: App, who: Reader): Promise<readonly Waiting[]> {
  if (who.kind !== "person" || who.id === undefined) return []
  const [approvals, ending] = await Promise.all([toApprove(app, who), tokensEnding(app, who.id)])
  return [...approvals, ...ending]
}

/** How many things wait for whoever asks. */
export async function countWaiting(app: App, who: Reader): Promise<number> {
  return (await readWaiting(app, who)).length
}

async function toApprove(app: App, who: Reader): Promise<Waiting[]> {
  if (!may(who, "people:manage")) return []
  const { read } = app.store
  const rows = await read
    .select({ id: people.id, name: people.name, createdAt: people.createdAt })
    .from(people)
    .where(eq(people.status, "pending"))
  if (rows.length === 0) return []
  const roles = await read
    .select({ person: personRoles.personId, unit: personRoles.unitId })
    .from(personRoles)
    .where(
      inArray(
        personRoles.personId,
        rows.map(({ id }) => id),
      ),
    )
  return rows
    .filter(({ id }) => {
      const units = roles.filter(({ person }) => person === id).map(({ unit }) => unit ?? undefined)
      return (units.length === 0 ? [undefined] : units).every((unit) => mayIn(who, "people:manage", unit))
    })
    .map(({ id, name, createdAt }) => ({ kind: "approve", person: id, name: name ?? "", since: createdAt }))
}

async function tokensEnding(app: App, person: string): Promise<Waiting[]> {
  const now = app.now()
  const rows = await app.store.read
    .select({ id: secrets.id, name: secrets.name, on: secrets.expiresAt })
    .from(secrets)
    .where(
      and(
        eq(secrets.personId, person),
        eq(secrets.kind, "token"),
        isNull(secrets.revokedAt),
        lte(secrets.expiresAt, new Date(now.getTime() + soon).toISOString()),
      ),
    )
  return rows
    .filter(({ on }) => Date.parse(on) > now.getTime())
    .map(({ id, name, on }) => ({ kind: "token-ends", token: id, name: name ?? "", on }))
}
