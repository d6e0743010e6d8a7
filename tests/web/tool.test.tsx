import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { commitChange } from "../../src/actions/commit-change.ts"
import { nameActors } from "../../src/actions/name-events.ts"
import { readTool } from "../../src/actions/read-tool.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"
import { signedIn } from "../support/people.ts"

/** Pages with hard and narrow spaces made plain: those are checked with the words. */
function plainPages(app: TestApp) {
  const get = pagesOf(app)
  return async (path: string) => {
    const page = await get(path)
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ")
    return { ...page, title: plain(page.title), text: plain(page.text) }
  }
}

let app: TestApp
let get: ReturnType<typeof plainPages>

beforeAll(async () => {
  app = await testApp({ demo: true })
  get = plainPages(app)
})

afterAll(() => app.close())

describe("which plan", () => {
  test("is the best decided company plan, else the first", async () => {
    const { sheet } = await readTool(app, { tool: "chatgpt", context: app.methodology.reference })
    expect(sheet.plans.map(({ plan }) => plan.account)).toEqual(["company", "company", "personal"])
    expect(sheet.chosen?.plan.slug).toBe("chatgpt/enterprise")
    const undecided = await readTool(app, { tool: "grok", context: app.methodology.reference })
    expect(undecided.sheet.chosen?.plan).toBe(undecided.sheet.plans[0]?.plan)
  })

  test("is the one asked for, by its whole or its short name", async () => {
    for (const plan of ["chatgpt%2Findividual", "individual"]) {
      const page = await get(`/tools/chatgpt?plan=${plan}`)
      expect(page.text).toContain("Offres individuelles : risque critique")
    }
  })

  test("an unknown tool, or a plan of another one, is a page that is not there", async () => {
    expect((await get("/tools/nothing")).status).toBe(404)
    expect((await get("/tools/chatgpt?plan=claude%2Fteam")).status).toBe(404)
    expect((await get("/tools/chatgpt?data=nope")).status).toBe(422)
  })
})

describe("header", () => {
  test("names the vendor with its country in the reader's language, aliases, hosts and sources", async () => {
    const french = await get("/tools/chatgpt")
    expect(french.title).toContain("ChatGPT : trois offres, deux avec une décision")
    expect(french.text).toContain("OpenAI Ireland Ltd, Irlande")
    expect(french.text).toContain("Chat GPT")
    expect(french.html).toContain("<code>chatgpt.com</code> et ce qui en dépend")
    expect((await get("/tools/chatgpt?lang=en")).text).toContain("OpenAI Ireland Ltd, Ireland")
  })
})

describe("risk", () => {
  test("gives score, floor and the gap, and parts that add up to the score as shown", async () => {
    const { sheet } = await readTool(app, { tool: "chatgpt", context: app.methodology.reference })
    const shown = sheet.chosen?.shown
    const page = await get("/tools/chatgpt?lang=en")
    expect(page.text).toContain(`${shown?.score.toFixed(2)} out of 100`)
    const gap = ((shown?.score ?? 0) - (shown?.floor ?? 0)).toFixed(2)
    expect(page.text).toContain(`What we know weighs ${shown?.floor.toFixed(2)}. What we do not know adds ${gap}`)
    const cells = [...page.html.matchAll(/<td class="num">([\d.]+)<\/td>/g)].map((match) => Number(match[1]))
    expect(cells).toHaveLength(sheet.chosen?.score.contributions.length ?? 0)
    const sum = cells.reduce((total, points) => total + Math.round(points * 100), 0)
    expect(sum).toBe(Math.round((shown?.score ?? 0) * 100))
  })

  test("follows the context that was chosen, and keeps it in the links to the other plans", async () => {
    const page = await get("/tools/chatgpt?data=special&use=image")
    expect(page.text).toContain("Images, données sensibles")
    expect(page.text).not.toContain("contexte de référence ;")
    expect(page.links).toContain("/tools/chatgpt?plan=chatgpt%2Fbusiness&data=special&use=image")
  })

  test("names broken gates with what is admitted and what was found", async () => {
    const page = await get("/tools/chatgpt?plan=individual&lang=en")
    expect(page.text).toContain("Gates and stops: one broken")
    expect(page.text).toContain("Worst admissible: 3, Password only, company address")
    expect(page.text).toMatch(/Found: 4, [^.]+\(set by the methodology\)/)
  })
})

