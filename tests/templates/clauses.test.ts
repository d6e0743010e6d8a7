import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Clause, type ClauseParagraph, type Position, positions } from "../../src/core/clause.ts"
import { clauseFaults } from "../../src/core/clause-check.ts"
import { type Language, languages, type Text } from "../../src/core/text.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { methodology } from "../../templates/methodology/index.ts"

const { clauses, law, parameters, presets, terms } = clauseLibrary

test("the library holds to its rules", () => {
  expect(clauseFaults(clauseLibrary).map(({ place, message }) => `${place}: ${message.en}`)).toEqual([])
})

test("every file of a clause is in the library, in order", () => {
  const files = readdirSync(new URL("../../templates/clauses/", import.meta.url)).filter((name) =>
    name.startsWith("cl-"),
  )
  expect(clauses.map(({ id }) => id)).toEqual(files.sort().map((name) => name.slice(0, 5).toUpperCase()))
})

test("the clauses that a draft cannot do without are in each", () => {
  const core = clauses.filter(({ core }) => core)
  expect(core.map(({ id }) => id)).toEqual([
    ...["CL-00", "CL-01", "CL-02", "CL-03", "CL-05", "CL-08", "CL-09", "CL-10", "CL-11", "CL-15", "CL-20", "CL-23"],
  ])
  expect(core.filter(({ when }) => when !== "always")).toEqual([])
})

describe.each(clauses.map((clause) => [clause.id, clause] as const))("%s", (_, clause) => {
  test("has three positions of three to seven paragraphs that say different things", () => {
    for (const position of positions) {
      const { length } = clause.positions[position].paragraphs
      expect(length, position).toBeGreaterThanOrEqual(3)
      expect(length, position).toBeLessThanOrEqual(7)
    }
    for (const language of languages) {
      const said = positions.map((position) =>
        JSON.stringify(clause.positions[position].paragraphs.map(inLanguage(language))),
      )
      expect(new Set(said).size, language).toBe(positions.length)
    }
  })

  test("has two to four steps to give way by, something to answer and something to mind", () => {
    expect(clause.fallback.length).toBeGreaterThanOrEqual(2)
    expect(clause.fallback.length).toBeLessThanOrEqual(4)
    expect(clause.notes).not.toEqual([])
    expect(clause.warnings).not.toEqual([])
  })

  test("is written in French in French, and in English in English", () => {
    for (const { fr, en } of textsOf(clause)) {
      expect(fr).not.toBe(en)
      expect(words(fr)).not.toMatch(/\b(the|must|with|which|of)\b/i)
      expect(words(en)).not.toMatch(/\b(le|les|des|une|du|par|sur)\b/i)
    }
  })

  test("takes no author’s moral right: neither given up nor assigned", () => {
    for (const { fr, en } of textsOf(clause)) {
      if (/renon[cç]/i.test(fr)) expect(fr).not.toMatch(/droit moral|droits moraux/i)
      if (/waive/i.test(en)) expect(en).not.toMatch(/moral right/i)
    }
  })
})

test("a list says whether its items stand together or one will do", () => {
  const lists = clauses.flatMap(({ id, positions: at }) =>
    Object.values(at).flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => {
        const before = paragraph.items?.at(-2)?.text.en
        return before === undefined ? [] : [{ place: `${id}/${paragraph.id}`, before }]
      }),
    ),
  )
  expect(lists.length).toBeGreaterThan(20)
  expect(lists.filter(({ before }) => !/; (?:and|or)$/.test(before))).toEqual([])
})

describe("a strict position", () => {
  test.each(["CL-02", "CL-03"])("of %s says that it can make us the deployer, and cites why", (id) => {
    const { warnings, references } = clauseOf(id)
    const strict = warnings.filter(({ on }) => on?.includes("strict"))
    expect(strict.some(({ text }) => /déployeur/.test(text.fr) && /deployer/.test(text.en))).toBe(true)
    expect(references).toContain("guidelines-deployer")
  })

  test("of the indemnity says that a one-sided promise may not hold, and cites why", () => {
    const { warnings, references } = clauseOf("CL-11")
    const strict = warnings.filter(({ on }) => on?.includes("strict"))
    expect(strict.some(({ text }) => /déséquilibre/.test(text.fr) && /imbalance/.test(text.en))).toBe(true)
    expect(references).toEqual(expect.arrayContaining(["code-civil-1171", "code-commerce-l442-1"]))
  })
})

