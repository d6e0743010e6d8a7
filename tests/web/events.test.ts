import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { addPerson } from "../../src/actions/add-person.ts"
import { commitChange, personalOf } from "../../src/actions/commit-change.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { addUnit } from "../../src/actions/save-unit.ts"
import { messages } from "../../src/i18n/index.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { pagesOf } from "../support/pages.ts"
import { signedIn, signInAs, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let show: ReturnType<typeof pagesOf>
let admin: TestPerson
let dpo: TestPerson
let reader: TestPerson
let lyon: string
/** Administers Lyon alone. */
let local: TestPerson
/** Works in Lyon alone. */
let worker: TestPerson

beforeAll(async () => {
  app = await testApp({ now: "2026-11-22T23:30:00Z" })
  await stated(app, wholeDocument())
  show = pagesOf(app)
  admin = await signedIn(app, ["admin"], { name: "Camille Durand" })
  dpo = await signedIn(app, ["dpo"], { name: "Dina Protect" })
  reader = await signedIn(app, ["reader"], { name: "Noé Petit", mail: "noe@maison.example" })
  lyon = await addUnit(app, { fr: "Agence de Lyon", en: "Lyon agency" }, { by: admin.id })
  local = await signedIn(app, [{ role: "admin", unit: lyon }], { name: "Lou Locale" })
  worker = await signedIn(app, [{ role: "legal", unit: lyon }], { name: "Will Worker" })
})
afterAll(() => app.close())

type Shown = Awaited<ReturnType<typeof show>>

/** A page as one reads it in English, plain spaces for all. */
async function english(path: string, who: { headers: Record<string, string> } = admin): Promise<Shown> {
  const url = `${path}${path.includes("?") ? "&" : "?"}lang=en`
  const page = await show(url, who.headers)
  return { ...page, text: page.text.replace(/\s+/g, " ") }
}

const plan = "acme-writer/team"
const told = (entry: Partial<Parameters<typeof commitChange>[1]>) =>
  commitChange(app, { by: admin.id, object: `plan/${plan}`, kind: "plan.changed", ...entry }, () => [])

/** Ids of the events on a page, newest first. */
const seqsOn = ({ html }: Shown) => [...html.matchAll(/<li id="e(\d+)"/g)].map(([, seq]) => Number(seq))

describe("the history of a thing of the register", () => {
  test("says who, when on the reader's clock, what, why, and field by field before and after", async () => {
    await told({
      why: "Checked <again>",
      before: { validUntil: "2026-12-31", account: "company", same: 1 },
      after: { validUntil: "2027-06-30", account: "personal", same: 1 },
    })
    const page = await english(`/history/plan/${plan}`, reader)
    expect(page.status).toBe(200)
    expect(page.html).toContain('<time datetime="2026-11-22T23:30:00.000Z" class="n">23 Nov 2026, 00:30</time>')
    expect(page.text).toContain("Camille Durand · Checked <again>")
    expect(page.text).toContain("until: before 31 Dec 2026 → after 30 Jun 2027")
    expect(page.text).toContain("account: before company account → after personal account")
    expect(page.text).not.toContain("same:")
    expect(page.text).toContain("Change (plan.changed)")
    expect(page.title).toMatch(/^Acme Writer Team: \d events/)
    const french = await show(`/history/plan/${plan}`, reader.headers)
    expect(french.text.replace(/\s+/g, " ")).toContain("jusqu’au : avant 31 déc. 2026 → après 30 juin 2027")
  })

  test("names tokens with their owner, and what of Aval acts by itself, its reasons in the reader's language", async () => {
    const token = await tokenOf(app, admin.id, ["admin"])
    await told({ by: token.id, after: { a: 1 } })
    await told({
      by: "midnight",
      object: "list",
      kind: "list.published",
      why: "The day is 2026-11-22",
      after: { revision: 99 },
    })
    expect((await english(`/history/plan/${plan}`)).text).toContain("Token “test” of Camille Durand")
    const list = await show("/history/list", reader.headers)
    expect(list.text).toContain("Aval, à minuit · passage au 22 novembre 2026")
    expect(list.text).toContain("Liste n°\u00a099 publiée")
    expect(list.text).toContain("Import · test.json")
  })

  test("keeps the reasons of decisions from those who may not read the log", async () => {
    await told({
      after: { decision: { outcome: "refused", validFrom: "2026-11-01", rationale: { en: "Secret grounds" } } },
    })
    expect((await english(`/history/plan/${plan}`, dpo)).text).toContain("Secret grounds")
    const page = await english(`/history/plan/${plan}`, reader)
    expect(page.text).toContain("Decision: Refused, from 1 Nov 2026")
    expect(page.html).not.toContain("Secret grounds")
  })

  test("comes in pages of fifty, newest first, there and back", async () => {
    for (let n = 1; n <= 120; n++) await told({ object: "use/music", kind: "import", after: { n } })
    const first = await english("/history/use/music")
    expect(first.title).toContain("Music: 120 events")
    const all = seqsOn(first)
    expect(all).toHaveLength(50)
    expect(all.toSorted((a, b) => b - a)).toEqual(all)
    const link = (page: Shown, rel: string) =>
      [...page.html.matchAll(/<a href="([^"]+)" rel="(\w+)">/g)].find(([, , found]) => found === rel)?.[1]
    const second = await english(link(first, "next") ?? "")
    const third = await english(link(second, "next") ?? "")
    expect([seqsOn(second).length, seqsOn(third).length]).toEqual([50, 20])
    expect(new Set([...all, ...seqsOn(second), ...seqsOn(third)]).size).toBe(120)
    expect(link(third, "next")).toBeUndefined()
    expect(seqsOn(await english(link(third, "prev") ?? ""))).toEqual(seqsOn(second))
    expect(seqsOn(await english(link(second, "prev") ?? ""))).toEqual(all)
    expect(link(first, "prev")).toBeUndefined()
  })

  test("says so where nothing has happened yet, and is not there where there is no such thing", async () => {
    const empty = await english("/history/use/voice")
    expect([empty.status, empty.text]).toEqual([200, expect.stringContaining("Voice: nothing has happened yet")])
    expect((await english("/history/access/sign-in")).status).toBe(200)
    for (const path of [
      ...[
        "tool/none",
        "plan/acme-writer/none",
        "use/none",
        "none",
        "plan/",
        "plan",
        `plan/${plan}/`,
        "access/person/per_no",
      ],
      ...["access/token/tok_no", "access/unit/no", "access", "access/", "__proto__", "constructor/x", "x".repeat(400)],
    ]) {
      expect([path, (await english(`/history/${path}`)).status]).toEqual([path, 404])
    }
    expect((await english("/history/list?before=x")).status).toBe(422)
  })

  test("of a kind that this version does not know is for those who may read the log", async () => {
    await told({ object: "vault/one", kind: "vault.opened" })
    expect((await english("/history/vault/one", dpo)).status).toBe(200)
    expect((await english("/history/vault/one", reader)).status).toBe(404)
  })
})

describe("the history of a person", () => {
  const of = (person: TestPerson) => `/history/access/person/${person.id}`

  /** The refusal, without what the address itself brings along. */
  async function refusal(path: string, who: TestPerson) {
    const { status, text, title } = await english(path, who)
    return { status, text, title }
  }

  test("is for those who manage people or read the log, and for the person", async () => {
    for (const who of [admin, dpo, reader]) expect((await english(of(reader), who)).status).toBe(200)
    const own = await english(of(reader), reader)
    expect(own.text).toContain("name: Noé Petit")
    expect(own.text).toContain("address: noe@maison.example")
    expect(own.text).toContain("roles: Reader")
  })

  test("is not there for anybody else, exactly as if there were no such person", async () => {
    const absent = await refusal("/history/access/person/per_nobody", reader)
    expect(absent.status).toBe(404)
    expect(await refusal(of(admin), reader)).toEqual(absent)
    expect(await refusal(`/history/access%2Fperson%2F${admin.id}`, reader)).toEqual(absent)
    expect(await refusal(`/history/access/unit/${lyon}`, reader)).toEqual(absent)
    expect(await refusal("/history/access/sign-in", reader)).toEqual(absent)
    const stranger = await english(of(reader), { headers: {} })
    expect(stranger.html).not.toContain("Noé")
  })

  test("shows a unit's administrator the people of the unit alone, and those of the unit nobody else", async () => {
    expect((await english(of(worker), local)).text).toContain("roles: Legal (Lyon agency)")
    expect((await english(of(local), local)).status).toBe(200)
    expect((await english(`/history/access/unit/${lyon}`, local)).status).toBe(200)
    const absent = await refusal("/history/access/person/per_nobody", local)
    const pending = await addPerson(app, { name: "Pia", language: "fr", roles: [], status: "pending" }, { by: "test" })
    for (const path of [
      of(reader),
      of(admin),
      `/history/access/person/${pending}`,
      "/history/access/sign-in",
      `/history/access/session/${admin.session}`,
    ]) {
      expect(await refusal(path, local)).toEqual(absent)
    }
    expect((await refusal(of(local), worker)).status).toBe(404)
  })

  test("goes on to their own sessions and tokens, and to nobody else's", async () => {
    const own = await tokenOf(app, dpo.id, ["check"])
    const theirs = await tokenOf(app, admin.id, ["check"])
    const page = await english(`/history/access/token/${own.id}`, dpo)
    expect(page.text).toContain("scopes: ask questions")
    expect(page.text).toContain("owner: Dina Protect")
    expect((await english(`/history/access/session/${reader.session}`, reader)).text).toContain(
      "way to sign in: password",
    )
    for (const path of [`access/token/${theirs.id}`, `access/session/${admin.session}`])
      expect((await english(`/history/${path}`, reader)).status).toBe(404)
    expect((await english(`/history/access/session/${worker.session}`, local)).status).toBe(200)
  })

  test("is not for tokens, not even of the person", async () => {
    for (const path of [of(reader), `/history/access%2Fperson%2F${reader.id}`]) {
      const token = await tokenOf(app, reader.id, ["register:read"])
      const page = await english(path, token)
      expect(page.html).not.toContain("noe@maison.example")
    }
  })

  test("keeps what happened and loses who it was, once they are erased", async () => {
    const leaving = await signedIn(app, ["it"], { name: "Alix Ancien", mail: "alix@maison.example" })
    await told({ by: leaving.id, after: { by: "Alix" } })
    const before = await english(of(leaving))
    expect(before.text).toContain("name: Alix Ancien")
    const row = await readPerson(app, leaving.id)
    if (row) await erasePerson(app, { person: row }, { by: admin.id })
    const after = await english(of(leaving))
    expect(after.title).toContain(`Erased person (${leaving.id}): 2 events`)
    expect(after.text).toContain("name: erased address: erased")
    expect(after.text).toContain("status: before Active → after Erased")
    expect((await english(`/history/plan/${plan}`)).text).toContain(`Erased person (${leaving.id})`)
    for (const page of [after, await english("/admin/events")]) {
      expect(page.html).not.toMatch(/Alix Ancien|alix@maison/)
    }
  })
})

describe("the log", () => {
  const rows = ({ html }: Shown) => html.match(/<tr class="entry"/g)?.length ?? 0

  test("is for those who may read it", async () => {
    expect((await english("/admin/events", dpo)).status).toBe(200)
    // The log is the whole company's: no role in a unit opens it.
    for (const who of [reader, worker, local]) expect((await english("/admin/events", who)).status).toBe(403)
    expect((await english("/admin/events.jsonl", reader)).status).toBe(403)
    const { seq, hash } = await app.store.head()
    const page = await english("/admin/events")
    expect(page.text).toContain(`aval verify --anchor ${seq}:${hash}`)
    expect(page.title).toContain(`${seq} events in the log`)
  })

  test("tells each event in a sentence, with its link, number, kind and hash", async () => {
    await told({
      object: `access/person/${reader.id}`,
      kind: "person.roles",
      before: { roles: [{ role: "reader" }] },
      after: { roles: [{ role: "legal", unit: lyon }] },
    })
    const { seq, hash } = await app.store.head()
    const page = await english("/admin/events")
    const row = page.html.slice(
      page.html.indexOf('<tr class="entry"'),
      page.html.indexOf("</tr>", page.html.indexOf('<tr class="entry"')),
    )
    expect(row).toContain(`href="/history/access/person/${reader.id}"`)
    for (const words of [
      "Camille Durand",
      "Noé Petit",
      "Roles changed",
      `no. ${seq};`,
      "person.roles",
      hash,
      "Lyon agency",
    ])
      expect(row).toContain(words)
  })

  test("is narrowed down by who, on what, what and when, in the company's zone", async () => {
    app.setNow("2026-11-24T22:59:00Z")
    await told({ by: "cli", object: "use/copy", kind: "import", after: { facts: ["C1 = 1 (terms, 2026-03-01)"] } })
    app.setNow("2026-11-24T23:01:00Z")
    await told({ by: "cli", object: "use/copy", kind: "x.odd" })
    const who = await signInAs(app, admin.id)
    const found = async (query: string) => rows(await english(`/admin/events?${query}`, who))
    // Paris is an hour ahead: the second one is of the next day there.
    expect(await found("actor=cli")).toBe(2)
    expect(await found("actor=cli&to=2026-11-24")).toBe(1)
    expect(await found("actor=cli&from=2026-11-25")).toBe(1)
    expect(await found("actor=cli&from=2026-11-24&to=2026-11-25")).toBe(2)
    expect(await found("actor=cli&kind=x.odd")).toBe(1)
    expect(await found("object=use/copy&actor=cli")).toBe(2)
    expect(await found("object=use&actor=cli")).toBe(2)
    expect(await found("object=use/&kind=x.odd")).toBe(1)
    expect(await found("actor=migration")).toBe(0)
    const odd = await english("/admin/events?kind=x.odd", who)
    expect(odd.text).toContain("Change (x.odd)")
    expect(odd.html).toContain('<option value="x.odd" selected="">')
    expect((await english("/admin/events?actor=per_gone", who)).text).toContain("No event fits these filters.")
  })

  test("refuses what it cannot look for, and keeps it as typed", async () => {
    const who = await signInAs(app, admin.id)
    const page = await english("/admin/events?from=2026-02-30&object=a%20%22b&kind=import&actor=cli", who)
    expect(page.status).toBe(422)
    expect(page.title).toMatch(/^Error: /)
    expect(page.text).toContain("A day is expected")
    expect(page.text).toContain("An object is expected")
    expect(page.html).toContain('value="a &quot;b"')
    expect(page.html).toContain('<option value="import" selected="">')
    expect((await english("/admin/events?from=2026-11-24&to=2026-11-23", who)).text).toContain("swap them")
    for (const query of ["before=-1", "before=1e3", "after=x", "from=2026-13-01"]) {
      expect([query, (await english(`/admin/events?${query}`, who)).status]).toEqual([query, 422])
      expect((await english(`/admin/events.jsonl?${query}`, who)).status).toBe(422)
    }
  })

  async function download(path: string, who: TestPerson): Promise<Record<string, unknown>[]> {
    const text = (await show(path, who.headers)).html
    expect(text.endsWith("\n")).toBe(true)
    return text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
  }

  test("is a file too: a line of JSON each, oldest first, hashes in place of people's values", async () => {
    const who = await signInAs(app, dpo.id)
    const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
    const ask = (method: string) =>
      server.fetch(
        new Request("http://localhost/admin/events.jsonl", { method, headers: { Host: "localhost", ...who.headers } }),
      )
    const response = await ask("GET")
    expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8")
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="aval-events-2026-11-25.jsonl"')
    expect(response.headers.get("cache-control")).toBe("no-store")
    const text = await response.text()
    expect(text).not.toMatch(/Camille|Noé|maison\.example/)
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    const { seq } = await app.store.head()
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
    expect(Object.keys(lines[1])).toEqual([
      "seq",
      "at",
      "actor",
      "object",
      "objectSeq",
      "kind",
      "why",
      "before",
      "after",
      "hash",
      "prev",
    ])
    expect((await (await ask("HEAD")).text()).length).toBe(0)
    const some = await download("/admin/events.jsonl?object=use/copy&actor=cli", who)
    expect(some.map(({ kind }) => kind)).toEqual(["import", "x.odd"])
  })

  test("stops a long search, says how far it came, and goes on from there", async () => {
    const other = await testApp({ now: "2026-11-22T10:00:00Z" })
    const who = await signedIn(other, ["admin"])
    await commitChange(other, { by: "rare", object: "use/copy", kind: "import", after: { n: 1 } }, () => [])
    const { client } = other.store
    const { seq } = await other.store.head()
    for (const name of client
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all())
      client.exec(`DROP TRIGGER "${name}"`)
    client.exec(`WITH RECURSIVE n(i) AS (SELECT ${seq + 1} UNION ALL SELECT i + 1 FROM n WHERE i < ${seq + 60_000})
      INSERT INTO events SELECT i, '2026-11-22T10:00:00.000Z', 'often', 'x', i, 'x', NULL, '{}', 'p' || i, 'h' FROM n`)
    const page = pagesOf(other)
    const first = await page("/admin/events?actor=rare&lang=en", who.headers)
    expect(first.text).toContain("The search stopped at event no. 10,0")
    expect(first.text).not.toContain("No event fits")
    const next = /<a href="([^"]+)" rel="next">Look further back/.exec(first.html)?.[1]?.replaceAll("&amp;", "&") ?? ""
    expect(rows(await page(`${next}&lang=en`, who.headers))).toBe(1)
    await other.close()
  })
})

