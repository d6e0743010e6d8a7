import mammoth from "mammoth"
import { Unreadable } from "../core/documents.ts"
import { plainPackage } from "./document-zip.ts"

/** The text of a DOCX: paragraphs with a blank line between, headings as `# …`, points as `- …`, cells with ` | ` between. Throws `Unreadable`. */
export async function docxText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const buffer = Buffer.from(plainPackage(bytes))
  const html = await opened(() =>
    mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) }),
  )
  const text = textIn(html.value)
  if (text === "") throw new Unreadable("no-text")
  return text
}

async function opened<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    throw new Unreadable("damaged", { cause: error })
  }
}

/** The library writes a small and regular HTML; its text is all that is taken from it. */
function textIn(html: string): string {
  const text: string[] = []
  let [points, cells] = [0, 0]
  for (const piece of pieces(html)) {
    const { tag, closes } = tagIn(piece)
    if (tag === undefined) text.push(unescaped(piece))
    else if (/^h[1-6]$/.test(tag)) text.push(closes ? "\n\n" : `\n\n${"#".repeat(Number(tag[1]))} `)
    else if (tag === "ul" || tag === "ol") points += closes ? -1 : 1
    else if (tag === "li") text.push(closes ? "" : `\n${"  ".repeat(Math.max(0, points - 1))}- `)
    else if (tag === "td" || tag === "th") {
      cells += closes ? -1 : 1
      text.push(closes ? cellEnd : "")
    } else if (tag === "tr" || tag === "br") text.push(closes || tag === "br" ? "\n" : "")
    else if (tag === "p" || tag === "table") text.push(closes && points === 0 ? (cells > 0 ? " " : "\n\n") : "")
  }
  const lines = text.join("").split("\n").map(tidy)
  return lines
    .filter((line, index) => line !== "" || lines[index - 1] !== "")
    .join("\n")
    .trim()
}

const cellEnd = "\u0000"

/** A row of cells, none after the last; other lines stay as they are. */
function tidy(line: string): string {
  if (!line.includes(cellEnd)) return line.trimEnd()
  const cells = line.split(cellEnd).map((cell) => cell.trim())
  return cells.slice(0, -1).join(" | ")
}

/** Tags and what stands between them, in their order. */
function* pieces(html: string): Generator<string> {
  for (let from = 0; from < html.length; ) {
    const tag = html[from] === "<"
    const found = html.indexOf(tag ? ">" : "<", from)
    const end = found < 0 ? html.length : tag ? found + 1 : found
    yield html.slice(from, end)
    from = end
  }
}

function tagIn(piece: string): { tag?: string; closes: boolean } {
  if (!piece.startsWith("<")) return { closes: false }
  const closes = piece[1] === "/"
  const tag = /^[a-z0-9]+/.exec(piece.slice(closes ? 2 : 1))?.[0]
  return { tag: tag ?? "", closes }
}

const escapes: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&#39;": "'",
}

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => escapes[entity] ?? entity)
}
