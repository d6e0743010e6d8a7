/** A node of a pdfmake document definition. */
export type PdfNode = string | { readonly [name: string]: unknown } | readonly PdfNode[]

/** A definition as the font can print it: it has no narrow space, which would print as an empty box. */
export function printable<T>(part: T): T {
  if (typeof part === "string") return part.replaceAll("\u202f", "\u00a0") as T
  if (Array.isArray(part)) return part.map(printable) as T
  if (typeof part !== "object" || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, printable(value)])) as T
}
