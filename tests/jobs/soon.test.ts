import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { afterEach, describe, expect, test, vi } from "vitest"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import { startSoon } from "../../src/jobs/soon.ts"
import { temporaryFolder } from "../db/stores.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn } from "../support/people.ts"
import { type Receiver, sendingTo, startReceiver } from "../support/receiver.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp | undefined
let receiver: Receiver
let job: ReturnType<typeof startSoon> | undefined
let ends: (() => unknown)[] = []
afterEach(async () => {
  await job?.stop()
  job = undefined
  for (const end of ends.reverse()) await end()
  ends = []
})

async function started(file?: string) {
  app = await testApp(file === undefined ? {} : { file })
  const opened = app
  ends.push(() => opened.close())
  receiver = await startReceiver()
  ends.push(() => receiver.stop())
  sendingTo(app, [receiver])
  const { id: by } = await signedIn(app, ["it"])
  await addWebhook(app, { name: "A", url: receiver.url, kinds: ["request.created"] }, { by })
  return { app: opened, by }
}

/** Timers that fire when the test says so. */
function hand() {
  let pending: (() => void) | undefined
  return {
    wait: (_: number, then: () => void) => {
      pending = then
      return () => {
        pending = undefined
      }
    },
    async tick() {
      const then = pending
      pending = undefined
      then?.()
      await vi.waitUntil(() => pending !== undefined, { timeout: 5000, interval: 1 })
    },
    waits: () => pending !== undefined,
  }
}

describe("soon after what happened", () => {
  test("it is told, and what waits for its time is tried then; nothing is read where nothing is due", async () => {
    const { app, by } = await started()
    const { wait, tick, waits } = hand()
    const failed = vi.fn()
    job = startSoon(app, { wait, failed })
    await tick()
    await requestBy(app, { by, name: "One" })
    receiver.mood = 503
    await tick()
    expect(receiver.all).toHaveLength(1)
    await tick()
    expect(receiver.all).toHaveLength(1)
    receiver.mood = 200
    app.setNow(new Date(app.now().getTime() + 6000).toISOString())
    await tick()
    expect(receiver.taken()).toHaveLength(1)
    const commit = vi.spyOn(app.store, "commit")
    await tick()
    expect(commit).not.toHaveBeenCalled()
    // A fault stops nothing.
    commit.mockRejectedValueOnce(new Error("the disk is full"))
    await requestBy(app, { by, name: "Two" }).catch(() => undefined)
    await requestBy(app, { by, name: "Three" })
    commit.mockRejectedValueOnce(new Error("the disk is full"))
    await tick()
    expect(failed).toHaveBeenCalledWith("webhooks", expect.objectContaining({ message: "the disk is full" }))
    await tick()
    expect(receiver.taken()).toHaveLength(2)
    await job.stop()
    expect(waits()).toBe(false)
  })

  test("also what a process wrote that was killed before it could tell anybody", async () => {
    const folder = await temporaryFolder()
    ends.push(() => folder.remove())
    const file = join(folder.path, "aval.db")
    const { app, by } = await started(file)
    // It writes, says so, and is killed on the spot.
    const writer = spawn(process.execPath, [new URL("./soon-writer.ts", import.meta.url).pathname, file, by], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const [said] = await once(writer.stdout, "data")
    writer.kill("SIGKILL")
    await once(writer, "close")
    const { wait, tick } = hand()
    job = startSoon(app, { wait })
    await tick()
    expect(receiver.taken().map(({ body }) => JSON.parse(body).data.request)).toEqual([String(said).trim()])
  })
})
