import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keepBlobs, packBlob } from "../../db/queries/blobs.ts"
import { changedAgencyTerms, changedPlanTerms } from "../../db/queries/changed-terms.ts"
import { linkPlans, plansBySlug } from "../../db/queries/document-plans.ts"
import { addDocuments, addVersions } from "../../db/queries/documents.ts"
import { hexSha256 } from "../../src/actions/hex-sha256.ts"
import { lastEventOf } from "../../src/actions/read-items.ts"
import { agencyObject, saveAgency } from "../../src/actions/save-agency.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// Which terms changed since an instant, on both engines.

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("terms that changed on %s", (_name, open) => {
  let opened: OpenStore

  beforeAll(async () => {
    opened = await open()
    const app: TestApp = { ...(await testApp()), store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
    await add("doc_terms", { url: "https://acme.example/terms" }, ["2026-01-01", "2026-05-01", "2026-06-01 technical"])
    await add("doc_first", {}, ["2026-06-01"])
    await add("doc_ours", { restricted: true }, ["2026-01-01", "2026-06-01"])
    await add("doc_agency", { plans: [], url: "https://archive.example/ia" }, [
      "2026-01-01",
      "2026-03-01",
      "2026-04-01",
    ])
    const agency = { types: ["creative" as const], termsUrl: "https://atelier.example/ia", termsDocument: "doc_agency" }
    await saveAgency(app, "atelier", agency, { by: "per_test", seen: await lastEventOf(app, agencyObject("atelier")) })
  }, 60_000)
  afterAll(() => opened.close())

  test("of plans: the newest version that is neither the first nor technical, and not of a contract of ours", async () => {
    const { read } = opened.store
    const found = { document: "doc_terms", url: "https://acme.example/terms", at: "2026-05-01T00:00:00Z" }
    expect(await changedPlanTerms(read, "2026-02-01T00:00:00Z")).toEqual([
      { plan: "acme-writer/free", ...found },
      { plan: "acme-writer/team", ...found },
    ])
    expect(await changedPlanTerms(read, "2026-05-01T00:00:00Z")).toEqual([])
  })

  test("of agencies: where they stand by what we know of the agency", async () => {
    const { read } = opened.store
    expect(await changedAgencyTerms(read, "2026-02-01T00:00:00Z")).toEqual([
      {
        organisation: "atelier",
        document: "doc_agency",
        url: "https://atelier.example/ia",
        at: "2026-04-01T00:00:00Z",
      },
    ])
    expect(await changedAgencyTerms(read, "2026-04-01T00:00:00Z")).toEqual([])
  })

  /** A document of both plans with a version a day, as an archive leaves it. */
  async function add(
    id: string,
    {
      url,
      restricted = false,
      plans = ["acme-writer/team", "acme-writer/free"],
    }: { url?: string; restricted?: boolean; plans?: string[] },
    days: readonly string[],
  ) {
    const { store } = opened
    const linked = await plansBySlug(store.read, plans)
    const texts = days.map((day) => new TextEncoder().encode(`${id} ${day}`) as Uint8Array<ArrayBuffer>)
    const blobs = await Promise.all(texts.map(async (bytes) => packBlob(await hexSha256(bytes), bytes)))
    const row = {
      id,
      collection: plans.length === 0 ? "own" : "genai-eu",
      service: id,
      termsType: "Terms",
      url: url ?? null,
      restricted,
      addedAt: "2026-01-01T00:00:00Z",
    }
    const versions = days.map((day, index) => ({
      ...{ documentId: id, version: `${id}-${index}`, position: index + 1, at: `${day.slice(0, 10)}T00:00:00Z` },
      ...{ technical: day.endsWith("technical"), textSha256: blobs[index]?.sha256 ?? "", length: 10 },
    }))
    await store.commit((write) => [
      ...keepBlobs(write, blobs),
      ...addDocuments(write, [row]),
      ...addVersions(write, versions),
      ...linkPlans(
        write,
        id,
        linked.map((plan) => plan.id),
      ),
    ])
  }
})
