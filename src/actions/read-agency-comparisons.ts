import { changedAgencyTerms, changedPlanTerms } from "../../db/queries/changed-terms.ts"
import { type SentDeclaration, sentDeclarations } from "../../db/queries/declarations.ts"
import type { App } from "../app.ts"
import {
  type ComparedRow,
  type ComparisonSummary,
  compareDeclaration,
  summaryOf,
  type TermsChange,
} from "../core/agency-comparison.ts"
import { type Book, openList } from "../core/book.ts"
import { type Day, dayIn, dayStart } from "../core/day.ts"
import type { DeclarationKind } from "../core/declaration.ts"
import { listClass } from "../core/list-build.ts"
import type { Language } from "../core/text.ts"
import { knownCompany } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** A declaration that counts now, held against the list; who signed it is not in it. */
export interface ComparedDeclaration {
  /** Id, as are those of contract and deliverable. */
  declaration: string
  kind: DeclarationKind
  contract: string
  contractTitle: string
  /** Slug and name of the agency. */
  organisation: string
  organisationName: string
  deliverable?: { id: string; title: string } | undefined
  /** In which we write to the agency. */
  language: Language
  createdBy: string
  signedOn: Day
  validUntil: Day
  rows: readonly ComparedRow[]
  summary: ComparisonSummary
}

/** Which are wanted: of an agency (slug), a contract, one declaration, a deliverable; with a tool, rows of that tool alone. */
export interface ComparisonFilter {
  organisation?: string | undefined
  contract?: string | undefined
  declaration?: string | undefined
  /** Ids: these alone. */
  declarations?: ReadonlySet<string> | undefined
  deliverable?: string | undefined
  /** Slug. */
  tool?: string | undefined
}

/**
 * What agencies declared, held against the list of today: worked out from what is current, and never stored. Every change of the register
 * or of a declaration is in it at once; what did not move is not worked out again.
 */
export async function readComparisons(
  app: App,
  day: Day,
  filter: ComparisonFilter = {},
): Promise<ComparedDeclaration[]> {
  const [current, all] = await Promise.all([currentList(app), declared(app)])
  const book = current?.book ?? emptyBook(app, day)
  const wanted = all.filter((one) => isWanted(one.row, filter))
  return ofTool(
    wanted.map((one) => compared(app, one, book, day)),
    filter.tool,
  )
}

/** The same against another list, such as the one that a decision would make. */
export async function comparisonsWith(
  app: App,
  book: Book,
  day: Day,
  filter: ComparisonFilter = {},
): Promise<ComparedDeclaration[]> {
  const all = await declared(app)
  const wanted = all.filter((one) => isWanted(one.row, filter))
  return ofTool(
    wanted.map((one) => worked(one, book, day)),
    filter.tool,
  )
}

interface Declared {
  row: SentDeclaration
  signedOn: Day
  changed: readonly TermsChange[]
}

interface Kept {
  /** Of the event chain: every change moves it. */
  seq: number
  all: Promise<readonly Declared[]>
  /** By declaration; worked out from what the key tells. */
  compared: Map<string, { book: Book; key: string; value: ComparedDeclaration }>
}

const kept = new WeakMap<App, Kept>()

/** All declarations that count, with what changed since each was signed; read again when anything was written. */
async function declared(app: App): Promise<readonly Declared[]> {
  const { seq } = await app.store.head()
  const known = kept.get(app)
  if (known?.seq === seq) return known.all
  const all = read(app)
  const made = { seq, all, compared: known?.compared ?? new Map() }
  kept.set(app, made)
  try {
    const still = new Set((await all).map(({ row }) => row.id))
    for (const id of made.compared.keys()) if (!still.has(id)) made.compared.delete(id)
  } catch (error) {
    kept.delete(app)
    throw error
  }
  return all
}

async function read(app: App): Promise<readonly Declared[]> {
  const [rows, { zone }] = await Promise.all([sentDeclarations(app.store.read), knownCompany(app)])
  if (rows.length === 0) return []
  const signed = rows.map((row) => row.signedOn ?? dayIn(zone, new Date(row.sentAt)))
  const earliest = signed.reduce((a, b) => (a < b ? a : b))
  const since = dayStart(zone, earliest).toISOString()
  const [ofPlans, ofAgencies] = await Promise.all([
    changedPlanTerms(app.store.read, since),
    changedAgencyTerms(app.store.read, since),
  ])
  const dated = [...ofPlans, ...ofAgencies].map((one) => ({ ...one, day: dayIn(zone, new Date(one.at)) }))
  return rows.map((row, index) => {
    const signedOn = signed[index] ?? earliest
    const changed = dated.filter(
      (one) => one.day > signedOn && (!("organisation" in one) || one.organisation === row.organisation),
    )
    return {
      row,
      signedOn,
      changed: changed.map((one) => ({
        plan: "plan" in one ? one.plan : undefined,
        document: one.document,
        day: one.day,
        url: one.url,
      })),
    }
  })
}

function compared(app: App, one: Declared, book: Book, day: Day): ComparedDeclaration {
  const { row, changed } = one
  const memo = kept.get(app)?.compared
  // What was sent never changes; of the contract and the agency, what the rows and their heading say.
  const key = JSON.stringify([
    day,
    row.contract.oversight,
    row.contract.title,
    row.contract.language,
    row.organisation,
    row.organisationName,
    row.deliverable,
    changed,
  ])
  const known = memo?.get(row.id)
  if (known?.book === book && known.key === key) return known.value
  const value = worked(one, book, day)
  memo?.set(row.id, { book, key, value })
  return value
}

function worked({ row, signedOn, changed }: Declared, book: Book, day: Day): ComparedDeclaration {
  const { id, kind, content, contract, validUntil } = row
  const rows = compareDeclaration({ book, content, kind, contract, validUntil, day, changed })
  return {
    declaration: id,
    kind,
    contract: row.contractId,
    contractTitle: contract.title,
    organisation: row.organisation,
    organisationName: row.organisationName,
    ...(row.deliverableId !== undefined && { deliverable: { id: row.deliverableId, title: row.deliverable ?? "" } }),
    language: contract.language,
    createdBy: row.createdBy,
    signedOn,
    validUntil,
    rows,
    summary: summaryOf(rows),
  }
}

function isWanted(
  row: SentDeclaration,
  { organisation, contract, declaration, declarations, deliverable }: ComparisonFilter,
): boolean {
  return (
    (organisation === undefined || row.organisation === organisation) &&
    (contract === undefined || row.contractId === contract) &&
    (declaration === undefined || row.id === declaration) &&
    (declarations === undefined || declarations.has(row.id)) &&
    (deliverable === undefined || row.deliverableId === deliverable)
  )
}

function ofTool(all: readonly ComparedDeclaration[], tool: string | undefined): ComparedDeclaration[] {
  if (tool === undefined) return [...all]
  return all.flatMap((one) => {
    const rows = one.rows.filter((row) => row.tool === tool)
    return rows.length > 0 ? [{ ...one, rows, summary: summaryOf(rows) }] : []
  })
}

/** Before the first list nobody has decided on anything. */
export function emptyBook(app: App, day: Day): Book {
  const { classes, uses } = app.methodology.vocabulary
  return openList({
    ...{ format: "aval/approved-list", version: 1, revision: 0, serial: 0, issuedAt: app.now().toISOString(), day },
    ...{ zone: app.config.zone, conditions: {}, tools: [] },
    vocabulary: { classes: classes.map(listClass), uses },
  })
}
