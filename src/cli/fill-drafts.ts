import type { DemoClauses } from "../../templates/demo/agencies.ts"
import { commentDraft } from "../actions/comment-draft.ts"
import { keepVersion } from "../actions/keep-draft-version.ts"
import { makeDraft } from "../actions/make-draft.ts"
import { readDraft } from "../actions/read-draft.ts"
import { draftPartMark, saveDraft } from "../actions/save-draft.ts"
import { type StepToTake, stepDraft } from "../actions/step-draft.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"

const by = "seed"

/** The clauses of a contract of the example, by the very actions of the pages: one draft goes on, one is signed. */
export async function addDemoDraft(
  app: App,
  { contract, day }: { contract: string; day: Day },
  { fate, note, ...start }: DemoClauses,
): Promise<void> {
  const { id } = await makeDraft(app, { ...start, contract, sending: contract }, { by })
  const seen = async () => (await readDraft(app, id, day)).seen
  const version = await keepVersion(app, id, { note }, { by, seen: await seen() })
  if (fate.kind === "goes-on") {
    const { clause, position, comment } = fate
    const { draft, library } = await readDraft(app, id, day)
    const change = { part: "clause", clause, position, parameters: {}, leftOut: false, added: false } as const
    await saveDraft(app, id, { change, mark: draftPartMark(app, draft, clause, library) }, { by })
    await commentDraft(app, id, { clause, text: comment, sending: "example" }, { by })
    return
  }
  const { name, text } = fate.copy
  const steps: readonly Omit<StepToTake, "version">[] = [
    { kind: "submitted" },
    { kind: "approved", note: fate.approval },
    { kind: "sent", day },
    { kind: "signed", day, copy: { name, bytes: new TextEncoder().encode(text), keep: false } },
  ]
  for (const step of steps) await stepDraft(app, id, { ...step, version }, { by, roles: ["legal"], seen: await seen() })
}
