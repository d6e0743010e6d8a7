import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { positions } from "../../src/core/clause.ts"
import { parseMarks } from "../../src/core/clause-marks.ts"
import { placesOf } from "../../src/core/clause-overview.ts"
import { languages } from "../../src/core/text.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { pagesOf, type ShownPage } from "../support/pages.ts"

const { clauses, law, parameters, presets, terms } = clauseLibrary

let app: TestApp
let get: ReturnType<typeof pagesOf>

beforeAll(async () => {
  app = await testApp()
  get = pagesOf(app)
})
afterAll(() => app.store.close())

/** The rows of the table that comes first in a page, each as its cells say it. */
function rowsOf({ html }: ShownPage): string[][] {
  const body = /<tbody[\s\S]*?<\/tbody>/.exec(html)?.[0] ?? ""
  return [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell
        .replace(/<[^>]+>/g, " ")
        .replace(/[ \n]+/g, " ")
        .trim(),
    ),
  )
}

const part = (html: string, begins: string, ends: string) => html.split(begins)[1]?.split(ends)[0] ?? ""

describe("the table of clauses", () => {
  test.each(languages)("holds every clause with its purpose, when it stands and where, in %s", async (lang) => {
    const page = await get(`/clauses?lang=${lang}`)
    const rows = rowsOf(page)
    expect(rows).toHaveLength(clauses.length)
    for (const [index, { id, title, purpose }] of clauses.entries()) {
      expect(rows[index]?.[0]).toBe(`${id} ${title[lang]} ${purpose[lang]}`)
      expect(page.links).toContain(`/clauses/${id}`)
    }
    for (const preset of presets) expect(page.text).toContain(preset.name[lang])
  })

  test("says a condition as a sentence, what another clause calls for, and how many warnings hold", async () => {
    const rows = new Map(rowsOf(await get("/clauses?lang=en")).map((row) => [row[0]?.slice(0, 5), row]))
    expect(rows.get("CL-02")?.slice(1)).toEqual(["In every contract", "Balanced", "1 warning Prior approval"])
    expect(rows.get("CL-00")?.[3]).toBe("none")
    expect(rows.get("CL-04")?.[1]).toBe(
      "When the audience is in the European Union and either AI makes images, sound or video or a chatbot answers the public Always with CL-02, Prior approval, strict position. Always with CL-03, Permitted tools, strict position.",
    )
    const french = rowsOf(await get("/clauses"))
    expect(french.find(([name]) => name?.startsWith("CL-12"))?.[1]).toMatch(
      /^Quand l’assurance de l’agence exclut l’IA ou qu’un outil déclaré n’est pas garanti par son éditeur Toujours avec CL-11/,
    )
  })

  test("says that these are drafts, in which version, and how much law is to be confirmed", async () => {
    const { text, links } = await get("/clauses?lang=en")
    const read = law.filter(({ known }) => known === "read").length
    expect(text).toContain("models for a lawyer to review")
    expect(text).toContain(`Library ${clauseLibrary.version}.`)
    expect(text).toContain(`${law.length - read} of ${law.length} legal references are to be confirmed.`)
    expect(links).toEqual(expect.arrayContaining(["/clauses/terms", "/clauses/law"]))
  })

  test.each(presets)("shows the positions of the preset $id, and leads to them", async (preset) => {
    const page = await get(`/clauses?preset=${preset.id}&lang=en`)
    expect(page.text).toContain(preset.purpose.en)
    const names = { strict: "Strict", balanced: "Balanced", light: "Light" }
    const shown = rowsOf(page).map((row) => row[2])
    for (const [index, clause] of clauses.entries()) {
      const position = preset.positions[clause.id] ?? preset.rest
      const isOwn = position === clause.default
      if (preset.leftOut?.includes(clause.id)) expect(shown[index]).toBe("Left out")
      else expect(shown[index]).toBe(isOwn ? names[position] : `${names[position]} by default: ${clause.default}`)
      expect(page.links).toContain(`/clauses/${clause.id}${isOwn ? "" : `?position=${position}`}`)
    }
  })

  test("tells what a preset sets, and takes no notice of one that does not exist", async () => {
    const { text } = await get("/clauses?preset=influencer&lang=en")
    expect(text).toContain("Label in French Images virtuelles")
    expect((await get("/clauses?preset=none&lang=en")).text).not.toContain("Positions for:")
  })

  test("is searched by words of title, purpose and text, in the reader’s language, defined terms too", async () => {
    const found = async (q: string, lang: string) =>
      rowsOf(await get(`/clauses?lang=${lang}&q=${encodeURIComponent(q)}`)).map(([name]) => name?.slice(0, 5))
    expect(await found("assurance", "fr")).toContain("CL-12")
    expect(await found("CL-13", "fr")).toEqual(["CL-13"])
    expect(await found("RÔLES hypertrucage mention", "fr")).toEqual(["CL-04"])
    expect(await found("silence refuse", "en")).toEqual(["CL-02"])
    const none = await get("/clauses?q=%3Cb%3Ezzz&preset=pitch&lang=en")
    expect(rowsOf(none)).toEqual([])
    expect(none.text).toContain("No clause contains these words.")
    expect(none.html).toContain('value="&lt;b&gt;zzz"')
    expect(none.links).toContain("/clauses?preset=pitch")
  })
})

