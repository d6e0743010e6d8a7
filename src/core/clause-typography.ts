import type { Clause, ClauseNote, ClauseText } from "./clause.ts"
import { positions } from "./clause.ts"
import { cleanText } from "./clause-filled.ts"
import { type Language, languages, type Text } from "./text.ts"
import { setText } from "./typography.ts"

/**
 * What somebody typed for a clause, set as its language sets it: on one line, quotation marks and apostrophes of the language, in French a
 * hard space before high punctuation and inside guillemets. Marks are left as they are.
 */
export function setClauseText(text: string, language: Language): string {
  // What turns the direction of a line would have it read as something else than it says.
  const line = cleanText(text)
  return language === "fr" ? setFrench(quoted(line, "fr")) : setEnglish(quoted(line, "en"))
}

/** Every text of the clause, set. */
export function setClause<Of extends Clause>(clause: Of): Of {
  const text = (position: ClauseText): ClauseText => ({
    summary: setBoth(position.summary),
    paragraphs: position.paragraphs.map(({ text: own, items, ...paragraph }) => ({
      ...paragraph,
      text: setBoth(own),
      ...(items ? { items: items.map((item) => ({ ...item, text: setBoth(item.text) })) } : {}),
    })),
  })
  const note = (one: ClauseNote): ClauseNote => ({ ...one, text: setBoth(one.text) })
  const at = Object.fromEntries(positions.map((position) => [position, text(clause.positions[position])]))
  return {
    ...clause,
    title: setBoth(clause.title),
    purpose: setBoth(clause.purpose),
    positions: at as Clause["positions"],
    fallback: clause.fallback.map(setBoth),
    notes: clause.notes.map(note),
    warnings: clause.warnings.map(note),
  }
}

function setBoth(text: Text): Text {
  const [fr = "", en = ""] = languages.map((language) => setClauseText(text[language], language))
  return { fr, en }
}

const marks = { fr: ["«", "»"], en: ["“", "”"] } as const

/** Quotation marks as the language has them; what stands after a space or an opening mark opens. */
function quoted(text: string, language: Language): string {
  const [open, close] = marks[language]
  const foreign = language === "fr" ? /[“”]/g : /«[\u00a0\u202f ]?|[\u00a0\u202f ]?»/g
  return text
    .replace(foreign, (mark) => (/[“«]/.test(mark) ? open : close))
    .replace(/(?<=^|[\s(«“’[])"/g, open)
    .replace(/"/g, close)
    .replace(/(?<=^|[\s(«“[])'(?=\S)/g, language === "fr" ? "’" : "‘")
    .replace(/'/g, "’")
}

function setFrench(text: string): string {
  const bare = text
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]{1,3}(?=[;!?])/g, "")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]{1,3}(?=:(?:\s|$))/g, "")
    .replace(/«[ \u202f]/g, "«")
    .replace(/[ \u202f]»/g, "»")
  return setText(bare, "fr")
    .replace(/(?<=[^\s;!?])(?=[;!?][)\]»\u00a0])/g, "\u202f")
    .replace(/(?<=[^\s])»/g, "\u00a0»")
}

function setEnglish(text: string): string {
  return setText(text, "en").replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]{1,3}(?=[;:!?](?:\s|$))/g, "")
}
