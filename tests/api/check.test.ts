import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readQuestion } from "../../src/api/check-query.ts"
import { readParameters } from "../../src/api/parameters.ts"
import { Refused } from "../../src/core/errors.ts"
import { CheckQuery } from "../../src/schema/check.ts"
import { expectDocumented } from "./documented.ts"
import { persons, sample } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

const path = "/api/v1/check"
let server: ApiServer

beforeAll(async () => {
  server = await apiServer()
})
afterAll(() => server.close())

async function ask(query: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await server.get(`${path}?${query}`)
  return { status: response.status, body: (await expectDocumented(path, response)) as Record<string, unknown> }
}

describe("the answer", () => {
  it("is exactly the document of the design", async () => {
    const { status, body } = await ask("plan=acme-writer/team&data=internal&use=copy")
    expect(status).toBe(200)
    const conditionId = (body.conditions as { id: string }[])[0]?.id
    const decision = (body.plans as { decision: string }[])[0]?.decision
    expect(conditionId).toMatch(/\S/)
    expect(decision).toMatch(/\S/)
    expect(body).toEqual({
      answer: "if",
      reason: {
        code: "conditional",
        fr: expect.stringContaining("Acme Writer"),
        en: expect.stringContaining("Acme Writer"),
      },
      day: "2026-11-22",
      revision: 1,
      tool: { slug: "acme-writer", name: "Acme Writer" },
      conditions: [
        { id: conditionId, fr: "Relecture humaine avant publication.", en: "A person reviews before publication." },
      ],
      plans: [
        {
          plan: "acme-writer/team",
          name: { fr: "Équipe", en: "Team" },
          account: "company",
          answer: "if",
          codes: ["conditional", "class"],
          access: { fr: "Demandez à l’équipe Outils.", en: "Demandez à l’équipe Outils.", lang: "fr" },
          conditions: [conditionId],
          preconditions: [
            { id: "licence-active", holds: true, until: "2027-12-31" },
            { id: "dpa-signed", holds: true, until: "2027-12-31" },
          ],
          decision,
          validUntil: "2027-01-14",
          cells: [{ data: "internal", use: "copy", answer: "if" }],
        },
      ],
      alternatives: [],
      request: "/requests/new?tool=acme-writer&plan=acme-writer%2Fteam&data=internal&use=copy",
    })
  })

  it("takes names, aliases, hosts, addresses, repeated classes and uses, and empty parameters", async () => {
    expect((await ask("tool=acmegpt&data=public&use=copy")).body).toMatchObject({ tool: { slug: "acme-writer" } })
    expect((await ask("host=https://eu.writer.acme.example:443/chat&data=public&use=copy")).body).toMatchObject({
      tool: { slug: "acme-writer" },
    })
    const several = await ask("tool=acme-writer&data=public&data=internal&use=copy&use=naming&plan=&at=")
    expect((several.body.plans as { cells: unknown[] }[])[0]?.cells).toHaveLength(4)
    expect((await ask("tool=jamais+vu")).body).toMatchObject({
      answer: "ask",
      reason: { code: "unknown_tool" },
      plans: [],
    })
  })

  it.each([
    ["", "tool", "Name a tool"],
    ["tol=x", "tol", "Did you mean “tool”?"],
    ["lang=fr&tool=x", "lang", "Known ones: tool, host, plan, data, use, at"],
    ["tool=a&tool=b", "tool", "once"],
    [`tool=${"x".repeat(501)}`, "tool", "500"],
    ["tool=acme-writer&data=secret", "data", "secret"],
    ["tool=acme-writer&use=jam", "use", "jam"],
    ["tool=acme-writer&at=2026-02-30", "at", "day"],
    ["tool=acme-writer&plan=brio-images/pro", "plan", "not a plan of"],
    ["plan=acme-writer/none", "plan", "Unknown plan"],
    [`tool=acme-writer&${"data=public&".repeat(101)}`, "data", "At most 100"],
  ])("refuses %j, naming the parameter", async (query, parameter, words) => {
    const { status, body } = await ask(query)
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      expect.objectContaining({
        pointer: `#/${parameter}`,
        parameter,
        en: expect.stringContaining(words),
        fr: expect.stringMatching(/\S/),
      }),
    ])
  })

  it("names every fault at once, and one repeated a thousand times once", async () => {
    const { body } = await ask(`tol=x&at=soon&${"zzz=1&".repeat(1000)}`)
    expect((body.errors as { parameter: string }[]).map((error) => error.parameter)).toEqual(["tol", "at", "zzz"])
  })

  it("answers HEAD without a body, and is never kept without being asked again", async () => {
    const response = await server.get(`${path}?tool=acme-writer`, {}, "HEAD")
    expect(response.status).toBe(200)
    expect(await response.text()).toBe("")
    expect(response.headers.get("cache-control")).toBe("no-cache")
  })

  it("names no person", async () => {
    const text = await (await server.get(`${path}?tool=acme-writer`)).text()
    expect(text).toContain("acme-writer/team")
    for (const person of persons) expect(text).not.toContain(person)
  })

  it("reads by hand what the schema says (property)", () => {
    const names = ["tool", "host", "plan", "data", "use", "at", "tol", "__proto__", "constructor"]
    const values = fc.oneof(
      fc.constantFrom("", "2026-11-22", "2026-13-01", "internal", "é", "x".repeat(501)),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 }), (pairs) => {
        const search = new URLSearchParams(pairs).toString()
        const [byHand, bySchema] = [
          outcome(() => readQuestion(search)),
          outcome(() => readParameters(CheckQuery, search)),
        ]
        expect(byHand.places).toEqual(bySchema.places)
        if (!byHand.value || !bySchema.value) return
        const { at, ...rest } = bySchema.value
        expect(byHand.value).toEqual({ ...rest, ...(at === undefined ? {} : { day: at }) })
      }),
      { numRuns: 500 },
    )
  })
})

