import type { Craft, DeclarationContent, DeclaredSubcontractor, DeclaredUse } from "./declaration.ts"
import {
  type Draft,
  declarationLimits,
  type NumberedTool,
  type PartContent,
  partOf,
  partText,
  type SavedPart,
  toolOf,
  toolPart,
  useOf,
} from "./declaration-parts.ts"
import { markId } from "./declaration-sheet.ts"
import {
  type CellKind,
  type DeclarationSheetWords,
  readCell,
  type SheetTable,
  sheetColumns,
  sheetLists,
  sheetQuestions,
  subcontractorCells,
  tableKeys,
  toolCells,
  useCells,
} from "./declaration-sheet-cells.ts"
import type { Sheet } from "./documents.ts"
import { type CellFault, letters } from "./packet-sheet.ts"
import { fold, foldExact, type Text } from "./text.ts"

// A filled-in workbook of a declaration, read. Columns are known by their heads and rows by their ids or numbers, in any order.

/** What a sheet changes, part by part, or what is wrong with it. */
export interface ReadDeclarationSheet {
  /** Parts that say something else than they did, whole. */
  parts: readonly SavedPart[]
  faults: readonly CellFault[]
}

/**
 * Reads what a sheet says, in whatever language. An empty cell changes nothing, nor does a row that is not there; a tool without a
 * number is new, unless one of that name and plan is there. All or nothing: with a single fault nothing is taken. `all`: the words of
 * every language.
 */
export function readDeclarationSheets(
  sheets: readonly Sheet[],
  { declaration, draft }: { declaration: string; draft: Draft },
  all: readonly DeclarationSheetWords[],
): ReadDeclarationSheet {
  const tables = tablesIn(sheets, all)
  if (tables.size === 0) return refused([{ cell: "", message: texts.noTable }])
  if (isOfAnother(tables.get("answers"), declaration)) return refused([{ cell: "", message: texts.otherFile }])
  const reading: Reading = { draft, all, faults: [], parts: new Map() }
  for (const { end } of tables.values()) if (end) reading.faults.push({ cell: end, message: texts.tooManyRows })
  readAnswers(tables.get("answers")?.rows ?? [], reading)
  readTools(tables.get("tools")?.rows ?? [], reading)
  if (draft.kind === "contract") {
    readUses(tables.get("uses")?.rows ?? [], draft.content, reading)
    readSubcontractors(tables.get("subcontractors")?.rows ?? [], draft.content, reading)
  }
  if (reading.faults.length > 0) return refused(reading.faults.slice(0, mostFaults))
  const parts = [...reading.parts].map(([part, content]) => ({ part, content: partOf(content) }))
  return {
    parts: parts.filter(({ part, content }) => partText(content) !== partText(draft.parts.get(part))),
    faults: [],
  }
}

/** Nobody mends more at a time. */
const mostFaults = 200
/** Rows in which the head is looked for, and rows that are read below it. */
const headWithin = 50
const mostRows = 2000

function refused(faults: readonly CellFault[]): ReadDeclarationSheet {
  return { parts: [], faults }
}

interface Reading {
  draft: Draft
  all: readonly DeclarationSheetWords[]
  faults: CellFault[]
  /** As they would be saved. */
  parts: Map<string, PartContent>
}

interface Row {
  /** What stands in a column; "" where nothing does. */
  cell(column: string): string
  /** How a spreadsheet names that cell: `Tools!C7`. */
  at(column: string): string
}

interface Table {
  rows: readonly Row[]
  /** The first cell of the first row that is one too many. */
  end?: string | undefined
}

function tablesIn(sheets: readonly Sheet[], all: readonly DeclarationSheetWords[]): Map<SheetTable, Table> {
  const found = new Map<SheetTable, Table>()
  for (const sheet of sheets) {
    for (const [index, head] of sheet.rows.slice(0, headWithin).entries()) {
      const table = (Object.keys(sheetColumns) as SheetTable[]).find(
        (name) => !found.has(name) && tableKeys[name].every((column) => placeIn(head, column, all) >= 0),
      )
      if (!table) continue
      found.set(table, tableBelow(sheet, index, table, all))
      break
    }
  }
  return found
}

function placeIn(head: readonly string[], column: string, all: readonly DeclarationSheetWords[]): number {
  const names = all.map(({ columns }) => fold(columns[column] ?? column))
  return head.findIndex((cell) => names.includes(fold(cell)))
}

function tableBelow(
  { name, rows }: Sheet,
  head: number,
  table: SheetTable,
  all: readonly DeclarationSheetWords[],
): Table {
  const places = new Map(
    sheetColumns[table].map((column) => [column as string, placeIn(rows[head] ?? [], column, all)]),
  )
  const below = rows.slice(head + 1, head + 1 + mostRows)
  const more = rows.slice(head + 1 + mostRows).findIndex((row) => row.some((cell) => cell.trim() !== ""))
  const sheetName = name.slice(0, 31)
  return {
    rows: below.map((cells, offset) => ({
      cell: (column) => (cells[places.get(column) ?? -1] ?? "").trim(),
      at: (column) => `${sheetName}!${letters(Math.max(0, places.get(column) ?? 0))}${head + offset + 2}`,
    })),
    ...(more >= 0 && { end: `${sheetName}!A${head + mostRows + more + 2}` }),
  }
}

