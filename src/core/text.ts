/** The two languages that everything we ship exists in. */
export const languages = ["fr", "en"] as const
export type Language = (typeof languages)[number]

/** A text that we ship: both languages, always. */
export interface Text {
  fr: string
  en: string
}

/** A company's own text: one language is enough. At least one is present (the schemas check it). */
export interface CompanyText {
  fr?: string | undefined
  en?: string | undefined
}

/** A company's text as published: both fields filled; `lang` says which language both are in when only one was written. */
export interface ShownText extends Text {
  lang?: Language
}

/** Whether a company's text says something, in one language at least. */
export function isWritten({ fr = "", en = "" }: CompanyText): boolean {
  return fr.trim() !== "" || en.trim() !== ""
}

/** Fills the missing language with the one that was written and says so in `lang` (DESIGN §7). */
export function shown(text: CompanyText): ShownText {
  const { fr, en } = text
  if (fr !== undefined && en !== undefined) return { fr, en }
  if (fr !== undefined) return { fr, en: fr, lang: "fr" }
  if (en !== undefined) return { fr: en, en, lang: "en" }
  return { fr: "", en: "" }
}

/** A name as it is compared exactly: case and accents folded, white space collapsed, nothing else lost. */
export function foldExact(value: string): string {
  return value
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
}

/** Search form of a name: lower case, accents off, every run of anything but letters and digits one space. */
export function fold(value: string): string {
  return value
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
