import { describe, expect, test } from "vitest"
import type { AnnexField, TreeAnnex } from "../../src/core/clause-annex.ts"
import { pitchForm } from "../../src/core/clause-annex-pitch.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { draftInput } from "../support/clause-drafts.ts"
import { bodyOf, paragraphsIn, styleOf, textIn, wordParts } from "../support/word-parts.ts"

const stamp = { version: "3", day: "2026-11-27" } as const
const { tree, beside } = assemble(draftInput({}, { annexes: [toolsAnnex, deliverableAnnex] }))
const both = (text: string) => ({ fr: text, en: text })
const internal = "Document interne, à ne pas remettre à l’autre partie"

describe("the annotated copy", async () => {
  const clean = await wordParts({ ...stamp, copy: "clean", tree })
  const parts = await wordParts({ ...stamp, copy: "annotated", tree, beside })

  test("has a comment on each clause: position, reason, fallback and law", () => {
    expect(clean["word/comments.xml"] ?? "").not.toContain("<w:comment ")
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
    const anchored = [...bodyOf(parts).matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(anchored).toEqual(tree.clauses.map((_, at) => at))
    // What refers to a heading takes its words alone.
    expect(bodyOf(parts)).not.toMatch(/<w:bookmarkStart [^>]*>(?:(?!<w:bookmarkEnd).)*<w:comment/)
    for (const xml of comments) expect(xml).toMatch(/w:author="Aval"[^>]*w:date="2026-11-27T00:00:00/)
  })

  test("is the clean copy apart from its comments, and says on every page that it is for our side alone", () => {
    expect(textIn(bodyOf(parts))).toBe(textIn(bodyOf(clean)))
    const headers = (of: typeof parts) => Object.keys(of).filter((name) => /^word\/header\d+\.xml$/.test(name))
    for (const name of headers(parts)) expect(textIn(parts[name] ?? "")).toContain(internal)
    for (const name of headers(clean)) expect(textIn(clean[name] ?? "")).not.toContain(internal)
  })
})

describe("annexes", async () => {
  const body = bodyOf(await wordParts({ ...stamp, copy: "clean", tree }))
  const sections = body.split(/<w:sectPr>/).slice(1)
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([xml]) => xml)

  test("begin on a page of their own, which lies where the annex is wide", () => {
    expect(sections.map((xml) => /<w:type w:val="(\w+)"/.exec(xml)?.[1])).toEqual(["nextPage", "nextPage", "nextPage"])
    const sheets = sections.map((xml) => /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/.exec(xml)?.slice(1))
    expect(sheets).toEqual([
      ["11906", "16838", "portrait"],
      ["16838", "11906", "landscape"],
      ["11906", "16838", "portrait"],
    ])
  })

  test("have tables whose head comes again on each page, rows that stay together and the widths of their columns", () => {
    const table = tables.find((xml) => textIn(xml).startsWith("Outil et formule")) ?? ""
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([xml]) => xml)
    expect(rows).toHaveLength(19)
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, ...rows.slice(1).map(() => false)])
    for (const row of rows) expect(row).toContain("<w:cantSplit/>")
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    const all = widths.reduce((sum, one) => sum + one, 0)
    expect(widths.map((one) => Math.round((one / all) * 100))).toEqual([16, 22, 18, 18, 26])
    expect(table).toContain('<w:tblLayout w:type="fixed"/>')
    expect(textIn(rows[1] ?? "")).toContain("Réglage\u00a0: apprentissage désactivé")
  })

  test("let a row that takes half a page break", async () => {
    const long = "Un texte que personne ne lira en entier. ".repeat(60)
    const [part] = toolsAnnex.parts
    if (part?.kind !== "table") throw new Error("no table")
    const cells = part.columns.map(() => [{ text: { fr: long, en: long } }])
    const annex = { ...toolsAnnex, parts: [{ ...part, rows: [{ id: "long", cells }] }] }
    const xml = bodyOf(await wordParts({ ...stamp, copy: "form", annex, languages: ["fr"] }))
    expect(xml.match(/<w:tr>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(1)
  })

  test("say where a table has no rows", () => {
    const texts = paragraphsIn(body).map(textIn)
    expect(texts[texts.indexOf("Outils refusés") + 1]).toBe("Aucun.")
    expect(tables.filter((xml) => textIn(xml).startsWith("Outil et formule"))).toHaveLength(1)
  })

  test("are referred to by name in the text of the clauses; the definition of the name says the number, as a live field", () => {
    const naming = paragraphsIn(body).filter(
      (xml) => textIn(xml).includes("Annexe des outils") && styleOf(xml) !== "ContentLine",
    )
    expect(naming.length).toBeGreaterThan(1)
    const fields = naming.filter((xml) => xml.includes("REF fr_annex_tools"))
    expect(fields.map(styleOf)).toEqual(["ClauseDefinition"])
    expect(textIn(fields[0] ?? "")).toMatch(/^«\u00a0Annexe des outils\u00a0» désigne .*\(Annexe\u00a01\)\.$/)
  })
})

