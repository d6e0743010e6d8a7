import type { Context } from "hono"
import { workspaceTitle } from "../../views/assessment/header.tsx"
import type { Again } from "../../views/assessment/model.ts"
import { AssessmentPage } from "../../views/pages/assessment.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { barredIn } from "../actions/freeze-assessment.ts"
import { readAnswerMove } from "../actions/read-answer-move.ts"
import { readAssessment } from "../actions/read-assessment.ts"
import { readQuotes } from "../actions/read-quotes.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"
import type { AskedFactor } from "../core/assessment-sheet.ts"
import type { Context as Assessed } from "../core/gates.ts"
import { opens } from "./documents.tsx"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Site } from "./site.ts"
import { personOf } from "./who.ts"

/** Every ticked class with every ticked use. */
export function contextsIn({ classes, uses }: { classes: readonly string[]; uses: readonly string[] }): Assessed[] {
  return [...new Set(classes)].flatMap((dataClass) => [...new Set(uses)].map((use) => ({ dataClass, use })))
}

/** The workspace of an assessment, or the frozen one that became of it. `again`: a form that was refused, or came too late. */
export async function showWorkspace(c: Context, site: Site, id: string, again?: Again) {
  const { app } = site
  const [page, reading] = await Promise.all([site.page(c), readAssessment(app, id)])
  const { frozenId } = reading.assessment
  if (frozenId !== undefined && !again) return c.redirect(routes.frozenAssessment(frozenId), 303)
  const writes = mayIn(page.who, "register:write", undefined)
  const what = (["recorded", "withdrawn"] as const).find((one) => page.query.has(one))
  const told =
    what && writes ? await readAnswerMove(app, reading.input, { id: page.query.get(what) ?? "", what }) : undefined
  const title = workspaceTitle(page, reading)
  return respond(
    c,
    page,
    {
      title: again ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <AssessmentPage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          reading={reading}
          methodology={app.methodology}
          writes={writes}
          reviews={mayIn(page.who, "assessments:review", undefined)}
          barred={barredIn(reading, personOf(page.who))}
          done={again ? undefined : doneText(page)}
          told={again ? undefined : told}
          quotes={await quotesIn(c, app, reading.sheet.factors)}
          again={again}
        />
      ),
    },
    again ? (again.stale ? 412 : 422) : 200,
  )
}

/** The words of the passages that the counted answers rest on, as far as whoever asks may read them. */
export function quotesIn(c: Context, app: App, factors: readonly AskedFactor[]) {
  const facts = factors.flatMap(({ standings }) => standings.flatMap(({ standing }) => standing.facts))
  const counted = facts.filter((one) => one.counted).map(({ fact }) => fact.evidence)
  return readQuotes(app, counted, opens(c))
}

/** What was just done, where the address says so. */
export function doneText({ query, t }: Page): string | undefined {
  return Object.entries(t.assessments.done).find(([id]) => id === query.get("done"))?.[1]
}
