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
  let text = ""
  let points = 0
  for (const [piece, closing, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    if (tag === undefined) text += unescaped(piece)
    else if (/^h[1-6]$/.test(tag)) text += closing ? "\n\n" : `\n\n${"#".repeat(Number(tag[1]))} `
    else if (tag === "ul" || tag === "ol") points += closing ? -1 : 1
    else if (tag === "li") text += closing ? "" : `\n${"  ".repeat(Math.max(0, points - 1))}- `
    else if (tag === "td" || tag === "th") text += closing ? " | " : ""
    else if (tag === "tr") text += closing ? "\n" : ""
    else if (tag === "br") text += "\n"
    else if (tag === "p" || tag === "table") text += closing && points === 0 ? "\n\n" : ""
  }
  return text
    .replace(/\n+( \| )/g, "$1")
    .replace(/( \| )+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
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