describe.each(clauses.map((clause) => [clause.id, clause] as const))("%s", (id, clause) => {
  test.each(positions)("stands at its %s position in both languages, every mark read", async (position) => {
    const page = await get(`/clauses/${id}?position=${position}&lang=${position === "light" ? "en" : "fr"}`)
    expect(page.status).toBe(200)
    for (const language of languages) {
      const shown = part(page.html, `aria-labelledby="text-${language}"`, "</section>")
      for (const { id } of clause.positions[position].paragraphs) expect(shown).toContain(`id="${language}-${id}"`)
      expect(shown).not.toMatch(/[{}]|\[\[|\]\]/)
      for (const { text } of placesOf(clause.positions[position]))
        for (const run of parseMarks(text[language]).runs) {
          if (run.kind === "parameter") expect(shown).toContain(`href="#parameter-${run.id}"`)
          if (run.kind === "term") expect(shown.split(`href="#term-${run.id}"`)).toHaveLength(2)
          if (run.kind === "reference") expect(shown).toContain(`href="/clauses/${run.clause}`)
        }
    }
  })

  test.each(languages)("tells what to know at the table, in %s, and each link inside leads somewhere", async (lang) => {
    const page = await get(`/clauses/${id}?position=strict&lang=${lang}`)
    const said = (text: { fr: string; en: string }) => expect(page.text).toContain(text[lang])
    said(clause.purpose)
    for (const position of positions) said(clause.positions[position].summary)
    for (const step of clause.fallback) said(step)
    for (const { on, text } of [...clause.notes, ...clause.warnings])
      if (on === undefined || on.includes("strict")) said(text)
      else expect(page.text).not.toContain(text[lang])
    for (const reference of clause.references)
      for (const { citation, says } of law.filter(({ id }) => id === reference)) [citation, says].map(said)
    const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids).toHaveLength(new Set(ids).size)
    for (const link of page.links.filter((link) => link.startsWith("#"))) expect(ids).toContain(link.slice(1))
  })
})

