import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

export type ErrorKind = "notFound" | "refused" | "failed"

/** What went wrong, what still holds, what to do. */
export function ErrorPage({ page, kind, faults }: { page: Page; kind: ErrorKind; faults: readonly Fault[] }) {
  const t = page.t.frame.error[kind]
  const ways = { notFound: routes.tools(), refused: routes.check(), failed: page.path }
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <div class="note no">
        <p>
          <Mark id="warn" /> {t.text}
        </p>
        {faults.length > 0 ? (
          <ul>
            {faults.map((fault) => (
              <li>{fault.message[page.lang]}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <p>
        <a href={ways[kind]}>{t.way}</a>
      </p>
    </div>
  )
}
