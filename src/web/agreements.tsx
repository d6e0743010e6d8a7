import type { Context } from "hono"
import { AgreementPage, agreementTitle } from "../../views/pages/agreement.tsx"
import { type OrganisationRights, readAgreement, readOrganisationRights } from "../actions/read-right.ts"
import { saveRight } from "../actions/save-right.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedAgreement } from "../core/import-document.ts"
import type { Agreement } from "../core/register.ts"
import type { Messages } from "../i18n/index.ts"
import { AgreementForm, type AgreementTyped } from "../schema/rights.ts"
import { readForm, type Typed, typedList, typedText } from "./form.ts"
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

type Known = OrganisationRights & { agreement?: Agreement }

/** `/register/agreements/…`: what we signed with an organisation is added, corrected, terminated. Its file comes by import only. */
export const mountAgreements: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newAgreement(), door, async (c) => {
    expectCompanyWide(c)
    const known = await readOrganisationRights(app, c.req.query("organisation") ?? "")
    const from = known.plans.filter(({ slug }) => slug === c.req.query("plan")).map(({ slug }) => slug)
    return show(c, site, known, { typed: { kind: "dpa", plans: from, seen: String(known.seen) } })
  })

  doors.post(routes.newAgreement(), door, async (c) => {
    expectCompanyWide(c)
    const form = await readForm(c, AgreementForm)
    return save(c, site, await readOrganisationRights(app, typedText(form.typed, "organisation")), form)
  })

  doors.get(patternOf(routes.agreement(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readAgreement(app, c.req.param("id") ?? "")
    return show(c, site, known, { typed: typedOf(known.agreement, known.seen) })
  })

  doors.post(patternOf(routes.agreement(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readAgreement(app, c.req.param("id") ?? "")
    return save(c, site, known, await readForm(c, AgreementForm))
  })
}

type Form = Awaited<ReturnType<typeof readForm<typeof AgreementForm>>>

async function save(c: Context, site: Site, known: Known, form: Form) {
  const { typed } = form
  const faults = [...(form.ok ? [] : named(form.faults, labels)), ...faultsIn(typed, known)]
  if (!form.ok || faults.length > 0) return show(c, site, known, { typed, faults })
  const { seen } = form.value
  const saved = await saveRight(
    site.app,
    { kind: "agreement", item: itemOf(form.value, known) },
    { corrects: known.agreement, seen, by: actorOf(whoOf(c)) },
  )
  if (saved.kind === "saved" || saved.kind === "same") {
    return c.redirect(routes.agreement(saved.id, doneQuery(saved)), 303)
  }
  if (saved.kind === "refused") return show(c, site, known, { typed, faults: named(saved.faults, labels) })
  if (saved.kind === "taken") return show(c, site, known, { typed, faults: [taken] })
  const now = known.agreement
    ? await readAgreement(site.app, known.agreement.id)
    : await readOrganisationRights(site.app, known.organisation.slug)
  return show(c, site, now, { typed: { ...typed, seen: String(saved.seen) }, stale: true })
}

const labels = ({ rights: { agreement: t } }: Messages) => ({
  ...{ kind: t.kind, fr: t.fr, en: t.en, plans: t.plans },
  ...{ start: t.start, end: t.end, terminatedOn: t.terminatedOn },
})

const taken: Fault = { place: "start", message: said((t) => t.rights.agreement.taken) }
const stranger: Fault = { place: "plans", message: said((t) => t.rights.agreement.unknownPlan) }

function faultsIn(typed: Typed, known: Known): Fault[] {
  const [start, end, terminatedOn] = ["start", "end", "terminatedOn"].map((name) => typedDay(typed, name))
  const own = new Set(known.plans.map(({ slug }) => slug))
  return [
    ...orderFaults([
      ["end", "end", end, start],
      ["terminatedOn", "terminatedOn", terminatedOn, start],
    ]),
    ...(typedList(typed, "plans").every((slug) => own.has(slug)) ? [] : [stranger]),
  ]
}

/** Plans that were covered keep their order; the file stays. */
function itemOf(typed: AgreementTyped, { organisation, agreement }: Known): StatedAgreement {
  const { kind, fr, en, plans, start, end, terminatedOn } = typed
  const before = (agreement?.plans ?? []).filter((slug) => plans.includes(slug))
  const covered = [...new Set([...before, ...plans])]
  const title = { ...(fr ? { fr } : {}), ...(en ? { en } : {}) }
  return {
    organisation: organisation.slug,
    kind,
    ...(fr || en ? { title } : {}),
    ...(covered.length > 0 ? { plans: covered } : {}),
    start,
    ...(end ? { end } : {}),
    ...(terminatedOn ? { terminatedOn } : {}),
    ...(agreement?.file ? { file: agreement.file } : {}),
  }
}

async function show(c: Context, site: Site, known: Known, shown: Shown) {
  const page = await site.page(c)
  const { organisation, plans, agreement, agreements } = known
  const { typed, faults = [], stale } = shown
  const title = agreementTitle(page, organisation.name, agreement)
  const status = statusOf(shown)
  const from = plans.find(({ slug }) => slug === page.query.get("plan"))
  const saved = await savedItem(site.app, page)
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <AgreementPage
          page={page}
          organisation={organisation}
          plans={plans}
          agreement={agreement}
          agreements={agreements}
          from={from}
          typed={typed}
          faults={faults}
          saved={status === 200 ? saved : undefined}
          stale={stale}
        />
      ),
    },
    status,
  )
}

function typedOf({ kind, title, plans, start, end = "", terminatedOn = "" }: Agreement, seen: number): Typed {
  return { kind, fr: title?.fr ?? "", en: title?.en ?? "", plans, start, end, terminatedOn, seen: String(seen) }
}
