import type { LookupAddress } from "node:dns"
import * as http from "node:http"
import * as https from "node:https"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { guardedFetch as guardedFetchOnWorkers } from "../../src/adapters/guarded-fetch-worker.ts"
import { webhooksThrough } from "../../src/adapters/webhooks.ts"
import { WebhookFailure, type WebhookSending } from "../../src/core/webhooks.ts"
import { type Receiver, startReceiver, verified } from "../support/receiver.ts"

// Where webhooks may go. Nothing leaves this machine: names are looked up by stubs, and connections that would leave it are not made.

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.stop())

const secret = "whsec_bmljZSBhbmQgbG9uZyBlbm91Z2ggdG8gYmUgb25lISE="
const sending = (url: string): WebhookSending => ({ url, id: "msg_1", at: new Date(), body: "{}", secrets: [secret] })

async function faultOf(sent: Promise<unknown>) {
  const error = await sent.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof WebhookFailure)) throw new Error(`no failure: ${error}`)
  return error.fault
}

/** Connections are counted, and none is made. */
function noInternet() {
  const made: string[] = []
  for (const agent of [http.Agent, https.Agent]) {
    vi.spyOn(agent.prototype, "createConnection").mockImplementation((options) => {
      made.push(String((options as { host?: string }).host))
      throw new Error("no connection is made")
    })
  }
  return made
}

const refused: readonly (readonly [url: string, refusal: string])[] = [
  ...["https://127.0.0.1/", "https://127.1/x", "https://2130706433/", "https://0x7f000001/"].map(
    (url) => [url, "address"] as const,
  ),
  ...["https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://10.0.0.1/", "https://192.168.1.10/"].map(
    (url) => [url, "address"] as const,
  ),
  ...["https://169.254.169.254/latest/meta-data", "https://[fd00:ec2::254]/", "https://100.100.100.200/"].map(
    (url) => [url, "address"] as const,
  ),
  ...["https://localhost/", "https://hooks/", "https://metadata.google.internal/", "https://wiki.corp/"].map(
    (url) => [url, "host"] as const,
  ),
  ["http://hooks.example/", "scheme"],
  ["ftp://hooks.example/", "scheme"],
  ["javascript:alert(1)", "scheme"],
  ["https://ada:secret@hooks.example/", "credentials"],
  ["https://hooks.example:8443/", "port"],
  ["hooks.example", "url"],
  ["", "url"],
  ["https://", "url"],
]

describe("an address", () => {
  test.each(refused)("%s is refused: %s", async (url, refusal) => {
    const made = noInternet()
    for (const guarded of [guardedFetch, guardedFetchOnWorkers]) {
      const webhooks = webhooksThrough(guarded, { privateTargets: ["hooks.intra.example:8443"] })
      expect(webhooks.refusal(url)).toBe(refusal)
      expect(await faultOf(webhooks.send(sending(url)))).toBe(refusal)
    }
    expect(made).toEqual([])
  })

  test("of a public host is taken, and one in the company's network where the policy names it with its port", () => {
    const { refusal } = webhooksThrough(guardedFetch, { privateTargets: ["hooks.intra.example:8443", "10.1.2.3"] })
    for (const url of ["https://hooks.example/aval?key=1", "https://93.184.215.14/"])
      expect(refusal(url)).toBeUndefined()
    for (const url of ["https://hooks.intra.example:8443/", "http://hooks.intra.example:8443/x", "http://10.1.2.3/"]) {
      expect(refusal(url)).toBeUndefined()
    }
    // On that port alone.
    expect(refusal("http://hooks.intra.example/")).toBe("scheme")
    expect(refusal("https://hooks.intra.example:9000/")).toBe("port")
    expect(refusal("https://10.1.2.3:22/")).toBe("address")
  })
})

describe("what a name leads to", () => {
  const named = (addresses: Record<string, string[][]>) => {
    const lookup = async (host: string): Promise<LookupAddress[]> =>
      (addresses[host]?.shift() ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))
    return webhooksThrough((options) => guardedFetch({ ...options, lookup }), {
      privateTargets: [`hooks.intra.example:${receiver.port}`],
    })
  }

  test.each([
    ["one of this machine", ["127.0.0.1"]],
    ["one of the inner network among public ones", ["93.184.215.14", "10.0.0.7"]],
    ["the address where clouds keep credentials", ["169.254.169.254"]],
    ["a mapped one", ["::ffff:192.168.1.1"]],
  ])("is looked at when the connection is made: %s is refused", async (_, addresses) => {
    const webhooks = named({ "hooks.example": [addresses] })
    expect(webhooks.refusal("https://hooks.example/")).toBeUndefined()
    expect(await faultOf(webhooks.send(sending("https://hooks.example/")))).toBe("address")
  })

  test("is looked at each time: one that changes its mind is refused then", async () => {
    // Reached because the policy names it, and not once it points to where nobody may.
    const url = `http://hooks.intra.example:${receiver.port}/hook`
    const webhooks = named({ "hooks.intra.example": [["127.0.0.1"], ["169.254.169.254"], ["127.0.0.1"]] })
    expect((await webhooks.send(sending(url))).status).toBe(200)
    expect(await faultOf(webhooks.send(sending(url)))).toBe("address")
    expect((await webhooks.send(sending(url))).status).toBe(200)
    expect(receiver.all).toHaveLength(2)
  })

  test("is nothing: said so", async () => {
    const lookup = () => Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" }))
    const webhooks = webhooksThrough((options) => guardedFetch({ ...options, lookup }), { privateTargets: [] })
    expect(await faultOf(webhooks.send(sending("https://hooks.example/")))).toBe("name")
  })
})

describe("a message", () => {
  const here = () => webhooksThrough(guardedFetch, { privateTargets: [`127.0.0.1:${receiver.port}`], timeoutMs: 300 })

  test("carries the three headers of the standard, and goes to no other place", async () => {
    receiver.mood = { redirect: "http://127.0.0.1:9/" }
    const { status } = await here().send({ ...sending(receiver.url), body: '{"type":"a","é":"ü"}' })
    expect(status).toBe(307)
    const [got] = receiver.all
    expect(got?.headers).toMatchObject({
      "webhook-id": "msg_1",
      "webhook-timestamp": expect.stringMatching(/^\d{10}$/),
      "webhook-signature": expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    })
    expect(verified(secret, got ?? (undefined as never))).toEqual({ type: "a", é: "ü" })
  })

  test("to nobody, or to one that speaks no TLS", async () => {
    const url = receiver.url.replace("http:", "https:")
    expect(await faultOf(here().send(sending(url)))).toBe("certificate")
    const webhooks = here()
    const nobody = await startReceiver()
    const { port } = nobody
    await nobody.stop()
    const other = webhooksThrough(guardedFetch, { privateTargets: [`127.0.0.1:${port}`] })
    expect(await faultOf(other.send(sending(`http://127.0.0.1:${port}/`)))).toBe("closed")
    expect((await webhooks.send(sending(receiver.url))).status).toBe(200)
  })

  test("is let go of on Workers too: the body is not waited for", async () => {
    const cancelled = vi.fn()
    const fetch = async () =>
      new Response(new ReadableStream({ cancel: cancelled }), { headers: { "Retry-After": "5" } })
    const webhooks = webhooksThrough((options) => guardedFetchOnWorkers({ ...options, fetch }), { privateTargets: [] })
    expect(await webhooks.send(sending("https://hooks.example/"))).toEqual({ status: 200, retryAfter: "5" })
  })
})
