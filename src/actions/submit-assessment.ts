import { eq } from "drizzle-orm"
import { openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { type Finding, unjustified } from "../core/findings.ts"
import { commitAssessment, concernsWhole } from "./commit-assessment.ts"
import { readAssessment } from "./read-assessment.ts"

export interface Submission {
  note?: string | undefined
  /** What blocks and has no measure was read, and it is submitted all the same. */
  knowing: boolean
}

/**
 * Hands an open assessment to a second person. Unanswered factors do not stand in the way: unknown is an answer. Throws `Refused`
 * while something blocks, nobody wrote a measure for it and `knowing` was not ticked, and when nothing is answered at all.
 */
export async function submitAssessment(
  app: App,
  id: string,
  { note, knowing }: Submission,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { sheet, depth } = await readAssessment(app, id)
  const open = unjustified(sheet.findings)
  const faults: Fault[] = []
  if (sheet.progress.answered === 0) faults.push({ place: "", message: nothing })
  if (open.length > 0 && !knowing) faults.push({ place: "knowing", message: blocked(open) })
  if (faults.length > 0) throw new Refused(faults)
  const submittedAt = app.now().toISOString()
  await commitAssessment(app, id, {
    // Measures that changed meanwhile are part of what is submitted.
    ...{ by, seen, kind: "assessment.submitted", when: ["open"] },
    meets: (event) => concernsWhole(event) || event.kind === "assessment.justified",
    make: () => ({
      after: { ...sheet.progress, blocking: open.map(({ factor }) => factor) },
      statements: (write) => [
        write
          .update(openAssessments)
          .set({
            ...{ status: "submitted", submittedBy: by, submittedAt, note: note ?? null },
            ...{ depth: depth.depth, depthReasons: depth.reasons },
          })
          .where(eq(openAssessments.id, id)),
      ],
    }),
  })
}

const nothing = {
  fr: "Aucune question n’a encore de réponse : il n’y a rien à relire. Répondez au moins aux questions que vous connaissez.",
  en: "No question has an answer yet: there is nothing to review. Answer at least those that you know.",
}

function blocked(open: readonly Finding[]) {
  const names = open.map(({ factor }) => factor).join(", ")
  return {
    fr: `Ces constats bloquent et n’ont pas de mesure compensatoire : ${names}. Écrivez-la, ou cochez que vous soumettez en connaissance de cause.`,
    en: `These findings block and have no compensating measure: ${names}. Write one, or tick that you submit knowing so.`,
  }
}
