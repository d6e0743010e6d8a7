import { eq } from "drizzle-orm"
import { stepsOfDrafts } from "../../db/queries/drafts.ts"
import { drafts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Spent } from "../core/errors.ts"
import { commitDraft } from "./commit-draft.ts"

/** Puts a draft out of the way: nothing came of it. Nothing where it is already. Throws `Spent` for one that was signed, and `NotFound`. */
export async function setDraftAside(app: App, id: string, { by }: { by: string }): Promise<void> {
  await commitDraft(app, id, {
    ...{ by, kind: "draft.set-aside", whenClosed: true },
    async make({ setAsideAt }) {
      if (setAsideAt !== undefined) return undefined
      const steps = await stepsOfDrafts(app.store.read, [id])
      if (steps.some(({ kind }) => kind === "signed")) throw new Spent("The draft was signed")
      return {
        statements: (write) => [
          write.update(drafts).set({ setAsideAt: app.now().toISOString() }).where(eq(drafts.id, id)),
        ],
      }
    },
  })
}

/** Takes up a draft that was set aside, as it was; nothing where it was not. Throws `NotFound`. */
export async function takeDraftUp(app: App, id: string, { by }: { by: string }): Promise<void> {
  await commitDraft(app, id, {
    ...{ by, kind: "draft.taken-up", whenClosed: true },
    make: ({ setAsideAt }) =>
      setAsideAt === undefined
        ? undefined
        : { statements: (write) => [write.update(drafts).set({ setAsideAt: null }).where(eq(drafts.id, id))] },
  })
}
