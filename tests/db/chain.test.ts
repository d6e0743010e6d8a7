import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { chain, checkChain, type EventRow } from "../../db/chain.ts"
import type { Head } from "../../db/store.ts"
import { entry } from "./sample.ts"

const start: Head = { seq: 0, hash: "" }
const sound = await chain(
  start,
  Array.from({ length: 6 }, (_, i) => entry("tool:a", i + 1, { after: { name: `Éditeur ${i}` } })),
)

async function faultsOf(rows: readonly EventRow[], anchors: readonly Head[] = []) {
  const check = checkChain(anchors)
  await check.add(rows)
  return check.end().faults
}

/** The row at `index` of the sound chain; the test says where. */
function at(index: number): EventRow {
  const row = sound[index]
  if (!row) throw new RangeError(`no row ${index}`)
  return row
}

const anchor: Head = { seq: 6, hash: at(5).hash }

test("hashes the prefix, the hash before and the exact bytes, as anybody can check", () => {
  for (const [i, row] of sound.entries()) {
    const prev = i === 0 ? "" : at(i - 1).hash
    const expected = createHash("sha256").update(`aval-ledger-v1\n${prev}\n${row.data}`, "utf8").digest("hex")
    expect(row).toMatchObject({ seq: i + 1, prev, hash: expected })
  }
})

test("names every key in the data, in one order, absent ones as null", () => {
  expect(at(0).data).toBe(
    '{"at":"2026-03-01T09:00:00.000Z","actor":"u1","object":"tool:a","objectSeq":1,"kind":"test.happened","why":null,"before":null,"after":{"name":"Éditeur 0"}}',
  )
})

test("goes on where it stopped", async () => {
  const more = await chain(anchor, [entry("tool:b")])
  expect(await faultsOf([...sound, ...more], [start, anchor])).toEqual([])
})

test("finds an edited entry, also one with its hash made to fit", async () => {
  const edited = { ...at(2), data: at(2).data.replace("Éditeur", "Auteur") }
  expect(await faultsOf(sound.with(2, edited))).toEqual([{ seq: 3, fault: "data" }])
  const [fitted] = await chain({ seq: 2, hash: at(1).hash }, [entry("tool:a", 3, { after: "other" })])
  expect(await faultsOf(sound.with(2, fitted ?? edited))).toEqual([{ seq: 4, fault: "link" }])
})

test.each([
  ["at", "2020-01-01T00:00:00.000Z"],
  ["actor", "u2"],
  ["object", "tool:b"],
  ["objectSeq", 9],
  ["kind", "other"],
  ["why", "because"],
] as const)("finds the column %s saying something else", async (column, value) => {
  expect(await faultsOf(sound.with(2, { ...at(2), [column]: value }))).toEqual([{ seq: 3, fault: "columns" }])
})

test("finds what was deleted, inserted, moved or doubled", async () => {
  expect(await faultsOf(sound.toSpliced(2, 1))).toEqual([{ seq: 4, fault: "link" }])
  expect(await faultsOf(sound.toSpliced(0, 1))).toEqual([{ seq: 2, fault: "link" }])
  expect(await faultsOf(sound.toSpliced(2, 0, ...(await chain(start, [entry("x")]))))).not.toEqual([])
  expect(await faultsOf(sound.with(2, at(3)).with(3, at(2)))).not.toEqual([])
  expect(await faultsOf(sound.toSpliced(2, 0, at(2)))).not.toEqual([])
})

test("finds a cut end, and a chain written anew, only against an anchor", async () => {
  expect(await faultsOf(sound.slice(0, 5))).toEqual([])
  expect(await faultsOf(sound.slice(0, 5), [anchor])).toEqual([{ seq: 6, fault: "anchor" }])
  const anew = await chain(
    start,
    sound.map((_, i) => entry("tool:a", i + 1)),
  )
  expect(await faultsOf(anew)).toEqual([])
  expect(await faultsOf(anew, [anchor])).toEqual([{ seq: 6, fault: "anchor" }])
})

test("checks pieces as it checks the whole", async () => {
  const check = checkChain([anchor])
  for (const row of sound) await check.add([row])
  expect(check.end()).toEqual({ head: anchor, faults: [] })
})
