import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cursorOf } from "../../src/api/cursor.ts"
import { signedIn } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { persons, sample } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

let server: ApiServer

beforeAll(async () => {
  server = await apiServer()
})
afterAll(() => server.close())

type Item = Record<string, unknown> & { id: string }

async function read(address: string, from = server): Promise<{ items: Item[]; next?: string; link: string | null }> {
  const response = await from.get(address)
  expect(response.headers.get("cache-control"), address).toBe("no-store")
  const link = response.headers.get("link")
  const body = await expectDocumented(address.split("?")[0] ?? "", response)
  return { ...(body as { items: Item[]; next?: string }), link }
}

async function walk(address: string, from = server): Promise<Item[]> {
  const found: Item[] = []
  let next: string | undefined = address
  while (next !== undefined) {
    const page: { items: Item[]; next?: string; link: string | null } = await read(next, from)
    expect(page.link).toBe(page.next === undefined ? null : `<${page.next}>; rel="next"`)
    found.push(...page.items)
    next = page.next
  }
  return found
}

const kinds = [
  ["organisations", sample.organisations.length],
  ["tools", sample.tools.length],
  ["plans", sample.plans.length],
  ["facts", sample.facts.length],
  ["agreements", sample.agreements.length],
  ["licences", sample.licences.length],
  ["decisions", sample.decisions.length],
  ["assessments", sample.assessments.length],
] as const

describe("pages", () => {
  it.each(kinds)("of %s give every row once, whatever their size, in one order", async (kind, count) => {
    const whole = (await read(`/api/v1/${kind}`)).items.map(({ id }) => id)
    expect(whole).toHaveLength(count)
    expect(new Set(whole).size).toBe(count)
    for (const limit of [1, 2, count, 100]) {
      expect((await walk(`/api/v1/${kind}?limit=${limit}`)).map(({ id }) => id)).toEqual(whole)
    }
  })

  it("keep their place while others write", async () => {
    const own = await apiServer()
    const first = await read("/api/v1/tools?limit=2", own)
    await own.import({
      aval: 1,
      tools: [
        { slug: "aaa-first", name: "First", vendor: "acme" },
        { slug: "zzz-last", name: "Last", vendor: "acme" },
      ],
    })
    const rest = await walk(first.next ?? "", own)
    expect([...first.items, ...rest].map(({ slug }) => slug)).toEqual([
      "acme-writer",
      "brio-images",
      "brio-voice",
      "zzz-last",
    ])
    await own.close()
  })

  it.each([
    "x",
    "UGxhbjphY21lLXdyaXRlci9mcmVl=",
    "UGxhbjphY21lLXdyaXRlci9mcmVl",
    "VG9vbA",
    "VG9vbDphY21lLXdyaXRlcg%3D%3D",
    "%F0%9F%92%A5",
    "____",
  ])("refuse the cursor %j", async (cursor) => {
    const response = await server.get(`/api/v1/tools?cursor=${cursor}`)
    expect(response.status).toBe(422)
    expect(await expectDocumented("/api/v1/tools", response)).toMatchObject({ errors: [{ parameter: "cursor" }] })
  })

  it.each(["abc", "-5", "1e9", "0", ""])("refuse a cursor of revisions to %j", async (key) => {
    const response = await server.get(`/api/v1/revisions?cursor=${cursorOf("revision", key)}`)
    expect(response.status).toBe(422)
    expect(await expectDocumented("/api/v1/revisions", response)).toMatchObject({ errors: [{ parameter: "cursor" }] })
  })

  it.each(["0", "101", "-1", "1.5", "abc", "1e9"])("refuse the limit %j", async (limit) => {
    const response = await server.get(`/api/v1/tools?limit=${limit}`)
    expect(response.status).toBe(422)
    expect(await expectDocumented("/api/v1/tools", response)).toMatchObject({ errors: [{ parameter: "limit" }] })
  })

  it.each([
    ["/api/v1/tools?vendor=nobody", "vendor"],
    ["/api/v1/plans?tool=nobody", "tool"],
    ["/api/v1/plans?data=secret", "data"],
    ["/api/v1/plans/acme-writer/team?use=jam", "use"],
    ["/api/v1/facts?plan=acme-writer/none", "plan"],
    ["/api/v1/facts?factor=Z9", "factor"],
    ["/api/v1/facts?superseded=maybe", "superseded"],
    ["/api/v1/facts?organisation=Not+A+Slug", "organisation"],
    ["/api/v1/decisions?outcome=perhaps", "outcome"],
    ["/api/v1/organisations?role=customer", "role"],
    ["/api/v1/licences?plam=x", "plam"],
    ["/api/v1/tools?q=a&q=b", "q"],
  ])("refuse %s rather than look empty", async (address, parameter) => {
    const response = await server.get(address)
    expect(response.status).toBe(422)
    const path = address.startsWith("/api/v1/plans/") ? "/api/v1/plans/{tool}/{plan}" : (address.split("?")[0] ?? "")
    expect(await expectDocumented(path, response)).toMatchObject({ errors: [{ parameter }] })
  })
})

