import type { Context } from "hono"
import { wordIn } from "../../views/events/telling.ts"
import { AdoptionPage } from "../../views/pages/adoption.tsx"
import { NewPilotPage } from "../../views/pages/new-pilot.tsx"
import { PilotPage, pilotTitle } from "../../views/pages/pilot.tsx"
import { endPilot, type PilotEnd } from "../actions/end-pilot.ts"
import { readAdoption } from "../actions/read-adoption.ts"
import { readPilot, readPilotPlan, readPilotPlans } from "../actions/read-pilot.ts"
import { startPilot } from "../actions/start-pilot.ts"
import { planName } from "../core/answer-text.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { shown } from "../core/text.ts"
import { PilotEndForm, PilotForm } from "../schema/pilot-form.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"
import { writtenText } from "./written.ts"

const reading = { to: "register:read" } as const

/** `/adoption…`: how far each tool has come, as computed from what is recorded, and the pilots. */
export const mountAdoption: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.adoption(), reading, async (c) => {
    const [page, board] = await Promise.all([site.page(c), readAdoption(app)])
    const general = board.tools.filter(({ adoption }) => adoption.at === "stage" && adoption.stage === 4).length
    return respond(c, page, {
      title: page.t.adoption.title(general, board.tools.length),
      body: <AdoptionPage page={page} board={board} general={general} />,
    })
  })

  doors.get(routes.newPilot(), writing, (c) => {
    expectWriter(c)
    return showNew(c, site, { typed: {}, faults: [] })
  })

  doors.post(routes.newPilot(), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, PilotForm)
    const { typed } = form
    if (!form.ok) return showNew(c, site, { typed, faults: inWords(form.faults) })
    const { plan = "", teamFr, teamEn, goalFr, goalEn, fromDay, untilDay } = form.value
    const texts = { team: writtenText(teamFr, teamEn), goal: writtenText(goalFr, goalEn) }
    try {
      const id = await startPilot(app, { plan, ...texts, fromDay, untilDay }, { by: personOf(whoOf(c)) })
      return c.redirect(routes.pilot(id, { done: "started" }), 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showNew(c, site, { typed, faults: error.faults })
    }
  })

  doors.get(patternOf(routes.pilot(":id")), reading, (c) => showOne(c, site, {}))

  doors.post(patternOf(routes.pilotResult(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, PilotEndForm)
    const { typed } = form
    if (!form.ok) return showOne(c, site, { typed, faults: inWords(form.faults) })
    const { status, outcome, resultFr, resultEn, whyFr, whyEn, seen } = form.value
    const end: PilotEnd =
      status === "ended"
        ? { status, outcome, result: writtenText(resultFr, resultEn) }
        : { status, result: writtenText(whyFr, whyEn) }
    try {
      await endPilot(app, idOf(c), end, { by: personOf(whoOf(c)), seen })
      return c.redirect(routes.pilot(idOf(c), { done: status }), 303)
    } catch (error) {
      if (error instanceof Refused) return showOne(c, site, { typed, faults: error.faults })
      if (error instanceof Spent) return showOne(c, site, { typed, late: true }, 409)
      if (!(error instanceof StaleWrite)) throw error
      return showOne(c, site, { typed, late: true }, 412)
    }
  })
}

async function showNew(c: Context, site: Site, { typed, faults }: { typed: Typed; faults: readonly Fault[] }) {
  const page = await site.page(c)
  const slug = typedText(typed, "plan") || (page.query.get("plan") ?? "")
  const plan = slug === "" ? undefined : await readPilotPlan(site.app, slug)
  const t = page.t.adoption.pilot
  const title = plan ? t.newTitle(planName(plan.toolName, shown(plan.name)[page.lang])) : t.newTitleOpen
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewPilotPage
          page={page}
          title={title}
          plan={plan}
          plans={plan ? [] : await readPilotPlans(site.app)}
          typed={{ fromDay: page.today, ...typed }}
          faults={faults}
        />
      ),
    },
    faults.length > 0 ? 422 : 200,
  )
}

interface Shown {
  typed?: Typed
  faults?: readonly Fault[]
  /** Somebody else ended it first. */
  late?: boolean
}

async function showOne(c: Context, site: Site, { typed, faults = [], late = false }: Shown, status?: 409 | 412) {
  const [page, found] = await Promise.all([site.page(c), readPilot(site.app, idOf(c))])
  const title = pilotTitle(page, found.pilot)
  const wrong = faults.length > 0 || late
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <PilotPage
          page={page}
          title={title}
          reading={found}
          typed={typed}
          faults={faults}
          late={late}
          done={wrong ? undefined : wordIn(page.t.adoption.done, page.query.get("done") ?? "")}
        />
      ),
    },
    status ?? (faults.length > 0 ? 422 : 200),
  )
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ adoption: { pilot: t } }) => ({
    ...{ teamFr: t.teamFr, teamEn: t.teamEn, fromDay: t.fromDay, untilDay: t.untilDay },
    ...{ goalFr: t.goalFr, goalEn: t.goalEn, outcome: t.outcome, resultFr: t.resultFr, resultEn: t.resultEn },
    ...{ whyFr: t.whyFr, whyEn: t.whyEn },
  }))
}
