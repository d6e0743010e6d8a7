import type { Day } from "../../src/core/day.ts"
import { daysBetween } from "../../src/core/day.ts"
import type { TaskKind, TaskStatus } from "../../src/core/deciding.ts"
import { comparisonCodes } from "../../src/core/declaration.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { codeText } from "../agency/code.ts"
import { planText } from "../assessment/model.ts"
import { lower, type Words } from "../tool/words.ts"

/** What a task, or a day to come, is about. */
export interface ShownSubject {
  kind: TaskKind
  about: string
  dueOn: Day
  ownerId?: string | undefined
  plan?: NamedPlan | undefined
  tool?: { slug: string; name: string } | undefined
  detail?: string | undefined
  fact?: { factor: string; organisation?: string | undefined; use?: string | undefined } | undefined
  exception?: string | undefined
  agency?:
    | { slug: string; name: string; contract: { id: string; title: string }; declared?: string | undefined }
    | undefined
}

export interface ShownTask extends ShownSubject {
  id: string
  status: TaskStatus
  openedAt: string
  endedAt?: string | undefined
  endedBy?: string | undefined
  note?: string | undefined
}

/** "Trame Texte, Équipe"; of a fact about a vendor or ourselves, what it answers; "Agence Brume, Campagne 2027". */
export function subjectName(
  { plan, tool, fact, agency }: ShownSubject,
  page: Pick<Page, "lang" | "t">,
  words: Words,
): string {
  const t = page.t.reviews
  const name = plan ? planText(plan, page) : tool?.name
  if (agency) return agencySubject(agency, name)
  if (!fact) return name ?? t.ourselves
  const whose = name ?? fact.organisation ?? (fact.use === undefined ? t.ourselves : words.useName(fact.use))
  return t.fact(words.factorName(fact.factor), whose)
}

/** An agency, and the tool or the contract that it is about. */
export function agencySubject(
  { name, contract, declared }: NonNullable<ShownSubject["agency"]>,
  tool: string | undefined,
): string {
  return `${name}, ${tool ?? declared ?? contract.title}`
}

/** "revue de la décision"; `ahead`: it is still to come. */
export function subjectWhat(one: ShownSubject, page: Pick<Page, "t" | "today">): string {
  const t = page.t.reviews
  if (one.kind === "precondition" && one.dueOn > page.today) return t.willLapse
  return taskWhat(one, page)
}

/** The same of a task that is open; of what an agency declares, what was found. */
export function taskWhat({ kind, detail }: Pick<ShownSubject, "kind" | "detail">, page: Pick<Page, "t">): string {
  const t = page.t.reviews
  const code = kind === "agency-conflict" ? comparisonCodes.find((one) => one === detail) : undefined
  if (code) return lower(codeText(page, code))
  return variantOf({ kind, detail }, t.variants)?.what ?? t.what[kind]
}

/** What to do about it, in a sentence. */
export function subjectDo(one: ShownSubject, page: Pick<Page, "t">): string {
  const t = page.t.reviews
  return variantOf(one, t.variants)?.do ?? t.do[one.kind]
}

type Variants = Page["t"]["reviews"]["variants"]

function variantOf({ kind, detail }: Pick<ShownSubject, "kind" | "detail">, variants: Variants) {
  const found = `${kind}/${detail}`
  return isVariant(found, variants) ? variants[found] : undefined
}

function isVariant(found: string, variants: Variants): found is keyof Variants {
  return Object.hasOwn(variants, found)
}

/** Where it is done: the first way is the usual one. */
export function waysOf(one: ShownSubject, page: Page): { href: string; label: string }[] {
  const t = page.t.reviews.go
  const { kind, about, plan, tool, detail, agency } = one
  const slug = plan?.slug
  const decide = { href: routes.newDecision({ plan: slug }), label: t.decide }
  const assess = { href: routes.newAssessment({ plan: slug }), label: t.assess }
  const decision = { href: routes.decision(about), label: t.decision }
  const ofAgency = agency ? [{ href: routes.agency(agency.slug), label: t.agency }] : []
  switch (kind) {
    case "review":
    case "decision-ends":
      return [decide, decision]
    case "licence-notice":
    case "licence-ends":
      return [{ href: routes.licence(about), label: t.licence }]
    case "fact-expires":
      return [{ href: routes.fact(about), label: t.fact }]
    case "precondition":
      return [restoring(detail, slug, page), decision]
    case "exception-ends":
      return one.exception === undefined
        ? [{ href: routes.exceptions(), label: t.exceptions }]
        : [{ href: routes.exception(one.exception), label: t.exception }]
    case "many-exceptions":
      return [
        { href: routes.exceptions(), label: t.exceptions },
        ...(tool ? [{ href: routes.tool(tool.slug), label: t.tool }] : []),
      ]
    case "methodology":
      return [assess, decision]
    case "keys-end":
      return [{ href: routes.list, label: t.list }]
    case "incident":
      return [{ href: routes.incident(about), label: t.incident }]
    case "stop":
      return [
        ...(plan ? [{ href: routes.tool(plan.tool.slug, { plan: plan.slug }), label: t.tool }] : []),
        decide,
        decision,
      ]
    case "agency-conflict":
      return [{ href: routes.declaration(about), label: t.declaration }, ...ofAgency]
    case "declaration-due":
      return [
        { href: routes.newDeclaration({ contract: agency?.contract.id }), label: t.newDeclaration },
        detail === "missing"
          ? { href: routes.contract(about), label: t.contract }
          : { href: routes.declaration(about), label: t.declaration },
      ]
    case "contract-notice":
      return [{ href: routes.contract(about), label: t.contract }, ...ofAgency]
  }
}

/** Each precondition is recorded where it comes from. */
function restoring(precondition: string | undefined, plan: string | undefined, page: Page) {
  const t = page.t.reviews.go
  if (precondition === "licence-active") return { href: routes.newLicence({ plan }), label: t.newLicence }
  if (precondition === "dpa-signed") return { href: routes.newAgreement({ plan }), label: t.agreement }
  return { href: routes.newState({ plan, precondition }), label: t.state }
}

/** "6 days late", "today", "in 12 days"; below zero it is late. */
export function daysText(dueOn: Day, page: Page): { late: boolean; text: string } {
  const days = daysBetween(page.today, dueOn)
  if (days < 0) return { late: true, text: page.t.tools.review.late(-days) }
  return { late: false, text: days === 0 ? page.t.reviews.today : page.t.reviews.inDays(days) }
}
