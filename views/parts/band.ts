import type { Language } from "../../src/core/text.ts"
import { bandLabels } from "../../templates/vocabulary.ts"

/** A band by name; what is none of ours is shown as it stands. */
export function bandText(band: string, lang: Language): string {
  return Object.hasOwn(bandLabels, band) ? bandLabels[band as keyof typeof bandLabels][lang] : band
}
