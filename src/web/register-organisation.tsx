import type { Context } from "hono"
import { agencyOf } from "../../db/queries/agencies.ts"
import { OrganisationFormPage } from "../../views/pages/organisation-form.tsx"
import type { FormState } from "../../views/tool-form/model.ts"
import { lastEventOf, readItems } from "../actions/read-items.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { recordedOrganisation } from "../core/recorded.ts"
import type { Organisation, Register } from "../core/register.ts"
import { canonical } from "../core/stated.ts"
import { OrganisationForm } from "../schema/register-forms.ts"
import { readForm, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { empty, seenIn, statusOf, titled } from "./register-fields.ts"
import {
  type OrganisationDraft,
  organisationDraft,
  organisationRoles,
  organisationTyped,
} from "./register-organisation-draft.ts"
import { expectWriter, saveForm, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/register/organisations/new` and `/register/organisations/{slug}`: a vendor or an agency, entered and changed. */
export const mountRegisterOrganisation: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newOrganisation, writing, async (c) => {
    expectWriter(c)
    return show(c, site, await site.page(c), { register: await readItems(app), state: empty({ roles: ["vendor"] }, 0) })
  })

  doors.post(routes.newOrganisation, writing, (c) => save(c, site))

  // After the page of a new one, whose address it would else be.
  doors.get(patternOf(routes.editOrganisation(":slug")), writing, async (c) => {
    expectWriter(c)
    // The number first: what changes in between is then taken for stale, never for known.
    const seen = await lastEventOf(app, `organisation/${c.req.param("slug")}`)
    const register = await readItems(app)
    const organisation = organisationIn(register, c.req.param("slug"))
    const state = empty(organisationTyped(organisation), seen)
    return show(c, site, await site.page(c), { register, organisation, state, from: c.req.query("tool") })
  })

  doors.post(patternOf(routes.editOrganisation(":slug")), writing, (c) => save(c, site, c.req.param("slug") ?? ""))
}

async function save(c: Context, site: Site, slug?: string): Promise<Response> {
  expectWriter(c)
  const { app } = site
  const page = await site.page(c)
  const register = await readItems(app)
  const organisation = slug === undefined ? undefined : organisationIn(register, slug)
  const form = await readForm(c, OrganisationForm)
  const again = (state: FormState) =>
    show(c, site, page, { register, organisation, state, from: typedText(form.typed, "tool") }, statusOf(state))
  const known = organisation ? { ...form.typed, slug: organisation.slug } : form.typed
  if (!form.ok) return again({ ...empty(known, seenIn(form.typed)), faults: form.faults })
  const draft = organisationDraft(form.value, register, organisation)
  if (!draft.organisation.roles.includes("agency") && (await isFollowed(app, organisation)))
    return again({ ...empty(known, seenIn(form.typed)), faults: [...draft.faults, keepsRole] })
  if (!organisation) {
    const same = register.organisations.find((one) => one.slug === draft.organisation.slug)
    if (same && isSame(same, draft)) return c.redirect(routes.organisations({ done: "organisation" }), 303)
    if (same) {
      const message = said((t) => t.register.slug.takenOrganisation(same.slug, same.name))
      return again({ ...empty(known, 0), faults: [...draft.faults, { place: "slug", message }] })
    }
  }
  const outcome = await saveForm(c, app, {
    draft,
    item: draft.organisation,
    typed: known,
    knows: form.value.knows,
    register,
    lang: page.lang,
    parts,
    current: async () => organisationTyped(organisationIn(await readItems(app), draft.organisation.slug)),
  })
  if ("state" in outcome) {
    // Entered in this very moment, by somebody else or by the same form: now it is there to be met.
    return !organisation && outcome.state.stale ? save(c, site) : again(outcome.state)
  }
  const done = { saved: "organisation", listed: "organisation-listed", nothing: "nothing" }[outcome.done]
  const tool = toolOf(register, organisation, form.value.tool)
  return c.redirect(tool ? routes.tool(tool.slug, { done }) : routes.organisations({ done }), 303)
}

/** A form sent twice describes what the first made. */
function isSame(organisation: Organisation, draft: OrganisationDraft): boolean {
  const recorded = recordedOrganisation(draft.organisation, organisation.id, organisation)
  return draft.faults.length === 0 && canonical(recorded) === canonical(organisation)
}

/** The fields of the form that each field of an organisation is made of. */
const parts = {
  name: ["name"],
  country: ["country"],
  roles: ["roles"],
  url: ["url"],
  sources: ["sourceUrl", "sourceDay"],
  contacts: ["contactRoleFr", "contactRoleEn", "contactName", "contactMail", "contactPhone", "contactUrl"],
}

function organisationIn({ organisations }: Register, slug: string | undefined): Organisation {
  const organisation = organisations.find((one) => one.slug === slug)
  if (!organisation) throw new NotFound(`no organisation ${slug}`)
  return organisation
}

/** The tool of this vendor from whose page the reader came. */
function toolOf({ tools }: Register, organisation: Organisation | undefined, slug: string | undefined) {
  return tools.find((tool) => tool.slug === slug && tool.vendor === organisation?.slug)
}

interface Shown {
  register: Register
  organisation?: Organisation | undefined
  state: FormState
  /** The tool from whose page the reader came. */
  from?: string | undefined
}

/** Whether more is known of it as an agency than the word: its role holds that. */
async function isFollowed({ store }: App, organisation: Organisation | undefined): Promise<boolean> {
  return organisation !== undefined && (await agencyOf(store.read, organisation.slug))?.isDescribed === true
}

const keepsRole = { place: "roles", message: said((t) => t.agencies.organisation.keepsRole) }

async function show(
  c: Context,
  { app }: Site,
  page: Page,
  { register, organisation, state, from }: Shown,
  status: 200 | 412 | 422 = 200,
) {
  const t = page.t.register.organisation
  const title = organisation ? t.editTitle(organisation.name) : t.newTitle
  const body = (
    <OrganisationFormPage
      page={page}
      state={state}
      methodology={app.methodology}
      organisation={organisation}
      tool={toolOf(register, organisation, from)}
      roles={organisationRoles}
      isAgency={organisation !== undefined && (await agencyOf(app.store.read, organisation.slug)) !== undefined}
    />
  )
  return respond(c, page, { title: titled(page, state, title), body }, status)
}
