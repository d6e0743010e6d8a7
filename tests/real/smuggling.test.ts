import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Place, place, type Started } from "../cli/support.ts"
import { ambiguous, pipelined, sendRaw, smuggled } from "../support/raw-http.ts"

let at: Place
let server: Started
let port: number
beforeAll(async () => {
  at = await place()
  server = at.start(["serve", "--no-catalogue"], { AVAL_PUBLIC: "list" })
  port = Number(new URL(await server.ready).port)
})
afterAll(async () => {
  server.child.kill("SIGTERM")
  await server.ended
  at.remove()
})

describe("a request that two readers may cut at different places", () => {
  test.each(Object.entries(smuggled))("%s: 400, closed, no second answer", async (_, bytes) => {
    const { statuses, closed } = await sendRaw(port, bytes)
    expect([statuses, closed]).toEqual([[400], true])
  })

  test.each(Object.entries(ambiguous))(
    "%s, which Node lets through: 400, closed, no second answer",
    async (_, bytes) => {
      const { statuses, closed } = await sendRaw(port, bytes)
      expect([statuses, closed]).toEqual([[400], true])
    },
  )

  test("is answered without a word on the server", async () => {
    const { text } = await sendRaw(port, smuggled["CL.TE"] ?? "")
    expect(text).not.toMatch(/aval|node|llhttp|parse/i)
  })
})

test("two lawful requests on one connection get two answers: the probes can tell", async () => {
  const { statuses, closed } = await sendRaw(port, pipelined)
  expect([statuses, closed]).toEqual([[200, 200], false])
})

test.each([
  [
    "a body that a page does not read",
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde`,
    200,
  ],
  ["a body where none is taken", `POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde`, 405],
  [
    "a switch to HTTP/2",
    "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
    200,
  ],
  ["a header of 20 kB", `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Any: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["TRACE", "TRACE /healthz HTTP/1.1\r\nHost: localhost\r\nCookie: secret\r\n\r\n", 405],
])("%s gets one answer, and nothing back of what was sent", async (_, bytes, status) => {
  const { statuses, text } = await sendRaw(port, bytes)
  expect(statuses).toEqual([status])
  expect(text).not.toMatch(/abcde|secret|aaaa/)
})

test("CONNECT gets none", async () => {
  const { statuses, closed } = await sendRaw(port, "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n")
  expect([statuses, closed]).toEqual([[], true])
})

test("after all of them it still answers", async () => {
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
})
