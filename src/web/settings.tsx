import type { Context } from "hono"
import { SettingsPage } from "../../views/pages/settings.tsx"
import { UnitPage } from "../../views/pages/unit.tsx"
import { readMailState } from "../actions/read-mail-state.ts"
import { readSettings, type Settings, type UnitState } from "../actions/read-settings.ts"
import { saveCompany } from "../actions/save-company.ts"
import { saveSignInSettings } from "../actions/save-sign-in-settings.ts"
import { addUnit, renameUnit, retireUnit } from "../actions/save-unit.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import { readRole } from "../core/role-text.ts"
import type { CompanyText } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { CompanyForm, SignInForm, UnitForm } from "../schema/settings.ts"
import { readForm, type Typed } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

const door = { to: "settings:manage" } as const
const fresh = { ...door, fresh: true } as const

/** `/admin/settings`: the company, how people sign in, how mail goes out, and its business units. */
export const mountSettings: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.settings, door, (c) => show(c, site))

  doors.post(routes.settingsCompany, door, async (c) => {
    const form = await readForm(c, CompanyForm)
    if (!form.ok) return show(c, site, { part: "company", ...form })
    return unlessStale(
      async () => {
        const revision = await saveCompany(app, { ...form.value, by: actorOf(whoOf(c)) })
        return done(c, revision === undefined ? "company" : "published")
      },
      () => show(c, site, { part: "company", typed: form.typed, faults: [], stale: true }),
    )
  })

  doors.post(routes.settingsSignIn, fresh, async (c) => {
    const form = await readForm(c, SignInForm)
    if (!form.ok) return show(c, site, { part: "sign-in", ...form })
    const { local, unknownPeople, group, role, seen } = form.value
    const { units } = await readSettings(app)
    const faults: Fault[] = []
    if (!local && !provenElsewhere(c, site))
      faults.push({ place: "local", message: both((t) => t.signIn.localUnproven) })
    const groupRoles = group.flatMap((name, index) => {
      if (name.trim() === "") return []
      const given = readRole(role[index] ?? "")
      if (given && (given.unit === undefined || units.some(({ id, retired }) => id === given.unit && !retired)))
        return [{ group: name.trim(), ...given }]
      faults.push({ place: `role-${index}`, message: both((t) => t.signIn.unknownRole) })
      return []
    })
    if (faults.length > 0) return show(c, site, { part: "sign-in", typed: form.typed, faults })
    return unlessStale(
      async () => {
        await saveSignInSettings(app, { local, unknownPeople, groupRoles }, { by: actorOf(whoOf(c)), seen })
        return done(c, "sign-in")
      },
      () => show(c, site, { part: "sign-in", typed: form.typed, faults: [], stale: true }),
    )
  })

  doors.post(routes.units, door, async (c) => {
    const form = await readForm(c, UnitForm)
    const name = form.ok ? nameOf(form.value) : undefined
    if (!form.ok || !name)
      return show(c, site, { part: "unit", typed: form.typed, faults: form.ok ? [unnamed] : form.faults })
    // Sent twice, it is there already.
    const add = () => addUnit(app, name, { by: actorOf(whoOf(c)), once: form.value.once })
    return unlessStale(
      () => add().then(() => done(c, "unit")),
      async () => done(c, "unit"),
    )
  })

  doors.get(patternOf(routes.unit(":id")), door, async (c) => showUnit(c, site, await unitOf(c, site)))

  doors.post(patternOf(routes.unit(":id")), door, async (c) => {
    const unit = await unitOf(c, site)
    const form = await readForm(c, UnitForm)
    const name = form.ok ? nameOf(form.value) : undefined
    if (!form.ok || !name) {
      return showUnit(c, site, unit, { typed: form.typed, faults: form.ok ? [unnamed] : form.faults })
    }
    const seen = form.value.seen ?? unit.seen
    return unlessStale(
      async () => {
        await renameUnit(app, { id: unit.id, name }, { by: actorOf(whoOf(c)), seen })
        return done(c, "unit")
      },
      async () => showUnit(c, site, await unitOf(c, site), { typed: form.typed, faults: [], stale: true }),
    )
  })

  doors.post(patternOf(routes.unitRetired(":id")), door, async (c) => {
    const unit = await unitOf(c, site)
    const form = await readForm(c, UnitForm)
    const seen = (form.ok ? form.value.seen : undefined) ?? unit.seen
    await retireUnit(app, { id: unit.id, retired: !unit.retired }, { by: actorOf(whoOf(c)), seen })
    return done(c, unit.retired ? "restored" : "retired")
  })
}

