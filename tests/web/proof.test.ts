import { compactVerify, decodeProtectedHeader, importJWK } from "jose"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newestRevision } from "../../db/queries/revisions.ts"
import { parsePin } from "../../packages/client/src/pin.ts"
import { makeKeys } from "../../src/actions/change-keys.ts"
import { verifyProofFile } from "../../src/cli/list-proof.ts"
import { type ProofFile, proofFaults } from "../../src/core/proof.ts"
import type { KeySet } from "../../src/core/trust.ts"
import { createServer } from "../../src/web/server.tsx"
import { expectDocumented } from "../api/documented.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"

const team = "acme-writer/team"
const first = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
  tools: [{ slug: "acme-writer", name: "Acme Writer", vendor: "acme", categories: ["text"] }],
  plans: [{ slug: team, name: { fr: "Équipe", en: "Team" }, account: "company" }],
  decisions: [
    {
      plan: team,
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      otherClasses: "no",
      uses: { copy: "yes" },
      otherUses: "ask",
      conditions: [{ fr: "Une personne <relit>.", en: "A person <reviews>.", classes: ["internal"] }],
      validFrom: "2026-03-01",
    },
  ],
}
/** Recorded in October, and said to hold from April on. */
const backDated = { aval: 1, decisions: [{ plan: team, outcome: "refused", validFrom: "2026-04-01" }] }

let app: TestApp
let get: ReturnType<typeof pagesOf>
let api: (query: string) => Promise<Response>

beforeAll(async () => {
  app = await testApp({ now: "2026-03-01T10:00:00Z" })
  await stated(app, first)
  app.setNow("2026-10-05T08:30:00Z")
  await stated(app, backDated)
  app.setNow("2026-11-22T10:00:00Z")
  get = pagesOf(app)
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  api = async (query) =>
    server.fetch(new Request(`http://localhost/api/v1/proofs?${query}`, { headers: { Host: "localhost" } }))
})
afterAll(() => app.close())

const asked = `plan=${team}&data=internal&use=copy&day=2026-05-12`

describe("the page of a proof", () => {
  test("says in words what held, under which conditions, by which list, and what was recorded since", async () => {
    const { status, title, text, html, links } = await get(`/list/proof?${asked}&lang=en`)
    expect(status).toBe(200)
    expect(title).toBe("Acme Writer, Team, on 12 May 2026: yes, if – Aval")
    expect(text).toContain(
      "On 12 May 2026, plan Acme Writer, Team was allowed for the use “Copy” with “Internal” data, on conditions.",
    )
    expect(text).toContain("A person <reviews>.")
    expect(html).not.toContain("<reviews>")
    expect(text).toContain("This answer is that of list no. 1, published 1 Mar 2026, 11:00")
    expect(text).toMatch(/Refused, from 1 April 2026 on, recorded 5 Oct 2026, 10:30: it did not count yet/)
    expect(text).toContain("neither a person’s electronic signature nor a qualified time stamp")
    expect(links.some((link) => /^\/decisions\/dec_/.test(link))).toBe(true)
    expect(html).toMatch(/download="proof-acme-writer-team-2026-05-12\.json"/)
    expect(links).toContain(`/api/v1/proofs?plan=acme-writer%2Fteam&data=internal&use=copy&day=2026-05-12`)
  })

  test("says it in French", async () => {
    const { text } = await get(`/list/proof?${asked}`)
    expect(text).toMatch(
      /Le 12 mai 2026, l’offre Acme Writer, Équipe était permise pour l’usage «\u00a0.*», à condition\./,
    )
    expect(text).toMatch(/Refusée, à compter du 1er avril 2026, enregistrée le 5 oct\. 2026 à 10:30/)
  })

  test("of a day before the first list, of today, and of a question that leaves all open", async () => {
    expect((await get(`/list/proof?plan=${team}&day=2026-02-01&lang=en`)).text).toContain(
      "No list had been published by the end of that day",
    )
    const today = (await get(`/list/proof?plan=${team}&lang=en`)).text
    expect(today).toContain("The day is not over")
    const open = (await get(`/list/proof?plan=${team}&day=2026-05-12&lang=en`)).text
    expect(open).toMatch(/was allowed in some cases only, depending on the data and the use\..*Answer by answer/)
  })

  test("asks for what is missing, offers what was meant, and keeps what was typed", async () => {
    const form = await get("/list/proof?lang=en")
    expect([form.status, form.title]).toEqual([200, "Prove an answer – Aval"])
    const near = await get("/list/proof?plan=acme+tea&day=2026-05-12&use=copy&lang=en")
    expect(near.status).toBe(422)
    expect(near.html).toContain('value="acme tea"')
    expect(near.links).toContain("/list/proof?plan=acme-writer%2Fteam&use=copy&day=2026-05-12")
    for (const [query, said] of [
      ["day=2026-05-12", "choose the plan"],
      [`plan=${team}&day=2026-11-23`, "that day has not come yet"],
      [`plan=${team}&day=soon`, "a day is expected"],
      [`plan=${team}&data=secret`, "unknown data class"],
    ] as const) {
      const { status, text } = await get(`/list/proof?${query}&lang=en`)
      expect([status, text]).toEqual([422, expect.stringContaining(said)])
    }
  })
})

