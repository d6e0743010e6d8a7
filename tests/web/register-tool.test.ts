import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { units } from "../../db/schema.ts"
import { readItems } from "../../src/actions/read-items.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  assessor = await signedIn(app, ["assessor"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const brindel = {
  name: "Brindel Namer",
  slug: "",
  vendorIs: "new",
  vendor: "",
  vendorName: "Atelier Brindel",
  vendorCountry: "BE",
  vendorUrl: "https://brindel.example",
  aliases: "Brindel\nNamer AI",
  categories: ["text", "image"],
  hosts: "https://namer.brindel.example/\nBrindel-App.example",
  exactHosts: "login.brindel.example",
  url: "https://namer.brindel.example/about",
  sourceUrl: ["https://brindel.example/legal", ""],
  sourceDay: ["2026-11-20", "2026-11-22"],
  seen: "0",
} as const

const toolOf = async (slug: string) => (await readItems(app)).tools.find((tool) => tool.slug === slug)

describe("a new tool", () => {
  test("comes with its new vendor in one commit: an event each, and the list", async () => {
    const { seq } = await app.store.head()
    const { status, to } = await ask("/register/tools/new", brindel)
    expect([status, to]).toEqual([303, "/tools/brindel-namer?done=tool-listed"])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor, objectSeq }) => [object, kind, actor, objectSeq])).toEqual([
      ["organisation/atelier-brindel", "organisation.saved", assessor.id, 1],
      ["tool/brindel-namer", "tool.saved", assessor.id, 1],
      ["list", "list.published", assessor.id, expect.any(Number)],
    ])
    expect(new Set(events.map(({ at }) => at)).size).toBe(1)
    expect(await toolOf("brindel-namer")).toMatchObject({
      name: "Brindel Namer",
      aliases: ["Brindel", "Namer AI"],
      vendor: "atelier-brindel",
      categories: ["text", "image"],
      hosts: [
        { host: "namer.brindel.example", cover: "tree" },
        { host: "brindel-app.example", cover: "tree" },
        { host: "login.brindel.example", cover: "host" },
      ],
      url: "https://namer.brindel.example/about",
      sources: [{ url: "https://brindel.example/legal", seenOn: "2026-11-20" }],
    })
    const vendor = (await readItems(app)).organisations.find(({ slug }) => slug === "atelier-brindel")
    expect(vendor).toMatchObject({ country: "BE", roles: ["vendor"], url: "https://brindel.example" })
    const page = await ask(to ?? "")
    expect(page.text).toContain("The tool is saved, and a new list is published.")
    expect(page.text).toContain("Tool entered in the register")
    expect(page.text).toContain("entered on screen")
  })

  test("is found at once by name, alias and host; check answers; the list names it", async () => {
    await ask("/register/tools/new", brindel)
    for (const q of ["brindel nam", "namer ai", "brindel-app.example"]) {
      expect((await ask(`/tools?q=${encodeURIComponent(q)}`)).text).toContain("Brindel Namer")
    }
    const check = await ask("/api/v1/check?host=eu.brindel-app.example&data=internal&use=copy")
    expect(JSON.parse(check.html)).toMatchObject({
      answer: "ask",
      reason: { code: "not_assessed" },
      tool: { slug: "brindel-namer" },
    })
    expect((await ask("/check?host=eu.brindel-app.example")).text).toContain("Brindel Namer")
    const list = JSON.parse((await ask("/api/v1/list")).html)
    expect(JSON.stringify(list)).toContain("brindel-app.example")
  })

  test("takes a vendor of the register by its name, whatever the case", async () => {
    const { seq } = await app.store.head()
    const { to } = await ask("/register/tools/new", { ...brindel, vendorIs: "known", vendor: "OpenAI" })
    expect(to).toBe("/tools/brindel-namer?done=tool-listed")
    expect((await eventsAfter(app, seq)).map(({ object }) => object)).toEqual(["tool/brindel-namer", "list"])
    expect((await toolOf("brindel-namer"))?.vendor).toBe("openai")
  })

  test("sent twice is entered once", async () => {
    await ask("/register/tools/new", brindel)
    const { seq } = await app.store.head()
    expect((await ask("/register/tools/new", brindel)).status).toBe(303)
    const many = await Promise.all(
      Array.from({ length: 8 }, () =>
        ask("/register/tools/new", {
          ...brindel,
          name: "Brindel Two",
          hosts: "two.example",
          exactHosts: "",
          aliases: "",
          vendorName: "Two",
        }),
      ),
    )
    expect(many.map(({ status }) => status)).toEqual(Array(8).fill(303))
    expect((await eventsAfter(app, seq)).map(({ object }) => object)).toEqual([
      "organisation/two",
      "tool/brindel-two",
      "list",
    ])
  })

  test("names every fault at its field, at once, and keeps what was typed", async () => {
    const { seq } = await app.store.head()
    const typed = {
      ...brindel,
      name: " ",
      slug: "Not A Slug",
      vendorIs: "known",
      vendor: "Midjurney, Inc",
      url: "javascript:alert(1)",
      hosts: "https://acme.example/app\nnot a host\n*.acme.example\ncom",
      exactHosts: "*.acme.example\nchat.acme.example\nchat.acme.example",
      sourceUrl: ["ftp://x.example", "https://y.example"],
      sourceDay: ["2026-11-20", ""],
    }
    const { status, main, text, html } = await ask("/register/tools/new", typed)
    expect(status).toBe(422)
    expect(html).toContain("<title>Error:")
    for (const id of ["name", "slug", "vendor", "url", "hosts", "exactHosts", "sourceUrl-0", "sourceDay-1"]) {
      expect(main, id).toContain(`href="#f-${id}"`)
      expect(main, id).toContain(`id="f-${id}"`)
    }
    for (const words of [
      "Give the tool’s name.",
      "An identifier has lower-case letters",
      "“Midjurney, Inc” is not in the register; perhaps “",
      "An http or https address is expected.",
      "write “acme.example” if the whole host is the tool’s",
      "“not a host” is not a host",
      "“*.acme.example”: write “acme.example”, without the star.",
      "“com” would cover every host that ends in “.com”",
      "“*.acme.example” is not one host",
      "“chat.acme.example” is written twice.",
      "Give the day on which you saw this page.",
    ]) {
      expect(text).toContain(words)
    }
    expect(fieldsOf(main)).toMatchObject({
      slug: typed.slug,
      vendor: typed.vendor,
      hosts: typed.hosts,
      aliases: typed.aliases,
      categories: ["image", "text"],
      url: typed.url,
    })
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("asks for the name of its new vendor, once", async () => {
    const { main } = await ask("/register/tools/new", { ...brindel, vendorName: "", vendorUrl: "" })
    expect([...main.matchAll(/href="#f-(\w+)"/g)].map(([, field]) => field)).toEqual(["vendorName"])
  })

  test("is refused under an identifier that is taken, whatever else is alike", async () => {
    const { status, text } = await ask("/register/tools/new", { ...brindel, slug: "chatgpt" }, { lang: "fr" })
    expect(status).toBe(422)
    expect(text).toContain("est déjà l’identifiant de l’outil ChatGPT")
    expect((await ask("/register/tools/new", { ...brindel, slug: "new" })).text).toContain("address of another page")
    expect((await ask("/register/tools/new", { ...brindel, name: "深度求索" })).text).toContain(
      "This name gives no identifier",
    )
  })

  test("shows what may be the same, by name, alias and host, and a second press saves all the same", async () => {
    await ask("/register/tools/new", brindel)
    const { seq } = await app.store.head()
    const again = {
      ...brindel,
      name: "BRINDEL  namer",
      slug: "brindel-namer-2",
      aliases: "Chat GPT\nchatgpt",
      hosts: "brindel.example\nsomething.openai.com",
      exactHosts: "",
    }
    const first = await ask("/register/tools/new", again)
    expect(first.status).toBe(422)
    expect(first.text).toContain("Nothing is saved yet.")
    expect(first.text).toContain("is called “Brindel Namer”")
    expect(first.text).toContain("is called “Atelier Brindel”")
    expect(first.main).toContain('href="/tools/brindel-namer"')
    expect(first.main).toContain('href="/tools/chatgpt"')
    expect(first.text).toContain("Save all the same")
    expect((await app.store.head()).seq).toBe(seq)
    const second = await ask("/register/tools/new", fieldsOf(first.main))
    expect([second.status, second.to]).toEqual([303, "/tools/brindel-namer-2?done=tool-listed"])
    expect((await toolOf("brindel-namer-2"))?.vendor).toBe("atelier-brindel-2")
  })

  test("takes five hundred hosts, and not more than two thousand", async () => {
    const hosts = (count: number) => Array.from({ length: count }, (_, n) => `h${n}.brindel.example`).join("\n")
    const started = performance.now()
    expect((await ask("/register/tools/new", { ...brindel, hosts: hosts(500) })).status).toBe(303)
    expect(performance.now() - started).toBeLessThan(5000)
    expect((await toolOf("brindel-namer"))?.hosts).toHaveLength(501)
    const page = await ask("/register/tools/brindel-namer")
    const { status, text } = await ask("/register/tools/brindel-namer", { ...fieldsOf(page.main), hosts: hosts(2001) })
    expect(status).toBe(422)
    expect(text).toContain("At most 2000.")
  })

  test("with texts that look like code is shown as text", async () => {
    const evil = `"><script>alert(1)</script>`
    const typed = { ...brindel, name: evil, slug: "evil", aliases: evil, vendorName: evil, exactHosts: evil }
    const refused = await ask("/register/tools/new", typed)
    expect(refused.status).toBe(422)
    const { to } = await ask("/register/tools/new", { ...typed, exactHosts: "" })
    expect(to).toBe("/tools/evil?done=tool-listed")
    for (const path of [to ?? "", "/register/tools/evil", "/register/organisations", "/register/plans/new?tool=evil"]) {
      const { html, status } = await ask(path)
      expect(status).toBe(200)
      expect(html).not.toContain("<script>alert")
    }
    expect(refused.html).not.toContain("<script>alert")
    expect((await ask("/tools/evil?done=constructor")).status).toBe(200)
  })
})

