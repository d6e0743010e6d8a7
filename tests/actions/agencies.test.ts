import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agencyOf, agencyRows, allContracts, contractById, contractsOf } from "../../db/queries/agencies.ts"
import { addDocument, addVersion } from "../../src/actions/add-document.ts"
import { mergeItems, readMerger } from "../../src/actions/merge-items.ts"
import { readAgencies } from "../../src/actions/read-agencies.ts"
import { readAgency } from "../../src/actions/read-agency.ts"
import { retireItem } from "../../src/actions/retire-item.ts"
import { addAgency, saveAgency } from "../../src/actions/save-agency.ts"
import { addContract, changeContract } from "../../src/actions/save-contract.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { terminateContract } from "../../src/actions/terminate-contract.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import { agencyBy, campaign, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, declarationFor, fill, signatory } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp
const by = "per_1"
const today = "2026-11-22"

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
})
afterEach(() => app.close())

const refusal = async (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )

describe("an agency", () => {
  test("is entered with its organisation, in one commit with an event of each; the form sent twice is one", async () => {
    const { seq } = await app.store.head()
    expect(await agencyBy(app, by)).toBe("agence-lumen")
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor }) => [object, kind, actor])).toEqual([
      ["work/agency/agence-lumen", "agency.saved", by],
      ["organisation/agence-lumen", "organisation.saved", by],
    ])
    expect(events[0]?.after).toEqual({ types: ["creative"] })
    expect(await agencyOf(app.store.read, "agence-lumen")).toMatchObject({
      ...{ name: "Agence Lumen", country: "FR", types: ["creative"], isDescribed: true },
      contacts: [{ mail: "vente@lumen.example" }],
    })
    const head = await app.store.head()
    expect(await agencyBy(app, by)).toBe("agence-lumen")
    expect((await app.store.head()).seq).toBe(head.seq)
  })

  test("is made of an organisation of the register, which keeps its other roles", async () => {
    const { slug } = await addAgency(app, { organisation: "acme", agency: { types: ["design"] } }, { by })
    const agency = await agencyOf(app.store.read, slug)
    expect(agency).toMatchObject({ slug: "acme", types: ["design"] })
    const { seq } = await app.store.head()
    // One that has the role already is only described.
    await addAgency(app, { organisation: "atelier", agency: { types: [] } }, { by })
    expect((await eventsAfter(app, seq)).map(({ object }) => object)).toEqual(["work/agency/atelier"])
    const slugs = (await agencyRows(app.store.read)).map((one) => one.slug)
    expect(slugs).toEqual(["acme", "atelier"])
  })

  test("is refused with every fault, at its place", async () => {
    const wrong = {
      types: [],
      aiCover: "excluded",
      insuredUntil: "2027-02-30",
      termsUrl: "ftp://x",
      termsDocument: "doc_0",
    } as const
    const fresh = { name: " ", contacts: [] }
    expect(await refusal(addAgency(app, { organisation: fresh, agency: wrong }, { by }))).toEqual([
      "name",
      "insured",
      "insuredUntil",
      "termsUrl",
      "termsDocument",
    ])
    const twin = { name: "ACME", contacts: [] }
    expect(await refusal(addAgency(app, { organisation: twin, agency: { types: [] } }, { by }))).toEqual(["name"])
    await expect(addAgency(app, { organisation: "nobody", agency: { types: [] } }, { by })).rejects.toThrow(NotFound)
    await agencyBy(app, by)
    expect(await refusal(addAgency(app, { organisation: "agence-lumen", agency: { types: ["pr"] } }, { by }))).toEqual([
      "organisation",
    ])
  })

  test("is changed with what it was in the event; the same again writes nothing, and an old form is refused", async () => {
    const slug = await agencyBy(app, by)
    const { seq } = await app.store.head()
    const agency = {
      types: ["creative", "pr"],
      insured: true,
      aiCover: "excluded",
      insuredUntil: "2027-03-01",
    } as const
    await saveAgency(app, slug, agency, { by, seen: 1 })
    await saveAgency(app, slug, agency, { by, seen: 1 })
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["agency.saved", { types: ["creative"] }, agency],
    ])
    await expect(saveAgency(app, slug, { types: [] }, { by, seen: 1 })).rejects.toThrow(StaleWrite)
    await expect(saveAgency(app, "acme", { types: [] }, { by, seen: 0 })).rejects.toThrow(NotFound)
  })

  test("has its own AI terms as versions with day and hash, and says which are newer than its declaration", async () => {
    const series = { service: "Lumen", termsType: "AI terms", restricted: false, plans: [] }
    const added = await addDocument(app, series, { text: "First.", day: "2026-02-01" }, { by })
    if (added.kind !== "added") throw new Error(added.kind)
    const slug = await agencyBy(app, by, { agency: { termsDocument: added.document } })
    await contractBy(app, by, slug)
    expect((await readAgency(app, slug, today)).terms).toMatchObject({
      versions: [{ day: "2026-02-01", sha256: app.sha256("First.") }],
      changed: [],
    })
    const { id } = await declarationFor(app, { contract: await contractOf(slug) })
    await fill(app, id, completeParts())
    await sendDeclaration(app, id, signatory)
    expect((await readAgency(app, slug, today)).terms?.changed).toEqual([])
    await addVersion(app, added.document, { text: "Second.", day: "2026-11-23" }, { by })
    const { terms, comparisons } = await readAgency(app, slug, "2026-11-24")
    expect(terms?.changed).toMatchObject([{ day: "2026-11-23", sha256: app.sha256("Second.") }])
    expect(
      comparisons.flatMap(({ rows }) => rows.flatMap(({ code, also }) => [code, ...also.map((one) => one.code)])),
    ).toContain("terms_changed")
  })
})

