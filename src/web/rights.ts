import type { SavedItem } from "../../views/parts/saved-right.tsx"
import { readListDiff } from "../actions/read-list-diff.ts"
import type { App } from "../app.ts"
import { type Day, isDay } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { type Messages, messages } from "../i18n/index.ts"
import { type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { said } from "./said.ts"

// What the pages of licences, agreements and states share.

/** Nothing new is recorded about a plan that is history. */
export const planEnded: Fault = { place: "", message: said((t) => t.rights.planEnded) }

/** Faults that say what is wrong, with the name of the field that they are about, by place; "Seats: at least 0." */
export function named(faults: readonly Fault[], labels: (t: Messages) => Readonly<Record<string, string>>): Fault[] {
  return faults.map(({ place, message }) => {
    const told = (lang: "fr" | "en", joiner: string) => {
      const label = labels(messages[lang])[place]
      const text = message[lang]
      return label === undefined ? text : `${label}${joiner}${text.charAt(0).toLowerCase()}${text.slice(1)}`
    }
    return { place, message: { fr: told("fr", "\u00a0: "), en: told("en", ": ") } }
  })
}

/** A day that was typed; one that is none counts as not typed. */
export function typedDay(typed: Typed, name: string): Day | undefined {
  const value = typedText(typed, name)
  return isDay(value) ? value : undefined
}

type Ordered = keyof (typeof messages)["fr"]["rights"]["order"]

/** A fault at each day that lies before the one that it must not precede; days left empty precede nothing. */
export function orderFaults(
  pairs: readonly (readonly [rule: Ordered, place: string, later: Day | undefined, earlier: Day | undefined])[],
): Fault[] {
  return pairs.flatMap(([rule, place, later, earlier]) => {
    if (later === undefined || earlier === undefined || later >= earlier) return []
    const told = (lang: "fr" | "en") => messages[lang].rights.order[rule](dayText(later, lang), dayText(earlier, lang))
    return [{ place, message: { fr: told("fr"), en: told("en") } }]
  })
}

/** The query that tells a page what was just saved. */
export function doneQuery(saved: { kind: "saved"; revision: number | undefined } | { kind: "same" }) {
  return saved.kind === "same" ? { done: "same" } : { done: "saved", list: saved.revision }
}

/** What was just saved, as the address says, and which answers moved with the list that was published for it. */
export async function savedItem(app: App, page: Page): Promise<SavedItem | undefined> {
  const done = page.query.get("done")
  if (done === "same") return { same: true, plans: [] }
  if (done !== "saved") return undefined
  const number = page.query.get("list") ?? ""
  if (!/^[1-9]\d{0,8}$/.test(number)) return { plans: [] }
  const revision = Number(number)
  try {
    const { diff, names } = await readListDiff(app, revision - 1, revision)
    const plans = diff.tools.flatMap(({ name: tool, plans }) =>
      plans
        .filter(({ moved }) => moved.length > 0)
        .map(({ plan, moved }) => ({ tool, name: names.get(plan)?.[page.lang] ?? plan, moved })),
    )
    return { revision, plans }
  } catch (error) {
    // An address can name a list that never was.
    if (error instanceof NotFound) return { plans: [] }
    throw error
  }
}
