import type { ComparisonCode } from "../../src/core/declaration.ts"
import type { Page } from "../../src/web/page.ts"

/** What a comparison found, in few words. */
export function codeText(page: Pick<Page, "t">, code: ComparisonCode): string {
  return page.t.agencyCodes[code]
}
