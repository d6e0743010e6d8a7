import type { Fact } from "./register.ts"

/**
 * Why somebody may not be the second person of an assessment: they submitted it, all answers that anybody noted here are theirs,
 * or they noted or withdrew one since it was submitted, which nobody else has reviewed.
 */
export type Barred = "submitted" | "answered" | "changed"

export interface SecondPersonInput {
  person: string
  submittedBy: string | undefined
  /** The facts that would be frozen. */
  facts: readonly Pick<Fact, "author">[]
  /** Who noted or withdrew one since it was submitted. */
  lateAuthors: ReadonlySet<string>
}

/** Why the person may not freeze an assessment; undefined where they may. Authors named by an import are nobody here. */
export function barredFrom({ person, submittedBy, facts, lateAuthors }: SecondPersonInput): Barred | undefined {
  if (person === submittedBy) return "submitted"
  const authors = new Set(facts.flatMap(({ author }) => (author?.startsWith("per_") ? [author] : [])))
  if (authors.size === 1 && authors.has(person)) return "answered"
  return lateAuthors.has(person) ? "changed" : undefined
}
