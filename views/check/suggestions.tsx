import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AnswerTag } from "../parts/tag.tsx"
import type { Near, Typed } from "./model.ts"

interface Props {
  page: Page
  typed: Pick<Typed, "tool" | "data" | "use">
  found: readonly Near[]
}

/** What the tool's field shows while one types: the tools, and their count for who cannot see them. */
export function Suggestions({ page, typed, found }: Props) {
  const t = page.t.check.suggestions
  return (
    <>
      <hx-partial hx-target="#suggestions" hx-swap="innerHTML">
        {typed.tool === "" ? null : found.length > 0 ? (
          <Tools page={page} typed={typed} found={found} />
        ) : (
          <p class="meta">{t.none}</p>
        )}
      </hx-partial>
      <hx-partial hx-target="#suggestion-count" hx-swap="textContent">
        {typed.tool === "" ? "" : t.count(found.length)}
      </hx-partial>
    </>
  )
}

/** The same as a page, for who opens the address itself. */
export function SuggestionsPage({ page, typed, found }: Props) {
  const t = page.t.check.suggestions
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <p>{t.count(found.length)}</p>
      <Tools page={page} typed={typed} found={found} />
      <p>
        <a href={routes.check()}>{page.t.check.title}</a>
      </p>
    </div>
  )
}

/** Tools with their answer to the question, each a link to it. */
export function Tools({ page, typed, found }: Props) {
  return (
    <ul class="lines">
      {found.map(({ slug, name, answer }) => (
        <li class="row ends">
          <span>
            <a href={routes.check({ tool: slug, data: typed.data, use: typed.use })}>{name}</a>
          </span>
          <AnswerTag answer={answer} page={page} />
        </li>
      ))}
    </ul>
  )
}
