import { describe, expect, test } from "vitest"
import { checkFrom, type Question } from "../../src/core/answer.ts"
import { type Code, codes } from "../../src/core/answer-cell.ts"
import { openList } from "../../src/core/book.ts"
import type { ListPlan } from "../../src/core/list.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import type { CheckAnswer } from "../../views/check/model.ts"
import { headingOf, Panel } from "../../views/check/panel.tsx"
import { Plans } from "../../views/check/plans.tsx"
import { decision, everywhere, exception, list, plan, tool } from "../support/list.ts"

const day = "2026-05-28"

function page(lang: Language): Page {
  const query = new URLSearchParams()
  return {
    lang,
    t: messages[lang],
    path: "/check",
    query,
    today: day,
    company: "Valmire",
    example: false,
    development: false,
    zone: "Europe/Paris",
    who: { kind: "visitor", grants: [{ role: "local" }] },
    may: () => true,
    waits: 0,
  }
}

function answerTo(plans: readonly ListPlan[], given: Partial<Question> = {}): CheckAnswer {
  const names = [tool("acme", plans), tool("twin", []), tool("gemini", [], { aliases: ["Twin"], name: "Gemini" })]
  const book = openList(list(names))
  // "twin" is a slug; the name that two tools bear is asked for in capitals.
  const question: Question = { tool: "acme", data: ["internal"], use: ["copy"], day, ...given }
  return {
    ...checkFrom(book, question),
    book,
    data: question.data ?? [],
    use: question.use ?? [],
    base: { tool: "acme" },
    asked: question.tool ?? "",
    otherData: [],
    barred: false,
    near: [],
    permalink: "http://localhost:3000/check?tool=acme",
    register: true,
  }
}

const yes = everywhere("yes")
const one = (given: Partial<ListPlan>) => [plan("acme/team", given)]
const decided = (given: Parameters<typeof decision>[0]) => one({ decisions: [decision({ ...yes, ...given })] })
const condition = { id: "c1", classes: [], uses: [] }

interface Situation {
  answer: CheckAnswer
  heading: { fr: string; en: string }
  /** A part of the plan's reason; absent where no plan is meant. */
  why?: { fr: string; en: string }
}

const askFirst = { fr: "Pas encore\u00a0: demandez d’abord", en: "Not yet: ask first" }
const no = { fr: "Non", en: "No" }

const situations: Readonly<Record<Code, Situation>> = {
  unknown_tool: { answer: answerTo([], { tool: "nobody" }), heading: askFirst },
  ambiguous_tool: {
    answer: answerTo([], { tool: "TWIN" }),
    heading: { fr: "Pas encore\u00a0: dites quel outil", en: "Not yet: say which tool" },
  },
  suspended: {
    answer: answerTo(decided({ outcome: "suspended" })),
    heading: no,
    why: { fr: "Suspendue", en: "Suspended" },
  },
  retired: { answer: answerTo(decided({ outcome: "retired" })), heading: no, why: { fr: "Retirée", en: "Retired" } },
  refused: { answer: answerTo(decided({ outcome: "refused" })), heading: no, why: { fr: "Refusée", en: "Refused" } },
  stop: {
    answer: answerTo(one({ decisions: [decision(yes)], stops: [{ factor: "E3", classes: [], uses: [] }] })),
    heading: askFirst,
    why: { fr: "un point qui interdit cet usage", en: "a point that rules this use out" },
  },
  under_review: {
    answer: answerTo(one({ underReview: { expectedOn: "2026-06-04" } })),
    heading: askFirst,
    why: { fr: "réponse attendue le 4 juin 2026", en: "an answer is expected on 4 June 2026" },
  },
  not_assessed: {
    answer: answerTo(one({})),
    heading: askFirst,
    why: { fr: "Personne n’a encore décidé", en: "Nobody has decided" },
  },
  dissent: {
    answer: answerTo(decided({ dissent: true })),
    heading: askFirst,
    why: { fr: "Un des signataires s’oppose", en: "One of the signatories objects" },
  },
  precondition: {
    answer: answerTo(
      one({
        decisions: [decision({ ...yes, preconditions: [{ ...condition, id: "licence-active" }] })],
        holds: { "licence-active": [{ from: "2026-01-01", until: "2026-03-31" }] },
      }),
    ),
    heading: askFirst,
    why: { fr: "jusqu’au 31 mars 2026 seulement", en: "only until 31 March 2026" },
  },
  decision_expired: {
    answer: answerTo(decided({ validUntil: "2026-05-01" })),
    heading: askFirst,
    why: { fr: "La décision valait jusqu’au 1er mai 2026", en: "The decision was valid until 1 May 2026" },
  },
  depends: {
    answer: answerTo(decided({ classes: { internal: "yes" }, uses: { copy: "yes" } }), { data: [] }),
    heading: { fr: "Cela dépend", en: "It depends" },
    why: { fr: "Cela change avec les données", en: "It changes with the data" },
  },
  exception: {
    answer: answerTo(
      one({ decisions: [decision(everywhere("no"))], exceptions: [exception({ classes: [], uses: [] })] }),
      { groups: ["g_press"] },
    ),
    heading: { fr: "Oui", en: "Yes" },
    why: { fr: "Permise par dérogation", en: "Allowed by an exception" },
  },
  tolerated: {
    answer: answerTo(decided({ outcome: "tolerated", validUntil: "2026-12-31" })),
    heading: { fr: "Oui, à une condition", en: "Yes, on one condition" },
    why: { fr: "Tolérée jusqu’au 31 décembre 2026", en: "Tolerated until 31 December 2026" },
  },
  conditional: {
    answer: answerTo(decided({ conditions: [condition] })),
    heading: { fr: "Oui, à une condition", en: "Yes, on one condition" },
    why: { fr: "La condition ci-dessus", en: "The condition above" },
  },
  allowed: {
    answer: answerTo(decided({})),
    heading: { fr: "Oui", en: "Yes" },
    why: { fr: "Permise pour ce que vous demandez", en: "Allowed for what you ask" },
  },
  pair: {
    answer: answerTo(decided({ overrides: [{ class: "internal", use: "copy", answer: "no" }] })),
    heading: no,
    why: { fr: "Pas cet usage avec ces données", en: "Not this use with this data" },
  },
  class: {
    answer: answerTo(decided({ classes: { internal: "no" } })),
    heading: no,
    why: { fr: "Pas avec des données internal", en: "Not with internal data" },
  },
  use: {
    answer: answerTo(decided({ uses: { copy: "ask" } })),
    heading: askFirst,
    why: {
      fr: "Rien n’est encore décidé pour cet usage (usage copy)",
      en: "Nothing is settled yet for this use (use copy)",
    },
  },
}