describe("what others may write", () => {
  const evil = '"><script>alert(1)</script>'

  beforeEach(() => app.setNow("2026-11-26T10:00:00Z"))

  test("is text: names, reasons, kinds, objects, values of any depth and length", async () => {
    const who = await signInAs(app, admin.id)
    const id = await addPerson(
      app,
      {
        name: `${evil}\r\nSet-Cookie: x=1\u202e`,
        mail: "evil@maison.example",
        language: "fr",
        roles: [{ role: "reader" }],
        status: "active",
      },
      { by: "test" },
    )
    let deep: unknown = evil
    for (let n = 0; n < 3000; n++) deep = n % 2 === 0 ? [deep] : { [evil]: deep }
    const { refs, personal } = personalOf(app, id, { name: evil })
    await told({
      by: id,
      object: `use/${evil}`,
      kind: evil,
      why: evil.repeat(2000),
      before: { a: evil },
      after: { a: deep, [evil]: 1, ...refs },
      personal,
    })
    for (const kind of ["constructor", "__proto__", "toString", "import", "list.published", "person.roles"]) {
      await told({
        object: "use/copy",
        kind,
        before: [evil, null, 7],
        after:
          kind === "import"
            ? evil
            : {
                facts: 7,
                roles: { role: evil },
                decision: [evil],
                plan: evil,
                agreements: { a: null },
                exception: null,
                revision: evil,
              },
      })
    }
    for (const path of [
      "/admin/events",
      `/history/access/person/${id}`,
      "/history/use/copy",
      `/history/use/${encodeURIComponent(evil).replaceAll("%2F", "/")}`,
    ]) {
      for (const lang of ["fr", "en"]) {
        const page = await show(`${path}?lang=${lang}`, who.headers)
        expect([path, page.status]).toEqual([path, 200])
        expect(page.html).not.toContain("<script>alert")
        expect(page.html).not.toMatch(/\[object Object\]|function Object|undefined/)
      }
    }
    expect((await show("/admin/events", who.headers)).html.length).toBeLessThan(1_000_000)
  })

  test("that was tampered with is shown as that, and the rest as ever", async () => {
    const who = await signInAs(app, admin.id)
    const { client } = app.store
    const kept = client.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events_no_update'").pluck().get()
    const triggers = client
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events'",
      )
      .all()
    for (const { name } of triggers) client.exec(`DROP TRIGGER "${name}"`)
    await told({ object: "use/insight", kind: "import", after: { n: 1 } })
    client.exec("UPDATE events SET data = '{', at = 'yesterday' WHERE object = 'use/insight'")
    for (const path of ["/admin/events", "/history/use/insight"]) {
      expect((await english(path, who)).text).toContain("Unreadable event: its data was tampered with")
    }
    for (const { sql } of triggers) client.exec(sql)
    expect(kept === undefined || typeof kept === "string").toBe(true)
  })
})

test("every kind of event that an action writes has its words, in both languages", () => {
  const named =
    /"((?:fact|tool|plan|organisation|licence|agreement|state|person|sessions?|token|link|passkey|password|unit|company|sign-in|list)\.[a-z-]+)"/g
  const folder = new URL("../../src/actions/", import.meta.url)
  const kinds = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8")
    return [...text.matchAll(named)].map(([, kind]) => kind ?? "")
  })
  expect(kinds.length).toBeGreaterThan(20)
  const untold = [...new Set(kinds)].filter(
    (kind) => !messages.fr.events.kinds[kind] || !messages.en.events.kinds[kind],
  )
  expect(untold).toEqual([])
})
