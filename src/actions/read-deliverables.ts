import { allDeclarations, type DeclarationRow, declarationsOf, isSent } from "../../db/queries/declarations.ts"
import {
  allDeliverables,
  campaignsOf,
  type DeliverableFileRow,
  type DeliverableRow,
  deliverableById,
  deliverablesWithFile,
  filesOfDeliverables,
  nameableTools,
} from "../../db/queries/deliverables.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import type { DeclarationContent, SheetContent } from "../core/declaration.ts"
import {
  type DeliverableState,
  declaredInContract,
  declaredInSheet,
  deliverableState,
  tellsOfAi,
  wasRead,
} from "../core/deliverable-state.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import { type DeclaredForFile, type KnownTool, type UndeclaredFinding, undeclared } from "../core/undeclared.ts"
import { nameEvents } from "./name-events.ts"
import { deliverableObject } from "./save-deliverable.ts"

/** A file of a deliverable, with what it says that was not declared. */
export interface DeliverableFile extends DeliverableFileRow {
  findings: readonly UndeclaredFinding[]
  /** It says itself that generative AI had a part in it. */
  tellsOfAi: boolean
}

/** A deliverable with its sheet, its files, and how it stands. */
export interface ReadDeliverable {
  deliverable: DeliverableRow
  /** Its sheet: the one that counts, else the one that was asked for. */
  sheet?: DeclarationRow | undefined
  /** What its files are held against: its sheet, or, as long as there is none, the contract's own declaration. */
  heldAgainst?: DeclarationRow | undefined
  /** Each once, by its newest reading; the oldest first. */
  files: readonly DeliverableFile[]
  /** How many things its files say that were not declared. */
  findings: number
  state: DeliverableState
}

/** Which deliverables: of an agency (its slug), of a contract, or one. */
export interface DeliverableFilter {
  organisation?: string | undefined
  contract?: string | undefined
  deliverable?: string | undefined
}

/** The register of deliverables, the newest first. */
export async function readDeliverables(app: App, filter: DeliverableFilter = {}): Promise<ReadDeliverable[]> {
  const { read } = app.store
  const all = await allDeliverables(read)
  const rows = all.filter((row) => isMeant(row, filter))
  const [files, declarations, tools] = await Promise.all([
    filesOfDeliverables(
      read,
      rows.map(({ id }) => id),
    ),
    allDeclarations(read),
    nameableTools(read),
  ])
  const byDeliverable = Map.groupBy(files, ({ deliverableId }) => deliverableId)
  const declared = sorted(declarations)
  return rows.map((row) => readingOf(row, byDeliverable.get(row.id) ?? [], declared, tools))
}

function isMeant(row: DeliverableRow, { organisation, contract, deliverable }: DeliverableFilter): boolean {
  return (
    (organisation === undefined || row.organisation === organisation) &&
    (contract === undefined || row.contractId === contract) &&
    (deliverable === undefined || row.id === deliverable)
  )
}

/** Something that a file says and nobody declared. */
export interface UndeclaredInDeliverable {
  deliverable: DeliverableRow
  file: Pick<DeliverableFileRow, "name" | "sha256">
  /** Declaration that the file was held against. */
  declaration: string
  finding: UndeclaredFinding
}

/** All that files say and nobody declared (`undeclared_found`), of the deliverables that are meant. */
export async function undeclaredFindings(
  app: App,
  filter: DeliverableFilter = {},
): Promise<readonly UndeclaredInDeliverable[]> {
  const all = await readDeliverables(app, filter)
  return all.flatMap(({ deliverable, files, heldAgainst }) =>
    files.flatMap(({ name, sha256, findings }) =>
      findings.map((finding) => ({
        ...{ deliverable, file: { name, sha256 } },
        ...{ declaration: heldAgainst?.id ?? "", finding },
      })),
    ),
  )
}

