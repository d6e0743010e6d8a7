import type { Draft } from "../actions/save-item.ts"
import { type Alike, alikeHosts, alikePlans } from "../core/alike.ts"
import type { Fault } from "../core/errors.ts"
import { hostLinesOf, readHostLines } from "../core/host-lines.ts"
import type { StatedPlan } from "../core/import-document.ts"
import type { Plan, Register, Tool } from "../core/register.ts"
import { statedPlan } from "../core/stated.ts"
import { accounts } from "../core/vocabulary.ts"
import type { PlanTyped } from "../schema/register-forms.ts"
import type { Typed } from "./form.ts"
import { readSlug, textOf, unseen } from "./register-fields.ts"
import { said } from "./said.ts"

/** A plan as its form shows it. */
export function planTyped(plan: Plan): Typed {
  return {
    nameFr: plan.name.fr ?? "",
    nameEn: plan.name.en ?? "",
    slug: plan.slug.slice(plan.slug.indexOf("/") + 1),
    account: plan.account,
    ...hostLinesOf(plan.hosts),
    accessFr: plan.access?.fr ?? "",
    accessEn: plan.access?.en ?? "",
  }
}

export interface PlanDraft extends Draft {
  plan: StatedPlan
  placeOf(place: string): string
  /** All of it, shown before or not. */
  likenesses: readonly Alike[]
}

/** The plan of a tool that a form describes; `before`: the one that it changes. */
export function planDraft(
  typed: PlanTyped,
  register: Register,
  { tool, before }: { tool: Tool; before?: Plan | undefined },
): PlanDraft {
  const faults: Fault[] = []
  const name = textOf(typed.nameFr, typed.nameEn)
  const called = typed.nameEn || typed.nameFr
  if (!name) faults.push({ place: "nameFr", message: said((t) => t.register.plan.nameMissing) })
  const slug = before?.slug ?? `${tool.slug}/${readSlug({ name: called, slug: typed.slug }, faults)}`
  const account = accounts.find((one) => one === typed.account)
  if (!account) faults.push({ place: "account", message: said((t) => t.register.plan.accountMissing) })
  const { hosts, faults: hostFaults } = readHostLines(typed, before?.hosts ?? [])
  faults.push(...hostFaults)
  const plan: StatedPlan = {
    ...(before && statedPlan(before)),
    slug,
    name: name ?? {},
    account: account ?? "company",
    hosts,
    access: textOf(typed.accessFr, typed.accessEn),
  }
  const likenesses = [
    ...alikePlans(register, plan, before),
    ...alikeHosts(register, tool.slug, hosts, before?.hosts ?? []),
  ]
  return {
    plan,
    document: { aval: 1, plans: [plan] },
    object: `plan/${slug}`,
    seen: before ? (typed.seen ?? 0) : 0,
    faults,
    likenesses,
    alike: unseen(likenesses, typed.knows),
    placeOf,
  }
}

/** The field that a place of the document was made of. */
function placeOf(place: string): string {
  const [, field = "", lang] = /^plans\[0\](?:\.(\w+))?(?:\.(fr|en)\b)?/.exec(place) ?? []
  if (field === "name" || field === "access") return `${field}${lang === "en" ? "En" : "Fr"}`
  return field
}
