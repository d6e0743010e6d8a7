import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { type AssemblyInput, assemble } from "../../src/core/clause-assembly.ts"
import type { ClauseTree } from "../../src/core/clause-tree.ts"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { anyDraft, draftInput } from "../support/clause-drafts.ts"
import { accepted, rejected, untracked, type WordLine } from "../support/tracked-changes.ts"
import { bodyOf, malformed, textIn, wordParts } from "../support/word-parts.ts"

const stamp = { version: "3", day: "2026-11-27" } as const
const beforeName = { fr: "la version 2", en: "version 2" }

describe("the copy with tracked changes", () => {
  test("of a clause that went, another position, another value and another name", async () => {
    const chosen = {
      preset: "naming-logo-project",
      positions: { "CL-02": "light" },
      parameters: { "approval-days": 9 },
      leftOut: ["CL-06"],
      parties: { client: "Maison Lune", agency: "Studio « Vague » & fils" },
    } as const
    const [before, after] = [draftInput({ preset: "naming-logo-project" }), draftInput(chosen)].map((input) =>
      short(assemble(input).tree, 11),
    )
    if (!before || !after) throw new Error("no drafts")
    const { body } = await holds(before, after)
    const inserted = wordsIn(body, "ins")
    expect(inserted).toMatch(/« \| » & fils/)
    // Clauses behind it have other numbers; what refers to them shows both, in one field, and their headings are not touched.
    const field =
      /<w:instrText[^>]*>REF fr_CL_10 \\h \\w<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:del .*?<w:delText[^>]*>11<.*?<\/w:del><w:ins .*?<w:t[^>]*>10<.*?<\/w:ins>/
    expect(body).toMatch(field)
    const heading = /<w:p>(?:(?!<\/w:p>).)*w:name="fr_CL_10"(?:(?!<\/w:p>).)*<\/w:p>/.exec(body)?.[0] ?? ""
    expect(heading).toContain("<w:t ")
    expect(heading).not.toMatch(/<w:(ins|del) /)
    // The reader would see ends of paragraphs that nobody tracked.
    const unmarked = body.replace(/(<w:rPr>)<w:(?:ins|del) [^<>]*\/>/g, "$1")
    expect(rejected(unmarked)).not.toEqual(await clean(before))
    expect(accepted(unmarked)).not.toEqual(await clean(after))
  })

  test("of the same draft has none, and is the clean copy", async () => {
    const annexes = [toolsAnnex, deliverableAnnex]
    const tree = short(assemble(draftInput({ languages: ["fr", "en"] }, { annexes })).tree)
    const { body, parts } = await holds(tree, tree)
    expect(body).not.toMatch(/<w:(ins|del|sectPrChange)\b/)
    // Nothing of the other copy stays in the file.
    const own = await wordParts({ ...stamp, copy: "clean", tree })
    expect(Object.keys(parts)).toEqual(Object.keys(own))
    expect(body).toBe(bodyOf(own))
  })

  test("of rows and lines of an annex that came, went and changed, and of an annex that lies", async () => {
    const [table, ...rest] = toolsAnnex.parts
    if (table?.kind !== "table") throw new Error("no table")
    const [first, second, third, ...others] = table.rows.slice(0, 5)
    if (!first || !second || !third) throw new Error("no rows")
    const line = (text: string) => ({ text: { fr: text, en: text } })
    const lines = (...texts: string[]) => texts.map(line)
    const cells = (last: ReturnType<typeof lines>) => [...first.cells.slice(0, 4), last]
    const rows = (own: AnnexTable["rows"]): TreeAnnex => ({ ...toolsAnnex, parts: [{ ...table, rows: own }, ...rest] })
    const one = rows([
      { id: "a", cells: cells(lines("un", "deux")) },
      { id: "b", cells: cells(lines("un", "deux", "trois")) },
      { id: "c", cells: cells(lines("tout autre chose", "et encore")) },
      { id: "d", cells: cells([]) },
      second,
      ...others,
    ])
    const other = rows([
      { id: "a", cells: cells(lines("un", "deux", "trois", "quatre")) },
      { id: "b", cells: cells(lines("un")) },
      { id: "c", cells: cells(lines("rien de commun")) },
      { id: "d", cells: cells(lines("zéro", "un")) },
      third,
      ...others,
    ])
    const none = rows([])
    const tree = (annexes: TreeAnnex[]) => short(assemble(draftInput({}, { annexes })).tree)
    const { body } = await holds(tree([one, deliverableAnnex]), tree([other, deliverableAnnex]))
    expect(body).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /)
    expect(body).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /)
    for (const [before, after] of [
      [[one], [none]],
      [[], [one, deliverableAnnex]],
      [[deliverableAnnex], [one]],
      [[one, deliverableAnnex], [deliverableAnnex]],
    ] as const)
      await holds(tree([...before]), tree([...after]))
  })

  test("of a language that came, and of one that went", async () => {
    const tree = (languages: AssemblyInput["choices"]["languages"], leftOut: string[] = []) =>
      short(assemble(draftInput({ languages, leftOut }, { annexes: [deliverableAnnex] })).tree)
    await holds(tree(["fr"]), tree(["fr", "en"], ["CL-02"]))
    await holds(tree(["fr", "en"]), tree(["en"], ["CL-02"]))
  })

  test("of a clause that went here and came there: each bookmark stands once", async () => {
    const tree = short(assemble(draftInput()).tree)
    const moved = renumbered(tree)
    const { body } = await holds(tree, moved)
    const names = [...body.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.some((name) => name?.endsWith("_old"))).toBe(true)
  })

  test("names the program and the day, and what it is compared with; each change has its own number", async () => {
    const [before, after] = [
      assemble(draftInput()).tree,
      assemble(draftInput({ positions: { "CL-09": "light" } })).tree,
    ]
    const parts = await wordParts({ ...stamp, copy: "redline", tree: after, before, beforeName })
    const marks = [...bodyOf(parts).matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, attributes = ""]) => attributes)
    expect(marks.length).toBeGreaterThan(10)
    expect(marks.filter((one) => !/^w:id="\d+" w:author="Aval" w:date="2026-11-27T00:00:00Z"\/?$/.test(one))).toEqual(
      [],
    )
    const ids = [...bodyOf(parts).matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)
    const starts = [...bodyOf(parts).matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length - starts.length)
    const headers = Object.entries(parts).filter(([name]) => /word\/header\d+\.xml$/.test(name))
    expect(headers.map(([, xml]) => textIn(xml)).join()).toContain("Modifications par rapport à\u00a0: la version 2")
  })

  test("of any two drafts gives the newer one accepted, the older one rejected", async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, anyDraft, async (one, other) => {
        const [before, after] = [one, other].map(({ choices, facts }) => assemble(draftInput(choices, { facts })).tree)
        if (before && after) await holds(before, after)
      }),
      { numRuns: 2 },
    )
  })
})