describe.each(["fr", "en"] as const)("in %s", (lang) => {
  test.each(codes)("%s has its heading, its reason and its mark", (code) => {
    const { answer, heading, why } = situations[code]
    expect(answer.reply.reason.code).toBe(code)
    expect(headingOf(page(lang), answer)).toBe(heading[lang])
    const panel = String(<Panel page={page(lang)} answer={answer} />)
    expect(panel).toContain(`<section class="answer ${answer.reply.answer}"`)
    expect(panel).toContain(`#${answer.reply.answer}"`)
    const plans = String(<Plans page={page(lang)} answer={answer} />)
    expect(`${panel}${plans}`).not.toMatch(/undefined|\[object/)
    if (why) expect(plans).toContain(why[lang])
    else expect(answer.reply.plans).toEqual([])
  })
})

describe("what the panel says", () => {
  const allowed = decision({ ...yes, conditions: [condition] })
  const both = [
    plan("acme/enterprise", { decisions: [allowed] }),
    plan("acme/home", { account: "personal", decisions: [decision({ outcome: "refused" })] }),
  ]

  test("names the plan and whose account it is", () => {
    const company = String(<Panel page={page("fr")} answer={answerTo(both)} />)
    expect(company).toContain("Acme enterprise, avec votre compte Valmire")
    const personal = answerTo([plan("acme/home", { account: "personal", decisions: [decision(yes)] })])
    expect(String(<Panel page={page("fr")} answer={personal} />)).toContain("Acme home, avec un compte personnel")
    expect(String(<Panel page={page("en")} answer={personal} />)).toContain("Acme home, with a personal account")
  })

  test("a personal plan is marked apart from the company's, and comes last", () => {
    const table = String(<Plans page={page("en")} answer={answerTo(both)} />)
    expect(table).toMatch(/company account[\s\S]*class="personal">Personal account/)
  })

  test("the conditions of a plan that does not give the answer stand in its row", () => {
    const plans = [
      plan("acme/enterprise", { decisions: [decision(yes)] }),
      plan("acme/team", { decisions: [decision({ ...yes, conditions: [condition] })] }),
    ]
    const answer = answerTo(plans)
    expect(answer.from).toEqual(["acme/enterprise"])
    const table = String(<Plans page={page("fr")} answer={answer} />)
    expect(table).toMatch(/À cette condition\u00a0:[\s\S]*<li>Une personne relit\./)
  })

  test("a no shows no conditions, and says no even of what is tolerated for other things", () => {
    const answer = answerTo(decided({ outcome: "tolerated", classes: { internal: "no" } }))
    expect(answer.reply.reason.code).toBe("tolerated")
    expect(answer.reply.conditions).not.toEqual([])
    for (const [lang, words] of [
      ["fr", "ne l’utilisez pas ainsi"],
      ["en", "do not use it this way"],
    ] as const) {
      const panel = String(<Panel page={page(lang)} answer={answer} />)
      expect(panel).toContain(words)
      expect(panel).not.toContain('class="conds"')
    }
  })

  test("no exception is offered where an absolute stop bars it", () => {
    const refused = answerTo(decided({ classes: { internal: "no" } }))
    expect(String(<Panel page={page("fr")} answer={refused} />)).toContain("Demander une dérogation")
    const barred = String(<Panel page={page("fr")} answer={{ ...refused, barred: true }} />)
    expect(barred).not.toContain("Demander une dérogation")
    expect(barred).toContain("Aucune dérogation n’est possible")
  })
})
