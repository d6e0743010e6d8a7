import type { Context } from "hono"
import { StatePage, stateTitle } from "../../views/pages/state.tsx"
import { type PlanRights, readPlanRights, readState } from "../actions/read-right.ts"
import { saveRight } from "../actions/save-right.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedState } from "../core/import-document.ts"
import type { Evidence, State } from "../core/register.ts"
import type { Messages } from "../i18n/index.ts"
import { StateForm, type StateTyped } from "../schema/rights.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
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

type Known = PlanRights & { state?: State }

/** `/register/states/…`: whether a precondition of a plan holds, from which day; a later record leaves the earlier one as it was. */
export const mountStates: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newState(), door, async (c) => {
    expectCompanyWide(c)
    const known = await readPlanRights(app, c.req.query("plan") ?? "")
    const { today } = await site.page(c)
    return show(c, site, known, { typed: { from: today, seenOn: today, seen: String(known.seen) } })
  })

  doors.post(routes.newState(), door, async (c) => {
    expectCompanyWide(c)
    const form = await readForm(c, StateForm)
    return save(c, site, await readPlanRights(app, typedText(form.typed, "plan")), form)
  })

  doors.get(patternOf(routes.state(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readState(app, c.req.param("id") ?? "")
    return show(c, site, known, { typed: typedOf(known.state, known.seen, await site.page(c)) })
  })

  doors.post(patternOf(routes.state(":id")), door, async (c) => {
    expectCompanyWide(c)
    const known = await readState(app, c.req.param("id") ?? "")
    return save(c, site, known, await readForm(c, StateForm))
  })
}

type Form = Awaited<ReturnType<typeof readForm<typeof StateForm>>>

async function save(c: Context, site: Site, known: Known, form: Form) {
  const { typed } = form
  const faults = [...(form.ok ? [] : inWords(form.faults)), ...faultsIn(typed, known)]
  if (!form.ok || faults.length > 0) return show(c, site, known, { typed, faults })
  const { seen } = form.value
  const saved = await saveRight(
    site.app,
    { kind: "state", item: itemOf(form.value, known) },
    { corrects: known.state, seen, by: actorOf(whoOf(c)) },
  )
  if (saved.kind === "saved" || saved.kind === "same") {
    return c.redirect(routes.state(saved.id, doneQuery(saved)), 303)
  }
  if (saved.kind === "refused") return show(c, site, known, { typed, faults: inWords(saved.faults) })
  if (saved.kind === "taken") return show(c, site, known, { typed, faults: [taken] })
  const now = known.state ? await readState(site.app, known.state.id) : await readPlanRights(site.app, known.plan.slug)
  return show(c, site, now, { typed: { ...typed, seen: String(saved.seen) }, stale: true })
}

const taken: Fault = { place: "from", message: said((t) => t.rights.state.taken) }
const unseenPage: Fault = { place: "seenOn", message: said((t) => t.rights.state.seenOnNeeded) }
const unmet: Fault = { place: "precondition", message: said((t) => t.rights.state.preconditionNeeded) }
const unsaid: Fault = { place: "holds", message: said((t) => t.rights.state.holdsNeeded) }

/** A choice that was not made is asked for by its name; evidence is told of at its own fields. */
function inWords(faults: readonly Fault[]): Fault[] {
  const placed = faults.map((fault) => ({ ...fault, place: fault.place.replace(/^evidence\./, "") }))
  return named(placed, labels).map((fault) => [unmet, unsaid].find(({ place }) => place === fault.place) ?? fault)
}

const labels = ({ rights: { state: t } }: Messages) => ({ from: t.from, until: t.until, url: t.url, seenOn: t.seenOn })

function faultsIn(typed: Typed, { state }: Known): Fault[] {
  const precondition = typedText(typed, "precondition")
  const [from, until] = ["from", "until"].map((name) => typedDay(typed, name))
  const isComputed = precondition === "licence-active" || precondition === "dpa-signed"
  return [
    ...(isComputed && precondition !== state?.precondition ? [unmet] : []),
    ...orderFaults([["until", "until", until, from]]),
    ...(typedText(typed, "url").trim() !== "" && typedText(typed, "seenOn") === "" ? [unseenPage] : []),
  ]
}

function itemOf({ precondition, holds, from, until, url, seenOn }: StateTyped, { plan, state }: Known): StatedState {
  const evidence = url && seenOn ? { url, seenOn } : keptEvidence(state?.evidence)
  return {
    plan: plan.slug,
    precondition,
    holds: holds === "yes",
    from,
    ...(until ? { until } : {}),
    ...(evidence ? { evidence } : {}),
  }
}

/** What the form does not show: a passage or a file stays, a page whose address was emptied goes. */
function keptEvidence(evidence: Evidence | undefined): Evidence | undefined {
  return evidence && !("seenOn" in evidence) ? evidence : undefined
}

async function show(c: Context, site: Site, known: Known, shown: Shown) {
  const page = await site.page(c)
  const { plan, state, states } = known
  const { typed, faults = [], stale } = shown
  const title = stateTitle(page, plan, state)
  const status = statusOf(shown)
  const saved = await savedItem(site.app, page)
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <StatePage
          page={page}
          plan={plan}
          state={state}
          states={states}
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

function typedOf({ precondition, holds, from, until = "", evidence }: State, seen: number, { today }: Page): Typed {
  const page = evidence && "seenOn" in evidence ? evidence : { url: "", seenOn: today }
  return { precondition, holds: holds ? "yes" : "no", from, until, ...page, seen: String(seen) }
}
