import type { ExportFormat } from "../../src/core/exports/format.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"

/** How sure a format is: by which program, or by its grammar. */
export function ProofMark({ format, page }: { format: Pick<ExportFormat, "proof" | "by">; page: Page }) {
  const t = page.t.exports.formats
  if (format.proof === "grammar") return <span class="tag off">{t.grammar}</span>
  return (
    <span class="tag yes">
      <Mark id="yes" />
      {format.by === undefined ? t.provenAlone : t.proven(format.by)}
    </span>
  )
}
