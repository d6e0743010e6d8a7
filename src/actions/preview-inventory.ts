import { lastSeqs } from "../../db/queries/events.ts"
import { loadRegister } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import { dayIn } from "../core/day.ts"
import type { Sheet } from "../core/documents.ts"
import type { Fault } from "../core/errors.ts"
import { checkImport } from "../core/import-check.ts"
import type { ImportDocument } from "../core/import-document.ts"
import { inventoryDocument, planInventory, remarkOf } from "../core/inventory.ts"
import { type InventoryKind, inventoryKinds, type PlannedItem } from "../core/inventory-draft.ts"
import {
  type CategoryWords,
  type InventoryMapping,
  type ReadRows,
  type RowRemark,
  readDefaults,
  readRows,
} from "../core/inventory-rows.ts"
import { type ToldRows, toldRows } from "../core/inventory-told.ts"
import type { ToolQuestion } from "../core/inventory-tools.ts"
import type { Register } from "../core/register.ts"
import { canonical } from "../core/stated.ts"
import { fold } from "../core/text.ts"
import { type ReadImport, readImport } from "../schema/import.ts"
import { isSpdx, spdxMeant } from "../schema/spdx.ts"
import type { Seen } from "./import-document.ts"

/** What an inventory would do to the register as it is now. */
export interface InventoryPreview extends ToldRows {
  questions: readonly ToolQuestion[]
  /** It can be imported: nothing is refused, nothing is asked. */
  ready: boolean
  /** Nothing would change. */
  nothing: boolean
  /** Of what would be written: another one means that the register, or the file, says otherwise by now. */
  digest: string
  document: ImportDocument
  /** The objects that it changes, with their last events. */
  seen: readonly Seen[]
}

export interface InventoryAsked {
  sheet: Sheet
  mapping: InventoryMapping
  categories: CategoryWords
}

/** Rows read before others get their turn. */
const stride = 500

/** A dry run: reads the rows, holds them against the register, and asks every rule that the import will ask. Nothing is written. */
export async function previewInventory(app: App, asked: InventoryAsked): Promise<InventoryPreview> {
  const head = await app.store.head()
  const register = await loadRegister(app.store.read)
  await breathe()
  const rows = await rowsOf(asked, register)
  const plan = await drive(planInventory(rows.rows, register, asked.mapping))
  const { document, planned } = inventoryDocument(plan)
  const found = await faultsIn(app, register, document)
  const faults = [
    ...readDefaults(asked.mapping),
    ...rows.faults,
    ...plan.faults,
    ...toldOnce(found, planned, plan.faults),
    ...spdxFaults(planned.licences),
  ].sort((a, b) => a.row - b.row)
  await breathe()
  const told = toldRows(
    rows.rows.map(({ row }) => row),
    { ...plan, faults, notices: [...rows.notices, ...plan.notices] },
  )
  await breathe()
  return {
    ...told,
    questions: plan.questions,
    ready: faults.length === 0 && plan.questions.length === 0 && rows.rows.length > 0,
    nothing: plan.items.every(({ what }) => what === "same"),
    digest: app.sha256(canonical(document)),
    document,
    seen: await seenBefore(app, objectsOf(plan.items), head.register),
  }
}

async function rowsOf({ sheet, mapping, categories }: InventoryAsked, { tools }: Register): Promise<ReadRows> {
  const read: ReadRows = { rows: [], faults: [], notices: [] }
  const own = tools.flatMap((tool) => tool.categories.map((id) => [fold(id), id] as const))
  const words = new Map([...own, ...categories])
  for (let from = 0; from < sheet.rows.length; from += stride) {
    const part = readRows(sheet, mapping, words, [from, from + stride])
    for (const list of ["rows", "faults", "notices"] as const) (read[list] as unknown[]).push(...part[list])
    await breathe()
  }
  return read
}

