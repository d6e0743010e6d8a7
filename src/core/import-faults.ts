import type { Day } from "./day.ts"
import type { Methodology } from "./methodology.ts"
import type { Text } from "./text.ts"

// What a document can have wrong, in words: what is named and not there, days that contradict each other.

/** Notes a fault at a place of the document. */
export type At = (place: string, fr: string, en: string) => void

/** A day that something was seen or done on is past, or today. */
export function notFuture(given: Day, today: Day, place: string, at: At) {
  if (given > today) at(place, `Ce jour (${given}) est à venir.`, `This day (${given}) is in the future.`)
}

/** A second day of a thing that is not before the first. */
export function inTime<K extends string>(
  item: Partial<Record<K, string | undefined>>,
  from: K,
  to: K,
  place: string,
  at: At,
) {
  const [start, end] = [item[from], item[to]]
  if (start !== undefined && end !== undefined && end < start) {
    at(
      `${place}.${to}`,
      `« ${to} » (${end}) précède « ${from} » (${start}).`,
      `“${to}” (${end}) is before “${from}” (${start}).`,
    )
  }
}

/** What is named is known; `missing` says it is not. */
export function reference(
  known: ReadonlySet<string>,
  id: string,
  place: string,
  missing: (id: string) => Text,
  at: At,
) {
  if (known.has(id)) return
  const { fr, en } = missing(id)
  at(place, fr, en)
}

export function organisationMissing(slug: string): Text {
  return {
    fr: `L’organisation « ${slug} » n’est ni dans le document ni dans le registre.`,
    en: `The organisation “${slug}” is neither in the document nor in the register.`,
  }
}

export function toolMissing(slug: string): Text {
  return {
    fr: `L’outil « ${slug} » n’est ni dans le document ni dans le registre.`,
    en: `The tool “${slug}” is neither in the document nor in the register.`,
  }
}

export function planMissing(slug: string): Text {
  return {
    fr: `L’offre « ${slug} » n’est ni dans le document ni dans le registre.`,
    en: `The plan “${slug}” is neither in the document nor in the register.`,
  }
}

export function classUnknown({ classes }: { classes: ReadonlySet<string> }) {
  return (id: string): Text => ({
    fr: `Classe de données inconnue : « ${id} ». Classes : ${[...classes].join(", ")}.`,
    en: `Unknown data class: “${id}”. Classes: ${[...classes].join(", ")}.`,
  })
}

export function useUnknown({ uses }: { uses: ReadonlySet<string> }) {
  return (id: string): Text => ({
    fr: `Usage inconnu : « ${id} ». Usages : ${[...uses].join(", ")}.`,
    en: `Unknown use: “${id}”. Uses: ${[...uses].join(", ")}.`,
  })
}

export function factorUnknown({ version }: Methodology) {
  return (id: string): Text => ({
    fr: `Critère inconnu dans la méthodologie ${version} : « ${id} ».`,
    en: `Unknown factor in methodology ${version}: “${id}”.`,
  })
}
