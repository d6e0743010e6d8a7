import { describe, expect, test } from "vitest"
import { oversights } from "../../src/core/agency.ts"
import { openList } from "../../src/core/book.ts"
import type { AnnexField, AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { declarationAnnex } from "../../src/core/clause-annex-declaration.ts"
import { deliverableAnnex } from "../../src/core/clause-annex-deliverable.ts"
import * as formNames from "../../src/core/clause-annex-form-words.ts"
import { pitchForm } from "../../src/core/clause-annex-pitch.ts"
import { annexPlans } from "../../src/core/clause-annex-plans.ts"
import { annexSet, clauseTerms, draftTools } from "../../src/core/clause-annex-set.ts"
import { termOfAnnex } from "../../src/core/clause-annex-terms.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import { wordsOf } from "../../src/core/clause-tree.ts"
import { aiLevels, components, crafts } from "../../src/core/declaration.ts"
import { contractSections, fieldsOfPart, sheetSections } from "../../src/core/declaration-parts.ts"
import { sourceTypes } from "../../src/core/digital-source-type.ts"
import type { Text } from "../../src/core/text.ts"
import { misset } from "../../src/core/typography.ts"
import { messages } from "../../src/i18n/index.ts"
import { declarationWords } from "../../src/i18n/pages/declarations-words.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { draftInput } from "../support/clause-drafts.ts"
import { list } from "../support/list.ts"

const declaration = declarationAnnex("2")
const deliverable = deliverableAnnex("3")
const forms: readonly [string, TreeAnnex][] = [
  ["declaration", declaration],
  ["deliverable sheet", deliverable],
  ["pitch", pitchForm],
]

const fieldsOf = ({ parts }: TreeAnnex): AnnexField[] =>
  parts.flatMap((part) => (part.kind === "form" ? part.fields : []))

function table({ parts }: TreeAnnex, id: string): AnnexTable {
  const found = parts.find((part) => part.id === id)
  if (found?.kind !== "table") throw new Error(`no table ${id}`)
  return found
}

const textsOf = ({ title, intro, parts }: TreeAnnex): Text[] => [
  title,
  ...intro,
  ...parts.flatMap((part): Text[] => [
    part.title,
    ...(part.intro ? [part.intro] : []),
    ...(part.kind === "form"
      ? part.fields.flatMap((field) => [
          field.label,
          ...(field.hint ? [field.hint] : []),
          ...("options" in field ? field.options : []),
        ])
      : [
          part.none,
          ...part.columns.map(({ head }) => head),
          ...part.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text)),
        ]),
  ]),
]

