import { expect, test } from "vitest"
import { killWriters } from "./crash-loops.ts"
import { temporaryFolder } from "./stores.ts"

const kills = 20

test(`no acknowledged commit is lost in up to ${kills} kills`, { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  const { killed, done, commits } = await killWriters(folder.path, kills, 15)
  folder.remove()
  expect(done).toBe(0)
  expect(commits).toBeGreaterThan(0)
  expect(killed).toBeGreaterThanOrEqual(5)
})
