import { type LicenceDays, LicencePage, LicenceState, licenceTitle } from "../../views/pages/licence.tsx"
import { type PlanRights, readLicence, readPlanRights } from "../actions/read-right.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedLicence } from "../core/import-document.ts"
import type { Licence } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import type { Messages } from "../i18n/index.ts"
import { LicenceForm, type LicenceTyped } from "../schema/rights.ts"
import { isSpdx, spdxMeant } from "../schema/spdx.ts"
import { type Typed, typedText } from "./form.ts"
import { readTerms, termFields, typedTerms } from "./licence-terms.ts"
import type { Page } from "./page.ts"
import { type Given, mountRightPages } from "./right-pages.tsx"
import { named, orderFaults, planEnded, typedDay } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount } from "./site.ts"

type Known = PlanRights & { licence?: Licence }

/** `/register/licences/…`: our right to use a plan, what it costs, and until when notice can be given. */
export const mountLicences: Mount = (doors, site) =>
  mountRightPages<Licence, Known, typeof LicenceForm>(doors, site, {
    add: routes.newLicence(),
    one: routes.licence,
    about: "plan",
    form: LicenceForm,
    readAbout: readPlanRights,
    readOne: readLicence,
    itemIn: ({ licence }) => licence,
    fileIn: ({ file }) => file,
    blank: () => ({ kind: "subscription", currency: "EUR", per: "year" }),
    typedOf,
    faultsIn: (typed, _known, { page }) => faultsIn(typed, page),
    draftOf: (value, { plan }, given) => ({ kind: "licence", item: itemOf(value, plan.slug, given) }),
    inWords: (faults) => named(placed(faults), labels),
    closedTo: ({ plan }, today) => (isEnded(plan, today) ? planEnded : undefined),
    taken: { place: "start", message: said((t) => t.rights.licence.taken) },
    title: (page, { plan, licence }) => licenceTitle(page, plan, licence),
    body: (page, { plan, licence, licences }, shown) => (
      <LicencePage
        page={page}
        plan={plan}
        licence={licence}
        licences={licences}
        days={daysIn(shown.typed)}
        {...shown}
      />
    ),
    part: (page) => <LicenceState page={page} days={daysIn(Object.fromEntries(page.query))} />,
  })

const days = ["start", "end", "notice", "terminatedOn"] as const

const labels = ({ rights: { licence: t } }: Messages) => ({
  ...{ kind: t.kind, seats: t.seats, owner: t.owner, start: t.start, end: t.end },
  ...{ notice: t.notice, terminatedOn: t.terminatedOn, spdx: t.spdx },
  ...{ amount: t.cost.amount, currency: t.cost.currency, per: t.cost.per, purchase: t.purchase },
  ...{ limitName: t.limits.name, limitFr: t.limits.fr, limitEn: t.limits.en, limitRevenue: t.limits.revenue },
  ...{ limitCurrency: t.limits.currency, limitUsers: t.limits.users, limitUrl: t.limits.url },
})

function placed(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, place: termFields[fault.place] ?? fault.place }))
}

function faultsIn(typed: Typed, { lang }: Page): Fault[] {
  const [start, end, notice, terminatedOn] = days.map((name) => typedDay(typed, name))
  const spdx = typedText(typed, "spdx").trim()
  return [
    ...orderFaults([
      ["end", "end", end, start],
      ["notice", "notice", end, notice],
      ["terminatedOn", "terminatedOn", terminatedOn, start],
    ]),
    ...(spdx && !isSpdx(spdx) ? [spdxFault(spdx)] : []),
    ...named(readTerms(typed, lang).faults, labels),
  ]
}

function spdxFault(spdx: string): Fault {
  const meant = spdxMeant(spdx)
  return {
    place: "spdx",
    message: said(({ rights: { licence: t } }) => (meant === undefined ? t.spdxUnknown : t.spdxMeant(meant))),
  }
}

function itemOf(
  { kind, seats, owner, start, end, notice, terminatedOn, spdx, purchase }: LicenceTyped,
  plan: string,
  { page, typed, file }: Given,
): StatedLicence {
  const { cost, limits } = readTerms(typed, page.lang)
  return {
    plan,
    kind,
    ...(seats !== undefined && { seats }),
    ...(owner && { owner }),
    start,
    ...(end && { end }),
    ...(notice && { notice }),
    ...(terminatedOn && { terminatedOn }),
    ...(spdx && { spdx }),
    ...(cost && { cost }),
    ...(purchase && { purchase }),
    ...(file && { file }),
    ...(limits && { limits }),
  }
}

/** The days that were typed so far; undefined until there is a first one. */
function daysIn(typed: Typed): LicenceDays | undefined {
  const [start, end, notice, terminatedOn] = days.map((name) => typedDay(typed, name))
  return start === undefined ? undefined : { start, end, notice, terminatedOn }
}

function typedOf(licence: Licence, { lang }: Page): Typed {
  const { kind, seats, owner = "", start, end = "", notice = "", terminatedOn = "", spdx = "", purchase = "" } = licence
  const count = seats === undefined ? "" : String(seats)
  return {
    ...{ kind, seats: count, owner, start, end, notice, terminatedOn, spdx, purchase },
    ...typedTerms(licence, lang),
  }
}