const contractOf = async (slug: string) => {
  const agency = await agencyOf(app.store.read, slug)
  return (await contractsOf(app.store.read, agency?.organisationId ?? ""))[0]?.id ?? ""
}

describe("a contract", () => {
  test("is entered with one event that moves no list and names no subcontractor; the same form again is the same", async () => {
    const slug = await agencyBy(app, by)
    const { seq, register } = await app.store.head()
    const id = await contractBy(app, by, slug)
    expect(await contractBy(app, by, slug)).toBe(id)
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind }) => [object, kind])).toEqual([[`work/contract/${id}`, "contract.added"]])
    expect(events[0]?.after).toMatchObject({ agency: slug, title: "Campagne d’été", spend: 120_000 })
    expect(events[0]?.after.subcontractors).toEqual([{ country: "BE", does: "retouche" }])
    expect(JSON.stringify(events)).not.toContain("Lune")
    expect((await app.store.head()).register).toBe(register)
    expect(await contractById(app.store.read, id)).toMatchObject({
      organisation: slug,
      content: campaign,
      createdBy: by,
    })
    await expect(contractBy(app, by, "acme")).rejects.toThrow(NotFound)
  })

  test("is refused with every fault, at its place", async () => {
    const slug = await agencyBy(app, by)
    const wrong = {
      ...campaign,
      ...{ title: " ", end: "2025-12-31", notice: "2027-01-01", governingLaw: "ZZ", data: ["secret"], spend: 1.5 },
      ...{
        scopes: ["everything"],
        subcontractors: [
          { name: "", country: "FR" },
          { name: "B", country: "XX" },
        ],
      },
    }
    expect(await refusal(addContract(app, { agency: slug, content: wrong as never }, { by }))).toEqual([
      ...["title", "end", "notice", "governingLaw", "scopes", "data", "spend"],
      ...["subcontractorName-0", "subcontractorCountry-1"],
    ])
    for (const [field, day] of [
      ["start", "2026-02-30"],
      ["notice", "2025-12-31"],
      ["notice", "2027-01-01"],
      ["terminatedOn", "2025-06-01"],
    ] as const) {
      const content = { ...campaign, [field]: day }
      expect(await refusal(addContract(app, { agency: slug, content }, { by }))).toEqual([field])
    }
  })

  test("is corrected with what differs in the event; a subcontractor's name alone too, without the name", async () => {
    const id = await contractBy(app, by, await agencyBy(app, by))
    const { seq } = await app.store.head()
    await changeContract(app, id, { ...campaign, end: "2027-06-30", reference: undefined }, { by, seen: 1 })
    await changeContract(app, id, { ...campaign, end: "2027-06-30", reference: undefined }, { by, seen: 1 })
    const renamed = {
      ...campaign,
      end: "2027-06-30",
      reference: undefined,
      subcontractors: [{ name: "Autre", country: "BE", does: "retouche" }],
    }
    await changeContract(app, id, renamed, { by, seen: 2 })
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["contract.changed", { end: "2026-12-31", reference: "2026-17" }, { end: "2027-06-30" }],
      ["contract.changed", {}, {}],
    ])
    expect((await contractById(app.store.read, id))?.content.subcontractors[0]?.name).toBe("Autre")
    await expect(changeContract(app, id, campaign, { by, seen: 2 })).rejects.toThrow(StaleWrite)
    await expect(changeContract(app, "ctr_0", campaign, { by, seen: 1 })).rejects.toThrow(NotFound)
  })

  test("is terminated once, on a day that can be; the day is corrected as anything else", async () => {
    const id = await contractBy(app, by, await agencyBy(app, by))
    const at = (on: string, seen = 1) => terminateContract(app, id, { on }, { by, seen })
    expect(await refusal(at("2025-01-01"))).toEqual(["on"])
    await expect(at("2026-06-30", 0)).rejects.toThrow(StaleWrite)
    const { seq } = await app.store.head()
    await at("2026-06-30")
    expect((await eventsAfter(app, seq)).map(({ kind, after }) => [kind, after])).toEqual([
      ["contract.terminated", { terminatedOn: "2026-06-30" }],
    ])
    await expect(at("2026-07-31", 2)).rejects.toThrow(Spent)
    expect((await readAgencies(app, today)).find(({ name }) => name === "Agence Lumen")).toMatchObject({
      ...{ running: 0, ended: 1, contracts: [] },
    })
    await changeContract(app, id, campaign, { by, seen: 2 })
    expect((await contractById(app.store.read, id))?.content.terminatedOn).toBeUndefined()
  })
})

