import { type AgencyRow, agencyOf, type ContractRow, contractById } from "../../db/queries/agencies.ts"
import { lastSent } from "../../db/queries/declarations.ts"
import {
  commentsOfDraft,
  type DraftCommentRow,
  type DraftRow,
  type DraftStepRow,
  type DraftVersionRow,
  draftById,
  stepsOfDrafts,
  versionsOfDrafts,
} from "../../db/queries/drafts.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import type { ClauseLibrary } from "../core/clause.ts"
import { type Assembly, assemble } from "../core/clause-assembly.ts"
import type { ClauseQuestion } from "../core/clause-beside.ts"
import type { DraftChoices } from "../core/clause-draft.ts"
import { type ClauseFacts, clauseFacts } from "../core/clause-facts.ts"
import { goneFindings } from "../core/clause-gone.ts"
import { canonicalTree } from "../core/clause-tree.ts"
import type { Day } from "../core/day.ts"
import type { DeclarationContent } from "../core/declaration.ts"
import { type DraftContent, type DraftState, draftState } from "../core/draft.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import { readComparisons } from "./read-agency-comparisons.ts"
import { readClauseLibrary } from "./read-clause-library.ts"
import { knownCompany } from "./read-company.ts"
import { type ReadAnnexes, readDraftAnnexes } from "./read-draft-annexes.ts"

export type { DraftCommentRow, DraftRow, DraftStepRow, DraftVersionRow }

/** All that a draft says today, and what became of it. */
export interface DraftReading extends DraftSources, AssembledDraft {
  draft: DraftRow
  /** The newest first. */
  versions: readonly DraftVersionRow[]
  /** In the order in which they were taken. */
  steps: readonly DraftStepRow[]
  /** The oldest first. */
  comments: readonly DraftCommentRow[]
  state: DraftState
  people: EventNames["people"]
  /** Number of the last event about it. */
  seen: number
}

/** What a draft is made from, beside what was chosen. */
export interface DraftSources {
  contract: ContractRow
  agency: AgencyRow
  /** The company's name, which stands where the draft names us otherwise. */
  client?: string | undefined
  /** The one of the contract that counts. */
  declaration?: { content: DeclarationContent; validUntil: Day } | undefined
  library: ClauseLibrary
  /** What the register knows. */
  known: ClauseFacts
  day: Day
}

/** A draft worked out from what was chosen. */
export interface AssembledDraft {
  /** With the answers of whoever drafts; what the register knows goes before them. */
  facts: ClauseFacts
  annexes: ReadAnnexes
  assembly: Assembly
  /** Of the canonical tree. */
  sha256: string
}

/** The object that the events of a draft are about. */
export function draftObject(id: string): string {
  return `work/draft/${id}`
}

/** A draft as it stands, worked out from the register of `day`. Throws `NotFound`. */
export async function readDraft(app: App, id: string, day: Day): Promise<DraftReading> {
  const { read } = app.store
  const object = draftObject(id)
  // Before the draft: what is saved after this makes a write stale.
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const draft = await draftById(read, id)
  if (!draft) throw new NotFound(`no draft ${id}`)
  const [sources, versions, steps, comments] = await Promise.all([
    draftSources(app, draft.contractId, day),
    versionsOfDrafts(read, [id]),
    stepsOfDrafts(read, [id]),
    commentsOfDraft(read, id),
  ])
  const assembled = await assembleDraft(app, sources, draft.content)
  const { sha256 } = assembled
  const state = draftState({ versions, steps, sha256, setAside: draft.setAsideAt !== undefined })
  const people = await peopleOf(app, { draft, versions, steps, comments })
  return { draft, ...sources, ...assembled, versions, steps, comments, state, people, seen }
}

/** What content says with what else a draft is made from: the same pieces as those of a draft, for content that is not saved. */
export async function assembleDraft(app: App, sources: DraftSources, content: DraftContent): Promise<AssembledDraft> {
  const { contract, declaration, library, known, day } = sources
  const facts: ClauseFacts = { ...content.answers, ...known }
  const annexes = await readDraftAnnexes(app, { contract: contract.content, declaration, content, facts, library, day })
  const choices = choicesOf(content, sources)
  const assembled = assemble({ library, choices, facts, tools: annexes.tools, annexes: annexes.annexes, day })
  const assembly = { ...assembled, findings: [...assembled.findings, ...goneFindings(content, library)] }
  return { facts, annexes, assembly, sha256: app.sha256(canonicalTree(assembly.tree)) }
}

