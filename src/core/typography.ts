import type { Language } from "./text.ts"

/** Where a text is not set as its language sets it: what stands there. French has hard spaces before its high punctuation. */
export function misset(text: string, language: Language): string[] {
  const found = language === "fr" ? text.matchAll(notFrench) : text.matchAll(notEnglish)
  return [...found].map(({ index }) => text.slice(Math.max(0, index - 12), index + 12))
}

// A colon inside an address or an hour is no punctuation.
const notFrench = /["'“”]| {2}|^\s|\s$|(?<!\u202f)[;!?]|(?<!\u00a0):(?!\S)|«(?!\u00a0)|(?<!\u00a0)»/g
const notEnglish = /["'«»]| {2}|^\s|\s$|\s[;:!?](?!\S)/g

/** What somebody typed, set as its language sets it: in French, hard spaces before high punctuation and inside guillemets. */
export function setText(text: string, language: Language): string {
  const curled = text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
  if (language !== "fr") return curled
  return curled
    .replace(/(?<=[^\s;!?]) ?(?=[;!?]{1,3}(?:\s|$))/g, "\u202f")
    .replace(/(?<=[^\s:]) ?(?=:(?:\s|$))/g, "\u00a0")
    .replace(/« ?(?=\S)/g, "«\u00a0")
    .replace(/(?<=\S) ?»/g, "\u00a0»")
}