describe("facts", () => {
  test("show every factor that concerns plans, what nobody knows included", async () => {
    const page = await get("/tools/chatgpt?lang=en")
    const concerned = app.methodology.factors.filter(({ level }) => level !== "A")
    for (const factor of concerned) expect(page.text, factor.id).toContain(` ${factor.id} ${factor.name.en}`)
    expect(page.text).not.toContain("H6 ")
    expect(page.text).toContain("Nobody knows yet")
  })

  test("lead to the passage, with its place and hash, and name the archive as its licence asks", async () => {
    const page = await get("/tools/chatgpt")
    expect(
      page.links.some((link) => link.startsWith("https://github.com/OpenTermsArchive/genai-eu-versions/blob/")),
    ).toBe(true)
    expect(page.text).toMatch(/caractères \d[\d ]* à \d/)
    expect(page.links).toContain("https://opendatacommons.org/licenses/by/1-0/")
  })
})

describe("decision", () => {
  test("shows outcome, answers, conditions, preconditions, sign-offs as stated, never the rationale", async () => {
    const page = await get("/tools/chatgpt")
    expect(page.text).toContain("Sous conditions")
    expect(page.text).toContain("Une personne désignée relit et corrige avant toute diffusion.")
    expect(page.text).toContain("pour rédaction, réseaux sociaux ou traduction")
    // Names are for those who keep the register.
    expect(page.text).toMatch(
      /l’import : ces visas n’ont pas été donnés dans Aval\. informatique, favorable, 11 mai 2026/,
    )
    expect(page.text).not.toContain("Alix Exemple")
    expect(page.text).toContain("Tels qu’indiqués dans l’import")
    expect(page.text).toContain("Licence active Rempli, jusqu’au")
    const { sheet } = await readTool(app, { tool: "chatgpt", context: app.methodology.reference })
    const rationale = sheet.chosen?.decision?.rationale?.fr ?? ""
    expect(rationale).not.toBe("")
    expect(page.text).not.toContain(rationale)
  })

  test("shows exceptions by group and period, and no approver", async () => {
    const page = await get("/tools/chatgpt")
    expect(page.text).toContain("Groupe equipe-lancement, du 8 nov. 2026 au 22 déc. 2026")
  })
})

describe("history", () => {
  test("tells what happened in words, newest first", async () => {
    const page = await get("/tools/chatgpt?lang=en")
    const text = page.text.slice(page.text.indexOf(" History "))
    expect(text).toContain("Decision: Conditional, 18 May 2026 to")
    expect(text).toContain("Plan entered in the register")
    expect(text.indexOf("Decision: Conditional")).toBeLessThan(text.indexOf("Plan entered in the register"))
    expect(text).toContain("C1 Training on our content, 1 (Published terms,")
    expect(text).toContain("22 Nov 2026, 11:00")
    expect(text).toContain("Import · starter catalogue")
  })

  test("leads to the whole history of the tool, its vendor and its plans", async () => {
    const { links } = await get("/tools/chatgpt")
    for (const object of ["tool/chatgpt", "organisation/openai", "plan/chatgpt/enterprise"]) {
      expect(links).toContain(`/history/${object}`)
    }
  })

  test("names people, and asks the database no more than once for them", async () => {
    const other = await testApp({ demo: true })
    const { id } = await signedIn(other, ["it"], { name: "Ines Informatique" })
    await commitChange(other, { by: id, object: "tool/chatgpt", kind: "tool.checked" }, () => [])
    const { names, history } = await readTool(other, { tool: "chatgpt", context: other.methodology.reference })
    expect(names.people.get(id)).toEqual({ name: "Ines Informatique" })
    const reads = vi.spyOn(other.store.read, "select")
    await nameActors(
      other,
      history.filter(({ actor }) => actor !== id),
    )
    expect(reads).not.toHaveBeenCalled()
    // The two halves of one statement.
    await nameActors(other, history)
    expect(reads).toHaveBeenCalledTimes(2)
    reads.mockRestore()
    expect((await plainPages(other)("/tools/chatgpt?lang=en")).text).toContain("Ines Informatique")
    await other.close()
  })
})

