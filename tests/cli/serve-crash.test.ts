import { expect, test } from "vitest"
import { killServers } from "./serve-loops.ts"
import { place } from "./support.ts"

// Many more in `npm run soak`.
const kills = 15

test(`nothing that a person was told is saved is lost in ${kills} kills of the server`, {
  timeout: 180_000,
}, async () => {
  const at = await place()
  const { killed, done, saved } = await killServers(at, kills, 150)
  at.remove()
  expect([killed, done]).toEqual([kills, 0])
  // That people were writing at all: on a busy machine nearly all kills come before the first name is saved.
  expect(saved).toBeGreaterThan(0)
})