describe("a form", async () => {
  const body = bodyOf(await wordParts({ ...stamp, copy: "form", annex: deliverableAnnex, languages: ["fr", "en"] }))
  const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([xml]) => xml)

  test("has a page for each language, and no number where it stands alone", () => {
    expect(body.match(/<w:sectPr>/g)).toHaveLength(2)
    const titles = paragraphsIn(body).filter((xml) => styleOf(xml) === "Title")
    expect(titles.map(textIn)).toEqual(["Fiche de livrable", "Deliverable sheet"])
    expect(body).not.toContain("AnnexHeading")
  })

  test("has room for each answer, boxes that can be ticked, and says how many", () => {
    expect(rows).toHaveLength(2 * 6)
    const [title = "", day = "", level = "", checks = "", human = "", signature = ""] = rows
    const boxes = (row: string) => row.match(/<w14:checkbox>/g)?.length ?? 0
    expect([title, day, level, checks, human, signature].map(boxes)).toEqual([0, 0, 3, 3, 0, 0])
    expect(textIn(level)).toBe("Part de l’IAUne seule réponse.\u00a0aucune\t\u00a0assistance\t\u00a0contenu produit")
    expect(textIn(checks)).toMatch(/^Vérifications faitesJoindre les preuves\.Plusieurs réponses possibles\./)
    const height = (row: string) => Number(/<w:trHeight w:val="(\d+)"/.exec(row)?.[1])
    expect(height(human)).toBe(5 * height(title))
    expect(height(signature)).toBeGreaterThan(2 * height(title))
    for (const row of rows) expect(row).toContain("<w:cantSplit/>")
  })
})

