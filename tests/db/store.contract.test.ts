import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chain } from "../../db/chain.ts"
import { packedChunks } from "../../db/chunks.ts"
import { chunkSize } from "../../db/columns.ts"
import { Taken } from "../../db/errors.ts"
import { insertRows } from "../../db/insert.ts"
import { type EventSearch, findEvents, historyOf, lastSeqs, verifyEvents } from "../../db/queries/events.ts"
import { factsOf } from "../../db/queries/facts.ts"
import { organisationIds, planIds, toolIds } from "../../db/queries/ids.ts"
import { organisationFacts, organisationRoles } from "../../db/queries/organisation-facts.ts"
import { loadForList, loadRegister } from "../../db/queries/register.ts"
import {
  newestRevision,
  revisionByHash,
  revisionByNumber,
  revisionBytes,
  revisionOn,
  revisionsPage,
} from "../../db/queries/revisions.ts"
import { searchTools } from "../../db/queries/search.ts"
import { events, facts, organisations, revisionChunks, revisions, tools } from "../../db/schema.ts"
import { indexTools } from "../../db/search-entry.ts"
import type { Store } from "../../db/store.ts"
import { StaleWrite } from "../../src/core/errors.ts"
import { entry, fullRegister, oneTool, record, save } from "./sample.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

const stores = [
  { name: "better-sqlite3", open: openTestSqlite },
  { name: "D1", open: openTestD1 },
]