describe("a tool that is changed", () => {
  test("shows everything, and says when nothing changed", async () => {
    for (const { slug } of (await readItems(app)).tools) {
      const { seq } = await app.store.head()
      const page = await ask(`/register/tools/${slug}`)
      const { status, to } = await ask(`/register/tools/${slug}`, fieldsOf(page.main))
      expect([status, to]).toEqual([303, `/tools/${slug}?done=nothing`])
      expect((await app.store.head()).seq).toBe(seq)
    }
    expect((await ask("/tools/chatgpt?done=nothing")).text).toContain("Nothing changed")
  })

  test("keeps what its form does not show, and empties what is emptied", async () => {
    await stated(app, {
      aval: 1,
      tools: [
        {
          ...(await toolOf("chatgpt")),
          id: undefined,
          url: "https://chatgpt.com",
          sources: [
            { url: "https://a.example", seenOn: "2026-01-01", note: { en: "A note" } },
            { url: "https://b.example", seenOn: "2026-01-02", note: { fr: "Une note" } },
          ],
        },
      ].map(({ id: _, ...tool }) => tool),
    })
    const page = await ask("/register/tools/chatgpt")
    const { seq } = await app.store.head()
    const { to } = await ask("/register/tools/chatgpt", {
      ...fieldsOf(page.main),
      aliases: "",
      url: "",
      sourceUrl: ["", "https://b.example"],
      sourceDay: ["2026-01-01", "2026-02-02"],
    })
    expect(to).toMatch(/done=tool/)
    const tool = await toolOf("chatgpt")
    expect(tool?.sources).toEqual([{ url: "https://b.example", seenOn: "2026-02-02", note: { fr: "Une note" } }])
    expect([tool?.aliases, tool?.url]).toEqual([[], undefined])
    const [event] = await eventsAfter(app, seq)
    expect([event?.object, event?.kind]).toEqual(["tool/chatgpt", "tool.saved"])
    expect(Object.keys(event?.after.tool).toSorted()).toEqual(["sources"])
  })

  test("stays under its identifier, whatever is sent", async () => {
    const page = await ask("/register/tools/chatgpt")
    await ask("/register/tools/chatgpt", { ...fieldsOf(page.main), name: "Renamed", slug: "other" })
    expect((await toolOf("chatgpt"))?.name).toBe("Renamed")
    expect(await toolOf("other")).toBeUndefined()
  })

  test("is not overwritten unseen: what the other changed is shown, what was typed here stays", async () => {
    const mine = fieldsOf((await ask("/register/tools/chatgpt")).main)
    const other = await signedIn(app, ["it"], { name: "Tom Weber" })
    await ask("/register/tools/chatgpt", { ...mine, name: "ChatGPT by Tom", aliases: "Tom’s alias" }, { by: other })
    const { seq } = await app.store.head()
    const stale = await ask("/register/tools/chatgpt", { ...mine, name: "ChatGPT by me", url: "https://mine.example" })
    expect(stale.status).toBe(412)
    expect(stale.text).toContain("Somebody else has just changed this")
    expect(stale.text).toContain("Tom Weber")
    expect(stale.text).toContain("ChatGPT by Tom")
    expect(stale.text).toContain("You had changed the same: name.")
    expect((await app.store.head()).seq).toBe(seq)
    const shown = fieldsOf(stale.main)
    expect(shown).toMatchObject({ name: "ChatGPT by me", aliases: "Tom’s alias", url: "https://mine.example" })
    expect((await ask("/register/tools/chatgpt", shown)).status).toBe(303)
    expect(await toolOf("chatgpt")).toMatchObject({
      name: "ChatGPT by me",
      aliases: ["Tom’s alias"],
      url: "https://mine.example",
    })
  })

  test("does not mind facts that were noted meanwhile", async () => {
    const mine = fieldsOf((await ask("/register/tools/chatgpt")).main)
    await stated(app, {
      aval: 1,
      facts: [{ tool: "chatgpt", factor: "C1", option: 1, sourceClass: "tested", seenOn: "2026-04-01" }],
    })
    const { status, to } = await ask("/register/tools/chatgpt", { ...mine, name: "ChatGPT now" })
    expect([status, to]).toEqual([303, "/tools/chatgpt?done=tool-listed"])
  })

  test("warns of a name or a host that it did not have before, and of no other", async () => {
    const mine = fieldsOf((await ask("/register/tools/chatgpt")).main)
    const { text, status } = await ask("/register/tools/chatgpt", { ...mine, aliases: "Midjourney" })
    expect(status).toBe(422)
    expect(text).toContain("is called “Midjourney”")
  })
})

