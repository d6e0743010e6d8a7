import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { fileURLToPath } from "node:url"
import { afterEach, describe, expect, test } from "vitest"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { webhooksThrough } from "../../src/adapters/webhooks.ts"
import { webhookEventKinds } from "../../src/core/telling.ts"
import { pauses, webhookSecret } from "../../src/core/webhooks.ts"

// The receivers of the guide are run, and told something by Aval.

const root = fileURLToPath(new URL("../..", import.meta.url))
const guide = readFileSync(`${root}/docs/webhooks.md`, "utf8")
const blockOf = (language: string) => new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(guide)?.[1] ?? ""

const receivers = {
  Node: { command: process.execPath, args: ["--input-type=module", "-e", blockOf("js")] },
  Python: { command: "python3", args: ["-c", blockOf("python")] },
}
const hasPython = spawnSync("python3", ["--version"]).error === undefined

let child: ChildProcess | undefined
afterEach(() => void child?.kill())

const secret = webhookSecret("cHJpdmF0ZS1hbmQtbG9uZy1lbm91Z2gtdG8tYmUtb25l")

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function listening(port: number): Promise<void> {
  for (let count = 0; count < 200; count++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false))
      socket.on("close", () => socket.destroy())
      socket.once("connect", () => socket.end())
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("it does not listen")
}

describe.each(Object.entries(receivers))("the receiver in %s", (name, { command, args }) => {
  test.skipIf(name === "Python" && !hasPython)("takes what Aval signed, and nothing else", async () => {
    const port = await freePort()
    const environment = { ...process.env, AVAL_WEBHOOK_SECRET: secret, PORT: String(port) }
    child = spawn(command, args, { cwd: root, env: environment, stdio: "ignore" })
    await listening(port)
    const webhooks = webhooksThrough(guardedFetch, { privateTargets: [`127.0.0.1:${port}`] })
    const message = { url: `http://127.0.0.1:${port}/aval`, id: "msg_1", at: new Date(), body: '{"type":"é"}' }
    const other = webhookSecret("YW5vdGhlci1zZWNyZXQtdGhhdC1pcy1sb25nLWVub3Vn")
    const asked = async (more: object) => (await webhooks.send({ ...message, secrets: [secret], ...more })).status
    expect(await asked({})).toBe(204)
    // The older of two secrets is as good.
    expect(await asked({ id: "msg_2", secrets: [other, secret] })).toBe(204)
    expect(await asked({ secrets: [other] })).toBe(400)
    expect(await asked({ at: new Date(Date.now() - 400_000) })).toBe(400)
  })
})

test("the guide names every kind, and the retries as they are", () => {
  for (const kind of webhookEventKinds) expect(guide).toContain(`\`${kind}\``)
  const hours = pauses.slice(3).map((pause) => pause / 3_600_000)
  expect(pauses.slice(0, 3)).toEqual([5000, 300_000, 1_800_000])
  expect(guide).toContain(`5 seconds, 5 and 30 minutes, ${hours.slice(0, -1).join(", ")} and ${hours.at(-1)} hours`)
})
