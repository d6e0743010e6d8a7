import { strFromU8, unzipSync } from "fflate"
import { clauseWord } from "../../src/adapters/clause-word.ts"
import type { WordDocument } from "../../src/core/clause-document.ts"

// A Word file, unzipped and read without a library: what is really written.

/** Every part of the package as text. */
export async function wordParts(document: WordDocument): Promise<Record<string, string>> {
  return partsOf(await clauseWord(document))
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** The body. */
export function bodyOf(parts: Readonly<Record<string, string>>): string {
  return parts["word/document.xml"] ?? ""
}

export function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => paragraph)
}

export function styleOf(paragraph: string): string | undefined {
  return /<w:pStyle w:val="(\w+)"\/>/.exec(paragraph)?.[1]
}

const levels: Readonly<Record<string, "clause" | "paragraph" | "item" | "annex">> = {
  Heading1: "clause",
  ClauseParagraph: "paragraph",
  ClauseItem: "item",
  AnnexHeadingFr: "annex",
  AnnexHeadingEn: "annex",
}

/** The numbers that Word gives to the paragraphs of clauses and to annexes, counted anew. */
export function numberedIn(paragraphs: readonly string[]): { xml: string; number: string }[] {
  const counts = new Map<string, [number, number, number]>()
  return paragraphs.flatMap((xml) => {
    const level = levels[styleOf(xml) ?? ""]
    const [, , list] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(xml) ?? []
    if (level === undefined || list === undefined) return []
    const [first, second, third] = counts.get(list) ?? [0, 0, 0]
    switch (level) {
      case "paragraph":
        counts.set(list, [first, second + 1, 0])
        return [{ xml, number: `${first}.${second + 1}` }]
      case "item":
        counts.set(list, [first, second, third + 1])
        return [{ xml, number: `(${String.fromCharCode(97 + third)})` }]
      default: {
        counts.set(list, [first + 1, 0, 0])
        const word = xml.includes("AnnexHeadingFr") ? "Annexe" : "Annex"
        return [{ xml, number: level === "annex" ? `${word}\u00a0${first + 1}` : `${first + 1}` }]
      }
    }
  })
}

/** Its words, with tabs as such. */
export function textIn(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, words]) => words ?? "\t").join("")
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
}

/** What fields ask Word for. */
export function instructionsIn(xml: string): string[] {
  const complex = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, one = ""]) => one.trim())
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, one = ""]) => one.trim())
  return [...complex, ...simple]
}

/** References that lead nowhere, or show something else than what stands there: the number of the paragraph, or the words of the mark. */
export function deadReferences(xml: string): string[] {
  const numbers = new Map<string, string>()
  for (const { xml: paragraph, number } of numberedIn(paragraphsIn(xml)))
    for (const [, name = ""] of paragraph.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)) numbers.set(name, number)
  const marked = new Map(
    [...xml.matchAll(/<w:bookmarkStart w:name="(\w+)" w:id="(\d+)"\/>(.*?)<w:bookmarkEnd w:id="\2"\/>/g)].map(
      ([, name = "", , inside = ""]) => [name, textIn(inside)],
    ),
  )
  const fields = [...xml.matchAll(/<w:fldSimple w:instr="([^"]*)">(.*?)<\/w:fldSimple>/g)]
  return fields.flatMap(([, instruction = "", result = ""]) => {
    const [, name = "", byNumber] = /^REF (\w+) \\h( \\w)?$/.exec(instruction) ?? []
    const right = byNumber ? numbers.get(name) : marked.get(name)
    return right !== undefined && right === textIn(result) ? [] : [`${instruction}: ${textIn(result)}, not ${right}`]
  })
}

/** Where a part is not well-formed XML; undefined where it is. */
export function malformed(xml: string): string | undefined {
  // Control characters have no place in XML, but for these three.
  const bad = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.exec(xml)
  if (bad) return around(xml, bad.index)
  const open: string[] = []
  let end = 0
  for (const tag of xml.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>/g)) {
    const [all, closes, name, attributes = "", empty] = tag
    if (xml.slice(end, tag.index).includes("<")) return around(xml, end)
    const names = [...attributes.matchAll(/\s([\w:.-]+)=/g)].map(([, one]) => one)
    if (new Set(names).size < names.length) return around(xml, tag.index)
    if (closes && open.pop() !== name) return around(xml, tag.index)
    if (name && !closes && !empty) open.push(name)
    end = tag.index + all.length
  }
  return open.length > 0 || xml.slice(end).trim() !== "" ? `open: ${open.join(" ")}` : undefined
}

function around(xml: string, at: number): string {
  return xml.slice(Math.max(0, at - 40), at + 40)
}
