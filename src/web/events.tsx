import type { Context } from "hono"
import type { EventFilter } from "../../db/queries/events.ts"
import { everybody } from "../../db/queries/people.ts"
import { EventsPage } from "../../views/pages/events.tsx"
import { HistoryPage, historyTitle } from "../../views/pages/history.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { knownCompany } from "../actions/read-company.ts"
import { exportLines, type Place, readLog } from "../actions/read-events.ts"
import { readHistory } from "../actions/read-history.ts"
import { addDays, dayStart } from "../core/day.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { LogFilters } from "../schema/events.ts"
import { parseForm, type Typed } from "./form.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** `/admin/events`, the log of all events; `/admin/events.jsonl`, the same as a file; `/history/…`, what happened to one object. */
export const mountEvents: Mount = (doors, site) => {
  mountLog(doors, site)
  mountFile(doors, site)
  // What is about people is for people, and not for whoever may read the register.
  doors.get("/history/access/:object{.+}", { to: "person" }, (c) => history(c, site, `access/${c.req.param("object")}`))
  doors.get("/history/:object{.+}", { to: "register:read" }, (c) => history(c, site, c.req.param("object") ?? ""))
}

const mountLog: Mount = (doors, site) => {
  doors.get(routes.events(), { to: "events:read", rate: "search" }, async (c) => {
    const { app } = site
    const page = await site.page(c)
    const asked = await askedIn(site, page.query)
    const words = wordsOf(app.methodology, page.lang)
    const people = await everybody(app.store.read)
    const log = asked.ok ? await readLog(app, asked.filter, asked.place) : undefined
    const { seq } = log?.head ?? (await app.store.head())
    const title = page.t.events.title(seq)
    return respond(
      c,
      page,
      {
        title: asked.ok ? title : `${page.t.frame.error.titlePrefix}${title}`,
        body: (
          <EventsPage
            page={page}
            words={words}
            model={{ count: seq, typed: asked.typed, faults: asked.ok ? [] : asked.faults, people, log }}
          />
        ),
      },
      asked.ok ? 200 : 422,
    )
  })
}

const mountFile: Mount = (doors, site) => {
  doors.get(routes.eventsFile(), { to: "events:read", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const asked = await askedIn(site, page.query)
    if (!asked.ok) throw new Refused(asked.faults)
    return c.body(streamed(exportLines(site.app, asked.filter)), 200, {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="aval-events-${page.today}.jsonl"`,
      "Cache-Control": "no-store",
    })
  })
}

async function history(c: Context, site: Site, object: string) {
  const { app } = site
  const place = placeIn(new URL(c.req.url).searchParams)
  if ("faults" in place) throw new Refused(place.faults)
  const found = await readHistory(app, whoOf(c), object, place)
  const page = await site.page(c)
  const telling = { page, names: found.names, words: wordsOf(app.methodology, page.lang) }
  return respond(c, page, {
    title: historyTitle(telling, found),
    body: <HistoryPage telling={telling} history={found} />,
  })
}

type Asked =
  | { ok: true; typed: Typed; filter: EventFilter; place: Place }
  | { ok: false; typed: Typed; faults: readonly Fault[] }

async function askedIn({ app }: Site, query: URLSearchParams): Promise<Asked> {
  const data = new FormData()
  for (const [name, value] of query) data.append(name, value)
  const form = parseForm(LogFilters, data)
  const { typed } = form
  const place = placeIn(query)
  const faults = [...(form.ok ? orderFaults(form.value) : form.faults), ...("faults" in place ? place.faults : [])]
  if (!form.ok || "faults" in place || faults.length > 0) return { ok: false, typed, faults }
  const { actor, object, kind, from, to } = form.value
  const { zone } = await knownCompany(app)
  const filter = {
    actor,
    kind,
    object: object !== undefined && areas.includes(object) ? `${object}/` : object,
    from: from && dayStart(zone, from).toISOString(),
    until: to && dayStart(zone, addDays(to, 1)).toISOString(),
  }
  return { ok: true, typed, filter, place }
}

/** Whoever types one of these means all of its things. */
const areas: readonly string[] = ["tool", "plan", "organisation", "use", "access"]

function orderFaults({ from, to }: { from?: string | undefined; to?: string | undefined }): Fault[] {
  if (from === undefined || to === undefined || from <= to) return []
  return [{ place: "to", message: said((t) => t.events.filter.order) }]
}

function placeIn(query: URLSearchParams): Place | { faults: readonly Fault[] } {
  const place: { before?: number; after?: number } = {}
  for (const name of ["before", "after"] as const) {
    const text = query.get(name)
    if (text === null || text === "") continue
    if (!/^\d{1,15}$/.test(text)) return { faults: [{ place: "", message: said((t) => t.events.filter.place) }] }
    place[name] = Number(text)
  }
  return place
}

function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