/** Every question that the clauses of a draft ask, as if none had been answered; nothing is read for it. */
export function draftQuestions(
  sources: DraftSources,
  content: DraftContent,
  { annexes, tools }: Pick<ReadAnnexes, "annexes" | "tools">,
): readonly ClauseQuestion[] {
  const { library, known: facts, day } = sources
  return assemble({ library, choices: choicesOf(content, sources), facts, tools, annexes, day }).questions
}

/** What a draft of the contract's clauses is made from. Throws `NotFound`. */
export async function draftSources(app: App, contractId: string, day: Day): Promise<DraftSources> {
  const { read } = app.store
  const contract = await contractById(read, contractId)
  if (!contract) throw new NotFound(`no contract ${contractId}`)
  const [agency, sent, library, { name }] = await Promise.all([
    agencyOf(read, contract.organisation),
    lastSent(read, { contractId }),
    readClauseLibrary(app),
    knownCompany(app),
  ])
  if (!agency) throw new NotFound(`no agency ${contract.organisation}`)
  const compared = sent && (await readComparisons(app, day, { declaration: sent.id }))[0]?.summary.counts
  // What counts for a contract, and not for a deliverable, is a declaration.
  const declaration = sent && { content: sent.content as DeclarationContent, validUntil: sent.validUntil }
  const known = clauseFacts({ contract: contract.content, agency, declaration, compared, day })
  return {
    ...{ contract, agency, library, known, day },
    ...(name !== undefined && { client: name }),
    ...(declaration && { declaration }),
  }
}

/**
 * Number of the draft's last event, where nothing happened to it since `seen`: what people say about it stands in nobody's way. Throws
 * `StaleWrite`.
 */
export async function draftSeen(app: App, id: string, seen: number): Promise<number> {
  const object = draftObject(id)
  const last = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  if (last === seen) return last
  const since = (await historyOf(app.store.read, [object], Math.max(last - seen, 1))).filter(
    ({ objectSeq }) => objectSeq > seen,
  )
  if (last < seen || since.some(({ kind }) => !said.has(kind)))
    throw new StaleWrite("The draft changed since it was read")
  return since[0]?.objectSeq ?? last
}

/** Kinds of events that change no word of a draft. */
const said: ReadonlySet<string> = new Set(["draft.commented", "draft.comment-settled"])

/** What was chosen, as far as the library has it still: what it dropped comes back with it. */
function choicesOf(content: DraftContent, { contract, agency, client, library }: DraftSources): DraftChoices {
  const { title, reference } = contract.content
  const clauses = new Set(library.clauses.map(({ id }) => id))
  const parameters = new Set(library.parameters.map(({ id }) => id))
  return {
    preset: library.presets.find(({ id }) => id === content.preset)?.id,
    ...{ positions: onlyOf(content.positions, clauses), parameters: onlyOf(content.parameters, parameters) },
    leftOut: content.leftOut.filter((id) => clauses.has(id)),
    added: content.added.filter((id) => clauses.has(id)),
    ...{ languages: content.languages, prevailing: content.prevailing },
    parties: { client: content.client ?? client, agency: agency.name },
    contract: { title, ...(reference === undefined ? {} : { reference }) },
  }
}

function onlyOf<T>(values: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)))
}

/** Names of all who had a hand in it. */
async function peopleOf(
  app: App,
  { draft, versions, steps, comments }: Pick<DraftReading, "draft" | "versions" | "steps" | "comments">,
): Promise<EventNames["people"]> {
  const ids = new Set([draft.createdBy, draft.savedBy])
  for (const { madeBy } of versions) ids.add(madeBy)
  for (const { by } of steps) ids.add(by)
  for (const { by, settledBy } of comments) for (const id of [by, settledBy ?? by]) ids.add(id)
  return (await bearerNames(app.store.read, [...ids])).people
}
