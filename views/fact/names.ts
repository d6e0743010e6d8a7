import type { EventNames, NamedThing } from "../../src/core/past-event.ts"
import type { OrganisationRole, Subject } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { SourceClass } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"

/** Whom a fact is about, by name: "Acme Writer Team". */
export interface NamedSubject {
  subject: Subject
  /** Absent for the company. */
  named?: NamedThing | undefined
  /** Of an organisation that is asked itself: as what. */
  roles?: readonly OrganisationRole[] | undefined
}

/** "This plan: Acme Writer Team". */
export function subjectText(one: NamedSubject, page: Page): string {
  const { agency, both } = page.t.agencyScore.fact
  if (isAgency(one)) return (one.roles?.includes("vendor") ? both : agency)(nameText(one, page))
  return page.t.fact.subjects[one.subject.kind](nameText(one, page))
}

/** "Acme Writer Team"; the company by what it is. */
export function nameText({ subject, named }: NamedSubject, page: Page): string {
  if (!named) return subject.kind === "company" ? page.t.fact.subjects.company("") : subject.slug
  const own = typeof named.name === "string" ? named.name : shown(named.name)[page.lang]
  return named.tool === undefined ? own : `${named.tool} ${own}`
}

/** Whether an agency answers for itself. */
export function isAgency({ roles }: NamedSubject): boolean {
  return roles?.includes("agency") ?? false
}

/** A source class by name, where these answer. */
export function sourceText(source: SourceClass, subjects: readonly NamedSubject[], page: Page): string {
  return source === "claim" && subjects.some(isAgency)
    ? page.t.agencyScore.fact.claimLabel
    : sourceClassLabels[source][page.lang]
}

/** What a source class means where these answer. */
export function meaningOf(source: Exclude<SourceClass, "none">, subjects: readonly NamedSubject[], page: Page): string {
  const { agencyScore, fact } = page.t
  const own = source === "contract" || source === "claim" ? source : undefined
  return own && subjects.some(isAgency) ? agencyScore.fact[own] : fact.meanings[source]
}

/** Who noted it: a name, or whatever an import said. */
export function authorText(author: string, people: EventNames["people"], page: Page): string {
  const known = people.get(author)
  return known ? (known.name ?? page.t.fact.known.erased) : (page.t.events.by[author] ?? author)
}
