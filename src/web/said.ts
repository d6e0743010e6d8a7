import type { Language, Text } from "../core/text.ts"
import { type Messages, messages } from "../i18n/index.ts"

/** Words of the interface in both languages, for a fault: it is told in the reader's. */
export function said(words: (t: Messages, language: Language) => string): Text {
  return { fr: words(messages.fr, "fr"), en: words(messages.en, "en") }
}
