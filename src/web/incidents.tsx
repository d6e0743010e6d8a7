import type { Context } from "hono"
import { wordIn } from "../../views/events/telling.ts"
import { IncidentPage } from "../../views/pages/incident.tsx"
import { IncidentsPage } from "../../views/pages/incidents.tsx"
import { NewIncidentPage } from "../../views/pages/new-incident.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { changeIncident } from "../actions/change-incident.ts"
import { closeIncident } from "../actions/close-incident.ts"
import { closedAtOnce, readIncident, readIncidentSubjects, readIncidents } from "../actions/read-incident.ts"
import { recordIncident } from "../actions/record-incident.ts"
import { type Fault, NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { decidedPlans } from "../core/incident-effect.ts"
import { shown } from "../core/text.ts"
import { IncidentClosureForm, IncidentForm } from "../schema/incident-form.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"
import { writtenText } from "./written.ts"

const reading = { to: "register:read" } as const

/** `/incidents…`: what happened at vendors, which tools and decisions it touches, and what came of it. */
export const mountIncidents: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.incidents(), reading, async (c) => {
    const page = await site.page(c)
    const number = Number(/^[1-9]\d{0,3}$/.exec(page.query.get("page") ?? "")?.[0] ?? "1")
    const list = await readIncidents(app, number)
    const of = Math.max(1, Math.ceil(list.closedCount / closedAtOnce))
    return respond(c, page, {
      title: page.t.incidents.list.title(list.open.length),
      body: <IncidentsPage page={page} list={list} number={number} of={of} />,
    })
  })

  doors.get(routes.newIncident(), writing, (c) => {
    expectWriter(c)
    return showNew(c, site, { typed: { seen: "0" }, faults: [] })
  })

  doors.post(routes.newIncident(), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, IncidentForm)
    const { typed } = form
    if (!form.ok) return showNew(c, site, { typed, faults: inWords(form.faults) })
    const { organisation, tool } = form.value
    if (organisation === undefined) return showNew(c, site, { typed, faults: [nobody] })
    try {
      const incident = { organisation, tool, ...saidIn(form.value) }
      const id = await recordIncident(app, incident, { by: personOf(whoOf(c)) })
      return c.redirect(routes.incident(id, { done: "recorded" }), 303)
    } catch (error) {
      if (error instanceof NotFound) return showNew(c, site, { typed, faults: [nobody] })
      if (!(error instanceof Refused)) throw error
      return showNew(c, site, { typed, faults: error.faults })
    }
  })

  doors.get(patternOf(routes.incident(":id")), reading, (c) => showOne(c, site, {}))

  doors.post(patternOf(routes.incident(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, IncidentForm)
    const { typed } = form
    if (!form.ok) return showOne(c, site, { part: "change", typed, faults: inWords(form.faults) })
    return attempt(c, site, { part: "change", typed, done: "changed" }, () =>
      changeIncident(app, idOf(c), saidIn(form.value), { by: personOf(whoOf(c)), seen: form.value.seen }),
    )
  })

  doors.post(patternOf(routes.incidentClosure(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, IncidentClosureForm)
    const { typed } = form
    if (!form.ok) return showOne(c, site, { part: "closure", typed, faults: inWords(form.faults) })
    const { outcomeFr, outcomeEn, seen } = form.value
    return attempt(c, site, { part: "closure", typed, done: "closed" }, () =>
      closeIncident(app, idOf(c), writtenText(outcomeFr, outcomeEn), { by: personOf(whoOf(c)), seen }),
    )
  })
}

/** Does it, or shows the page again with what was typed and what stood in the way. */
async function attempt(
  c: Context,
  site: Site,
  { part, typed, done }: { part: "change" | "closure"; typed: Typed; done: string },
  act: () => Promise<void>,
) {
  try {
    await act()
    return c.redirect(routes.incident(idOf(c), { done }), 303)
  } catch (error) {
    if (error instanceof Refused) return showOne(c, site, { part, typed, faults: error.faults })
    if (error instanceof Spent) return showOne(c, site, { part, typed, late: "closed" }, 409)
    if (!(error instanceof StaleWrite)) throw error
    return showOne(c, site, { part, typed, late: "stale" }, 412)
  }
}

function saidIn({ titleFr, titleEn, textFr, textEn, ...value }: ReturnType<typeof IncidentForm.parse>) {
  const { kind, severity, url, happenedOn, learnedOn } = value
  const texts = { title: writtenText(titleFr, titleEn), text: writtenText(textFr, textEn) }
  return { kind, severity, ...texts, url, happenedOn, learnedOn }
}

async function showNew(c: Context, site: Site, { typed, faults }: { typed: Typed; faults: readonly Fault[] }) {
  const page = await site.page(c)
  const slug = typedText(typed, "organisation") || (page.query.get("organisation") ?? "")
  const subjects = await readIncidentSubjects(site.app, slug)
  if (slug !== "" && !subjects.organisation && faults.length === 0) throw new NotFound(`no organisation ${slug}`)
  const { organisation } = subjects
  const t = page.t.incidents.form
  const title = organisation ? t.title(organisation.name) : t.titleOpen
  const asked = { organisation: slug, tool: page.query.get("tool") ?? "", learnedOn: page.today, severity: "moderate" }
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewIncidentPage page={page} title={title} subjects={subjects} typed={{ ...asked, ...typed }} faults={faults} />
      ),
    },
    faults.length > 0 ? 422 : 200,
  )
}

interface Shown {
  part?: "change" | "closure"
  typed?: Typed
  faults?: readonly Fault[]
  /** Somebody else was faster: it is closed, or says something else now. */
  late?: "closed" | "stale"
}

async function showOne(c: Context, site: Site, { part, typed = {}, faults = [], late }: Shown, status?: 409 | 412) {
  const { app } = site
  const [page, reading] = await Promise.all([site.page(c), readIncident(app, idOf(c))])
  const { incident, effect } = reading
  const title = page.t.incidents.page.title(shown(incident.title)[page.lang], decidedPlans(effect).length)
  const wrong = faults.length > 0 || late !== undefined
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <IncidentPage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          reading={reading}
          part={part}
          typed={typed}
          faults={faults}
          late={late}
          done={wrong ? undefined : wordIn(page.t.incidents.done, page.query.get("done") ?? "")}
        />
      ),
    },
    status ?? (faults.length > 0 ? 422 : 200),
  )
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

const nobody: Fault = { place: "organisation", message: said((t) => t.incidents.form.organisationMissing) }

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ incidents: { form: t } }) => ({
    ...{ kind: t.kind, severity: t.severity, happenedOn: t.happenedOn, learnedOn: t.learnedOn, url: t.url },
    ...{ titleFr: t.titleFr, titleEn: t.titleEn, textFr: t.textFr, textEn: t.textEn, tool: t.tool },
    ...{ outcomeFr: t.outcomeFr, outcomeEn: t.outcomeEn },
  }))
}
