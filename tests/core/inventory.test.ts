import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { importChanges } from "../../src/core/import-changes.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { inventoryDocument, planInventory, remarkOf } from "../../src/core/inventory.ts"
import { inventoryCells, inventoryRows } from "../../src/core/inventory-export.ts"
import { guessColumns, guessHeadRow, inventoryFields } from "../../src/core/inventory-fields.ts"
import { type InventoryMapping, readRows } from "../../src/core/inventory-rows.ts"
import { toldRows } from "../../src/core/inventory-told.ts"
import type { Register } from "../../src/core/register.ts"
import { canonical } from "../../src/core/stated.ts"
import { emptyRegister } from "../db/sample.ts"
import { wholeDocument } from "../support/document.ts"

/** What a document makes of a register. */
function written(register: Register, document: ImportDocument): Register {
  let count = 0
  const naming = { newId: (prefix: string) => `${prefix}_${register.tools.length}_${++count}`, conditionId: () => "c1" }
  return importChanges(register, document, naming, 0).register
}

const registerOf = (document: object) => written(emptyRegister, { aval: 1, ...document })

const acme = registerOf({
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"], country: "FR" }],
  tools: [
    {
      slug: "acme-writer",
      name: "Acme Writer",
      aliases: ["Writer"],
      vendor: "acme",
      hosts: [{ host: "acme.example", cover: "tree" }],
    },
  ],
  plans: [{ slug: "acme-writer/team", name: { fr: "Équipe", en: "Team" }, account: "company" }],
  licences: [{ plan: "acme-writer/team", kind: "subscription", start: "2026-01-01", seats: 10 }],
})

const defaults = { plan: "Standard", account: "company", kind: "subscription", currency: "EUR", per: "year" }

function mappingOf(head: readonly string[], given: Partial<InventoryMapping> = {}): InventoryMapping {
  return {
    ...{ sheet: 0, head: 0, columns: guessColumns(head), defaults, days: "dmy", decimals: "comma", lang: "fr" },
    ...{ sameNames: "same", choices: new Map() },
    ...given,
  }
}

function plan(rows: readonly (readonly string[])[], register = emptyRegister, given: Partial<InventoryMapping> = {}) {
  const mapping = mappingOf(rows[0] ?? [], given)
  const read = readRows({ name: "CSV", rows }, mapping, new Map([["texte", "text"]]), [0, rows.length])
  const work = planInventory(read.rows, register, mapping)
  for (let step = work.next(); ; step = work.next()) {
    if (!step.done) continue
    const faults = [...read.faults, ...step.value.faults]
    return { ...step.value, faults, notices: [...read.notices, ...step.value.notices], read }
  }
}

const documentOf = (
  rows: readonly (readonly string[])[],
  register = emptyRegister,
  given: Partial<InventoryMapping> = {},
) => inventoryDocument(plan(rows, register, given)).document

const french = [
  "Outil",
  "Éditeur",
  "Domaine",
  "Offre",
  "Licences",
  "Date de début",
  "Date de fin",
  "Coût annuel HT (€)",
]

describe("columns", () => {
  test("are guessed from their heads in both languages, each once", () => {
    expect(guessColumns([...french, "Propriétaire", "Statut", "Pays"])).toEqual([
      ...["tool", "vendor", "hosts", "plan", "seats", "start", "end", "cost", "owner", "", "country"],
    ])
    expect(guessColumns(["Tool", "Vendor", "Seats", "Renewal date", "Approved?", "Tool", "URL"])).toEqual([
      ...["tool", "vendor", "seats", "end", "", "", "hosts"],
    ])
  })

  test("are headed by the row that says most, under whatever stands above it", () => {
    const rows = [
      ["Inventaire IA 2026", "", ""],
      ["", "Contrat", ""],
      ["Outil", "Licences", "Fin"],
      ["Acme", "10", ""],
    ]
    expect(guessHeadRow(rows)).toBe(2)
    expect(
      guessHeadRow([
        ["", ""],
        ["x", "y"],
      ]),
    ).toBe(1)
  })
})

