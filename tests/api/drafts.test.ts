import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { setDraftAside } from "../../src/actions/set-aside-draft.ts"
import { stepDraft } from "../../src/actions/step-draft.ts"
import { canonicalTree } from "../../src/core/clause-tree.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { draftBy } from "../support/drafts.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { type ApiServer, apiServer } from "./server.ts"

const path = "/api/v1/drafts"

let server: ApiServer
let headers: Record<string, string>
let contract: string
let agency: string
let ids: { draft: string; aside: string }

beforeAll(async () => {
  server = await apiServer()
  const { app } = server
  const lea = await signedIn(app, ["procurement"], { name: "Léa Procurement" })
  headers = (await tokenOf(app, lea.id, ["register:write"])).headers
  agency = await agencyBy(app, lea.id)
  contract = await contractBy(app, lea.id, agency)
  const [draft, aside] = [await draftBy(app, lea.id, contract, "a"), await draftBy(app, lea.id, contract, "b")]
  ids = { draft, aside }
  const number = await keepVersion(app, draft, { note: "Pour Mme Durand" }, { by: lea.id, seen: 1 })
  await stepDraft(app, draft, { version: number, kind: "submitted" }, { by: lea.id, roles: [], seen: 2 })
  await commentDraft(app, draft, { text: "Voir Mme Durand" }, { by: lea.id })
  await setDraftAside(app, aside, { by: lea.id })
})
afterAll(() => server.close())

async function read(address: string, documented: string) {
  const response = await server.get(address, headers)
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"])
  return (await expectDocumented(documented, response)) as Record<string, unknown>
}

describe("drafts of clauses", () => {
  it("come page by page, each once, of one contract or agency where that is asked", async () => {
    const found: Record<string, unknown>[] = []
    for (let next: string | undefined = `${path}?limit=1&contract=${contract}`; next !== undefined; ) {
      const page: { items: Record<string, unknown>[]; next?: string } = (await read(next, path)) as never
      found.push(...page.items)
      next = page.next
    }
    expect(found.map(({ id, standing, version }) => [id, standing, version]).toSorted()).toEqual(
      [
        [ids.draft, "submitted", 1],
        [ids.aside, "set-aside", undefined],
      ].toSorted(),
    )
    expect(found[0]).toMatchObject({ contract, agency, title: "Clauses IA", languages: ["fr", "en"] })
    expect((await server.get(`${path}?contract=ctr_0`, headers)).status).toBe(422)
    expect((await server.get(`${path}?agency=nobody`, headers)).status).toBe(422)
  })

  it("say how they stand, with their versions and steps", async () => {
    const draft = await read(`${path}/${ids.draft}`, `${path}/{id}`)
    expect(draft).toMatchObject({
      ...{ id: ids.draft, standing: "submitted", version: 1, changed: false, blocking: 0 },
      versions: [{ number: 1, sha256: draft.sha256 }],
      steps: [{ version: 1, kind: "submitted" }],
    })
    expect(draft.questions).toBeGreaterThan(0)
  })

  it("have versions that can be checked against their hash, and read", async () => {
    const version = await read(`${path}/${ids.draft}/versions/1`, `${path}/{id}/versions/{n}`)
    expect(server.app.sha256(canonicalTree(version.tree as never))).toBe(version.sha256)
    expect(version).toMatchObject({ draft: ids.draft, number: 1 })
    const text = await server.get(`${path}/${ids.draft}/versions/1/text`, headers)
    expect([text.status, text.headers.get("content-type"), text.headers.get("cache-control")]).toEqual([
      ...[200, "text/markdown; charset=utf-8", "no-store"],
    ])
    expect(await text.text()).toMatch(/^# .+\n[\s\S]+\n## 1\. /)
  })

  it("are for those who write them, and name nobody", async () => {
    const { app } = server
    const reader = (await tokenOf(app, (await signedIn(app, ["assessor"])).id, ["register:write"])).headers
    const narrow = (await tokenOf(app, (await signedIn(app, ["legal"])).id, ["register:read"])).headers
    const addresses = [path, `${path}/${ids.draft}`, `${path}/${ids.draft}/versions/1`]
    for (const address of [...addresses, `${path}/${ids.draft}/versions/1/text`]) {
      expect((await server.get(address)).status, address).toBe(401)
      expect((await server.get(address, reader)).status, address).toBe(403)
      expect((await server.get(address, narrow)).status, address).toBe(403)
      expect(await (await server.get(address, headers)).text()).not.toMatch(/Durand|Léa/)
    }
    for (const absent of ["drf_0", `${ids.draft}/versions/9`, `${ids.draft}/versions/9/text`, "drf_0/versions/1"])
      expect((await server.get(`${path}/${absent}`, headers)).status, absent).toBe(404)
  })
})
