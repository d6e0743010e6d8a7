import { fileURLToPath } from "node:url"
import printer from "pdfmake"

const fonts = new URL("../../node_modules/pdfmake/fonts/Roboto/", import.meta.url)

/**
 * The PDF of a pdfmake document definition. Its date is the one that is given, and nothing else in it depends on the moment: the
 * same definition gives the same bytes. Nothing is fetched, and no file but the fonts is read.
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
  const { info, ...rest } = definition as { info?: object }
  const document = printer.createPdf({ ...rest, info: { ...info, creationDate: at, modDate: at } })
  return new Uint8Array(await document.getBuffer())
}
