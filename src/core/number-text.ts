import type { Language } from "./text.ts"

const words: Readonly<Record<Language, readonly string[]>> = {
  fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
}

/** A count in words up to ten, in figures beyond; `feminine` for French nouns that are ("une condition"). */
export function numberText(count: number, language: Language, feminine = false): string {
  if (language === "fr" && feminine && count === 1) return "une"
  return words[language][count] ?? new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(count)
}
