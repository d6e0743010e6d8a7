import { hasRequests } from "../../db/queries/requests.ts"
import { openAgencyWork } from "../../db/queries/tasks.ts"
import type { ShownWaiting } from "../../views/dashboard/waiting.tsx"
import { DashboardPage } from "../../views/pages/dashboard.tsx"
import { dueDays, readDue } from "../actions/read-due.ts"
import { readWaiting, type Waiting } from "../actions/read-waiting.ts"
import { dayIn, daysBetween } from "../core/day.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/dashboard`: what waits for whoever has signed in, and what falls due in the register. */
export const mountDashboard: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.dashboard, { to: "person" }, async (c) => {
    const page = await site.page(c)
    const [waiting, due, agencies, asked] = await Promise.all([
      readWaiting(app, page.who),
      page.may("register:read") ? readDue(app, page.today) : undefined,
      page.may("register:read") ? openAgencyWork(app.store.read) : undefined,
      page.who.kind === "person" && hasRequests(app.store.read, page.who.id),
    ])
    const now = app.now()
    return respond(c, page, {
      title: page.t.dashboard.title(waiting.length),
      body: (
        <DashboardPage
          page={page}
          asked={asked}
          agencies={agencies}
          waiting={waiting.map((one) => shownWaiting(page, now, one))}
          due={due && { ...due, days: dueDays }}
        />
      ),
    })
  })
}

/** With whole days, on the reader's clock: since when, or until when. */
function shownWaiting({ zone }: Page, now: Date, one: Waiting): ShownWaiting {
  const today = dayIn(zone, now)
  const dayOf = (instant: string) => dayIn(zone, new Date(instant))
  const since = (instant: string) => ({ since: daysBetween(dayOf(instant), today) })
  const until = (day: string) => ({ until: daysBetween(today, day) })
  switch (one.kind) {
    case "no-mail":
      return one
    case "token-ends":
      return { ...one, when: until(dayOf(one.on)) }
    case "request":
      return { ...one, when: one.expectedOn === undefined ? since(one.since) : until(one.expectedOn) }
    case "task":
    case "tasks":
      return { ...one, when: until(one.dueOn) }
    case "assigned":
    case "due":
      return { ...one, when: one.dueOn === undefined ? undefined : until(one.dueOn) }
    default:
      return { ...one, when: since(one.since) }
  }
}
