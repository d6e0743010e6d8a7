import type { Text } from "../core/text.ts"
import { type Messages, messages } from "../i18n/index.ts"

/** Words of the interface in both languages, for a fault: it is told in the reader's. */
export function said(words: (t: Messages) => string): Text {
  return { fr: words(messages.fr), en: words(messages.en) }
}