describe("rows", () => {
  test("become a vendor, a tool, a plan, a licence and an agreement", () => {
    const head = [...french, "Catégorie", "DPA signé le", "N° de commande"]
    const row = [
      "Plume",
      "Orme SAS",
      "https://plume.example/fr",
      "Pro",
      "1 200",
      "01/02/2026",
      "31/01/2027",
      "1 234,50",
    ]
    const { document } = inventoryDocument(plan([head, [...row, "Texte", "15/01/2026", "BC-7"]]))
    expect(document).toEqual({
      aval: 1,
      organisations: [{ slug: "orme-sas", name: "Orme SAS", roles: ["vendor"] }],
      tools: [
        {
          slug: "plume",
          name: "Plume",
          vendor: "orme-sas",
          categories: ["text"],
          hosts: [{ host: "plume.example", cover: "tree" }],
        },
      ],
      plans: [{ slug: "plume/pro", name: { fr: "Pro" }, account: "company" }],
      licences: [
        {
          plan: "plume/pro",
          kind: "subscription",
          seats: 1200,
          start: "2026-02-01",
          end: "2027-01-31",
          cost: { amount: 1234.5, currency: "EUR", per: "year" },
          purchase: "BC-7",
        },
      ],
      agreements: [{ organisation: "orme-sas", kind: "dpa", plans: ["plume/pro"], start: "2026-01-15" }],
    })
  })

  test("that are empty, or fill none of the columns that are read, are passed over", () => {
    const { read } = plan([
      ["Outil", "Éditeur", "Divers"],
      ["", "", ""],
      ["", "", "Total : 3"],
      ["Plume", "Orme", ""],
    ])
    expect(read.rows.map(({ row }) => row)).toEqual([4])
  })

  test("name the cell of each fault", () => {
    const { faults } = plan([
      french,
      ["", "Orme", "", "Pro", "", "", "", ""],
      ["Plume", "", "pas un hôte", "Pro", "dix", "31/02/2026", "", "x"],
    ])
    expect(faults.map(({ row, field, value }) => [row, field, value]).toSorted()).toEqual([
      [2, "tool", undefined],
      [3, "cost", "x"],
      [3, "hosts", "hôte"],
      [3, "hosts", "pas"],
      [3, "hosts", "un"],
      [3, "seats", "dix"],
      [3, "start", "31/02/2026"],
      [3, "vendor", undefined],
    ])
  })

  test("that contradict each other are told, at the later one", () => {
    const head = ["Outil", "Éditeur", "Offre", "Licences", "Date de début"]
    const { faults } = plan([
      head,
      ["Plume", "Orme", "Pro", "10", "01/02/2026"],
      ["plume", "ORME", "pro", "12", "01/02/2026"],
    ])
    expect(faults).toMatchObject([{ row: 3, field: "seats", value: "12" }])
    expect(faults[0]?.message.en).toContain("row 2 says otherwise of the same thing: “10”")
  })

  test("need a plan for a licence, a vendor for a new tool, a first day for a licence", () => {
    const head = ["Outil", "Éditeur", "Licences"]
    expect(
      plan([head, ["Plume", "Orme", "10"]], emptyRegister, { defaults: {} }).faults.map(({ field }) => field),
    ).toEqual(["plan"])
    expect(plan([head, ["Plume", "Orme", "10"]]).faults.map(({ field }) => field)).toEqual(["start"])
    expect(plan([head, ["Plume", "", ""]]).faults.map(({ field }) => field)).toEqual(["vendor"])
    const given = { ...defaults, vendor: "Inconnu", start: "01/01/2026" }
    expect(plan([head, ["Plume", "", "10"]], emptyRegister, { defaults: given }).faults).toEqual([])
  })

  test("turn what a document is refused for into a cell", () => {
    const planned = plan([french, ["Plume", "Orme", "", "Pro", "10", "01/02/2026", "01/01/2026", ""]])
    const { planned: items } = inventoryDocument(planned)
    const message = { fr: "", en: "" }
    expect(remarkOf({ place: "licences[0].end", message }, items)).toEqual({
      row: 2,
      field: "end",
      value: "2026-01-01",
      message,
    })
    expect(remarkOf({ place: "tools[0].name", message }, items)).toMatchObject({
      row: 2,
      field: "tool",
      value: "Plume",
    })
    expect(remarkOf({ place: "plans[0].account", message }, items)).toEqual({ row: 2, message })
    expect(remarkOf({ place: "company", message }, items)).toEqual({ row: 0, message })
  })
})

