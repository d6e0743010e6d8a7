import type { EnforcedHost, HostRule } from "../../src/core/enforcement.ts"
import type { ExportPlan } from "../../src/core/export-plans.ts"
import type { ExportFormat, Loss } from "../../src/core/exports/format.ts"

/** Everything that the page of the exports shows. */
export interface ShownExports {
  revision: number
  day: string
  formats: readonly { format: ExportFormat; losses: number }[]
  /** Of all hosts. */
  counts: ReadonlyMap<HostRule, readonly EnforcedHost[]>
  hosts: { all: number; found: number; start: number; visible: readonly EnforcedHost[]; number: number; pages: number }
  plans: ReadonlyMap<string, ExportPlan>
  q: string
  rule?: HostRule | undefined
}

/** One format as its page shows it. */
export interface ShownExport {
  format: ExportFormat
  revision: number
  serial: number
  sha256: string
  day: string
  losses: readonly Loss[]
  /** Absent: it is no text. */
  preview?: { text: string; lines: number; whole: boolean } | undefined
  /** Where programs reach Aval. */
  url: string
}
