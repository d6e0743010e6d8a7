import { createServer } from "../../src/web/server.tsx"
import type { TestApp } from "./app.ts"
import { unescaped } from "./html.ts"
import { formBody, type TestPerson } from "./people.ts"

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Opens pages and sends forms as a person; English unless said otherwise. */
export function askedBy(app: TestApp, person: TestPerson) {
  return async (
    path: string,
    fields?: Fields,
    { by = person, lang = "en" }: { by?: TestPerson; lang?: string } = {},
  ) => {
    const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
    const headers = { ...(fields ? by.posting : by.headers), "Accept-Language": lang }
    const given = fields ? { method: "POST", body: formBody(fields), headers } : { headers }
    const answer = await server.fetch(new Request(`http://localhost:3000${path}`, given), {})
    const html = await answer.text()
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
    const text = unescaped(main.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ")
    return { status: answer.status, to: answer.headers.get("Location"), html, main, text }
  }
}

/** What the first form of a page that changes something would send if nobody touched it. */
export function fieldsOf(html: string): Record<string, string | string[]> {
  const form = /<form method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""
  const found = new Map<string, string[]>()
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), unescaped(value)])
  }
  const controls = /<input ([^>]*?)\/?>|<textarea ([^>]*)>([\s\S]*?)<\/textarea>|<select ([^>]*)>([\s\S]*?)<\/select>/g
  for (const [, input, area, text = "", select, options = ""] of form.matchAll(controls)) {
    if (area !== undefined) add(attributeOf(area, "name"), text)
    else if (select !== undefined) {
      add(attributeOf(select, "name"), /value="([^"]*)" selected/.exec(options)?.[1] ?? "")
    } else if (input !== undefined && (!/type="(radio|checkbox)"/.test(input) || / checked/.test(input))) {
      add(attributeOf(input, "name"), attributeOf(input, "value") ?? "")
    }
  }
  return Object.fromEntries(Array.from(found, ([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]))
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1]
}
