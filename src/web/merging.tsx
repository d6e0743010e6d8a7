import type { Context } from "hono"
import { MergeChoicePage, MergePreviewPage, UnmergePage } from "../../views/pages/merging.tsx"
import { type MergedKind, mergeItems, readMerger, readUnmerger, unmergeItem } from "../actions/merge-items.ts"
import { readItems } from "../actions/read-items.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import type { Organisation, Tool } from "../core/register.ts"
import { MergeForm, UnmergeForm } from "../schema/retiring.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { choicesOf, chosenIn } from "./register-fields.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/register/…/merge`: an entry that turned out to be another one: which, what moves, and doing it; and taking it back. */
export const mountMerging: Mount = (doors, site) => {
  for (const kind of ["tool", "organisation"] as const) {
    const path = patternOf(pathOf(kind, ":slug"))
    doors.get(path, writing, async (c) => {
      expectWriter(c)
      const page = await site.page(c)
      return show(c, site, page, { kind, into: page.query.get("into") ?? "" })
    })
    doors.post(path, writing, async (c) => {
      expectWriter(c)
      return save(c, site, kind)
    })
  }
}

interface Shown {
  kind: MergedKind
  /** What was typed for the entry that stays. */
  into: string
  typed?: Typed
  faults?: readonly Fault[]
  /** The register changed since the preview was shown. */
  stale?: boolean
}

async function show(c: Context, site: Site, page: Page, shown: Shown): Promise<Response> {
  const { kind, into, stale = false, typed = {} } = shown
  const faults = named(shown.faults ?? [], (words) => ({ why: words.retiring.merge.why }))
  const { app } = site
  const register = await readItems(app)
  const slug = c.req.param("slug") ?? ""
  const entries: readonly (Tool | Organisation)[] = kind === "tool" ? register.tools : register.organisations
  const item = entries.find((one) => one.slug === slug)
  if (!item) throw new NotFound(`no ${kind} ${slug}`)
  const t = page.t.retiring.merge
  const wrong = faults.length > 0
  const titled = (title: string) => (wrong ? `${page.t.frame.error.titlePrefix}${title}` : title)
  const status = stale ? 412 : wrong ? 422 : 200
  const common = { page, action: pathOf(kind, slug), back: backTo(kind, slug), typed, faults, stale }
  if (kind === "tool" && item.mergedInto !== undefined) {
    const reading = await readUnmerger(app, slug)
    const title = t.unmerge.title(reading.from.name, reading.into.name)
    return respond(c, page, { title: titled(title), body: <UnmergePage {...common} reading={reading} /> }, status)
  }
  const target = into === "" ? undefined : chosenIn(into, entries)
  if (!target || item.mergedInto !== undefined) {
    const own = item.mergedInto === undefined ? choiceFaults(into, page) : []
    const { compare } = new Intl.Collator(page.lang)
    const body = (
      <MergeChoicePage
        {...common}
        faults={own}
        name={item.name}
        into={into}
        choices={choicesOf(entries, page.today, slug).sort(compare)}
        mergedInto={item.mergedInto === undefined ? undefined : nameIn(entries, item.mergedInto)}
      />
    )
    const title = own.length > 0 ? `${page.t.frame.error.titlePrefix}${t.title(item.name)}` : t.title(item.name)
    return respond(c, page, { title, body }, own.length > 0 ? 422 : 200)
  }
  const { from, into: stays, merger, agency, madeOf } = await readMerger(app, kind, slug, target.slug)
  const body = (
    <MergePreviewPage
      {...common}
      kind={kind}
      from={from}
      into={stays}
      merger={merger}
      contracts={agency?.contracts.length ?? 0}
      madeOf={madeOf}
      names={new Map(register.tools.map((tool) => [tool.slug, tool.name]))}
    />
  )
  return respond(c, page, { title: titled(t.preview(from.name, stays.name)), body }, status)
}

/** What is wrong with an entry that was named, or was to be. */
function choiceFaults(into: string, { query }: Page): Fault[] {
  if (into === "" && !query.has("into")) return []
  const typed = into.slice(0, 80)
  return [
    { place: "into", message: said(({ retiring: { merge: t } }) => (into === "" ? t.missing : t.unknown(typed))) },
  ]
}

async function save(c: Context, site: Site, kind: MergedKind): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const slug = c.req.param("slug") ?? ""
  const by = actorOf(whoOf(c))
  const form = await readForm(c, MergeForm)
  const into = typedText(form.typed, "into")
  try {
    if (into === "") {
      const undo = await readForm(c, UnmergeForm)
      if (!undo.ok || kind !== "tool")
        return show(c, site, page, { kind, into, typed: undo.typed, faults: faultsOf(undo) })
      await unmergeItem(app, { slug, madeOf: undo.value.seen }, { by, why: undo.value.why })
      return c.redirect(routes.tool(slug, { done: "unmerged" }), 303)
    }
    if (!form.ok) return show(c, site, page, { kind, into, typed: form.typed, faults: form.faults })
    const { merger } = await readMerger(app, kind, slug, into)
    // What stands in the way is told in the preview.
    if (merger.refusals.length > 0) return show(c, site, page, { kind, into, typed: form.typed, stale: true })
    await mergeItems(app, { kind, slug, into, madeOf: form.value.seen }, { by, why: form.value.why })
    return c.redirect(
      kind === "tool" ? routes.tool(into, { merged: slug }) : routes.organisations({ done: "merged" }),
      303,
    )
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return show(c, site, page, { kind, into, typed: form.typed, stale: true })
  }
}

function faultsOf(form: { ok: true } | { ok: false; faults: readonly Fault[] }): readonly Fault[] {
  return form.ok ? [] : form.faults
}

function nameIn(items: readonly { slug: string; name: string }[], slug: string): string {
  return items.find((one) => one.slug === slug)?.name ?? slug
}

function pathOf(kind: MergedKind, slug: string): string {
  return kind === "tool" ? routes.toolMerge(slug) : routes.organisationMerge(slug)
}

function backTo(kind: MergedKind, slug: string): string {
  return kind === "tool" ? routes.tool(slug) : routes.editOrganisation(slug)
}
