import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let lawyer: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  lawyer = await signedIn(app, ["legal"], { name: "Ines Droit" })
  ask = askedBy(app, lawyer)
})
afterEach(() => app.close())

type Fields = Record<string, string | string[]>

const formAt = async (path: string): Promise<Fields> => ({ ...fieldsOf((await ask(path)).main) })
const standing = async (id: string) => (await readClauseLibrary(app)).clauses.find((clause) => clause.id === id)
/** The list of a field with one entry replaced. */
const withRow = (fields: Fields, name: string, row: number, text: string): Fields => {
  const list = [fields[name] ?? []].flat()
  return { ...fields, [name]: list.map((old, at) => (at === row ? text : old)) }
}

const own = (fields: Fields): Fields => ({
  ...fields,
  ...{ titleFr: "Charte de marque", titleEn: "Brand guidelines" },
  ...{ purposeFr: "Que la charte s'applique à l'IA.", purposeEn: "That the guidelines apply to AI." },
  ...Object.fromEntries(
    ["strict", "balanced", "light"].flatMap((position) => [
      [`${position}SummaryFr`, `Charte, ${position}.`],
      [`${position}SummaryEn`, `Guidelines, ${position}.`],
      [`${position}Fr`, ["L'{agency} suit la charte de marque ; voir l'article [[CL-05]]."]],
      [`${position}En`, ["The {agency} must keep to the brand guidelines; see clause [[CL-05]]."]],
    ]),
  ),
})