describe("the table of agencies", () => {
  test("follows what is declared, and what was merged or retired is left out unless a contract runs", async () => {
    const slug = await agencyBy(app, by)
    const row = async (of = slug) => (await readAgencies(app, today)).find((one) => one.slug === of)
    expect(await row()).toMatchObject({ running: 0, conflicts: 0, standing: undefined, figures: { band: "unproven" } })
    const contract = await contractBy(app, by, slug)
    expect(await row()).toMatchObject({
      ...{ running: 1, standing: { kind: "missing", asked: false }, worst: undefined },
      next: { kind: "notice", day: "2026-12-15" },
    })
    const { id } = await declarationFor(app, { contract })
    expect((await row())?.standing).toEqual({ kind: "missing", asked: true })
    await fill(app, id, completeParts({ name: "Nobody knows it", plan: undefined, tier: "Free" }))
    await sendDeclaration(app, id, signatory)
    const declared = await row()
    expect(declared).toMatchObject({ standing: { kind: "valid" }, worst: "tool_unassessed" })
    expect(declared?.conflicts).toBeGreaterThan(0)
    await retireItem(app, { kind: "organisation", slug: "atelier", on: "2026-01-01" }, { by, why: "gone" })
    expect(await row("atelier")).toBeUndefined()
    await retireItem(app, { kind: "organisation", slug, on: "2026-01-01" }, { by, why: "gone" })
    expect(await row()).toMatchObject({ running: 1 })
  })
})

describe("merging two organisations", () => {
  test("hands contracts and what is known of the agency over, in the same commit", async () => {
    const agency = { types: ["pr"], insured: true, aiCover: "included" } as const
    const from = await agencyBy(app, by, { name: "Lumen SAS", agency })
    const into = await agencyBy(app, by, { agency: { termsUrl: "https://lumen.example/ai" } })
    const contract = await contractBy(app, by, from)
    const reading = await readMerger(app, "organisation", from, into)
    expect(reading.agency?.contracts).toEqual([contract])
    const { seq } = await app.store.head()
    const why = { by, why: "the same" }
    await mergeItems(app, { kind: "organisation", slug: from, into, madeOf: reading.madeOf }, why)
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind }) => [object, kind])).toEqual([
      [`work/agency/${into}`, "agency.saved"],
      [`organisation/${from}`, "organisation.merged"],
    ])
    const joined = {
      types: ["creative", "pr"],
      insured: true,
      aiCover: "included",
      termsUrl: "https://lumen.example/ai",
    }
    expect(events[0]).toMatchObject({ after: { ...joined, merged: from, contracts: [contract] } })
    expect(await agencyOf(app.store.read, into)).toMatchObject(joined)
    expect((await allContracts(app.store.read)).map(({ id, organisation }) => [id, organisation])).toEqual([
      [contract, into],
    ])
    // What was known of the one that went stays with its history.
    expect(await agencyOf(app.store.read, from)).toMatchObject({ types: ["creative", "pr"].slice(1), mergedInto: into })
  })

  test("makes an agency of one that was none, and of plain vendors nothing", async () => {
    const from = await agencyBy(app, by)
    const contract = await contractBy(app, by, from)
    const merge = async (slug: string, into: string) => {
      const { madeOf } = await readMerger(app, "organisation", slug, into)
      await mergeItems(app, { kind: "organisation", slug, into, madeOf }, { by, why: "the same" })
    }
    await merge(from, "acme")
    expect(await agencyOf(app.store.read, "acme")).toMatchObject({ types: ["creative"] })
    expect((await contractById(app.store.read, contract))?.organisation).toBe("acme")
    expect((await readMerger(app, "organisation", "atelier", "acme")).agency).toBeUndefined()
  })
})