describe("a tool that is known by name only", () => {
  test("says that nobody has read its terms, and what comes next", async () => {
    const page = await get("/tools/canva")
    expect(page.title).toContain("Canva : aucune offre connue")
    expect(page.text).toContain("Personne n’a encore lu les conditions de cet outil")
    expect(page.links).toContain("/requests/new?tool=canva")
    expect(page.text).not.toContain("sur 100")
  })
})

describe("what others may write", () => {
  let other: TestApp
  let show: ReturnType<typeof plainPages>
  const evil = '"><script>alert(1)</script>'
  const fact = { plan: "evil/p0", factor: "C1", sourceClass: "terms", seenOn: "2026-01-01" }

  beforeAll(async () => {
    other = await testApp()
    show = plainPages(other)
    await stated(other, {
      aval: 1,
      company: { name: evil, zone: "Pacific/Auckland", languages: ["fr"] },
      organisations: [{ slug: "evil", name: evil, country: "ZZ", roles: ["vendor"] }],
      tools: [{ slug: "evil", name: evil.repeat(3), aliases: [evil], vendor: "evil" }],
      plans: Array.from({ length: 50 }, (_, index) => ({
        slug: `evil/p${index}`,
        name: { en: `${evil} ${index}` },
        account: "company",
      })),
      facts: [
        {
          ...fact,
          option: 1,
          text: { en: evil },
          evidence: { url: "https://example.org/a?b=1&c=<d>", seenOn: "2026-01-01" },
        },
        {
          ...fact,
          option: 3,
          seenOn: "2026-02-01",
          sourceClass: "contract",
          evidence: { sha256: "a".repeat(64), name: evil },
        },
        { ...fact, option: 0, sourceClass: "claim", seenOn: "2026-02-02" },
        { ...fact, factor: "D1", option: 1, expiresOn: "2026-03-01" },
        { ...fact, factor: "A3", option: 2, sourceClass: "claim" },
      ],
    })
  })

  afterAll(() => other.close())

  test("is text, however often and wherever it stands", async () => {
    for (const path of ["/tools/evil", "/tools/evil?plan=p49&lang=en", "/tools?lang=en"]) {
      const page = await show(path)
      expect(page.status).toBe(200)
      expect(page.html).not.toContain("<script>alert")
    }
    expect((await show("/tools/evil")).title).toContain("50 offres, sans décision")
  })

  test("the worst of several facts counts, a claim and an expired fact are named as such", async () => {
    const { text } = await show("/tools/evil?plan=p0&lang=en")
    const facts = text.slice(text.indexOf(" Facts: "))
    expect(facts).toMatch(/3 On by default, each user must switch it off.{0,80}about this plan · counts/)
    expect(facts).toMatch(/1 Off by default, on only if we opt in.{0,200}does not count/)
    expect(facts).toContain("does not count · a mere claim: counts as unknown in the score")
    expect(facts).toContain("expired on 1 Mar 2026")
  })

  test("a text that exists in the other language only is marked with it", async () => {
    expect((await show("/tools/evil?plan=p0")).html).toContain('<span lang="en">&quot;&gt;&lt;script&gt;alert(1)')
  })
})
