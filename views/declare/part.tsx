import type { Child } from "hono/jsx"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import { toolNumberOf } from "../../src/core/declaration-parts.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { AnswerList, answersIn, type Naming } from "../declaration/answers.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { PartFields } from "./fields.tsx"
import { type DeclareView, type KnownTool, pagesOf, readyIn } from "./model.ts"
import { MissingNote, SavedNote } from "./notes.tsx"
import { ToolFields } from "./tool.tsx"
import { DeclaredTools, type ToolSearch, ToolSearchForm } from "./tools.tsx"
import { sectionText } from "./words.ts"

interface Shown {
  page: Page
  view: DeclareView
  naming: Naming
}

export interface PartProps extends Shown {
  part: string
  typed: Typed
  faults: readonly Fault[]
  /** What the part is known by as it was shown. */
  base: string
  /** As it is saved now. */
  saved: PartContent
  /** Somebody else saved something different meanwhile. */
  conflict: boolean
  isSaved?: boolean | undefined
  /** The tool of the register that it is. */
  known?: KnownTool | undefined
  /** It is not saved yet. */
  isNew?: boolean | undefined
}

/** One part, to be filled in. */
export function PartPage(props: PartProps) {
  const { page, view, part, typed, faults, base, saved, conflict, isSaved, known, isNew } = props
  const t = page.t.declarations.declare
  const isTool = toolNumberOf(part) !== undefined
  const missing = isNew || conflict || faults.length > 0 ? [] : view.missing.filter((one) => one.part === part)
  return (
    <div class="stack loose midway">
      <Way page={page} view={view} part={part} />
      {faults.length > 0 ? <Faults page={page} faults={faults} /> : null}
      {conflict ? <Conflict {...props} /> : null}
      <SavedNote page={page} saved={isSaved} />
      <Title page={page} view={view} part={part}>
        {isTool ? toolTitle(props) : sectionText(page, part)}
      </Title>
      <MissingNote page={page} missing={missing} />
      <form
        method="post"
        action={view.ways.save}
        enctype="multipart/form-data"
        class="stack loose form"
        hx-boost="false"
      >
        <input type="hidden" name="declaration" value={view.id} />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="base" value={base} />
        {isTool ? (
          <ToolFields page={page} view={view} typed={typed} faults={faults} known={known} saved={saved} />
        ) : (
          <PartFields page={page} view={view} part={part} typed={typed} faults={faults} />
        )}
        <p class="row saving">
          {isTool ? (
            <button type="submit" class="btn go">
              {t.save}
            </button>
          ) : (
            <>
              <button type="submit" class="btn go" name="then" value="next">
                {t.saveNext}
              </button>
              <button type="submit" class="btn" name="then" value="stay">
                {part === "subcontractors" ? t.saveMore : t.save}
              </button>
            </>
          )}
        </p>
      </form>
      {isTool && !isNew ? (
        <p>
          <a href={view.ways.form({ part, remove: 1 })}>{t.tools.removeOf(toolTitle(props))}</a>
        </p>
      ) : null}
    </div>
  )
}

function toolTitle({ page, known, typed, saved }: Pick<PartProps, "page" | "known" | "typed" | "saved">): string {
  const name = known?.name ?? (typedText(typed, "name") || String(saved.name ?? ""))
  return name === "" ? page.t.declarations.declare.tools.newOne : name
}

/** What stands there now, above what was typed. */
function Conflict({ page, view, part, saved, naming }: PartProps) {
  const t = page.t.declarations.declare.conflict
  const isGone = Object.keys(saved).length === 0
  const nothing = toolNumberOf(part) === undefined ? t.nothing : t.goneTool
  return (
    <div class="note no stack tight" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      <p>{t.text}</p>
      <h3 class="sub">{t.theirs}</h3>
      {isGone ? (
        <p>{nothing}</p>
      ) : (
        <AnswerList answers={answersIn(page, view.kind, { part, content: saved }, naming)} />
      )}
    </div>
  )
}

/** The way back to all parts; from a tool back to the tools. */
export function Way({ page, view, part }: { page: Page; view: DeclareView; part: string }) {
  const t = page.t.declarations.declare
  return (
    <p class="small noprint">
      <a href={view.ways.form()}>{t.overview}</a>
      {toolNumberOf(part) === undefined ? null : (
        <>
          {" › "}
          <a href={view.ways.form({ part: "tools" })}>{sectionText(page, "tools")}</a>
        </>
      )}
    </p>
  )
}

/** What the part is called, and where it stands among the others. */
export function Title({ page, view, part, children }: Omit<Shown, "naming"> & { part: string; children: Child }) {
  const t = page.t.declarations.declare
  const pages = pagesOf(view)
  const at = pages.indexOf(part)
  return (
    <div class="stack tight">
      <h1 class="long any">{children}</h1>
      {at === -1 ? null : (
        <p class="dim small">
          {t.place(at + 1, pages.length)} · {t.progress(readyIn(view), view.progress.length)}
        </p>
      )}
    </div>
  )
}

/** The tools: those that are declared, and a field to add one. */
export function ToolsPage({
  search,
  removed,
  isSaved,
  ...props
}: Shown & { search: ToolSearch | undefined; removed: string | undefined; isSaved: boolean | undefined }) {
  const { page, view } = props
  const t = page.t.declarations.declare
  const missing = view.missing.filter(({ part }) => part === "tools")
  return (
    <div class="stack loose midway">
      <Way page={page} view={view} part="tools" />
      <SavedNote page={page} saved={isSaved} />
      {removed === undefined ? null : (
        <p class="note yes any" role="status">
          <Mark id="yes" /> {t.removed(removed)}
        </p>
      )}
      <Title page={page} view={view} part="tools">
        {sectionText(page, "tools")}
      </Title>
      <section class="stack" aria-labelledby="declared">
        <h2 id="declared">{t.tools.count(view.draft.tools.length)}</h2>
        <p>{missing[0]?.message[page.lang] ?? t.tools.text}</p>
        <DeclaredTools {...props} />
      </section>
      <ToolSearchForm page={page} view={view} search={search} />
      <p>
        <a class="btn" href={view.ways.form({ part: pagesOf(view)[pagesOf(view).indexOf("tools") + 1] })}>
          {t.tools.next}
        </a>
      </p>
    </div>
  )
}

/** Asks before a tool leaves with all that was said about it. */
export function RemoveToolPage({ page, view, part, name, base }: Omit<Shown, "naming"> & RemovedTool) {
  const t = page.t.declarations.declare.tools
  return (
    <div class="stack midway">
      <Way page={page} view={view} part={part} />
      <h1 class="long any">{t.removeOf(name)}</h1>
      <p>{t.removeText}</p>
      <form method="post" action={view.ways.save} class="row">
        <input type="hidden" name="declaration" value={view.id} />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="base" value={base} />
        <button type="submit" class="btn go" name="do" value="remove">
          {t.removeYes}
        </button>
        <a class="btn" href={view.ways.form({ part: "tools" })}>
          {t.keep}
        </a>
      </form>
    </div>
  )
}

interface RemovedTool {
  part: string
  name: string
  base: string
}