describe("held against the register", () => {
  test("an empty cell leaves what is known, lists are only added to", () => {
    const head = ["Outil", "Éditeur", "Domaine", "Offre", "Licences", "Autres noms"]
    const planned = plan([head, ["acme writer", "", "new.acme.example", "team", "12", "Writer; AW"]], acme)
    expect(planned.items.filter(({ what }) => what === "changed").map(({ name, changes }) => [name, changes])).toEqual([
      [
        "acme-writer",
        [
          { field: "aliases", after: ["AW"] },
          { field: "hosts", after: [{ host: "new.acme.example", cover: "tree" }] },
        ],
      ],
      ["acme-writer/team 2026-01-01", [{ field: "seats", before: 10, after: 12 }]],
    ])
    expect(documentOf([head, ["acme writer", "", "", "team", "", ""]], acme)).toEqual({ aval: 1 })
  })

  test("a tool is found by another name; by its host it is asked, and the answer holds the next time", () => {
    expect(
      plan(
        [
          ["Outil", "Éditeur"],
          ["WRITER", ""],
        ],
        acme,
      ),
    ).toMatchObject({ questions: [], faults: [] })
    const rows = [
      ["Outil", "Éditeur", "Domaine"],
      ["Rédacteur", "Acme", "app.acme.example"],
    ]
    const asked = plan(rows, acme)
    expect(asked.questions).toEqual([
      {
        key: "redacteur",
        name: "Rédacteur",
        rows: [2],
        by: "host",
        tools: [{ slug: "acme-writer", name: "Acme Writer", text: "acme.example" }],
      },
    ])
    expect(toldRows([2], asked).rows[0]?.status).toBe("asked")
    const same = documentOf(rows, acme, { choices: new Map([["redacteur", "acme-writer"]]) })
    expect(same.tools?.[0]?.aliases).toEqual(["Writer", "Rédacteur"])
    const choices = new Map([["redacteur", ""]])
    const other = documentOf(rows, acme, { choices })
    expect(other.tools?.[0]).toMatchObject({ slug: "redacteur", vendor: "acme" })
    expect(documentOf(rows, written(acme, other), { choices })).toEqual({ aval: 1 })
  })

  test("an identifier that is taken by another name is told", () => {
    const { notices } = plan(
      [
        ["Outil", "Éditeur"],
        ["Acme Writer 文", "Acme"],
      ],
      acme,
    )
    expect(notices[0]?.message.en).toContain(
      "“acme-writer” is taken by something else: this one will be “acme-writer-2”",
    )
  })

  test("another vendor than the registered one is left aside, and told", () => {
    const planned = plan(
      [
        ["Outil", "Éditeur", "Pays"],
        ["Acme Writer", "Somebody Else", "US"],
      ],
      acme,
    )
    expect(planned.notices[0]?.message.en).toContain("the register says “Acme”, which stays")
    expect(inventoryDocument(planned).document).toEqual({ aval: 1 })
  })
})

test("a vendor that the same file makes does not take over a registered tool the second time", () => {
  const rows = [
    ["Outil", "Éditeur"],
    ["Writer", "Orme"],
    ["Plume", "Orme"],
  ]
  const first = plan(rows, acme)
  const again = plan(rows, written(acme, inventoryDocument(first).document))
  expect(again.notices[0]?.message.en).toContain("the register says “Acme”, which stays")
  expect(inventoryDocument(again).document).toEqual({ aval: 1 })
})

test("a row without a plan means the tool’s only plan, unless the file names another: the same the second time", () => {
  const alone = plan(
    [
      ["Outil", "Offre", "Licences"],
      ["Acme Writer", "", "12"],
    ],
    acme,
  )
  expect(inventoryDocument(alone).document.licences?.[0]).toMatchObject({ plan: "acme-writer/team", seats: 12 })
  const rows = [
    ["Outil", "Offre"],
    ["Acme Writer", ""],
    ["Acme Writer", "Pro"],
  ]
  const first = inventoryDocument(plan(rows, acme)).document
  expect(first.plans?.map(({ slug }) => slug)).toEqual(["acme-writer/pro", "acme-writer/standard"])
  expect(documentOf(rows, written(acme, first))).toEqual({ aval: 1 })
})

