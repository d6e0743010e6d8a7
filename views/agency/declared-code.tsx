import { type ComparisonCode, isConflict } from "../../src/core/declaration.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import { codeText } from "./code.ts"

interface Props {
  page: Page
  code: ComparisonCode
  /** Where its words lead. */
  href?: string | undefined
}

/** What a comparison found, in few words, with its mark. */
export function DeclaredCode({ page, code, href }: Props) {
  const text = codeText(page, code)
  return (
    <>
      <Mark id={isConflict(code) ? "warn" : code === "ok" ? "yes" : "if"} />{" "}
      {href === undefined ? text : <a href={href}>{text}</a>}
    </>
  )
}
