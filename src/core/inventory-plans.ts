import { nameKey } from "./alike.ts"
import { squash } from "./inventory-cell.ts"
import type { KnownRegister } from "./inventory-known.ts"
import type { InventoryMapping, RowRemark, RowValues } from "./inventory-rows.ts"
import { noLetters, spellingOf, type ToolRows } from "./inventory-tools.ts"
import type { Plan } from "./register.ts"
import { FreeSlugs, slugForm, slugFrom } from "./slug.ts"
import { toolOf } from "./stated.ts"
import type { Text } from "./text.ts"

/** The plan that a row is about. */
export interface RowPlan {
  slug: string
  before?: Plan | undefined
  /** What the row calls it; "" where it names none. */
  name: string
}

/**
 * Which plan of a tool each of its rows is about: by identifier, by name in either language, else the only one that there is, in the
 * register and in the file: else the same file would mean another plan the second time.
 */
export class PlanNames {
  readonly faults: RowRemark[] = []
  readonly #tool: ToolRows
  readonly #given: string
  readonly #plans: readonly Plan[]
  readonly #only: Plan | undefined
  /** Slugs by name as it is compared; a text says why there is none. */
  readonly #named = new Map<string, { slug: string; name: string; before?: Plan | undefined } | Text>()
  readonly #bySlug: KnownRegister["plans"]

  constructor(tool: ToolRows, { plans, plansByTool }: KnownRegister, { defaults }: InventoryMapping) {
    this.#tool = tool
    this.#given = squash(defaults.plan ?? "")
    this.#plans = plansByTool.get(tool.slug) ?? []
    this.#bySlug = plans
    this.#only = onlyPlan(this.#plans, tool.rows)
    this.#name()
  }

  /** Undefined where the row is about the tool alone; a message where it names a plan that cannot be. */
  of(row: RowValues): RowPlan | { message: Text } | undefined {
    if (row.planSlug !== "") return this.#identified(row)
    const name = this.#nameIn(row)
    if (name === "") return this.#only && { slug: this.#only.slug, before: this.#only, name: "" }
    const found = this.#named.get(nameKey(name))
    if (found === undefined) return undefined
    return "slug" in found ? found : { message: found }
  }

  /** The given name stands in where a row says more of a plan than nothing, or where the tool has none yet. */
  #nameIn({ plan }: RowValues): string {
    return plan === "" && !this.#only ? this.#given : plan
  }

  #identified({ planSlug, plan }: RowValues): RowPlan | { message: Text } {
    const before = this.#bySlug.get(planSlug)
    if (toolOf(planSlug) !== this.#tool.slug) return { message: otherTool(this.#tool.slug) }
    if (before) return { slug: planSlug, before, name: plan }
    const own = planSlug.slice(this.#tool.slug.length + 1)
    if (!slugForm.test(own)) return { message: slugShape(this.#tool.slug) }
    return { slug: planSlug, name: plan || own }
  }

  /** Finds each name of the rows among the tool's plans, or gives it an identifier, in the order of the names. */
  #name() {
    const { slug, rows } = this.#tool
    const ofTool = [...this.#plans.map((plan) => plan.slug), ...rows.map(({ planSlug }) => planSlug)]
    const slugs = new FreeSlugs(ofTool.map((one) => one.slice(one.indexOf("/") + 1)))
    const inFile = Map.groupBy(
      rows.filter((row) => row.planSlug !== "" && row.plan !== ""),
      (row) => nameKey(row.plan),
    )
    const names = rows.filter(({ planSlug }) => planSlug === "").map((row) => this.#nameIn(row))
    const groups = Map.groupBy(
      names.filter((name) => name !== ""),
      nameKey,
    )
    for (const [key, spellings] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = spellingOf(spellings)
      const [own, ...others] = new Set(inFile.get(key)?.map(({ planSlug }) => planSlug))
      const known = this.#plans.filter((plan) =>
        [plan.name.fr, plan.name.en].some((one) => one !== undefined && nameKey(one) === key),
      )
      const [only] = known
      if (own !== undefined && others.length > 0) this.#named.set(key, several([own, ...others].sort()))
      else if (own !== undefined) this.#named.set(key, { slug: own, name, before: this.#bySlug.get(own) })
      else if (known.length > 1) this.#named.set(key, several(known.map((plan) => plan.slug)))
      else if (only) this.#named.set(key, { slug: only.slug, name, before: only })
      else {
        const wanted = slugFrom(name)
        const free = wanted === "" ? "" : slugs.take(wanted)
        this.#named.set(key, free === "" ? noLetters : { slug: `${slug}/${free}`, name })
      }
    }
  }
}

/** The one plan of a tool, where no row names another. */
function onlyPlan(plans: readonly Plan[], rows: readonly RowValues[]): Plan | undefined {
  const [only, second] = plans
  if (!only || second) return undefined
  const names = [only.name.fr, only.name.en].flatMap((name) => (name === undefined ? [] : [nameKey(name)]))
  const isOther = ({ plan, planSlug }: RowValues) =>
    planSlug === "" ? plan !== "" && !names.includes(nameKey(plan)) : planSlug !== only.slug
  return rows.some(isOther) ? undefined : only
}

function several(identifiers: readonly string[]): Text {
  const slugs = identifiers.join(", ")
  return {
    fr: `plusieurs offres portent ce nom (${slugs}) : dites laquelle dans une colonne « Identifiant de l’offre ».`,
    en: `several plans have this name (${slugs}): say which in a column “Plan identifier”.`,
  }
}

function otherTool(tool: string): Text {
  return {
    fr: `cet identifiant d’offre n’est pas celui d’une offre de l’outil : il commence par « ${tool}/ ».`,
    en: `this plan identifier is not of a plan of the tool: it begins with “${tool}/”.`,
  }
}

function slugShape(tool: string): Text {
  return {
    fr: `un identifiant d’offre s’écrit ${tool}/entreprise : minuscules sans accent, chiffres et tirets.`,
    en: `a plan identifier is written ${tool}/team: lower-case letters without accents, digits and hyphens.`,
  }
}
