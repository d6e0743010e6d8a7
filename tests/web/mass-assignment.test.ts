import { getTableColumns, is } from "drizzle-orm"
import { SQLiteTable } from "drizzle-orm/sqlite-core"
import { afterEach, describe, expect, test } from "vitest"
import * as schema from "../../db/schema.ts"
import { described } from "../../src/api/openapi.ts"
import type { TestApp } from "../support/app.ts"
import { type Stage, type Step, send, setStage, type Walk, walks } from "../support/walks.ts"

// Control 36: a form decides what its fields say, and nothing else, whatever is sent with it; the API shows what its schema says.

const stages: Stage[] = []

afterEach(async () => {
  for (const { app } of stages.splice(0)) await app.close()
})

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))

/** Every name that a column has, in the code and in the database, and names that objects and events have. */
const names = [
  ...new Set([
    ...tables.flatMap((table) => Object.entries(getTableColumns(table)).flatMap(([key, { name }]) => [key, name])),
    ...["by", "actor", "owner", "person", "unit", "way", "kind", "scope", "role", "admin", "isAdmin", "is_admin"],
    ...["session", "fresh", "secret", "token", "__proto__", "constructor", "prototype", "_method"],
  ]),
]

/** The form, and behind it all the names that it does not have. */
function laden({ fields }: Step, values: readonly string[]): Step["fields"] {
  const more = names.filter((name) => !(name in fields)).map((name): [string, readonly string[]] => [name, values])
  return { ...fields, ...Object.fromEntries(more.filter(([name]) => name !== "__proto__")) }
}

/** Does it on a stage of its own, and says what the database holds then. */
async function outcome(walk: Walk, load?: (step: Step, stage: Stage) => Step["fields"]) {
  const stage = await setStage()
  stages.push(stage)
  const step = await walk(stage)
  const { status } = await send(stage, { ...step, fields: load ? load(step, stage) : step.fields })
  return { status, rows: rowsIn(stage.app) }
}

/** Every row of every table; what is drawn by lot, or made of that, is masked. */
function rowsIn({ store: { client } }: TestApp): Record<string, string[]> {
  const found = client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return Object.fromEntries(
    found
      .filter((name) => !/^(sqlite|search)_/.test(name))
      .map((name) => [
        name,
        client
          .prepare<[], object>(`SELECT * FROM "${name}"`)
          .all()
          .map((row) =>
            JSON.stringify(row).replace(
              /aval-seal-v1\.[\w-]+|(?<=["_:])[A-Za-z0-9_-]{20,}|quick:\w+|(?<="milliseconds":)\d+/g,
              "…",
            ),
          )
          .sort(),
      ]),
  )
}

test("there are names of every kind", () => {
  for (const name of ["id", "status", "personId", "person_id", "hash", "roles", "scopes", "createdAt", "fromGroups"])
    expect(names).toContain(name)
  for (const name of ["stated", "recorded", "expiresAt", "usedAt", "revokedAt", "local"]) expect(names).toContain(name)
  expect(names.length).toBeGreaterThan(150)
})

describe("forms", () => {
  test("another outcome is seen", async () => {
    const walk = walks["/admin/people/:id"] as Walk
    const plain = await outcome(walk)
    for (const more of [{ language: "en" }, { mail: "claire.a@maison.example" }]) {
      expect((await outcome(walk, ({ fields }) => ({ ...fields, ...more }))).rows).not.toEqual(plain.rows)
    }
  })

  test.each(Object.entries(walks))("%s", async (_route, walk) => {
    const plain = await outcome(walk)
    const loads = [
      (_stage: Stage) => ["admin"],
      ({ admin }: Stage) => [admin.id],
      () => ["1", "1999-01-01T00:00:00.000Z"],
    ]
    for (const values of loads) {
      const loaded = await outcome(walk, (step, stage) => laden(step, values(stage)))
      expect(loaded.status).toBe(plain.status)
      expect(loaded.rows).toEqual(plain.rows)
    }
  })
})

describe("the API", () => {
  test("shows objects with exactly the fields of its schemas", () => {
    const open = described.flatMap(({ id, answers }) =>
      Object.entries(answers).flatMap(([status, { schema: shown }]) =>
        shown ? openIn(shown).map((place) => `${id} ${status} ${place}`) : [],
      ),
    )
    // Two documents that describe documents.
    expect(open).toEqual(["listSchema 200 ", "openapi 200 "])
  })

  test("an object that is open is seen", async () => {
    const { z } = await import("zod")
    const inner = z.array(z.object({ a: z.string() }).optional())
    expect(openIn(z.strictObject({ x: inner, y: z.union([z.looseObject({}), z.string()]) }))).toEqual([".x", ".y"])
  })
})

/** Places of a schema that take any field. */
function openIn(part: unknown, place = "", seen = new Set<unknown>()): string[] {
  if (typeof part !== "object" || part === null || seen.has(part)) return []
  seen.add(part)
  const { def } = part as { def?: Record<string, unknown> }
  if (!def) return []
  const inner = (key: string) => openIn(def[key], place, seen)
  if (def.type === "object") {
    const strict = (def.catchall as { def?: { type: string } } | undefined)?.def?.type === "never"
    const fields = Object.entries(def.shape as object).flatMap(([name, field]) =>
      openIn(field, `${place}.${name}`, seen),
    )
    return strict ? fields : [place, ...fields]
  }
  // Names of classes and uses are data.
  if (def.type === "record")
    return (def.valueType as { def: { type: string } }).def.type === "unknown" ? [place] : inner("valueType")
  const options = Array.isArray(def.options) ? def.options.flatMap((option) => openIn(option, place, seen)) : []
  return [...options, ...["element", "innerType", "in", "out", "left", "right", "valueType"].flatMap(inner)]
}
