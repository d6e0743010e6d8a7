import { getDocumentProxy } from "unpdf"
import { Unreadable } from "../core/documents.ts"

/** More pages than any contract has. */
const mostPages = 2_000

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** A line of a page, from top to bottom. */
interface Line {
  text: string
  /** Of its letters, in points. */
  height: number
  y: number
}

/** The text of a PDF, page after page: paragraphs with a blank line between, headings, told by their size, as `# …`. Throws `Unreadable`. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const pdf = await opened(bytes)
  if (pdf.numPages > mostPages) throw new Unreadable("too-long")
  const pages: Line[][] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOf(pdf, number))
  const body = commonHeight(pages.flat())
  const text = pages
    .map((lines) => paragraphs(lines, body))
    .filter((page) => page !== "")
    .join("\n\n")
  if (text === "") throw new Unreadable("no-text")
  return text
}

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false })
  } catch (error) {
    const encrypted = error instanceof Error && error.name === "PasswordException"
    throw new Unreadable(encrypted ? "encrypted" : "damaged", { cause: error })
  }
}

async function linesOf(pdf: Pdf, number: number): Promise<Line[]> {
  const lines: Line[] = []
  let open: Line | undefined
  const content = await (await pdf.getPage(number)).getTextContent()
  for (const item of content.items) {
    if (!("str" in item)) continue
    const y = Number(item.transform[5])
    if (open && Math.abs(open.y - y) > 2) open = undefined
    if (!open && item.str !== "") {
      open = { text: "", height: item.height, y }
      lines.push(open)
    }
    if (open) {
      // A letter that its font does not name.
      open.text += item.str.replaceAll("\u0000", "")
      open.height = Math.max(open.height, item.height)
    }
    if (item.hasEOL) open = undefined
  }
  return lines.filter((line) => line.text.trim() !== "")
}

/** The height of most letters: that of the running text. */
function commonHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

function paragraphs(lines: readonly Line[], body: number): string {
  let text = ""
  let before: Line | undefined
  for (const line of lines) {
    const heading = isHeading(line, body)
    const apart = before && (before.y - line.y > 1.6 * Math.max(line.height, before.height) || line.y > before.y)
    const joined = before && !heading && !isHeading(before, body) && !apart
    text += before === undefined ? "" : joined ? "\n" : "\n\n"
    text += heading ? `${line.height >= 1.5 * body ? "#" : "##"} ${line.text.trim()}` : line.text.trim()
    before = line
  }
  return text
}

function isHeading({ text, height }: Line, body: number): boolean {
  return body > 0 && height >= 1.15 * body && text.trim().length <= 120
}
