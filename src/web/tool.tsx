import { unitNames } from "../../db/queries/event-names.ts"
import { pilotsOf } from "../../db/queries/pilots.ts"
import { wordIn } from "../../views/events/telling.ts"
import { evidenceOf, ToolPage } from "../../views/pages/tool.tsx"
import { readDecisionsUnderWay } from "../actions/read-decision.ts"
import { readDeclaringAgencies } from "../actions/read-declaring-agencies.ts"
import { readPlanDocuments } from "../actions/read-document.ts"
import { groupsOf } from "../actions/read-groups.ts"
import { openIncidentsOn } from "../actions/read-incident.ts"
import { readQuotes } from "../actions/read-quotes.ts"
import { mergedInto, readTool } from "../actions/read-tool.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"
import { contextOf } from "./context.ts"
import { opens } from "./documents.tsx"
import { toldIn } from "./facts.tsx"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/tools/{slug}`: one tool, its plans, and one plan in full; `?plan=` chooses it, `?data=&use=` the context of its score. */
export const mountTool: Mount = (doors, { app, page: pageOf }) => {
  doors.get("/tools/:slug", { to: "register:read" }, async (c) => {
    const page = await pageOf(c)
    const context = contextOf(app, page.query)
    const plan = page.query.get("plan") || undefined
    const slug = c.req.param("slug") ?? ""
    const into = await mergedInto(app, slug)
    // Its former page stays reachable from the page of the one it turned out to be.
    if (into !== undefined && !page.query.has("former")) return c.redirect(routes.tool(into, { merged: slug }), 302)
    const { sheet, history, names, chain, mergedFrom, signatories } = await readTool(app, {
      ...{ tool: slug, plan, context },
      groups: await groupsOf(app, page.who),
    })
    const units = sheet.chosen?.exceptions.length ? await unitNames(app.store.read) : new Map()
    const t = page.t.tool
    const decided = sheet.plans.filter(({ decision }) => decision).length
    const plans = sheet.plans.length === 0 ? t.plans.none : lower(t.plans.count(sheet.plans.length, decided))
    return respond(c, page, {
      title: t.title(sheet.tool.name, plans),
      body: (
        <ToolPage
          page={page}
          sheet={sheet}
          history={history}
          names={{ ...names, units }}
          chain={chain}
          mergedFrom={mergedFrom}
          methodology={app.methodology}
          quotes={await readQuotes(app, sheet.chosen ? evidenceOf(sheet.chosen) : [], opens(c))}
          around={{
            people: signatories,
            underWay: await underWay(app, page, sheet.chosen?.plan.slug),
            units,
            exceptionsSignal: app.policy.decisions.exceptionsSignal,
          }}
          terms={sheet.chosen ? await readPlanDocuments(app, sheet.chosen.plan.slug, opens(c)) : noTerms}
          answered={await toldIn(app, page, sheet.chosen?.plan.slug)}
          lately={await latelyOf(app, slug)}
          agencies={await readDeclaringAgencies(app, [slug], page.today)}
          done={
            mergedNote(page, sheet.tool.name, mergedFrom) ??
            wordIn({ ...page.t.register.done, ...page.t.retiring.done }, page.query.get("done") ?? "")
          }
        />
      ),
    })
  })
}

/** What is being decided about the plan, for those who prepare decisions. */
async function underWay(app: App, { who }: Page, plan: string | undefined) {
  return plan !== undefined && mayIn(who, "decisions:write", undefined) ? readDecisionsUnderWay(app, plan) : []
}

/** What goes on about a tool: incidents that touch it, and where it is tried. */
async function latelyOf(app: App, slug: string) {
  const [incidents, pilots] = await Promise.all([openIncidentsOn(app, slug), pilotsOf(app.store.read, slug)])
  return { incidents, pilots }
}

const noTerms = { linked: [], proposed: [], withheld: 0 }

/** What the reader asked for was merged into this tool. */
function mergedNote(page: Page, name: string, mergedFrom: readonly { slug: string; name: string }[]) {
  const asked = page.query.get("merged")
  const from = mergedFrom.find(({ slug }) => slug === asked)
  return from && page.t.retiring.merge.note(from.name, name)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
