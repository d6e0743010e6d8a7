import { contractById } from "../../db/queries/agencies.ts"
import { drafts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { annexKinds } from "../core/clause-annex.ts"
import { cleanText } from "../core/clause-filled.ts"
import type { DraftContent } from "../core/draft.ts"
import { languageFaults, longest, presetFaults, prevailingFaults, textFaults } from "../core/draft-faults.ts"
import { NotFound, Refused, StaleWrite } from "../core/errors.ts"
import type { Language } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { readClauseLibrary } from "./read-clause-library.ts"
import { draftObject } from "./read-draft.ts"

/** What a draft begins with. */
export interface DraftStart {
  /** Id. */
  contract: string
  /** Absent: the contract's. */
  title?: string | undefined
  preset?: string | undefined
  languages: readonly Language[]
  /** Of two languages. */
  prevailing?: Language | undefined
  /** The number of the form that it came by: the same form again is the same draft. */
  sending?: string | undefined
}

/** Begins a draft of a contract's clauses, with every annex. Throws `NotFound` for what is no contract, and `Refused` with every fault. */
export async function makeDraft(
  app: App,
  { contract: contractId, title, preset, languages, prevailing, sending = app.newId("frm") }: DraftStart,
  { by }: { by: string },
): Promise<{ id: string; isNew: boolean }> {
  const [contract, library] = await Promise.all([contractById(app.store.read, contractId), readClauseLibrary(app)])
  if (!contract) throw new NotFound(`no contract ${contractId}`)
  const faults = [
    ...textFaults("title", title, longest.title),
    ...presetFaults(preset, library),
    ...languageFaults(languages),
    ...prevailingFaults(prevailing, languages),
  ]
  if (faults.length > 0) throw new Refused(faults)
  const content: DraftContent = {
    ...(preset === undefined ? {} : { preset }),
    languages,
    ...(prevailing !== undefined && languages.length > 1 ? { prevailing } : {}),
    ...{ positions: {}, parameters: {}, leftOut: [], added: [], answers: {}, annexes: annexKinds, bargaining: {} },
  }
  const id = `drf_${app.sha256(JSON.stringify(["aval-draft", by, contractId, sending])).slice(0, 20)}`
  const at = app.now().toISOString()
  const after = { contract: contractId, ...(preset === undefined ? {} : { preset }), languages }
  try {
    await commitChange(app, { by, object: draftObject(id), seen: 0, kind: "draft.made", after }, (write) => [
      write.insert(drafts).values({
        ...{
          id,
          contractId,
          content,
          title: cleanText(title ?? "") || cleanText(contract.content.title.slice(0, longest.title)),
        },
        ...{ createdAt: at, createdBy: by, savedAt: at, savedBy: by },
      }),
    ])
    return { id, isNew: true }
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return { id, isNew: false }
  }
}
