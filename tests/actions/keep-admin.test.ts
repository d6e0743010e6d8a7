import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { everybody } from "../../db/queries/people.ts"
import { people, personRoles, units } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { readLivingPerson } from "../../src/actions/read-person.ts"
import { savePersonRoles } from "../../src/actions/save-person-roles.ts"
import type { App } from "../../src/app.ts"
import { Refused } from "../../src/core/errors.ts"
import { type TestApp, testApp } from "../support/app.ts"

let folder: string
let here: TestApp
/** Another process on the same database file. */
let there: TestApp
let first: string
let second: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "aval-admins-"))
  here = await testApp({ file: join(folder, "aval.db") })
  there = await testApp({ file: join(folder, "aval.db") })
  first = await add("First")
  second = await add("Second")
})
afterEach(async () => {
  await here.close()
  await there.close()
  rmSync(folder, { recursive: true })
})

const add = (name: string, status: "active" | "invited" = "active") =>
  addPerson(here, { name, language: "en", roles: [{ role: "admin" }], status }, { by: "test" })

const removals = {
  roles: async (app: App, id: string, by: string) =>
    savePersonRoles(app, { person: await readLivingPerson(app, id), roles: [{ role: "reader" }] }, { by }),
  unit: async (app: App, id: string, by: string) =>
    savePersonRoles(
      app,
      { person: await readLivingPerson(app, id), roles: [{ role: "admin", unit: "unt_a" }] },
      { by },
    ),
  disable: async (app: App, id: string, by: string) =>
    disablePerson(app, { person: await readLivingPerson(app, id) }, { by }),
  erase: async (app: App, id: string, by: string) =>
    erasePerson(app, { person: await readLivingPerson(app, id) }, { by }),
}

async function admins(): Promise<string[]> {
  const all = await everybody(here.store.read)
  return all
    .filter(({ status, roles }) => status === "active" && roles.some(({ role, unit }) => role === "admin" && !unit))
    .map(({ id }) => id)
}

describe.each(Object.keys(removals) as (keyof typeof removals)[])("the last administrator, by %s", (kind) => {
  const remove = removals[kind]

  beforeEach(() => here.store.commit((write) => [write.insert(units).values({ id: "unt_a", name: { en: "A" } })]))

  test("stays, whoever asks", async () => {
    await remove(here, second, first)
    await expect(remove(here, first, "cli")).rejects.toThrow(Refused)
    expect(await admins()).toEqual([first])
  })

  test("stays when two processes take the role from each other between check and write", async () => {
    let raced = false
    const slow: App = {
      ...here,
      store: {
        ...here.store,
        commit: (build) =>
          here.store.commit(async (write, head) => {
            const statements = await build(write, head)
            // The check was made on a register in which there were two: now the other process is faster.
            if (!raced) {
              raced = true
              await remove(there, first, second)
            }
            return statements
          }),
      },
    }
    await expect(remove(slow, second, first)).rejects.toThrow(Refused)
    expect(raced).toBe(true)
    expect(await admins()).toEqual([second])
  })
})

test("somebody who cannot come in, or administers a unit, is no other administrator", async () => {
  await here.store.commit((write) => [
    write.insert(units).values({ id: "unt_a", name: { en: "A" } }),
    write.insert(people).values({ id: "per_u", name: "U", language: "en", status: "active", createdAt: "2026-11-22" }),
    write.insert(personRoles).values({ personId: "per_u", role: "admin", unitId: "unt_a" }),
  ])
  await add("Never came", "invited")
  await removals.disable(here, second, first)
  await expect(removals.disable(here, first, "cli")).rejects.toThrow(Refused)
})

test("nobody shuts out, raises or erases themselves", async () => {
  for (const remove of [removals.roles, removals.disable, removals.erase]) {
    await expect(remove(here, first, first)).rejects.toThrow(/themselves|own/)
  }
  expect((await admins()).sort()).toEqual([first, second].sort())
})
