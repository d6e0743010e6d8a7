import { execFileSync, spawnSync } from "node:child_process"
import { parseAtomFeed, parseJsonFeed } from "feedsmith"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { readLivingPerson } from "../../src/actions/read-person.ts"
import { atomText, jsonFeedText, uuidOf } from "../../src/web/changes-feed.ts"
import { routes } from "../../src/web/routes.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { formBody, signedIn, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let server: Server
let it: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-12-20T10:00:00Z", config: { public: "none" } })
  await stated(app, wholeDocument({ decisions: [statedDecision({ validUntil: "2027-06-30" })], assessments: [] }))
  it = await signedIn(app, ["it"], { language: "en" })
  server = createServer(app, { assets: new Map() })
})
afterEach(() => app.close())

const get = (path: string, headers: Record<string, string> = it.headers) => server.request(path, { headers })
const textOf = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text()

/** The decision as it is stated, refused; some hours later. */
async function refuse() {
  app.setNow("2026-12-20T16:00:00Z")
  const { plan } = statedDecision()
  const rationale = { en: "Not any more." }
  await stated(app, { aval: 1, decisions: [{ plan, outcome: "refused", rationale, validFrom: "2026-12-20" }] })
}

const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined

describe("the changes of the list", () => {
  test("come as Atom: one entry a revision, newest first, that readers understand", async () => {
    await refuse()
    const answer = await get(routes.changesAtom)
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8")
    const xml = await answer.text()
    const feed = parseAtomFeed(xml)
    expect(feed).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      updated: "2026-12-20T16:00:00.000Z",
      links: [
        { rel: "self", href: "http://localhost:3000/feeds/changes.atom" },
        { rel: "alternate", href: "http://localhost:3000/list" },
      ],
    })
    expect(feed.authors?.[0]?.name).toBeTruthy()
    const titles = feed.entries?.map(({ title }) => (typeof title === "string" ? title : title?.value))
    expect(titles).toEqual(["List no. 2: one plan tightens", "List no. 1: the first revision"])
    const [entry, first] = feed.entries ?? []
    expect(entry?.links?.[0]?.href).toBe("http://localhost:3000/list/1/diff/2")
    expect(entry?.updated).toBe("2026-12-20T16:00:00.000Z")
    expect(JSON.stringify(entry?.content)).toMatch(/<li>Acme Writer Team: tightens \(\d+ cases\)<\/li>/)
    expect(first?.links?.[0]?.href).toBe("http://localhost:3000/list")
    expect(new Set([feed.id, entry?.id, first?.id]).size).toBe(3)
    // They stay the same.
    const again = parseAtomFeed(await textOf(routes.changesAtom))
    expect(again.entries?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id))
  })

  test.skipIf(!hasXmllint)("are well-formed XML (skipped where there is no xmllint)", async () => {
    await refuse()
    execFileSync("xmllint", ["--noout", "-"], { input: await textOf(routes.changesAtom) })
  })

  test("come as JSON Feed 1.1", async () => {
    await refuse()
    const answer = await get(`${routes.changesJson}?lang=fr`)
    expect(answer.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8")
    const feed = parseJsonFeed(await answer.text())
    expect(feed).toMatchObject({
      language: "fr",
      home_page_url: "http://localhost:3000/list",
      feed_url: "http://localhost:3000/feeds/changes.json?lang=fr",
      items: [
        {
          id: expect.stringMatching(/^urn:uuid:/),
          title: "Liste n°\u00a02\u00a0: une offre se durcit",
          url: "http://localhost:3000/list/1/diff/2",
          content_html: expect.stringContaining("<li>Acme Writer Équipe\u00a0: se durcit ("),
        },
        { title: "Liste n°\u00a01\u00a0: première publication" },
      ],
    })
    const raw = JSON.parse(await textOf(routes.changesJson))
    expect(raw.version).toBe("https://jsonfeed.org/version/1.1")
    expect(raw.authors[0].name).toBeTruthy()
  })

  test("are the same to whoever asks again, until there is another revision", async () => {
    for (const path of [routes.changesAtom, routes.changesJson]) {
      const tag = (await get(path)).headers.get("ETag") ?? ""
      const kept = await get(path, { ...it.headers, "If-None-Match": tag })
      expect([kept.status, await kept.text()]).toEqual([304, ""])
      const other = await get(`${path}?lang=fr`, { ...it.headers, "If-None-Match": tag })
      expect(other.status).toBe(200)
    }
    const tag = (await get(routes.changesAtom)).headers.get("ETag") ?? ""
    await refuse()
    expect((await get(routes.changesAtom, { ...it.headers, "If-None-Match": tag })).status).toBe(200)
  })

  test("are empty before the first list", async () => {
    const empty = await testApp({ config: { public: "list" } })
    const site = createServer(empty, { assets: new Map() })
    expect(parseAtomFeed(await (await site.request(routes.changesAtom)).text()).entries ?? []).toEqual([])
    expect(parseJsonFeed(await (await site.request(routes.changesJson)).text()).items ?? []).toEqual([])
    await empty.close()
  })

  test("hold the last fifty", async () => {
    for (let day = 1; day <= 52; day++) {
      app.setNow(new Date(Date.parse("2026-12-20T10:00:00Z") + day * 60_000).toISOString())
      await stated(app, { aval: 1, tools: [{ slug: `tool-${day}`, name: `Tool ${day}`, vendor: "acme", hosts: [] }] })
    }
    const feed = JSON.parse(await textOf(routes.changesJson))
    expect(feed.items).toHaveLength(50)
    expect(feed.items[0].title).toMatch(/^List no. 53/)
  })
})

