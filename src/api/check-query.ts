import type { Asking } from "../actions/check-tool.ts"
import { isDay } from "../core/day.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { longestName, mostNamed } from "../schema/check.ts"
import { once, repeated, unknownParameter } from "../schema/parameter-faults.ts"

const known = ["tool", "host", "plan", "data", "use", "at"]

/**
 * The question that the parameters ask, read without a schema: proxies ask it for every page that somebody opens. Says what
 * `CheckQuery` says. Throws `Refused` with every fault at once; what only the list knows (plans, classes, uses) is judged by the core.
 */
export function readQuestion(search: string): Asking {
  const faults: Fault[] = []
  const asked: Asking = {}
  const data: string[] = []
  const use: string[] = []
  for (const [name, value] of new URLSearchParams(search)) {
    switch (name) {
      case "data":
        if (value !== "") data.push(value)
        break
      case "use":
        if (value !== "") use.push(value)
        break
      case "tool":
      case "host":
      case "plan":
        if (value === "") break
        if (asked[name] !== undefined) faults.push(repeated(name))
        else if (value.length > longestName) faults.push(tooLong(name))
        asked[name] = value
        break
      case "at":
        if (value === "") break
        if (asked.day !== undefined) faults.push(repeated(name))
        else if (!isDay(value)) faults.push(noDay)
        asked.day = value
        break
      default:
        faults.push(unknownParameter(name, known))
    }
  }
  if (data.length > mostNamed) faults.push(tooMany("data"))
  if (use.length > mostNamed) faults.push(tooMany("use"))
  if (faults.length > 0) throw new Refused(once(faults))
  if (data.length > 0) asked.data = data
  if (use.length > 0) asked.use = use
  return asked
}

const noDay: Fault = {
  place: "at",
  message: {
    fr: "Jour attendu, comme « 2026-11-22 », et qui existe.",
    en: "A day is expected, such as “2026-11-22”, and one that exists.",
  },
}

function tooLong(place: string): Fault {
  return {
    place,
    message: {
      fr: `Texte trop long : ${longestName} caractères au plus.`,
      en: `Text too long: ${longestName} characters at most.`,
    },
  }
}

function tooMany(place: string): Fault {
  return { place, message: { fr: `Au plus ${mostNamed}.`, en: `At most ${mostNamed}.` } }
}
