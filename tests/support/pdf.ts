import { getDocumentProxy } from "unpdf"

// What a PDF says of itself, read by pdf.js: text as it stands, elements as a screen reader is told them, and where links lead.

export interface PdfElement {
  role: string
  page: number
  text: string
  /** Of the elements around it, the outermost first. */
  within: readonly string[]
}

export interface ReadPdf {
  /** By page, in the order in which it is drawn. */
  pages: readonly string[]
  /** Every element that holds text itself, in reading order. */
  elements: readonly PdfElement[]
  /** Text that is neither an element's nor marked as being none. */
  loose: readonly string[]
  /** Where each link leads: the page; undefined where there is no such place. */
  links: readonly { from: number; to: number | undefined; name: string }[]
  outline: readonly string[]
  language: string | undefined
  title: string | undefined
  marked: boolean
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>

export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false })
  const pages: string[] = []
  const elements: PdfElement[] = []
  const loose: string[] = []
  const links: ReadPdf["links"][number][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { text, byMark, outside } = await textsOf(page)
    pages.push(text)
    loose.push(...outside)
    elements.push(...elementsOf(await page.getStructTree(), byMark, number))
    for (const { dest } of (await page.getAnnotations()) as { dest?: string }[])
      if (dest !== undefined) links.push({ from: number, to: await pageOf(pdf, dest), name: dest })
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  const outline = ((await pdf.getOutline()) ?? []) as { title: string; items: { title: string }[] }[]
  return {
    ...{ pages, elements, loose, links, language: info.Language, title: info.Title },
    outline: outline.map(({ title }) => title),
    marked: (await pdf.getMarkInfo())?.Marked === true,
  }
}

async function textsOf(page: PdfPage) {
  const byMark = new Map<string, string>()
  const outside: string[] = []
  const open: (string | undefined)[] = []
  let text = ""
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type === "endMarkedContent") open.pop()
    else if (item.type !== undefined) open.push(item.id)
    else {
      const own = `${item.str ?? ""}${item.hasEOL ? "\n" : ""}`
      text += own
      const mark = open.findLast((id) => id !== undefined)
      if (mark !== undefined) byMark.set(mark, (byMark.get(mark) ?? "") + own)
      if (open.length === 0 && own.trim() !== "") outside.push(own)
    }
  }
  return { text, byMark, outside }
}

interface StructNode {
  role?: string
  type?: string
  id?: string
  children?: StructNode[]
}

function elementsOf(
  node: StructNode | null,
  byMark: ReadonlyMap<string, string>,
  page: number,
  within: readonly string[] = [],
): PdfElement[] {
  if (!node) return []
  const { role = "", children = [] } = node
  const own = children.filter(({ role: below, type }) => type === "content" || below === "Link")
  const text = own.map((one) => textIn(one, byMark)).join("")
  const rest = children.filter((one) => one.role !== undefined && one.role !== "Link")
  return [
    ...(own.length > 0 ? [{ role, page, within, text: text.replace(/\s+/g, " ").trim() }] : []),
    ...rest.flatMap((one) => elementsOf(one, byMark, page, [...within, role])),
  ]
}

function textIn({ type, id, children = [] }: StructNode, byMark: ReadonlyMap<string, string>): string {
  if (type === "content") return `${byMark.get(id ?? "") ?? ""} `
  return children.map((one) => textIn(one, byMark)).join("")
}

async function pageOf(pdf: Pdf, dest: string): Promise<number | undefined> {
  const place = await pdf.getDestination(dest)
  return place ? (await pdf.getPageIndex(place[0])) + 1 : undefined
}
