import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { addressesOf } from "../support/doors.ts"
import { signedIn } from "../support/people.ts"

// Controls 2, 15, 24 and 25: links that lead elsewhere, files, bodies without end, and paths that leave their folder.

let app: TestApp
let server: Server
let headers: Record<string, string>
let asked = 0

beforeAll(async () => {
  app = await testApp({ catalogue: true, demo: true })
  server = createServer(app, {
    assets: new Map([["aval.css", { bytes: new TextEncoder().encode("a{}"), type: "text/css" }]]) as never,
    remote: () => `198.51.100.${asked++ % 250}`,
  })
  headers = (await signedIn(app, ["admin"])).headers
})
afterAll(() => app.close())

function get(path: string) {
  return server.fetch(new Request(`http://localhost:3000${path}`, { headers }), {})
}

const files = ["/tools.csv", "/admin/events.jsonl"]

describe("links", () => {
  test("that lead elsewhere take neither the address nor the window with them, and no form leads elsewhere", async () => {
    const pages = addressesOf(server)
      .filter(({ method, route }) => method === "GET" && !route.includes(":"))
      .map(({ path }) => path)
    let seen = 0
    for (const path of [...pages, "/tools/chatgpt", "/tools/canva", "/tools/mistral-le-chat"]) {
      const html = await (await get(path)).text()
      for (const [link, address = ""] of html.matchAll(/<(?:a|area)\b[^>]*\bhref="([^"]*)"[^>]*>/g)) {
        if (/^(\/(?!\/)|#|\?)/.test(address) || address === "") continue
        seen++
        expect([path, address, /^https?:\/\//.test(address)]).toEqual([path, address, true])
        expect([path, link, /\brel="[^"]*\bnoopener noreferrer\b/.test(link)]).toEqual([path, link, true])
      }
      for (const [, action = ""] of html.matchAll(/<form\b[^>]*\baction="([^"]*)"/g)) {
        expect([path, action, /^\/(?!\/)/.test(action)]).toEqual([path, action, true])
      }
      expect([path, / target="/.test(html)]).toEqual([path, false])
    }
    expect(seen).toBeGreaterThan(20)
  })
})

describe("files", () => {
  test.each(files)("%s is an attachment, under a plain name", async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[a-z0-9.-]+\.[a-z]+"$/)
    expect(answer.headers.get("Content-Type")).toMatch(/; charset=utf-8$/)
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff")
  })

  test("the name is ours, whatever is asked for", async () => {
    const answer = await get('/tools.csv?q=%0D%0ASet-Cookie:x&lang=%22;a="b')
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[a-z0-9.-]+\.csv"$/)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  const away = [
    ...["..%2f..%2fpackage.json", "..%5c..%5cpackage.json", "%2e%2e%2fpackage.json", "....//package.json"],
    ...[
      "aval.css%00.js",
      "%00",
      "CON",
      "aval.css/",
      "AVAL.CSS",
      "aval.css%20",
      "aval.css::$DATA",
      "constructor",
      "__proto__",
    ],
  ]
  test.each(away)("/assets/%s is not there", async (name) => {
    expect((await get(`/assets/${name}`)).status).toBe(404)
  })
})

describe("a body", () => {
  /** A form that goes on and on, without a length. */
  function endless(bytes: number) {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= bytes) return controller.close()
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(97))
      },
    })
    return { body, sent: () => sent }
  }

  test("without a length is read up to a million bytes, and no further", async () => {
    const { body, sent } = endless(50_000_000)
    const request = new Request("http://localhost:3000/sign-in/password", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      duplex: "half",
    } as RequestInit)
    expect((await server.fetch(request, {})).status).toBe(413)
    expect(sent()).toBeLessThan(3_000_000)
  })

  test("in chunks that says that it is short is counted all the same", async () => {
    const { body } = endless(5_000_000)
    const request = new Request("http://localhost:3000/sign-in/password", {
      method: "POST",
      headers: {
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
        "Transfer-Encoding": "chunked",
        "Content-Length": "10",
      },
      body,
      duplex: "half",
    } as RequestInit)
    expect((await server.fetch(request, {})).status).toBe(413)
  })
})
