import type { EventNames, NamedThing } from "../../src/core/past-event.ts"
import type { Subject } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"

/** Whom a fact is about, by name: "Acme Writer Team". */
export interface NamedSubject {
  subject: Subject
  /** Absent for the company. */
  named?: NamedThing | undefined
}

/** "This plan: Acme Writer Team". */
export function subjectText(one: NamedSubject, page: Page): string {
  return page.t.fact.subjects[one.subject.kind](nameText(one, page))
}

/** "Acme Writer Team"; the company by what it is. */
export function nameText({ subject, named }: NamedSubject, page: Page): string {
  if (!named) return subject.kind === "company" ? page.t.fact.subjects.company("") : subject.slug
  const own = typeof named.name === "string" ? named.name : shown(named.name)[page.lang]
  return named.tool === undefined ? own : `${named.tool} ${own}`
}

/** Who noted it: a name, or whatever an import said. */
export function authorText(author: string, people: EventNames["people"], page: Page): string {
  const known = people.get(author)
  return known ? (known.name ?? page.t.fact.known.erased) : author
}
