import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { planRows } from "../../src/actions/read-plan-rows.ts"
import { chosenRows } from "../../src/core/plan-table.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"

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

const names = (html: string) => [...html.matchAll(/<th[^>]*class="tool full"[^>]*><a[^>]*>([^<]*)</g)].map((m) => m[1])
const rowCount = (html: string) => (html.match(/<tr[^>]*role="row"/g) ?? []).length - 1

function asked(path: string, headers: Record<string, string> = {}) {
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  return server.fetch(new Request(new URL(path, "http://localhost"), { headers: { Host: "localhost", ...headers } }))
}

describe("the table", () => {
  test("shows fifty plans, says how many there are, and leads to the rest", async () => {
    const page = await get("/tools")
    expect(page.status).toBe(200)
    const { offered: rows } = await planRows(app, app.methodology.reference)
    expect(page.title).toContain(`${rows.length} lignes`)
    expect(rowCount(page.html)).toBe(50)
    expect(page.links).toContain("/tools?page=2")
    const second = await get("/tools?page=2")
    expect(rowCount(second.html)).toBe(rows.length - 50)
    expect(second.text).toContain("51 à")
    expect(rowCount((await get("/tools?page=99")).html)).toBe(rows.length - 50)
  })

  test("says a tool's name once for its plans, and again in every row in another order", async () => {
    const byName = names((await get("/tools")).html)
    expect(new Set(byName).size).toBe(byName.length)
    const byRisk = names((await get("/tools?sort=risk")).html)
    expect(byRisk).toHaveLength(50)
  })

  test("orders risk by band, then score, then floor, both ways, with aria-sort on that column alone", async () => {
    for (const [sort, descending] of [
      ["risk", false],
      ["-risk", true],
    ] as const) {
      const { html } = await get(`/tools?sort=${sort}`)
      const { offered: rows } = await planRows(app, app.methodology.reference)
      const expected = chosenRows(rows, { view: "all", sort: "risk", descending }, "2026-11-22")
      expect(names(html)).toEqual(expected.slice(0, 50).map((row) => row.tool.name))
      expect(html.match(/aria-sort="/g)).toHaveLength(1)
      expect(html).toContain(
        `aria-sort="${descending ? "descending" : "ascending"}"><a href="/tools?sort=${descending ? "risk" : "-risk"}">`,
      )
    }
  })

  test("gives the figures of the chosen context and names it", async () => {
    const reference = await get("/tools?q=chatgpt")
    expect(reference.text).toContain("rédaction, données internes, contexte de référence")
    const other = await get("/tools?q=chatgpt&data=personal&use=image")
    expect(other.text).toContain("Images, données personnelles")
    expect(other.text).not.toContain("contexte de référence")
    const [row] = chosenRows(
      (await planRows(app, { dataClass: "personal", use: "image" })).offered,
      { view: "all", sort: "tool", descending: false, tools: new Set(["chatgpt"]) },
      "2026-11-22",
    )
    expect(other.html).toContain(`Risque ${row?.figures.score.toFixed(2).replace(".", ",")}`)
    expect(other.links.some((link) => link.startsWith("/tools/chatgpt") && link.includes("data=personal"))).toBe(true)
  })

  test("links lead to the tool and to each of its plans", async () => {
    const page = await get("/tools?q=chatgpt")
    expect(page.links).toContain("/tools/chatgpt")
    expect(page.links).toContain("/tools/chatgpt?plan=chatgpt%2Fenterprise")
  })
})

describe("filters", () => {
  test("search by name, vendor and host", async () => {
    for (const q of ["chatgpt", "openai", "chatgpt.com", "https://chatgpt.com/c/1"]) {
      expect(names((await get(`/tools?q=${encodeURIComponent(q)}`)).html), q).toContain("ChatGPT")
    }
  })

  test("offer a name when nothing is found, and the check when nothing is close", async () => {
    const close = await get("/tools?q=chatgtp")
    expect(close.text).toContain("Vouliez-vous dire")
    expect(close.links).toContain("/tools?q=ChatGPT")
    const nothing = await get("/tools?q=zzzzzzzz")
    expect(nothing.text).toContain("Rien ne correspond à « zzzzzzzz »")
    expect(nothing.links).toContain("/check?tool=zzzzzzzz")
  })

  test("keep what was chosen in the form, in pages and in sorting", async () => {
    const { html, links } = await get("/tools?decision=none&band=unproven&data=confidential&use=copy")
    for (const option of ['value="none" selected', 'value="unproven" selected', 'value="confidential" selected']) {
      expect(html).toContain(option)
    }
    const sort = links.find((link) => link.includes("sort=risk"))
    expect(sort).toBe("/tools?data=confidential&use=copy&decision=none&band=unproven&sort=risk")
    expect(links).toContain("/tools?data=confidential&use=copy")
  })

  test("saved views show what their tab counts", async () => {
    const { html } = await get("/tools")
    const tabs = [...html.matchAll(/href="\/tools\?view=(\w+)"[^>]*>[^<]*?(\d+)<\/a>/g)]
    expect(tabs).toHaveLength(4)
    for (const [, view, count] of tabs) {
      expect(rowCount((await get(`/tools?view=${view}`)).html), view).toBe(Number(count))
    }
  })

  test("an unknown class, use, decision, licence or band is refused as a page that names it", async () => {
    const page = await get("/tools?data=nope&use=image&band=terrible")
    expect(page.status).toBe(422)
    expect(page.text).toContain("« nope »")
    expect(page.text).toContain("« terrible »")
  })

  test("nothing fits: the way back stands there", async () => {
    const page = await get("/tools?licence=to-come&decision=retired")
    expect(page.text).toContain("Aucune offre ne correspond à ces filtres.")
    expect(page.links).toContain("/tools")
  })
})

describe("the region that htmx asks for", () => {
  test("is the table alone, with the title and the clean address", async () => {
    const response = await asked("/tools?q=&use=copy&data=internal&decision=&sort=-risk&lang=en", {
      "HX-Request-Type": "partial",
    })
    const html = await response.text()
    expect(html.startsWith("<title>Tools: ")).toBe(true)
    expect(html).toContain('id="tools"')
    expect(html).not.toContain("<form")
    expect(response.headers.get("HX-Push-Url")).toBe("/tools?sort=-risk")
    expect(html).toContain('<output aria-live="polite">')
  })
})

describe("the CSV", () => {
  test("holds what is filtered, on all pages, with codes, words and figures", async () => {
    const response = await asked("/tools.csv?lang=en&q=chatgpt")
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="aval-tools-2026-11-22.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...lines] = new TextDecoder().decode(bytes).trimEnd().split("\r\n")
    expect(head?.split(",")).toHaveLength(31)
    const enterprise = lines.find((line) => line.includes("chatgpt/enterprise")) ?? ""
    expect(enterprise).toContain("Conditional,conditional,2026-05-18")
    expect(enterprise).toMatch(/,Copy,Internal,"Yes, if",if,high,high,68\.52,21\.83,57\.59,/)
    expect((await (await asked("/tools.csv")).text()).trimEnd().split("\r\n")).toHaveLength(
      1 + (await planRows(app, app.methodology.reference)).offered.length,
    )
  })

  test("separates with semicolons in French, with decimal commas", async () => {
    const text = await (await asked("/tools.csv?lang=fr&q=chatgpt")).text()
    expect(text).toContain("Outil;Identifiant;Éditeur")
    expect(text).toContain(";68,52;21,83;57,59;")
  })
})

describe("hostile and unusual content", () => {
  let other: TestApp
  let show: ReturnType<typeof plainPages>

  beforeAll(async () => {
    other = await testApp()
    show = plainPages(other)
  })

  afterAll(() => other.close())

  test("an empty register says how to fill it", async () => {
    const page = await show("/tools")
    expect(page.status).toBe(200)
    expect(page.text).toContain("Le registre est vide.")
  })

  test("markup is text, formulas are harmless, names of one language are marked", async () => {
    await stated(other, {
      aval: 1,
      organisations: [{ slug: "evil", name: "<b>Evil</b> & Co", roles: ["vendor"] }],
      tools: [
        { slug: "evil-tool", name: "=HYPERLINK(1)<script>alert(1)</script>", vendor: "evil", categories: ["text"] },
      ],
      plans: [{ slug: "evil-tool/pro", name: { en: "Pro <img src=x>" }, account: "company" }],
    })
    const page = await show('/tools?q=<script>"&category=%22%3E<b>')
    expect(page.html).not.toMatch(/<script>|<b>Evil|<img/)
    const all = await show("/tools")
    expect(all.html).not.toMatch(/<script>alert|<b>Evil|<img/)
    expect(all.html).toContain('<span lang="en">Pro &lt;img src=x&gt;</span>')
    const server = createServer(other, { assets: new Map(), remote: () => "127.0.0.1" })
    const request = new Request("http://localhost/tools.csv?lang=en", { headers: { Host: "localhost" } })
    expect(await (await server.fetch(request)).text()).toContain("\r\n'=HYPERLINK(1)<script>")
  })

  test("a change shows at once", async () => {
    await stated(other, {
      aval: 1,
      decisions: [{ plan: "evil-tool/pro", outcome: "refused", validFrom: "2026-01-01" }],
    })
    expect((await show("/tools")).text).toContain("Refusée")
  })
})
