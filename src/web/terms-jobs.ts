import type { TermsJob, TermsJobState } from "../../views/pages/terms-progress.tsx"
import { checkPassages } from "../actions/check-passages.ts"
import { importTerms, type TermsToImport } from "../actions/import-terms.ts"
import type { App } from "../app.ts"
import { archiveProblemTexts } from "../core/archive-problem-text.ts"
import { NotAnArchive } from "../core/terms-archive.ts"

export interface TermsJobs {
  /**
   * Begins an import, which goes on without whoever asked; undefined while another one is under way. Waits a little: what is quickly
   * done is told at once.
   */
  start(given: TermsToImport): Promise<TermsJob | undefined>
  find(id: string): TermsJob | undefined
  /** Id of the one that is under way. */
  running(): string | undefined
}

/** Milliseconds that whoever begins an import waits for its end. */
const waited = 1500
/** Imports that ended and are still told of. */
const mostKept = 50

/**
 * The imports of this process, in its memory: what it was told of an import ends with the process, as does the import, of which
 * nothing shows then. One at a time: each unpacks a whole history.
 */
export function termsJobs(app: App): TermsJobs {
  const jobs = new Map<string, TermsJob>()
  let running: string | undefined

  const run = async (job: TermsJob, given: TermsToImport) => {
    const progress = (state: TermsJobState) => {
      job.state = state
    }
    try {
      const imported = await importTerms(app, given, { progress })
      progress({ stage: "checking" })
      const { all, counts } = await checkPassages(app)
      progress({ stage: "done", imported, passages: { all, counts } })
    } catch (error) {
      const why = error instanceof NotAnArchive ? archiveProblemTexts[error.problem] : undefined
      const isTold = error instanceof NotAnArchive && error.problem !== "failed"
      progress({ stage: "failed", why, ...(isTold ? {} : { error }) })
    } finally {
      running = undefined
    }
  }

  return {
    async start(given) {
      if (running !== undefined) return undefined
      const job: TermsJob = { id: app.newId("imp"), collection: given.collection, state: { stage: "opening" } }
      running = job.id
      jobs.set(job.id, job)
      for (const id of jobs.keys()) if (jobs.size > mostKept) jobs.delete(id)
      await Promise.race([run(job, given), pause(waited)])
      return job
    },
    find: (id) => jobs.get(id),
    running: () => running,
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
