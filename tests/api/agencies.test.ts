import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addDeliverable } from "../../src/actions/save-deliverable.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { completeParts, completeSheetParts, declarationFor, fill, signatory } from "../support/declarations.ts"
import { expectDocumented } from "./documented.ts"
import { type ApiServer, apiServer } from "./server.ts"

let server: ApiServer
let ids: { agency: string; contract: string; declaration: string; deliverable: string; sheet: string }

beforeAll(async () => {
  server = await apiServer()
  const { app } = server
  const by = "per_1"
  const agency = await agencyBy(app, by, { agency: { insured: true, aiCover: "excluded" } })
  const contract = await contractBy(app, by, agency)
  await contractBy(app, by, agency, {
    title: "Ancien",
    start: "2024-01-01",
    end: "2024-12-31",
    notice: undefined,
    renewal: "none",
  })
  const { id: deliverable } = await addDeliverable(app, contract, { title: "Affiche", kind: "image" }, { by })
  const { id: declaration } = await declarationFor(app, { contract })
  await fill(app, declaration, completeParts({ name: "Unheard of", plan: undefined, tier: "Free" }))
  await sendDeclaration(app, declaration, signatory)
  const { id: sheet } = await declarationFor(app, { contract, deliverable })
  await fill(app, sheet, completeSheetParts())
  await sendDeclaration(app, sheet, signatory)
  ids = { agency, contract, declaration, deliverable, sheet }
})
afterAll(() => server.close())

const read = async (address: string) => {
  const response = await server.get(address)
  const body = await expectDocumented(
    address
      .split("?")[0]
      ?.replace(/(contracts|declarations|deliverables)\/\w+$/, "$1/{id}")
      .replace(/agencies\/[\w-]+$/, "agencies/{slug}") ?? "",
    response,
  )
  return { status: response.status, body: body as never as { items: Record<string, unknown>[]; next?: string } }
}
const items = async (address: string) => (await read(address)).body.items

describe("the register of agencies", () => {
  it("has agencies with how they stand", async () => {
    const found = (await items("/api/v1/agencies")).find(({ slug }) => slug === ids.agency)
    expect(found).toMatchObject({
      ...{ name: "Agence Lumen", types: ["creative"], insured: true, aiCover: "excluded", country: "FR" },
      standing: {
        runningContracts: 1,
        worst: "tool_unassessed",
        next: { kind: "notice", day: "2026-12-15" },
        band: "unproven",
      },
    })
    expect((await read(`/api/v1/agencies/${ids.agency}`)).body).toEqual(found)
  })

  it("has contracts, of one agency where that is asked, and how they stand on the day", async () => {
    const found = await items(`/api/v1/contracts?agency=${ids.agency}`)
    expect(found.map(({ title, state, subcontractors }) => [title, state, subcontractors]).toSorted()).toEqual([
      ["Ancien", "ended", 1],
      ["Campagne d’été", "running", 1],
    ])
    expect((await read(`/api/v1/contracts/${ids.contract}`)).body).toEqual(found.find(({ id }) => id === ids.contract))
  })

  it("has declarations with what the comparison finds, and deliverables with what their files say", async () => {
    const all = await items(`/api/v1/declarations?contract=${ids.contract}`)
    expect(all.map(({ id, kind, status }) => [id, kind, status]).toSorted()).toEqual(
      [
        [ids.declaration, "contract", "sent"],
        [ids.sheet, "deliverable", "sent"],
      ].toSorted(),
    )
    const own = all.find(({ id }) => id === ids.declaration)
    expect(own).toMatchObject({
      tools: [{ name: "Unheard of", crafts: ["copy"], data: ["briefs"] }],
      comparison: { worst: "tool_unassessed", rows: [{ code: "tool_unassessed", use: "copy" }] },
    })
    expect((await read(`/api/v1/declarations/${ids.declaration}`)).body).toEqual(own)
    const [deliverable] = await items(`/api/v1/deliverables?agency=${ids.agency}`)
    expect(deliverable).toMatchObject({
      id: ids.deliverable,
      title: "Affiche",
      state: "unread",
      sheet: ids.sheet,
      files: [],
    })
    expect((await read(`/api/v1/deliverables/${ids.deliverable}`)).body).toEqual(deliverable)
  })

  it("gives every row once, page by page", async () => {
    for (const kind of ["agencies", "contracts", "declarations", "deliverables"]) {
      const whole = (await items(`/api/v1/${kind}`)).map(({ id }) => id)
      const found: unknown[] = []
      for (let next: string | undefined = `/api/v1/${kind}?limit=1`; next !== undefined; ) {
        const page: { body: { items: Record<string, unknown>[]; next?: string } } = await read(next)
        found.push(...page.body.items.map(({ id }) => id))
        next = page.body.next
      }
      expect(found).toEqual(whole)
      expect(new Set(whole).size).toBeGreaterThan(0)
    }
  })

  it("names nobody: neither contacts, nor who signed, nor subcontractors", async () => {
    const paths = [
      ...["agencies", "contracts", "declarations", "deliverables"].map((kind) => `/api/v1/${kind}`),
      `/api/v1/declarations/${ids.declaration}`,
      `/api/v1/declarations/${ids.sheet}`,
    ]
    const texts = await Promise.all(paths.map(async (path) => (await server.get(path)).text()))
    for (const name of [
      signatory.name,
      signatory.role,
      "vente@lumen.example",
      "Studio Lune",
      "Chef de projet",
      "Direction artistique",
    ])
      expect(texts.join("\n")).not.toContain(name)
  })

  it("refuses a slip, and knows nothing of what is not there", async () => {
    expect((await server.get("/api/v1/contracts?agency=nobody")).status).toBe(422)
    expect((await server.get("/api/v1/declarations?contract=ctr_0")).status).toBe(422)
    expect((await server.get("/api/v1/deliverables?contract=ctr_0")).status).toBe(422)
    for (const path of ["agencies/acme", "contracts/ctr_0", "declarations/dcl_0", "deliverables/dlv_0"])
      expect((await server.get(`/api/v1/${path}`)).status, path).toBe(404)
  })
})
