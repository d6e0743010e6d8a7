import type { Context } from "hono"
import { carriedIn } from "../../views/document/carried.ts"
import { TermsPage } from "../../views/pages/terms.tsx"
import { TermsImportPage } from "../../views/pages/terms-import.tsx"
import { TermsPassagesPage } from "../../views/pages/terms-passages.tsx"
import { Progress, progressTitle, TermsProgressPage } from "../../views/pages/terms-progress.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { checkPassages } from "../actions/check-passages.ts"
import { readTerms } from "../actions/read-terms.ts"
import { archiveProblemTexts, collectionNameText } from "../core/archive-problem-text.ts"
import type { Fault } from "../core/errors.ts"
import { collectionNamed, isCollectionName, NotAnArchive, readBundleHead } from "../core/terms-archive.ts"
import { TermsImportForm } from "../schema/terms-form.ts"
import { readForm, readUpload, type Typed, typedText, type Upload } from "./form.ts"
import { partOf } from "./part.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { type TermsJobs, termsJobs } from "./terms-jobs.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/terms`: the texts that are kept here, the import of collections, and the passages that the register rests on. */
export const mountTerms: Mount = (doors, site) => {
  const { app } = site
  const jobs = termsJobs(app)

  doors.get(routes.terms(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const q = (page.query.get("q") ?? "").trim().slice(0, 200)
    const collection = page.query.get("collection") || undefined
    const { all, found, collections } = await readTerms(app, { q, collection, restricted: page.may("files:read") })
    const part = partOf(found, page.query.get("page"))
    return respond(c, page, {
      title: page.t.terms.list.title(all),
      body: <TermsPage page={page} model={{ q, collection, all, part, collections, carried: carriedIn(page.query) }} />,
    })
  })

  doors.get(routes.termsImport(), writing, async (c) => {
    expectWriter(c)
    return showForm(c, site, { typed: { collection: c.req.query("collection") ?? "", url: "" } })
  })

  doors.post(routes.termsImport(), { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    return start(c, site, jobs)
  })

  doors.get(patternOf(routes.termsImportProgress(":id")), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const job = jobs.find(c.req.param("id") ?? "")
    const broken = job?.state.stage === "failed" ? job.state.error : undefined
    // Told to the log with this request: the import itself has none.
    if (broken !== undefined) c.error = broken instanceof Error ? broken : new Error(String(broken))
    return respond(
      c,
      page,
      {
        title: progressTitle(page, job),
        body: <TermsProgressPage page={page} job={job} />,
        part: (
          <>
            <title>{`${progressTitle(page, job)} – ${page.t.frame.product}`}</title>
            <Progress page={page} job={job} />
          </>
        ),
      },
      broken === undefined ? (job ? 200 : 404) : 500,
    )
  })

  doors.get(routes.termsPassages(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const checked = await checkPassages(app)
    const { all, counts, attention } = checked
    const words = wordsOf(app.methodology, page.lang)
    const part = partOf(attention, page.query.get("page"))
    return respond(c, page, {
      title: page.t.terms.passages.title({ found: counts.found, all }),
      body: <TermsPassagesPage page={page} words={words} checked={checked} part={part} />,
    })
  })
}

/** Looks at what can be seen at once, then lets the import run and sends the reader to its page. */
async function start(c: Context, site: Site, jobs: TermsJobs) {
  const form = await readForm(c, TermsImportForm)
  const upload = await readUpload(c, "file")
  const given = typedText(form.typed, "collection").trim()
  const collection = given === "" && upload ? collectionNamed(upload.name) : given
  const faults = [
    ...(site.app.archives ? [] : [off]),
    ...bundleFaults(upload),
    ...(upload && !isCollectionName(collection) ? [given === "" ? nameless : misnamed] : []),
    ...(form.ok ? [] : form.faults.filter(({ place }) => place !== "collection")),
  ]
  const { typed } = form
  if (!form.ok || !upload || faults.length > 0) return showForm(c, site, { typed, faults })
  const { bytes } = upload
  const { url } = form.value
  const job = await jobs.start({ collection, url, by: actorOf(whoOf(c)), source: { kind: "bytes", bytes } })
  if (!job) return showForm(c, site, { typed, faults: [], running: jobs.running() })
  return c.redirect(routes.termsImportProgress(job.id), 303)
}

const off: Fault = { place: "", message: said((t) => t.terms.import.off) }
const noFile: Fault = { place: "file", message: said((t) => t.terms.import.noFile) }
const nameless: Fault = { place: "collection", message: said((t) => t.terms.import.noName) }
const misnamed: Fault = { place: "collection", message: collectionNameText }

function bundleFaults(upload: Upload | undefined): Fault[] {
  if (!upload) return [noFile]
  try {
    readBundleHead(upload.bytes)
    return []
  } catch (error) {
    if (!(error instanceof NotAnArchive)) throw error
    return [{ place: "file", message: archiveProblemTexts[error.problem] }]
  }
}

interface Shown {
  typed: Typed
  faults?: readonly Fault[]
  running?: string | undefined
}

async function showForm(c: Context, site: Site, { typed, faults = [], running }: Shown) {
  const page = await site.page(c)
  const { title } = page.t.terms.import
  const takes = site.app.archives !== undefined
  const wrong = faults.length > 0 || running !== undefined
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <TermsImportPage page={page} typed={typed} faults={faults} running={running} takes={takes} />,
    },
    running === undefined ? (wrong ? 422 : 200) : 409,
  )
}