/** The faults that the import would find. */
async function faultsIn(app: App, register: Register, document: ImportDocument): Promise<Fault[]> {
  const read = await readInPieces(document)
  await breathe()
  const day = dayIn(register.company?.zone ?? app.config.zone, app.now())
  const check = { register, methodology: app.methodology, day, document: read.document, named: read.named }
  return [...read.faults, ...checkImport(check)]
}

/** Reads a document as the import does, a few items at a time. */
async function readInPieces(document: ImportDocument): Promise<ReadImport> {
  const lists: Partial<Record<InventoryKind, unknown[]>> = {}
  const faults: Fault[] = []
  const named = new Set<string>()
  for (const kind of inventoryKinds) {
    const items = document[kind] ?? []
    for (let from = 0; from < items.length; from += stride) {
      const part = readImport({ aval: 1, [kind]: items.slice(from, from + stride) })
      // What could not be read leaves an empty place, as it does in a document read at once.
      part.document[kind]?.forEach((item, index) => {
        const list = lists[kind] ?? new Array(items.length)
        list[from + index] = item
        lists[kind] = list
      })
      faults.push(...part.faults.map((fault) => ({ ...fault, place: movedOn(fault.place, from) })))
      for (const slug of part.named) named.add(slug)
      await breathe()
    }
  }
  return { document: { aval: 1, ...lists } as ImportDocument, faults, named }
}

/** `tools[3].name` of the items from the 500th on is `tools[503].name`. */
function movedOn(place: string, from: number): string {
  return place.replace(/^(\w+)\[(\d+)\]/, (_, kind, index) => `${kind}[${Number(index) + from}]`)
}

/** Faults of the document, but for what a row was told already: a value that it lacks is not wrong as well. */
function toldOnce(
  found: readonly Fault[],
  planned: Parameters<typeof remarkOf>[1],
  told: readonly RowRemark[],
): RowRemark[] {
  const known = new Set(told.map(({ row, field }) => `${row} ${field}`))
  return found.flatMap((fault) => {
    const remark = remarkOf(fault, planned)
    const attribute = fault.place.slice(fault.place.lastIndexOf(".") + 1)
    return remark.field === undefined && known.has(`${remark.row} ${attribute}`) ? [] : [remark]
  })
}

function spdxFaults(licences: readonly PlannedItem[]): RowRemark[] {
  return licences.flatMap(({ cells }) => {
    const cell = cells.get("spdx")
    if (!cell || isSpdx(cell.value)) return []
    const meant = spdxMeant(cell.value)
    const message =
      meant === undefined
        ? {
            fr: "cet identifiant SPDX n’existe pas : voyez spdx.org/licenses, ou écrivez LicenseRef-… pour une licence propre.",
            en: "there is no such SPDX identifier: see spdx.org/licenses, or write LicenseRef-… for a licence of its own.",
          }
        : { fr: `cet identifiant SPDX s’écrit « ${meant} ».`, en: `this SPDX identifier is written “${meant}”.` }
    return [{ ...cell, message }]
  })
}

/** What the events of these items are about. */
function objectsOf(items: readonly PlannedItem[]): string[] {
  const kinds = {
    organisations: "organisation",
    tools: "tool",
    plans: "plan",
    licences: "plan",
    agreements: "organisation",
  }
  const moving = items.filter(({ what }) => what !== "same")
  return [...new Set(moving.map(({ kind, name }) => `${kinds[kind]}/${name.split(" ")[0]}`))]
}

/** Their last events as of the moment before the register was read. */
async function seenBefore(app: App, objects: readonly string[], register: number): Promise<Seen[]> {
  const seqs = await lastSeqs(app.store.read, objects)
  const moved = (await app.store.head()).register !== register
  // What was written meanwhile may be about one of them: then the import finds a number that never was, and starts anew.
  return objects.map((object) => ({ object, seq: moved ? -1 : (seqs.get(object) ?? 0) }))
}

async function drive<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await breathe()
  }
}

/** Lets what waits have its turn: a long table must not keep everybody waiting. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
