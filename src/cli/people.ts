import { everyUnit, personByMail } from "../../db/queries/people.ts"
import type { RoleGrant } from "../actions/add-person.ts"
import { readPerson, type SeenPerson } from "../actions/read-person.ts"
import type { App } from "../app.ts"
import { roles } from "../core/access.ts"
import { readRole, roleText } from "../core/role-text.ts"
import { foldExact, shown } from "../core/text.ts"
import { meantBy } from "../schema/meant.ts"
import { Failure, Misuse } from "./machine.ts"

/** The person of an id or a mail address. Throws `Failure`. */
export async function personOf(app: App, idOrMail: string): Promise<SeenPerson> {
  const byMail = idOrMail.includes("@") ? await personByMail(app.store.read, idOrMail) : undefined
  const person = await readPerson(app, byMail?.id ?? idOrMail)
  if (person && person.status !== "erased") return person
  throw new Failure(`there is no person ${idOrMail}: \`aval user list\` names them all`)
}

/** Roles as they are typed: `reader`, or `legal@UNIT` with the unit's id or name. Throws `Misuse`. */
export async function grantsOf(app: App, texts: readonly string[]): Promise<RoleGrant[]> {
  const units = await everyUnit(app.store.read)
  const grants = texts.map((text): RoleGrant => {
    const [name = ""] = text.split("@", 1)
    const grant = readRole(text)
    if (!grant) throw new Misuse(`“${name}” is no role${meant(name, roles)}: ${roles.join(", ")}`)
    if (grant.unit === undefined) return grant
    const typed = foldExact(grant.unit)
    const unit = units.find(
      ({ id, name: { fr, en } }) => id === grant.unit || [fr, en].some((known) => known && foldExact(known) === typed),
    )
    if (unit && !unit.retired) return { role: grant.role, unit: unit.id }
    const known = units.filter(({ retired }) => !retired).flatMap(({ name }) => shown(name).en)
    if (unit) throw new Misuse(`the unit “${grant.unit}” is retired`)
    throw new Misuse(
      known.length === 0
        ? `“${grant.unit}” is no business unit: none was made yet`
        : `“${grant.unit}” is no business unit${meant(grant.unit, known)}: ${known.join(", ")}`,
    )
  })
  return [...new Map(grants.map((grant) => [roleText(grant), grant])).values()]
}

/** "; did you mean “reader”?", where a known name is near. */
export function meant(typed: string, known: readonly string[]): string {
  const near = meantBy(typed, known)
  return near === undefined ? "" : ` (did you mean “${near}”?)`
}

/** Cells in columns as wide as they need to be. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

/** "2026-11-22 11:04", in UTC. */
export function minute(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
}

/** The one argument of a command. Throws `Misuse`. */
export function only(positionals: readonly string[], what: string): string {
  const [first, ...rest] = positionals
  if (first === undefined || first.trim() === "") throw new Misuse(`name ${what}`)
  if (rest.length > 0) throw new Misuse(`${what} only, not also “${rest[0]}” (quote what holds a space)`)
  return first
}

/** Nothing follows the command's name. Throws `Misuse`. */
export function none(positionals: readonly string[]) {
  if (positionals.length > 0) throw new Misuse(`unexpected argument “${positionals[0]}”`)
}
