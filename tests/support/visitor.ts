import { createServer } from "../../src/web/server.tsx"
import type { TestApp } from "./app.ts"
import { formBody } from "./people.ts"

/** What a visitor got. */
export interface Visit {
  status: number
  location: string | null
  html: string
  /** What is read in the main column: tags gone, white space collapsed. */
  text: string
  headers: Headers
  /** Whole `Set-Cookie` lines. */
  cookies: readonly string[]
}

export interface VisitorOptions {
  /** Address; each visitor has one of its own, or they would share the rate. */
  remote?: string
  agent?: string
  language?: string
}

let count = 0

/** A browser without scripts: keeps its cookies, and sends forms as a page of ours does. `log`: what the server told meanwhile. */
export function visitor(app: TestApp, { remote, agent, language = "en" }: VisitorOptions = {}) {
  const address = remote ?? `192.0.2.${(count++ % 250) + 1}`
  const log: Record<string, unknown>[] = []
  const server = createServer(app, {
    assets: new Map(),
    remote: () => address,
    log: { write: (line) => void log.push(line as Record<string, unknown>) },
  })
  const jar = new Map<string, string>()

  async function send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Visit> {
    const headers = {
      Host: new URL(app.config.url).host,
      "Accept-Language": language,
      ...(agent ? { "User-Agent": agent } : {}),
      ...(jar.size > 0 ? { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } : {}),
      ...init.headers,
    }
    const response = await server.fetch(
      new Request(`${app.config.url}${path}`, { redirect: "manual", ...init, headers }),
    )
    const cookies = response.headers.getSetCookie()
    for (const line of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/; Max-Age=0;/.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const html = await response.text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""
    const text = main
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
    return {
      status: response.status,
      location: response.headers.get("Location"),
      html,
      text,
      headers: response.headers,
      cookies,
    }
  }

  return {
    jar,
    log,
    /** Security events, without what is the same for all lines. */
    told: () =>
      log.filter(({ event }) => event !== "request").map(({ event, way, subject }) => ({ event, way, subject })),
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, fields: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}) =>
      send(path, { method: "POST", body: formBody(fields), headers: { "Sec-Fetch-Site": "same-origin", ...headers } }),
    /** A file as it comes. */
    async bytes(path: string) {
      const headers = { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") }
      const answer = await server.fetch(new Request(`${app.config.url}${path}`, { headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, type: answer.headers.get("Content-Type"), headers: answer.headers, bytes }
    },
    /** A form that carries files, or names a field twice. */
    postData: (path: string, data: FormData, headers: Record<string, string> = {}) =>
      send(path, { method: "POST", body: data, headers: { "Sec-Fetch-Site": "same-origin", ...headers } }),
    /** Whether the browser is signed in: those who are have nothing to do on the page to sign in. */
    isIn: async () => (await send("/sign-in", {})).status === 303,
  }
}

export type Visitor = ReturnType<typeof visitor>
