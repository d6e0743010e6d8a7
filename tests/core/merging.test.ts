import { describe, expect, test } from "vitest"
import { importChanges } from "../../src/core/import-changes.ts"
import { checkImport } from "../../src/core/import-check.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { type Merger, mergeOrganisations, mergeTools, unmergeTool } from "../../src/core/merging.ts"
import type { Register } from "../../src/core/register.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { emptyRegister } from "../db/sample.ts"
import { linkedDocument, statedDecision } from "../support/document.ts"

const day = "2026-11-26"
let count = 0
const naming = { newId: (prefix: string) => `${prefix}${++count}`, conditionId: (text: object) => JSON.stringify(text) }

/** The linked document with a copy of Acme Writer that has a plan, a host and names of its own. */
function registered(over: Partial<ImportDocument> = {}): Register {
  const linked = linkedDocument()
  const { tools = [], plans = [] } = linked
  const copy = {
    slug: "acme-writer-pro",
    name: "Acme Writer Pro",
    aliases: ["AcmeGPT", "Writer Pro"],
    vendor: "acme",
    hosts: [{ host: "pro.acme.example", cover: "tree" as const }],
    supplies: [{ role: "hosting" as const, organisation: "fondry" }],
  }
  const plan = {
    slug: "acme-writer-pro/one",
    name: { en: "One" },
    account: "company" as const,
    hosts: [{ host: "one.acme.example", cover: "host" as const }],
  }
  const document = { ...linked, tools: [...tools, copy], plans: [...plans, plan], ...over }
  return importChanges(emptyRegister, document, naming, 0).register
}

const toolIn = ({ tools }: Register, slug: string) => {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new Error(`no tool ${slug}`)
  return tool
}
const organisationIn = ({ organisations }: Register, slug: string) => {
  const found = organisations.find((one) => one.slug === slug)
  if (!found) throw new Error(`no organisation ${slug}`)
  return found
}

function merge(register: Register, from: string, into: string) {
  return mergeTools(register, toolIn(register, from), toolIn(register, into), day)
}

/** The register once the merger is written: what it states has no fault. */
function done(register: Register, merger: Pick<Merger, "document"> & Partial<Pick<Merger, "corrects">>): Register {
  expect(checkImport({ register, methodology, day, document: merger.document })).toEqual([])
  return importChanges(register, merger.document, naming, 100, merger.corrects).register
}