describe("a clause", () => {
  test.each(["CL-02", "CL-03"])(
    "%s warns, at its strict position alone, that it can make us the deployer",
    async (id) => {
      const strict = await get(`/clauses/${id}?position=strict&lang=en`)
      const note = part(strict.html, 'aria-labelledby="deployer"', "</section>")
      expect(note).toContain("answers for it as deployer")
      expect(note).toContain('href="/clauses/CL-04"')
      const balanced = await get(`/clauses/${id}?lang=en`)
      expect(balanced.html).not.toContain('aria-labelledby="deployer"')
      // The way to the strict position says so too.
      expect(part(balanced.html, 'class="positions', "</nav>")).toContain("Can make us the deployer")
    },
  )

  test("that calls for another says so, without that heading", async () => {
    const { html } = await get("/clauses/CL-11?position=strict&lang=en")
    expect(html).not.toContain('aria-labelledby="deployer"')
    expect(part(html, 'id="warnings"', "</section>")).toMatch(/the contract also holds:.*href="\/clauses\/CL-12"/s)
  })

  test("switches position by links, and stands at its default without one or with a wrong one", async () => {
    const current = async (query: string) =>
      /<a href="[^"]*position=(\w+)" aria-current="page"/.exec((await get(`/clauses/CL-02${query}`)).html)?.[1]
    expect(await current("")).toBe("balanced")
    expect(await current("?position=%3Cscript%3E")).toBe("balanced")
    expect(await current("?position=light")).toBe("light")
    const { title, links } = await get("/clauses/CL-02?position=light")
    expect(title).toBe("CL-02 Accord préalable, position légère – Aval")
    for (const position of positions) expect(links).toContain(`/clauses/CL-02?position=${position}`)
  })

  test("gives each parameter its default there, or leaves it to be filled in", async () => {
    const values = async (id: string, position: string, lang: string) => {
      const { html } = await get(`/clauses/${id}?position=${position}&lang=${lang}`)
      return [...html.matchAll(/<mark[^>]*><a href="#parameter-([\w-]+)">([^<]*)/g)].map(([, name, text]) => [
        name,
        text,
      ])
    }
    expect(await values("CL-20", "strict", "fr")).toContainEqual(["notice-hours", "24\u00a0heures"])
    expect(await values("CL-20", "light", "en")).toContainEqual(["notice-hours", "72\u00a0hours"])
    expect(await values("CL-02", "strict", "en")).toContainEqual(["approver-role", "to fill in: Who approves"])
    const { html } = await get("/clauses/CL-02?position=strict&lang=en")
    expect(html).toContain('<mark class="open"><a href="#parameter-approver-role">')
    expect(rowsOf(await get("/clauses/CL-02?position=strict&lang=en"))).toContainEqual([
      "Time to approve How long we have to answer a request for approval.",
      ...["5\u00a0days", "1\u00a0day to 15\u00a0days"],
    ])
  })

  test("says when a paragraph alone depends on the contract, in the language of the paragraph", async () => {
    const { html } = await get("/clauses/CL-20")
    expect(part(html, 'id="fr-personal-data"', "</li>")).toContain("Seulement quand des données personnelles")
    expect(part(html, 'id="en-personal-data"', "</li>")).toContain("Only when personal data is entrusted")
  })

  test("that does not exist is not found", async () => {
    expect((await get("/clauses/CL-99")).status).toBe(404)
    expect((await get("/clauses/constructor")).status).toBe(404)
  })
})

test.each(languages)("the glossary has every term with both meanings, by its word in %s", async (lang) => {
  const page = await get(`/clauses/terms?lang=${lang}`)
  for (const { id, one } of terms) {
    expect(page.html).toContain(`id="${id}"`)
    for (const language of languages) expect(page.text).toContain(one[language])
  }
  const words = rowsOf(page).map(([cell = ""]) => cell)
  expect(words).toHaveLength(terms.length)
  expect(words.join()).not.toMatch(/[{}]/)
  const first = terms.map(({ one }) => one[lang]).toSorted(new Intl.Collator(lang).compare)[0] ?? ""
  expect(words[0]?.startsWith(first)).toBe(true)
})

describe("the legal references", () => {
  test("each say what they say, whether they apply, and who rests on them", async () => {
    const page = await get("/clauses/law?lang=en")
    const rows = rowsOf(page)
    expect(rows.map(([cell]) => cell)).toEqual(
      law.map(({ citation, says, when }) =>
        [citation.en, ...(when ? [`Only ${conditionText(when, "en")}.`] : []), says.en].join(" "),
      ),
    )
    expect(rows[law.findIndex(({ id }) => id === "gdpr-33")]?.slice(1, 5)).toEqual([
      ...["in force", "text read", "22 Nov 2026", "22 May 2027"],
    ])
    expect(rows[law.findIndex(({ id }) => id === "ai-act-5")]?.slice(1, 5)).toEqual([
      ...["applies from 2 Dec 2026", "to confirm", "22 Nov 2026", "2 Dec 2026"],
    ])
    for (const { id, references } of clauses)
      if (references.length > 0) expect(page.links).toContain(`/clauses/${id}#law`)
  })

  test("are all to be confirmed once their review is due", async () => {
    const later = await testApp({ now: "2027-05-22T10:00:00Z" })
    const { text } = await pagesOf(later)("/clauses/law?lang=en")
    await later.close()
    expect(text).toContain(`${law.length} of ${law.length} references to be confirmed`)
    expect(text).toContain("to confirm, review overdue")
  })
})

test("the library is for those who read the register", async () => {
  const shut = pagesOf(app, { remote: () => "192.0.2.1" })
  for (const path of ["/clauses", "/clauses/CL-02", "/clauses/terms", "/clauses/law"])
    expect((await shut(path)).status, path).toBe(303)
  const nav = part((await get("/clauses/CL-02")).html, 'id="nav"', "</nav>")
  expect(nav).toMatch(/href="\/clauses" aria-current="true"/)
})

test("every parameter is shown by the clauses that leave it open", () => {
  const listed = new Set(clauses.flatMap((clause) => clause.parameters))
  expect(parameters.filter(({ id }) => !listed.has(id))).toEqual([])
})