/** Accepted, rejected and well-formed, whatever the two drafts are. */
async function holds(before: ClauseTree, after: ClauseTree) {
  const parts = await wordParts({ ...stamp, copy: "redline", tree: after, before, beforeName })
  const body = bodyOf(parts)
  expect(malformed(body)).toBeUndefined()
  expect(accepted(body)).toEqual(await clean(after))
  expect(rejected(body).map(withoutOld)).toEqual(await clean(before))
  return { body, parts }
}

const cleanCopies = new WeakMap<ClauseTree, WordLine[]>()

async function clean(tree: ClauseTree): Promise<WordLine[]> {
  const lines = cleanCopies.get(tree) ?? untracked(bodyOf(await wordParts({ ...stamp, copy: "clean", tree })))
  cleanCopies.set(tree, lines)
  return lines
}

/** Its first clauses only, which is enough where others are not what it is about. */
function short({ clauses, definitions, ...tree }: ClauseTree, most = 4): ClauseTree {
  return { ...tree, clauses: clauses.slice(0, most), definitions: definitions.slice(0, 6), openPoints: [] }
}

/** A bookmark that stands elsewhere too has another name where it stood. */
function withoutOld(line: WordLine): WordLine {
  const renamed = (text: string) => text.replace(/^((?:REF )?\w+)_old\b/, "$1")
  return { ...line, fields: line.fields.map(renamed), bookmarks: line.bookmarks.map(renamed) }
}

/** The second clause at the end, and every number as it is then. */
function renumbered(tree: ClauseTree): ClauseTree {
  const [first, second, ...others] = tree.clauses
  if (!first || !second) throw new Error("too few clauses")
  const clauses = [first, ...others, second].map((clause, at) => ({
    ...clause,
    number: `${at + 1}`,
    paragraphs: clause.paragraphs.map((own) => ({ ...own, number: own.number.replace(/^\d+/, `${at + 1}`) })),
  }))
  const number = (id: string) => clauses.find((clause) => clause.id === id)?.number ?? ""
  const json = JSON.stringify({ ...tree, clauses, openPoints: [] }, (_, value) =>
    value?.kind === "reference" ? { ...value, number: number(value.clause) } : value,
  )
  return JSON.parse(json)
}

function wordsIn(xml: string, tracked: "ins"): string {
  return [...xml.matchAll(new RegExp(`<w:${tracked} [^>]*>(.*?)</w:${tracked}>`, "g"))]
    .map(([, inside = ""]) => textIn(inside))
    .join("|")
}
