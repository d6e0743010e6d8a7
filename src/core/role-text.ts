import { type Role, roles } from "./access.ts"

/** A role as forms and commands write it: `reader` in the whole company, `reader@unit` in a unit. */
export function roleText({ role, unit }: { role: string; unit?: string | undefined }): string {
  return unit === undefined ? role : `${role}@${unit}`
}

/** What `roleText` wrote; undefined where there is no such role. */
export function readRole(text: string): { role: Role; unit?: string | undefined } | undefined {
  const [, name, unit] = /^([^@]*)(?:@([\s\S]*))?$/.exec(text) ?? []
  const role = roles.find((known) => known === name)
  return role && { role, ...(unit === undefined ? {} : { unit }) }
}
