import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { verifyEvents } from "../../db/queries/events.ts"
import { organisations } from "../../db/schema.ts"
import { migratedSqlite, temporaryFolder } from "./stores.ts"

const writer = fileURLToPath(new URL("./crash-writer.ts", import.meta.url))
const kills = 20

/**
 * Starts the writer and kills it: at any moment of its start, or once it has begun to write. Returns the last commit that
 * it acknowledged, if any.
 */
async function killedWriter(file: string, when: "starting" | "writing"): Promise<number | undefined> {
  const child = spawn(process.execPath, [writer, file], { stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  let complaint = ""
  child.stdout.on("data", (chunk) => {
    said += chunk
  })
  child.stderr.on("data", (chunk) => {
    complaint += chunk
  })
  const closed = once(child, "close")
  if (when === "writing") await Promise.race([once(child.stdout, "data"), closed])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (when === "writing" ? 60 : 600)))
  child.kill("SIGKILL")
  const [, signal] = await closed
  expect(signal, complaint).toBe("SIGKILL")
  // A line that the kill cut short was not acknowledged.
  const last = said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1)
  return last ? Number(last) : undefined
}

test(`no acknowledged commit is lost in up to ${kills} kills`, { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  const file = join(folder.path, "aval.db")
  const until = Date.now() + 15_000
  let acknowledged = 0
  let count = 0
  for (; count < kills && Date.now() < until; count++) {
    acknowledged = (await killedWriter(file, count % 2 === 0 ? "starting" : "writing")) ?? acknowledged
    const store = await migratedSqlite(file)
    const { head, faults } = await verifyEvents(store.read)
    expect(head.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(faults).toEqual([])
    const rows = await store.read.select({ name: organisations.name }).from(organisations)
    expect(rows).toEqual(head.seq === 0 ? [] : [{ name: String(head.seq) }])
    expect(store.client.pragma("integrity_check", { simple: true })).toBe("ok")
    await store.close()
  }
  folder.remove()
  expect(acknowledged).toBeGreaterThan(0)
  expect(count).toBeGreaterThanOrEqual(5)
})
