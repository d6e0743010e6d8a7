import type { Context } from "hono"
import { NotFound } from "../core/errors.ts"

/** The draft that an address names. */
export function draftIn(c: Context): string {
  return c.req.param("id") ?? ""
}

/** The version that a part of an address names; what makes no sense there leads nowhere. */
export function versionIn(text: string | null): number {
  if (!/^[1-9]\d{0,5}$/.test(text ?? "")) throw new NotFound(`no version ${text}`)
  return Number(text)
}