describe("editing a shipped clause", () => {
  test("makes an edition that stands in the library, says so on its pages, and leaves the others as shipped", async () => {
    const fields = await formAt("/clauses/CL-05/edit")
    const typed = withRow(fields, "strictFr", 0, `${[fields.strictFr].flat()[0]} L'{agency} le garantit "toujours" !`)
    const both = withRow(typed, "strictEn", 0, `${[fields.strictEn].flat()[0]} The {agency} warrants this "always".`)
    const saved = await ask("/clauses/CL-05/edit", { ...both, editionNote: "Pour les logos", do: "save" })
    expect([saved.status, saved.to]).toEqual([303, "/clauses/CL-05?done=saved"])
    const clause = await standing("CL-05")
    expect(clause?.edition).toBe(1)
    expect(clause?.positions.strict.paragraphs[0]?.text.fr).toMatch(
      /L’\{agency\} le garantit «\u00a0toujours\u00a0»\u202f!$/,
    )
    expect(clause?.positions.strict.paragraphs[0]?.text.en).toMatch(/warrants this “always”\.$/)
    const shipped = clauseLibrary.clauses.find(({ id }) => id === "CL-05")
    expect({ ...clause, edition: undefined, positions: undefined }).toEqual({ ...shipped, positions: undefined })
    expect(clause?.positions.balanced).toEqual(shipped?.positions.balanced)

    const page = await ask("/clauses/CL-05?done=saved", undefined, { lang: "fr" })
    expect(page.text).toContain("Édition 1 de la société, fondée sur la version 1.")
    expect(page.text).toContain("L’édition 1 est enregistrée.")
    for (const action of ["edit", "editions", "reset"]) expect(page.main).toContain(`href="/clauses/CL-05/${action}"`)
    expect((await ask("/clauses")).text).toContain("One clause rewritten by the company.")
    const reader = askedBy(app, await signedIn(app, ["reader"]))
    const read = await reader("/clauses/CL-05")
    expect(read.text).toContain("Edition 1 of the company, based on version 1.")
    expect(read.main).not.toContain(`"/clauses/CL-05/edit"`)
    expect((await reader("/clauses/CL-05/edit")).status).toBe(403)
  })

  test("holds what was typed against the rules, tells each fault at its field, and loses nothing", async () => {
    const fields = await formAt("/clauses/CL-02/edit")
    const wrong = {
      ...withRow(
        withRow(
          withRow(fields, "strictFr", 0, "L’{agency} demande {{unknown}} à {nobody}, voir [[CL-99]]."),
          "strictEn",
          2,
          "",
        ),
        "lightEn",
        0,
        "The {agency must ask.",
      ),
      titleEn: "Prior {approval}",
      do: "save",
    }
    const page = await ask("/clauses/CL-02/edit", wrong)
    expect(page.status).toBe(422)
    for (const text of [
      "no value “unknown”",
      "no clause “CL-99”",
      "no term “nobody”",
      "Write this text in English.",
      "is no mark",
    ])
      expect(page.text).toContain(text)
    expect(page.main).toContain('href="#f-strictFr-0"')
    expect(page.main).toContain('href="#f-strictEn-2"')
    expect(page.main).toContain('href="#f-titleEn"')
    const again: Fields = { ...fieldsOf(page.main) }
    expect({ ...again, do: "save" }).toEqual({ ...wrong })
    expect(await standing("CL-02")).toEqual(clauseLibrary.clauses.find(({ id }) => id === "CL-02"))
  })

  test("tells a character that no text may hold, and a text that is too long, at their row", async () => {
    const fields = await formAt("/clauses/CL-02/edit")
    const odd = await ask("/clauses/CL-02/edit", { ...withRow(fields, "strictEn", 3, "A\u0007b"), do: "save" })
    expect([odd.status, odd.main.includes('href="#f-strictEn-3"')]).toEqual([422, true])
    const long = await ask("/clauses/CL-02/edit", {
      ...withRow(fields, "lightFr", 1, "a".repeat(4001)),
      do: "strict:up:2",
    })
    expect([long.status, long.main.includes('href="#f-lightFr-1"')]).toEqual([422, true])
  })

  test("says where one language has a mark that the other lacks", async () => {
    const fields = await formAt("/clauses/CL-02/edit")
    const typed = withRow(fields, "balancedEn", 3, "Approval is given in writing.")
    const page = await ask("/clauses/CL-02/edit", { ...typed, do: "save" })
    expect(page.status).toBe(422)
    expect(page.main).toMatch(/href="#f-balancedEn-\d+">Balanced position: The French has \{\{/)
  })

  test("shows how it will read without saving it, with what may need a second look", async () => {
    const fields = await formAt("/clauses/CL-02/edit")
    const typed = withRow(
      withRow(fields, "strictFr", 0, "L'{agency} obtient un accord sous 30 jours pour chaque Livrable."),
      "strictEn",
      0,
      "The {agency} must obtain approval within 30 days for each {deliverable}.",
    )
    const page = await ask("/clauses/CL-02/edit", {
      ...withRow(typed, "strictEn", 0, "The {agency} must obtain approval within 30 days."),
      do: "preview",
    })
    expect(page.status).toBe(200)
    expect(page.text).toContain("All is in order; nothing is saved yet.")
    expect(page.text).toContain("L’Agence obtient un accord sous 30 jours")
    expect(page.text).toContain("“30 days” is written out")
    expect(page.text).toContain("“Livrable” is a defined term: write {deliverable}")
    expect(await standing("CL-02")).not.toHaveProperty("edition")
  })

  test("moves, adds and takes out rows without saving, by buttons alone", async () => {
    const fields = await formAt("/clauses/CL-02/edit")
    const press = async (given: Fields, button: string): Promise<Fields> => {
      const page = await ask("/clauses/CL-02/edit", { ...given, do: button })
      expect(page.status).toBe(200)
      expect(page.text).toContain("The rows have changed; nothing is saved yet.")
      return { ...fieldsOf(page.main) }
    }
    const ids = ({ strictId }: Fields) => strictId
    expect(ids(fields)).toEqual([
      ...[
        "request",
        "content",
        "tool",
        "purpose",
        "data",
        "risk",
        "answer",
        "silence",
        "unapproved",
        "effect",
        "roles",
      ],
    ])
    const down = await press(fields, "strict:down:0")
    expect([ids(down)].flat().slice(0, 7)).toEqual(["content", "tool", "purpose", "data", "risk", "request", "answer"])
    const up = await press(down, "strict:up:2")
    expect([ids(up)].flat().slice(0, 4)).toEqual(["content", "purpose", "tool", "data"])
    const item = await press(up, "strict:item:2")
    expect([item.strictKind].flat().slice(0, 5)).toEqual(["paragraph", "item", "item", "item", "item"])
    const out = await press(item, "strict:remove:0")
    expect([ids(out)].flat().slice(0, 2)).toEqual(["request", "answer"])
    const more = await press(out, "strict:paragraph:0")
    expect([ids(more)].flat().slice(0, 3)).toEqual(["request", "p1", "answer"])
    expect(await press(await press(fields, "warnings:remove:0"), "warnings:paragraph:0")).toMatchObject({
      warningsFr: [expect.any(String), ""],
    })
    // A button that nobody made changes nothing.
    for (const button of ["strict:up:999", "strict:down:-1", "nothing:up:0", "strict:explode:0"])
      expect((await ask("/clauses/CL-02/edit", { ...fields, do: button })).status).toBe(200)
  })

  test("keeps a warning where the strict position calls for one", async () => {
    const fields = await formAt("/clauses/CL-03/edit")
    const page = await ask("/clauses/CL-03/edit", {
      ...fields,
      ...{ warningsFr: [], warningsEn: [], warningsOn: [], warningsWhen: [], do: "save" },
    })
    expect([page.status, page.text.includes("Keep a warning for the strict position")]).toEqual([422, true])
  })

  test("twice with the same form is once; by two people, the second is shown both and can go on", async () => {
    const fields = await formAt("/clauses/CL-08/edit")
    const mine: Fields = { ...fields, titleFr: "Secret", titleEn: "Secrecy", do: "save" }
    expect((await ask("/clauses/CL-08/edit", mine)).to).toBe("/clauses/CL-08?done=saved")
    expect((await ask("/clauses/CL-08/edit", mine)).to).toBe("/clauses/CL-08?done=same")
    expect((await standing("CL-08"))?.edition).toBe(1)
    const leo = askedBy(app, await signedIn(app, ["admin"], { name: "Leo Admin" }))
    const page = await leo("/clauses/CL-08/edit", {
      ...fields,
      titleFr: "Discrétion",
      titleEn: "Discretion",
      do: "save",
    })
    expect(page.status).toBe(412)
    expect(page.text).toContain("Ines Droit saved another edition meanwhile.")
    expect(page.text).toMatch(/Removed: ?\s*Secrecy.*Added: ?\s*Discretion/)
    const again = await leo("/clauses/CL-08/edit", { ...fieldsOf(page.main), do: "save" })
    expect(again.to).toBe("/clauses/CL-08?done=saved")
    expect(await standing("CL-08")).toMatchObject({ edition: 2, title: { fr: "Discrétion", en: "Discretion" } })
  })
})

describe("a clause of the company's own", () => {
  test("is added once, stands after the shipped ones, and can be withdrawn and offered again", async () => {
    const fields = await formAt("/clauses/new")
    const added = await ask("/clauses/new", { ...own(fields), when: "naming-or-logo", do: "save" })
    expect(added.to).toBe("/clauses/OWN-1?done=added")
    expect((await ask("/clauses/new", { ...own(fields), when: "naming-or-logo", do: "save" })).to).toBe(
      "/clauses/OWN-1?done=added",
    )
    const { clauses } = await readClauseLibrary(app)
    expect(clauses.at(-1)).toMatchObject({ id: "OWN-1", edition: 1, core: false, when: { fact: "naming-or-logo" } })
    expect(clauses).toHaveLength(clauseLibrary.clauses.length + 1)
    const page = await ask("/clauses/OWN-1")
    expect(page.text).toContain("Clause of the company, edition 1.")
    expect(page.text).toContain("The Agency must keep to the brand guidelines; see clause CL-05")

    // Another clause refers to it: it stays until that is gone.
    const other = await formAt("/clauses/CL-24/edit")
    const referring = withRow(
      withRow(other, "lightFr", 0, `${[other.lightFr].flat()[0]} Voir l’article [[OWN-1]].`),
      "lightEn",
      0,
      `${[other.lightEn].flat()[0]} See clause [[OWN-1]].`,
    )
    expect((await ask("/clauses/CL-24/edit", { ...referring, do: "save" })).status).toBe(303)
    const reset = { seen: "1", sure: "yes" }
    const refused = await ask("/clauses/OWN-1/reset", reset)
    expect([refused.status, refused.text.includes("Other clauses refer to it: CL-24.")]).toEqual([422, true])
    expect((await ask("/clauses/CL-24/reset", reset)).status).toBe(303)
    expect((await ask("/clauses/OWN-1/reset", reset)).to).toBe("/clauses/OWN-1/editions")
    expect((await ask("/clauses/OWN-1")).status).toBe(404)
    expect((await ask("/clauses/OWN-1/editions")).text).toMatch(/Edition 2\s+offered no more/)
    const back = await formAt("/clauses/OWN-1/edit")
    expect((await ask("/clauses/OWN-1/edit", { ...back, do: "save" })).to).toBe("/clauses/OWN-1?done=saved")
    expect(await standing("OWN-1")).toMatchObject({ edition: 3 })
  })

  test("wants all that a clause says, at its fields", async () => {
    const page = await ask("/clauses/new", { ...(await formAt("/clauses/new")), do: "save" })
    expect(page.status).toBe(422)
    for (const field of ["titleFr", "purposeEn", "strictSummaryFr", "balancedFr-0"])
      expect(page.main).toContain(`href="#f-${field}"`)
  })
})

describe("editions", () => {
  test("are listed with who, when and why, compared word by word, and given up with a confirmation", async () => {
    for (const [title, note] of [
      ["Accord écrit", "Plus court"],
      ["Accord écrit préalable", ""],
    ]) {
      const fields = await formAt("/clauses/CL-02/edit")
      await ask("/clauses/CL-02/edit", { ...fields, titleFr: title ?? "", editionNote: note ?? "", do: "save" })
    }
    const page = await ask("/clauses/CL-02/editions", undefined, { lang: "fr" })
    expect(page.text).toContain("CL-02, Accord écrit préalable : 2 éditions")
    expect(page.text).toMatch(/Édition 2.*Ines Droit.*aucune note.*Édition 1.*Ines Droit.*Plus court/)
    const before = await ask("/clauses/CL-02/editions?edition=2&from=before", undefined, { lang: "fr" })
    expect(before.text).toContain("De l’édition 1 à l’édition 2")
    expect(before.text).toMatch(/Accord écrit\s+Ajouté : préalable/)
    expect((await ask("/clauses/CL-02/editions?from=library")).text).toContain(
      "From version 1 of the library to edition 2",
    )
    expect((await ask("/clauses/CL-02/reset", { seen: "2" })).status).toBe(422)
    expect((await ask("/clauses/CL-02/reset", { seen: "1", sure: "yes" })).status).toBe(412)
    expect((await ask("/clauses/CL-02/reset", { seen: "2", sure: "yes" })).to).toBe("/clauses/CL-02/editions")
    expect(await standing("CL-02")).toEqual(clauseLibrary.clauses.find(({ id }) => id === "CL-02"))
    expect((await ask("/clauses/CL-02/reset", { seen: "3", sure: "yes" })).text).toContain("Nothing to undo")
    expect((await ask("/clauses/CL-02/editions")).text).toMatch(/Edition 3\s+as shipped again/)
  })

  test("stand when the library moves on, and say so until somebody compared them", async () => {
    const fields = await formAt("/clauses/CL-09/edit")
    await ask("/clauses/CL-09/edit", { ...fields, titleFr: "Contrôle", titleEn: "Control", do: "save" })
    const shipped = clauseLibrary.clauses.find(({ id }) => id === "CL-09")
    if (!shipped) throw new Error("no CL-09")
    const { version } = shipped
    shipped.version = 2
    try {
      const page = await ask("/clauses/CL-09")
      expect(page.text).toContain("The library has moved on: version 2; yours is based on 1.")
      expect(page.main).toContain('href="/clauses/CL-09/editions?from=library"')
      expect(page.text).toContain("Control")
      expect((await ask("/clauses")).text).toContain("The library has moved on: version 2; yours is based on 1.")
      const again = await formAt("/clauses/CL-09/edit")
      await ask("/clauses/CL-09/edit", { ...again, onNewest: "yes", do: "save" })
      expect((await ask("/clauses/CL-09")).text).toContain("Edition 2 of the company, based on version 2.")
    } finally {
      shipped.version = version
    }
  })

  test("of a clause that never was are not found", async () => {
    for (const id of ["CL-99", "OWN-7", "nothing"])
      for (const action of ["editions", "edit", "reset"])
        expect((await ask(`/clauses/${id}/${action}`)).status).toBe(404)
  })
})
