import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { de } from "../../src/i18n/elision.ts"
import { messages } from "../../src/i18n/index.ts"
import * as vocabulary from "../../templates/vocabulary.ts"

/** Words that are the same in both languages: names, codes, and words that French and English share. */
const shared = new Set(
  [
    ...[
      "Aval",
      "Budget",
      "Format",
      "Corrections",
      "Organisations",
      "API",
      "SHA-256",
      "PDF",
      "Word",
      "Markdown",
      "Excel (.xlsx)",
      "Licences",
      "SPDX",
      "ETag",
      "Active",
      "Administration",
      "DPO",
      "Code",
      "Collection",
      "Conditions",
      "Date",
      "Description",
      "Documents",
      "Service",
      "Passage",
      "Collections",
      "Versions",
      "Document",
      "Message",
      "Question",
      "Option",
    ],
    ...["Logo", "Signature", "IPTC", "C2PA", "XMP CreatorTool", "Exif Software", "PNG Software", "PDF Producer"],
    ...["Clause", "Clauses", "Contacts", "France", "production"],
    ...["E-mail", "Image", "Images", "Import", "Licence", "Licence active", "Menu", "Note", "Options", "Page", "Pages"],
    ...[
      "Points",
      "Position",
      "Questions",
      "Score",
      "Site",
      "Source",
      "Sources",
      "Total",
      "Type",
      "Version",
      "Assistant",
      "English",
      "Français",
      "Annexes",
      "Organisation",
      "Incident",
      "Incidents",
      "Adoption",
      "Session",
      "Verdict",
      "Webhook",
      "Webhooks",
      "Messages",
      "Atom",
      "JSON Feed",
    ],
  ].map((word) => word.toLowerCase()),
)

interface Leaf {
  path: string
  fr: unknown
  en: unknown
}

/** Every pair of words, with its path. */
function pairs(fr: unknown, en: unknown, path: string): Leaf[] {
  if (typeof fr === "object" && fr !== null && typeof en === "object" && en !== null) {
    const [left, right]: Record<string, unknown>[] = [{ ...fr }, { ...en }]
    const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])
    return [...keys].flatMap((key) => pairs(left?.[key], right?.[key], `${path}.${key}`))
  }
  return [{ path, fr, en }]
}

/** Every `{ fr, en }` in a tree. */
function texts(value: unknown, path: string): Leaf[] {
  if (typeof value !== "object" || value === null) return []
  if ("fr" in value && "en" in value && typeof value.fr === "string") return [{ path, fr: value.fr, en: value.en }]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

const ui = pairs(messages.fr, messages.en, "messages")
const words = texts(vocabulary, "vocabulary")
const all = [...ui, ...words]

/**
 * What a function says, with stand-ins for what it is given: numbers and texts, so that most ways of saying it come up.
 * Stand-ins hold nothing that the rules of typography look at.
 */
function spoken(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (typeof value !== "function") return []
  const standIns = [0, 1, 2, 45, "mot", true, false, ["mot", "mot"], { low: 1, moderate: 2, floor: 3, evidence: "mot" }]
  const said = new Set<string>()
  for (const one of standIns) {
    for (const other of [0, 1, 2, "mot"]) {
      const given = [one, ...Array(Math.max(0, value.length - 1)).fill(other)]
      try {
        const result: unknown = value(...given)
        if (typeof result === "string" && !/undefined|\[object/.test(result)) said.add(result)
      } catch {
        // Not what this one takes.
      }
    }
  }
  return [...said]
}

const frenchSaid = all.flatMap(({ path, fr }) => spoken(fr).map((text) => ({ path, text })))
const englishSaid = all.flatMap(({ path, en }) => spoken(en).map((text) => ({ path, text })))

/** Addresses, code and placeholders are written as machines want them. */
function prose(text: string): string {
  return text.replace(/https?:\/\/\S+/g, "").replace(/\b\d{1,2}:\d{2}\b/g, "")
}

/** The first offending text of each path. */
function offending(said: readonly { path: string; text: string }[], pattern: RegExp): string[] {
  const found = said.filter(({ text }) => pattern.test(prose(text)))
  return [...Map.groupBy(found, ({ path }) => path)].map(([path, [first]]) => `${path}: ${first?.text}`)
}

describe("both languages", () => {
  test("every file of words is in use", () => {
    const files = readdirSync(new URL("../../src/i18n/pages", import.meta.url))
    const used = Object.keys(messages.fr).map((key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    const ids = files.map((file) => file.replace(/\.ts$/, ""))
    expect(ids.filter((id) => !used.some((name) => id === name || id.startsWith(`${name}-`)))).toEqual([])
  })

  test("have the same words, of the same kind, taking as many values", () => {
    const kind = (value: unknown) => (typeof value === "function" ? `function of ${value.length}` : typeof value)
    const unlike = all
      .filter(({ fr, en }) => kind(fr) !== kind(en))
      .map(({ path, fr, en }) => `${path}: ${kind(fr)}, ${kind(en)}`)
    expect(unlike).toEqual([])
  })

  test("leave no word empty", () => {
    expect(all.filter(({ fr, en }) => fr === "" || en === "").map(({ path }) => path)).toEqual([])
  })

  test("do not share a sentence: what reads alike was not translated, or is on the list", () => {
    const same = all
      .filter(
        ({ fr, en }) => typeof fr === "string" && fr === en && /\p{L}{2}/u.test(fr) && !shared.has(fr.toLowerCase()),
      )
      .map(({ path, fr }) => `${path}: ${fr}`)
    expect(same).toEqual([])
  })
})

describe("French typography", () => {
  test("a narrow or hard space stands before ; ! and ?", () => {
    expect(offending(frenchSaid, /(?<![\u00a0\u202f(])[;!?](?!\w)/)).toEqual([])
  })

  test("a hard space stands before a colon", () => {
    expect(offending(frenchSaid, /(?<![\u00a0\u202f]):(?!\S)/)).toEqual([])
  })

  test("guillemets hold hard spaces; no English quotation marks", () => {
    expect(offending(frenchSaid, /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»|[“”"]/)).toEqual([])
  })

  test("apostrophes are typographic", () => {
    expect(offending(frenchSaid, /'/)).toEqual([])
  })

  test("numbers and per cent stay together", () => {
    expect(offending(frenchSaid, /\d %|n° /)).toEqual([])
  })
})

describe("English typography", () => {
  test("apostrophes and quotation marks are typographic", () => {
    expect(offending(englishSaid, /['"«»]/)).toEqual([])
  })

  test("no French space stands before a sign", () => {
    expect(offending(englishSaid, /[\s\u00a0\u202f][;!?:](?!\S)/)).toEqual([])
  })
})

test("no text doubles a space or ends in one by accident", () => {
  const loose = [...frenchSaid, ...englishSaid].filter(({ text }) => / {2}/.test(text)).map(({ path }) => path)
  expect(loose).toEqual([])
})

test.each([
  ["Adobe Firefly", "d’Adobe Firefly"],
  ["OpenAI API", "d’OpenAI API"],
  ["Claude", "de Claude"],
  ["HubSpot", "de HubSpot"],
  ["YouTube", "de YouTube"],
])("French elides before the vowel of %s or not", (name, text) => {
  expect(de(name)).toBe(text)
})