describe("who may not", () => {
  test("reads the register only, or has a role in one unit: 403, and no link there", async () => {
    await app.store.commit((write) => [write.insert(units).values({ id: "unt_x", name: { en: "Lyon" } })])
    const reader = await signedIn(app, ["reader"])
    const limited = await signedIn(app, [{ role: "assessor", unit: "unt_x" }])
    for (const by of [reader, limited]) {
      for (const path of [
        "/register/tools/new",
        "/register/tools/chatgpt",
        "/register/plans/new?tool=chatgpt",
        "/register/organisations/new",
      ]) {
        expect((await ask(path, undefined, { by })).status, path).toBe(403)
        expect((await ask(path, brindel, { by })).status, path).toBe(403)
      }
      expect((await ask("/tools", undefined, { by })).main).not.toContain("/register/tools")
      expect((await ask("/tools/chatgpt", undefined, { by })).main).not.toMatch(
        /\/register\/(tools|plans|organisations\/)/,
      )
      expect((await ask("/register/organisations", undefined, { by })).main).not.toMatch(
        /\/register\/organisations\/(?![^"]*\/supply-chain")/,
      )
    }
    expect((await ask("/tools")).main).toContain('href="/register/tools/new"')
    expect((await ask("/tools/chatgpt")).main).toContain('href="/register/tools/chatgpt"')
  })

  test("a tool that is not there is not there", async () => {
    expect((await ask("/register/tools/nothing")).status).toBe(404)
    expect((await ask("/register/tools/nothing", brindel)).status).toBe(404)
  })
})
