import { AgreementPage, agreementTitle } from "../../views/pages/agreement.tsx"
import { type OrganisationRights, readAgreement, readOrganisationRights } from "../actions/read-right.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedAgreement } from "../core/import-document.ts"
import type { Agreement, FileEvidence } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import type { Messages } from "../i18n/index.ts"
import { AgreementForm, type AgreementTyped } from "../schema/rights.ts"
import { type Typed, typedList } from "./form.ts"
import { mountRightPages } from "./right-pages.tsx"
import { named, orderFaults, typedDay } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount } from "./site.ts"

type Known = OrganisationRights & { agreement?: Agreement }

/** `/register/agreements/…`: what we signed with an organisation, the plans that it covers, and its file. */
export const mountAgreements: Mount = (doors, site) =>
  mountRightPages<Agreement, Known, typeof AgreementForm>(doors, site, {
    add: routes.newAgreement(),
    one: routes.agreement,
    about: "organisation",
    form: AgreementForm,
    readAbout: readOrganisationRights,
    readOne: readAgreement,
    itemIn: ({ agreement }) => agreement,
    fileIn: ({ file }) => file,
    blank: ({ query, today }, known) => ({
      kind: "dpa",
      plans: plansToCover(known, today)
        .filter(({ slug }) => slug === query.get("plan"))
        .map(({ slug }) => slug),
    }),
    typedOf,
    faultsIn: (typed, known, { page }) => faultsIn(typed, known, page.today),
    draftOf: (value, known, { file }) => ({ kind: "agreement", item: itemOf(value, known, file) }),
    inWords: (faults) => named(faults, labels),
    taken: { place: "start", message: said((t) => t.rights.agreement.taken) },
    title: (page, { organisation, agreement }) => agreementTitle(page, organisation.name, agreement),
    body: (page, known, shown) => (
      <AgreementPage
        page={page}
        organisation={known.organisation}
        plans={plansToCover(known, page.today)}
        agreement={known.agreement}
        agreements={known.agreements}
        from={known.plans.find(({ slug }) => slug === page.query.get("plan"))}
        {...shown}
      />
    ),
  })

/** What is history is covered by no new agreement; what was covered stays so. */
function plansToCover({ plans, agreement }: Known, today: string) {
  return plans.filter((plan) => !isEnded(plan, today) || agreement?.plans.includes(plan.slug))
}

const labels = ({ rights: { agreement: t } }: Messages) => ({
  ...{ kind: t.kind, fr: t.fr, en: t.en, plans: t.plans },
  ...{ start: t.start, end: t.end, terminatedOn: t.terminatedOn },
})

const stranger: Fault = { place: "plans", message: said((t) => t.rights.agreement.unknownPlan) }

function faultsIn(typed: Typed, known: Known, today: string): Fault[] {
  const [start, end, terminatedOn] = ["start", "end", "terminatedOn"].map((name) => typedDay(typed, name))
  const own = new Set(plansToCover(known, today).map(({ slug }) => slug))
  return [
    ...orderFaults([
      ["end", "end", end, start],
      ["terminatedOn", "terminatedOn", terminatedOn, start],
    ]),
    ...(typedList(typed, "plans").every((slug) => own.has(slug)) ? [] : [stranger]),
  ]
}

/** Plans that were covered keep their order. */
function itemOf(
  typed: AgreementTyped,
  { organisation, agreement }: Known,
  file: FileEvidence | undefined,
): StatedAgreement {
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
    ...(file ? { file } : {}),
  }
}

function typedOf({ kind, title, plans, start, end = "", terminatedOn = "" }: Agreement): Typed {
  return { kind, fr: title?.fr ?? "", en: title?.en ?? "", plans, start, end, terminatedOn }
}
