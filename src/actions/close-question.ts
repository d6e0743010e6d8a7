import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import type { App } from "../app.ts"
import { Refused } from "../core/errors.ts"
import { commitAssessment, concernsFactor } from "./commit-assessment.ts"
import { today } from "./read-company.ts"
import { expectFactor, sayOf, workOn } from "./work-on-factor.ts"

/** Closes a question that a weak answer left open, with what closes it. Throws `Refused`, `StaleWrite`, `NotFound`. */
export async function closeQuestion(
  app: App,
  id: string,
  { factor, question, note }: { factor: string; question: string; note: string },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  expectFactor(app, factor)
  const known = weakPatterns.find((pattern) => pattern.factor === factor)?.questions ?? []
  if (!known.some((one) => one.id === question)) throw new Refused([{ place: "question", message: unknown }])
  const work = await workOn(app, id, factor)
  const others = (work?.closed ?? []).filter((one) => one.question !== question)
  const closed = [...others, { question, note, by, on: await today(app) }]
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.question-closed", when: ["open"], meets: concernsFactor(factor) },
    make: () => ({
      after: { factor, question },
      statements: (write) => [sayOf(write, id, factor, { closed })],
    }),
  })
}

const unknown = {
  fr: "Cette question n’est pas posée pour ce critère. Choisissez-en une dans la liste.",
  en: "This question is not asked of this factor. Choose one from the list.",
}
