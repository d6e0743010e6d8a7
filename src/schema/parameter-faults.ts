import type { Fault } from "../core/errors.ts"
import { meantBy } from "./meant.ts"

/** A parameter that does not exist: the nearest one that does, and all of them. */
export function unknownParameter(name: string, known: readonly string[]): Fault {
  const place = name.slice(0, 80)
  if (known.length === 0) {
    return {
      place,
      message: { fr: "Cette adresse ne prend pas de paramètre.", en: "This address takes no parameter." },
    }
  }
  const meant = meantBy(place, known)
  const all = known.join(", ")
  return {
    place,
    message: {
      fr: `Paramètre inconnu.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ""} Paramètres possibles : ${all}.`,
      en: `Unknown parameter.${meant ? ` Did you mean “${meant}”?` : ""} Known ones: ${all}.`,
    },
  }
}

/** A parameter that was given more than once, and may not be. */
export function repeated(name: string): Fault {
  return { place: name, message: { fr: "À donner une seule fois.", en: "Give it once only." } }
}

/** One fault per place: who repeats a mistake a thousand times is told of it once. */
export function once(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.place}\n${fault.message.en}`, fault])).values()].slice(0, 50)
}
