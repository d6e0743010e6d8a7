import ids from "spdx-license-ids/index.json" with { type: "json" }
import { meantBy } from "./meant.ts"

const known = new Set(ids)

/** Whether it names a licence: an SPDX identifier, or `LicenseRef-…` for one that SPDX has not listed. */
export function isSpdx(text: string): boolean {
  return known.has(text) || /^LicenseRef-[A-Za-z0-9.-]+$/.test(text)
}

/** The SPDX identifier that a mistyped one was meant to be. */
export function spdxMeant(text: string): string | undefined {
  const folded = text.toLowerCase().replaceAll(" ", "-")
  return ids.find((id) => id.toLowerCase() === folded) ?? meantBy(text, ids)
}
