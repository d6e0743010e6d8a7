import type { CompanyText } from "../core/text.ts"

/** A text as a form has it, a field for each language; what was left empty is absent. */
export function writtenText(fr: string | undefined, en: string | undefined): CompanyText {
  return { ...(fr && { fr }), ...(en && { en }) }
}
