import type { Context } from "hono"
import { namedDraft } from "../../views/drafts/model.ts"
import { DraftAsidePage } from "../../views/pages/draft-aside.tsx"
import { readDraft } from "../actions/read-draft.ts"
import { setDraftAside, takeDraftUp } from "../actions/set-aside-draft.ts"
import { Spent } from "../core/errors.ts"
import { DraftAsideForm } from "../schema/drafting-forms.ts"
import { draftIn } from "./drafts-named.ts"
import { readForm } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/{id}/set-aside`: nothing came of a draft; or it is taken up again. */
export const mountDraftAside: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.draftAside(":id")), { to: "drafts:write" }, (c) => show(c, site))

  doors.post(patternOf(routes.draftAside(":id")), { to: "drafts:write" }, async (c) => {
    const id = draftIn(c)
    const form = await readForm(c, DraftAsideForm)
    if (!form.ok) return show(c, site, 422)
    const by = { by: actorOf(whoOf(c)) }
    try {
      if (form.value.what === "up") {
        await takeDraftUp(app, id, by)
        return c.redirect(routes.draftSteps(id, { done: "up" }), 303)
      }
      await setDraftAside(app, id, by)
      return c.redirect(routes.drafts({ done: "aside" }), 303)
    } catch (error) {
      // Signed meanwhile: the page says so.
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.draftAside(id), 303)
    }
  })
}

async function show(c: Context, { app, page: pageOf }: Site, status: 200 | 422 = 200): Promise<Response> {
  const page = await pageOf(c)
  const draft = namedDraft(await readDraft(app, draftIn(c), page.today))
  const title = draft.standing === "set-aside" ? draft.title : page.t.drafts.aside.title(draft.title)
  return respond(c, page, { title, body: <DraftAsidePage page={page} draft={draft} /> }, status)
}
