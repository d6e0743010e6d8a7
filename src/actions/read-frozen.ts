import { bearerNames } from "../../db/queries/event-names.ts"
import { keptMethodology } from "../../db/queries/methodologies.ts"
import { assessmentsOf } from "../../db/queries/open-assessments.ts"
import { assessmentById, decisionsPage } from "../../db/queries/pages.ts"
import { organisationBySlug, planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { findings } from "../core/findings.ts"
import {
  type FrozenAround,
  type FrozenReport,
  frozenContent,
  frozenSheet,
  type MethodologyFrom,
} from "../core/frozen.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Assessment } from "../core/register.ts"
import { canonical } from "../core/stated.ts"
import { knownCompany } from "./read-company.ts"

/** A frozen assessment with all that it says, computed from what was frozen. Throws `NotFound`. */
export async function readFrozen(app: App, id: string): Promise<FrozenReport> {
  const { read } = app.store
  const assessment = await assessmentById(read, id)
  if (!assessment) throw new NotFound(`no assessment ${id}`)
  const [of, kept, company, names] = await Promise.all([
    planBySlug(read, assessment.plan),
    keptMethodology(read, assessment.methodology),
    knownCompany(app),
    bearerNames(read, peopleOf(assessment)),
  ])
  if (!of) throw new Error("an assessment without its plan")
  const [tool, vendor] = await Promise.all([toolBySlug(read, of.tool), organisationBySlug(read, of.vendor)])
  if (!tool || !vendor) throw new Error("a plan without its tool or vendor")
  const { methodology, from } = methodologyFor(app, assessment, kept)
  const sheet = frozenSheet({ assessment, methodology, account: of.plan.account })
  return {
    sheet,
    methodology,
    methodologyFrom: from,
    findings: methodology ? findings(methodology, sheet.contexts, assessment.justifications) : [],
    closed: closedIn(assessment),
    sha256: app.sha256(canonical(frozenContent(assessment))),
    plan: of.plan,
    tool: { slug: tool.slug, name: tool.name },
    vendor: { slug: vendor.slug, name: vendor.name },
    company: company.name,
    people: names.people,
  }
}

/** Decisions that rest on the assessment, and the other assessments of its plan. */
export async function readAroundFrozen(app: App, { id, plan }: Assessment): Promise<FrozenAround> {
  const { read } = app.store
  const [decisions, assessments] = await Promise.all([
    decisionsPage(read, { limit: mostShown, plan }),
    assessmentsOf(read, plan, mostShown),
  ])
  return {
    decisions: decisions.filter(({ assessment }) => assessment === id),
    others: assessments.filter((one) => one.id !== id),
  }
}

/** Of a plan: more decisions or assessments than anybody reads. */
const mostShown = 500

/** The methodology that an assessment was made under: as it was kept, else the present one if it has the same version. */
export function methodologyFor(
  { methodology }: Pick<App, "methodology">,
  assessment: Pick<Assessment, "methodology">,
  kept: Methodology | undefined,
): { methodology: Methodology | undefined; from: MethodologyFrom } {
  if (kept) return { methodology: kept, from: "kept" }
  if (methodology.version === assessment.methodology) return { methodology, from: "current" }
  return { methodology: undefined, from: "none" }
}

function closedIn({ closed = [] }: Assessment): FrozenReport["closed"] {
  const asked = new Map(weakPatterns.flatMap(({ questions }) => questions).map(({ id, text }) => [id, text]))
  return closed.map((one) => ({ ...one, text: asked.get(one.question) }))
}

function peopleOf({ author, reviewer, closed = [] }: Assessment): string[] {
  return [...new Set([author, reviewer, ...closed.map(({ by }) => by)])]
    .filter((id) => id !== undefined)
    .filter((id) => id.startsWith("per_"))
}