/** The file says which declaration it is of; where that row was taken out, nobody knows. */
function isOfAnother(answers: Table | undefined, declaration: string): boolean {
  const mark = answers?.rows.find((row) => row.cell("id") === markId)?.cell("options") ?? ""
  return mark !== "" && mark !== declaration
}

/** The values of a row's cells that say something, by column; what is wrong goes to the faults. */
function valuesOf(row: Row, cells: Readonly<Record<string, CellKind | undefined>>, reading: Reading): PartContent {
  const values: Record<string, unknown> = {}
  for (const [column, kind] of Object.entries(cells)) {
    const cell = row.cell(column)
    if (cell === "" || !kind) continue
    const read = readCell(cell, kind, reading.all)
    if (read.fault) reading.faults.push({ cell: row.at(column), message: read.fault })
    else values[column] = read.value
  }
  return values
}

function says(row: Row, cells: Readonly<Record<string, CellKind | undefined>>): boolean {
  return Object.keys(cells).some((column) => row.cell(column) !== "")
}

/** Tells of a row whose id or number stood in another before. */
function isTwice(seen: Map<string, string>, key: string, row: Row, column: string, { faults }: Reading): boolean {
  const before = seen.get(key)
  if (before !== undefined) faults.push({ cell: row.at(column), message: texts.twice(before) })
  else seen.set(key, row.at(column))
  return before !== undefined
}

function readAnswers(rows: readonly Row[], reading: Reading): void {
  const { draft, parts, faults } = reading
  const known = new Map(sheetQuestions(draft.kind).map((question) => [question.id.toLowerCase(), question]))
  const seen = new Map<string, string>()
  for (const row of rows) {
    const id = row.cell("id").toLowerCase()
    if (row.cell("answer") === "" || id === markId) continue
    const question = known.get(id)
    if (!question) {
      faults.push({ cell: row.at("id"), message: texts.unknownId })
      continue
    }
    if (isTwice(seen, id, row, "id", reading)) continue
    const { answer } = valuesOf(row, { answer: question.kind }, reading)
    const { part, field } = question
    const before = parts.get(part) ?? draft.parts.get(part) ?? {}
    const sources = part === "sources" ? { sources: { ...(before.sources as object), [field]: answer } } : undefined
    parts.set(part, sources ?? { ...before, [field]: answer })
  }
}

function readTools(rows: readonly Row[], reading: Reading): void {
  const { draft, parts, faults } = reading
  const byNumber = new Map(draft.tools.map((tool) => [String(tool.number), tool]))
  const filled = rows.filter((row) => says(row, toolCells))
  const numbers = new Set(filled.map((row) => row.cell("toolNumber")))
  const free = new Set(draft.tools.filter(({ number }) => !numbers.has(String(number))))
  const seen = new Map<string, string>()
  let last = draft.lastTool
  for (const row of filled) {
    const number = row.cell("toolNumber")
    const { toolName, ...said } = valuesOf(row, toolCells, reading)
    const values = { ...said, ...(toolName !== undefined && { name: toolName }) }
    if (number !== "" && !byNumber.has(number)) {
      faults.push({ cell: row.at("toolNumber"), message: texts.unknownTool })
    } else if (number === "" || !isTwice(seen, number, row, "toolNumber", reading)) {
      const known = byNumber.get(number) ?? sameTool(values, free)
      if (known) free.delete(known)
      else if (row.cell("toolName") === "") faults.push({ cell: row.at("toolName"), message: texts.toolName })
      const part = known?.part ?? toolPart(++last)
      parts.set(part, { ...draft.parts.get(part), ...values })
    }
  }
  const added = [...parts.keys()].filter((part) => part.startsWith("tools/") && !draft.parts.has(part)).length
  if (added > 0 && draft.tools.length + added > declarationLimits.tools) {
    faults.push({ cell: filled.at(-1)?.at("toolName") ?? "", message: texts.tooManyTools })
  }
}

/** A row without a number that says of a tool what is there: the file was sent before, and is sent again. */
function sameTool(values: PartContent, free: ReadonlySet<NumberedTool>): NumberedTool | undefined {
  const { name, plan, tier } = toolOf(values)
  const named = [...free].filter(({ tool }) => foldExact(tool.name) === foldExact(name))
  const isPlan = (one: NumberedTool["tool"]) => one.plan === plan && foldExact(one.tier ?? "") === foldExact(tier ?? "")
  const exact = named.filter(({ tool }) => isPlan(tool))
  return exact.find(({ tool }) => tool.account === values.account) ?? exact[0]
}

