import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { Webhook } from "standardwebhooks"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { webhooksThrough } from "../../src/adapters/webhooks.ts"
import type { TestApp } from "./app.ts"

/**
 * What a receiver does: answers with a status, says when to come again, points elsewhere, never answers, hangs up, answers with 10 MB,
 * or one byte at a time.
 */
export type ReceiverMood =
  | number
  | { status: number; retryAfter: string }
  | { redirect: string }
  | "hangs"
  | "closes"
  | "floods"
  | "drips"

/** What came in, in order. */
export interface Received {
  path: string
  id: string
  headers: IncomingHttpHeaders
  body: string
  /** What was answered; undefined: nothing. */
  status: number | undefined
}

export interface Receiver {
  port: number
  url: string
  mood: ReceiverMood | ((asked: { id: string; count: number }) => ReceiverMood)
  all: Received[]
  /** Those that it said it had. */
  taken(): Received[]
  stop(): Promise<void>
}

/** A real receiver on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const made: Receiver = {
    ...{ port: 0, url: "", mood: 200, all: [] },
    taken: () => made.all.filter(({ status = 0 }) => status >= 200 && status < 300),
    stop: () => closed(server),
  }
  const server = createServer(async (request, reply) => {
    const id = String(request.headers["webhook-id"])
    const { mood: how, all } = made
    const mood = typeof how === "function" ? how({ id, count: all.length }) : how
    const body = await text(request)
    all.push({ path: request.url ?? "", id, headers: request.headers, body, status: answer(reply, mood) })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  made.port = (server.address() as AddressInfo).port
  made.url = `http://127.0.0.1:${made.port}/hook`
  return made
}

function answer(reply: ServerResponse, mood: ReceiverMood): number | undefined {
  if (mood === "hangs") return undefined
  if (mood === "closes") {
    reply.socket?.destroy()
    return undefined
  }
  if (mood === "floods") {
    reply.writeHead(200).end(Buffer.alloc(10_000_000))
    return 200
  }
  if (mood === "drips") {
    reply.writeHead(200).write(".")
    const drip = setInterval(() => reply.write("."), 50)
    reply.on("close", () => clearInterval(drip))
    return 200
  }
  if (typeof mood === "number") {
    reply.writeHead(mood).end("ok")
    return mood
  }
  if ("redirect" in mood) {
    reply.writeHead(307, { Location: mood.redirect }).end()
    return 307
  }
  reply.writeHead(mood.status, { "Retry-After": mood.retryAfter }).end()
  return mood.status
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** An app whose policy names these receivers, and whose patience is short. */
export function sendingTo(app: Pick<TestApp, "webhooks">, receivers: readonly Receiver[], timeoutMs = 300) {
  const privateTargets = receivers.map(({ port }) => `127.0.0.1:${port}`)
  app.webhooks = webhooksThrough(guardedFetch, { privateTargets, timeoutMs })
}

/** What the message says, where the library of the standard takes it with this secret; it throws otherwise. */
export function verified(secret: string, { headers, body }: Received): TestMessage {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as TestMessage
}

export interface TestMessage {
  type: string
  timestamp: string
  data: Record<string, unknown> & { url: string; event: { seq: number; hash: string } }
}
