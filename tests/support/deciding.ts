import { assessmentsPage } from "../../db/queries/pages.ts"
import { layDecision, saveDecisionDraft } from "../../src/actions/change-decision.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import type { App } from "../../src/app.ts"
import type { Day } from "../../src/core/day.ts"
import type { DecisionContent } from "../../src/core/deciding.ts"
import type { StatedAssessment, StatedFact } from "../../src/core/import-document.ts"
import type { Option } from "../../src/core/methodology.ts"
import { sidesOf } from "../../src/core/standing.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"

export const decidedPlan = "acme-writer/team"

/** A fact for every factor that concerns the plan, from its terms or tested by us: all options 0 but for those named. */
export function everyFact(on: Day, options: Readonly<Record<string, Option>> = {}): StatedFact[] {
  return methodology.factors.flatMap(({ id, level }) =>
    sidesOf(level).map((side): StatedFact => {
      const common = { factor: id, option: options[id] ?? 0, seenOn: on }
      return side === "plan"
        ? { plan: decidedPlan, ...common, sourceClass: "terms" }
        : { company: true, ...common, sourceClass: "tested" }
    }),
  )
}

/** A frozen assessment of Acme Writer Team with such facts: without options it proposes `yes` everywhere. */
export function statedAssessment(on: Day, options: Readonly<Record<string, Option>> = {}): StatedAssessment {
  return {
    plan: decidedPlan,
    on,
    methodology: methodology.version,
    depth: "full",
    facts: everyFact(on, options),
    ...{ score: 0, floor: 0, evidence: 1, band: "low" },
  }
}

/** The register with Acme Writer, nothing decided about it, and a frozen assessment of its plan; returns the assessment's id. */
export async function withAssessment(
  app: App,
  on: Day,
  options: Readonly<Record<string, Option>> = {},
): Promise<string> {
  await stated(app, wholeDocument({ decisions: [], exceptions: [], assessments: [statedAssessment(on, options)] }))
  const [assessment] = await assessmentsPage(app.store.read, { limit: 1, plan: decidedPlan })
  if (!assessment) throw new Error("no assessment")
  return assessment.id
}

/** What a draft says that may be laid: the proposal without personal data, and a summary. */
export function soundContent(start: DecisionContent, over: Partial<DecisionContent> = {}): DecisionContent {
  return {
    ...start,
    outcome: "approved",
    classes: { ...start.classes, personal: "no", special: "no" },
    conditions: [],
    reasons: { "class:personal": "Not needed.", "class:special": "Not needed." },
    summary: { en: "For everyday work." },
    ...over,
  }
}

/** A decision laid before its signatories. */
export async function laid(
  app: App,
  assessment: string,
  { by, over = {} }: { by: string; over?: Partial<DecisionContent> },
): Promise<string> {
  const id = await openDecision(app, { plan: decidedPlan, assessment }, { by })
  const { content } = await readDecision(app, id)
  const version = await saveDecisionDraft(app, id, soundContent(content, over), { by, version: 1 })
  await layDecision(app, id, { by, version })
  return id
}
