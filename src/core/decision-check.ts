import { inScope, stricter } from "./answer-cell.ts"
import type { Fault } from "./errors.ts"
import type { StatedDecision } from "./import-document.ts"
import type { Methodology } from "./methodology.ts"
import type { Answer, DataClassId, Outcome, UseId } from "./vocabulary.ts"

type At = (place: string, fr: string, en: string) => void

/** Outcomes that answer `no` everywhere: they need no cells. */
const closed: readonly Outcome[] = ["refused", "suspended", "retired"]

/**
 * What is wrong with a decision in itself (DESIGN §5): classes and uses that do not exist, dates that contradict each
 * other, an outcome that its cells and conditions do not bear out, and every `if` cell to which no condition applies.
 * `place` is where the decision stands, such as `decisions[3]`.
 */
export function decisionFaults({ vocabulary }: Methodology, decision: StatedDecision, place: string): Fault[] {
  const faults: Fault[] = []
  const at: At = (where, fr, en) => faults.push({ place: `${place}${where}`, message: { fr, en } })
  const classes = new Set(vocabulary.classes.map(({ id }) => id))
  const uses = new Set(vocabulary.uses.map(({ id }) => id))
  names(decision, classes, uses, at)
  dates(decision, at)
  if (closed.includes(decision.outcome)) return faults
  const cells = ifCells({ vocabulary }, decision)
  outcome(decision, cells, at)
  // A tolerated tool is to be replaced: that condition goes everywhere with it.
  if (decision.outcome === "conditional") bare(decision, cells, at)
  return faults
}

function names(decision: StatedDecision, classes: ReadonlySet<string>, uses: ReadonlySet<string>, at: At) {
  const dataClass = (id: string, where: string) => {
    if (classes.has(id)) return
    const all = [...classes].join(", ")
    at(
      where,
      `Classe de données inconnue : « ${id} ». Classes : ${all}.`,
      `Unknown data class: “${id}”. Classes: ${all}.`,
    )
  }
  const use = (id: string, where: string) => {
    if (uses.has(id)) return
    const all = [...uses].join(", ")
    at(where, `Usage inconnu : « ${id} ». Usages : ${all}.`, `Unknown use: “${id}”. Uses: ${all}.`)
  }
  for (const id of Object.keys(decision.classes ?? {})) dataClass(id, `.classes.${id}`)
  for (const id of Object.keys(decision.uses ?? {})) use(id, `.uses.${id}`)
  const pairs = new Set<string>()
  decision.overrides?.forEach((override, index) => {
    dataClass(override.class, `.overrides[${index}].class`)
    use(override.use, `.overrides[${index}].use`)
    const pair = `${override.class} × ${override.use}`
    if (pairs.has(pair))
      at(`.overrides[${index}]`, `Le couple ${pair} est cité deux fois.`, `The pair ${pair} is named twice.`)
    pairs.add(pair)
  })
  const scoped = { conditions: decision.conditions, preconditions: decision.preconditions }
  for (const [list, items] of Object.entries(scoped)) {
    items?.forEach((item, index) => {
      if (typeof item === "string") return
      for (const [nth, id] of (item.classes ?? []).entries()) dataClass(id, `.${list}[${index}].classes[${nth}]`)
      for (const [nth, id] of (item.uses ?? []).entries()) use(id, `.${list}[${index}].uses[${nth}]`)
    })
  }
}

function dates({ validFrom, validUntil, reviewBy }: StatedDecision, at: At) {
  for (const [field, day] of Object.entries({ validUntil, reviewBy })) {
    if (day !== undefined && day < validFrom)
      at(
        `.${field}`,
        `« ${field} » (${day}) précède « validFrom » (${validFrom}).`,
        `“${field}” (${day}) is before “validFrom” (${validFrom}).`,
      )
  }
}

interface IfCell {
  class: DataClassId
  use: UseId
  /** What of the decision says `if`: `.classes.internal`, `.overrides[0]`… */
  by: string
}

/** The cells that the decision answers `if`, in the vocabulary of its day: what was added later is `ask`. */
function ifCells({ vocabulary }: Pick<Methodology, "vocabulary">, decision: StatedDecision): IfCell[] {
  const { classes = {}, uses = {}, otherClasses = "ask", otherUses = "ask", overrides = [], validFrom } = decision
  const answer = (named: Answer | undefined, rest: Answer, since: string | undefined): Answer =>
    named ?? (since !== undefined && since > validFrom ? "ask" : rest)
  return vocabulary.classes.flatMap((dataClass) =>
    vocabulary.uses.flatMap((use): IfCell[] => {
      const cell = { class: dataClass.id, use: use.id }
      const pair = overrides.findIndex((one) => one.class === dataClass.id && one.use === use.id)
      if (pair >= 0) return overrides[pair]?.answer === "if" ? [{ ...cell, by: `.overrides[${pair}]` }] : []
      const byClass = answer(classes[dataClass.id], otherClasses, dataClass.since)
      const byUse = answer(uses[use.id], otherUses, use.since)
      if (stricter(byClass, byUse) !== "if") return []
      if (byClass === "if") return [{ ...cell, by: `.classes.${dataClass.id}` }]
      return [{ ...cell, by: uses[use.id] === undefined ? ".otherUses" : `.uses.${use.id}` }]
    }),
  )
}

function outcome(decision: StatedDecision, cells: readonly IfCell[], at: At) {
  const conditions = decision.conditions ?? []
  if (decision.outcome === "approved") {
    for (const [by, [cell]] of Map.groupBy(cells, ({ by }) => by)) {
      const pair = `${cell?.class} × ${cell?.use}`
      at(
        by,
        `Une décision « approved » n’a aucune réponse « if » (ici ${pair}) : choisissez « conditional ».`,
        `An “approved” decision has no “if” cell (here ${pair}): choose “conditional”.`,
      )
    }
    if (conditions.length > 0) {
      at(
        ".conditions",
        "Une décision « approved » ne porte aucune condition : choisissez « conditional ».",
        "An “approved” decision has no condition: choose “conditional”.",
      )
    }
  }
  if (decision.outcome === "conditional" && conditions.length === 0 && cells.length === 0) {
    at(
      ".conditions",
      "Une décision « conditional » porte au moins une condition : ajoutez-la, ou choisissez « approved ».",
      "A “conditional” decision has at least one condition: add it, or choose “approved”.",
    )
  }
  if (decision.outcome === "tolerated" && decision.validUntil === undefined) {
    at(
      ".validUntil",
      "Une tolérance prend fin : indiquez « validUntil ».",
      "What is tolerated comes to an end: give “validUntil”.",
    )
  }
}

/** `if` cells to which no condition applies, named one by one as far as a person wants to read. */
function bare(decision: StatedDecision, cells: readonly IfCell[], at: At) {
  const conditions = (decision.conditions ?? []).map(({ classes = [], uses = [] }) => ({ classes, uses }))
  const uncovered = cells.filter((cell) => !conditions.some((scope) => inScope(scope, cell.class, cell.use)))
  for (const [by, group] of Map.groupBy(uncovered, ({ by }) => by)) {
    const shown = group.slice(0, shownCells).map((cell) => `${cell.class} × ${cell.use}`)
    const more = group.length - shown.length
    at(
      by,
      `« if » sans condition qui s’applique : ${shown.join(", ")}${more > 0 ? ` et ${more} de plus` : ""}. Ajoutez une condition, ou changez la réponse.`,
      `“if” without a condition that applies: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Add a condition, or change the answer.`,
    )
  }
}

const shownCells = 3
