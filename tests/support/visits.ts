import { createServer, type ServerOptions } from "../../src/web/server.tsx"
import type { TestApp } from "./app.ts"
import { unescaped } from "./html.ts"
import { formBody, type TestPerson } from "./people.ts"

export interface Visit {
  status: number
  location: string | null
  headers: Headers
  html: string
  /** What is read in the main part: tags gone, white space collapsed. */
  text: string
  title: string
}

type Fields = Parameters<typeof formBody>[0]

/** Opens pages and sends forms as people do, in English, on one server. */
export function visits(app: TestApp, options: Partial<ServerOptions> = {}) {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.7", ...options })
  const visit = async (path: string, init: RequestInit): Promise<Visit> => {
    const url = new URL(path, "http://localhost:3000")
    if (!url.searchParams.has("lang") && !path.startsWith("/api")) url.searchParams.set("lang", "en")
    const response = await server.fetch(new Request(url, init), {})
    const html = await response.text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""
    return {
      status: response.status,
      location: response.headers.get("Location"),
      headers: response.headers,
      html,
      text: unescaped(main.replace(/<[^>]+>/g, " "))
        .replace(/\s+/g, " ")
        .trim(),
      title: unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ""),
    }
  }
  return {
    get: (path: string, who?: Pick<TestPerson, "headers">) => visit(path, { headers: who?.headers ?? {} }),
    post: (path: string, who: TestPerson, fields: Fields = {}, file?: File) =>
      visit(path, {
        method: "POST",
        headers: who.posting,
        body: file ? withFile(formBody(fields), file) : formBody(fields),
      }),
  }
}

/** As `multipart/form-data`, the file in the field `file`. */
export function withFile(fields: URLSearchParams, file: File): FormData {
  const form = new FormData()
  form.append("file", file)
  for (const [name, value] of fields) form.append(name, value)
  return form
}
