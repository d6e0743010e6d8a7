// The library as it is built, on whatever Node runs this. What it is served, and what it must answer, comes from built.test.ts.
import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { createClient, textStore } from "@aval/client"
import { fileStore } from "@aval/client/file"

const { url, tampered, pin, questions } = JSON.parse(readFileSync(process.env.AVAL_CASES ?? "", "utf8"))
const folder = mkdtempSync(join(tmpdir(), "aval-built-"))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, "deep", "list.json")

test("fetches, verifies, remembers and answers as the core does", async () => {
  const client = await createClient({ url, pin, store: fileStore(file) })
  assert.equal((await client.start()).outcome, "new")
  for (const { asking, reply } of questions) {
    assert.deepEqual(JSON.parse(JSON.stringify(client.check(asking))), reply)
    assert.equal(client.decide(asking), reply.answer)
  }
  client.stop()
  // Nothing lies about beside what was kept.
  assert.deepEqual(readdirSync(join(folder, "deep")), ["list.json"])
})

test("works without a network from what it kept, and keeps it when it is lied to", async () => {
  for (const [place, outcome] of [
    ["http://127.0.0.1:9", "unreachable"],
    [tampered, "refused"],
  ]) {
    const client = await createClient({ url: place, pin, store: fileStore(file) })
    assert.equal((await client.refresh()).outcome, outcome)
    assert.deepEqual(JSON.parse(JSON.stringify(client.check(questions[0].asking))), questions[0].reply)
  }
})

test("keeps in a storage of texts", async () => {
  const kept = new Map()
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) }
  const client = await createClient({ url, pin, store: textStore(storage) })
  assert.equal((await client.refresh()).outcome, "new")
  const again = await createClient({ url, pin, store: textStore(storage) })
  assert.equal((await again.refresh()).outcome, "same")
})