describe("the proof by the API", () => {
  test("without keys is not signed, and says so", async () => {
    const response = await api(asked)
    expect(response.headers.get("cache-control")).toBe("no-store")
    const body = (await expectDocumented("/api/v1/proofs", response)) as ProofFile
    expect(body).toMatchObject({ proof: null, unsigned: { en: expect.stringContaining("not signed") } })
    expect(body.payload.recordedLater).toHaveLength(1)
    expect((await get(`/list/proof?${asked}&lang=en`)).text).toContain("This proof is not signed")
  })

  test.each(["day=2026-11-23", "day=2026-02-30", "plan=a/b", `plan=${team}&tool=acme-writer`, "", "colour=red"])(
    "of %j is refused",
    async (query) => {
      const response = await api(query)
      expect(response.status).toBe(422)
      await expectDocumented("/api/v1/proofs", response)
    },
  )

  test("is signed by the online key of the list, and stands by the list's bytes", async () => {
    const root = await app.signing.makeKey("EdDSA")
    const made = await makeKeys(
      app,
      { issuer: "maison", roots: [root], threshold: 1, algorithm: "EdDSA" },
      { by: "test" },
    )
    const body = (await expectDocumented("/api/v1/proofs", await api(asked))) as ProofFile
    const { signatures: _, ...keys } = JSON.parse(body.keys ?? "") as { signatures: unknown; payload: string }
    const set = JSON.parse(Buffer.from(keys.payload, "base64url").toString()) as KeySet
    const jws = body.proof ?? ""
    const header = decodeProtectedHeader(jws)
    expect(header).toMatchObject({ typ: "aval-proof+jws", alg: "EdDSA" })
    const key = set.keys.find(({ kid }) => kid === header.kid)
    if (!key) throw new Error("signed by a key that is not in the set")
    const { payload } = await compactVerify(jws, await importJWK({ ...key }, key.alg))
    const signed = JSON.parse(new TextDecoder().decode(payload)) as ProofFile["payload"]
    expect(signed).toEqual(body.payload)
    expect(signed).toMatchObject({ iss: "maison", list_id: set.list })
    const bytes = await bytesAt(signed.revision?.path ?? "")
    expect(proofFaults(signed, JSON.parse(new TextDecoder().decode(bytes)))).toEqual([])
    const pin = await parsePin(made.pin)
    const found = await verifyProofFile(JSON.stringify(body), pin, bytes)
    expect(found).toMatchObject({ ok: true, answer: "worked out again" })
    const other = await bytesAt(`/api/v1/list/${(await newestRevision(app.store.read))?.sha256}.json`)
    expect(await verifyProofFile(JSON.stringify(body), pin, other)).toMatchObject({ ok: false, code: "proof-list" })
    const page = await get(`/list/proof?${asked}&lang=en`)
    expect(page.text).toMatch(
      /npx aval list verify \\ --proof proof-acme-writer-team-2026-05-12\.json \\ --list list-1\.json/,
    )
    expect(page.text).not.toContain("not signed")
  })
})

async function bytesAt(path: string): Promise<Uint8Array> {
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  const response = await server.fetch(new Request(`http://localhost${path}`, { headers: { Host: "localhost" } }))
  return new Uint8Array(await response.arrayBuffer())
}
