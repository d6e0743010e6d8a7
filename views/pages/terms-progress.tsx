import type { CheckedPassages } from "../../src/core/passages.ts"
import type { ImportedTerms, TermsProgress } from "../../src/core/terms-archive.ts"
import type { Text } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

/** How an import stands. */
export type TermsJobState =
  | TermsProgress
  | { stage: "checking" }
  | { stage: "done"; imported: ImportedTerms; passages: Pick<CheckedPassages, "all" | "counts"> }
  /** `why`: what is wrong with the archive; `error`: what the log is told, where it is not, or not known. */
  | { stage: "failed"; why?: Text | undefined; error?: unknown }

export interface TermsJob {
  id: string
  collection: string
  state: TermsJobState
}

/** What is said first: the title of the page. */
export function progressTitle({ t }: Page, job: TermsJob | undefined): string {
  const words = t.terms.import
  if (!job) return words.gone
  const { collection, state } = job
  if (state.stage === "failed") return words.failed(collection)
  if (state.stage !== "done") return words.running(collection)
  return state.imported.versions.added === 0 ? words.nothing(collection) : words.done(collection)
}

/** An import: how far it is, what became of it. Asks again by itself as long as it is under way. */
export function TermsProgressPage({ page, job }: { page: Page; job: TermsJob | undefined }) {
  return (
    <div class="stack loose">
      <p class="small">
        <a href={routes.terms()}>{page.t.terms.passages.toTerms}</a>
      </p>
      <Progress page={page} job={job} />
    </div>
  )
}

/** The part that is asked for again. */
export function Progress({ page, job }: { page: Page; job: TermsJob | undefined }) {
  const isRunning = job && job.state.stage !== "done" && job.state.stage !== "failed"
  const asking = isRunning
    ? { "hx-get": routes.termsImportProgress(job.id), "hx-trigger": "every 1s", "hx-swap": "outerMorph" }
    : {}
  return (
    <section class="stack" id="import" {...asking}>
      <h1>{progressTitle(page, job)}</h1>
      <State page={page} job={job} />
    </section>
  )
}

function State({ page, job }: { page: Page; job: TermsJob | undefined }) {
  const t = page.t.terms.import
  if (!job) return <Ended text={t.goneText} page={page} />
  const { state } = job
  switch (state.stage) {
    case "failed":
      return <Ended text={state.why?.[page.lang] ?? t.broken} page={page} collection={job.collection} isUntouched />
    case "done":
      return <Result page={page} imported={state.imported} passages={state.passages} />
    default:
      return <Running page={page} state={state} job={job} />
  }
}

function Running({ page, state, job }: { page: Page; state: TermsProgress | { stage: "checking" }; job: TermsJob }) {
  const t = page.t.terms.import
  const { done, total } = state.stage === "reading" ? state : { done: undefined, total: undefined }
  const words =
    state.stage === "reading" ? t.reading(state.done, state.total) : state.stage === "opening" ? t.opening : t.checking
  return (
    <>
      <p>
        <label for="done">{words}</label>
      </p>
      <progress id="done" value={done} max={total} class="wide" />
      <p class="dim">{t.leave}</p>
      <noscript>
        <p>
          <a class="btn" href={routes.termsImportProgress(job.id)}>
            {t.reload}
          </a>
        </p>
      </noscript>
    </>
  )
}

interface EndedProps {
  page: Page
  text: string
  collection?: string
  isUntouched?: boolean
}

function Ended({ page, text, collection, isUntouched }: EndedProps) {
  const t = page.t.terms.import
  return (
    <>
      <div class="note no" role="alert">
        <p>
          <Mark id="warn" /> {text}
        </p>
        {isUntouched ? <p>{t.untouched}</p> : null}
      </div>
      <p>
        <a class="btn" href={routes.termsImport({ collection })}>
          {t.retry}
        </a>
      </p>
    </>
  )
}

function Result({
  page,
  imported,
  passages,
}: {
  page: Page
  imported: ImportedTerms
  passages: Pick<CheckedPassages, "all" | "counts">
}) {
  const t = page.t.terms.import
  const { collection, documents, versions, leftovers } = imported
  return (
    <>
      <div class="note yes" role="status">
        <p>
          <Mark id="yes" /> {versions.added === 0 ? t.nothingText : t.added(versions.added, documents.added)}
        </p>
        <p>{t.holds(collection, documents.all, versions.all)}</p>
        {leftovers > 0 ? <p class="small">{t.leftovers(leftovers)}</p> : null}
      </div>
      <p>
        {page.t.terms.passages.title({ found: passages.counts.found, all: passages.all })}.{" "}
        <a href={routes.termsPassages()}>{t.seePassages}</a>
      </p>
      <p>
        <a class="btn go" href={routes.terms({ collection })}>
          {t.see}
        </a>
      </p>
    </>
  )
}
