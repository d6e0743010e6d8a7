import { eq } from "drizzle-orm"
import type { DraftRow } from "../../db/queries/drafts.ts"
import { revisionByNumber } from "../../db/queries/revisions.ts"
import { drafts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { ClauseLibrary } from "../core/clause.ts"
import { isRevision, noRevision, partFaults } from "../core/draft-faults.ts"
import { type DraftPart, type PartChange, partOf, partText, withPart } from "../core/draft-parts.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { commitDraft } from "./commit-draft.ts"
import { readClauseLibrary } from "./read-clause-library.ts"

/**
 * Saves what a form says of one part. `mark`: what the part was known by when it was shown (`draftPartMark`); parts that others saved
 * meanwhile stand in nobody's way. False where it says so already. Throws `Refused` with every fault at its field, `StaleWrite` where
 * somebody changed the same part meanwhile, `Spent` for a draft that was signed or set aside, and `NotFound`.
 */
export async function saveDraft(
  app: App,
  id: string,
  { change, mark }: { change: PartChange; mark: string },
  { by }: { by: string },
): Promise<boolean> {
  const library = await readClauseLibrary(app)
  const part = partOf(change)
  return commitDraft(app, id, {
    ...{ by, kind: "draft.saved" },
    async make(draft) {
      const faults = [...partFaults(change, library), ...(await revisionFaults(app, change))]
      if (faults.length > 0) throw new Refused(faults)
      const saved = withPart(draft, change, library)
      // Two people who say the same do not contradict each other.
      if (partText(saved, part, library) === partText(draft, part, library)) return undefined
      if (draftPartMark(app, draft, part, library) !== mark) throw new StaleWrite("This part of the draft was changed")
      const { title, content } = saved
      return {
        after: { part },
        statements: (write) => [
          write
            .update(drafts)
            .set({ title, content, savedAt: app.now().toISOString(), savedBy: by })
            .where(eq(drafts.id, id)),
        ],
      }
    },
  })
}

/** A revision of the list that nobody published says nothing of tools. */
async function revisionFaults(app: App, change: PartChange): Promise<Fault[]> {
  const revision = change.part === "annexes" ? change.tools?.revision : undefined
  if (revision === undefined || !isRevision(revision) || (await revisionByNumber(app.store.read, revision))) return []
  return [{ place: "tools/revision", message: noRevision }]
}

/** What a part is known by in the form that shows it: the same as long as it says the same. */
export function draftPartMark(
  app: Pick<App, "sha256">,
  draft: Pick<DraftRow, "title" | "content">,
  part: DraftPart,
  library: ClauseLibrary,
): string {
  return app.sha256(partText(draft, part, library)).slice(0, 16)
}
