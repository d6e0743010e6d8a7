import type { Context } from "hono"
import { ToolFormPage } from "../../views/pages/tool-form.tsx"
import type { FormState } from "../../views/tool-form/model.ts"
import { lastEventOf, readItems } from "../actions/read-items.ts"
import { NotFound } from "../core/errors.ts"
import { recordedTool } from "../core/recorded.ts"
import type { Register, Tool } from "../core/register.ts"
import { canonical } from "../core/stated.ts"
import { ToolForm } from "../schema/register-forms.ts"
import { readForm } from "./form.ts"
import type { Page } from "./page.ts"
import { choicesOf, empty, seenIn, statusOf, titled } from "./register-fields.ts"
import { expectWriter, saveForm, writing } from "./register-save.ts"
import { categoriesFor, type ToolDraft, toolDraft, toolTyped } from "./register-tool-draft.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/register/tools/new` and `/register/tools/{slug}`: a tool, entered and changed. */
export const mountRegisterTool: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newTool(), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const given = (name: string) => (page.query.get(name) ?? "").slice(0, 200)
    const typed = { vendorIs: "known", name: given("name"), hosts: given("hosts") }
    return show(c, site, page, { register: await readItems(app), state: empty(typed, 0) })
  })

  doors.post(routes.newTool(), writing, (c) => save(c, site))

  // After the page of a new one, whose address it would else be.
  doors.get(patternOf(routes.editTool(":slug")), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    // The number first: what changes in between is then taken for stale, never for known.
    const seen = await lastEventOf(app, `tool/${c.req.param("slug")}`)
    const register = await readItems(app)
    const tool = toolIn(register, c.req.param("slug"))
    const typed = toolTyped(tool, register)
    return show(c, site, page, { register, tool, state: empty(typed, seen) })
  })

  doors.post(patternOf(routes.editTool(":slug")), writing, (c) => save(c, site, c.req.param("slug") ?? ""))
}

async function save(c: Context, site: Site, slug?: string): Promise<Response> {
  expectWriter(c)
  const { app } = site
  const page = await site.page(c)
  const register = await readItems(app)
  const tool = slug === undefined ? undefined : toolIn(register, slug)
  const form = await readForm(c, ToolForm)
  const again = (state: FormState) => show(c, site, page, { register, tool, state }, statusOf(state))
  const known = { ...form.typed, slug: tool?.slug ?? form.typed.slug ?? "" }
  if (!form.ok) return again({ ...empty(known, seenIn(form.typed)), faults: form.faults })
  const draft = toolDraft(form.value, register, { before: tool, categories: categories(page, register) })
  if (!tool) {
    const same = register.tools.find((one) => one.slug === draft.tool.slug)
    if (same && isSame(same, draft)) return c.redirect(routes.tool(same.slug, { done: "tool" }), 303)
    if (same) {
      const message = said((t) => t.register.slug.takenTool(same.slug, same.name))
      return again({ ...empty(known, 0), faults: [...draft.faults, { place: "slug", message }] })
    }
  }
  const outcome = await saveForm(c, app, {
    draft,
    item: draft.tool,
    typed: known,
    knows: form.value.knows,
    register,
    lang: page.lang,
    parts,
    async current() {
      const now = await readItems(app)
      return toolTyped(toolIn(now, draft.tool.slug), now)
    },
  })
  if ("state" in outcome) {
    // Entered in this very moment, by somebody else or by the same form: now it is there to be met.
    return !tool && outcome.state.stale ? save(c, site) : again(outcome.state)
  }
  const done = { saved: "tool", listed: "tool-listed", nothing: "nothing" }[outcome.done]
  return c.redirect(routes.tool(draft.tool.slug, { done }), 303)
}

/** A form sent twice describes what the first made. */
function isSame(tool: Tool, draft: ToolDraft): boolean {
  return draft.faults.length === 0 && canonical(recordedTool(draft.tool, tool.id, tool)) === canonical(tool)
}

/** The fields of the form that each field of a tool is made of. */
const parts = {
  name: ["name"],
  aliases: ["aliases"],
  vendor: ["vendorIs", "vendor"],
  categories: ["categories"],
  hosts: ["hosts", "exactHosts"],
  url: ["url"],
  sources: ["sourceUrl", "sourceDay"],
  supplies: [
    ...["supplyRole", "supplyOrganisation", "supplyTool", "supplyPurposeFr", "supplyPurposeEn"],
    ...["supplyCountry", "supplyUrl", "supplyDay"],
  ],
}

function toolIn({ tools }: Register, slug: string | undefined): Tool {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new NotFound(`no tool ${slug}`)
  return tool
}

function categories(page: Page, register: Register): string[] {
  return categoriesFor(Object.keys(page.t.tools.categories), register)
}

async function show(
  c: Context,
  { app }: Site,
  page: Page,
  { register, tool, state }: { register: Register; tool?: Tool | undefined; state: FormState },
  status: 200 | 412 | 422 = 200,
) {
  const t = page.t.register.tool
  const title = tool ? t.editTitle(tool.name) : t.newTitle
  const { compare } = new Intl.Collator(page.lang)
  const vendors = choicesOf(register.organisations, page.today).sort(compare)
  const supplying = choicesOf(register.tools, page.today, tool?.slug).sort(compare)
  const body = (
    <ToolFormPage
      page={page}
      state={state}
      methodology={app.methodology}
      tool={tool}
      vendors={vendors}
      supplying={supplying}
      categories={categories(page, register)}
    />
  )
  return respond(c, page, { title: titled(page, state, title), body }, status)
}