/** The form that was refused, as it was typed. */
export interface RefusedPart {
  part: "company" | "sign-in" | "unit"
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else was faster: the form goes out again over what holds now. */
  stale?: boolean
}

/** What `save` answers, or what `stale` does where somebody else was faster. */
async function unlessStale(save: () => Promise<Response>, stale: () => Response | Promise<Response>) {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return stale()
  }
}

const statusOf = (refused?: { stale?: boolean }) => (refused ? (refused.stale ? 412 : 422) : 200)

const show = showSettings

/** The page; `mailRefusal`: what the server said to a test mail that it did not take. */
export async function showSettings(c: Context, site: Site, refused?: RefusedPart, mailRefusal?: string) {
  const page = await site.page(c)
  const [settings, mail] = await Promise.all([readSettings(site.app), readMailState(site.app, page.who)])
  const t = page.t.settings
  const body = (
    <SettingsPage
      page={page}
      settings={settings}
      mail={{ ...mail, refusal: mailRefusal }}
      typed={{
        company: refused?.part === "company" ? refused.typed : companyTyped(settings),
        signIn: refused?.part === "sign-in" ? refused.typed : signInTyped(settings),
        unit: { once: site.app.newId("frm"), ...(refused?.part === "unit" ? refused.typed : {}) },
      }}
      refused={refused}
      provider={site.app.oidc?.name}
      done={refused || mailRefusal !== undefined ? undefined : t.done[page.query.get("done") ?? ""]}
    />
  )
  const fault = refused !== undefined || mailRefusal !== undefined
  const title = fault ? `${page.t.frame.error.titlePrefix}${t.title}` : t.title
  return respond(c, page, { title, body }, mailRefusal === undefined ? statusOf(refused) : 422)
}

async function showUnit(c: Context, site: Site, unit: UnitState, refused?: Omit<RefusedPart, "part">) {
  const page = await site.page(c)
  const typed = refused?.typed ?? { fr: unit.name.fr ?? "", en: unit.name.en ?? "" }
  return respond(
    c,
    page,
    {
      title: page.t.settings.units.renameTitle(unit.name[page.lang] ?? unit.name.fr ?? unit.name.en ?? ""),
      body: <UnitPage page={page} unit={unit} typed={typed} faults={refused?.faults ?? []} stale={refused?.stale} />,
    },
    statusOf(refused),
  )
}

function companyTyped({ company }: Settings): Typed {
  const { name, zone, languages } = company.value
  return { name, zone, languages: [...languages] }
}

function signInTyped({ signIn }: Settings): Typed {
  const { local, unknownPeople, groupRoles } = signIn.value
  return {
    local: local ? "on" : "",
    unknownPeople,
    group: groupRoles.map(({ group }) => group),
    role: groupRoles.map(({ role, unit }) => (unit === undefined ? role : `${role}@${unit}`)),
  }
}

async function unitOf(c: Context, { app }: Site): Promise<UnitState> {
  const { units } = await readSettings(app)
  const unit = units.find(({ id }) => id === c.req.param("id"))
  if (!unit) throw new NotFound()
  return unit
}

/** Switching passwords and passkeys off must not lock everybody out: whoever does it came in by the provider. */
function provenElsewhere(c: Context, { app }: Site): boolean {
  const who = whoOf(c)
  return app.oidc !== undefined && who.kind === "person" && who.session.way === "provider"
}

function nameOf({ fr, en }: CompanyText): CompanyText | undefined {
  const name = { ...(fr ? { fr } : {}), ...(en ? { en } : {}) }
  return Object.keys(name).length > 0 ? name : undefined
}

const unnamed: Fault = { place: "fr", message: both((t) => t.units.needed) }

function both(text: (t: (typeof messages)["fr"]["settings"]) => string) {
  return { fr: text(messages.fr.settings), en: text(messages.en.settings) }
}

function done(c: Context, what: string) {
  return c.redirect(`${routes.settings}?done=${what}`, 303)
}
