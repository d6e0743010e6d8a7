import { describe, expect, test } from "vitest"
import { clauseWord } from "../../src/adapters/clause-word.ts"
import { docxText } from "../../src/adapters/document-docx.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import { wordsOf } from "../../src/core/clause-tree.ts"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { draftInput } from "../support/clause-drafts.ts"
import { bodyOf, deadReferences, numberedIn, paragraphsIn, styleOf, textIn, wordParts } from "../support/word-parts.ts"

const stamp = { version: "3", day: "2026-11-27" } as const

describe("a draft in two languages", async () => {
  const { tree } = assemble(
    draftInput(
      {
        preset: "naming-logo-project",
        languages: ["fr", "en"],
        prevailing: "fr",
        contract: { title: "Été 2027", reference: "C-12" },
      },
      { annexes: [toolsAnnex, deliverableAnnex] },
    ),
  )
  const parts = await wordParts({ ...stamp, copy: "clean", tree })
  const body = bodyOf(parts)
  const paragraphs = paragraphsIn(body)
  const texts = paragraphs.map(textIn)

  test("numbers its paragraphs and annexes by their styles, as the draft does", () => {
    const expected = tree.clauses.flatMap(({ number, paragraphs: own }) => [
      number,
      ...own.flatMap((paragraph) => [paragraph.number, ...paragraph.items.map(({ letter }) => `(${letter})`)]),
    ])
    const annexes = (word: string) => tree.annexes?.map(({ number }) => `${word}\u00a0${number}`) ?? []
    expect(numberedIn(paragraphs).map(({ number }) => number)).toEqual([
      ...[...expected, ...annexes("Annexe")],
      ...[...expected, ...annexes("Annex")],
    ])
    const levels = [
      ...(parts["word/numbering.xml"] ?? "").matchAll(
        /<w:pStyle w:val="(\w+)"\/><w:suff[^>]*><w:lvlText w:val="([^"]+)"/g,
      ),
    ].map(([, style, text]) => [style, text])
    expect(levels).toEqual([
      ["Heading1", "%1"],
      ["ClauseParagraph", "%1.%2"],
      ["ClauseItem", "(%3)"],
      ["AnnexHeadingFr", "Annexe\u00a0%1"],
      ["AnnexHeadingEn", "Annex\u00a0%1"],
      ["FallbackStep", "%1."],
    ])
    for (const [style = ""] of levels)
      expect(parts["word/styles.xml"]).toMatch(new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:numPr>`))
  })

  test("has what a reader goes to in the outline: clauses, signatures, annexes and what an annex is made of", () => {
    const outline = (style: string) =>
      new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:outlineLvl w:val="(\\d)"`).exec(
        parts["word/styles.xml"] ?? "",
      )?.[1]
    expect(["FrontHeading", "AnnexHeadingFr", "AnnexHeadingEn", "AnnexPart"].map(outline)).toEqual(["0", "0", "0", "1"])
  })

  test("refers by live fields, each to a bookmark and with the number or words that stand there", () => {
    expect(body.match(/<w:fldSimple w:instr="REF /g)?.length).toBeGreaterThan(100)
    expect(deadReferences(body)).toEqual([])
    // Each language refers to its own clauses.
    expect(paragraphs.filter((xml) => /<w:lang w:val="en-GB"\/>/.test(xml) && xml.includes("REF fr_"))).toEqual([])
    expect(texts.join("\n")).toMatch(/l’article\u00a06 interdit/)
    expect(texts.join("\n")).toMatch(/clause\u00a06 prohibits/)
  })

  test("has no empty heading, and says all that the draft does", () => {
    const heads = paragraphs.filter((xml) => /Heading|Title|AnnexPart|TableHead/.test(styleOf(xml) ?? ""))
    expect(heads.filter((xml) => textIn(xml).trim() === "")).toEqual([])
    const said = new Set(texts)
    const missing = tree.clauses.flatMap(({ paragraphs: own }) =>
      own.flatMap(({ text, items }) =>
        [text, ...items.map((item) => item.text)].flatMap((one) =>
          tree.languages.map((language) => wordsOf(one, language)).filter((words) => !said.has(words)),
        ),
      ),
    )
    expect(missing).toEqual([])
  })

  test("has no empty paragraph, but in the cells of forms and behind a table that ends its pages", () => {
    const last = /<w:spacing [^>]*w:line="20"/
    const empty = paragraphs.filter((xml) => textIn(xml) === "" && !xml.includes("<w:sectPr") && !last.test(xml))
    expect(empty.map(styleOf).filter((style) => style !== "TableText")).toEqual([])
  })

  test("begins with what it is about, that it is a draft, what is open and what it holds", () => {
    const parties = texts.indexOf(
      "Entre Maison Lune, ci-après «\u00a0l’Annonceur\u00a0», et Studio Vague, ci-après «\u00a0l’Agence\u00a0».",
    )
    expect(texts[parties + 1]).toBe("Les présentes clauses font partie du contrat «\u00a0Été 2027\u00a0» (C-12).")
    const front = texts.slice(0, parties)
    expect(front.slice(0, 7)).toEqual([
      "Clauses relatives à l’intelligence artificielle",
      ...[
        "Contrat\u00a0:\tÉté 2027",
        "Référence\u00a0:\tC-12",
        "Annonceur\u00a0:\tMaison Lune",
        "Agence\u00a0:\tStudio Vague",
      ],
      "Version\u00a0:\tProjet 3, 27\u00a0novembre\u00a02026",
      "Projet à relire par un juriste avant tout usage. Ce document n’est pas un conseil juridique.",
    ])
    const contents = front.slice(front.indexOf("Sommaire") + 1)
    expect(contents).toEqual([
      ...tree.clauses.map(({ number, title }) => `${number}\t${title.fr}`),
      "Annexe\u00a01\tOutils d’IA admis",
      "Annexe\u00a02\tFiche de livrable",
    ])
  })

  test("leaves no last item of a list alone on the next page", () => {
    const lists = tree.clauses.flatMap(({ paragraphs }) => paragraphs.filter(({ items }) => items.length > 1))
    const held = paragraphs.filter((xml) => styleOf(xml) === "ClauseItem" && xml.includes("<w:keepNext/>"))
    expect(lists.length).toBeGreaterThan(3)
    const [own] = lists[0]?.items.slice(-2) ?? []
    expect(textIn(held[0] ?? "")).toBe(own && wordsOf(own.text, "fr"))
    expect(held).toHaveLength(lists.length * tree.languages.length)
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

  test("has the version and the day in its header, and the page of all pages in its footer, whichever way the sheet lies", () => {
    const named = (kind: RegExp) => Object.keys(parts).filter((name) => kind.test(name))
    const headers = named(/^word\/header\d+\.xml$/).map((name) => textIn(parts[name] ?? ""))
    const [fr, en] = [
      "Clauses relatives à l’intelligence artificielle\tProjet 3, 27\u00a0novembre\u00a02026",
      "Artificial intelligence clauses\tDraft 3, 27\u00a0November\u00a02026",
    ]
    expect(headers.sort()).toEqual([en, en, en, fr, fr, fr])
    const footers = named(/^word\/footer\d+\.xml$/).map((name) => parts[name] ?? "")
    expect(footers).toHaveLength(6)
    for (const footer of footers) expect(footer).toMatch(/PAGE.*NUMPAGES/)
  })

  test("keeps its signatures together", () => {
    const heading = paragraphs.findIndex((xml) => textIn(xml) === "Signatures")
    // The last paragraph of the last clause goes with it.
    const before = paragraphs[heading - 1] ?? ""
    expect([styleOf(before), before.includes("<w:keepNext/>")]).toEqual(["ClauseParagraph", true])
    const block = /<w:p>(?:(?!<w:p>).)*>Signatures<.*?<\/w:tbl>/.exec(body)?.[0] ?? ""
    expect(textIn(block)).toMatch(
      /^SignaturesFait en deux exemplaires.*Pour l’Annonceur.*Maison Lune.*Pour l’Agence.*Studio Vague/,
    )
    expect(block.match(/<w:tr>/g)).toHaveLength(1)
    expect(block).toContain("<w:cantSplit/>")
    expect(parts["word/styles.xml"]).toMatch(/w:styleId="FrontHeading"(?:(?!<\/w:style>).)*<w:keepNext\/>/)
  })
})

describe("a draft without annexes or open points", async () => {
  const { tree } = assemble(draftInput())
  const own = await clauseWord({ ...stamp, copy: "clean", tree: { ...tree, openPoints: [] } })

  test("opens in another reader, which finds the headings by their style", async () => {
    const heads = (await docxText(own)).match(/^# .*$/gm)
    expect(heads).toEqual(tree.clauses.map(({ title }) => `# ${title.fr}`))
  })

  test("has no list of open points", async () => {
    expect(await docxText(own)).not.toContain("Points à compléter")
  })
})
