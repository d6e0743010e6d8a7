import type { ExportFormat } from "./format.ts"

/** Every format, in the order in which they are shown. */
export const exportFormats: readonly ExportFormat[] = []
