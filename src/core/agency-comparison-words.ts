import type { Target } from "./agency-comparison-cause.ts"
import { lower, of } from "./answer-text.ts"
import { listText } from "./day-text.ts"
import type { ApprovedList } from "./list.ts"
import { type Language, languages, type Text } from "./text.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// Sentences of the comparison are read by our people and by the agency: "we" is the advertiser, and what is found has no subject.

/** What was found, in one sentence, and what to ask the agency. */
export interface Said {
  why: Text
  ask: Text
}

/** What a row is about. */
export interface RowWords {
  list: ApprovedList
  target: Target
  /** Absent: the agency did not say what for. */
  use: UseId | undefined
  /** None: the agency did not say which. */
  data: readonly DataClassId[]
}

export function both(write: (language: Language) => string): Text {
  const [fr, en] = languages.map(write)
  return { fr: fr ?? "", en: en ?? "" }
}

export function name({ target }: RowWords, l: Language): string {
  return target.label[l]
}

export function quoted({ target }: RowWords, l: Language): string {
  return l === "fr" ? `« ${target.label.fr} »` : `“${target.label.en}”`
}

/** " pour cet usage (rédaction)"; nothing where no use was named, or where it does not matter. */
export function useIn({ list, use }: RowWords, l: Language, matters = true): string {
  if (use === undefined || !matters) return ""
  return l === "fr" ? ` pour cet usage (${useName(list, use, l)})` : ` for this use (${useName(list, use, l)})`
}

export function here({ list, use }: RowWords, l: Language): string {
  if (use === undefined) return l === "fr" ? "avec ces données" : "with this data"
  return l === "fr"
    ? `pour cet usage (${useName(list, use, l)}) et ces données`
    : `for this use (${useName(list, use, l)}) and this data`
}

export function useName(list: ApprovedList, use: UseId, l: Language): string {
  return lower(list.vocabulary.uses.find(({ id }) => id === use)?.name[l] ?? use)
}

/** "de données internes ou d’œuvres de tiers", "internal data or third-party works". */
export function dataIn(
  { list }: RowWords,
  classes: readonly DataClassId[],
  l: Language,
  joiner: "or" | "and" = "or",
): string {
  const phrases = classes.map((id) => list.vocabulary.classes.find((one) => one.id === id)?.phrase[l] ?? unnamed(id, l))
  return listText(l === "fr" ? phrases.map(of) : phrases, l, joiner)
}

function unnamed(id: DataClassId, l: Language): string {
  return l === "fr"
    ? `données de la classe « ${id} », inconnue de notre liste`
    : `data of the class “${id}”, unknown to our list`
}

/** A name that was typed may hold anything; in a sentence it is one line. Spaces that do not break stay. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").trim()
}
