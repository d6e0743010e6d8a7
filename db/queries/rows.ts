import type { Option } from "../../src/core/methodology.ts"
import type {
  Agreement,
  Assessment,
  Decision,
  Exception,
  Fact,
  HostEntry,
  Licence,
  State,
  Subject,
  Supply,
} from "../../src/core/register.ts"
import type { SourceClass } from "../../src/core/vocabulary.ts"
import {
  type agreements,
  type assessments,
  type decisions,
  type exceptions,
  facts,
  type licences,
  type states,
  type toolSupplies,
} from "../schema.ts"
import { present } from "./present.ts"

/** Slug of each id. */
export type Slugs = ReadonlyMap<string, string>

/** A row with an id, as the core names it: `planId` becomes the slug `plan`. */
export function slugOf(slugs: Slugs, id: string | null): string {
  const slug = id === null ? undefined : slugs.get(id)
  if (slug === undefined) throw new Error(`no row has the id ${id}`)
  return slug
}

/** The columns of a fact that the core knows, in the order of `FactValues`. */
export const factColumns = {
  id: facts.id,
  subjectKind: facts.subjectKind,
  planId: facts.planId,
  toolId: facts.toolId,
  organisationId: facts.organisationId,
  use: facts.use,
  factor: facts.factor,
  option: facts.option,
  text: facts.text,
  sourceClass: facts.sourceClass,
  evidence: facts.evidence,
  seenOn: facts.seenOn,
  expiresOn: facts.expiresOn,
  author: facts.author,
}

/** What `.values()` hands out: as stored, so JSON is still text. A register holds facts by the hundred thousand. */
export type FactValues = [
  id: string,
  subjectKind: Subject["kind"],
  planId: string | null,
  toolId: string | null,
  organisationId: string | null,
  use: string | null,
  factor: string,
  option: Option,
  text: string | null,
  sourceClass: SourceClass,
  evidence: string | null,
  seenOn: string,
  expiresOn: string | null,
  author: string | null,
]

export interface SubjectSlugs {
  plans: Slugs
  tools: Slugs
  organisations: Slugs
}

export function factOf(values: FactValues, slugs: SubjectSlugs): Fact {
  const [id, , , , , , factor, option, text, sourceClass, evidence, seenOn, expiresOn, author] = values
  const fact: Fact = { id, subject: subjectOf(values, slugs), factor, option, sourceClass, seenOn }
  if (text !== null) fact.text = JSON.parse(text)
  if (evidence !== null) fact.evidence = JSON.parse(evidence)
  if (expiresOn !== null) fact.expiresOn = expiresOn
  if (author !== null) fact.author = author
  return fact
}

function subjectOf([, kind, planId, toolId, organisationId, use]: FactValues, slugs: SubjectSlugs): Subject {
  switch (kind) {
    case "plan":
      return { kind, slug: slugOf(slugs.plans, planId) }
    case "tool":
      return { kind, slug: slugOf(slugs.tools, toolId) }
    case "organisation":
      return { kind, slug: slugOf(slugs.organisations, organisationId) }
    case "use":
      return { kind, slug: use ?? "" }
    case "company":
      return { kind, slug: "" }
  }
}

export function agreementOf(
  row: typeof agreements.$inferSelect,
  covered: readonly { planId: string }[],
  slugs: { plans: Slugs; organisations: Slugs },
): Agreement {
  const { organisationId, startsOn: start, endsOn: end, ...rest } = row
  return present({
    ...rest,
    organisation: slugOf(slugs.organisations, organisationId),
    plans: covered.map(({ planId }) => slugOf(slugs.plans, planId)),
    start,
    end,
  })
}

export function licenceOf(row: typeof licences.$inferSelect, plans: Slugs): Licence {
  const { planId, startsOn: start, endsOn: end, noticeOn: notice, ...rest } = row
  return present({ ...rest, plan: slugOf(plans, planId), start, end, notice })
}

export function stateOf(row: typeof states.$inferSelect, plans: Slugs): State {
  const { planId, fromDay: from, untilDay: until, ...rest } = row
  return present({ ...rest, plan: slugOf(plans, planId), from, until })
}

export function assessmentOf(row: typeof assessments.$inferSelect, plans: Slugs): Assessment {
  const { planId, day: on, ...rest } = row
  return present({ ...rest, plan: slugOf(plans, planId), on })
}

export function decisionOf(row: typeof decisions.$inferSelect, plans: Slugs): Decision {
  const { planId, assessmentId: assessment, supersedes, nth: _nth, ...rest } = row
  return present({ ...rest, plan: slugOf(plans, planId), assessment, supersedes: supersedes || null })
}

export function exceptionOf(row: typeof exceptions.$inferSelect, plans: Slugs): Exception {
  const { planId, fromDay: from, untilDay: until, ...rest } = row
  return { ...rest, plan: slugOf(plans, planId), from, until }
}

export function supplyOf(
  row: typeof toolSupplies.$inferSelect,
  { organisations, tools }: Pick<SubjectSlugs, "organisations" | "tools">,
): Supply {
  const { toolId: _tool, position: _position, organisationId, supplyingToolId, ...rest } = row
  const tool = supplyingToolId === null ? null : slugOf(tools, supplyingToolId)
  return present({ ...rest, organisation: slugOf(organisations, organisationId), tool })
}

/** What a tool is made of, as a field of it: absent where nothing is. */
export function suppliesOf(
  rows: readonly (typeof toolSupplies.$inferSelect)[] | undefined,
  slugs: Pick<SubjectSlugs, "organisations" | "tools">,
): { supplies?: readonly Supply[] } {
  return rows && rows.length > 0 ? { supplies: rows.map((row) => supplyOf(row, slugs)) } : {}
}

/** The rows by owner, in their order. */
export function byOwner<T>(rows: readonly T[], owner: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, owner)
}

export function hostOf(row: HostEntry): HostEntry {
  return { host: row.host, cover: row.cover }
}
