import type { Context } from "hono"
import { namedDraft } from "../../views/drafts/model.ts"
import { DraftCommentPage } from "../../views/pages/draft-comment.tsx"
import { commentDraft, settleComment } from "../actions/comment-draft.ts"
import { readDraft } from "../actions/read-draft.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { DraftCommentForm } from "../schema/drafting-forms.ts"
import { draftIn } from "./drafts-named.ts"
import { readForm, type Typed } from "./form.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/{id}/comments`: what the room's forms say about a draft, or about a clause of it. */
export const mountDraftComments: Mount = (doors, site) => {
  doors.post(patternOf(routes.draftComments(":id")), { to: "drafts:write" }, async (c) => {
    const id = draftIn(c)
    const form = await readForm(c, DraftCommentForm)
    const { typed } = form
    if (!form.ok) return showAgain(c, site, { typed, faults: inWords(form.faults) })
    const { text = "", clause, settle, sending, part, show } = form.value
    const by = { by: actorOf(whoOf(c)) }
    const back = (done: string) => c.redirect(routes.draft(id, { part: part ?? clause, show, done }), 303)
    try {
      if (settle !== undefined) {
        await settleComment(site.app, id, settle, by)
        return back("settled")
      }
      await commentDraft(site.app, id, { clause, text, sending }, by)
      return back("commented")
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showAgain(c, site, { typed, faults: error.faults })
    }
  })
}

async function showAgain(c: Context, site: Site, { typed, faults }: { typed: Typed; faults: readonly Fault[] }) {
  const page = await site.page(c)
  const reading = await readDraft(site.app, draftIn(c), page.today)
  return respond(
    c,
    page,
    {
      title: `${page.t.frame.error.titlePrefix}${reading.draft.title}`,
      body: <DraftCommentPage page={page} draft={namedDraft(reading)} typed={typed} faults={faults} />,
    },
    422,
  )
}

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ drafts: { comments: t } }) => ({ text: t.label }))
}
