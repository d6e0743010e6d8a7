import type { Document, Element, Node } from "@xmldom/xmldom"

// WordprocessingML as the redline handles it.

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/** What is tracked: `w:ins` or `w:del` (ECMA-376, part 1, 17.13.5). */
export type Tracked = "ins" | "del"

/** Writes into one document, and signs and numbers the changes. */
export interface Pen {
  document: Document
  /** A new mark of a change. */
  mark: (tracked: Tracked | "sectPrChange") => Element
}

export function penFor(document: Document, signed: { author: string; date: string }): Pen {
  let changes = 0
  return {
    document,
    mark: (tracked) => {
      changes += 1
      // Far from the numbers of bookmarks, which some readers count with them.
      return element(document, tracked, { id: `${1_000_000 + changes}`, ...signed })
    },
  }
}

export function element(document: Document, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = document.createElementNS(wordNamespace, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(wordNamespace, `w:${key}`, value)
  return made
}

export function childrenOf(parent: Element): Element[] {
  return [...parent.childNodes].filter(isElement)
}

export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent).find(({ nodeName }) => nodeName === name)
}

export function attributeOf(node: Element, name: string): string {
  return node.getAttributeNS(wordNamespace, name) ?? ""
}

export function copyOf(node: Element): Element {
  return node.cloneNode(true) as Element
}

/** The same element with other children. */
export function filled(like: Element, children: readonly Element[]): Element {
  const made = like.cloneNode(false) as Element
  for (const child of children) made.appendChild(child)
  return made
}

/** What an element says, the same for two that say the same; the numbers of bookmarks say nothing. */
export function fingerprint(node: Node): string {
  if (!isElement(node)) return node.nodeValue ?? ""
  const attributes = [...node.attributes].map(({ nodeName, nodeValue }) =>
    nodeName === "w:id" || nodeName === "r:id" ? "" : `${nodeName}=${nodeValue}`,
  )
  return `<${node.nodeName} ${attributes.join(" ")}>${[...node.childNodes].map(fingerprint).join("")}</>`
}

/** The words of an element. */
export function textOf(node: Element): string {
  return [...node.getElementsByTagName("w:t")].map(({ textContent }) => textContent ?? "").join("")
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
