import { wordIn } from "../../views/events/telling.ts"
import { ToolPage } from "../../views/pages/tool.tsx"
import { readTool } from "../actions/read-tool.ts"
import type { App } from "../app.ts"
import { type Fault, Refused } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import { messages } from "../i18n/index.ts"
import { toldIn } from "./facts.tsx"
import { respond } from "./respond.tsx"
import type { Mount } from "./site.ts"

/** `/tools/{slug}`: one tool, its plans, and one plan in full; `?plan=` chooses it, `?data=&use=` the context of its score. */
export const mountTool: Mount = (doors, { app, page: pageOf }) => {
  doors.get("/tools/:slug", { to: "register:read" }, async (c) => {
    const page = await pageOf(c)
    const context = contextOf(app, page.query)
    const plan = page.query.get("plan") || undefined
    const { sheet, history, names } = await readTool(app, { tool: c.req.param("slug") ?? "", plan, context })
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
          names={names}
          methodology={app.methodology}
          answered={await toldIn(app, page, sheet.chosen?.plan.slug)}
          done={wordIn(page.t.register.done, page.query.get("done") ?? "")}
        />
      ),
    })
  })
}

/** Throws `Refused` for a data class or a use that the vocabulary lacks. */
function contextOf({ methodology }: App, query: URLSearchParams): Context {
  const { vocabulary, reference } = methodology
  const data = query.get("data") || reference.dataClass
  const use = query.get("use") || reference.use
  const faults: Fault[] = []
  if (!vocabulary.classes.some(({ id }) => id === data)) faults.push(stranger("data", data))
  if (!vocabulary.uses.some(({ id }) => id === use)) faults.push(stranger("use", use))
  if (faults.length > 0) throw new Refused(faults)
  return { dataClass: data, use }
}

function stranger(place: "data" | "use", value: string): Fault {
  const message = (lang: "fr" | "en") =>
    messages[lang].tools.refused.choice(messages[lang].tool.risk[place], value.slice(0, 80))
  return { place, message: { fr: message("fr"), en: message("en") } }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
