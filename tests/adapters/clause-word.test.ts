import { strFromU8, unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { clauseWord, type WordOptions } from "../../src/adapters/clause-word.ts"
import { docxText } from "../../src/adapters/document-docx.ts"
import { type AssemblyInput, assemble } from "../../src/core/clause-assembly.ts"
import { type ClauseTree, wordsOf } from "../../src/core/clause-tree.ts"
import { draftInput, hostileTexts } from "../support/clause-drafts.ts"

const options: WordOptions = { version: "3", day: "2026-11-27" }
const bothLanguages = draftInput({ preset: "naming-logo-project", languages: ["fr", "en"], prevailing: "fr" })

describe("a draft in two languages", async () => {
  const { tree } = assemble(bothLanguages)
  const parts = await wordParts(bothLanguages)
  const paragraphs = paragraphsIn(parts["word/document.xml"] ?? "")

  test("numbers its paragraphs by their styles, as the draft does", () => {
    const numbered = numberedIn(paragraphs)
    const expected = tree.clauses.flatMap(({ number, paragraphs: own }) => [
      number,
      ...own.flatMap((paragraph) => [paragraph.number, ...paragraph.items.map(({ letter }) => `(${letter})`)]),
    ])
    expect(numbered.map(({ number }) => number)).toEqual([...expected, ...expected])
    const levels = [
      ...(parts["word/numbering.xml"] ?? "").matchAll(
        /<w:pStyle w:val="(\w+)"\/><w:suff[^>]*><w:lvlText w:val="([^"]+)"/g,
      ),
    ]
    expect(levels.map(([, style, text]) => [style, text])).toEqual([
      ["Heading1", "%1"],
      ["ClauseParagraph", "%1.%2"],
      ["ClauseItem", "(%3)"],
    ])
    for (const style of ["Heading1", "ClauseParagraph", "ClauseItem"])
      expect(parts["word/styles.xml"]).toMatch(new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:numPr>`))
  })

  test("refers by live fields, each to a bookmark and with the number that stands there", () => {
    const at = new Map(
      numberedIn(paragraphs).flatMap(({ xml, number }) =>
        [...xml.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)].map(([, name]) => [name, number]),
      ),
    )
    const fields = [
      ...(parts["word/document.xml"] ?? "").matchAll(/<w:fldSimple w:instr="([^"]*)">(.*?)<\/w:fldSimple>/g),
    ]
    expect(fields.length).toBeGreaterThan(20)
    const wrong = fields.filter(([, instruction = "", result = ""]) => {
      const name = /^REF (\w+) \\h \\w$/.exec(instruction)?.[1]
      return name === undefined || at.get(name) !== textIn(result)
    })
    expect(wrong).toEqual([])
    // Each language refers to its own clauses.
    const abroad = paragraphs.filter((xml) => /<w:lang w:val="en-GB"\/>/.test(xml) && xml.includes("REF fr_"))
    expect(abroad).toEqual([])
    expect(textIn(paragraphs.join("\n"))).toMatch(/l’article\u00a06 interdit/)
    expect(textIn(paragraphs.join("\n"))).toMatch(/clause\u00a06 prohibits/)
  })

  test("has no empty heading, and says all that the draft does", () => {
    const heads = paragraphs.filter((xml) => /w:val="(Heading1|FrontHeading|Title)"/.test(xml))
    expect(heads.filter((xml) => textIn(xml).trim() === "")).toEqual([])
    const said = new Set(paragraphs.map((xml) => textIn(xml)))
    const missing = tree.clauses.flatMap(({ paragraphs: own }) =>
      own.flatMap(({ text, items }) =>
        [text, ...items.map((item) => item.text)].flatMap((one) =>
          tree.languages.map((language) => wordsOf(one, language)).filter((words) => !said.has(words)),
        ),
      ),
    )
    expect(missing).toEqual([])
  })

  test("says which language each run is in, and which the document is", () => {
    expect(parts["word/styles.xml"]).toMatch(/<w:rPrDefault>.*<w:lang w:val="fr-FR"\/>.*<\/w:rPrDefault>/)
    const english = paragraphs.filter((xml) => textIn(xml).includes("Agency"))
    expect(english.length).toBeGreaterThan(20)
    expect(english.filter((xml) => xml.includes("fr-FR"))).toEqual([])
  })

  test("has highlighted brackets for what is open, and a list of it in front", () => {
    const open = paragraphs.flatMap((xml) =>
      [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, text]) => text),
    )
    const labels = tree.openPoints.map(({ label }) => `[${label.fr}]`)
    expect(labels.length).toBeGreaterThan(2)
    expect(open.slice(0, labels.length)).toEqual(labels)
    for (const label of labels) expect(open.filter((one) => one === label).length).toBeGreaterThan(1)
  })

  test("has the version and the day in its header, and the page of all pages in its footer", () => {
    const headers = Object.keys(parts).filter((name) => /header\d/.test(name) && !name.includes("rels"))
    expect(headers.map((name) => textIn(parts[name] ?? "")).sort()).toEqual([
      "Artificial intelligence clausesDraft 3, 27\u00a0November\u00a02026",
      "Clauses relatives à l’intelligence artificielleProjet 3, 27\u00a0novembre\u00a02026",
    ])
    for (const name of ["word/footer1.xml", "word/footer2.xml"])
      expect(instructionsIn(parts[name] ?? "")).toEqual(["PAGE", "NUMPAGES"])
  })
})

describe("the file", () => {
  test("opens in another reader, which finds the headings by their style", async () => {
    const { tree } = assemble(draftInput())
    const heads = (await docxText(await clauseWord(tree, options))).match(/^# .*$/gm)
    expect(heads).toEqual(tree.clauses.map(({ title }) => `# ${title.fr}`))
  })

  test("is the same bytes for the same draft, version and day, and names nobody", async () => {
    const { tree } = assemble(draftInput())
    const [one, other] = [await clauseWord(tree, options), await clauseWord(tree, options)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const core = strFromU8(unzipSync(one)["docProps/core.xml"] ?? new Uint8Array())
    expect(core.match(/>[^<]+</g)).toEqual([
      ...[">Clauses relatives à l’intelligence artificielle<", ">Aval<", ">Aval<", ">1<"],
      ...[">2026-11-27T00:00:00Z<", ">2026-11-27T00:00:00Z<"],
    ])
  })

  test("takes no name for a field, a bookmark or mark-up", async () => {
    const [name = "", field = "", ...rest] = hostileTexts
    const hostile = draftInput({
      parties: { client: name, agency: field },
      parameters: { "approver-role": rest.join(" ") },
      contract: { title: `${field} ${name}`, reference: `" \\h }` },
    })
    const parts = await wordParts(hostile, { ...options, version: `${field}\u0000"` })
    for (const [part, xml] of Object.entries(parts)) {
      expect(xml.includes("\u0000"), part).toBe(false)
      const wrong = instructionsIn(xml).filter((one) => !/^(PAGE|NUMPAGES|REF fr_\w+ \\h \\w)$/.test(one))
      expect(wrong, part).toEqual([])
    }
    const text = textIn(parts["word/document.xml"] ?? "")
    expect(text).toContain('Maison "Lune" & <fils>')
    expect(text).toContain("{ MACROBUTTON evil }")
  })

  test("has comments in the annotated copy only: position, reason, fallback and law", async () => {
    const { tree, beside } = assemble(draftInput())
    expect((await partsOf(tree, options))["word/comments.xml"] ?? "").not.toContain("<w:comment ")
    const parts = await partsOf(tree, { ...options, annotated: beside })
    const comments = [...(parts["word/comments.xml"] ?? "").matchAll(/<w:comment .*?<\/w:comment>/g)].map(
      ([xml]) => xml,
    )
    expect(comments).toHaveLength(tree.clauses.length)
    const approval = textIn(comments[2] ?? "")
    for (const words of [
      "Position\u00a0: équilibrée, par défaut.",
      "Motif\u00a0: figure dans tout projet.",
      "Repli 1\u00a0: ",
      "(à confirmer)",
    ])
      expect(approval).toContain(words)
    const anchored = [...(parts["word/document.xml"] ?? "").matchAll(/<w:commentReference w:id="(\d+)"/g)].map(
      ([, id]) => Number(id),
    )
    expect(anchored).toEqual(tree.clauses.map((_, at) => at))
    // Apart from its comments, it is the clean copy.
    expect(textIn(parts["word/document.xml"] ?? "")).toBe(
      textIn((await partsOf(tree, options))["word/document.xml"] ?? ""),
    )
  })
})

function wordParts(input: AssemblyInput, own = options) {
  return partsOf(assemble(input).tree, own)
}

/** Every part of the package as text. */
async function partsOf(tree: ClauseTree, own: WordOptions): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await clauseWord(tree, own)))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => paragraph)
}

/** The numbers that Word gives to the paragraphs of the clauses, counted anew. */
function numberedIn(paragraphs: readonly string[]): { xml: string; number: string }[] {
  const counts = new Map<string, [number, number, number]>()
  return paragraphs.flatMap((xml) => {
    const style = /<w:pStyle w:val="(Heading1|ClauseParagraph|ClauseItem)"\/>/.exec(xml)?.[1]
    const [, level, list] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(xml) ?? []
    if (style === undefined || list === undefined) return []
    const [clause, paragraph, item] = counts.get(list) ?? [0, 0, 0]
    if (level === "0") counts.set(list, [clause + 1, 0, 0])
    else counts.set(list, level === "1" ? [clause, paragraph + 1, 0] : [clause, paragraph, item + 1])
    const [now, own, letter] = counts.get(list) ?? [0, 0, 0]
    const number = level === "0" ? `${now}` : level === "1" ? `${now}.${own}` : `(${String.fromCharCode(96 + letter)})`
    return [{ xml, number }]
  })
}

function textIn(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("")
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
}

function instructionsIn(xml: string): string[] {
  const complex = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, one = ""]) => one.trim())
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, one = ""]) => one.trim())
  return [...complex, ...simple]
}
