import type { Fact } from "./register.ts"

/**
 * Why somebody may not be the second person of an assessment: they submitted it, or all answers that anybody noted here are
 * theirs.
 */
export type Barred = "submitted" | "answered"

export interface SecondPersonInput {
  person: string
  submittedBy: string | undefined
  /** The facts that would be frozen. */
  facts: readonly Pick<Fact, "author">[]
}

/** Why the person may not freeze an assessment; undefined where they may. Authors named by an import are nobody here. */
export function barredFrom({ person, submittedBy, facts }: SecondPersonInput): Barred | undefined {
  if (person === submittedBy) return "submitted"
  const authors = new Set(facts.flatMap(({ author }) => (author?.startsWith("per_") ? [author] : [])))
  return authors.size === 1 && authors.has(person) ? "answered" : undefined
}
