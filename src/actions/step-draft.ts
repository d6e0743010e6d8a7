import { draftVersion, stepsOfDrafts, versionsOfDrafts } from "../../db/queries/drafts.ts"
import { draftSteps } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import { largestFile, Unreadable } from "../core/documents.ts"
import { type DraftStepKind, draftStanding, nextSteps } from "../core/draft.ts"
import { stepFaults } from "../core/draft-step-faults.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { commitDraft } from "./commit-draft.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { type GivenFile, keepFile } from "./keep-file.ts"
import { knownCompany } from "./read-company.ts"

/** What is done with a version. */
export interface StepToTake {
  version: number
  kind: DraftStepKind
  /** On which day it was sent or signed. */
  day?: Day | undefined
  note?: string | undefined
  /** The signed copy: its hash is kept, the file itself only where `keep` asks for it. */
  copy?: (GivenFile & { keep: boolean }) | undefined
}

export interface StepTaker {
  by: string
  /** Roles that they have in the whole company. */
  roles: readonly string[]
  /** Number of the draft's last event that they knew. */
  seen: number
}

/**
 * Takes a step with the newest version: submits it to legal, returns or approves it for legal, notes that it was sent or signed. Throws
 * `Refused` with every fault (a finding that blocks, not legal, a day that cannot be …), `Unreadable` for a signed copy that is empty,
 * too large, or to be kept and no document, `StaleWrite` where there is a newer version or the draft moved since `seen`, `Spent` where the
 * step does not follow (`nextSteps`), and `NotFound`.
 */
export async function stepDraft(app: App, id: string, step: StepToTake, { by, roles, seen }: StepTaker): Promise<void> {
  const { read } = app.store
  const { version, kind, note, copy } = step
  if (copy && copy.bytes.length === 0) throw new Unreadable("empty")
  if (copy && copy.bytes.length > largestFile) throw new Unreadable("too-large")
  const { zone } = await knownCompany(app)
  await commitDraft(app, id, {
    ...{ by, seen, kind: `draft.${kind}` },
    async make({ setAsideAt }) {
      const [found, versions, steps] = await Promise.all([
        draftVersion(read, id, version),
        versionsOfDrafts(read, [id]),
        stepsOfDrafts(read, [id]),
      ])
      if (!found) throw new NotFound(`no version ${version} of ${id}`)
      const { row, frozen } = found
      const state = draftStanding({ versions, steps, setAside: setAsideAt !== undefined })
      if (state.version !== version) throw new StaleWrite("There is a newer version")
      if (!nextSteps(state.standing).includes(kind)) throw new Spent(`The version is ${state.standing}`)
      const last = steps.findLast((one) => one.version === version)
      const now = app.now()
      const faults = stepFaults({
        ...{ kind, day: step.day, note, hasCopy: copy !== undefined, roles, findings: frozen.findings },
        ...{ before: last && (last.day ?? dayIn(zone, new Date(last.at))), today: dayIn(zone, now) },
      })
      if (faults.length > 0) throw new Refused(faults)
      const dated = kind === "sent" || kind === "signed" ? { day: step.day } : {}
      const signed = kind === "signed" && copy ? await signedCopy(app, copy, by) : {}
      const { name: _name, fileSha256, ...told } = signed
      return {
        after: {
          ...{ version, tree: row.sha256 },
          ...dated,
          ...(kind === "signed" && { ...told, kept: fileSha256 !== undefined }),
        },
        statements: (write) => [
          write.insert(draftSteps).values({
            ...{ id: app.newId("stp"), draftId: id, version, kind, at: now.toISOString(), by },
            ...{ note: note?.trim() || null, ...dated, ...signed },
          }),
        ],
      }
    },
  })
}

interface SignedCopy {
  sha256?: string
  name?: string
  fileSha256?: string
}

/** A contract that was signed is a PDF, a Word file or a scan. */
const signable = ["pdf", "docx", "png", "jpeg"] as const

async function signedCopy(
  app: App,
  { bytes, name, keep }: NonNullable<StepToTake["copy"]>,
  by: string,
): Promise<SignedCopy> {
  const sha256 = await hexSha256(bytes)
  if (!keep) return { sha256, name }
  await keepFile(app, { bytes, name }, { by, only: signable })
  return { sha256, name, fileSha256: sha256 }
}
