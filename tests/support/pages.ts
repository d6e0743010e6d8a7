import { createServer, type ServerOptions } from "../../src/web/server.tsx"
import type { TestApp } from "./app.ts"
import { unescaped } from "./html.ts"

export interface ShownPage {
  status: number
  title: string
  html: string
  /** What is read, without the frame of the page: tags gone, white space collapsed (narrow and hard spaces kept). */
  text: string
  links: readonly string[]
}

/** Asks for pages as a browser on this machine does; French unless said otherwise. */
export function pagesOf(app: TestApp, options: Partial<ServerOptions> = {}) {
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1", ...options })
  return async (path: string, headers: Record<string, string> = {}): Promise<ShownPage> => {
    const url = new URL(path, "http://localhost")
    if (!url.searchParams.has("lang")) url.searchParams.set("lang", "fr")
    const response = await server.fetch(new Request(url, { headers: { Host: "localhost", ...headers } }))
    const html = await response.text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""
    return {
      status: response.status,
      title: unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ""),
      html,
      text: unescaped(main.replace(/<[^>]+>/g, " ")).replace(/[ \n\t]+/g, " "),
      links: [...main.matchAll(/ href="([^"]*)"/g)].map((match) => unescaped(match[1] ?? "")),
    }
  }
}
