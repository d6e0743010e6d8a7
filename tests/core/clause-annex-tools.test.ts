import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { allows, answerCell, decisionOn } from "../../src/core/answer-cell.ts"
import { openList } from "../../src/core/book.ts"
import type { AnnexLine, AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import type { AnnexInput } from "../../src/core/clause-annex-candidates.ts"
import type { AnnexFacts } from "../../src/core/clause-annex-facts.ts"
import { movedList } from "../../src/core/clause-annex-moved.ts"
import { annexPlans, offeredPlans } from "../../src/core/clause-annex-plans.ts"
import { type ToolsAnnexInput, toolsAnnex } from "../../src/core/clause-annex-tools.ts"
import {
  agencyData,
  type Craft,
  crafts,
  type DeclarationContent,
  type DeclaredTool,
} from "../../src/core/declaration.ts"
import type { ListDecision, ListPlan, ListTool } from "../../src/core/list.ts"
import { misset } from "../../src/core/typography.ts"
import { answers, outcomes } from "../../src/core/vocabulary.ts"
import { hostileTexts } from "../support/clause-drafts.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const day = "2026-05-28"
const yes = everywhere("yes")

/** Copy and ideas with public and internal data; images are not decided, names are refused. */
const some: Pick<ListDecision, "classes" | "uses" | "otherUses"> = {
  classes: { public: "yes", internal: "yes", confidential: "no", personal: "ask" },
  uses: { copy: "yes", ideation: "yes", image: "ask", naming: "no", crm: "no" },
  otherUses: "ask",
}

function decided(slug: string, given: Partial<ListDecision> = {}, over: Partial<ListPlan> = {}): ListPlan {
  return plan(slug, { decisions: [decision({ ...yes, ...given })], ...over })
}

const acme: DeclaredTool = { name: "Acme", tool: "acme", plan: "acme/team", crafts: ["copy"], data: ["briefs"] }
const tools = (...plans: readonly ListPlan[]) => [tool("acme", plans)]

function declares(given: readonly DeclaredTool[], over: Partial<DeclarationContent> = {}): DeclarationContent {
  return { tools: given, uses: [], refused: [], subcontractors: [], attachments: [], ...over }
}

function input(listed: readonly ListTool[], over: Partial<AnnexInput> = {}): AnnexInput {
  return { book: openList(list(listed)), day, data: ["internal"], declared: declares([acme]), ...over }
}

function annex(given: AnnexInput, over: Partial<ToolsAnnexInput> = {}): TreeAnnex {
  const made = { number: "1", book: given.book, plans: annexPlans(given), facts: new Map(), restricted: [] }
  return toolsAnnex({ ...made, ...over })
}

function table(from: TreeAnnex, id: string): AnnexTable {
  const found = from.parts.find((part) => part.id === id)
  if (found?.kind !== "table") throw new Error(`no table ${id}`)
  return found
}

const said = (lines: readonly AnnexLine[] = [], language: "fr" | "en" = "en") =>
  lines.map(({ label, text }) => (label ? `${label[language]}: ${text[language]}` : text[language]))
const rows = (from: TreeAnnex, id: string, language: "fr" | "en" = "en") =>
  table(from, id).rows.map(({ cells }) => cells.map((cell) => said(cell, language)))

describe("a permitted tool", () => {
  const facts: AnnexFacts = {
    training: { option: 0, text: { fr: "Exclu au contrat", en: "Excluded by contract" }, why: "live" },
    hosting: { option: 1, text: { fr: "Dans l’EEE", en: "In the EEA" }, why: "claim" },
    indemnity: { option: 1, text: { fr: "Oui, plafonnée", en: "Yes, capped" }, why: "expired" },
  }
  const terms = { conditions: [{ id: "c1", classes: [], uses: ["copy"] }], validUntil: "2027-01-31" }
  const listed = tools(decided("acme/team", { ...some, ...terms, id: "dec_9" }))
  const said9 = { ...acme, version: "4.2", retention: "30 jours", crafts: ["copy", "image"] as const }

  test("stands with what is allowed, what is not, and what is known of it; the rest is not established", () => {
    const made = annex(input(listed, { declared: declares([said9]) }), {
      facts: new Map([["acme/team", facts]]),
      notice: { fr: "15 jours", en: "15 days" },
    })
    expect(rows(made, "permitted")).toEqual([
      [
        ["Acme", "Vendor: Vendor", "Version or model: 4.2 (declared by the Agency)"],
        ["team", "Account: of the company, never a personal one", "Status: permitted on conditions"],
        [
          "Use copy: internal data",
          "Needs approval: Use image",
          "Uses refused: Use crm",
          "Names and logos: prohibited",
        ],
        ["Condition: A person reviews. (use copy)"],
        [
          "Training: excluded by contract",
          "Retention: not established; 30 jours (declared by the Agency)",
          "Hosting: in the EEA (the Vendor says so, not verified)",
        ],
        [
          "Vendor’s indemnity: yes, capped (evidence has expired, to be confirmed)",
          "Commercial use: not established",
          "Marking of origin: not established",
          "AI Label: on a text of public interest published without human review (AI Act, Art.\u00a050)",
        ],
        ["Valid until: 31\u00a0January\u00a02027", "Decision: dec_9", "Notice of change: 15 days"],
      ],
    ])
    expect(rows(made, "permitted", "fr")[0]?.[2]).toEqual([
      "Usage copy: données internal",
      "Soumis à accord: Usage image",
      "Usages refusés: Usage crm",
      "Noms et logos: interdits",
    ])
    expect(rows(made, "approval")).toEqual([
      [["Use image"], ["Acme team", "Data: internal data"], [expect.stringContaining("not decided")], ["the Client"]],
    ])
    expect(rows(made, "refused")).toEqual([])
  })

  test("is held to the data that the contract hands over and that is put in, class by class", () => {
    const both = { declared: declares([{ ...acme, data: ["briefs", "launches"] }]), data: ["public", "personal"] }
    const [one] = annexPlans(input(listed, both)).permitted
    expect(one?.allowed).toEqual([{ uses: ["copy"], classes: ["public", "internal"] }])
    expect(one?.excluded).toEqual(["confidential", "personal"])
    expect(one?.asked).toEqual([{ use: "copy", classes: ["personal"] }])
  })

  test("names the revision that it is made from, its day, serial and hash", () => {
    const sha256 = "ab".repeat(32)
    const revision = { revision: 41, serial: 1_794_472_200, day: "2026-11-12", sha256 }
    const { intro } = annex(input(listed), { revision })
    expect(intro[1]).toEqual({
      fr: `Elle est établie d’après la révision n°\u00a041 de la liste d’outils de l’Annonceur, du 12 novembre 2026 (numéro de série 1794472200, SHA-256 ${sha256}).`,
      en: `It is made from revision no.\u00a041 of the Client’s list of tools, of 12 November 2026 (serial 1794472200, SHA-256 ${sha256}).`,
    })
  })

  test("restricted uses stand in front of what waits for approval, with who approves", () => {
    const restricted = [{ id: "names", text: { fr: "les noms", en: "names" } }]
    const made = annex(input(listed), { restricted, approver: { fr: "la directrice de la marque" } })
    expect(rows(made, "approval", "fr")[0]).toEqual([
      ["Les noms"],
      ["Tout outil"],
      ["Usage restreint, quel que soit l’outil."],
      ["la directrice de la marque"],
    ])
  })

  test("a use that is declared without a tool is not permitted by any", () => {
    const declared = declares([acme], { uses: [{ craft: "music", level: "generated" }] })
    expect(rows(annex(input(listed, { declared })), "approval")).toEqual([
      [["Music"], ["No tool named"], [expect.stringContaining("without the tool")], ["the Client"]],
    ])
  })
})

describe("a tool that is not permitted says why", () => {
  const stop = { stops: [{ factor: "C1", classes: [], uses: [] }] }
  const off = { preconditions: [{ id: "training-off" as const, classes: [], uses: [] }] }
  const holding: Partial<ListPlan> = { holds: { "training-off": [{ from: "2026-01-01" }] } }
  const situations: readonly [string, readonly ListTool[], Partial<DeclaredTool>, string, string][] = [
    ["refused", tools(decided("acme/team", { outcome: "refused" })), {}, "Refused", "Refused by the Client"],
    ["suspended", tools(decided("acme/team", { outcome: "suspended" })), {}, "Refused", "Suspended by the Client"],
    ["under a stop", tools(decided("acme/team", {}, stop)), {}, "Refused", "rules out the declared use"],
    ["not decided", tools(plan("acme/team")), {}, "Not assessed", "has not made a decision"],
    ["unknown", [], {}, "Not assessed", "Not on the Client’s list"],
    ["lapsed", tools(decided("acme/team", { validUntil: "2026-05-27" })), {}, "Not assessed", "until 27 May 2026"],
    [
      "on another plan",
      tools(decided("acme/team"), decided("acme/free", { otherUses: "no", uses: { copy: "no" } })),
      { plan: "acme/free" },
      "Refused as declared",
      "May be permitted: Acme team",
    ],
    [
      "on a plan that nobody decided on",
      tools(decided("acme/team"), plan("acme/free")),
      { plan: "acme/free" },
      "Not assessed",
      "decision yet. May be permitted: Acme team",
    ],
    [
      "on a plan that was refused",
      tools(decided("acme/team"), decided("acme/free", { outcome: "refused" })),
      { plan: "acme/free" },
      "Refused",
      "May be permitted: Acme team",
    ],
    [
      "on a personal account",
      tools(decided("acme/team")),
      { account: "personal" },
      "Refused as declared",
      "company account",
    ],
    [
      "for another use",
      tools(decided("acme/team", some)),
      { crafts: ["naming"] },
      "Refused as declared",
      "declared use",
    ],
    [
      "with other data",
      tools(decided("acme/team", some)),
      { data: ["launches"] },
      "Refused as declared",
      "confidential data",
    ],
    [
      "learning",
      tools(decided("acme/team", off, holding)),
      { trainingOff: false },
      "Refused as declared",
      "says that it is on",
    ],
    [
      "unproven",
      tools(decided("acme/team", off, holding)),
      { trainingOff: true },
      "Refused as declared",
      "proof is still",
    ],
    [
      "without what we have to hold",
      tools(decided("acme/team", off)),
      {},
      "Refused as declared",
      "Not established to date",
    ],
    [
      "without what it is for",
      tools(decided("acme/team", some)),
      { crafts: [] },
      "Refused as declared",
      "The use is not stated",
    ],
  ]
  test.each(situations)("%s", (_, listed, says, status, reason) => {
    const given = input(listed, { declared: declares([{ ...acme, ...says }]), data: [] })
    const made = annex(given)
    expect(rows(made, "permitted")).toEqual([])
    const [row] = rows(made, "refused")
    expect(row?.[1]).toEqual([status])
    expect(row?.[2]?.[0]).toContain(reason)
  })

  test("put in by hand, it stands with what is still to be shown; what the list refuses stays out", () => {
    const chosen = { added: ["acme/team"], without: [] }
    const learning = { declared: declares([{ ...acme, trainingOff: false }]), chosen }
    const [row] = rows(annex(input(tools(decided("acme/team", off, holding)), learning)), "permitted")
    expect(row?.[3]).toEqual([
      "Before any use: Training on content has to be switched off: the declaration says that it is on.",
      "Required: training on content switched off",
    ])
    const refused = annexPlans(input(tools(decided("acme/team", { outcome: "refused" })), { chosen }))
    expect([refused.permitted, refused.refused.map(({ id }) => id)]).toEqual([[], ["acme/team"]])
    expect(annexPlans(input([], { chosen: { added: ["none/such"], without: [] } })).refused.at(-1)).toMatchObject({
      id: "none/such",
      status: "unassessed",
    })
  })
})

describe("what can be taken in or out", () => {
  const listed = [
    ...tools(decided("acme/team"), decided("acme/free", {}, { account: "personal" })),
    tool("other", [decided("other/pro"), decided("other/old", {}, { ended: {} })]),
    tool("third", [decided("third/pro", { outcome: "refused" }), plan("third/none")]),
  ]
  test("a tool of a kind that does not serve what is declared is not offered, nor are more than a person looks through", () => {
    const known = list([])
    const vocabulary = {
      ...known.vocabulary,
      uses: known.vocabulary.uses.map((use) => ({ ...use, categories: ["text"] })),
    }
    const many = Array.from({ length: 120 }, (_, at) => tool(`t${at}`, [decided(`t${at}/pro`)]))
    const films = tool("films", [decided("films/pro")], { categories: ["video"] })
    const given = { ...input([]), book: openList(list([films, ...many], { vocabulary })) }
    const offered = offeredPlans(given, annexPlans(given)).map(({ plan }) => plan)
    expect(offered).toHaveLength(100)
    expect(offered).not.toContain("films/pro")
  })

  test("declared plans first, then company plans that the list allows for the same work", () => {
    const given = input(listed, { chosen: { added: ["other/pro"], without: ["acme/team"] } })
    expect(
      offeredPlans(given, annexPlans(given)).map(({ plan, place, declared, added }) => [plan, place, declared, added]),
    ).toEqual([
      ["acme/team", "left-out", true, false],
      ["other/pro", "permitted", false, true],
    ])
    expect(offeredPlans(input(listed), annexPlans(input(listed))).map(({ plan, place }) => [plan, place])).toEqual([
      ["acme/team", "permitted"],
      ["other/pro", "none"],
    ])
  })
})

describe("the list has moved on", () => {
  const one = { id: "dec_1", recorded: 1 }
  const made = input(tools(decided("acme/team", one)))
  const side = (given: AnnexInput) => ({ book: given.book, plans: annexPlans(given) })
  const since = (
    given: Partial<ListDecision>,
    over: Partial<ListPlan> = {},
    listed = tools(decided("acme/team", { ...one, ...given }, over)),
  ) => movedList(side(made), side({ ...made, book: openList(list(listed, { revision: 9 })) }))

  test("and tells which tools of the annex changed, and in what", () => {
    const what = (moved: ReturnType<typeof since>) => moved.tools.flatMap((changed) => changed.what)
    expect(since({})).toEqual({ from: 7, to: 9, tools: [] })
    expect(since({ outcome: "refused" }).tools).toEqual([
      { id: "acme/team", name: { fr: "Acme team", en: "Acme team" }, what: ["refused"] },
    ])
    expect(what(since({ conditions: [{ id: "c1", classes: [], uses: [] }] }))).toEqual(["conditions"])
    expect(what(since({ validUntil: "2027-01-01" }))).toEqual(["validity"])
    expect(what(since({}, { name: { fr: "Équipe", en: "Crew" } }))).toEqual(["name"])
    expect(what(since({ uses: { ...yes.uses, crm: "no" } }))).toEqual(["uses"])
  })

  test("a tool that nobody knew is the same one when the list has learnt of it", () => {
    const named = { ...made, declared: declares([{ name: "Nova", tier: "Pro", crafts: ["copy"], data: ["briefs"] }]) }
    const known = tool("nova", [decided("nova/pro", {}, { name: { fr: "Pro", en: "Pro" } })])
    const after = { ...named, book: openList(list([known], { revision: 9 })) }
    expect(movedList(side(named), side(after)).tools).toEqual([
      { id: "nova/pro", name: { fr: "Nova Pro", en: "Nova Pro" }, what: ["permitted"] },
    ])
  })

  test("a tool that the annex does not speak of does not matter", () => {
    const listed = [...tools(decided("acme/team", one)), tool("other", [decided("other/pro", { outcome: "refused" })])]
    expect(since({}, {}, listed).tools).toEqual([])
  })
})

// Whatever is decided and declared.

const anyTool: fc.Arbitrary<DeclaredTool> = fc.record(
  {
    name: fc.constantFrom("Acme", "Other", "Nobody’s", ...hostileTexts),
    tool: fc.constantFrom("acme", "other", "gone"),
    plan: fc.constantFrom("acme/team", "acme/free", "other/pro", "gone/pro"),
    tier: fc.constantFrom("team", "Pro", ...hostileTexts),
    account: fc.constantFrom("company" as const, "personal" as const),
    crafts: fc.subarray<Craft>(["copy", "image", "naming", "music", "ideation"]),
    data: fc.subarray([...agencyData]),
    trainingOff: fc.boolean(),
  },
  { requiredKeys: ["name", "crafts", "data"] },
)

const anyDecision: fc.Arbitrary<ListDecision | undefined> = fc.option(
  fc
    .record({
      outcome: fc.constantFrom(...outcomes),
      classes: fc.dictionary(fc.constantFrom("public", "internal", "confidential"), fc.constantFrom(...answers)),
      uses: fc.dictionary(fc.constantFrom("copy", "image", "naming"), fc.constantFrom(...answers)),
      otherUses: fc.constantFrom("if" as const, "ask" as const, "no" as const),
      validUntil: fc.constantFrom(undefined, "2026-05-27", "2027-01-01"),
      training: fc.boolean(),
    })
    .map(({ training, validUntil, ...given }) =>
      decision({
        ...given,
        ...(validUntil === undefined ? {} : { validUntil }),
        preconditions: training ? [{ id: "training-off", classes: [], uses: [] }] : [],
      }),
    ),
  { nil: undefined },
)

const anyInput: fc.Arbitrary<AnnexInput> = fc
  .record({
    decisions: fc.tuple(anyDecision, anyDecision, anyDecision),
    holds: fc.boolean(),
    declared: fc.array(anyTool, { maxLength: 5 }),
    data: fc.subarray(["public", "internal", "confidential", "unheard-of"]),
    added: fc.subarray(["acme/team", "acme/free", "other/pro", "gone/pro"]),
    without: fc.subarray(["acme/team", "acme/free", "other/pro"]),
  })
  .map(({ decisions: [team, free, pro], holds, declared, data, added, without }) => {
    const made = (slug: string, one: ListDecision | undefined, over: Partial<ListPlan> = {}) =>
      plan(slug, {
        ...(one ? { decisions: [one] } : {}),
        ...(holds ? { holds: { "training-off": [{ from: "2026-01-01" }] } } : {}),
        ...over,
      })
    const listed = [
      ...tools(made("acme/team", team), made("acme/free", free, { account: "personal" })),
      tool("other", [made("other/pro", pro)], { name: hostileTexts[0] ?? "" }),
    ]
    return input(listed, { declared: declares(declared), data, chosen: { added, without } })
  })

describe("whatever is decided and declared", () => {
  test("every declared tool and every plan put in stands in one table, or was left out by hand", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { permitted, refused, leftOut } = annexPlans(given)
        const ids = [...permitted, ...refused, ...leftOut].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const declared = [...permitted, ...refused, ...leftOut].flatMap((one) => one.declared)
        expect(new Set(declared)).toEqual(new Set(given.declared?.tools))
        for (const id of given.chosen?.added ?? []) expect(ids).toContain(id)
        expect(leftOut.every(({ id }) => given.chosen?.without.includes(id))).toBe(true)
        expect([...permitted, ...refused].some(({ id }) => given.chosen?.without.includes(id))).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test("what stands as permitted is allowed by the list, in each use with each class", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const asked = { since: given.book.since, day, groups: new Set<string>() }
        for (const { plan, allowed } of annexPlans(given).permitted) {
          expect(allowed.length).toBeGreaterThan(0)
          for (const { uses, classes } of allowed)
            for (const use of uses)
              for (const data of classes) {
                const inForce = plan.decisions && decisionOn(plan.decisions, day)
                expect(allows(answerCell(plan, inForce, data, use, asked).answer)).toBe(true)
                expect(given.book.since.uses.has(use) && given.book.since.classes.has(data)).toBe(true)
              }
        }
      }),
      { numRuns: 80 },
    )
  })

  test("its cells are filled, one to a column; shares of width make a whole; names bring no line or control of theirs", () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        for (const part of annex(given).parts) {
          if (part.kind !== "table") throw new Error("a form")
          expect(part.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
          for (const { cells } of part.rows) {
            expect(cells).toHaveLength(part.columns.length)
            for (const { text } of cells.flat()) {
              expect(text.fr).not.toMatch(/[\p{Cc}\u202e]/u)
              expect(text.en).not.toMatch(/[\p{Cc}\u202e]/u)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

test("its texts are set as each language sets them", () => {
  const every = crafts.map(
    (craft): DeclaredTool => ({ ...acme, name: craft, tool: craft, plan: undefined, crafts: [craft] }),
  )
  const declared = declares([acme, ...every], { uses: [{ craft: "music", level: "edited" }] })
  const listed = tools(decided("acme/team", some), decided("acme/free", { outcome: "refused" }))
  const made = annex(input(listed, { declared, data: ["internal", "personal"] }), {
    revision: { revision: 41, serial: 1, day, sha256: "a".repeat(64) },
  })
  const texts = [
    made.title,
    ...made.intro,
    ...made.parts.flatMap((part) =>
      part.kind === "form"
        ? []
        : [part.title, part.none, ...(part.intro ? [part.intro] : []), ...part.columns.map(({ head }) => head)].concat(
            part.rows.flatMap(({ cells }) =>
              cells.flat().flatMap(({ label, text }) => (label ? [label, text] : [text])),
            ),
          ),
    ),
  ]
  expect(texts.flatMap(({ fr }) => misset(fr, "fr"))).toEqual([])
  expect(texts.flatMap(({ en }) => misset(en, "en"))).toEqual([])
})
