import type { Page } from "../../src/web/page.ts"
import type { ShownAttempt } from "./model.ts"

/** What came of an attempt, in a few words. */
export function resultText({ t }: Page, { status, error }: ShownAttempt): string {
  if (status !== undefined) return t.webhooks.result(status)
  const known: Readonly<Record<string, string>> = t.webhooks.faults
  return known[error ?? ""] ?? t.webhooks.faults.network
}
