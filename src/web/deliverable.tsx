import type { Context } from "hono"
import { wordIn } from "../../views/events/telling.ts"
import { DeliverablePage } from "../../views/pages/deliverable.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { type FileTaken, readDeliverableFile } from "../actions/read-deliverable-file.ts"
import { readDeliverable } from "../actions/read-deliverables.ts"
import { setFileAside } from "../actions/set-file-aside.ts"
import type { App } from "../app.ts"
import { Busy } from "../core/busy.ts"
import { largestFile, Unreadable } from "../core/documents.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { largestRead } from "../core/found-in-file.ts"
import type { Text } from "../core/text.ts"
import type { Messages } from "../i18n/index.ts"
import { DeliverableFilesForm, SetAsideForm } from "../schema/deliverable-forms.ts"
import { isFormClosed, lengthOf, openForm, readForm, readUploads, type Upload } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { uploadFaults } from "./upload.ts"
import { actorOf, whoOf } from "./who.ts"

/** Files that are sent at once: each is read in its turn. */
const mostAtOnce = 20

/** What a request holds beside its files. */
const besideFiles = 1_000_000

/** `/deliverables/{id}`: its sheet, its files, and what they say that was not declared. */
export const mountDeliverable: Mount = (doors, site) => {
  const { app } = site
  // One that is larger than other files may be takes six times its size in memory for two seconds: one at a time.
  let isTaken = false

  doors.get(patternOf(routes.deliverable(":id")), { to: "register:read" }, (c) => showOne(c, site, {}))

  doors.post(patternOf(routes.deliverableFileAside(":id")), { to: "agencies:write" }, async (c) => {
    const form = await readForm(c, SetAsideForm)
    if (!form.ok) throw new NotFound("no such file")
    await setFileAside(app, idOf(c), form.value.file, { by: actorOf(whoOf(c)) })
    return c.redirect(routes.deliverable(idOf(c), { done: "aside" }), 303)
  })

  doors.post(
    patternOf(routes.deliverableFiles(":id")),
    { to: "agencies:write", upload: "media", rate: "upload" },
    async (c) => {
      if (!isFormClosed(c)) return take(c, site)
      if (lengthOf(c) > largestOf(app) + besideFiles) return showOne(c, site, { faults: [tooLarge(app)] })
      if (isTaken) return showOne(c, site, { faults: [{ place: "file", message: busy }] })
      isTaken = true
      try {
        openForm(c)
        return await take(c, site)
      } finally {
        isTaken = false
      }
    },
  )
}

async function take(c: Context, site: Site) {
  const id = idOf(c)
  const form = await readForm(c, DeliverableFilesForm)
  const keep = form.ok && form.value.keep
  const uploads = await readUploads(c, "file")
  const faults = countFaults(uploads)
  if (faults.length > 0) return showOne(c, site, { faults, keep })
  const taken = await takeAll(site.app, id, uploads, { by: actorOf(whoOf(c)), keep })
  if (taken.faults.length > 0) return showOne(c, site, { ...taken, keep })
  return c.redirect(routes.deliverable(id, { read: taken.read || undefined, same: taken.same || undefined }), 303)
}

function countFaults(uploads: readonly Upload[]): Fault[] {
  const at = (words: (t: Messages) => string): Fault[] => [{ place: "file", message: said(words) }]
  if (uploads.length === 0) return at((t) => t.deliverables.drop.none)
  return uploads.length > mostAtOnce ? at((t) => t.deliverables.drop.tooMany(mostAtOnce)) : []
}

interface Taken {
  /** How many were read, and how many were here already. */
  read: number
  same: number
  faults: readonly Fault[]
}

/** Reads one after the other; what is wrong with one keeps none of the others from being read. */
async function takeAll(
  app: App,
  id: string,
  uploads: readonly Upload[],
  options: { by: string; keep: boolean },
): Promise<Taken> {
  let [read, same] = [0, 0]
  const faults: Fault[] = []
  for (const upload of uploads) {
    try {
      const taken = await readDeliverableFile(app, id, upload, options)
      if (taken.isSame) same += 1
      else read += 1
      faults.push(...keepingFaults(upload, taken))
    } catch (error) {
      faults.push(inFile(upload, readingFault(app, error)))
    }
  }
  return { read, same, faults }
}

/** Why a file was not read, in words; what is no matter of the file is thrown on. */
function readingFault(app: App, error: unknown): Text {
  if (error instanceof Busy) return busy
  if (error instanceof Refused) return error.faults[0]?.message ?? said((t) => t.deliverables.drop.none)
  if (!(error instanceof Unreadable)) throw error
  return error.problem === "empty" ? said((t) => t.deliverables.drop.empty) : tooLarge(app).message
}

const busy = said((t) => t.deliverables.drop.busy)

function tooLarge(app: App): Fault {
  return { place: "file", message: said((t) => t.deliverables.drop.tooLarge(t.files.size(largestOf(app)))) }
}

/** What was read and was to be kept besides, and is not. */
function keepingFaults(upload: Upload, { notKept }: FileTaken): Fault[] {
  if (!notKept) return []
  return uploadFaults(notKept).map(({ message }) =>
    inFile(upload, {
      fr: said((t) => t.deliverables.drop.notKept(message.fr)).fr,
      en: said((t) => t.deliverables.drop.notKept(message.en)).en,
    }),
  )
}

function inFile({ name }: Upload, problem: Text): Fault {
  return {
    place: "file",
    message: {
      fr: said((t) => t.deliverables.drop.inFile(name, problem.fr)).fr,
      en: said((t) => t.deliverables.drop.inFile(name, problem.en)).en,
    },
  }
}

/** The largest file that this installation reads: one that reads none takes what others take. */
function largestOf({ fileMetadata }: App): number {
  return fileMetadata ? largestRead : largestFile
}

interface Shown extends Partial<Taken> {
  keep?: boolean
}

async function showOne(c: Context, site: Site, { faults = [], keep = false, ...counts }: Shown) {
  const { app } = site
  const [page, reading] = await Promise.all([site.page(c), readDeliverable(app, idOf(c))])
  const { title } = reading.deliverable
  const isWrong = faults.length > 0
  return respond(
    c,
    page,
    {
      title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <DeliverablePage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          model={{ ...reading, now: app.now().toISOString() }}
          faults={faults}
          done={doneText(page, counts)}
          keep={keep}
          takes={{
            reads: app.fileMetadata !== undefined,
            keeps: app.documents !== undefined,
            largest: largestOf(app),
          }}
        />
      ),
    },
    isWrong ? 422 : 200,
  )
}

/** What was just done: as this answer counted it, or as the address says. */
function doneText(page: Page, { read, same }: Partial<Taken>): readonly string[] {
  const { drop, done } = page.t.deliverables
  const asked = (name: string) => Number(/^[1-9]\d?$/.exec(page.query.get(name) ?? "")?.[0] ?? "0")
  const [reads, sames] = [read ?? asked("read"), same ?? asked("same")]
  const word = read === undefined ? wordIn(done, page.query.get("done") ?? "") : undefined
  return [
    ...(word === undefined ? [] : [word]),
    ...(reads > 0 ? [drop.read(reads)] : []),
    ...(sames > 0 ? [drop.same(sames)] : []),
  ]
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}
