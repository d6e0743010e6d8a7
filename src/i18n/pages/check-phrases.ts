import { listText } from "../../core/day-text.ts"
import type { Language, Text } from "../../core/text.ts"

/** What of a vocabulary sentences are made of: a list's, or the methodology's. */
interface Words {
  classes: readonly { id: string; name: Text; phrase?: Text }[]
  uses: readonly { id: string; verb: Text }[]
}

/** "données internes ou confidentielles": the data classes inside a sentence; undefined when none was named. */
export function dataPhrase(words: Words, ids: readonly string[], language: Language): string | undefined {
  if (ids.length === 0) return undefined
  const phrases = ids.map((id) => {
    const found = words.classes.find((item) => item.id === id)
    return found?.phrase?.[language] ?? lowerFirst(found?.name[language] ?? id)
  })
  return listText(phrases, language, "and")
}

/** "rédiger des textes ou traduire": the uses as verbs; undefined when none was named. */
export function verbPhrase(words: Words, ids: readonly string[], language: Language): string | undefined {
  if (ids.length === 0) return undefined
  return listText(
    ids.map((id) => words.uses.find((item) => item.id === id)?.verb[language] ?? id),
    language,
    "and",
  )
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