/** A deliverable on its own page. */
export interface DeliverableReading extends ReadDeliverable {
  /** Other deliverables with the same bytes, by hash. */
  elsewhere: ReadonlyMap<string, readonly { id: string; title: string }[]>
  /** Campaigns of its contract. */
  campaigns: readonly string[]
  history: readonly PastEvent[]
  names: EventNames
  /** Number of the last event about it. */
  seen: number
}

/** Throws `NotFound`. */
export async function readDeliverable(app: App, id: string): Promise<DeliverableReading> {
  const { read } = app.store
  const object = deliverableObject(id)
  // Before the rest: what is saved after this makes a write stale.
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const row = await deliverableById(read, id)
  if (!row) throw new NotFound(`no deliverable ${id}`)
  const [files, declarations, tools, campaigns, history] = await Promise.all([
    filesOfDeliverables(read, [id]),
    declarationsOf(read, row.contractId),
    nameableTools(read),
    campaignsOf(read, row.contractId),
    historyOf(read, [object], historyAtOnce),
  ])
  const reading = readingOf(row, files, sorted(declarations), tools)
  const hashes = reading.files.map(({ sha256 }) => sha256)
  const authors = [row.createdBy, ...files.map(({ readBy }) => readBy)]
  const [same, { people }, told] = await Promise.all([
    deliverablesWithFile(read, hashes, id),
    bearerNames(read, [...new Set(authors)]),
    nameEvents(app, history),
  ])
  const names = { ...told, people: new Map([...told.people, ...people]) }
  return { ...reading, elsewhere: Map.groupBy(same, ({ sha256 }) => sha256), campaigns, history, names, seen }
}

const historyAtOnce = 50

/** What was declared, by what it is about. */
interface Declared {
  /** By deliverable: the sheet that counts, else the one that is being filled in. */
  sheets: ReadonlyMap<string, DeclarationRow>
  /** By contract: the declaration that counts. */
  contracts: ReadonlyMap<string, DeclarationRow>
}

/** `rows`: the newest first. */
function sorted(rows: readonly DeclarationRow[]): Declared {
  const [sheets, contracts] = [new Map<string, DeclarationRow>(), new Map<string, DeclarationRow>()]
  for (const status of ["open", "sent"] as const) {
    // The newest comes last, and what was sent after what is open: each replaces the ones before.
    for (const row of rows.filter((one) => one.status === status).toReversed()) {
      if (row.deliverableId !== undefined) sheets.set(row.deliverableId, row)
      else if (status === "sent") contracts.set(row.contractId, row)
    }
  }
  return { sheets, contracts }
}

function readingOf(
  deliverable: DeliverableRow,
  rows: readonly DeliverableFileRow[],
  { sheets, contracts }: Declared,
  tools: readonly KnownTool[],
): ReadDeliverable {
  const sheet = sheets.get(deliverable.id)
  const isSheetSent = sheet !== undefined && isSent(sheet)
  const heldAgainst = isSheetSent ? sheet : contracts.get(deliverable.contractId)
  const declared = heldAgainst && declaredIn(heldAgainst, tools)
  const newest = [...new Map(rows.map((row) => [row.sha256, row])).values()]
  const files = newest.map((row) => ({
    ...row,
    findings: declared ? undeclared(row.found, declared, tools) : [],
    tellsOfAi: tellsOfAi(row.found),
  }))
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0)
  const stands = isSheetSent ? "sent" : sheet ? "open" : "none"
  return {
    ...{ deliverable, sheet, heldAgainst, files, findings },
    state: deliverableState({ findings, files: files.filter(({ found }) => wasRead(found)).length, sheet: stands }),
  }
}

function declaredIn({ kind, content }: DeclarationRow, tools: readonly KnownTool[]): DeclaredForFile | undefined {
  if (content === undefined) return undefined
  return kind === "deliverable"
    ? declaredInSheet(content as SheetContent, tools)
    : declaredInContract(content as DeclarationContent, tools)
}