function readUses(rows: readonly Row[], content: DeclarationContent, reading: Reading): void {
  const { parts, faults } = reading
  const seen = new Map<string, string>()
  let uses = [...content.uses]
  let refused = [...content.refused]
  for (const row of rows.filter((one) => says(one, useCells))) {
    const craft = sheetLists.craft.find((one) => one === row.cell("craft").toLowerCase())
    if (craft === undefined) {
      faults.push({ cell: row.at("craft"), message: texts.unknownId })
      continue
    }
    if (isTwice(seen, craft, row, "craft", reading)) continue
    const { refused: isRefused, ...said } = valuesOf(row, useCells, reading)
    if (isRefused !== undefined) refused = withCraft(refused, craft, isRefused === true)
    if (Object.keys(said).length === 0) continue
    const use = { ...useOf(uses, craft), craft, ...said } as DeclaredUse
    if (use.level === undefined) faults.push({ cell: row.at("level"), message: texts.level })
    uses = [...uses.filter((one) => one.craft !== craft), use]
  }
  const order = (one: DeclaredUse) => sheetLists.craft.indexOf(one.craft)
  if (seen.size > 0) parts.set("uses", { uses: uses.toSorted((a, b) => order(a) - order(b)), refused })
}

function withCraft(all: readonly Craft[], craft: Craft, isIn: boolean): Craft[] {
  return sheetLists.craft.filter((one) => (one === craft ? isIn : all.includes(one)))
}

function readSubcontractors(rows: readonly Row[], content: DeclarationContent, reading: Reading): void {
  const { draft, parts, faults } = reading
  const all: DeclaredSubcontractor[] = [...content.subcontractors]
  const filled = rows.filter((row) => says(row, subcontractorCells))
  const seen = new Map<string, string>()
  const taken = new Set(filled.map((row) => Number(row.cell("subNumber")) - 1))
  for (const row of filled) {
    const number = row.cell("subNumber")
    const { subName, subCountry, subTools, subCrafts } = valuesOf(row, subcontractorCells, reading)
    const said = partOf({ name: subName, country: subCountry, tools: subTools, crafts: subCrafts })
    const named = all.findIndex(
      ({ name }, index) => index < content.subcontractors.length && !taken.has(index) && name === subName,
    )
    const place = number === "" ? named : Number(number) - 1
    if (number !== "" && !(place in content.subcontractors)) {
      faults.push({ cell: row.at("subNumber"), message: texts.unknownSubcontractor })
    } else if (number === "" || !isTwice(seen, number, row, "subNumber", reading)) {
      taken.add(place)
      const merged = { name: "", crafts: [], ...all[place], ...said }
      if (place >= 0) all[place] = merged
      else all.push(merged)
      if (merged.name === "") faults.push({ cell: row.at("subName"), message: texts.subcontractorName })
    }
  }
  if (all.length > declarationLimits.subcontractors) {
    faults.push({ cell: filled.at(-1)?.at("subName") ?? "", message: texts.tooManySubcontractors })
  }
  const before = parts.get("subcontractors") ?? draft.parts.get("subcontractors")
  if (filled.length > 0) parts.set("subcontractors", { ...before, subcontractors: all })
}

const texts = {
  noTable: {
    fr: "Aucune feuille n’a les colonnes de la déclaration. Gardez la ligne de titres telle qu’elle était dans le fichier téléchargé.",
    en: "No sheet has the columns of the declaration. Keep the row of headings as it was in the file that you downloaded.",
  },
  otherFile: {
    fr: "Ce fichier appartient à une autre déclaration. Téléchargez celui de cette page, et recopiez-y vos réponses.",
    en: "This file belongs to another declaration. Download the one from this page, and copy your answers into it.",
  },
  tooManyRows: {
    fr: `Au-delà de ${mostRows} lignes, rien n’est lu : supprimez les lignes en trop.`,
    en: `Nothing is read beyond ${mostRows} rows: delete those that are too many.`,
  },
  unknownId: {
    fr: "Cette ligne n’est pas de cette déclaration. Reprenez l’identifiant du fichier téléchargé.",
    en: "This row is not of this declaration. Take the identifier from the file that you downloaded.",
  },
  twice: (first: string): Text => ({
    fr: `Déjà dit en ${first}. N’en gardez qu’un des deux.`,
    en: `Said in ${first} already. Keep one of the two.`,
  }),
  unknownTool: {
    fr: "Aucun outil n’a ce numéro. Videz cette cellule : l’outil sera ajouté.",
    en: "No tool has this number. Empty this cell: the tool is then added.",
  },
  toolName: { fr: "Donnez le nom de l’outil.", en: "Give the name of the tool." },
  tooManyTools: {
    fr: `Une déclaration compte ${declarationLimits.tools} outils au plus.`,
    en: `A declaration has ${declarationLimits.tools} tools at most.`,
  },
  level: {
    fr: "Dites quelle part l’IA en fait.",
    en: "Say how much of it AI makes.",
  },
  unknownSubcontractor: {
    fr: "Aucun sous-traitant n’a ce numéro. Videz cette cellule : il sera ajouté.",
    en: "No subcontractor has this number. Empty this cell: it is then added.",
  },
  subcontractorName: { fr: "Donnez le nom de ce sous-traitant.", en: "Give the name of this subcontractor." },
  tooManySubcontractors: {
    fr: `Une déclaration compte ${declarationLimits.subcontractors} sous-traitants au plus.`,
    en: `A declaration has ${declarationLimits.subcontractors} subcontractors at most.`,
  },
}
