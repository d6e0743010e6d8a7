import { kept } from "../../views/check/question.ts"
import { NewRequestPage, requestTitle } from "../../views/pages/new-request.tsx"
import { Refused } from "../core/errors.ts"
import { checkAnswer } from "./check-answer.ts"
import { typedIn } from "./check-question.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/requests/new`: the request for what was asked on `/check`, written out. What cannot be asked goes back there to be mended. */
export const mountNewRequest: Mount = (doors, site) => {
  doors.get(routes.newRequest(), { to: "check" }, async (c) => {
    const page = await site.page(c)
    const typed = typedIn(page.query)
    if (typed.tool === "" && typed.host === "" && typed.plan === "") return c.redirect(routes.check(kept(typed)), 303)
    try {
      const answer = await checkAnswer(site.app, page, typed)
      return respond(c, page, {
        title: requestTitle(page, answer),
        body: <NewRequestPage page={page} answer={answer} />,
      })
    } catch (error) {
      if (error instanceof Refused) return c.redirect(routes.check(kept(typed)), 303)
      throw error
    }
  })
}
