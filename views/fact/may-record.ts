import { mayIn } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"

/** Whether the reader may note answers: the register is the whole company's, so that a role in one unit does not give it. */
export function mayRecord({ who }: Pick<Page, "who">): boolean {
  return mayIn(who, "register:write", undefined)
}
