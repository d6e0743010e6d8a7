import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { getDocumentProxy } from "unpdf"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { clauseWord } from "../../src/adapters/clause-word.ts"
import type { Position } from "../../src/core/clause.ts"
import { type Assembly, assemble } from "../../src/core/clause-assembly.ts"
import type { WordDocument } from "../../src/core/clause-document.ts"
import type { DraftChoices } from "../../src/core/clause-draft.ts"
import { wordsOf } from "../../src/core/clause-tree.ts"
import type { Language } from "../../src/core/text.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { draftInput } from "../support/clause-drafts.ts"
import { folder, pathOf, withPrograms } from "./programs.ts"

const stamp = { version: "3", day: "2026-11-27" } as const
const bargaining = { "CL-02": { floor: "balanced", owner: "Direction juridique" } } as const

const drafts: Readonly<Record<Language, Assembly>> = {
  fr: draft("strict", {
    preset: "naming-logo-project",
    contract: { title: "Nom et logo de la gamme Été 2027", reference: "AG-2027-014" },
  }),
  en: draft("light", { languages: ["en"], contract: { title: "Social content 2027" } }),
}

/** All of it at one position, with an annex that lies and one that stands. */
function draft(position: Position, choices: Partial<DraftChoices>): Assembly {
  const positions = Object.fromEntries(clauseLibrary.clauses.map(({ id }) => [id, position]))
  return assemble(draftInput({ positions, ...choices }, { annexes: [toolsAnnex, deliverableAnnex] }))
}

const copies = (["fr", "en"] as const).flatMap((language): [string, WordDocument][] => {
  const { tree, beside } = drafts[language]
  return [
    [`clean-${language}`, { ...stamp, copy: "clean", tree }],
    [`annotated-${language}`, { ...stamp, copy: "annotated", tree, beside }],
    [`negotiation-${language}`, { ...stamp, copy: "negotiation", tree, beside, bargaining, language }],
  ]
})

/** What it shows where a field leads nowhere. */
const deadReference = /Reference source not found|Source de la référence non trouvée/i

let at: ReturnType<typeof folder>
beforeAll(() => {
  at = folder()
})
afterAll(() => at.remove())

withPrograms("LibreOffice", ["soffice"], () => {
  const pages = new Map<string, string[]>()

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>()
    for (const [name, copy] of copies) files.set(name, blanked(await clauseWord(copy)))
    const { tree: before } = draft("balanced", { preset: "naming-logo-project" })
    const { tree } = drafts.fr
    files.set(
      "redline",
      await clauseWord({ ...stamp, copy: "redline", tree, before, beforeName: { fr: "2", en: "2" } }),
    )
    files.set("moved-fr", movedClause(files.get("clean-fr") ?? new Uint8Array(), 1))
    for (const [name, bytes] of files) writeFileSync(at.path(`${name}.docx`), bytes)
    convert([...files.keys()])
    for (const name of files.keys()) pages.set(name, await pagesOf(at.path(`${name}.pdf`)))
  }, 60_000)

  const textOf = (name: string) => (pages.get(name) ?? []).join("\n")
  const packed = (name: string) => (pages.get(name) ?? []).map(tight).join("")

  describe.each(["fr", "en"] as const)("reads the contract (%s)", (language) => {
    const { tree } = drafts[language]
    const clean = `clean-${language}`

    test("with the numbers and references that the draft has, counted by itself", () => {
      const rest = packed(clean)
      const lines = tree.clauses.flatMap(({ number, title, paragraphs }) => [
        `${number}${title[language]}`,
        ...paragraphs.flatMap((one) => [
          `${one.number}${wordsOf(one.text, language)}`,
          ...one.items.map(({ letter, text }) => `(${letter})${wordsOf(text, language)}`),
        ]),
      ])
      expect(lines.length).toBeGreaterThan(80)
      expect(missingIn(rest, lines)).toEqual([])
    })

    test("with its contents and open points in front, and annexes behind its signatures", () => {
      const all = (pages.get(clean) ?? []).map(tight)
      const opening = all.findIndex((page) =>
        page.includes(language === "fr" ? "EntreMaisonLune" : "BetweenMaisonLune"),
      )
      const word = language === "fr" ? "Annexe" : "Annex"
      const contents = [
        ...tree.openPoints.flatMap(({ label, paragraphs }) => [label[language], ...paragraphs]),
        ...tree.clauses.map(({ number, title }) => `${number}${title[language]}`),
        ...(tree.annexes ?? []).map(({ number, title }) => `${word}${number}${title[language]}`),
      ]
      expect(missingIn(all.slice(0, opening).join(""), contents)).toEqual([])
      const starts = (tree.annexes ?? []).map(({ number, title }) =>
        all.findIndex((page) => page.startsWith(`${word}${number}${tight(title[language])}`)),
      )
      const [tools = 0, sheet = 0] = starts
      expect(sheet - tools).toBeGreaterThan(1)
      expect(tools).toBeGreaterThan(opening)
      // The head of a table comes again on each of its pages.
      const head = language === "fr" ? "Outiletformule" : "Toolandplan"
      const rows = all.slice(tools, sheet).filter((page) => page.includes("Atelier"))
      expect(rows.filter((page) => !page.includes(head))).toEqual([])
      expect(all[tools - 1]).toMatch(/Signatures.*MaisonLune.*StudioVague/)
    })

    test("on as many pages as a contract has, without a field that leads nowhere", () => {
      const count = pages.get(clean)?.length ?? 0
      expect(count).toBeGreaterThan(8)
      expect(count).toBeLessThan(30)
      for (const name of [clean, `annotated-${language}`, `negotiation-${language}`]) {
        expect(textOf(name)).not.toMatch(deadReference)
        expect(textOf(name)).not.toContain("\ufffd")
      }
    })

    test("the same where it is annotated", () => {
      expect(packed(`annotated-${language}`)).toBe(packed(clean))
    })

    test("and its negotiation sheet, under the same head on each page", () => {
      const sheets = pages.get(`negotiation-${language}`) ?? []
      expect(sheets.length).toBeGreaterThan(3)
      const head = language === "fr" ? "NotrepositionLimite" : "OurpositionFloor"
      expect(sheets.filter((page) => !tight(page).includes(head))).toEqual([])
      const titles = tree.clauses.map(({ number, title }) => `${number}.${title[language]}`)
      expect(missingIn(packed(`negotiation-${language}`), titles)).toEqual([])
      expect(packed(`negotiation-${language}`)).toContain("Directionjuridique")
    })
  })

  test("opens the copy with tracked changes, with what came and what went", () => {
    const { clauses } = drafts.fr.tree
    expect(
      missingIn(
        packed("redline"),
        clauses.map(({ title }) => title.fr),
      ),
    ).toEqual([])
    expect(textOf("redline")).not.toMatch(deadReference)
    expect(packed("redline").length).toBeGreaterThan(packed("clean-fr").length * 1.1)
  })

  test("follows with every number and reference where a lawyer moves a clause", () => {
    const text = packed("moved-fr")
    // Clause 2 went to the end: those behind it come forward.
    const clauses = drafts.fr.tree.clauses
    const [first, second, ...others] = clauses
    const order = [first, ...others, second].map((clause, place) => `${place + 1}${clause?.title.fr}`)
    expect(missingIn(text, order)).toEqual([])
    expect(packed("clean-fr")).toContain("aucunusagequel’article6interdit")
    expect(text).toContain("aucunusagequel’article5interdit")
  })
})

