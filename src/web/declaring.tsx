import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { searchTools } from "../../db/queries/search.ts"
import type { Naming } from "../../views/declaration/answers.tsx"
import { toolText } from "../../views/declaration/content.tsx"
import { FilesPage } from "../../views/declare/files.tsx"
import { type DeclareView, type DeclareWays, furtherPages, type KnownTool } from "../../views/declare/model.ts"
import { PartPage, RemoveToolPage, ToolsPage } from "../../views/declare/part.tsx"
import { SendPage } from "../../views/declare/send.tsx"
import { type ToolSearch, ToolSuggestions } from "../../views/declare/tools.tsx"
import { sectionText } from "../../views/declare/words.ts"
import { DeclarePage, declareTitle } from "../../views/pages/declare.tsx"
import { knownCompany, today } from "../actions/read-company.ts"
import { currentList } from "../actions/read-current-list.ts"
import { type DeclarationReading, partMark } from "../actions/read-declaration.ts"
import type { App } from "../app.ts"
import type { Book } from "../core/book.ts"
import { validityFrom } from "../core/declaration-missing.ts"
import { fieldsOfPart, sectionsOf, toolNumberOf, toolPart } from "../core/declaration-parts.ts"
import type { Fault } from "../core/errors.ts"
import { toolOf as toolOfPlan } from "../core/stated.ts"
import { foldExact } from "../core/text.ts"
import { partForm } from "../schema/declaration-forms.ts"
import { oneLine } from "../schema/plain-text.ts"
import { type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import type { Query } from "./routes.ts"
import { lastDay } from "./vendor-view.ts"

/** Where a declaration is filled in: by the agency behind its link, or by one of us in its place. */
export interface Desk {
  app: App
  ways: DeclareWays
  /** Whom events name; absent: the agency. */
  by?: string | undefined
  /** What is sent came back as a file. */
  bySheet?: boolean
  /** The frame; `query` of the page, for the language link. */
  page(query?: Query): Promise<Page>
  respond(
    page: Page,
    view: { title: string; body: Child; part?: Child },
    status?: ContentfulStatusCode,
  ): Response | Promise<Response>
  opensFiles: boolean
}

export interface Shown {
  typed?: Typed
  faults?: readonly Fault[]
  conflict?: boolean
  saved?: boolean | undefined
}

/** The page that is asked for by `part`: one of the parts, else the overview. */
export async function showDeclaring(c: Context, desk: Desk, reading: DeclarationReading, found?: ToolSearch) {
  const part = c.req.query("part") ?? ""
  const saved = { 1: true, 0: false }[c.req.query("saved") ?? ""]
  if (part === "tools") {
    const removed = c.req.query("removed")
    const q = c.req.query("q")
    const search = found ?? (q === undefined ? undefined : await toolSearch(desk.app, q))
    return showTools(desk, reading, { search, removed: removed && oneLine(removed).slice(0, 200), saved })
  }
  if (part === "tools/new") return showNewTool(c, desk, reading)
  if (part === "files") return showFiles(desk, reading, { saved })
  if (part === "send") return showSending(desk, reading)
  if (!hasPart(reading, part)) return showOverview(desk, reading, { saved })
  if (c.req.query("remove") !== undefined && toolNumberOf(part) !== undefined) return showRemoval(desk, reading, part)
  return showPart(desk, reading, part, { saved })
}

/** Whether it is a part that has something in it, or can have. */
export function hasPart({ declaration: { kind }, draft }: DeclarationReading, part: string): boolean {
  return fieldsOfPart(kind, part).length > 0 || draft.parts.has(part)
}

/** Suggestions while one types; the same as a page without scripts. */
export async function showToolSearch(c: Context, desk: Desk, reading: DeclarationReading) {
  const search = await toolSearch(desk.app, c.req.query("q") ?? "")
  const page = await desk.page({ part: "tools", q: search.q })
  const { view, naming } = await viewOf(desk, page, reading)
  const title = page.t.declarations.declare.tools.foundShort(search.found.length)
  const body = (
    <ToolsPage page={page} view={view} naming={naming} search={search} removed={undefined} isSaved={undefined} />
  )
  return desk.respond(page, { title, body, part: <ToolSuggestions page={page} view={view} search={search} /> })
}

export async function showOverview(desk: Desk, reading: DeclarationReading, { faults = [], saved }: Shown = {}) {
  const page = await desk.page()
  const { view } = await viewOf(desk, page, reading)
  const body = <DeclarePage page={page} view={view} faults={faults} isSaved={saved} />
  return desk.respond(page, { title: declareTitle(page, view), body }, faults.length > 0 ? 422 : 200)
}

/** A part with what was typed, or what is saved. */
export async function showPart(
  desk: Desk,
  reading: DeclarationReading,
  part: string,
  {
    typed,
    faults = [],
    conflict = false,
    saved,
    isNew = false,
    query,
  }: Shown & { isNew?: boolean; query?: Query } = {},
) {
  const page = await desk.page(query ?? { part: isNew ? "tools" : part })
  const { view, naming, book } = await viewOf(desk, page, reading)
  const content = isNew ? {} : (reading.draft.parts.get(part) ?? {})
  const filled = typed ?? partForm(view.kind, part)?.fill(content) ?? {}
  const slug = toolNumberOf(part) === undefined ? "" : typedText(filled, "tool")
  const known = book && knownTool(book, slug, page.today)
  const title = toolNumberOf(part) === undefined ? sectionText(page, part) : (known?.name ?? typedText(filled, "name"))
  const body = (
    <PartPage
      page={page}
      view={view}
      naming={naming}
      part={part}
      typed={filled}
      faults={faults}
      base={partMark(desk.app, isNew ? undefined : content)}
      saved={content}
      conflict={conflict}
      isSaved={saved}
      known={known}
      isNew={isNew}
    />
  )
  const named = title === "" ? page.t.declarations.declare.tools.newOne : title
  return desk.respond(page, { title: named, body }, conflict ? 412 : faults.length > 0 ? 422 : 200)
}

/** A tool that is not saved yet: picked from the register with its plan or without, or as it was typed. */
async function showNewTool(c: Context, desk: Desk, reading: DeclarationReading) {
  const book = (await currentList(desk.app))?.book
  const plan = c.req.query("plan") ?? ""
  const slug = c.req.query("tool") ?? (plan === "" ? "" : toolOfPlan(plan))
  const tool = book?.tools.get(slug)
  const part = toolPart(reading.draft.lastTool + 1)
  const name = oneLine(c.req.query("name") ?? "").slice(0, 200)
  const typed: Typed = tool
    ? {
        tool: tool.slug,
        name: (await namesOne(book, tool.name)) ? tool.name : tool.slug,
        plan: book?.plans.has(plan) ? plan : "",
      }
    : { name }
  const query = { part: "tools/new", plan, tool: c.req.query("tool"), name }
  return showPart(desk, reading, part, { typed, isNew: true, query })
}

async function namesOne(book: Book | undefined, name: string): Promise<boolean> {
  return book?.names.get(foldExact(name))?.length === 1
}

async function showTools(
  desk: Desk,
  reading: DeclarationReading,
  {
    search,
    removed,
    saved,
  }: { search: ToolSearch | undefined; removed: string | undefined; saved: boolean | undefined },
) {
  const page = await desk.page({ part: "tools" })
  const { view, naming } = await viewOf(desk, page, reading)
  const title = page.t.declarations.declare.tools.count(view.draft.tools.length)
  const shown = { page, view, naming, search, removed, isSaved: saved }
  return desk.respond(page, { title, body: <ToolsPage {...shown} /> })
}

async function showRemoval(desk: Desk, reading: DeclarationReading, part: string) {
  const page = await desk.page({ part, remove: 1 })
  const { view } = await viewOf(desk, page, reading)
  const numbered = view.draft.tools.find((one) => one.part === part)
  const name = numbered ? toolText(page, numbered.tool) : ""
  const base = partMark(desk.app, reading.draft.parts.get(part))
  const title = page.t.declarations.declare.tools.removeOf(name)
  const body = <RemoveToolPage page={page} view={view} part={part} name={name} base={base} />
  return desk.respond(page, { title, body })
}

export async function showFiles(desk: Desk, reading: DeclarationReading, { faults = [], saved }: Shown = {}) {
  const page = await desk.page({ part: "files" })
  const { view, naming } = await viewOf(desk, page, reading)
  const body = <FilesPage page={page} view={view} naming={naming} faults={faults} isSaved={saved} />
  return desk.respond(page, { title: page.t.declarations.declare.files.section, body }, faults.length > 0 ? 422 : 200)
}

export async function showSending(desk: Desk, reading: DeclarationReading, { typed = {}, faults = [] }: Shown = {}) {
  const page = await desk.page({ part: "send" })
  const { view, naming } = await viewOf(desk, page, reading)
  const validity = validityFrom(await today(desk.app))
  const body = <SendPage page={page} view={view} naming={naming} typed={typed} faults={faults} validity={validity} />
  const t = page.t.declarations.declare.send
  const title = view.missing.length > 0 ? t.missing(view.missing.length) : t.title
  return desk.respond(page, { title, body }, faults.length > 0 ? 422 : 200)
}

/** What is shown of a declaration, and how plans of the register are called. */
export async function viewOf(
  desk: Pick<Desk, "app" | "ways" | "by" | "bySheet" | "opensFiles">,
  page: Page,
  reading: DeclarationReading,
): Promise<{ view: DeclareView; naming: Naming; book: Book | undefined }> {
  const { app, ways, by, bySheet = false, opensFiles } = desk
  const { declaration, draft, progress, missing, attachments, until } = reading
  const [{ name }, list] = await Promise.all([knownCompany(app), currentList(app)])
  return {
    book: list?.book,
    naming: namingOf(list?.book, page, { opensFiles }),
    view: {
      id: declaration.id,
      kind: declaration.kind,
      company: name ?? page.t.packets.vendor.anonymous,
      agency: declaration.organisationName,
      contract: declaration.contract.title,
      deliverable: declaration.deliverable,
      message: declaration.message,
      until: until === undefined ? undefined : lastDay(page, until, "long"),
      ...{ draft, progress, missing, attachments },
      takesFiles: app.documents !== undefined,
      own: by !== undefined,
      bySheet,
      ways,
    },
  }
}

/** What may be named; whoever fills a declaration in knows who works for the agency. */
export function namingOf(
  book: Book | undefined,
  page: Page,
  { opensFiles, showsNames = true }: { opensFiles: boolean; showsNames?: boolean },
): Naming {
  return { planName: (slug) => book?.plans.get(slug)?.plan.name[page.lang], opensFiles, showsNames }
}

const mostFound = 8

/** Tools of the register by the letters of their name: names and plans, and nothing of what is decided on them. */
async function toolSearch(app: App, typed: string): Promise<ToolSearch> {
  const q = oneLine(typed.slice(0, 200))
  const book = (await currentList(app))?.book
  if (!book || q === "") return { q, found: [] }
  const day = await today(app)
  const found = await searchTools(app.store.read, q, mostFound, day)
  return { q, found: found.flatMap(({ slug }) => knownTool(book, slug, day) ?? []) }
}

/** A tool of the list with the plans that can be had. */
function knownTool(book: Book, slug: string, day: string): KnownTool | undefined {
  const tool = book.tools.get(slug)
  if (!tool) return undefined
  return {
    slug,
    name: tool.name,
    isUnique: book.names.get(foldExact(tool.name))?.length === 1,
    plans: tool.plans
      .filter(({ ended }) => !ended || (ended.from !== undefined && ended.from > day))
      .map(({ slug: plan, name }) => ({ slug: plan, name })),
  }
}

/** The page after this one; after the last the overview. */
export function nextPage({ declaration: { kind } }: DeclarationReading, part: string): string | undefined {
  const pages: readonly string[] = [...sectionsOf(kind), ...furtherPages]
  return pages[pages.indexOf(part) + 1]
}
