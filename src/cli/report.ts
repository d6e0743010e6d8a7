import type { Count, ImportResult } from "../actions/import-document.ts"

/** Lines shown before the rest is only counted. */
const shownLines = 40

/** An import's result as people read it. */
export function importReport(result: ImportResult, { dryRun = false }: { dryRun?: boolean } = {}): string {
  if (result.nothing) return "Nothing changes: the register holds all of it already."
  const counts = Object.entries(result.counts).filter(([, count]) => total(count) > 0)
  const width = Math.max(...counts.map(([kind]) => kind.length))
  const rows = counts.map(([kind, { added, changed, same }]) => {
    const parts = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(same > 0 ? [`${same} unchanged`] : []),
    ]
    return `  ${kind.padEnd(width)}  ${parts.join(", ")}`
  })
  const lines = dryRun ? result.lines.slice(0, shownLines) : []
  const more = dryRun ? result.lines.length - lines.length : 0
  return [
    dryRun ? "This would be imported:" : "Imported:",
    ...rows,
    ...(lines.length > 0
      ? ["", ...lines.map(({ kind, what, name }) => `  ${what === "added" ? "+" : "~"} ${kind} ${name}`)]
      : []),
    ...(more > 0 ? [`  … and ${more} more (--json names them all)`] : []),
    ...(result.revision === undefined
      ? ["The list stays as it is."]
      : [
          dryRun
            ? `The list would become revision ${result.revision}.`
            : `The list is now revision ${result.revision}.`,
        ]),
    ...(dryRun ? ["Nothing was written."] : []),
  ].join("\n")
}

/** The same for programs. */
export function importJson(result: ImportResult, dryRun: boolean): string {
  const { counts, lines, revision, nothing } = result
  return JSON.stringify({ ok: true, dryRun, nothing, revision: revision ?? null, counts, changes: lines }, null, 2)
}

function total({ added, changed, same }: Count): number {
  return added + changed + same
}
