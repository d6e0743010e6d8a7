import { fileURLToPath } from "node:url"
import printer from "pdfmake"
import { drawWithTags, type PdfKit, withElements, writeElements } from "./document-tags.ts"

const fonts = new URL("../../node_modules/pdfmake/fonts/Roboto/", import.meta.url)

/**
 * The PDF of a pdfmake document definition. Its date is the one that is given, and nothing else in it depends on the moment: the
 * same definition gives the same bytes. Nothing is fetched, and no file but the fonts is read. A definition is plain data: in headers
 * and footers, `{page}` and `{pages}` stand for the number of the page and of all pages. It is tagged throughout.
 */
export async function printed(definition: object, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const font = (name: string) => fileURLToPath(new URL(`Roboto-${name}.ttf`, fonts))
  const Roboto = {
    normal: font("Regular"),
    bold: font("Medium"),
    italics: font("Italic"),
    bolditalics: font("MediumItalic"),
  }
  const files = new Set(Object.values(Roboto))
  printer.setFonts({ Roboto })
  printer.setUrlAccessPolicy(() => false)
  printer.setLocalAccessPolicy((path) => files.has(path))
  printer.setTableLayouts({ grid })
  drawWithTags()
  // What is held together and longer than a page is drawn nowhere at all: then nothing is held together.
  const document = (await drawn(definition, at)) ?? (await drawn(withoutHolds(definition), at))
  if (!document) throw new Error("A part of the document came to stand on no page")
  return new Uint8Array(await document.getBuffer())
}

/** Undefined where a text of the definition came to stand on no page. */
async function drawn(definition: object, at: Date) {
  const { info, content, ...rest } = definition as { info?: object; content?: unknown }
  const { content: known, root, leaves } = withElements(content)
  const document = printer.createPdf({
    ...withNumbers(rest),
    content: sectioned(known),
    tagged: true,
    info: { ...info, creationDate: at, modDate: at },
  })
  const pdf = (await document.getStream()) as PdfKit
  if (!leaves.every(({ isDrawn }) => isDrawn)) return undefined
  writeElements(pdf, root)
  return document
}

function withoutHolds<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withoutHolds) as T
  if (typeof part !== "object" || part === null) return part
  const own = Object.entries(part).filter(([name]) => !holds.has(name))
  return Object.fromEntries(own.map(([name, value]) => [name, withoutHolds(value)])) as T
}

const holds: ReadonlySet<string> = new Set(["unbreakable", "dontBreakRows", "keepWithHeaderRows"])

/** A definition is plain data: it names the layout of its tables. */
const grid = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => "#9ca3af",
  vLineColor: () => "#9ca3af",
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

type Numbered = { header?: unknown; footer?: unknown }

/** Sections of a document have headers and footers of their own. */
function sectioned(content: unknown): unknown {
  if (!Array.isArray(content)) return content
  return content.map((part) =>
    typeof part === "object" && part !== null && "section" in part ? withNumbers(part) : part,
  )
}

function withNumbers<T extends Numbered>(part: T): T {
  const own = { ...part }
  for (const place of ["header", "footer"] as const) {
    const at = part[place]
    if (at !== undefined) own[place] = (page: number, pages: number) => numbered(at, page, pages)
  }
  return own
}

/** A part of a definition with the numbers in its texts; a copy, since what is printed is changed by printing. */
function numbered(part: unknown, page: number, pages: number): unknown {
  if (typeof part === "string") return part.replaceAll("{page}", String(page)).replaceAll("{pages}", String(pages))
  if (Array.isArray(part)) return part.map((one) => numbered(one, page, pages))
  if (typeof part !== "object" || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, numbered(value, page, pages)]))
}