describe("always", () => {
  const cell = fc.constantFrom(
    "",
    "Plume",
    "plume",
    "Orme",
    "ORME SA",
    "10",
    "01/02/2026",
    "=1+1",
    "'=x",
    "-",
    "a.example",
  )
  const names = fc.constantFrom("Plume", "plume", "Encre", "Acme Writer", "文心", "Writer", "Encre 文")
  const rows = fc.array(fc.tuple(names, fc.constantFrom("Orme", "orme", "Acme", ""), cell, cell, cell), {
    maxLength: 8,
  })
  const head = ["Outil", "Éditeur", "Offre", "Licences", "Date de début"]

  test("rows in any order say the same", () => {
    fc.assert(
      fc.property(rows, fc.integer(), (list, seed) => {
        const turned = list.map((row, index) => ({ row, at: Math.sin(seed + index) })).sort((a, b) => a.at - b.at)
        const [one, other] = [list, turned.map(({ row }) => row)].map((some) => plan([head, ...some], acme))
        expect(other?.faults.length === 0).toBe(one?.faults.length === 0)
        if (one?.faults.length === 0 && other) {
          expect(canonical(inventoryDocument(other).document)).toBe(canonical(inventoryDocument(one).document))
        }
      }),
    )
  })

  test("a second time changes nothing", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const first = plan([head, ...list], acme)
        fc.pre(first.faults.length === 0)
        const after = written(acme, inventoryDocument(first).document)
        expect(documentOf([head, ...list], after)).toEqual({ aval: 1 })
      }),
    )
  })

  const text = fc
    .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."=+-@'\t; ,\n|aé文\"".split("")) })
    .filter((one) => one.trim() !== "")
  const slugs = (n: number) => fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: n })

  test("what is exported changes nothing when it is imported", () => {
    fc.assert(
      fc.property(
        slugs(3),
        slugs(2),
        fc.array(text, { minLength: 12, maxLength: 12 }),
        fc.constantFrom("fr", "en"),
        (tools, plans, words, lang) => {
          const [a = "", b = "", c = "", d = "", e = "", f = "", g = ""] = words
          const register = registerOf({
            organisations: [
              { slug: "o", name: a, roles: ["vendor"] },
              { slug: "p", name: b, roles: ["agency"] },
            ],
            tools: tools.map((slug, index) => ({
              slug,
              name: words[index + 4],
              aliases: [c, d, e],
              vendor: index === 0 ? "p" : "o",
              hosts: [{ host: `${slug}.example`, cover: "host" }],
            })),
            plans: tools.flatMap((tool) =>
              plans.map((one, index) => ({
                slug: `${tool}/${one}`,
                name: index === 0 ? { fr: f } : { en: g },
                account: "personal",
                access: { fr: a },
              })),
            ),
            licences: tools.flatMap((tool) => [
              {
                plan: `${tool}/${plans[0]}`,
                kind: "trial",
                start: "2026-01-02",
                owner: g,
                purchase: b,
                cost: { amount: 1.234, currency: "CHF", per: "once" },
              },
              { plan: `${tool}/${plans[0]}`, kind: "subscription", start: "2026-02-02" },
            ]),
            agreements: [{ organisation: "p", kind: "dpa", plans: [`${tools[0]}/${plans[0]}`], start: "2026-01-01" }],
          })
          const cells = inventoryRows(register, lang as "fr" | "en").map((row) =>
            inventoryCells(row, inventoryFields).map((one) => (typeof one === "number" ? String(one) : (one ?? ""))),
          )
          for (const one of cells.flat()) expect(one).not.toMatch(/^[\s\p{C}]*[=+\-@]/u)
          const mapping = {
            columns: inventoryFields,
            lang: lang as "fr" | "en",
            decimals: "point" as const,
            days: "dmy" as const,
            defaults,
          }
          const planned = plan([[...inventoryFields], ...cells], register, mapping)
          expect(planned.faults).toEqual([])
          expect(inventoryDocument(planned).document).toEqual({ aval: 1 })
        },
      ),
    )
  })

  test("the whole example comes back unchanged, and a cell is a text whatever it holds", () => {
    const register = registerOf(wholeDocument())
    const cells = inventoryRows(register, "en").map((row) =>
      inventoryCells(row, inventoryFields).map((one) => String(one ?? "")),
    )
    const planned = plan([[...inventoryFields], ...cells], register, {
      columns: inventoryFields,
      lang: "en",
      decimals: "point",
    })
    expect([planned.faults, inventoryDocument(planned).document]).toEqual([[], { aval: 1 }])
    const formula = documentOf([
      ["Outil", "Éditeur"],
      ['=HYPERLINK("x")', "'=cmd"],
    ])
    expect([formula.tools?.[0]?.name, formula.organisations?.[0]?.name]).toEqual(['=HYPERLINK("x")', "=cmd"])
  })
})
