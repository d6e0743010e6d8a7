import type { Fault } from "../core/errors.ts"
import { pathText } from "./faults.ts"

/** A token of JSON: a text, or a character that opens, parts or closes. Numbers and words lie between. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs

/** Where we are in an object, or in a list. */
interface Level {
  /** Keys so far; absent in a list. */
  keys?: Set<string>
  at: string | number
}

const mostNamed = 50

/** Fields that an object of a valid JSON text names twice: a reader would keep the last alone, without a word. At most fifty are named. */
export function duplicateKeys(text: string): Fault[] {
  const faults: Fault[] = []
  const levels: Level[] = []
  let word: string | undefined
  for (const [part] of text.matchAll(token)) {
    const level = levels.at(-1)
    if (part === "{") levels.push({ keys: new Set(), at: "" })
    else if (part === "[") levels.push({ at: 0 })
    else if (part === "}" || part === "]") levels.pop()
    else if (part === ",") {
      if (level && typeof level.at === "number") level.at += 1
    } else if (part !== ":") word = part
    else if (level?.keys && word !== undefined) {
      level.at = JSON.parse(word)
      if (level.keys.has(String(level.at))) faults.push(twice(levels))
      if (faults.length === mostNamed) return faults
      level.keys.add(String(level.at))
    }
  }
  return faults
}

function twice(levels: readonly Level[]): Fault {
  return {
    place: pathText(levels.map(({ at }) => at)),
    message: {
      fr: "Ce champ figure deux fois dans le même objet : gardez-en un seul.",
      en: "This field stands twice in the same object: keep one of the two.",
    },
  }
}
