import { createServer } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import { strict } from "../../src/adapters/strict-http.ts"
import { ambiguous, pipelined, sendRaw } from "../support/raw-http.ts"

let asked = 0
const server = createServer(
  strict((_, response) => {
    asked++
    response.end("ok")
  }),
)
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  port = (server.address() as { port: number }).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each(Object.entries(ambiguous))("%s: refused, closed, and nobody is asked", async (_, bytes) => {
  asked = 0
  const { statuses, closed } = await sendRaw(port, bytes)
  expect([statuses, closed, asked]).toEqual([[400], true, 0])
})

test("what is clear passes: one after the other, HTTP/1.0, chunks in 1.1", async () => {
  asked = 0
  expect((await sendRaw(port, pipelined, { patience: 200 })).statuses).toEqual([200, 200])
  expect((await sendRaw(port, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")).statuses).toEqual([200])
  const chunked = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"
  expect((await sendRaw(port, chunked, { patience: 200 })).statuses).toEqual([200])
  expect(asked).toBe(4)
})
