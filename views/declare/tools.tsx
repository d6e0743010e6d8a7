import { missingInTool } from "../../src/core/declaration-missing.ts"
import { declarationLimits } from "../../src/core/declaration-parts.ts"
import type { Page } from "../../src/web/page.ts"
import type { Naming } from "../declaration/answers.tsx"
import { toolText } from "../declaration/content.tsx"
import { Mark } from "../parts/marks.tsx"
import type { DeclareView, KnownTool } from "./model.ts"

interface Props {
  page: Page
  view: DeclareView
  naming: Naming
}

/** What was looked for, and what the register has of it. */
export interface ToolSearch {
  q: string
  found: readonly KnownTool[]
}

/** The tools that are declared, each a line. */
export function DeclaredTools({ page, view, naming }: Props) {
  const t = page.t.declarations.declare
  const { tools } = view.draft
  if (tools.length === 0) return null
  return (
    <ol class="lines">
      {tools.map(({ part, tool }) => {
        const missing = missingInTool(tool).length
        const plan = (tool.plan && naming.planName(tool.plan)) ?? tool.plan ?? tool.tier
        return (
          <li class="row ends">
            <span class="any">
              <a href={view.ways.form({ part })}>
                <bdi>{toolText(page, tool)}</bdi>
              </a>
              {plan ? <small>{plan}</small> : null}
            </span>
            <span class="small n">
              {missing === 0 ? <Mark id="yes" /> : null} {missing === 0 ? t.states.done : t.states.draft(missing)}
            </span>
            <a href={view.ways.form({ part, remove: 1 })}>
              {t.tools.remove}
              <span class="vh"> {toolText(page, tool)}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}

/** A field to find a tool by typing: suggestions while one types, and a button that does the same without scripts. */
export function ToolSearchForm({ page, view, search }: Omit<Props, "naming"> & { search: ToolSearch | undefined }) {
  const t = page.t.declarations.declare.tools
  if (view.draft.tools.length >= declarationLimits.tools) {
    return <p class="note">{t.full(declarationLimits.tools)}</p>
  }
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add">{t.search}</h2>
      <form method="get" action={view.ways.search()} class="stack tight form">
        {Object.entries(fieldsOf(view.ways.search())).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="q">{t.name}</label>
          <small id="q-hint">{t.hint}</small>
          <input
            id="q"
            name="q"
            type="search"
            value={search?.q ?? ""}
            maxlength={200}
            required
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="q-hint"
            aria-controls="suggestions"
            hx-get={view.ways.search()}
            hx-trigger="input changed delay:150ms"
            hx-include="closest form"
            hx-target="#suggestions"
            hx-sync="this:replace"
          />
        </div>
        <p>
          <button type="submit" class="btn">
            {t.find}
          </button>
        </p>
      </form>
      <div id="suggestions">{search ? <FoundTools page={page} view={view} search={search} /> : null}</div>
      <p id="suggestion-count" class="vh" role="status" />
    </section>
  )
}

/** What the address of the search carries already: a form that is sent with GET drops it. */
function fieldsOf(address: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(address, "http://localhost").searchParams)
}

/** What a search found: each tool with its plans, and to add what was typed as it is. */
export function FoundTools({ page, view, search }: Omit<Props, "naming"> & { search: ToolSearch }) {
  const t = page.t.declarations.declare.tools
  const { q, found } = search
  const { ways } = view
  return (
    <div class="stack">
      <h3 class="any">{t.found(found.length, q)}</h3>
      {found.length === 0 ? null : (
        <ul class="lines">
          {found.map(({ slug, name, plans }) => (
            <li class="stack tight">
              <b class="any">
                <bdi>{name}</bdi>
              </b>
              {plans.length === 0 ? null : (
                <>
                  <span class="small dim">{t.which}</span>
                  <ul class="row choice">
                    {plans.map((plan) => (
                      <li>
                        <a class="btn" href={ways.form({ part: "tools/new", plan: plan.slug })}>
                          {plan.name[page.lang]}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p>
                <a href={ways.form({ part: "tools/new", tool: slug })}>
                  {plans.length === 0 ? t.noPlans : t.otherPlan}
                  <span class="vh"> – {name}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <div class="stack tight">
        <p class="small">{t.typedHint}</p>
        <p>
          <a class="btn any" href={ways.form({ part: "tools/new", name: q })}>
            {t.typed(q)}
          </a>
        </p>
      </div>
    </div>
  )
}

/** The same while one types. */
export function ToolSuggestions({ page, view, search }: Omit<Props, "naming"> & { search: ToolSearch }) {
  const isEmpty = search.q === ""
  return (
    <>
      <hx-partial hx-target="#suggestions" hx-swap="innerHTML">
        {isEmpty ? null : <FoundTools page={page} view={view} search={search} />}
      </hx-partial>
      <hx-partial hx-target="#suggestion-count" hx-swap="textContent">
        {isEmpty ? "" : page.t.declarations.declare.tools.foundShort(search.found.length)}
      </hx-partial>
    </>
  )
}
