import { beforeAll, describe, expect, test } from "vitest"
import { printed } from "../../src/adapters/document-print.ts"
import { declarationAnnex } from "../../src/core/clause-annex-declaration.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import type { DocumentStamp } from "../../src/core/clause-document.ts"
import { cleanText } from "../../src/core/clause-filled.ts"
import type { ClauseTree } from "../../src/core/clause-tree.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { clausesPdf, formPdf } from "../../views/clauses/pdf.ts"
import { annexNodes } from "../../views/clauses/pdf-annex.ts"
import { deliverableAnnex, hostileAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { draftInput, hostileTexts } from "../support/clause-drafts.ts"
import { type ReadPdf, readPdf } from "../support/pdf.ts"

const stamp: DocumentStamp = { version: { fr: "3, modifié", en: "3, modified" }, day: "2026-11-27" }
const ids = clauseLibrary.clauses.map(({ id }) => id)

/** All clauses, with a wide annex and a form. */
function treeOf(
  languages: ("fr" | "en")[],
  { client = "Maison Lune", title = "Nom et logo", annexes = [toolsAnnex, deliverableAnnex] } = {},
): ClauseTree {
  const choices = { languages, added: ids, parties: { client, agency: "Studio Vague" } }
  return assemble(draftInput({ ...choices, contract: { title, reference: "C-2026-118" } }, { annexes })).tree
}

const print = (tree: ClauseTree) => printed(clausesPdf(tree, stamp), new Date("2026-11-27T00:00:00Z"))
const flat = (text: string) => text.replace(/\s+/g, " ").trim()

describe("the PDF of a draft in two languages, with every clause and annexes", () => {
  let tree: ClauseTree
  let bytes: Uint8Array<ArrayBuffer>
  let pdf: ReadPdf

  beforeAll(async () => {
    tree = treeOf(["fr", "en"])
    bytes = await print(tree)
    pdf = await readPdf(bytes)
  })

  test("says everything in order: front, clauses with their numbers, signatures, annexes", () => {
    expect(tree.clauses).toHaveLength(ids.length)
    const read = pdf.elements.map(({ text }) => text).join("\n")
    for (const [language, signatures] of [
      ["fr", "Signatures Pour l’Annonceur"],
      ["en", "Signatures For the Client"],
    ] as const) {
      const clauses = tree.clauses.flatMap(({ number, title, paragraphs }) => [
        flat(`${number} ${title[language]}`),
        ...paragraphs.map((paragraph) => `${paragraph.number} `),
      ])
      let at = read.indexOf(flat(tree.title[language]))
      for (const next of clauses) {
        const found = read.indexOf(`\n${next}`, at)
        expect(found, next).toBeGreaterThan(at)
        at = found
      }
      for (const next of [...signatures.split(" ").slice(0, 1), toolsAnnex.title[language]]) {
        const found = read.indexOf(next, at)
        expect(found, next).toBeGreaterThan(at)
        at = found
      }
    }
    expect(read).not.toContain("\u202f")
  })

  test("tells headings, paragraphs, lists and tables apart, and leaves no text untold", () => {
    expect(pdf.marked).toBe(true)
    expect(pdf.loose).toEqual([])
    const roles = Map.groupBy(pdf.elements, ({ role }) => role)
    const texts = (role: string) => (roles.get(role) ?? []).map(({ text }) => text)
    expect(texts("H1")).toEqual([tree.title.fr, tree.title.en])
    // In each language: open points, contents, clauses, signatures, annexes.
    expect(texts("H2")).toHaveLength(2 * (2 + ids.length + 1 + 2))
    expect(texts("H2")).toContain("Sommaire")
    expect(texts("Lbl")).toContain("(a)")
    expect(roles.get("LBody")?.every(({ within }) => within.includes("LI"))).toBe(true)
    // The head of a table that goes on overleaf is said once.
    expect(texts("TH").filter((text) => text === "Outil et formule")).toHaveLength(1)
    expect(pdf.pages.filter((page) => page.includes("Outil et formule"))).toHaveLength(2)
    expect(texts("TD")).toContain("Atelier 18, formule Entreprise")
    // Neither headers nor footers are read with the text.
    expect(pdf.pages[1]).toContain("Projet 3, modifié, 27 novembre 2026")
    expect(pdf.elements.filter(({ text }) => text.includes("Page 2")).length).toBe(0)
  })

  test("names its language and each part's, its title, and the program alone", () => {
    const file = Buffer.from(bytes).toString("latin1")
    for (const mark of ["/StructTreeRoot", "/MarkInfo", "/Lang (fr-FR)", "/Lang (en-GB)", "/DisplayDocTitle true"])
      expect(file).toContain(mark)
    expect([pdf.language, pdf.title]).toEqual(["fr-FR", tree.title.fr])
    expect(file).not.toMatch(/\/Author \((?!Aval\))/)
  })

  test("has contents that give the right pages, links that lead to their clause, and pages that count themselves", () => {
    const count = pdf.pages.length
    for (const [at, page] of pdf.pages.entries())
      expect(flat(page)).toMatch(new RegExp(`Page ${at + 1} (sur|of) ${count}`))
    const entries = pdf.elements.filter(({ role }) => role === "TOCI")
    expect(entries).toHaveLength(2 * (ids.length + 2))
    const headings = pdf.elements.filter(({ role }) => role === "H2")
    for (const { text } of entries) {
      const [, title = "", page] = /^(.*) (\d+)$/.exec(text) ?? []
      expect(headings.filter((heading) => heading.text === title).map((heading) => heading.page)).toContain(
        Number(page),
      )
    }
    expect(pdf.links.filter(({ to }) => to === undefined)).toEqual([])
    const references = tree.clauses.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, items }) =>
        [text, ...items.map((item) => item.text)].flatMap(({ fr = [] }) =>
          fr.filter(({ kind }) => kind === "reference"),
        ),
      ),
    )
    expect(references.length).toBeGreaterThan(5)
    for (const { clause = "" } of references as { clause?: string }[]) {
      const heading = tree.clauses.find(({ id }) => id === clause)
      const shown = headings.find(({ text }) => text === `${heading?.number} ${heading?.title.fr}`)
      expect(pdf.links.filter(({ name }) => name === `fr-${clause}`).map(({ to }) => to)).toContain(shown?.page)
    }
    expect(pdf.outline).toContain(`2. ${tree.clauses[1]?.title.en}`)
  })

  test("says what is still open, before all else and in its place, in brackets", () => {
    const read = pdf.elements.filter(({ text }) => text.includes("[Langue qui prévaut]"))
    expect(read.map(({ role }) => role)).toEqual(["LBody", "P"])
  })

  test("is the same, byte for byte, for the same tree and day, and in one language is that language alone", async () => {
    const one = await print({ ...tree, languages: ["en"] })
    const two = await print({ ...treeOf(["fr", "en"]), languages: ["en"] })
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0)
    const english = await readPdf(one)
    expect(english.language).toBe("en-GB")
    expect(english.pages.join("")).not.toContain("désigne")
  })
})

