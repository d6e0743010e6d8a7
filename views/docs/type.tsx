import type { Page } from "../../src/web/page.ts"
import type { Type } from "./description.ts"

/** A type: words as code, schemas as links to where they are described. */
export function TypeText({ page, type }: { page: Page; type: Type }) {
  const { parts, list, values } = type
  return (
    <>
      {values ? "{ * : " : null}
      {list ? "[ " : null}
      {parts.map((part, index) => (
        <>
          {index > 0 ? ` ${page.t.docs.or} ` : null}
          {"schema" in part ? <a href={`#${part.schema}`}>{part.schema}</a> : <code>{part.word}</code>}
        </>
      ))}
      {list ? " ]" : null}
      {values ? " }" : null}
    </>
  )
}
