import { gateRules } from "./gates.ts"
import type { Methodology, Option } from "./methodology.ts"
import type { DataClassId } from "./vocabulary.ts"

/** The limits of one factor: what each data class admits at worst, and from where it is barred. */
export interface Admissible {
  factor: string
  classes: ReadonlyMap<DataClassId, Limits>
  /** The worst admissible option of a published use, whatever the class. */
  published: Option | undefined
}

export interface Limits {
  /** The worst admissible option; absent: no gate. */
  max?: Option
  /** The option from which a stop bars; absent: no stop. */
  stop?: Option
}

/** The gates and stops as a table: the factors that have any, in their order, with the limits of every data class. */
export function admissible(methodology: Methodology): readonly Admissible[] {
  const { classes, uses } = methodology.vocabulary
  const use = (uses.find((one) => !one.published) ?? uses[0])?.id ?? ""
  const rules = classes.map(({ id }) => ({ id, rules: gateRules(methodology, { dataClass: id, use }) }))
  const published = new Map(methodology.gates.published.map((gate) => [gate.factor, gate.max]))
  return methodology.factors.flatMap(({ id: factor }) => {
    const limits = rules.flatMap(({ id, rules }): [DataClassId, Limits][] => {
      const own = rules.filter((rule) => rule.factor === factor)
      const max = own.find((rule) => rule.kind === "gate")?.limit
      const stop = own.find((rule) => rule.kind === "stop")?.limit
      if (own.length === 0) return []
      return [[id, { ...(max === undefined ? {} : { max }), ...(stop === undefined ? {} : { stop }) }]]
    })
    if (limits.length === 0 && !published.has(factor)) return []
    return [{ factor, classes: new Map(limits), published: published.get(factor) }]
  })
}
