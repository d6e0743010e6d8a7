import { eq } from "drizzle-orm"
import { drafts, draftVersions } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { DraftContent, FrozenDraft } from "../core/draft.ts"
import { longest, textFaults } from "../core/draft-faults.ts"
import { Refused } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import { commitDraft } from "./commit-draft.ts"
import { today } from "./read-company.ts"
import { readDraft } from "./read-draft.ts"

/** Versions of one draft: a negotiation has a handful. */
const mostVersions = 200

/**
 * Keeps what a draft says today as its next version, for ever; returns its number. From then on the annex of tools keeps to the revision
 * of the list that it was made from, so that a newer one is told. `seen`: number of the draft's last event that
 * whoever keeps it knew. Throws `Refused` where the last version says the same, `StaleWrite` where somebody changed it meanwhile,
 * `Spent` for a draft that was signed or set aside, and `NotFound`.
 */
export async function keepVersion(
  app: App,
  id: string,
  { note }: { note?: string | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<number> {
  const faults = textFaults("note", note, longest.note)
  if (faults.length > 0) throw new Refused(faults)
  const day = await today(app)
  let number = 0
  await commitDraft(app, id, {
    ...{ by, seen, kind: "draft.kept" },
    async make() {
      const { draft, annexes, assembly, sha256, versions } = await readDraft(app, id, day)
      const [last] = versions
      if (last?.sha256 === sha256) throw new Refused([{ place: "version", message: saysTheSame(last.number) }])
      number = (last?.number ?? 0) + 1
      if (number > mostVersions) throw new Refused([{ place: "version", message: tooMany }])
      const { tree, beside, findings } = assembly
      const content = keepingTo(draft.content, annexes.revision?.revision)
      const frozen: FrozenDraft = { content, tree, beside, findings }
      const row = { draftId: id, number, frozen, sha256, note: note?.trim() || null }
      return {
        after: { version: number, tree: sha256, clauses: tree.clauses.length, open: tree.openPoints.length },
        statements: (write) => [
          write.insert(draftVersions).values({ ...row, madeAt: app.now().toISOString(), madeBy: by }),
          ...(content === draft.content ? [] : [write.update(drafts).set({ content }).where(eq(drafts.id, id))]),
        ],
      }
    },
  })
  return number
}

/** The content with the revision that its annex of tools was made from, where it followed the list until now. */
function keepingTo(content: DraftContent, revision: number | undefined): DraftContent {
  if (revision === undefined || content.tools !== undefined || !content.annexes.includes("tools")) return content
  return { ...content, tools: { revision, added: [], without: [] } }
}

function saysTheSame(version: number): Text {
  return {
    fr: `Le projet dit la même chose que la version ${version} : il n’y a rien de nouveau à conserver.`,
    en: `The draft says the same as version ${version}: there is nothing new to keep.`,
  }
}

const tooMany: Text = {
  fr: `Ce projet a déjà ${mostVersions} versions : commencez-en un autre pour le même contrat.`,
  en: `This draft has ${mostVersions} versions already: begin another one for the same contract.`,
}
