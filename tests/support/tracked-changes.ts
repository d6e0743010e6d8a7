import { DOMParser, type Element, type Node } from "@xmldom/xmldom"

// What Word makes of tracked changes, by ECMA-376 part 1, 17.13.5, written apart from what writes them.

type Mark = "w:ins" | "w:del"

export interface WordLine {
  /** Paragraphs of a table say in which row and cell they are; a section says how its pages lie. */
  at: string
  style: string
  level: string
  text: string
  fields: string[]
  bookmarks: string[]
}

/** The body with all changes accepted. */
export function accepted(xml: string): WordLine[] {
  return linesOf(xml, "w:ins", "w:del")
}

/** The body with all changes rejected. */
export function rejected(xml: string): WordLine[] {
  return linesOf(xml, "w:del", "w:ins")
}

/** The body of a file without changes. */
export function untracked(xml: string): WordLine[] {
  if (/<w:(?:ins|del|delText|sectPrChange)\b/.test(xml)) throw new Error("changes are tracked in it")
  return accepted(xml)
}

function linesOf(xml: string, kept: Mark, dropped: Mark): WordLine[] {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement
  const body = root && children(root).find(({ nodeName }) => nodeName === "w:body")
  if (!body) throw new Error("no body")
  settleSections(body, kept === "w:ins")
  settleRows(body, kept, dropped)
  settleRuns(body, kept, dropped)
  settleParagraphs(body, kept, dropped)
  return read(body, "")
}

/** 17.13.5.32: what the properties of a section were. */
function settleSections(body: Element, isAccepted: boolean): void {
  for (const change of all(body, "w:sectPrChange")) {
    const section = change.parentNode as Element
    const old = children(change).flatMap(children)
    change.parentNode?.removeChild(change)
    if (isAccepted) continue
    for (const own of children(section)) if (!own.nodeName.endsWith("Reference")) section.removeChild(own)
    for (const one of old) section.appendChild(one)
  }
}

/** 17.13.5.12 and 17.13.5.16: rows, and tables that none is left of. */
function settleRows(body: Element, kept: Mark, dropped: Mark): void {
  for (const row of all(body, "w:tr")) {
    const properties = child(row, "w:trPr")
    if (properties && child(properties, dropped)) row.parentNode?.removeChild(row)
    else if (properties)
      for (const mark of children(properties)) if (mark.nodeName === kept) properties.removeChild(mark)
  }
  for (const table of all(body, "w:tbl")) if (all(table, "w:tr").length === 0) table.parentNode?.removeChild(table)
}

/** 17.13.5.14 and 17.13.5.18: runs. */
function settleRuns(body: Element, kept: Mark, dropped: Mark): void {
  const isRuns = (mark: Element) => mark.parentNode?.nodeName !== "w:rPr" && mark.parentNode?.nodeName !== "w:trPr"
  for (const mark of all(body, dropped).filter(isRuns)) mark.parentNode?.removeChild(mark)
  for (const mark of all(body, kept).filter(isRuns)) {
    for (const run of children(mark)) mark.parentNode?.insertBefore(run, mark)
    mark.parentNode?.removeChild(mark)
  }
}

/** 17.13.5.15 and 17.13.5.19: a paragraph whose end is gone goes on in the next one, which keeps its own properties. */
function settleParagraphs(body: Element, kept: Mark, dropped: Mark): void {
  for (const paragraph of all(body, "w:p")) {
    const properties = child(paragraph, "w:pPr")
    const run = properties && child(properties, "w:rPr")
    if (run) for (const mark of children(run)) if (mark.nodeName === kept) run.removeChild(mark)
    if (!run || !child(run, dropped)) continue
    const next = following(paragraph)
    const content = children(paragraph).filter(({ nodeName }) => nodeName !== "w:pPr")
    const hasWords = content.some(({ nodeName }) => !nodeName.startsWith("w:bookmark"))
    // The last paragraph of a cell or of the body stays, whatever became of its end.
    if (!next) continue
    if (hasWords) {
      if (next.nodeName !== "w:p") throw new Error("words whose paragraph ends in a table")
      const first = children(next).find(({ nodeName }) => nodeName !== "w:pPr") ?? null
      for (const one of content) next.insertBefore(one, first)
    }
    paragraph.parentNode?.removeChild(paragraph)
  }
}

function following(paragraph: Element): Element | undefined {
  let next: Node | null = paragraph.nextSibling
  while (next && next.nodeName !== "w:p" && next.nodeName !== "w:tbl") next = next.nextSibling
  return (next as Element | null) ?? undefined
}

// Reading.

function read(container: Element, at: string): WordLine[] {
  return children(container).flatMap((node): WordLine[] => {
    switch (node.nodeName) {
      case "w:p":
        return paragraphLines(node, at)
      case "w:tbl":
        return all(node, "w:tr").flatMap((row, y) =>
          children(row)
            .filter(({ nodeName }) => nodeName === "w:tc")
            .flatMap((cell, x) => read(cell, `${at}row ${y} cell ${x}`)),
        )
      case "w:sectPr":
        return [sectionLine(node)]
      default:
        return []
    }
  })
}

function paragraphLines(paragraph: Element, at: string): WordLine[] {
  const properties = child(paragraph, "w:pPr")
  const section = properties && child(properties, "w:sectPr")
  const { text, fields } = wordsIn(paragraph)
  return [
    {
      at,
      style: valOf(all(paragraph, "w:pStyle")[0]),
      level: valOf(all(paragraph, "w:ilvl")[0]),
      text,
      fields,
      bookmarks: all(paragraph, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name") ?? ""),
    },
    ...(section ? [sectionLine(section)] : []),
  ]
}

function sectionLine(section: Element): WordLine {
  const size = child(section, "w:pgSz")
  const at = `section ${size?.getAttribute("w:w")} ${size?.getAttribute("w:h")} ${size?.getAttribute("w:orient")}`
  return { at, style: "", level: "", text: "", fields: [], bookmarks: [] }
}

/** Words with the results of fields, and the fields: `REF fr_CL_02 \h \w = 3`, written short or long. */
function wordsIn(paragraph: Element): { text: string; fields: string[] } {
  const fields: string[] = []
  let text = ""
  let long: { instruction: string; result: string; isResult: boolean } | undefined
  const walk = (node: Element): void => {
    switch (node.nodeName) {
      case "w:pPr":
      case "w:rPr":
      case "w:sdtPr":
        return
      case "w:fldSimple": {
        const before = text.length
        children(node).forEach(walk)
        fields.push(`${node.getAttribute("w:instr")?.trim()} = ${text.slice(before)}`)
        return
      }
      case "w:fldChar": {
        const type = node.getAttribute("w:fldCharType")
        if (type === "begin") long = { instruction: "", result: "", isResult: false }
        if (type === "separate" && long) long.isResult = true
        if (type === "end" && long) {
          fields.push(`${long.instruction.trim()} = ${long.result}`)
          long = undefined
        }
        return
      }
      case "w:instrText":
      case "w:delInstrText":
        if (long) long.instruction += node.textContent ?? ""
        return
      case "w:tab":
        text += "\t"
        return
      case "w:t":
      case "w:delText": {
        text += node.textContent ?? ""
        if (long?.isResult) long.result += node.textContent ?? ""
        return
      }
      default:
        children(node).forEach(walk)
    }
  }
  walk(paragraph)
  return { text, fields }
}

function valOf(node: Element | undefined): string {
  return node?.getAttribute("w:val") ?? ""
}

function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1)
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent).find(({ nodeName }) => nodeName === name)
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)]
}
