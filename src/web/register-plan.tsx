import type { Context } from "hono"
import { PlanFormPage } from "../../views/pages/plan-form.tsx"
import type { FormState } from "../../views/tool-form/model.ts"
import { lastEventOf, readItems } from "../actions/read-items.ts"
import { NotFound } from "../core/errors.ts"
import { recordedPlan } from "../core/recorded.ts"
import type { Plan, Register, Tool } from "../core/register.ts"
import { canonical, toolOf } from "../core/stated.ts"
import { shown } from "../core/text.ts"
import { PlanForm } from "../schema/register-forms.ts"
import { readForm, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { empty, seenIn, statusOf, titled } from "./register-fields.ts"
import { type PlanDraft, planDraft, planTyped } from "./register-plan-draft.ts"
import { expectWriter, saveForm, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/register/plans/new?tool=` and `/register/plans/{tool}/{plan}`: a plan of a tool, entered and changed. */
export const mountRegisterPlan: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newPlan(), writing, async (c) => {
    expectWriter(c)
    const tool = toolIn(await readItems(app), c.req.query("tool"))
    return show(c, site, await site.page(c), { tool, state: empty({}, 0) })
  })

  doors.post(routes.newPlan(), writing, (c) => save(c, site))

  doors.get(patternOf(routes.editPlan(":tool/:plan")), writing, async (c) => {
    expectWriter(c)
    // The number first: what changes in between is then taken for stale, never for known.
    const seen = await lastEventOf(app, `plan/${slugIn(c)}`)
    const register = await readItems(app)
    const plan = planIn(register, slugIn(c))
    const tool = toolIn(register, toolOf(plan.slug))
    return show(c, site, await site.page(c), { tool, plan, state: empty(planTyped(plan), seen) })
  })

  doors.post(patternOf(routes.editPlan(":tool/:plan")), writing, (c) => save(c, site, slugIn(c)))
}

async function save(c: Context, site: Site, slug?: string): Promise<Response> {
  expectWriter(c)
  const { app } = site
  const page = await site.page(c)
  const register = await readItems(app)
  const plan = slug === undefined ? undefined : planIn(register, slug)
  const form = await readForm(c, PlanForm)
  const tool = toolIn(register, plan ? toolOf(plan.slug) : typedText(form.typed, "tool"))
  const again = (state: FormState) => show(c, site, page, { tool, plan, state }, statusOf(state))
  const known = plan ? { ...form.typed, slug: planTyped(plan).slug ?? "" } : form.typed
  if (!form.ok) return again({ ...empty(known, seenIn(form.typed)), faults: form.faults })
  const draft = planDraft(form.value, register, { tool, before: plan })
  if (!plan) {
    const same = register.plans.find((one) => one.slug === draft.plan.slug)
    if (same && isSame(same, draft)) {
      return c.redirect(routes.tool(tool.slug, { plan: same.slug, done: "plan" }), 303)
    }
    if (same) {
      const name = shown(same.name)[page.lang]
      const message = said((t) => t.register.slug.takenPlan(same.slug, name))
      return again({ ...empty(known, 0), faults: [...draft.faults, { place: "slug", message }] })
    }
  }
  const outcome = await saveForm(c, app, {
    draft,
    item: draft.plan,
    typed: known,
    knows: form.value.knows,
    register,
    lang: page.lang,
    parts,
    current: async () => planTyped(planIn(await readItems(app), draft.plan.slug)),
  })
  if ("state" in outcome) {
    // Entered in this very moment, by somebody else or by the same form: now it is there to be met.
    return !plan && outcome.state.stale ? save(c, site) : again(outcome.state)
  }
  const done = { saved: "plan", listed: "plan-listed", nothing: "nothing" }[outcome.done]
  return c.redirect(routes.tool(tool.slug, { plan: draft.plan.slug, done }), 303)
}

/** A form sent twice describes what the first made. */
function isSame(plan: Plan, draft: PlanDraft): boolean {
  return draft.faults.length === 0 && canonical(recordedPlan(draft.plan, plan.id, plan)) === canonical(plan)
}

/** The fields of the form that each field of a plan is made of. */
const parts = {
  name: ["nameFr", "nameEn"],
  account: ["account"],
  hosts: ["hosts", "exactHosts"],
  access: ["accessFr", "accessEn"],
}

function slugIn(c: Context): string {
  return `${c.req.param("tool")}/${c.req.param("plan")}`
}

function planIn({ plans }: Register, slug: string): Plan {
  const plan = plans.find((one) => one.slug === slug)
  if (!plan) throw new NotFound(`no plan ${slug}`)
  return plan
}

function toolIn({ tools }: Register, slug: string | undefined): Tool {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new NotFound(`no tool ${slug}`)
  return tool
}

function show(
  c: Context,
  { app }: Site,
  page: Page,
  { tool, plan, state }: { tool: Tool; plan?: Plan | undefined; state: FormState },
  status: 200 | 412 | 422 = 200,
) {
  const t = page.t.register.plan
  const named = plan && { slug: plan.slug, name: shown(plan.name)[page.lang] }
  const title = named ? t.editTitle(named.name, tool.name) : t.newTitle(tool.name)
  const body = <PlanFormPage page={page} state={state} methodology={app.methodology} tool={tool} plan={named} />
  return respond(c, page, { title: titled(page, state, title), body }, status)
}
