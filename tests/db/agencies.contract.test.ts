import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  agenciesPage,
  agencyOf,
  agencyRows,
  agencyTermsVersions,
  allContracts,
  contractById,
  contractsOf,
  contractsPage,
  ownDocuments,
} from "../../db/queries/agencies.ts"
import { declarationsPage } from "../../db/queries/declarations.ts"
import { registerNames } from "../../db/queries/event-names.ts"
import { addDocument } from "../../src/actions/add-document.ts"
import { mergeItems, readMerger } from "../../src/actions/merge-items.ts"
import { readAgencies } from "../../src/actions/read-agencies.ts"
import { readAgency } from "../../src/actions/read-agency.ts"
import { addAgency, saveAgency } from "../../src/actions/save-agency.ts"
import { changeContract } from "../../src/actions/save-contract.ts"
import { terminateContract } from "../../src/actions/terminate-contract.ts"
import { agencyBy, campaign, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { declarationFor } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { type OpenStore, openTestD1 } from "./stores.ts"

// Agencies and their contracts, from the first word to a merger, on the other engine: all other tests of them run on SQLite's own.

describe("on D1", () => {
  let opened: OpenStore
  let app: TestApp
  const by = "per_1"

  beforeAll(async () => {
    opened = await openTestD1()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
  }, 60_000)
  afterAll(() => opened.close())

  test("agencies and contracts are entered, changed, terminated, read page by page, and go over with a merger", async () => {
    const { read } = opened.store
    const series = { service: "Lumen", termsType: "AI terms", restricted: false, plans: [] }
    const added = await addDocument(app, series, { text: "Terms.", day: "2026-02-01" }, { by })
    const termsDocument = added.kind === "added" ? added.document : ""
    const { slug: lumen } = await addAgency(app, { organisation: "atelier", agency: { types: ["creative"] } }, { by })
    const agency = {
      types: ["pr", "creative"],
      insured: true,
      aiCover: "excluded",
      insuredUntil: "2027-01-31",
      termsDocument,
    } as const
    await saveAgency(app, lumen, agency, { by, seen: 1 })
    const nu = await agencyBy(app, by, { name: "Élan Nu" })
    const one = await contractBy(app, by, lumen)
    const two = await contractBy(app, by, nu, { title: "Identité", start: "2026-06-01" })

    expect((await agencyRows(read)).map(({ slug, isDescribed }) => [slug, isDescribed])).toEqual([
      ["atelier", true],
      ["elan-nu", true],
    ])
    expect(await agencyOf(read, lumen)).toMatchObject({ ...agency, types: ["creative", "pr"] })
    expect(await agencyOf(read, "acme")).toBeUndefined()
    const first = await agenciesPage(read, { limit: 1 })
    const rest = await agenciesPage(read, { limit: 2, after: first.at(-1)?.slug })
    expect([...first, ...rest].map(({ slug }) => slug)).toEqual(["atelier", "elan-nu"])

    await changeContract(app, one, { ...campaign, title: "Été <b>" }, { by, seen: 1 })
    await terminateContract(app, two, { on: "2026-12-31" }, { by, seen: 1 })
    expect((await contractById(read, one))?.content).toEqual({ ...campaign, title: "Été <b>" })
    expect((await allContracts(read)).map(({ id, organisation }) => [id, organisation])).toEqual([
      [two, nu],
      [one, lumen],
    ])
    const paged = await contractsPage(read, { limit: 1 })
    const next = await contractsPage(read, { limit: 5, after: paged[0]?.id })
    expect([...paged, ...next].map(({ id }) => id)).toEqual([one, two].toSorted())
    expect((await contractsPage(read, { limit: 5, agency: nu })).map(({ id }) => id)).toEqual([two])
    const { id: declaration } = await declarationFor(app, { contract: two })
    expect((await declarationsPage(read, { limit: 5, agency: nu, contract: two })).map(({ id }) => id)).toEqual([
      declaration,
    ])
    expect(await declarationsPage(read, { limit: 5, after: declaration })).toEqual([])
    expect(await declarationsPage(read, { limit: 5, contract: one })).toEqual([])
    expect(await ownDocuments(read)).toMatchObject([{ id: termsDocument, service: "Lumen" }])
    expect(await agencyTermsVersions(read)).toMatchObject([{ documentId: termsDocument, position: 1 }])
    expect((await readAgency(app, lumen, "2026-11-22")).terms?.versions).toHaveLength(1)
    expect(Object.fromEntries(await registerNames(read, [`work/contract/${one}`, `work/agency/${nu}`]))).toMatchObject({
      [`work/contract/${one}`]: { name: "Été <b>" },
      [`work/agency/${nu}`]: { name: "Élan Nu" },
    })

    const { madeOf } = await readMerger(app, "organisation", nu, lumen)
    await mergeItems(app, { kind: "organisation", slug: nu, into: lumen, madeOf }, { by, why: "the same" })
    const stays = await agencyOf(read, lumen)
    expect((await contractsOf(read, stays?.organisationId ?? "")).map(({ id }) => id)).toEqual([two, one])
    expect((await readAgencies(app, "2026-11-22")).map(({ slug, running }) => [slug, running])).toEqual([
      ["atelier", 2],
    ])
  }, 60_000)
})
