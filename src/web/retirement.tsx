import type { Context } from "hono"
import { RetirementPage } from "../../views/pages/retirement.tsx"
import { readDeclaringAgencies } from "../actions/read-declaring-agencies.ts"
import { readItems } from "../actions/read-items.ts"
import { type RetiredKind, retireItem } from "../actions/retire-item.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { offered } from "../core/retired.ts"
import { toolOf } from "../core/stated.ts"
import { shown } from "../core/text.ts"
import { RestoreForm, RetirementForm } from "../schema/retiring.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/register/…/retirement`: what retiring a tool, a plan or an organisation does, and doing it; and taking it back. */
export const mountRetirement: Mount = (doors, site) => {
  for (const kind of ["tool", "plan", "organisation"] as const) {
    const path = patternOf(pathOf(kind, kind === "plan" ? ":tool/:plan" : ":slug"))
    doors.get(path, writing, async (c) => {
      expectWriter(c)
      return show(c, site, kind)
    })
    doors.post(path, writing, async (c) => {
      expectWriter(c)
      return save(c, site, kind)
    })
  }
}

async function save(c: Context, site: Site, kind: RetiredKind): Promise<Response> {
  const page = await site.page(c)
  const slug = slugIn(c)
  const item = await itemOf(site, page, kind, slug)
  const by = actorOf(whoOf(c))
  const restore = await readForm(c, RestoreForm)
  const undo = typedText(restore.typed, "undo") !== ""
  // Somebody else was faster: the page says how it stands now.
  if (undo !== (item.retiredOn !== undefined)) return c.redirect(pathOf(kind, slug), 303)
  if (undo) {
    const form = restore
    if (!form.ok) return show(c, site, kind, form)
    await retireItem(site.app, { kind, slug, on: undefined }, { by, why: form.value.why })
    return c.redirect(backTo(kind, slug, "restored"), 303)
  }
  const form = await readForm(c, RetirementForm)
  if (!form.ok) return show(c, site, kind, form)
  await retireItem(site.app, { kind, slug, on: form.value.on }, { by, why: form.value.why })
  return c.redirect(backTo(kind, slug, "retired"), 303)
}

export interface RetiredItem {
  slug: string
  name: string
  retiredOn?: string | undefined
  /** Of an organisation: tools in service that it publishes. */
  ownTools: number
}

async function itemOf({ app }: Site, page: Page, kind: RetiredKind, slug: string): Promise<RetiredItem> {
  const { tools, plans, organisations } = await readItems(app)
  const ownTools = offered(tools, page.today).filter(({ vendor }) => kind === "organisation" && vendor === slug).length
  if (kind === "plan") {
    const plan = plans.find((one) => one.slug === slug)
    const tool = plan && tools.find((one) => one.slug === toolOf(plan.slug))
    if (!plan || !tool) throw new NotFound(`no plan ${slug}`)
    return { slug, name: `${tool.name} ${shown(plan.name)[page.lang]}`, retiredOn: plan.retiredOn, ownTools }
  }
  const item = (kind === "tool" ? tools : organisations).find((one) => one.slug === slug)
  if (!item) throw new NotFound(`no ${kind} ${slug}`)
  return { slug, name: item.name, retiredOn: item.retiredOn, ownTools }
}

async function show(
  c: Context,
  site: Site,
  kind: RetiredKind,
  form: { typed: Typed; faults: readonly Fault[] } = { typed: {}, faults: [] },
): Promise<Response> {
  const page = await site.page(c)
  const slug = slugIn(c)
  const item = await itemOf(site, page, kind, slug)
  const typed = { on: page.today, ...form.typed }
  const wrong = form.faults.length > 0
  const title = page.t.retiring.retire.title[kind](item.name)
  const body = (
    <RetirementPage
      page={page}
      kind={kind}
      item={item}
      declared={await declaredOf(site, page, kind, slug)}
      typed={typed}
      faults={named(form.faults, (t) => ({ on: t.retiring.retire.day, why: t.retiring.retire.why }))}
      action={pathOf(kind, slug)}
      back={backTo(kind, slug)}
    />
  )
  const titled = wrong ? `${page.t.frame.error.titlePrefix}${title}` : title
  return respond(c, page, { title: titled, body }, wrong ? 422 : 200)
}

/** What agencies declared of a tool, or of one plan of it; an organisation is never declared. */
async function declaredOf({ app }: Site, page: Page, kind: RetiredKind, slug: string) {
  if (kind === "organisation") return { count: 0, href: "" }
  const tool = kind === "tool" ? slug : toolOf(slug)
  const all = await readDeclaringAgencies(app, [tool], page.today)
  const own = all.filter(({ plan }) => kind === "tool" || plan === slug)
  return { count: own.length, href: `${routes.tool(tool)}#agencies` }
}

function pathOf(kind: RetiredKind, slug: string): string {
  const paths = {
    tool: routes.toolRetirement,
    plan: routes.planRetirement,
    organisation: routes.organisationRetirement,
  }
  return paths[kind](slug)
}

function backTo(kind: RetiredKind, slug: string, done?: string): string {
  if (kind === "tool") return routes.tool(slug, { done })
  if (kind === "plan") return routes.tool(toolOf(slug), { plan: slug, done })
  return done === undefined ? routes.editOrganisation(slug) : routes.organisations({ done })
}

function slugIn(c: Context): string {
  return c.req.param("slug") ?? `${c.req.param("tool")}/${c.req.param("plan")}`
}