describe("filters", () => {
  it.each([
    ["tools?q=acm+wri", ["acme-writer"]],
    ["tools?q=BRIO", ["brio-images", "brio-voice"]],
    ["tools?q=ete", ["brio-images", "brio-voice"]],
    ["tools?q=acmegpt", ["acme-writer"]],
    ["tools?q=%22*%20OR%20%29", []],
    ["tools?q=***", []],
    ["tools?vendor=acme", ["acme-writer"]],
    ["plans?q=voix", ["brio-voice/base"]],
    ["plans?tool=acme-writer", ["acme-writer/free", "acme-writer/team"]],
    ["organisations?q=%C3%89T%C3%89", ["brio"]],
    ["organisations?q=ete", ["brio"]],
    ["organisations?role=agency", ["brio", "studio-nord"]],
    ["organisations?role=agency&q=nord&limit=1", ["studio-nord"]],
  ])("%s", async (address, slugs) => {
    expect((await walk(`/api/v1/${address}`)).map(({ slug }) => slug)).toEqual(slugs)
  })

  it("of facts go by subject and factor, and leave out what was superseded unless asked", async () => {
    const own = await apiServer()
    const factors = async (query: string) => (await walk(`/api/v1/facts?${query}`, own)).map(({ factor }) => factor)
    expect(await factors("plan=acme-writer/team")).toEqual(["C1", "C2"])
    expect(await factors("tool=acme-writer")).toEqual(["D1"])
    expect(await factors("organisation=acme")).toEqual(["B2"])
    expect(await factors("factor=G1&limit=1")).toEqual(["G1", "G1"])
    own.app.setNow("2026-11-23T10:00:00Z")
    await own.import({ aval: 1, facts: [{ ...sample.facts[0], option: 2 }] })
    expect(await walk("/api/v1/facts?plan=acme-writer/team&factor=C1", own)).toMatchObject([{ option: 2 }])
    const all = await walk("/api/v1/facts?plan=acme-writer/team&factor=C1&superseded=true", own)
    expect(all.filter((fact) => fact.supersededAt !== undefined)).toMatchObject([
      { option: 1, supersededAt: "2026-11-23T10:00:00.000Z" },
    ])
    await own.close()
  })

  it("of decisions, licences, assessments, agreements", async () => {
    expect(await walk("/api/v1/decisions?outcome=tolerated")).toMatchObject([{ plan: "brio-images/pro" }])
    expect(await walk("/api/v1/decisions?plan=acme-writer/team")).toMatchObject([{ outcome: "conditional" }])
    expect(await walk("/api/v1/licences?plan=acme-writer/team")).toMatchObject([{ seats: 40, status: "active" }])
    expect(await walk("/api/v1/licences?plan=brio-images/pro")).toMatchObject([{ kind: "trial", status: "expired" }])
    expect(await walk("/api/v1/assessments?plan=brio-images/pro")).toEqual([])
    expect(await walk("/api/v1/agreements?organisation=acme")).toMatchObject([
      { kind: "dpa", plans: ["acme-writer/team"] },
    ])
  })
})

