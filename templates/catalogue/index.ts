import type { ImportDocument, StatedFact, StatedPlan } from "../../src/core/import-document.ts"
import type { PlanNote } from "../../src/core/register.ts"
import { evidenceFor } from "./evidence.ts"
import { organisations } from "./organisations.ts"
import { plans } from "./plans.ts"
import { readings } from "./readings.ts"
import { tools } from "./tools.ts"

const attribution = [
  "Contains information from [GenAI Contrib versions](https://github.com/OpenTermsArchive/genai-contrib-versions), © Open Terms Archive contributors, which is made available under the [ODC Attribution License](https://opendatacommons.org/licenses/by/1-0/).",
  "Contains information from [GenAI Governance Archive (genai-eu) versions](https://github.com/OpenTermsArchive/genai-eu-versions), © Lab Platform Governance, Media and Technology (ZeMKI, University of Bremen) and Open Terms Archive contributors, which is made available under the [ODC Attribution License](https://opendatacommons.org/licenses/by/1-0/).",
]

/**
 * The starter catalogue: real tools, their plans and what their public terms said, each fact with its passage (by place
 * and hash) in a dated, public archive. Facts are readings, not decisions; what is missing is unknown.
 */
export const catalogue: ImportDocument = {
  aval: 1,
  attribution,
  organisations,
  tools,
  plans: plans.map(withNotes),
  facts: readings.flatMap(factsOf),
}

function factsOf(reading: (typeof readings)[number]): StatedFact[] {
  const { to, says } = reading
  if (to === null || !("factor" in to)) return []
  return reading.plans.map((plan) => ({ plan, ...to, text: says, sourceClass: "terms", ...evidenceFor(reading) }))
}

function withNotes(plan: StatedPlan): StatedPlan {
  const notes = readings.flatMap((reading): PlanNote[] => {
    const { to, says } = reading
    if (to === null || !("note" in to) || !reading.plans.includes(plan.slug)) return []
    return [{ kind: to.note, text: says, ...evidenceFor(reading) }]
  })
  return notes.length === 0 ? plan : { ...plan, notes }
}
