import { ownFacts } from "../../db/queries/own-facts.ts"
import { HowWeWorkPage } from "../../views/pages/how-we-work.tsx"
import { nameAuthors } from "../actions/name-authors.ts"
import { ownAnswers } from "../core/own-answers.ts"
import { toldIn } from "./facts.tsx"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/how-we-work`: what we answer for ourselves, what is still open and what that does. */
export const mountHowWeWork: Mount = (doors, site) => {
  doors.get(routes.howWeWork, { to: "register:read" }, async (c) => {
    const { app } = site
    const page = await site.page(c)
    const facts = await ownFacts(app.store.read)
    const answers = ownAnswers(app.methodology, facts, page.today)
    const done = answers.factors.filter((factor) => factor.unanswered.length === 0).length
    return respond(c, page, {
      title: page.t.howWeWork.title(done, answers.factors.length),
      body: (
        <HowWeWorkPage
          page={page}
          methodology={app.methodology}
          answers={answers}
          done={done}
          authors={await nameAuthors(app, facts)}
          told={await toldIn(app, page, undefined)}
        />
      ),
    })
  })
}
