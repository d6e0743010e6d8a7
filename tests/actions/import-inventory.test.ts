import { afterEach, describe, expect, test } from "vitest"
import { loadRegister } from "../../db/queries/register.ts"
import { events } from "../../db/schema.ts"
import { importInventory } from "../../src/actions/import-inventory.ts"
import { type InventoryAsked, previewInventory } from "../../src/actions/preview-inventory.ts"
import { checkEvents } from "../../src/actions/verify-register.ts"
import { guessColumns } from "../../src/core/inventory-fields.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"

let app: TestApp
afterEach(() => app.close())

const head = ["Outil", "Éditeur", "Offre", "Licences", "Date de début", "Date de fin", "Propriétaire", "Statut"]
const rows = [
  ["Plume", "Orme", "Pro", "10", "01/02/2026", "31/01/2027", "Marie Dupont", "Autorisé"],
  ["Plume", "Orme", "Essai", "", "", "", "", ""],
  ["Encre", "Orme", "Pro", "3", "01/03/2026", "", "", "Interdit"],
]

function askedOf(table: readonly (readonly string[])[] = [head, ...rows]): InventoryAsked {
  return {
    sheet: { name: "CSV", rows: table },
    categories: new Map(),
    mapping: {
      ...{ sheet: 0, head: 0, columns: guessColumns(table[0] ?? []), days: "dmy", decimals: "comma", lang: "fr" },
      ...{ sameNames: "same", choices: new Map(), defaults: { account: "company", per: "year" } },
    },
  }
}

async function imported(asked = askedOf()) {
  const { digest } = await previewInventory(app, asked)
  return importInventory(app, { ...asked, digest, sha256: "ab".repeat(32) }, { by: "per_1" })
}

const register = () => loadRegister(app.store.read)
const eventsNow = () => app.store.read.select().from(events)

describe("an inventory", () => {
  test("is written in one commit, with one event for each thing and no name of a person in it", async () => {
    app = await testApp()
    const preview = await previewInventory(app, askedOf())
    expect([preview.ready, preview.counts]).toEqual([true, { refused: 0, asked: 0, added: 3, changed: 0, same: 0 }])
    expect(await eventsNow()).toEqual([])
    const { kind, preview: shown } = await imported()
    expect([kind, shown.things.licences]).toEqual(["imported", { added: 2, changed: 0, same: 0 }])
    const { organisations, tools, plans, licences, decisions } = await register()
    expect([organisations, tools, plans, licences, decisions].map(({ length }) => length)).toEqual([1, 2, 3, 2, 0])
    expect(licences[0]).toMatchObject({ plan: "encre/pro", seats: 3, start: "2026-03-01" })
    const written = (await eventsNow()).filter(({ kind }) => kind === "inventory.imported")
    expect(written.map(({ object }) => object).toSorted()).toEqual([
      ...["organisation/orme", "plan/encre/pro", "plan/plume/essai", "plan/plume/pro", "tool/encre", "tool/plume"],
    ])
    expect(new Set(written.map(({ actor, why }) => `${actor} ${why}`))).toEqual(
      new Set(["per_1 inventory abababababab"]),
    )
    expect(JSON.stringify(await eventsNow())).not.toContain("Dupont")
    expect((await checkEvents(app, undefined, () => undefined)).faults).toEqual([])
  })

  test("does nothing the second time, and what differs once it is corrected", async () => {
    app = await testApp()
    await imported()
    const before = (await eventsNow()).length
    expect((await imported()).kind).toBe("nothing")
    expect((await eventsNow()).length).toBe(before)
    const corrected = [head, ...rows.map((row, index) => (index === 2 ? row.with(3, "5") : row))]
    const { kind, preview } = await imported(askedOf(corrected))
    expect([kind, preview.counts]).toEqual(["imported", { refused: 0, asked: 0, added: 0, changed: 1, same: 2 }])
    const fresh = (await eventsNow()).slice(before).filter(({ kind }) => kind !== "list.published")
    expect(fresh.map(({ object }) => object)).toEqual(["plan/encre/pro"])
  })

  test("that is half wrong brings nothing in, and says where", async () => {
    app = await testApp()
    const bad = [head, ...rows.slice(0, 2), ["Encre", "Orme", "Pro", "trois", "01/03/2026", "01/02/2026", "", ""]]
    const { kind, preview } = await imported(askedOf(bad))
    expect(kind).toBe("open")
    expect(preview.rows[2]?.faults.map(({ row, field, value }) => [row, field, value])).toEqual([
      [4, "seats", "trois"],
      [4, "end", "2026-02-01"],
    ])
    expect((await register()).tools).toEqual([])
    expect(await eventsNow()).toEqual([])
  })

  test("is refused by every rule of the register, at the cell", async () => {
    app = await testApp()
    const table = [
      ["Tool", "Vendor", "Plan", "Start date", "SPDX", "Currency", "Cost", "Owner", "Tool page"],
      ["Plume", "Orme", "Pro", "2026-01-01", "Apache 2", "EUR", "10", "x".repeat(201), "not an address"],
      ["Encre", "Orme", "Pro", "2026-01-01", "MIT", "QQQ", "10", "", ""],
    ]
    const { rows: told } = await previewInventory(app, askedOf(table))
    const faults = told.flatMap((row) => row.faults.map(({ field }) => `${row.row} ${field}`))
    expect(faults.toSorted()).toEqual(["2 owner", "2 spdx", "2 url", "3 cost"])
  })

  test("sent twice at once is written once", async () => {
    app = await testApp()
    const answers = await Promise.all([imported(), imported()])
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["imported", "nothing"])
    expect((await register()).tools.length).toBe(2)
  })

  test("is shown anew where it would do something else than what was seen", async () => {
    app = await testApp()
    const { digest } = await previewInventory(app, askedOf())
    await stated(app, { aval: 1, organisations: [{ slug: "orme", name: "Orme", roles: ["agency"] }] })
    const before = (await eventsNow()).length
    const { kind } = await importInventory(app, { ...askedOf(), digest, sha256: "ab" }, { by: "per_1" })
    expect([kind, (await eventsNow()).length]).toEqual(["moved", before])
  })

  test("never overwrites what somebody changed while it was worked out", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const asked = askedOf([
      ["Outil", "Autres noms"],
      ["Acme Writer", "Plume d’Acme"],
    ])
    const { digest } = await previewInventory(app, asked)
    const tool = (await register()).tools.find(({ slug }) => slug === "acme-writer")
    const { id: _, ...whole } = tool ?? { id: "" }
    const [, { kind }] = await Promise.all([
      stated(app, { aval: 1, tools: [{ ...whole, aliases: ["Somebody else’s"] }] }),
      importInventory(app, { ...asked, digest, sha256: "ab" }, { by: "per_1" }),
    ])
    const after = (await register()).tools.find(({ slug }) => slug === "acme-writer")?.aliases
    expect(after).toContain("Somebody else’s")
    expect([kind, after?.includes("Plume d’Acme")]).toEqual(kind === "imported" ? ["imported", true] : ["moved", false])
  })
})