describe.each(forms)("the form of the %s", (_, annex) => {
  test("says everything in both languages, as each language sets it", () => {
    const texts = textsOf(annex)
    expect(texts.filter(({ fr, en }) => fr.trim() === "" || en.trim() === "")).toEqual([])
    expect(texts.flatMap(({ fr }) => misset(fr, "fr"))).toEqual([])
    expect(texts.flatMap(({ en }) => misset(en, "en"))).toEqual([])
  })

  test("names each of its parts and fields once; its tables are as wide as the page", () => {
    for (const ids of [
      annex.parts.map(({ id }) => id),
      ...annex.parts.map((part) => (part.kind === "form" ? part.fields : part.rows).map(({ id }) => id)),
    ])
      expect(new Set(ids).size).toBe(ids.length)
    const own = fieldsOf(annex).map(({ id }) => id)
    expect(new Set(own).size).toBeGreaterThanOrEqual(own.length - 1)
    for (const part of annex.parts) {
      if (part.kind === "form") continue
      expect(part.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
      expect(part.rows.every(({ cells }) => cells.length === part.columns.length)).toBe(true)
    }
  })
})

describe("what is asked on paper is what is asked on screen", () => {
  test("every field of a declaration has its place", () => {
    const asked = new Set([...fieldsOf(declaration).map(({ id }) => id), ...declaration.parts.map(({ id }) => id)])
    const own = contractSections.flatMap((section) => fieldsOfPart("contract", section))
    expect(own.filter((field) => !asked.has(field))).toEqual([])
    expect(declaration.parts).toHaveLength(13)
  })

  test("every field of a sheet has its place", () => {
    const asked = new Set([...fieldsOf(deliverable).map(({ id }) => id), ...deliverable.parts.map(({ id }) => id)])
    const own = sheetSections.flatMap((section) => fieldsOfPart("deliverable", section))
    expect(own.filter((field) => !asked.has(field))).toEqual([])
  })

  test("in the same words", () => {
    const { fr, en } = declarationWords
    const same = (names: Readonly<Record<string, Text>>, kind: "crafts" | "data" | "levels" | "oversights") =>
      expect(names).toEqual(
        Object.fromEntries(
          Object.keys(fr[kind]).map((id) => [
            id,
            { fr: (fr[kind] as Words)[id]?.label, en: (en[kind] as Words)[id]?.label },
          ]),
        ),
      )
    same(formNames.craftNames, "crafts")
    same(formNames.dataNames, "data")
    same(formNames.levelNames, "levels")
    same(formNames.oversightNames, "oversights")
    expect(formNames.componentNames).toEqual(
      Object.fromEntries(components.map((id) => [id, { fr: fr.components[id], en: en.components[id] }])),
    )
    for (const level of aiLevels) {
      const { hint = "" } = fr.levels[level]
      expect(formNames.levelsMean.fr).toContain(hint.replace(/^pour préparer\u00a0: rien/, "pour préparer, rien"))
    }
    const { kinds } = messages.fr.deliverables
    expect(Object.fromEntries(Object.entries(formNames.deliverableNames).map(([id, name]) => [id, name.fr]))).toEqual(
      kinds,
    )
  })

  test("every craft has its row, every part of a deliverable its origin, and every code of the IPTC its meaning", () => {
    expect(table(declaration, "uses").rows.map(({ id }) => id)).toEqual(crafts)
    expect(table(deliverable, "sources").rows.map(({ id }) => id)).toEqual(components)
    expect(table(deliverable, "codes").rows.map(({ id }) => id)).toEqual(sourceTypes)
    const asked = fieldsOf(declaration).find(({ id }) => id === "oversight")
    expect(asked?.kind === "one" && asked.options).toHaveLength(oversights.length)
  })
})

type Words = Readonly<Record<string, { label: string } | undefined>>

test("a pitch asks three things, is not scored, and keeps our material out of training", () => {
  expect(fieldsOf(pitchForm).flatMap((field) => (field.kind === "one" ? [field.id] : []))).toEqual([
    "used",
    "checked",
    "delivery",
  ])
  expect(pitchForm.intro.map(({ fr }) => fr).join(" ")).toMatch(/pas notées.*jamais à entraîner/)
  expect(pitchForm.intro.map(({ en }) => en).join(" ")).toMatch(/not scored.*never serves to train/)
})

describe("the annexes of a draft", () => {
  const book = openList(list([]))
  const plans = annexPlans({ book, day: "2026-05-28", data: [] })
  const choices = { positions: {}, parameters: {}, leftOut: [], added: [] }
  const made = (annexes: Parameters<typeof annexSet>[0]["annexes"]) =>
    annexSet({ ...choices, annexes }, { book, plans, facts: new Map(), restricted: [] })

  test("stand in one order, whichever was chosen first, and are numbered without a gap", () => {
    expect(made(["deliverable", "tools"]).map(({ kind, number }) => [kind, number])).toEqual([
      ["tools", "1"],
      ["deliverable", "2"],
    ])
    expect(made([])).toEqual([])
  })

  test("without a list, nothing is assessed and the annex says so", () => {
    const [tools] = made(["tools"])
    expect(tools?.intro[1]?.en).toContain("has not published a list")
  })

  test("repeat what the clauses say: restricted uses as chosen, who approves, the notice; nothing of a clause that is left out", () => {
    const parameters = {
      "restricted-uses": ["logos", "no-such"],
      "approver-role": "la directrice",
      "tool-notice-days": 20,
    }
    const terms = clauseTerms(clauseLibrary, { ...choices, annexes: ["tools"], parameters }, {})
    expect(terms.restricted.map(({ id }) => id)).toEqual(["logos"])
    expect(terms.notice?.fr).toBe("20\u00a0jours")
    expect(terms.approver?.fr).toBe("la directrice")
    const standard = clauseTerms(clauseLibrary, { ...choices, annexes: ["tools"] }, {})
    expect(standard.restricted.length).toBeGreaterThan(3)
    const leftOut = ["CL-02", "CL-03"]
    const without = clauseTerms(clauseLibrary, { ...choices, annexes: ["tools"], parameters, leftOut }, {})
    expect(without).toEqual({ approval: undefined, restricted: [], approver: undefined, notice: undefined })
  })

  test("say no more than the clauses do at their positions: a light one asks for word, a strict one for every use", () => {
    const at = (over: Partial<Parameters<typeof clauseTerms>[1]>) =>
      clauseTerms(clauseLibrary, { ...choices, annexes: ["tools"], ...over }, {})
    expect(at({}).approval).toBe("restricted")
    const light = at({ positions: { "CL-02": "light", "CL-03": "light" } })
    expect(light).toMatchObject({ approval: "told", approver: undefined, notice: undefined })
    expect(light.restricted.length).toBeGreaterThan(3)
    expect(at({ positions: { "CL-02": "strict" } })).toMatchObject({ approval: "every", restricted: [] })
    expect(at({ preset: "pitch" })).toMatchObject({ approval: undefined, restricted: [], notice: undefined })
    expect(at({ preset: "pitch", added: ["CL-02"] }).approval).toBe("told")
  })

  test("use the terms of the clauses, which are then defined though no clause speaks of them", () => {
    const leftOut = clauseLibrary.clauses.map(({ id }) => id)
    for (const annex of made(["tools", "declaration", "deliverable"])) {
      const { tree, findings } = assemble(draftInput({ leftOut, languages: ["fr", "en"] }, { annexes: [annex] }))
      const defined = new Set(tree.definitions.map(({ id }) => id))
      const said = JSON.stringify(annex)
      // Behind a small letter it is no word that opens a sentence.
      const within = clauseLibrary.terms.filter(({ one, many }) =>
        [one.fr, many.fr].some((term) => new RegExp(`\\p{Ll} (?:d’|l’)?${term}(?!\\p{L})`, "u").test(said)),
      )
      expect(
        within.filter(({ id }) => !defined.has(id)).map(({ id }) => id),
        annex.kind,
      ).toEqual([])
      expect(said).not.toMatch(/règlement (?:européen )?sur l’IA|hypertrucage|deep fake/)
      const its = tree.definitions.find(({ id }) => id === termOfAnnex[annex.kind])
      expect(its && wordsOf(its.meaning, "fr")).toMatch(new RegExp(` \\(Annexe\u00a0${annex.number}\\)$`))
      expect(findings.filter(({ place }) => place === "annexes").map(({ gravity }) => gravity)).toEqual(["note"])
    }
  })

  test("are missed where clauses speak of them", () => {
    const missed = (annexes?: readonly TreeAnnex[]) =>
      assemble(draftInput({}, { annexes })).findings.filter(({ place }) => place === "annexes")
    expect(missed(made(["tools", "declaration", "deliverable"]))).toEqual([])
    expect(missed()).toEqual([])
    expect(missed(made(["declaration"])).map(({ gravity, message }) => [gravity, message.en])).toEqual([
      ["warn", expect.stringContaining("the Tools Annex")],
      ["warn", expect.stringContaining("the form of the Deliverable Sheet")],
    ])
  })

  test("a declared tool counts as standing in the annex only where there is one", () => {
    const declared = {
      tools: [{ name: "Nobody’s", crafts: [], data: [], trainingOff: false }],
      uses: [],
      refused: [],
      subcontractors: [],
      attachments: [],
    }
    const known = annexPlans({ book, day: "2026-05-28", data: [], declared })
    expect(draftTools(known, new Map(), { annexes: [] })).toEqual([
      { name: "Nobody’s", crafts: [], inAnnex: false, trains: true },
    ])
  })
})
