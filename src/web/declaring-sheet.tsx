import type { Context } from "hono"
import { answersIn } from "../../views/declaration/answers.tsx"
import { RefusedSheetPage, type SheetChange, SheetChangesPage, type SheetFault } from "../../views/declare/sheet.tsx"
import { sectionText } from "../../views/declare/words.ts"
import { type DeclarationReading, partMark } from "../actions/read-declaration.ts"
import { Busy } from "../core/busy.ts"
import { toolNumberOf, toolOf } from "../core/declaration-parts.ts"
import { writeDeclarationSheets } from "../core/declaration-sheet.ts"
import { type DeclarationSheetWords, sheetQuestions } from "../core/declaration-sheet-cells.ts"
import { type ReadDeclarationSheet, readDeclarationSheets } from "../core/declaration-sheet-reading.ts"
import { sourceTypes, sourceTypeTexts } from "../core/digital-source-type.ts"
import { mediaTypes, Unreadable } from "../core/documents.ts"
import { NotFound } from "../core/errors.ts"
import { type Language, languages, type Text } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { type Desk, viewOf } from "./declaring.tsx"
import { readUpload } from "./form.ts"
import { said } from "./said.ts"

/** The declaration as a workbook, as far as it is filled in. */
export async function sheetFile({ app, page }: Desk, { declaration, draft }: DeclarationReading): Promise<Response> {
  if (!app.documents) throw new NotFound()
  const { lang, t } = await page()
  const bytes = await app.documents.workbook(
    writeDeclarationSheets(declaration.id, draft, sheetWords(lang, declaration.kind)),
  )
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaTypes.xlsx,
      "Content-Disposition": `attachment; filename="${t.declarations.workbook.file}-${declaration.id.slice(-6)}.xlsx"`,
      "Cache-Control": "no-store",
    },
  })
}

/** What a filled-in workbook would change, or why it cannot be taken. Nothing is saved yet. */
export async function sheetPreview(c: Context, desk: Desk, reading: DeclarationReading) {
  const page = await desk.page()
  const { view, naming } = await viewOf(desk, page, reading)
  const { parts, faults } = await readSheet(c, desk, reading)
  const t = page.t.declarations.declare.sheet
  if (faults.length > 0) {
    const body = <RefusedSheetPage page={page} view={view} faults={faults} />
    return desk.respond(page, { title: t.refused(faults.length), body }, 422)
  }
  const changes = parts.map((part): SheetChange => {
    const before = reading.draft.parts.get(part.part) ?? {}
    const isTool = toolNumberOf(part.part) !== undefined
    return {
      part,
      base: partMark(desk.app, before),
      title: isTool ? toolOf(part.content).name : sectionText(page, part.part),
      now: answersIn(page, view.kind, { part: part.part, content: before }, naming),
      file: answersIn(page, view.kind, part, naming),
    }
  })
  const body = <SheetChangesPage page={page} view={view} changes={changes} />
  return desk.respond(page, { title: changes.length === 0 ? t.sameTitle : t.preview(changes.length), body })
}

async function readSheet(
  c: Context,
  { app }: Desk,
  { declaration, draft }: DeclarationReading,
): Promise<ReadDeclarationSheet> {
  const upload = await readUpload(c, "file")
  if (!upload) return refusedFor(said((t) => t.declarations.declare.sheet.missing))
  if (!app.documents) return refusedFor(said((t) => t.declarations.declare.sheet.off))
  try {
    const type = await app.documents.typeOf(upload.bytes)
    if (type !== "xlsx") throw new Unreadable(type ? "wrong-type" : "unknown-type")
    const sheets = await app.documents.sheetsOf(upload.bytes, type)
    const words = languages.map((lang) => sheetWords(lang, declaration.kind))
    return readDeclarationSheets(sheets, { declaration: declaration.id, draft }, words)
  } catch (error) {
    if (error instanceof Busy) return refusedFor(said((t) => t.packets.vendor.busy))
    if (!(error instanceof Unreadable)) throw error
    const { problem } = error
    return refusedFor(said((t) => t.files.problems[problem]))
  }
}

function refusedFor(message: Text): { parts: []; faults: readonly SheetFault[] } {
  return { parts: [], faults: [{ cell: "", message }] }
}

/** The words of the workbook: those of the pages, where they stand there too. */
export function sheetWords(lang: Language, kind: DeclarationReading["declaration"]["kind"]): DeclarationSheetWords {
  const { words, workbook } = messages[lang].declarations
  const fields: Readonly<Record<string, { label: string } | undefined>> = words.fields
  const labels = (named: Readonly<Record<string, { label: string }>>) =>
    Object.fromEntries(Object.entries(named).map(([id, { label }]) => [id, label]))
  const components: Readonly<Record<string, string>> = words.components
  const list = (name: keyof typeof workbook.lists, of: Readonly<Record<string, string>>) => ({
    name: workbook.lists[name],
    words: of,
  })
  return {
    sheets: workbook.sheets,
    columns: workbook.columns,
    questions: Object.fromEntries(
      sheetQuestions(kind).map(({ id, part, field }) => [
        id,
        part === "sources" ? `${words.fields.sources.label} – ${components[field]}` : (fields[field]?.label ?? field),
      ]),
    ),
    lists: {
      craft: list("craft", labels(words.crafts)),
      data: list("data", labels(words.data)),
      level: list("level", labels(words.levels)),
      oversight: list("oversight", labels(words.oversights)),
      account: list("account", labels(words.accounts)),
      indemnity: list("indemnity", words.indemnities),
      source: list("source", Object.fromEntries(sourceTypes.map((id) => [id, sourceTypeTexts[id][lang]]))),
      c2pa: list("c2pa", labels(words.c2pa)),
      yesNo: list("yesNo", { yes: words.yes, no: words.no }),
    },
    mark: workbook.mark,
    help: workbook.help,
  }
}
