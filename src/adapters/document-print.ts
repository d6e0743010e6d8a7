import { fileURLToPath } from "node:url"
import printer from "pdfmake"

const fonts = new URL("../../node_modules/pdfmake/fonts/Roboto/", import.meta.url)

/**
 * The PDF of a pdfmake document definition. Its date is the one that is given, and nothing else in it depends on the moment: the
 * same definition gives the same bytes. Nothing is fetched, and no file but the fonts is read. A definition is plain data: in its
 * footer, `{page}` and `{pages}` stand for the number of the page and of all pages.
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
  const { info, footer, ...rest } = definition as { info?: object; footer?: unknown }
  const document = printer.createPdf({
    ...rest,
    ...(footer === undefined ? {} : { footer: (page: number, pages: number) => numbered(footer, page, pages) }),
    info: { ...info, creationDate: at, modDate: at },
  })
  return new Uint8Array(await document.getBuffer())
}

/** A part of a definition with the numbers in its texts; a copy, since what is printed is changed by printing. */
function numbered(part: unknown, page: number, pages: number): unknown {
  if (typeof part === "string") return part.replaceAll("{page}", String(page)).replaceAll("{pages}", String(pages))
  if (Array.isArray(part)) return part.map((one) => numbered(one, page, pages))
  if (typeof part !== "object" || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, numbered(value, page, pages)]))
}
