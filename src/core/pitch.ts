import type { TreeAnnex } from "./clause-annex.ts"
import { pitchForm } from "./clause-annex-pitch.ts"
import { cleanText } from "./clause-filled.ts"
import { type Day, isDay } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { Text } from "./text.ts"

// The three questions of a pitch, as they are handed out.

export interface PitchAsked {
  /** The agency, or the pitch. */
  who?: string | undefined
  /** Until when an answer is awaited. */
  by?: Day | undefined
}

/** Longest name of an agency or a pitch. */
const longestWho = 200

/** What was typed, as far as it can stand on the form, and the names of the fields that cannot. */
export function pitchAsked(
  typed: { who: string; by: string },
  today: Day,
): { asked: PitchAsked; wrong: (keyof PitchAsked)[] } {
  const who = cleanText(typed.who)
  const by = typed.by.trim()
  const isLong = who.length > longestWho
  const isWrongDay = by !== "" && (!isDay(by) || by < today)
  return {
    asked: {
      ...(who === "" || isLong ? {} : { who }),
      ...(by === "" || isWrongDay ? {} : { by }),
    },
    wrong: [...(isLong ? (["who"] as const) : []), ...(isWrongDay ? (["by"] as const) : [])],
  }
}

/** The form, with whom it is for and when it is awaited above all else. */
export function pitchDocument({ who, by }: PitchAsked): TreeAnnex {
  if (who === undefined && by === undefined) return pitchForm
  return { ...pitchForm, intro: [introOf({ who, by }), ...pitchForm.intro] }
}

function introOf({ who, by }: PitchAsked): Text {
  const join = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(" ")
  return {
    fr: join([
      who === undefined ? undefined : `Pour\u00a0: ${who}.`,
      by === undefined ? undefined : `Réponse attendue le ${dayText(by, "fr").replaceAll(" ", "\u00a0")}.`,
    ]),
    en: join([
      who === undefined ? undefined : `For: ${who}.`,
      by === undefined ? undefined : `Please answer by ${dayText(by, "en").replaceAll(" ", "\u00a0")}.`,
    ]),
  }
}