describe("whoever may read the list", () => {
  test("reads them by session, by token, or by an address with a secret; nobody else does", async () => {
    const anybody = await tokenOf(app, it.id, ["list:read"])
    const other = await tokenOf(app, it.id, ["check"])
    for (const path of [routes.changesAtom, routes.changesJson]) {
      expect((await get(path, anybody.headers)).status).toBe(200)
      expect((await get(path, other.headers)).status).toBe(403)
      expect((await get(path, {})).status).not.toBe(200)
    }
    const made = await server.request(routes.accountFeeds, {
      method: "POST",
      headers: it.posting,
      body: formBody({ name: "Reader" }),
    })
    const page = await made.text()
    const secret = /\/feeds\/([\w-]{20,})\/changes\.atom/.exec(page)?.[1] ?? ""
    for (const path of [routes.secretChangesAtom(secret), routes.secretChangesJson(secret)]) {
      expect(page).toContain(path)
      const answer = await get(path, {})
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(`http://localhost:3000${path}`)
      expect((await get(path.replace(secret, "x".repeat(43)), {})).status).toBe(404)
    }
    const admin = await signedIn(app, ["admin"])
    await disablePerson(app, { person: await readLivingPerson(app, it.id) }, { by: admin.id })
    expect((await get(routes.secretChangesAtom(secret), {})).status).toBe(404)
  })

  test("finds them on the page of the list, and a reader finds them in its head", async () => {
    const page = await textOf(routes.list)
    expect(page).toContain('<link rel="alternate" type="application/atom+xml" href="/feeds/changes.atom"')
    expect(page).toContain('href="/feeds/changes.json"')
    expect(page).toContain('href="/account/feeds"')
    expect(await textOf(routes.tools())).not.toContain("changes.atom")
  })
})

describe("texts in a feed", () => {
  const hostile = '<script>alert(1)</script> & "quotes" \u0000\u000b ]]> \ud800'
  const feed = {
    ...{ title: hostile, text: hostile, language: "en", author: hostile, id: uuidOf("0".repeat(64)) },
    ...{ updated: "2026-12-20T10:00:00.000Z", home: "https://a.example/?a=1&b=2", self: "https://a.example/f" },
    entries: [
      {
        ...{ id: uuidOf("f".repeat(64)), title: hostile, updated: "2026-12-20T10:00:00.000Z" },
        ...{ url: "https://a.example/?a=1&b=2", summary: hostile, lines: [hostile] },
      },
    ],
  }

  test("stay texts: in the XML, and in the HTML that a reader shows", () => {
    const parsed = parseAtomFeed(atomText(feed))
    const shown = hostile.replace("\u0000\u000b", "").replace("\ud800", "\ufffd")
    expect(JSON.stringify(parsed.entries?.[0]?.title)).toContain(JSON.stringify(shown).slice(1, -1))
    expect(parsed.entries?.[0]?.links?.[0]?.href).toBe("https://a.example/?a=1&b=2")
    const html = JSON.stringify(parsed.entries?.[0]?.content)
    expect(html).not.toContain("<script>")
    expect(html).toContain("&lt;script&gt;")
    expect(parseJsonFeed(jsonFeedText(feed)).items?.[0]?.content_html).not.toContain("<script>")
  })

  test.skipIf(!hasXmllint)("leave well-formed XML", () => {
    execFileSync("xmllint", ["--noout", "-"], { input: atomText(feed) })
  })
})
