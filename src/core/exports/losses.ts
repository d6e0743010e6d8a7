import { answerCell, decisionOn } from "../answer-cell.ts"
import type { Day } from "../day.ts"
import { planLooks } from "../enforcement.ts"
import type { ListPlan } from "../list.ts"
import { type ExportSource, type Loss, type LossKind, lossKinds } from "./format.ts"

/** What was lost so far, each host or plan once. */
export class Losses {
  readonly #about = new Map<LossKind, Set<string>>()

  add(kind: LossKind, ...about: readonly string[]): void {
    const known = this.#about.get(kind)
    if (!known) this.#about.set(kind, new Set(about))
    else for (const one of about) known.add(one)
  }

  /** In the order of the kinds, sorted. */
  all(): Loss[] {
    return lossKinds.flatMap((kind) => {
      const about = this.#about.get(kind)
      return about && about.size > 0 ? [{ kind, about: [...about].sort() }] : []
    })
  }
}

/** What is lost by whoever can only allow or deny a host, whatever the format: DESIGN §6. */
export function losesOfBlocking(source: ExportSource, losses: Losses): void {
  const { book, day } = source
  const look = planLooks(book, day)
  const isPlain = plainPlans(source)
  for (const { host, rule, plans, spared } of source.hosts) {
    if (spared) losses.add("spared", host)
    else if (rule === "warn") losses.add("warned", host)
    const known = plans.flatMap((slug) => book.plans.get(slug)?.plan ?? [])
    losses.add("exceptions", ...known.filter((plan) => isExcepted(plan, day)).map(({ slug }) => slug))
    if (rule !== "allow") continue
    const allowed = known.filter((plan) => look(plan) === "allow")
    if (allowed.length < known.length) losses.add("mixed", host)
    losses.add("conditions", ...allowed.filter((plan) => !isPlain(plan)).map(({ slug }) => slug))
  }
}

/** Whether a group may more with it on that day than the others: who asks is not known to what blocks a host. */
function isExcepted({ exceptions = [] }: ListPlan, day: Day): boolean {
  return exceptions.some(({ from, until }) => from <= day && day <= until)
}

/** Whether a plan answers `yes` to all that may be asked of it: only then does letting its host through say all. */
function plainPlans({ book, day }: ExportSource): (plan: ListPlan) => boolean {
  const { since } = book
  const classes = [...since.classes.keys()]
  const uses = [...since.uses.keys()]
  const asked = { since, day, groups: new Set<string>() }
  return (plan) => {
    const decision = plan.decisions && decisionOn(plan.decisions, day)
    return classes.every((data) => uses.every((use) => answerCell(plan, decision, data, use, asked).answer === "yes"))
  }
}
