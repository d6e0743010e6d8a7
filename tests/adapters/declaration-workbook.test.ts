import { unzipSync } from "fflate"
import { expect, test } from "vitest"
import { draftOf, toolPart } from "../../src/core/declaration-parts.ts"
import { writeDeclarationSheets } from "../../src/core/declaration-sheet.ts"
import { readDeclarationSheets } from "../../src/core/declaration-sheet-reading.ts"
import { languages } from "../../src/core/text.ts"
import { sheetWords } from "../../src/web/declaring-sheet.tsx"
import { completeParts } from "../support/declarations.ts"
import { testDocuments } from "../support/documents.ts"

test("a declaration of 200 tools comes back from its file as it was; no text is a formula, and lists are offered", async () => {
  const documents = testDocuments()
  const names = ['=HYPERLINK("http://x")', "@cmd", "+1", "-x <b>", "\u05e9\u05dc\u05d5\u05dd", "a\u200bb 👩‍🎨 & Cie"]
  const tools = Array.from({ length: 200 }, (_, index) => ({
    part: toolPart(index + 1),
    content: { ...completeParts()["tools/1"], name: `${names[index % names.length]}`, version: `${index}` },
  }))
  const pricing = "ligne 1\nligne 2 ; « x »"
  const parts = Object.entries({ ...completeParts(), pricing: { pricing } }).filter(([part]) => part !== "tools/1")
  const draft = draftOf("contract", [...parts.map(([part, content]) => ({ part, content })), ...tools])
  const bytes = await documents.workbook(writeDeclarationSheets("dcl_1", draft, sheetWords("fr", "contract")))
  const sheets = await documents.sheetsOf(bytes, "xlsx")
  const all = languages.map((lang) => sheetWords(lang, "contract"))
  expect(readDeclarationSheets(sheets, { declaration: "dcl_1", draft }, all)).toEqual({ parts: [], faults: [] })
  const before = draftOf("contract", [])
  const read = readDeclarationSheets(
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => (/^\d+$/.test(row[0] ?? "") ? ["", ...row.slice(1)] : row)),
    })),
    { declaration: "dcl_1", draft: before },
    all,
  )
  expect(draftOf("contract", read.parts).content).toEqual(draft.content)

  const xml = Object.entries(unzipSync(bytes)).flatMap(([name, file]) =>
    name.startsWith("xl/worksheets/sheet") ? [new TextDecoder().decode(file)] : [],
  )
  expect(xml.join("")).not.toContain("<f>")
  const [answers = "", second = ""] = xml
  expect(answers).toMatch(/<\/sheetData><dataValidations count="\d+">/)
  const lists = sheetWords("fr", "contract").sheets.lists
  expect(second).toContain(`<dataValidation type="list" allowBlank="1" sqref="G2:G221"><formula1>'${lists}'!$E$2:$E$3`)
}, 30_000)
