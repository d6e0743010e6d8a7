// Writes templates/demo/assessments.ts: the example company's assessments, frozen as they stood on a day of the past.
// Run once; what is frozen stays as it is when catalogue or methodology move on.
import { writeFileSync } from "node:fs"
import { figures, scorer } from "../src/core/score.ts"
import { joined, sideOf } from "../src/core/standing.ts"
import { catalogue } from "../templates/catalogue/index.ts"
import { howWeWork } from "../templates/demo/how-we-work.ts"
import { methodology } from "../templates/methodology/index.ts"

const on = "2026-05-04"
const context = methodology.reference
const recorded = (fact) => {
  const { plan, company: _, use, ...rest } = fact
  const subject = plan ? { kind: "plan", slug: plan } : use ? { kind: "use", slug: use } : { kind: "company", slug: "" }
  return { ...rest, id: "", subject }
}

const assessments = [
  ["chatgpt/enterprise", "screening"],
  ["midjourney/pro-mega", "screening"],
].map(([plan, depth]) => {
  const own = howWeWork.filter((fact) => fact.company || fact.use === context.use)
  const facts = [...catalogue.facts.filter((fact) => fact.plan === plan), ...own].filter((fact) => fact.seenOn <= on)
  const of = (kind) => facts.map(recorded).filter((fact) => fact.subject.kind === kind)
  const plans = sideOf(methodology, "plan", { plan: of("plan"), tool: [], organisation: [] }, on)
  const ours = sideOf(methodology, "own", { use: of("use"), company: of("company") }, on)
  const standings = joined(methodology, plans, ours, "company")
  const { score, floor, evidence, band } = figures(scorer(methodology, depth), standings, context)
  const shown = {
    score: Number(score.toFixed(2)),
    floor: Number(floor.toFixed(2)),
    evidence: Number(evidence.toFixed(4)),
  }
  return { plan, on, methodology: methodology.version, depth, facts, ...shown, band }
})

writeFileSync(
  new URL("../templates/demo/assessments.ts", import.meta.url),
  `import type { StatedAssessment } from "../../src/core/import-document.ts"

/** Frozen: made once by scripts/demo-assessments.mjs from the facts of that day, and kept. */
export const assessments: readonly StatedAssessment[] = ${JSON.stringify(assessments, null, 2)}
`,
)
for (const { plan, score, floor, evidence, band } of assessments) console.log(plan, score, floor, evidence, band)