describe("what is filled in", async () => {
  const long = "Un choix que personne ne dira en soixante-quatre signes, tant il est long et détaillé"
  const fields: AnnexField[] = [
    { kind: "one", id: "yes", label: both("Oui ou non"), options: [both("Oui"), both("Non")] },
    { kind: "any", id: "long", label: both("Choix"), options: [both(long), both("Autre")] },
  ]
  const columns = [
    { id: "what", head: both("Métier"), width: 40 },
    { id: "own", head: both("En clair"), width: 60 },
  ]
  const annex: TreeAnnex = {
    ...deliverableAnnex,
    parts: [
      { kind: "form", id: "form", title: both("Formulaire"), fields },
      {
        ...{ kind: "table", id: "table", title: both("Tableau"), columns, none: both("Aucun.") },
        rows: [
          { id: "blank", cells: [[{ text: both("Image") }], []] },
          { id: "full", cells: [[{ text: both("Son") }], [{ text: both("aucun") }]] },
        ],
      },
    ],
  }
  const body = bodyOf(await wordParts({ ...stamp, copy: "form", annex, languages: ["fr"] }))
  const [yes = "", choice = "", head = "", blank = "", full = ""] = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(
    ([xml]) => xml,
  )

  test("has its boxes on one line where there is room, and does not say that one of two is one", () => {
    expect(textIn(yes)).toBe("Oui ou non\u00a0Oui\t\u00a0Non")
    expect(paragraphsIn(choice).filter((xml) => xml.includes("<w14:checkbox>"))).toHaveLength(2)
  })

  test("names its boxes no longer than Word admits", () => {
    const names = [...choice.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual([long.slice(0, 64), "Autre"])
  })

  test("leaves a hand room in a blank cell, and stays with what is above it", () => {
    expect([head, blank, full].map((row) => /<w:trHeight w:val="(\d+)" w:hRule="atLeast"/.test(row))).toEqual([
      ...[false, true, false],
    ])
    expect([yes, choice, head, blank, full].map((row) => row.includes("<w:keepNext/>"))).toEqual([
      ...[true, false, true, false, false],
    ])
  })

  test("has the three questions of a pitch, in both languages, dated and without the version of a draft", async () => {
    const pitch = { version: "", day: stamp.day, copy: "form", annex: pitchForm, languages: ["fr", "en"] } as const
    const parts = await wordParts(pitch)
    const titles = paragraphsIn(bodyOf(parts)).filter((xml) => styleOf(xml) === "Title")
    expect(titles.map(textIn)).toEqual([pitchForm.title.fr, pitchForm.title.en])
    expect(bodyOf(parts).match(/<w14:checkbox>/g)).toHaveLength(2 * 2 * 3)
    expect(textIn(parts["word/header1.xml"] ?? "")).toBe(`${pitchForm.title.fr}\t27\u00a0novembre\u00a02026`)
  })
})

describe("the negotiation sheet", async () => {
  const bargaining = { "CL-02": { floor: "light", owner: "Direction juridique" } } as const
  const parts = await wordParts({ ...stamp, copy: "negotiation", tree, beside, bargaining, language: "fr" })
  const body = bodyOf(parts)
  const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([xml]) => xml)
  const cellsOf = (row: string) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([xml]) => xml)

  test("has a row for each clause under a head that comes again", () => {
    expect(rows).toHaveLength(tree.clauses.length + 1)
    expect(rows[0]).toContain("<w:tblHeader/>")
    expect(cellsOf(rows[0] ?? "").map(textIn)).toEqual([
      ...["Article", "Notre position", "Limite", "Replis, dans l’ordre"],
      ...["Arguments de l’autre partie et réponses", "Responsable"],
    ])
    expect(body).toContain('w:orient="landscape"')
    expect(textIn(parts["word/header1.xml"] ?? "")).toContain(internal)
  })

  test("says where we stand, how far we go, what to give way to in which order, and what to reply", () => {
    const approval = beside.find(({ id }) => id === "CL-02")
    if (!approval) throw new Error("no clause")
    const [clause = "", position = "", floor = "", fallback = "", notes = "", owner = ""] = cellsOf(rows[3] ?? "")
    expect(textIn(clause)).toBe("3. Accord préalableCL-02")
    expect(textIn(position)).toContain(`Équilibrée\u00a0: ${approval.summary.fr}`)
    for (const { text } of approval.warnings) expect(textIn(position)).toContain(text.fr)
    expect(textIn(floor)).toBe("Légère")
    const steps = paragraphsIn(fallback)
    expect(steps.map(textIn)).toEqual(approval.fallback.map((step) => step.fr))
    expect(steps.map(styleOf)).toEqual(steps.map(() => "FallbackStep"))
    for (const { text } of approval.notes) expect(textIn(notes)).toContain(text.fr)
    expect(textIn(owner)).toBe("Direction juridique")
    // What nobody has settled is said.
    const [, , open = "", , , nobody = ""] = cellsOf(rows[1] ?? "")
    expect([textIn(open), textIn(nobody)]).toEqual(["à fixer", "à désigner"])
  })

  test("counts the fallbacks of each clause from one", () => {
    const lists = rows.slice(1).map((row) => [...new Set(row.match(/<w:numId w:val="\d+"\/>/g))])
    expect(lists.filter((one) => one.length !== 1)).toEqual([])
    expect(new Set(lists.flat()).size).toBe(rows.length - 1)
  })
})
