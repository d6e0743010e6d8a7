import type { Child } from "hono/jsx"
import type { Fact, Subject } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { mayRecord } from "./may-record.ts"

interface Props {
  page: Page
  /** "C1 Training on our content": tells links of one name apart. */
  factor: string
}

/** The way to answer a factor, for those who may. */
export function RecordLink({ page, factor, id, place }: Props & { id: string; place: Subject }) {
  if (!mayRecord(page)) return null
  return (
    <Named factor={factor} page={page} href={routes.newFact({ ...placeQuery(place), factor: id })}>
      {page.t.fact.record}
    </Named>
  )
}

/** The sheet of a fact, and correcting it for those who may. `place`: where they come from, and go back to. */
export function FactLinks({ page, factor, fact, place }: Props & { fact: Fact; place: Subject }) {
  return (
    <>
      <Named factor={factor} page={page} href={routes.fact(fact.id, placeQuery(place))}>
        {page.t.fact.sheet}
      </Named>
      {mayRecord(page) ? (
        <>
          {" · "}
          <Named factor={factor} page={page} href={correctHref(fact, place)}>
            {page.t.fact.correct}
          </Named>
        </>
      ) : page.who.kind === "person" ? (
        <>
          {" · "}
          <Named factor={factor} page={page} href={routes.newCorrection(fact.id)}>
            {page.t.corrections.link}
          </Named>
        </>
      ) : null}
    </>
  )
}

function Named({ page, factor, href, children }: Props & { href: string; children: Child }) {
  return (
    <a href={href} class="noprint">
      {children}
      <span class="vh">{page.t.fact.of(factor)}</span>
    </a>
  )
}

/** `assessment`: the one that the reader came from, and goes back to. */
export function correctHref(fact: Fact, place: Subject, assessment?: string): string {
  return routes.newFact({ ...placeQuery(place), factor: fact.factor, corrects: fact.id, assessment })
}

/** A subject as addresses name it: `?plan=acme/team`. */
export function placeQuery({ kind, slug }: Subject): Query {
  return { [kind]: kind === "company" ? "1" : slug }
}
