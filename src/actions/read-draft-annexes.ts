import { factsForPlans } from "../../db/queries/pages.ts"
import { newestRevision, type Revision, revisionByNumber } from "../../db/queries/revisions.ts"
import { plansBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import type { ContractContent } from "../core/agency.ts"
import type { Book } from "../core/book.ts"
import type { ClauseLibrary } from "../core/clause.ts"
import type { TreeAnnex } from "../core/clause-annex.ts"
import { type AnnexFacts, annexFacts } from "../core/clause-annex-facts.ts"
import type { AnnexRevision, MovedList, OfferedPlan } from "../core/clause-annex-list.ts"
import { movedList } from "../core/clause-annex-moved.ts"
import { type AnnexPlans, annexPlans, offeredPlans } from "../core/clause-annex-plans.ts"
import { annexSet, clauseTerms, draftTools } from "../core/clause-annex-set.ts"
import type { DraftTool } from "../core/clause-draft.ts"
import type { ClauseFacts } from "../core/clause-facts.ts"
import type { Day } from "../core/day.ts"
import type { DeclarationContent } from "../core/declaration.ts"
import type { DraftContent } from "../core/draft.ts"
import { sideOf } from "../core/standing.ts"
import { emptyBook } from "./read-agency-comparisons.ts"
import { bookOfRevision, currentList } from "./read-current-list.ts"

export interface AnnexesAsked {
  contract: Pick<ContractContent, "data">
  /** The one that counts; absent: none was sent. */
  declaration?: { content: DeclarationContent } | undefined
  content: Pick<DraftContent, "annexes" | "tools" | "parameters" | "preset" | "positions" | "leftOut" | "added">
  /** Which clauses stand, and say what the annex of tools repeats. */
  facts: ClauseFacts
  library: ClauseLibrary
  day: Day
}

/** The annexes of a draft, and what the assembly and the room need of them. */
export interface ReadAnnexes {
  /** Those of the draft, numbered, for the tree. */
  annexes: readonly TreeAnnex[]
  /** Declared, or standing in the annex: for the assembly. */
  tools: readonly DraftTool[]
  /** What the annex of tools is made from; absent: there is no list yet. */
  revision?: AnnexRevision | undefined
  /** The list in force; the same one where the annex follows it. */
  newest?: AnnexRevision | undefined
  /** Only where the list in force is another one; it may say the same of what stands in the annex. */
  moved?: MovedList | undefined
  /** Plans that can be taken in or out: the declared ones first. */
  choices: readonly OfferedPlan[]
}

/**
 * What the annexes of a draft say, from the revision of the list that it names, else from the list in force. The list answers as of the
 * given day: what has lapsed since is not permitted, whichever revision said so. What is known beside the list is today's.
 */
export async function readDraftAnnexes(app: App, asked: AnnexesAsked): Promise<ReadAnnexes> {
  const { contract, declaration, content, facts: asserted, library, day } = asked
  const { revision, newest } = await revisionsFor(app, content.tools?.revision)
  const book = revision ? await bookOf(app, revision) : emptyBook(app, day)
  const input = { book, day, data: contract.data, declared: declaration?.content, chosen: content.tools }
  const plans = annexPlans(input)
  const facts = await factsOf(app, plans, day)
  const since = revision && newest && newest.revision !== revision.revision ? await bookOf(app, newest) : undefined
  return {
    annexes: annexSet(content, {
      ...{ book, plans, facts, revision: revision && named(revision) },
      ...clauseTerms(library, content, asserted),
    }),
    tools: draftTools(plans, facts, content),
    ...(revision ? { revision: named(revision) } : {}),
    ...(newest ? { newest: named(newest) } : {}),
    ...(since
      ? { moved: movedList({ book, plans }, { book: since, plans: annexPlans({ ...input, book: since }) }) }
      : {}),
    choices: offeredPlans(input, plans),
  }
}

/** The revision that was chosen, else the one in force. */
async function revisionsFor(
  app: App,
  chosen: number | undefined,
): Promise<{ revision: Revision | undefined; newest: Revision | undefined }> {
  const newest = await newestRevision(app.store.read)
  if (chosen === undefined || chosen === newest?.revision) return { revision: newest, newest }
  return { revision: (await revisionByNumber(app.store.read, chosen)) ?? newest, newest }
}

async function bookOf(app: App, revision: Revision): Promise<Book> {
  const current = await currentList(app)
  return current?.revision.revision === revision.revision ? current.book : bookOfRevision(app, revision)
}

function named({ revision, serial, day, sha256 }: Revision): AnnexRevision {
  return { revision, serial, day, sha256 }
}

/** What the register knows of the plans, their tools and their vendors, by `tool/plan`. */
async function factsOf(
  app: App,
  { permitted, refused, leftOut }: AnnexPlans,
  day: Day,
): Promise<ReadonlyMap<string, AnnexFacts>> {
  const slugs = [...permitted, ...leftOut].map(({ id }) => id).concat(refused.flatMap(({ plan }) => plan ?? []))
  if (slugs.length === 0) return new Map()
  const { read } = app.store
  const plans = await plansBySlug(read, slugs)
  const facts = await factsForPlans(read, plans, [])
  const of = (subject: string) => facts.get(subject) ?? []
  return new Map(
    plans.map(({ plan, tool, vendor }) => {
      const chain = {
        plan: of(`plan/${plan.slug}`),
        tool: of(`tool/${tool}`),
        organisation: of(`organisation/${vendor}`),
      }
      return [plan.slug, annexFacts(app.methodology, sideOf(app.methodology, "plan", chain, day))]
    }),
  )
}