/** Without what the fields hold: whatever shows was counted by the program. */
function blanked(bytes: Uint8Array): Uint8Array {
  return withBody(bytes, (xml) => xml.replace(/(<w:fldSimple w:instr="REF .*?<w:t[^>]*>)[^<]*/g, "$1?"))
}

/** With the clause at a place, from its heading to the next, behind the last one. */
function movedClause(bytes: Uint8Array, place: number): Uint8Array {
  return withBody(bytes, (xml) => {
    const starts = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading1"\/>/g)].map(({ index }) => index)
    const [from = 0, to = 0] = starts.slice(place)
    const end = xml.indexOf('<w:p><w:pPr><w:pStyle w:val="FrontHeading"/>', starts.at(-1))
    return xml.slice(0, from) + xml.slice(to, end) + xml.slice(from, to) + xml.slice(end)
  })
}

function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  return zipSync({ ...parts, "word/document.xml": strToU8(change(body)) })
}

/** All at once: starting it takes longer than a file. It has a profile of its own, and nobody else's. */
function convert(names: readonly string[]) {
  const options = [`-env:UserInstallation=file://${at.path("profile")}`, "--headless", "--norestore"]
  const files = names.map((name) => at.path(`${name}.docx`))
  const { status, stderr, error } = spawnSync(
    pathOf("soffice") ?? "soffice",
    [...options, "--convert-to", "pdf", "--outdir", at.path(""), ...files],
    { encoding: "utf8", timeout: 50_000, killSignal: "SIGKILL", env: { ...process.env, HOME: at.path("") } },
  )
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`, { cause: error })
}

/** What stands on each page between its header and its footer. */
async function pagesOf(path: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 0, useSystemFonts: false })
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , , height = 0] = page.view
    const { items } = await page.getTextContent()
    const inside = items.filter((item) => "str" in item && item.transform[5] > 45 && item.transform[5] < height - 60)
    pages.push(inside.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""))
  }
  return pages
}

/** Without spaces, and with the letters that a font joins taken apart. */
function tight(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "")
}

/** Lines that do not stand there in this order. */
function missingIn(text: string, lines: readonly string[]): string[] {
  let from = 0
  return lines.filter((line) => {
    const at = text.indexOf(tight(line), from)
    if (at >= 0) from = at + tight(line).length
    return at < 0
  })
}
