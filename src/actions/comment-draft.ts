import { eq } from "drizzle-orm"
import { commentsOfDraft } from "../../db/queries/drafts.ts"
import { draftComments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { longest, textFaults } from "../core/draft-faults.ts"
import { NotFound, Refused } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import { commitDraft } from "./commit-draft.ts"
import { readClauseLibrary } from "./read-clause-library.ts"

/** Comments on one draft. */
const mostComments = 1000

/**
 * Says something about a draft, or about one clause of it; returns its id. What others do meanwhile stands in nobody's way, and a form that
 * is sent twice (`sending`) says it once. Throws `Refused` with every fault, and `NotFound`.
 */
export async function commentDraft(
  app: App,
  id: string,
  {
    clause,
    text,
    sending = app.newId("frm"),
  }: {
    clause?: string | undefined
    text: string
    sending?: string | undefined
  },
  { by }: { by: string },
): Promise<string> {
  const library = await readClauseLibrary(app)
  const faults = [
    ...textFaults("text", text, longest.comment, noText),
    ...(clause === undefined || library.clauses.some((one) => one.id === clause)
      ? []
      : [{ place: "clause", message: noClause }]),
  ]
  if (faults.length > 0) throw new Refused(faults)
  const comment = `dcm_${app.sha256(JSON.stringify(["aval-draft-comment", by, id, sending])).slice(0, 20)}`
  // What people say to each other lies beside the chain: it may name somebody.
  await commitDraft(app, id, {
    ...{ by, kind: "draft.commented", whenClosed: true },
    async make() {
      const comments = await commentsOfDraft(app.store.read, id)
      if (comments.some((one) => one.id === comment)) return undefined
      if (comments.length >= mostComments) throw new Refused([{ place: "text", message: tooMany }])
      return {
        after: { comment, ...(clause === undefined ? {} : { clause }) },
        statements: (write) => [
          write.insert(draftComments).values({
            ...{ id: comment, draftId: id, clause: clause ?? null, text: text.trim() },
            ...{ at: app.now().toISOString(), by },
          }),
        ],
      }
    },
  })
  return comment
}

/** Notes that a comment is dealt with; nothing where it was before. Throws `NotFound`. */
export async function settleComment(app: App, id: string, comment: string, { by }: { by: string }): Promise<void> {
  await commitDraft(app, id, {
    ...{ by, kind: "draft.comment-settled", whenClosed: true },
    async make() {
      const known = (await commentsOfDraft(app.store.read, id)).find((one) => one.id === comment)
      if (!known) throw new NotFound(`no comment ${comment}`)
      if (known.settledAt !== undefined) return undefined
      return {
        after: { comment },
        statements: (write) => [
          write
            .update(draftComments)
            .set({ settledAt: app.now().toISOString(), settledBy: by })
            .where(eq(draftComments.id, comment)),
        ],
      }
    },
  })
}

const noText: Text = { fr: "Écrivez le commentaire.", en: "Write the comment." }
const noClause: Text = {
  fr: "Cette clause n’est pas dans la bibliothèque : commentez le projet entier.",
  en: "This clause is not in the library: comment on the draft as a whole.",
}
const tooMany: Text = {
  fr: `Ce projet a déjà ${mostComments} commentaires.`,
  en: `This draft has ${mostComments} comments already.`,
}