describe("what the register shows", () => {
  it("is what was stated, with texts of one language in both fields and marked", async () => {
    expect(await (await server.get("/api/v1/organisations/acme")).json()).toMatchObject({
      ...sample.organisations[0],
      sources: [{ note: { fr: "Mentions légales", en: "Mentions légales", lang: "fr" } }],
    })
    expect(await (await server.get("/api/v1/tools/acme-writer")).json()).toMatchObject({
      ...sample.tools[0],
      plans: ["acme-writer/free", "acme-writer/team"],
    })
    const [decision] = await walk("/api/v1/decisions?plan=acme-writer/team")
    const [{ rationale: _why, signOffs = [], ...forAll } = {}] = sample.decisions
    expect(decision).toMatchObject({
      ...forAll,
      // Who signed, and why, is for those who keep the register.
      signOffs: signOffs.map(({ name: _, ...signOff }) => signOff),
      assessment: expect.stringMatching(/\S/),
      preconditions: [
        { id: "licence-active", classes: [], uses: [] },
        { id: "dpa-signed", classes: ["internal"], uses: [] },
      ],
      summary: { fr: "Oui, relu.", en: "Oui, relu.", lang: "fr" },
      stated: true,
      counts: true,
    })
    expect(await (await server.get(`/api/v1/decisions/${decision?.id}`)).json()).toEqual(decision)
    const [assessment] = await walk("/api/v1/assessments")
    const path = "/api/v1/assessments/{id}"
    const whole = await expectDocumented(path, await server.get(`/api/v1/assessments/${assessment?.id}`))
    expect(whole).toMatchObject({ ...assessment, facts: [{ plan: "acme-writer/team", factor: "C1", option: 1 }] })
  })

  it("says what a tool rests on: role, who, what for, where, and where that was read", async () => {
    const supplies = [
      {
        role: "model",
        organisation: "brio",
        tool: "brio-images",
        purpose: { fr: "Illustrations", en: "Illustrations", lang: "fr" },
        country: "IE",
        source: {
          url: "https://acme.example/sub-processors",
          seenOn: "2026-03-01",
          note: { fr: "Table 2.", en: "Table 2.", lang: "en" },
        },
      },
      { role: "hosting", organisation: "studio-nord" },
    ]
    const one = await (await server.get("/api/v1/tools/acme-writer")).json()
    expect(one).toMatchObject({ supplies })
    expect((await walk("/api/v1/tools")).find(({ slug }) => slug === "acme-writer")).toEqual(one)
    expect(await (await server.get("/api/v1/tools/brio-voice")).json()).not.toHaveProperty("supplies")
  })

  it("names persons in the register only, and who signed only to those who keep it", async () => {
    const addresses = ["decisions", "facts", "licences", "assessments"].map((kind) => `/api/v1/${kind}`)
    const own = await apiServer()
    const keeper = await signedIn(own.app, ["assessor"])
    const reader = await signedIn(own.app, ["reader"])
    const register = async ({ headers }: { headers: Record<string, string> }) =>
      (await Promise.all(addresses.map(async (address) => (await own.get(address, headers)).text()))).join("\n")
    const kept = await register(keeper)
    for (const person of persons) expect(kept).toContain(person)
    expect(kept).toContain('"rationale"')
    const read = await register(reader)
    for (const { name } of sample.decisions.flatMap(({ signOffs = [] }) => signOffs)) expect(read).not.toContain(name)
    expect(read).not.toContain('"rationale"')
    await own.close()
    for (const address of ["/api/v1/list", "/api/v1/check?tool=acme-writer", "/api/v1/revisions"]) {
      const text = await (await server.get(address)).text()
      for (const person of persons) expect(text, address).not.toContain(person)
    }
  })

  it("scores plans as their own page does, for the reference context or the one asked for", async () => {
    const plans = await walk("/api/v1/plans?data=client&use=image&limit=2")
    for (const plan of plans) {
      const path = "/api/v1/plans/{tool}/{plan}"
      const body = await expectDocumented(path, await server.get(`/api/v1/plans/${plan.slug}?data=client&use=image`))
      const { figures } = body as {
        figures: { score: number; floor: number; contributions: { points: number; floorPoints: number }[] }
      }
      expect(figures).toMatchObject(plan.figures as object)
      const sum = (of: "points" | "floorPoints") => figures.contributions.reduce((total, one) => total + one[of], 0)
      expect(sum("points")).toBeCloseTo(figures.score, 6)
      expect(sum("floorPoints")).toBeCloseTo(figures.floor, 6)
    }
    expect(plans.map((plan) => (plan.figures as { context: unknown }).context)).toContainEqual({
      data: "client",
      use: "image",
    })
    const [free, team] = await walk("/api/v1/plans?tool=acme-writer")
    expect(team?.figures).toMatchObject({ context: { data: "internal", use: "copy" }, depth: "full" })
    expect(free?.figures).toMatchObject({ depth: "screening", band: "critical", proposal: "no" })
  })

  it.each([
    "tools/none",
    "organisations/none",
    "plans/acme-writer/none",
    "decisions/none",
    "assessments/none",
    "nothing",
    "tools/",
  ])("has no %s", async (path) => {
    const response = await server.get(`/api/v1/${path}`)
    expect(response.status).toBe(404)
    expect(response.headers.get("content-type")).toContain("application/problem+json")
    expect(await response.json()).toEqual({ type: "about:blank", title: "Not found", status: 404 })
  })
})
