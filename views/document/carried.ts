import type { Subject } from "../../src/core/register.ts"
import type { Query } from "../../src/web/routes.ts"

/** What a reader has in mind on the way from a question to a passage and back: it stands in every address between. */
export interface Carried {
  /** What the answer is about. */
  subject?: Subject | undefined
  factor?: string | undefined
  /** Id of the fact that is corrected. */
  corrects?: string | undefined
  /** Id of the assessment that the answer is for. */
  assessment?: string | undefined
}

const kinds = ["plan", "tool", "organisation"] as const

/** What an address carries. */
export function carriedIn(query: URLSearchParams): Carried {
  const kind = kinds.find((one) => query.get(one))
  const text = (name: string) => query.get(name)?.slice(0, 200) || undefined
  return {
    subject: kind && { kind, slug: query.get(kind)?.slice(0, 200) ?? "" },
    factor: text("factor"),
    corrects: text("corrects"),
    assessment: text("assessment"),
  }
}

export function carriedQuery({ subject, factor, corrects, assessment }: Carried): Query {
  return { ...(subject && { [subject.kind]: subject.slug }), factor, corrects, assessment }
}
