import { ownFacts } from "../../db/queries/own-facts.ts"
import { HowWeWorkPage } from "../../views/pages/how-we-work.tsx"
import type { ImportDocument } from "../core/import-document.ts"
import { ownAnswers } from "../core/own-answers.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/how-we-work`: what we answer for ourselves, what is still open and what that does. */
export const mountHowWeWork: Mount = (doors, site) => {
  doors.get(routes.howWeWork, { to: "register:read" }, async (c) => {
    const { app } = site
    const page = await site.page(c)
    const answers = ownAnswers(app.methodology, await ownFacts(app.store.read), page.today)
    const done = answers.factors.filter((factor) => factor.unanswered.length === 0).length
    return respond(c, page, {
      title: page.t.howWeWork.title(done, answers.factors.length),
      body: (
        <HowWeWorkPage
          page={page}
          methodology={app.methodology}
          answers={answers}
          done={done}
          example={JSON.stringify(example(page), null, 2)}
        />
      ),
    })
  })
}

/** A document to copy: the company's answer to one question, and one of a use's own. Its texts say that they are to be replaced. */
function example(page: Page): ImportDocument {
  const text = { [page.lang]: page.t.howWeWork.respond.describe }
  const found = { sourceClass: "tested", seenOn: page.today, text } as const
  return {
    aval: 1,
    facts: [
      { company: true, factor: "G3", option: 2, ...found },
      { use: "social", factor: "G3", option: 1, ...found },
    ],
  }
}
