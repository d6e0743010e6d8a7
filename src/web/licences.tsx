import type { Context } from "hono"
import { type LicenceDays, LicencePage, LicenceState, licenceTitle } from "../../views/pages/licence.tsx"
import { type PlanRights, readLicence, readPlanRights } from "../actions/read-right.ts"
import { saveRight } from "../actions/save-right.ts"
import type { Fault } from "../core/errors.ts"
import type { Licence } from "../core/register.ts"
import type { Messages } from "../i18n/index.ts"
import { LicenceForm, type LicenceTyped } from "../schema/rights.ts"
import { isSpdx, spdxMeant } from "../schema/spdx.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { respond } from "./respond.tsx"
import {
  doneQuery,
  door,
  expectCompanyWide,
  named,
  orderFaults,
  type Shown,
  savedItem,
  statusOf,
  typedDay,
} from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

type Known = PlanRights & { licence?: Licence }

/** `/register/licences/…`: a licence of a plan is added, corrected, terminated; the list that says so is published with it. */
export const mountLicences: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newLicence(), door, async (c) => {
    expectCompanyWide(c)
    const known = await readPlanRights(app, c.req.query("plan") ?? "")
    return show(c, site, known, { typed: { kind: "subscription", seen: String(known.seen) } })
  })

  doors.post(routes.newLicence(), door, async (c) => {
    expectCompanyWide(c)
    const form = await readForm(c, LicenceForm)
    return save(c, site, await readPlanRights(app, typedText(form.typed, "plan")), form)
  })

  doors.get(patternOf(routes.licence(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readLicence(app, c.req.param("id") ?? "")
    return show(c, site, known, { typed: typedOf(known.licence, known.seen) })
  })

  doors.post(patternOf(routes.licence(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readLicence(app, c.req.param("id") ?? "")
    return save(c, site, known, await readForm(c, LicenceForm))
  })
}

type Form = Awaited<ReturnType<typeof readForm<typeof LicenceForm>>>

async function save(c: Context, site: Site, known: Known, form: Form) {
  const { typed } = form
  const faults = [...(form.ok ? [] : named(form.faults, labels)), ...faultsIn(typed)]
  if (!form.ok || faults.length > 0) return show(c, site, known, { typed, faults })
  const { seen } = form.value
  const saved = await saveRight(
    site.app,
    { kind: "licence", item: itemOf(form.value, known.plan.slug) },
    { corrects: known.licence, seen, by: actorOf(whoOf(c)) },
  )
  if (saved.kind === "saved" || saved.kind === "same") {
    return c.redirect(routes.licence(saved.id, doneQuery(saved)), 303)
  }
  if (saved.kind === "refused") return show(c, site, known, { typed, faults: named(saved.faults, labels) })
  if (saved.kind === "taken") return show(c, site, known, { typed, faults: [taken] })
  const now = known.licence
    ? await readLicence(site.app, known.licence.id)
    : await readPlanRights(site.app, known.plan.slug)
  return show(c, site, now, { typed: { ...typed, seen: String(saved.seen) }, stale: true })
}

const days = ["start", "end", "notice", "terminatedOn"] as const

const labels = ({ rights: { licence: t } }: Messages) => ({
  ...{ kind: t.kind, seats: t.seats, owner: t.owner, start: t.start, end: t.end },
  ...{ notice: t.notice, terminatedOn: t.terminatedOn, spdx: t.spdx },
})

const taken: Fault = { place: "start", message: said((t) => t.rights.licence.taken) }

function faultsIn(typed: Typed): Fault[] {
  const [start, end, notice, terminatedOn] = days.map((name) => typedDay(typed, name))
  const spdx = typedText(typed, "spdx").trim()
  return [
    ...orderFaults([
      ["end", "end", end, start],
      ["notice", "notice", end, notice],
      ["terminatedOn", "terminatedOn", terminatedOn, start],
    ]),
    ...(spdx && !isSpdx(spdx) ? [spdxFault(spdx)] : []),
  ]
}

function spdxFault(spdx: string): Fault {
  const meant = spdxMeant(spdx)
  return {
    place: "spdx",
    message: said(({ rights: { licence: t } }) => (meant === undefined ? t.spdxUnknown : t.spdxMeant(meant))),
  }
}

function itemOf({ plan: _plan, seen: _seen, owner, spdx, ...rest }: LicenceTyped, plan: string) {
  return { plan, ...rest, ...(owner ? { owner } : {}), ...(spdx ? { spdx } : {}) }
}

async function show(c: Context, site: Site, known: Known, shown: Shown) {
  const page = await site.page(c)
  const { plan, licence, licences } = known
  const { typed, faults = [], stale } = shown
  const saved = await savedItem(site.app, page)
  const title = licenceTitle(page, plan, licence)
  const status = statusOf(shown)
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <LicencePage
          page={page}
          plan={plan}
          licence={licence}
          licences={licences}
          typed={typed}
          faults={faults}
          days={daysIn(typed)}
          saved={status === 200 ? saved : undefined}
          stale={stale}
        />
      ),
      part: <LicenceState page={page} days={daysIn(Object.fromEntries(page.query))} />,
    },
    status,
  )
}

/** The days that were typed so far; undefined until there is a first one. */
function daysIn(typed: Typed): LicenceDays | undefined {
  const [start, end, notice, terminatedOn] = days.map((name) => typedDay(typed, name))
  return start === undefined ? undefined : { start, end, notice, terminatedOn }
}

function typedOf(licence: Licence, seen: number): Typed {
  const { kind, seats, owner = "", start, end = "", notice = "", terminatedOn = "", spdx = "" } = licence
  const count = seats === undefined ? "" : String(seats)
  return { kind, seats: count, owner, start, end, notice, terminatedOn, spdx, seen: String(seen) }
}
