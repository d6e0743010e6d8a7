import { Parser } from "htmlparser2"
import { expect, test } from "vitest"
import { html } from "../../../src/core/exports/html.ts"
import { hostile, sourceOf } from "./documents.ts"

interface Element {
  name: string
  attributes: Record<string, string>
}

function read(text: string): { elements: Element[]; text: string; open: number } {
  const elements: Element[] = []
  let said = ""
  let open = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push({ name, attributes })
      open += 1
    },
    onclosetag: () => {
      open -= 1
    },
    ontext: (part) => {
      said += part
    },
  })
  parser.end(text)
  return { elements, text: said, open }
}

const known = new Set("section h2 h3 p a table thead tbody tr th td ul li bdi small time".split(" "))

test("is a fragment of plain elements, with names of its own", () => {
  const { elements, open } = read(String(html.write(sourceOf()).body))
  expect(open).toBe(0)
  expect([...new Set(elements.map(({ name }) => name))].filter((name) => !known.has(name))).toEqual([])
  const attributes = elements.flatMap(({ attributes }) => Object.entries(attributes))
  const allowed = ["class", "id", "lang", "aria-labelledby", "href", "scope", "datetime"]
  expect(attributes.filter(([name]) => !allowed.includes(name))).toEqual([])
  for (const [name, value] of attributes) {
    if (name === "id" || name === "class") expect(value).toMatch(/^aval-/)
    if (name === "href") expect(value).toMatch(/^https:\/\/aval\.example\/check/)
  }
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes: of } of elements)
    if (of["aria-labelledby"] !== undefined) expect(ids).toContain(of["aria-labelledby"])
  expect(elements.filter(({ name }) => name === "th").every(({ attributes: { scope } }) => scope)).toBe(true)
})

test("says what the list says, and hostile names as they are", () => {
  const { text } = read(String(html.write(sourceOf()).body))
  for (const said of ["Acme team", "A person reviews.", "31 December 2026", "serial 1780000000", "0123456789abcdef"])
    expect(text).toContain(said)
  for (const name of hostile) expect(text).toContain(name.replace("\n", " "))
  expect(read(String(html.write(sourceOf("fr")).body)).text).toContain("Oui, à condition")
})
