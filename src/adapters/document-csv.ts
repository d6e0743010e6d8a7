import { parse } from "csv-parse/sync"
import { Unreadable } from "../core/documents.ts"

const delimiters = [";", ",", "\t", "|"] as const

/** The delimiter under which the first rows have the most fields, as even as can be; undefined where there is none. */
export function delimiterOf(text: string): string | undefined {
  let best: { delimiter: string; fields: number; even: number } | undefined
  for (const delimiter of delimiters) {
    const widths = tried(text, delimiter).map((row) => row.length)
    const fields = mostCommon(widths)
    const even = widths.filter((width) => width === fields).length / Math.max(1, widths.length)
    if (fields > 1 && (!best || even > best.even || (even === best.even && fields > best.fields))) {
      best = { delimiter, fields, even }
    }
  }
  return best?.delimiter
}

/** The rows of a CSV. Throws `Unreadable` when a quotation never ends. */
export function rowsOf(text: string, delimiter: string, most?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      ...(most !== undefined && { to: most }),
    }) as string[][]
  } catch (error) {
    throw new Unreadable("damaged", { cause: error })
  }
}

function tried(text: string, delimiter: string): string[][] {
  try {
    // Enough for thirty rows, cut at a line end.
    const head = text.slice(0, 100_000)
    return rowsOf(head.length < text.length ? head.slice(0, head.lastIndexOf("\n") + 1) : head, delimiter, 30)
  } catch {
    return []
  }
}

function mostCommon(widths: readonly number[]): number {
  const counts = Map.groupBy(widths, (width) => width)
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}