describe("the law", () => {
  test("has the GDPR read in the articles that the methodology has read", () => {
    const locators = methodology.factors
      .flatMap(({ references }) => references)
      .filter(({ source, status }) => source === "GDPR" && status === "read")
      .flatMap(({ locator }) => locator.split(", ").map((article) => Number.parseInt(article, 10)))
    const cited = law
      .filter(({ id, known }) => id.startsWith("gdpr-") && known === "read")
      .flatMap(({ citation }) => [...citation.en.matchAll(/\d+/g)].map(Number))
    expect(cited).toEqual([28, 32, 33, 35, 44, 49])
    for (const article of cited) expect(locators).toContain(article)
  })

  test("is read where somebody read it, and to be confirmed elsewhere", () => {
    const read = law.filter(({ known }) => known === "read").map(({ id }) => id)
    expect(read).toEqual(["ai-act-50-4", "gdpr-28", "gdpr-32", "gdpr-33", "gdpr-35", "gdpr-transfers"])
  })

  test("is looked at again when the next duties apply, and half a year after it was checked at the latest", () => {
    const near = law.filter(({ says }) => /2 décembre 2026/.test(says.fr))
    expect(near.map(({ id, reviewBy }) => `${id} ${reviewBy}`)).toEqual([
      "ai-act-5 2026-12-02",
      "ai-act-50-2 2026-12-02",
    ])
    expect(law.filter(({ reviewBy }) => reviewBy > "2027-05-22")).toEqual([])
  })

  test("is cited; what bears on some contracts alone says on which", () => {
    const cited = new Set(clauses.flatMap(({ references }) => references))
    expect(law.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([])
    expect(law.filter(({ when }) => when !== undefined).map(({ id, when }) => [id, when])).toEqual([
      ["loi-sapin-20", { fact: "media-buying" }],
    ])
    expect(presets.find(({ id }) => id === "media-planning")?.purpose.fr).toMatch(/loi Sapin/)
  })
})

describe("presets", () => {
  test("raise what their kind of contract calls for", () => {
    const strict = presets.map(({ id, positions }) => [
      id,
      ...Object.keys(positions).filter((one) => positions[one] === "strict"),
    ])
    expect(strict).toEqual([
      ["naming-logo-project", "CL-05", "CL-09", "CL-10"],
      ["social-content-volume"],
      ["media-planning", "CL-06"],
      ["influencer", "CL-13", "CL-14"],
      ["production-house", "CL-13", "CL-14", "CL-16"],
      ["pitch"],
      ["small-agency-light"],
    ])
  })

  test("of a pitch asks three questions", () => {
    const { purpose } = presets.find(({ id }) => id === "pitch") ?? { purpose: { fr: "", en: "" } }
    for (const language of languages) expect(purpose[language].match(/\?/g)).toHaveLength(3)
  })
})

describe("what is spoilt is found", () => {
  /** Every paragraph with its text in one language spoilt, as a library, and the places of those that are. */
  const spoilt = (language: Language, spoil: (text: string) => string) => {
    const places: string[] = []
    const spoiltAt = (place: string, paragraph: ClauseParagraph): ClauseParagraph => {
      const text = { ...paragraph.text, [language]: spoil(paragraph.text[language]) }
      if (text[language] !== paragraph.text[language]) places.push(`${place}/${paragraph.id}`)
      return { ...paragraph, text }
    }
    const spoiltPosition = (clause: Clause, position: Position) => ({
      ...clause.positions[position],
      paragraphs: clause.positions[position].paragraphs.map((one) => spoiltAt(`${clause.id}/${position}`, one)),
    })
    const all = clauses.map((clause) => ({
      ...clause,
      positions: {
        strict: spoiltPosition(clause, "strict"),
        balanced: spoiltPosition(clause, "balanced"),
        light: spoiltPosition(clause, "light"),
      },
    }))
    return { library: { ...clauseLibrary, clauses: all }, places }
  }

  test.each<[string, (text: string) => string, readonly Language[]]>([
    ["emptied", () => " ", languages],
    [
      "that lost its first parameter or reference",
      (text) => text.replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/, "it"),
      languages,
    ],
    ["with a term of its own", (text) => `${text} {vendor-name}`, languages],
    ["with a mark left open", (text) => `${text} {{days`, languages],
    ["with a time of its own", (text) => `${text} 30 days, 30\u00a0jours.`, languages],
    ["with a clause of its own", (text) => `${text} [[CL-99]]`, languages],
    ["with a space too many", (text) => `${text} `, languages],
    ["with a straight apostrophe", (text) => text.replace("’", "'"), languages],
    ["with a plain space for a hard one", (text) => text.replace(/[\u00a0\u202f](?=[:;!?»])/, " "), ["fr"]],
  ])("in each paragraph %s", (_, spoil, spoken) => {
    for (const language of spoken) {
      const { library, places } = spoilt(language, spoil)
      const faults = new Set(clauseFaults(library).map(({ place }) => place))
      expect(places.length).toBeGreaterThan(20)
      expect(places.filter((place) => !faults.has(place))).toEqual([])
    }
  })

  test.each([
    ["a parameter", { parameters: parameters.slice(1) }, `There is no parameter “${parameters[0]?.id}”.`],
    ["a term", { terms: terms.slice(1) }, `There is no term “${terms[0]?.id}”.`],
    ["a reference", { law: law.slice(1) }, `There is no legal reference “${law[0]?.id}”.`],
    ["the clause on roles", { clauses: without("CL-04") }, "This position calls for clause CL-04."],
    ["the clause on insurance", { clauses: without("CL-12") }, "This position calls for clause CL-12."],
    ["a clause that others refer to", { clauses: without("CL-06") }, "There is no clause “CL-06”."],
  ])("%s that is gone", (_, part, fault) => {
    expect(clauseFaults({ ...clauseLibrary, ...part }).map(({ message }) => message.en)).toContain(fault)
  })
})

function clauseOf(id: string): Clause {
  const found = clauses.find((clause) => clause.id === id)
  if (!found) throw new Error(`no clause ${id}`)
  return found
}

function without(id: string): readonly Clause[] {
  return clauses.filter((clause) => clause.id !== id)
}

/** What a contract says under the clause, at any position. */
function textsOf(clause: Clause): Text[] {
  return positions.flatMap((position) =>
    clause.positions[position].paragraphs.flatMap(({ text, items = [] }) => [text, ...items.map((item) => item.text)]),
  )
}

function inLanguage(language: Language) {
  return ({ text, items = [] }: ClauseParagraph) => [text[language], ...items.map((item) => item.text[language])]
}

/** A text without its marks and without what it quotes. */
function words(text: string): string {
  return text.replace(/\{[^}]*\}+|«[^»]*»|“[^”]*”/g, "")
}