test("a form that is signed says on the same page what is signed, and yes and no stand side by side", async () => {
  const form = declarationAnnex("2")
  const { pages } = await readPdf(await printed(formPdf(form, ["fr"], stamp), new Date(0)))
  const signed = pages.map(flat).find((page) => page.includes("Signature d’une personne habilitée"))
  expect(signed).toMatch(/Attestation Le signataire atteste .* Nom Fonction Date Valable jusqu’au Signature/)
  const statement = JSON.stringify(annexNodes(form, "fr").at(-1))
  expect(statement).toMatch(/^\{"unbreakable":true.*Attestation.*Signature d’une personne habilitée/)
  const answers = JSON.stringify(annexNodes(form, "fr")).match(/\{"tag":"L","\w+":\[\{"tag":"LI"/g) ?? []
  expect(answers.filter((list) => list.includes("columns")).length).toBeGreaterThan(8)
  expect(answers.filter((list) => list.includes("stack"))).toHaveLength(3)
})

test("a title that looks like the number of a page stays a title at the foot of each", async () => {
  const { contract: _contract, ...tree } = treeOf(["fr"], { annexes: [] })
  const { pages } = await readPdf(await print({ ...tree, contract: { title: "Campagne {page} sur {pages}" } }))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(flat(page)).toContain("Campagne {page} sur {pages}")
  expect(flat(pages[1] ?? "")).toContain(`Page 2 sur ${pages.length}`)
})

test("names are names, whatever they look like", async () => {
  const name = hostileTexts.join(" · ")
  const tree = treeOf(["fr"], { client: name, title: name, annexes: [hostileAnnex] })
  const { pages, loose, links } = await readPdf(await print(tree))
  const [front = "", ...rest] = pages.map(flat)
  const text = rest.slice(0, -2).join(" ")
  for (const own of hostileTexts.map(cleanText)) {
    expect(front).toContain(own)
    expect(text).toContain(own)
    expect(rest.slice(-2).join(" ")).toContain(own)
  }
  expect([loose, links.filter(({ to }) => to === undefined)]).toEqual([[], []])
})

test("what is longer than a page is cut by its end, and nothing of it is lost", async () => {
  const tree = treeOf(["fr"])
  const [first] = tree.clauses
  const [paragraph] = first?.paragraphs ?? []
  if (!first || !paragraph) throw new Error("no clause")
  const words = (prefix: string) => Array.from({ length: 1_000 }, (_, at) => `${prefix}${at}`).join(" ")
  const text = (value: string) => ({ fr: [{ kind: "text" as const, text: value }] })
  const cell = { fr: words("cellule"), en: words("cell") }
  const { pages } = await readPdf(
    await print({
      ...{ ...tree, openPoints: [] },
      clauses: [
        {
          ...first,
          paragraphs: [
            {
              ...paragraph,
              definitions: undefined,
              text: text("Court :"),
              items: [{ id: "a", letter: "a", text: text(words("point")) }],
            },
            { ...paragraph, number: "1.2", text: text(words("alinea")), items: [], definitions: undefined },
          ],
        },
      ],
      annexes: [
        {
          ...{ kind: "tools", number: "1", title: cell, intro: [], landscape: true },
          parts: [
            {
              ...{ kind: "table", id: "t", title: { fr: "Table", en: "Table" }, none: cell },
              columns: [{ id: "a", head: { fr: "A", en: "A" }, width: 10 }],
              rows: [{ id: "r", cells: [[{ text: cell }]] }],
            },
          ],
        },
      ],
    }),
  )
  const read = ` ${flat(pages.join(" "))} `
  for (const word of ["point", "alinea", "cellule"])
    for (const at of [0, 500, 999]) expect(read).toContain(`${word}${at} `)
})

test("what was to be held together and does not fit a page is printed all the same", async () => {
  const lines = Array.from({ length: 90 }, (_, at) => `ligne ${at}`)
  const table = { dontBreakRows: true, body: [[{ stack: lines.map((line) => `case ${line}`) }]] }
  const content = ["avant", { unbreakable: true, stack: lines }, { table }, "après"]
  const { pages, loose } = await readPdf(await printed({ content }, new Date(0)))
  const read = pages.join("\n").split(/\s*\n\s*/)
  expect(read.filter((line) => line !== "")).toEqual([
    ...["avant", ...lines, ...lines.map((line) => `case ${line}`), "après"],
  ])
  expect(loose).toEqual([])
})