describe("a tool merged into another", () => {
  test("gives it what it lacks: names, its identifier, hosts of its plans too, supplies", () => {
    const register = registered()
    const merger = merge(register, "acme-writer-pro", "acme-writer")
    expect(merger.refusals).toEqual([])
    expect(merger.names).toEqual(["Acme Writer Pro", "Writer Pro", "acme-writer-pro"])
    expect(merger.hosts.map(({ host }) => host)).toEqual(["pro.acme.example", "one.acme.example"])
    const after = done(register, merger)
    const writer = toolIn(after, "acme-writer")
    expect(writer.aliases).toEqual(["AcmeGPT", ...merger.names])
    expect(writer.supplies).toHaveLength(2)
    expect(toolIn(after, "acme-writer-pro")).toMatchObject({
      mergedInto: "acme-writer",
      aliases: ["AcmeGPT", "Writer Pro"],
    })
  })

  test("is told what stays: nothing of its plans moves", () => {
    const register = registered({
      licences: [{ plan: "acme-writer-pro/one", kind: "trial", start: "2026-01-01" }],
      facts: [{ plan: "acme-writer-pro/one", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-03-01" }],
    })
    const merger = merge(register, "acme-writer-pro", "acme-writer")
    expect(merger.stays).toEqual({ plans: 1, facts: 1, licences: 1, agreements: 0, states: 0, assessments: 0 })
    expect(done(register, merger).licences).toEqual(register.licences)
  })

  test("takes with it what was merged into it, and what rests on it", () => {
    const { tools = [] } = linkedDocument()
    const desk = {
      slug: "desk",
      name: "Desk",
      vendor: "fondry",
      supplies: [{ role: "model" as const, organisation: "acme", tool: "acme-writer" }],
    }
    const register = registered({
      tools: [...tools, desk, { slug: "other", name: "Other", vendor: "acme" }],
      plans: [],
      facts: [],
      agreements: [],
      licences: [],
      states: [],
      assessments: [],
      decisions: [],
      exceptions: [],
    })
    const merger = merge(register, "acme-writer", "other")
    expect(merger.tools).toEqual(["desk", "fondry-model"])
    const after = done(register, merger)
    expect(toolIn(after, "desk").supplies?.[0]?.tool).toBe("other")
    expect(toolIn(after, "acme-write").mergedInto).toBe("other")
  })

  test("is refused while something is decided about a plan of it, and says of which", () => {
    const register = registered({
      decisions: [statedDecision({ plan: "acme-writer-pro/one", assessment: undefined })],
      exceptions: [
        {
          ...{ plan: "acme-writer-pro/one", classes: [], uses: [], answer: "yes", who: "x", approver: "y" },
          ...{ reason: { en: "z" }, from: "2026-05-01", until: day },
        },
      ],
    })
    expect(merge(register, "acme-writer-pro", "acme-writer").refusals).toEqual([
      { kind: "decision", plan: "acme-writer-pro/one" },
      { kind: "exception", plan: "acme-writer-pro/one" },
    ])
    const ended = registered({
      decisions: [
        statedDecision({ plan: "acme-writer-pro/one", outcome: "retired", conditions: [], assessment: undefined }),
      ],
      exceptions: [],
    })
    expect(merge(ended, "acme-writer-pro", "acme-writer").refusals).toEqual([])
  })

  test("is refused into itself, into what is retired or merged, and twice", () => {
    const register = registered()
    expect(merge(register, "acme-writer-pro", "acme-writer-pro").refusals).toContainEqual({ kind: "same" })
    expect(merge(register, "acme-writer-pro", "fondry-model").refusals).toEqual([
      { kind: "ended", slug: "fondry-model" },
    ])
    expect(merge(register, "acme-writer-pro", "acme-write").refusals).toEqual([{ kind: "ended", slug: "acme-write" }])
    expect(merge(register, "acme-write", "acme-writer").refusals).toEqual([{ kind: "merged", into: "acme-writer" }])
  })

  test("comes back, and takes the names and hosts that it brought, those of its plans too", () => {
    const register = registered()
    const after = done(register, merge(register, "acme-writer-pro", "acme-writer"))
    const back = done(after, unmergeTool(after, toolIn(after, "acme-writer-pro"), toolIn(after, "acme-writer")))
    expect(toolIn(back, "acme-writer-pro")).toEqual(toolIn(register, "acme-writer-pro"))
    // An alias that both had goes as well: the page says so.
    expect(toolIn(back, "acme-writer").aliases).toEqual([])
    expect(toolIn(back, "acme-writer").hosts.map(({ host }) => host)).toEqual(["writer.acme.example"])
  })
})

describe("an organisation merged into another", () => {
  test("hands over its tools, agreements, contacts and roles; what names it names the other", () => {
    const register = registered()
    const merger = mergeOrganisations(
      register,
      organisationIn(register, "acme"),
      organisationIn(register, "fondry"),
      day,
    )
    expect(merger.refusals).toEqual([])
    const after = done(register, merger)
    expect(after.tools.every(({ vendor }) => vendor === "fondry")).toBe(true)
    expect(toolIn(after, "fondry-model").supplies?.[0]?.organisation).toBe("fondry")
    expect(after.agreements).toHaveLength(register.agreements.length)
    expect(after.agreements.map(({ id }) => id)).toEqual(register.agreements.map(({ id }) => id))
    expect(after.agreements.map(({ organisation }) => organisation)).toEqual(["fondry", "atelier"])
    expect(organisationIn(after, "fondry").contacts).toHaveLength(2)
    expect(organisationIn(after, "acme").mergedInto).toBe("fondry")
    expect(merger.stays.facts).toBe(1)
  })

  test("is refused where both signed the same kind of agreement on the same day", () => {
    const register = registered({
      agreements: ["acme", "fondry"].map((organisation) => ({ organisation, kind: "dpa", start: "2026-01-01" })),
    })
    const merger = mergeOrganisations(
      register,
      organisationIn(register, "acme"),
      organisationIn(register, "fondry"),
      day,
    )
    expect(merger.refusals).toEqual([{ kind: "agreement", of: "dpa", start: "2026-01-01" }])
  })
})
