import { createServer as createHttp } from "node:http"
import { connect } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createServer } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

// Fifty megabytes at the door of a real server: refused with a reason before they are all there, and nobody else waits.

const mega = 1_000_000
let app: TestApp
let writer: TestPerson
let http: ReturnType<typeof createHttp>
let port = 0
/** What the server still works on, also for those who have hung up. */
const asked: Promise<unknown>[] = []

beforeAll(async () => {
  app = await testApp({ config: { public: "none" } })
  writer = await signedIn(app, ["procurement"])
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.7" })
  const answering = getRequestListener(async (request) => {
    const answer = Promise.resolve(server.fetch(request))
    asked.push(answer)
    return answer
  })
  http = createHttp(answering)
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve))
  const address = http.address()
  port = typeof address === "object" && address ? address.port : 0
})
afterAll(async () => {
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
  await Promise.allSettled(asked)
  await app.close()
})

/** Sends the head of an upload and its first megabyte; what comes back. */
function uploading(path: string, size: number) {
  const lines = [
    `POST ${path} HTTP/1.1`,
    "Host: localhost:3000",
    ...Object.entries(writer.posting).map(([name, value]) => `${name}: ${value}`),
    "Content-Type: multipart/form-data; boundary=x",
    `Content-Length: ${size}`,
  ]
  const socket = connect(port, "127.0.0.1", () => {
    socket.write(
      `${lines.join("\r\n")}\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`,
    )
    socket.write(Buffer.alloc(mega, "a"))
  })
  let text = ""
  socket.on("data", (data) => (text += data.toString()))
  socket.on("error", () => {})
  return { told: () => text, end: () => socket.destroy() }
}

test("a file of 50 MB is refused with a reason, and others are answered meanwhile", async () => {
  const { seq } = await app.store.head()
  const uploads = ["/files", "/register/facts", "/register/licences/new"].map((path) => uploading(path, 50 * mega))
  try {
    const alive = await fetch(`http://127.0.0.1:${port}/healthz`)
    expect(alive.status).toBe(200)
    for (const { told } of uploads) {
      await expect.poll(told, { timeout: 5000 }).toContain("HTTP/1.1 413")
      await expect.poll(told, { timeout: 5000 }).toContain("20\u00a0Mo pour un fichier")
    }
    expect((await app.store.head()).seq).toBe(seq)
  } finally {
    for (const { end } of uploads) end()
  }
})

test("a body of 2 MB is too much where no file is taken, and waited for where one is", async () => {
  const [plain, file] = [uploading("/admin/settings/company", 2 * mega), uploading("/files", 2 * mega)]
  try {
    await expect.poll(plain.told, { timeout: 5000 }).toContain("HTTP/1.1 413")
    expect(file.told()).toBe("")
  } finally {
    plain.end()
    file.end()
  }
})
