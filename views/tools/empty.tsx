import { mayIn } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"

interface EmptyModel {
  asked: { q: string }
  counts: { all: number }
  /** Names close to what was searched for. */
  meant: readonly string[]
  context: Query | undefined
}

/** Nothing to show: why, and what comes next. `narrowed`: filters other than the search are set. */
export function Empty({ page, model, narrowed }: { page: Page; model: EmptyModel; narrowed: boolean }) {
  const { asked, meant } = model
  const t = page.t.tools.empty
  const add = (name?: string) =>
    mayIn(page.who, "register:write", undefined) ? (
      <a href={routes.newTool({ name })}>{page.t.register.links.addTool}</a>
    ) : null
  if (model.counts.all === 0) {
    return (
      <p class="empty">
        {t.noTools} {add()}
      </p>
    )
  }
  if (asked.q === "" || (meant.length === 0 && narrowed)) {
    return (
      <div class="empty">
        <p>{t.nothing}</p>
        <p>
          <a href={routes.tools(model.context)}>{t.all}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{t.notFound(asked.q)}</p>
      {meant.length > 0 ? (
        <p>
          {t.meant}{" "}
          {meant.map((name, index) => (
            <>
              {index > 0 ? ", " : ""}
              <a href={routes.tools({ q: name, ...model.context })}>{name}</a>
            </>
          ))}
          {page.lang === "fr" ? "\u202F?" : "?"}
        </p>
      ) : (
        <p>
          {t.unknown} <a href={routes.check({ tool: asked.q })}>{t.check}</a> {add(asked.q)}
        </p>
      )}
    </div>
  )
}
