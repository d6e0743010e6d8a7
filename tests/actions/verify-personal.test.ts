import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { addPerson } from "../../src/actions/add-person.ts"
import { commitChange, personalOf } from "../../src/actions/commit-change.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { checkPersonal } from "../../src/actions/verify-personal.ts"
import { checkEvents } from "../../src/actions/verify-register.ts"
import type { App } from "../../src/app.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "../db/stores.ts"
import { testApp } from "../support/app.ts"

const stores = [
  { name: "better-sqlite3", open: openTestSqlite },
  { name: "D1", open: openTestD1 },
]

// One database per store: D1 takes seconds to start. Each test puts back what it tampered with.
describe.each(stores)("values of people beside the chain, on $name", ({ open }) => {
  let opened: OpenStore
  let app: App
  let count = 0

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp()), store: opened.store }
    for (const { name } of await opened.raw("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
      await opened.raw(`DROP TRIGGER ${name}`)
    }
    await person("Ada Admin", "admin")
    await erased("Zoé Partie")
  }, 60_000)
  afterAll(() => opened.close())

  beforeEach(async () => {
    expect((await check()).faults).toEqual([])
  })

  function person(name: string, role: "admin" | "reader" = "reader"): Promise<string> {
    count += 1
    const mail = `p${count}@maison.example`
    return addPerson(app, { name, mail, language: "fr", roles: [{ role }], status: "active" }, { by: "test" })
  }

  async function erased(name: string): Promise<string> {
    const id = await person(name)
    const row = await readPerson(app, id)
    if (!row) throw new Error("no person")
    await erasePerson(app, { person: row }, { by: "test" })
    return id
  }

  async function check() {
    const { mentions, head, faults } = await checkEvents(app, undefined, () => undefined)
    expect(faults).toEqual([])
    return checkPersonal(app, { mentions, head: head.seq }, () => undefined)
  }

  /** What is found after a statement, which another one undoes. */
  async function faultsAfter(sql: string, undo: string): Promise<readonly object[]> {
    await opened.raw(sql)
    const { faults } = await check()
    await opened.raw(undo)
    return faults
  }

  test("are counted, and those that went with their person", async () => {
    const before = await check()
    await person("Noé Petit")
    expect(await check()).toMatchObject({ count: before.count + 2, erased: before.erased, faults: [] })
    await erased("Léa Petit")
    expect(await check()).toMatchObject({ count: before.count + 2, erased: before.erased + 2, faults: [] })
  })

  test("fit their hash: an edited value, and an edited salt, are found", async () => {
    await person("Edith Test")
    const found = [{ value: expect.any(String), message: "it does not fit its hash: it was edited" }]
    const at = "WHERE value IN ('Edith Test', 'Eve')"
    expect(
      await faultsAfter(
        `UPDATE personal_values SET value = 'Eve' ${at}`,
        `UPDATE personal_values SET value = 'Edith Test' ${at}`,
      ),
    ).toEqual(found)
    expect(
      await faultsAfter(
        `UPDATE personal_values SET salt = salt || 'x' ${at}`,
        `UPDATE personal_values SET salt = substr(salt, 1, length(salt) - 1) ${at}`,
      ),
    ).toEqual(found)
  })

  test("are each named by an event of their person", async () => {
    const id = await person("Ona Test")
    const { personal } = personalOf(app, id, { name: "Nobody Said" })
    const [row] = personal
    expect(
      await faultsAfter(
        `INSERT INTO personal_values VALUES ('${row?.hash}', '${row?.salt}', '${row?.value}', '${id}')`,
        `DELETE FROM personal_values WHERE hash = '${row?.hash}'`,
      ),
    ).toEqual([{ value: row?.hash, message: "no event names it" }])
    const moved = (to: string, from: string) =>
      `UPDATE personal_values SET person_id = '${to}' WHERE value = 'Ona Test' AND person_id = '${from}'`
    expect(await faultsAfter(moved("per_other", id), moved(id, "per_other"))).toEqual([
      { value: expect.any(String), message: expect.stringMatching(/^event \d+ says that it is of another person$/) },
    ])
  })

  test("are missing only of who was erased, as the chain says", async () => {
    const id = await person("Mia Test")
    await opened.raw("CREATE TABLE kept AS SELECT * FROM personal_values WHERE value = 'Mia Test'")
    const missing = { event: (await app.store.head()).seq, message: expect.stringContaining("“name” is missing") }
    expect(
      await faultsAfter(
        "DELETE FROM personal_values WHERE value = 'Mia Test'",
        "INSERT INTO personal_values SELECT * FROM kept",
      ),
    ).toEqual([missing])
    // Marking the person as erased hides nothing: no event says so.
    await opened.raw("DELETE FROM personal_values WHERE value = 'Mia Test'")
    expect(
      await faultsAfter(
        `UPDATE people SET status = 'erased', name = NULL, mail = NULL WHERE id = '${id}'`,
        `UPDATE people SET status = 'active', name = 'Mia Test' WHERE id = '${id}'`,
      ),
    ).toEqual([missing, { person: id, message: "is marked as erased, and no event says so" }])
    await opened.raw("INSERT INTO personal_values SELECT * FROM kept")
    await opened.raw("DROP TABLE kept")
  })

  test("are not there any more of who was erased, and neither is a name", async () => {
    const id = await person("Gil Test")
    await opened.raw(`CREATE TABLE kept AS SELECT * FROM personal_values WHERE person_id = '${id}'`)
    const row = await readPerson(app, id)
    if (row) await erasePerson(app, { person: row }, { by: "test" })
    expect(
      await faultsAfter(
        "INSERT INTO personal_values SELECT * FROM kept",
        `DELETE FROM personal_values WHERE person_id = '${id}'`,
      ),
    ).toEqual([1, 2].map(() => ({ value: expect.any(String), message: `${id} was erased, and it is still there` })))
    const named = (name: string) => `UPDATE people SET name = ${name} WHERE id = '${id}'`
    expect(await faultsAfter(named("'Gil'"), named("NULL"))).toEqual([
      { person: id, message: "was erased, and a name or address is left" },
    ])
    const marked = (status: string) => `UPDATE people SET status = '${status}' WHERE id = '${id}'`
    expect(await faultsAfter(marked("active"), marked("erased"))).toEqual([
      { person: id, message: "was erased, says the chain, and is not marked so" },
    ])
    await opened.raw("DROP TABLE kept")
  })

  test("written while the chain is walked are no fault, nor those erased meanwhile", async () => {
    const leaving = await person("Tom Test")
    const { mentions, head } = await checkEvents(app, undefined, () => undefined)
    await person("Ivo Test")
    const row = await readPerson(app, leaving)
    if (row) await erasePerson(app, { person: row }, { by: "test" })
    expect((await checkPersonal(app, { mentions, head: head.seq }, () => undefined)).faults).toEqual([])
  })

  test("are told from what only looks like them", async () => {
    const looksLike = `{"personal":"${"a".repeat(64)}"}`
    await commitChange(
      app,
      {
        by: "test",
        object: "plan/look/alike",
        kind: "plan.changed",
        why: looksLike,
        after: { text: looksLike, classes: { personal: "no" } },
      },
      () => [],
    )
    expect((await check()).faults).toEqual([])
  })
})
