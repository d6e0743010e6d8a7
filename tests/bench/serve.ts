import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { Hono } from "hono"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { useMiddleware } from "../../src/web/middleware.ts"
import { createServer } from "../../src/web/server.tsx"
import { benchApp } from "./app.ts"

// Serves a database twice in one process: Aval, and a bare Hono route with the same middleware that answers the same bytes.
// The parent drives the load and asks for this process's own CPU time and memory.

const [file = ""] = process.argv.slice(2)
const store = await openSqlite(file)
migrateSqlite(store)
const app = benchApp(store)
let asked = 0
// All of this machine, and none so often that it is told to wait.
const options = { assets: new Map(), remote: () => `127.0.0.${(asked++ % 250) + 1}` }
const aval = createServer(app, options)

interface Kept {
  status: 200 | 304
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | null
}
const kept = new Map<string, Kept>()
const bare = new Hono()
useMiddleware(bare, app, options)
bare.get("*", (c) => {
  const url = c.req.url
  const path = url.slice(url.indexOf("/", 8))
  const answer = kept.get(path + (c.req.header("If-None-Match") ?? "")) ?? kept.get(c.req.path)
  return answer ? c.body(answer.body as string, answer.status as 200, answer.headers) : c.notFound()
})

/** What the middleware says of every answer: the bare route's own middleware says it again. */
const ofMiddleware = new Set((await bare.fetch(new Request("http://127.0.0.1/"), {})).headers.keys())
ofMiddleware.delete("content-type")

/** Learns what Aval answers, so that the bare route can say the same. */
async function learn(path: string, tag: string): Promise<number> {
  const headers: Record<string, string> = { Host: "127.0.0.1", ...(tag === "" ? {} : { "If-None-Match": tag }) }
  const answer = await aval.fetch(new Request(`http://127.0.0.1${path}`, { headers }), {})
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const binary = path.startsWith("/api/v1/list") || path.startsWith("/api/v1/exports/")
  const said: Kept = {
    status: answer.status as 200 | 304,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => !ofMiddleware.has(name))),
    body: answer.status === 304 ? null : binary ? bytes : new TextDecoder().decode(bytes),
  }
  kept.set(path + tag, said)
  if (path.startsWith("/api/v1/check")) kept.set("/api/v1/check", said)
  return answer.status
}

async function control(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://127.0.0.1")
  if (url.pathname === "/learn") {
    const status = await learn(url.searchParams.get("path") ?? "/", url.searchParams.get("tag") ?? "")
    response.end(JSON.stringify({ status }))
    return
  }
  const { user, system } = process.cpuUsage()
  response.end(
    JSON.stringify({ cpu: user + system, ...process.memoryUsage(), peak: process.resourceUsage().maxRSS * 1024 }),
  )
}

function listen(listener: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<number> {
  const server = createHttp(listener)
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : 0)
    })
  })
}

const ports = [
  await listen(getRequestListener(aval.fetch)),
  await listen(getRequestListener(bare.fetch)),
  await listen((request, response) => void control(request, response)),
]
process.on("SIGINT", () => process.exit(0))
process.send?.({ ports })