// One database per store: D1 takes seconds to start. Each test writes about objects of its own.
describe.each(stores)("the store on $name", ({ open }) => {
  let opened: OpenStore
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  }, 60_000)
  afterAll(() => opened.close())

  const raw = (sql: string) => opened.raw(sql)
  const organisation = (slug: string) => ({ id: slug, slug, name: slug, roles: ["vendor" as const] })
  const slugsLike = async (slug: string) =>
    (await store.read.select({ slug: organisations.slug }).from(organisations)).filter((row) =>
      row.slug.startsWith(slug),
    )
  const addOrganisation = (slug: string, objectSeq = 1) =>
    store.commit(async (write, head) => [
      ...(await record(write, head, [entry(slug, objectSeq)])),
      write.insert(organisations).values(organisation(`${slug}-${objectSeq}`)),
    ])

  describe("commit", () => {
    test("runs every statement, in order, and moves the head", async () => {
      const before = await store.head()
      await store.commit(async (write, head) => [
        ...(await record(write, head, [entry("order")])),
        write.insert(organisations).values(organisation("order")),
        write.update(organisations).set({ name: "renamed" }).where(eq(organisations.slug, "order")),
      ])
      const [row] = await store.read.select().from(organisations).where(eq(organisations.slug, "order"))
      expect(row?.name).toBe("renamed")
      const after = await store.head()
      expect(after.seq).toBe(before.seq + 1)
      expect(after.hash).toMatch(/^[0-9a-f]{64}$/)
    })

    test("leaves nothing of a list that fails in the middle", async () => {
      const before = await store.head()
      const failing = store.commit(async (write, head) => [
        ...(await record(write, head, [entry("half")])),
        write.insert(organisations).values(organisation("half")),
        write.insert(organisations).values({ ...organisation("half"), id: "another" }),
        write.insert(organisations).values(organisation("half-after")),
      ])
      await expect(failing).rejects.toBeInstanceOf(Taken)
      await expect(failing).rejects.toMatchObject({ columns: ["organisations.slug"] })
      expect(await slugsLike("half")).toEqual([])
      expect(await store.head()).toEqual(before)
    })

    test("does nothing with nothing to do", async () => {
      const before = await store.head()
      await store.commit(() => [])
      expect(await store.head()).toEqual(before)
    })

    test("refuses a stale write whole", async () => {
      await addOrganisation("stale", 1)
      await expect(addOrganisation("stale", 1)).rejects.toBeInstanceOf(StaleWrite)
      await expect(
        store.commit(async (write, head) => [
          write.insert(organisations).values(organisation("stale-first")),
          ...(await record(write, head, [entry("stale", 1)])),
        ]),
      ).rejects.toBeInstanceOf(StaleWrite)
      expect(await slugsLike("stale")).toHaveLength(1)
      await addOrganisation("stale", 2)
    })

    test("says stale, not busy, when both object and chain moved", async () => {
      const old = await store.head()
      await addOrganisation("both", 1)
      let builds = 0
      const late = store.commit(async (write) => {
        builds++
        return record(write, old, [entry("both", 1)])
      })
      await expect(late).rejects.toBeInstanceOf(StaleWrite)
      expect(builds).toBe(1)
    })

    test("builds again, unseen, when only the chain moved", async () => {
      const old = await store.head()
      await addOrganisation("faster")
      let builds = 0
      await store.commit(async (write, head) => {
        builds++
        return record(write, builds === 1 ? old : head, [entry("slower")])
      })
      expect(builds).toBe(2)
      expect((await verifyEvents(store.read)).faults).toEqual([])
    })

    test("refuses no unrelated writer", async () => {
      await Promise.all(["u1", "u2", "u3", "u4", "u5"].map((name) => addOrganisation(`unrelated-${name}`)))
      expect(await slugsLike("unrelated-")).toHaveLength(5)
      expect((await verifyEvents(store.read)).faults).toEqual([])
    })

    test("lets one of five writers on one object win", async () => {
      const results = await Promise.allSettled(
        ["a", "b", "c", "d", "e"].map((name) =>
          store.commit(async (write, head) => [
            ...(await record(write, head, [entry("contested")])),
            write.insert(organisations).values(organisation(`contested-${name}`)),
          ]),
        ),
      )
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []))
      expect(reasons.map((reason) => reason instanceof StaleWrite)).toEqual([true, true, true, true])
      expect(await slugsLike("contested-")).toHaveLength(1)
      expect((await lastSeqs(store.read, ["contested"])).get("contested")).toBe(1)
    })

    test("passes on what is neither: a missing parent", async () => {
      const orphan = store.commit(async (write, head) => [
        ...(await record(write, head, [entry("orphan")])),
        write
          .insert(tools)
          .values({ id: "orphan", slug: "orphan", name: "Orphan", vendorId: "nobody", categories: [] }),
      ])
      await expect(orphan).rejects.toThrow()
      await expect(orphan).rejects.not.toBeInstanceOf(StaleWrite)
      expect(await lastSeqs(store.read, ["orphan"])).toEqual(new Map([["orphan", 0]]))
    })
  })

  test("inserts a thousand rows within the parameters of one statement", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => organisation(`many-${i}`))
    await store.commit(async (write, head) => [
      ...(await record(write, head, [entry("many")])),
      ...insertRows(write, organisations, rows),
    ])
    expect(await slugsLike("many-")).toHaveLength(1000)
    const slugs = rows.map(({ slug }) => slug)
    expect((await organisationIds(store.read, slugs)).size).toBe(1000)
  })

  describe("the event chain", () => {
    test("keeps the exact words, in every script", async () => {
      const told = { why: "Équipe « création » \u{1f600}\n\"'\\ \u0000", before: null, after: { name: "新しい" } }
      await store.commit((write, head) => record(write, head, [entry("words", 1, told)]))
      expect(await historyOf(store.read, ["words"])).toMatchObject([told])
      expect((await verifyEvents(store.read)).faults).toEqual([])
    })

    test.each([
      "UPDATE events SET why = 'other' WHERE object = 'fixed'",
      "UPDATE events SET hash = 'other' WHERE object = 'fixed'",
      "DELETE FROM events WHERE object = 'fixed'",
      "INSERT OR REPLACE INTO events SELECT seq, at, actor, 'else', 1, kind, why, data, prev, hash FROM events WHERE object = 'fixed'",
      "INSERT OR REPLACE INTO events SELECT seq + 1000000, at, actor, object, object_seq, kind, why, data, prev, hash FROM events WHERE object = 'fixed'",
      "INSERT INTO events SELECT seq + 1000000, at, actor, 'fork', 1, kind, why, data, 'ffff', hash FROM events WHERE object = 'fixed'",
    ])("is append-only: %s", async (sql) => {
      if ((await lastSeqs(store.read, ["fixed"])).get("fixed") === 0) {
        await store.commit((write, head) => record(write, head, [entry("fixed")]))
      }
      const before = await raw("SELECT * FROM events")
      await expect(raw(sql)).rejects.toThrow(/append-only|events: (object|head) moved/)
      expect(await raw("SELECT * FROM events")).toEqual(before)
    })

    test("refuses an object's number that leaves a gap", async () => {
      await expect(store.commit((write, head) => record(write, head, [entry("gap", 2)]))).rejects.toThrow(
        /object gap|Failed/,
      )
    })

    test("shows what was edited, deleted or inserted around it, and what was cut off its end", async () => {
      await store.commit((write, head) =>
        record(write, head, [entry("tamper", 1), entry("tamper", 2), entry("tamper", 3), entry("tamper", 4)]),
      )
      const anchor = await store.head()
      const last = anchor.seq
      expect(await verifyEvents(store.read, [anchor])).toMatchObject({
        head: { seq: anchor.seq, hash: anchor.hash },
        faults: [],
      })

      const triggers = await raw("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'")
      for (const { name } of triggers) await raw(`DROP TRIGGER ${name}`)
      const faultsAfter = async (sql: string) => {
        await raw("CREATE TABLE kept AS SELECT * FROM events")
        await raw(sql)
        const { faults } = await verifyEvents(store.read, [anchor])
        await raw("DELETE FROM events")
        await raw("INSERT INTO events SELECT * FROM kept")
        await raw("DROP TABLE kept")
        return faults
      }
      const edited = last - 2
      expect(
        await faultsAfter(`UPDATE events SET data = replace(data, 'u1', 'u2'), actor = 'u2' WHERE seq = ${edited}`),
      ).toEqual([{ seq: edited, fault: "data" }])
      expect(await faultsAfter(`UPDATE events SET actor = 'u2' WHERE seq = ${edited}`)).toEqual([
        { seq: edited, fault: "columns" },
      ])
      expect(await faultsAfter(`DELETE FROM events WHERE seq = ${edited}`)).toEqual([
        { seq: edited + 1, fault: "link" },
      ])
      expect(await faultsAfter(`DELETE FROM events WHERE seq = ${last}`)).toEqual([{ seq: last, fault: "anchor" }])
      const [forged] = await chain({ seq: last, hash: "0".repeat(64) }, [entry("forged")])
      expect(
        await faultsAfter(
          `INSERT INTO events VALUES (${last + 1}, '${forged?.at}', '${forged?.actor}', 'forged', 1, '${forged?.kind}', NULL, '${forged?.data}', '${forged?.prev}', '${forged?.hash}')`,
        ),
      ).toEqual([{ seq: last + 1, fault: "link" }])

      for (const { sql } of triggers) await raw(String(sql))
      expect(await verifyEvents(store.read, [anchor])).toMatchObject({
        head: { seq: anchor.seq, hash: anchor.hash },
        faults: [],
      })
    })

    test("is read in pages, both ways, of all or of one object", async () => {
      await store.commit((write, head) =>
        record(
          write,
          head,
          [1, 2, 3, 4, 5].map((n) => entry("paged", n, { kind: n === 3 ? "test.third" : "test.any" })),
        ),
      )
      const { seq } = await store.head()
      const numbers = async (search: Partial<EventSearch>) => {
        const { found, next } = await findEvents(store.read, { order: "newest", limit: 9, reach: 20_000, ...search })
        return [...found.map((event) => event.objectSeq), ...(next === undefined ? [] : ["…"])]
      }
      expect(await numbers({ limit: 2 })).toEqual([5, 4, "…"])
      expect(await numbers({ limit: 2, cursor: seq - 1 })).toEqual([3, 2, "…"])
      expect(await numbers({ limit: 2, order: "oldest", cursor: seq - 2 })).toEqual([4, 5])
      expect(await numbers({ object: "paged" })).toEqual([5, 4, 3, 2, 1])
      expect(await numbers({ object: "paged", limit: 5 })).toEqual([5, 4, 3, 2, 1])
      expect(await numbers({ object: "paged", limit: 2, order: "oldest" })).toEqual([1, 2, "…"])
      expect(await numbers({ kind: "test.third" })).toEqual([3])
      expect(await numbers({ kind: "test.third", object: "paged", actor: "nobody" })).toEqual([])
    })

    test("is searched by place, kind and time, and no further back than it is told to", async () => {
      const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-02", "2026-03-04"]
      const objects = ["below/a", "below/b/c", "below", "below0", "below/z"]
      await store.commit((write, head) =>
        record(
          write,
          head,
          objects.map((object, n) =>
            entry(object, 1, { at: `${days[n]}T09:00:00.000Z`, kind: n === 0 ? "test.first" : "test.any" }),
          ),
        ),
      )
      const { seq } = await store.head()
      const found = async (search: Partial<EventSearch>) => {
        const all = await findEvents(store.read, { order: "newest", limit: 9, reach: 20_000, ...search })
        return [...all.found.map((event) => event.object), ...(all.next === undefined ? [] : [all.next - seq])]
      }
      expect(await found({ object: "below/" })).toEqual(["below/z", "below/b/c", "below/a"])
      expect(await found({ object: "below/", order: "oldest", limit: 2 })).toEqual(["below/a", "below/b/c", -3])
      expect(await found({ object: "below/", kind: "test.first" })).toEqual(["below/a"])
      expect(await found({ object: "below/", actor: "u1", limit: 1 })).toEqual(["below/z", 0])
      // A clock may have been set back: the second day comes twice.
      const second = { from: "2026-03-02T00:00:00.000Z", until: "2026-03-03T00:00:00.000Z" }
      expect(await found(second)).toEqual(["below0", "below/b/c"])
      expect(await found({ ...second, order: "oldest", limit: 1 })).toEqual(["below/b/c", -3])
      expect(await found({ ...second, object: "below/" })).toEqual(["below/b/c"])
      expect(await found({ from: "2026-03-05T00:00:00.000Z" })).toEqual([])
      expect(await found({ until: "2026-01-01T00:00:00.000Z" })).toEqual([])
      expect(await found({ kind: "test.first", reach: 3 })).toEqual([-2])
      expect(await found({ kind: "test.first", reach: 3, cursor: seq - 2 })).toEqual(["below/a", -5])
      expect(await found({ object: "below/", kind: "test.first", reach: 2 })).toEqual([-1])
      expect(await found({ kind: "test.none", order: "oldest", cursor: seq - 3, reach: 2 })).toEqual([-1])
      expect(await found({ cursor: 1 })).toEqual([])
    })
  })

  describe("revisions", () => {
    const row = (revision: number, day: string, sha256 = String(revision).repeat(64)) => ({
      revision,
      serial: 1_700_000_000 + revision,
      issuedAt: `${day}T08:00:00.000Z`,
      day,
      sha256,
      length: 3,
      counts: { tools: revision },
      headSeq: revision,
      headHash: "ab",
    })
    // Random bytes do not compress: the packed list needs three chunks.
    const large = new Uint8Array(2 * chunkSize + 500_000)
    for (let i = 0; i < large.length; i += 65_536) crypto.getRandomValues(large.subarray(i, i + 65_536))

    test("keep their bytes and are found by number, hash and day", async () => {
      const chunks = await packedChunks(1, large)
      expect(chunks).toHaveLength(3)
      await store.commit(async (write, head) => [
        ...(await record(write, head, [entry("list")])),
        write.insert(revisions).values(row(1, "2026-03-01")),
        ...chunks.map((chunk) => write.insert(revisionChunks).values(chunk)),
        ...insertRows(write, revisions, [row(2, "2026-03-01"), row(3, "2026-03-05")]),
        write
          .insert(revisionChunks)
          .values({ revision: 2, part: 0, data: new Uint8Array([1, 0, 255]), encoding: "identity" }),
      ])
      const bytes = await revisionBytes(store.read, 1)
      expect(bytes?.length).toBe(large.length)
      expect(Buffer.compare(bytes ?? new Uint8Array(), large)).toBe(0)
      expect(await revisionBytes(store.read, 2)).toEqual(new Uint8Array([1, 0, 255]))
      expect(await revisionBytes(store.read, 99)).toBeUndefined()

      expect(await newestRevision(store.read)).toEqual(row(3, "2026-03-05"))
      expect(await revisionByNumber(store.read, 2)).toEqual(row(2, "2026-03-01"))
      expect((await revisionByHash(store.read, "2".repeat(64)))?.revision).toBe(2)
      expect(await revisionOn(store.read, "2026-02-28")).toBeUndefined()
      expect((await revisionOn(store.read, "2026-03-01"))?.revision).toBe(2)
      expect((await revisionOn(store.read, "2026-03-04"))?.revision).toBe(2)
      expect((await revisionOn(store.read, "2026-12-31"))?.revision).toBe(3)
      expect((await revisionsPage(store.read, { limit: 2 })).map(({ revision }) => revision)).toEqual([3, 2])
      expect((await revisionsPage(store.read, { limit: 2, before: 2 })).map(({ revision }) => revision)).toEqual([1])

      for (const sql of [
        "UPDATE revisions SET day = '2020-01-01'",
        "DELETE FROM revisions WHERE revision = 3",
        "INSERT OR REPLACE INTO revisions SELECT * FROM revisions WHERE revision = 3",
        "INSERT INTO revisions SELECT revision + 2, serial + 2, issued_at, day, 'x', length, counts, head_seq, head_hash FROM revisions WHERE revision = 3",
        "INSERT INTO revisions SELECT revision + 1, serial, issued_at, day, 'x', length, counts, head_seq, head_hash FROM revisions WHERE revision = 3",
        "UPDATE revision_chunks SET data = x'00'",
        "DELETE FROM revision_chunks",
        "INSERT OR REPLACE INTO revision_chunks SELECT * FROM revision_chunks WHERE revision = 2",
      ]) {
        await expect(raw(sql), sql).rejects.toThrow(/append-only|revisions: head moved/)
      }
    })

    test("are never built twice on one number", async () => {
      const before = await newestRevision(store.read)
      const publish = (object: string) =>
        store.commit(async (write, head) => {
          const next = ((await newestRevision(store.read))?.revision ?? 0) + 1
          return [
            write.insert(revisions).values(row(next, "2026-04-01", `${object}`)),
            ...(await record(write, head, [entry(object)])),
          ]
        })
      await Promise.all(["publish-a", "publish-b", "publish-c"].map(publish))
      expect((await newestRevision(store.read))?.revision).toBe((before?.revision ?? 0) + 3)
    })
  })

  describe("the register", () => {
    test("comes back as it went in", async () => {
      await save(store, fullRegister, "full")
      const loaded = await loadRegister(store.read)
      const ours = <T extends { slug: string }>(rows: readonly T[]) =>
        rows.filter(({ slug }) => /^(full|spare)/.test(slug))
      expect({
        ...loaded,
        organisations: ours(loaded.organisations),
        tools: ours(loaded.tools),
        plans: ours(loaded.plans),
      }).toStrictEqual(fullRegister)
      expect((await toolIds(store.read)).get("full-writer")).toBe("t1")
      expect(await planIds(store.read, ["spare-tool/free", "nothing"])).toEqual(new Map([["spare-tool/free", "p2"]]))
      const listed = await loadForList(store.read, ["O1", "U1"])
      expect(listed.facts.map(({ id }) => id)).toEqual(["f4", "f5"])
    })

    test("is of one moment, whatever is written meanwhile", async () => {
      let writing = true
      const writes = (async () => {
        for (let i = 0; i < 5; i++) {
          await save(store, oneTool(`Moment ${i}`), `moment-${i}`)
          await new Promise((resolve) => setTimeout(resolve, 150))
        }
        writing = false
      })()
      const loads: [number, number][] = []
      while (writing) {
        const { tools, plans } = await loadRegister(store.read)
        const ours = (rows: readonly { slug: string }[]) => rows.filter(({ slug }) => slug.startsWith("moment-")).length
        loads.push([ours(tools), ours(plans)])
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      await writes
      expect(loads.filter(([toolCount, planCount]) => toolCount !== planCount)).toEqual([])
      expect(new Set(loads.map(([count]) => count)).size).toBeGreaterThan(2)
    })

    test("has what is known of one organisation, apart from its tools and what is history", async () => {
      await save(store, oneTool("Asked Itself"), "asked-itself")
      const slug = "asked-itself-vendor"
      const row = {
        subjectKind: "organisation" as const,
        organisationId: "o-asked-itself",
        factor: "H7",
        option: 3 as const,
        sourceClass: "contract" as const,
        seenOn: "2026-03-01",
        recordedAt: "2026-03-01T09:00:00.000Z",
      }
      const ofPlan = { ...row, subjectKind: "plan" as const, organisationId: null, planId: "p-asked-itself" }
      await store.commit(async (write, head) => [
        ...(await record(write, head, [entry("asked-itself", 2)])),
        write.insert(facts).values({ id: "asked-gone", ...row, supersededAt: "2026-03-02T09:00:00.000Z" }),
        write.insert(facts).values({ id: "asked-live", ...row, option: 1 }),
        write.insert(facts).values({ id: "asked-plan", ...ofPlan }),
      ])
      expect(await organisationRoles(store.read, slug)).toEqual(["vendor"])
      const subject = { kind: "organisation", slug }
      expect(await organisationFacts(store.read, slug)).toEqual({
        slug,
        name: "Asked Itself SA",
        roles: ["vendor"],
        facts: [{ id: "asked-live", subject, factor: "H7", option: 1, sourceClass: "contract", seenOn: "2026-03-01" }],
      })
      expect(await organisationFacts(store.read, "asked-nobody")).toBeUndefined()
      expect(await organisationRoles(store.read, "asked-nobody")).toBeUndefined()
    })

    test("has facts that are superseded, never overwritten", async () => {
      await save(store, oneTool("Super Seded"), "superseded")
      const row = {
        subjectKind: "plan" as const,
        planId: "p-super-seded",
        factor: "C1",
        option: 2 as const,
        sourceClass: "terms" as const,
        seenOn: "2026-03-01",
        recordedAt: "2026-03-01T09:00:00.000Z",
      }
      await store.commit(async (write, head) => [
        ...(await record(write, head, [entry("superseded", 2)])),
        write.insert(facts).values({ id: "old", ...row }),
        write.update(facts).set({ supersededAt: "2026-03-02T09:00:00.000Z" }).where(eq(facts.id, "old")),
        write.insert(facts).values({ id: "new", ...row, option: 1, recordedAt: "2026-03-02T09:00:00.000Z" }),
      ])
      const own = (rows: readonly { id: string; subject: { slug: string } }[] | undefined) =>
        rows?.filter(({ subject }) => subject.slug === "super-seded/team").map(({ id }) => id)
      expect(own((await loadRegister(store.read)).facts)).toEqual(["new"])
      expect(own(await factsOf(store.read, "super-seded/team"))).toEqual(["new"])
      const history = await factsOf(store.read, "super-seded/team", { superseded: true })
      expect(own(history)).toEqual(["old", "new"])
      expect(history?.find(({ id }) => id === "old")).toMatchObject({
        supersededAt: "2026-03-02T09:00:00.000Z",
        option: 2,
      })
      expect(await factsOf(store.read, "super-seded/nothing")).toBeUndefined()

      for (const sql of [
        "UPDATE facts SET option = 0 WHERE id = 'new'",
        "UPDATE facts SET superseded_at = NULL WHERE id = 'old'",
        "DELETE FROM facts WHERE id = 'old'",
        "INSERT OR REPLACE INTO facts SELECT * FROM facts WHERE id = 'old'",
      ]) {
        await expect(raw(sql), sql).rejects.toThrow(/superseded/)
      }
      await raw("UPDATE facts SET author = NULL WHERE id = 'old'")
    })

    test("refuses what its types do not know", async () => {
      await save(store, oneTool("Checked"), "checked")
      const insert = (values: string) =>
        raw(
          `INSERT INTO facts (id, subject_kind, plan_id, tool_id, factor, option, source_class, seen_on, recorded_at) VALUES (${values}, '2026-03-01', '2026-03-01')`,
        )
      await expect(insert("'bad1', 'plan', 'p-checked', NULL, 'C1', 5, 'terms'")).rejects.toThrow(/facts_option/)
      await expect(insert("'bad2', 'plan', 'p-checked', NULL, 'C1', 4, 'rumour'")).rejects.toThrow(/facts_source_class/)
      await expect(insert("'bad3', 'plan', 'p-checked', 't-checked', 'C1', 4, 'terms'")).rejects.toThrow(
        /facts_one_subject/,
      )
      await expect(insert("'bad4', 'tool', 'p-checked', NULL, 'C1', 4, 'terms'")).rejects.toThrow(/facts_one_subject/)
      await expect(insert("'bad5', 'plan', 'nobody', NULL, 'C1', 4, 'terms'")).rejects.toThrow(/FOREIGN KEY/)
      await expect(raw("DELETE FROM organisations WHERE id = 'o-checked'")).rejects.toThrow(/FOREIGN KEY/)
      await expect(raw("INSERT INTO company VALUES ('second', 'B', 'UTC', '[]')")).rejects.toThrow(/company_one_row/)
      await insert("'good', 'plan', 'p-checked', NULL, 'C1', 4, 'terms'")
    })
  })

  describe("the search", () => {
    beforeAll(async () => {
      for (const [name, more] of [
        ["Zéphyr Création", { aliases: ["ZephGPT"], hosts: ["chat.zephyr.example"], vendor: "Nébuleuse" }],
        ["Zephyr", {}],
        ["Pikado", { aliases: ["Œuvre Mécanique"] }],
        ["Suno Lab", {}],
        ["Midjourne Studio", {}],
      ] as const) {
        await save(
          store,
          oneTool(name, {
            ...more,
            aliases: [...("aliases" in more ? more.aliases : [])],
            hosts: [...("hosts" in more ? more.hosts : [])],
          }),
          `search-${name}`,
        )
      }
    })
    const names = async (query: string, limit = 10) =>
      (await searchTools(store.read, query, limit)).map(({ name }) => name)

    test.each([
      ["zéphyr", ["Zephyr", "Zéphyr Création"]],
      ["ZEPHYR CREATION", ["Zéphyr Création"]],
      ["crea zeph", ["Zéphyr Création"]],
      ["zephgpt", ["Zéphyr Création"]],
      ["nebul", ["Zéphyr Création"]],
      ["chat.zephyr.example", ["Zéphyr Création"]],
      ["zephyr.example", ["Zéphyr Création"]],
      ["https://www.chat.zephyr.example:8443/login?next=/a b", []],
      ["https://chat.zephyr.example:8443/login?next=/a", ["Zéphyr Création"]],
      ["œuvre", ["Pikado"]],
      ["p", ["Pikado"]],
    ])("finds by the beginnings of words: %s", async (query, expected) => {
      const found = await searchTools(store.read, query, 10)
      expect(found.filter(({ matched }) => matched === "prefix").map(({ name }) => name)).toEqual(expected)
    })

    test.each([
      ["pikdo", "Pikado", 1],
      ["suna", "Suno Lab", 1],
      ["sumo lab", "Suno Lab", 1],
      ["Midjorune", "Midjourne Studio", 2],
      ["zefyr", undefined, 2],
      ["zephir", "Zephyr", 1],
      ["zephyr craetion", "Zéphyr Création", 2],
      ["œuvre mecaniqeu", "Pikado", 2],
      ["pxkxdo", "Pikado", 2],
      ["pxxxdo", undefined, 3],
    ])("forgives slips: %s", async (query, expected, distance) => {
      const [first] = await searchTools(store.read, query, 10)
      if (expected === undefined) expect(first).toBeUndefined()
      else expect(first).toMatchObject({ name: expected, matched: "typo", distance })
    })

    test("puts what begins as asked before what is a slip away, and stops at the limit", async () => {
      expect(await names("zephyr", 1)).toEqual(["Zephyr"])
      expect(await names("zephyr", 0)).toEqual([])
    })

    test.each([
      '"',
      "'",
      "'; DROP TABLE tools; --",
      '" OR names:*',
      "NEAR(a b, 2)",
      "AND",
      "OR",
      "NOT zephyr",
      "*",
      "^zephyr",
      "names : a",
      "{a b}",
      "(",
      ")",
      "a\u0000b",
      "\u0007\u001b[31m",
      "%_",
      "-",
      "\ud800",
      "😀",
      "",
      "   ",
      "ﷺ".repeat(50),
      "a".repeat(10_000),
      "ab ".repeat(5_000),
      "\u{1e900}\u{1e901}\u{1e902}",
    ])("takes any text: %j", async (query) => {
      expect(Array.isArray(await searchTools(store.read, query, 10))).toBe(true)
    })

    test("follows a tool that is renamed or gone", async () => {
      await save(store, oneTool("Renamable"), "renamable")
      await store.commit(async (write, head) => [
        ...(await record(write, head, [entry("renamable", 2)])),
        write.update(tools).set({ name: "Quixotic" }).where(eq(tools.slug, "renamable")),
        ...indexTools(write, [
          { toolId: "t-renamable", tool: { name: "Quixotic", aliases: [], hosts: [] }, vendor: "V" },
        ]),
      ])
      expect(await names("renamable")).toEqual([])
      expect(await names("quixotic")).toEqual(["Quixotic"])
      expect(await names("quixotik")).toEqual(["Quixotic"])
      await raw("DELETE FROM plans WHERE id = 'p-renamable'")
      await raw("DELETE FROM tools WHERE id = 't-renamable'")
      expect(await names("quixotic")).toEqual([])
      expect(await names("quixotik")).toEqual([])
      await raw("INSERT INTO search_words (search_words) VALUES ('integrity-check')")
      await raw("INSERT INTO search_trigrams (search_trigrams) VALUES ('integrity-check')")
    })
  })

  test("reads events of every kind it wrote", async () => {
    expect((await store.read.select({ seq: events.seq }).from(events)).length).toBe((await store.head()).seq)
  })
})