describe("a day in the past", () => {
  it("before the first list is ask, also for a plan that is named", async () => {
    for (const query of ["plan=acme-writer/team", "tool=acme-writer", "tool=acme-writer&plan=acme-writer/team"]) {
      const { status, body } = await ask(`${query}&data=internal&use=copy&at=2026-01-20`)
      expect(status).toBe(200)
      expect(body).toMatchObject({ answer: "ask", day: "2026-01-20", revision: 0, conditions: [] })
    }
    expect((await ask("plan=acme-writer/none&at=2026-01-20")).status).toBe(422)
  })

  it("on which the plan, class or use was not known yet is ask, from the list of that day", async () => {
    const own = await apiServer()
    own.app.setNow("2026-11-25T10:00:00Z")
    const { vocabulary } = own.app.methodology
    const [firstClass] = vocabulary.classes
    const [firstUse] = vocabulary.uses
    if (!firstClass || !firstUse) throw new Error("a methodology without words")
    Object.assign(own.app, {
      methodology: {
        ...own.app.methodology,
        vocabulary: {
          classes: [...vocabulary.classes, { ...firstClass, id: "candidates" }],
          uses: [...vocabulary.uses, { ...firstUse, id: "avatars" }],
        },
      },
    })
    await own.import({
      aval: 1,
      plans: [{ slug: "acme-writer/api", name: { en: "API" }, account: "company" }],
      decisions: [{ ...sample.decisions[0], assessment: undefined, plan: "acme-writer/api" }],
    })
    const answer = async (query: string) =>
      (await own.get(`${path}?${query}&at=2026-11-23`)).json() as Promise<Record<string, unknown>>
    const known = { revision: 1, day: "2026-11-23", tool: { slug: "acme-writer" } }
    expect(await answer("plan=acme-writer/api&data=internal&use=copy")).toMatchObject({
      ...known,
      answer: "ask",
      reason: { code: "not_assessed" },
    })
    expect(await answer("plan=acme-writer/team&data=internal&use=copy")).toMatchObject({ ...known, answer: "if" })
    expect(await answer("plan=acme-writer/team&data=candidates&use=copy")).toMatchObject({
      ...known,
      answer: "ask",
      reason: { code: "class" },
    })
    expect(await answer("plan=acme-writer/team&data=internal&use=avatars")).toMatchObject({
      ...known,
      answer: "ask",
      reason: { code: "use" },
    })
    await own.close()
  })
})

describe("an answer that is kept", () => {
  it("is given up when the register moves, and when the day does", async () => {
    const own = await apiServer()
    const query = `${path}?plan=acme-writer/team&data=public&use=copy`
    const answer = async () => ((await (await own.get(query)).json()) as { answer: string; day: string }).answer
    expect(await answer()).toBe("if")
    expect(await answer()).toBe("if")
    own.app.setNow("2027-01-14T22:59:59Z")
    expect(await answer()).toBe("if")
    own.app.setNow("2027-01-14T23:00:00Z")
    expect(await answer()).toBe("ask")
    own.app.setNow("2026-11-22T11:00:00Z")
    expect(await answer()).toBe("if")
    await own.import({
      aval: 1,
      decisions: [
        {
          ...sample.decisions[0],
          assessment: undefined,
          reviewBy: undefined,
          outcome: "refused",
          classes: {},
          uses: {},
          overrides: [],
          validFrom: "2026-11-20",
        },
      ],
    })
    expect(await answer()).toBe("no")
    await own.close()
  })
})

function outcome<T>(read: () => T): { value?: T; places: string[] } {
  try {
    return { value: read(), places: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { places: [...new Set(error.faults.map((fault) => fault.place))].sort() }
  }
}
