import type { Part } from "../../views/people/model.ts"

/** Rows a page. */
const length = 50

/** The page of the rows that was asked for; beyond the last one, the last. */
export function partOf<T>(rows: readonly T[], asked: string | null): Part<T> {
  const pages = Math.max(1, Math.ceil(rows.length / length))
  const page = Math.min(pages, /^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : 1)
  const start = (page - 1) * length
  const shown = rows.slice(start, start + length)
  return {
    rows: shown,
    total: rows.length,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    page,
    pages,
  }
}
