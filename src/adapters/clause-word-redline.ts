import { DOMParser, type Element, onErrorStopParsing, XMLSerializer } from "@xmldom/xmldom"
import { type ISectionOptions, Paragraph } from "docx"
import { strFromU8, strToU8 } from "fflate"
import type { DocumentStamp, WordDocument } from "../core/clause-document.ts"
import type { ClauseTree } from "../core/clause-tree.ts"
import { contractPages } from "./clause-word-contract.ts"
import { ended, wordAuthor, wordFile } from "./clause-word-file.ts"
import { keyOf, rowKeysOf } from "./clause-word-keys.ts"
import { mergedBlocks, mergedSection, type WordBlock } from "./clause-word-redline-blocks.ts"
import { childOf, childrenOf, fingerprint, penFor } from "./clause-word-redline-xml.ts"
import { type WordPart, wordParts } from "./clause-word-runs.ts"

/**
 * What changed since another draft, as tracked changes. Both are written as clean copies into one file, so that they share numbering and
 * styles; then the second is merged into the first, block by block. Whatever a clean copy holds is tracked therefore, and nothing else.
 */
export function redlineWord(document: Extract<WordDocument, { copy: "redline" }>): Promise<Uint8Array<ArrayBuffer>> {
  const { tree, before, beforeName, version, day } = document
  const [first = "fr"] = tree.languages
  const stamp: DocumentStamp = { version, day }
  const pages = (parts: readonly WordPart[]) =>
    ended(parts.flatMap((part) => contractPages(part, { stamp, compared: beforeName[part.language] })))
  const [now, old] = [pages(wordParts(tree)), pages(olderParts(before, tree))]
  return wordFile({
    title: tree.title[first],
    language: first,
    day,
    sections: [...now, ...old],
    rewrite: (parts) => {
      const written = strFromU8(parts[mainPart] ?? new Uint8Array())
      return withoutUnused({ ...parts, [mainPart]: strToU8(merged(written, now, old, `${day}T00:00:00Z`)) })
    },
  })
}

const mainPart = "word/document.xml"

/** The parts of the older draft: each language numbers on in the list of its newer self, bookmarks have numbers of their own. */
function olderParts(before: ClauseTree, { languages }: ClauseTree): WordPart[] {
  let bookmarks = 100_000
  const nextBookmark = () => {
    bookmarks += 1
    return bookmarks
  }
  const all = [...languages, ...before.languages.filter((language) => !languages.includes(language))]
  return wordParts(before).map((part) => ({ ...part, instance: all.indexOf(part.language), nextBookmark }))
}

// The two copies in one body.

function merged(xml: string, now: readonly ISectionOptions[], old: readonly ISectionOptions[], date: string): string {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml")
  const root = document.documentElement
  const body = root && childOf(root, "w:body")
  if (!body) throw new Error("a Word document without a body")
  const pen = penFor(document, { author: wordAuthor, date })
  const all = childrenOf(body)
  const split = namesIn(now).length
  const [newer, older] = [copyIn(all.slice(0, split), namesIn(now)), copyIn(all.slice(split), namesIn(old))]
  const blocks = mergedBlocks(pen, older.blocks, newer.blocks)
  const section = mergedSection(pen, older.section, newer.section)
  for (const node of all) body.removeChild(node)
  for (const node of [...blocks, section]) body.appendChild(node)
  return new XMLSerializer().serializeToString(document)
}

interface Copy {
  blocks: WordBlock[]
  /** Of its last pages. */
  section: Element
}

interface BlockName {
  /** Absent: it is known by what it says. */
  key?: string | undefined
  rows?: readonly string[] | undefined
}

/** Of what is written for a copy: where the pages of a section end with a table, an empty paragraph holds their properties. */
function namesIn(sections: readonly ISectionOptions[]): BlockName[] {
  return sections.flatMap(({ children }) => {
    const names = children.map((child): BlockName => ({ key: keyOf(child), rows: rowKeysOf(child) }))
    const isHeld = children.at(-1) instanceof Paragraph
    return isHeld ? names : [...names, { key: `${names[0]?.key}/section` }]
  })
}

/** A copy as it was written. The properties of its last pages stand in its last paragraph, or, at the end of the file, behind it. */
function copyIn(nodes: readonly Element[], names: readonly BlockName[]): Copy {
  const blocks = names.flatMap(({ key, rows }, at): WordBlock[] => {
    const node = nodes[at]
    return node ? [{ key: key ?? fingerprint(node), node, rows }] : []
  })
  const end = blocks.at(-1)?.node
  const properties = end && childOf(end, "w:pPr")
  const held = properties && childOf(properties, "w:sectPr")
  const section = held ?? nodes[names.length]
  if (section?.nodeName !== "w:sectPr" || nodes.length !== names.length + (held ? 0 : 1))
    throw new Error(`${nodes.length} blocks written of ${names.length}`)
  if (held) properties?.removeChild(held)
  return { blocks, section }
}

// The package.

/** Without the headers and footers of the older copy that nothing shows any more. */
function withoutUnused(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = text(mainPart)
  const relations = "word/_rels/document.xml.rels"
  const unused = [...text(relations).matchAll(/<Relationship [^<>]*>/g)].flatMap(([relation]) => {
    const target = /Target="((?:header|footer)\d+\.xml)"/.exec(relation)?.[1]
    const id = /Id="(\w+)"/.exec(relation)?.[1]
    return target && id && !body.includes(`r:id="${id}"`) ? [{ relation, target }] : []
  })
  const without = (name: string, gone: readonly string[]) =>
    strToU8(gone.reduce((xml, one) => xml.replace(one, ""), text(name)))
  const types = [...text("[Content_Types].xml").matchAll(/<Override [^<>]*>/g)].map(([type]) => type)
  const goneParts = new Set(unused.flatMap(({ target }) => [`word/${target}`, `word/_rels/${target}.rels`]))
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => !goneParts.has(name))),
    [relations]: without(
      relations,
      unused.map(({ relation }) => relation),
    ),
    "[Content_Types].xml": without(
      "[Content_Types].xml",
      types.filter((type) => unused.some(({ target }) => type.includes(`"/word/${target}"`))),
    ),
  }
}
