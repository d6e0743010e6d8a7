import type { Context } from "hono"
import { byText } from "../../views/files/words.ts"
import { FilePage, type FileSheet, fileTitle } from "../../views/pages/file.tsx"
import { FilesPage, type ListedFile } from "../../views/pages/files.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { keepFile } from "../actions/keep-file.ts"
import { readFile, readFileBytes, readFiles, readFileUses } from "../actions/read-files.ts"
import type { Fault } from "../core/errors.ts"
import { fold } from "../core/text.ts"
import { fileAnswer } from "./attachment.ts"
import { readUpload } from "./form.ts"
import type { Page } from "./page.ts"
import { partOf } from "./part.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { uploadFaults } from "./upload.ts"
import { actorOf, whoOf } from "./who.ts"

const reading = { to: "files:read" } as const

/** `/files`: what was handed in, by hash; only those who assess open it, and only to keep it. */
export const mountFiles: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.files(), { ...reading, rate: "search" }, (c) => showList(c, site, []))

  doors.post(routes.files(), { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    const upload = await readUpload(c, "file")
    if (!upload) return showList(c, site, [{ place: "file", message: said((t) => t.files.add.none) }])
    try {
      const { sha256, isNew } = await keepFile(app, upload, { by: actorOf(whoOf(c)) })
      return c.redirect(routes.file(sha256, { done: isNew ? "kept" : "same" }), 303)
    } catch (error) {
      return showList(c, site, uploadFaults(error))
    }
  })

  doors.get(patternOf(routes.file(":sha256")), reading, async (c) => {
    const page = await site.page(c)
    const sheet: FileSheet = await readFile(app, c.req.param("sha256") ?? "")
    const done = page.query.get("done")
    return respond(c, page, {
      title: fileTitle(page, sheet),
      body: (
        <FilePage
          page={page}
          sheet={sheet}
          words={wordsOf(app.methodology, page.lang)}
          done={done === "kept" || done === "same" ? done : undefined}
        />
      ),
    })
  })

  doors.get(patternOf(routes.fileContent(":sha256")), reading, async (c) => {
    const { file, bytes } = await readFileBytes(app, c.req.param("sha256") ?? "")
    return fileAnswer(c, file, bytes)
  })
}

async function showList(c: Context, site: Site, faults: readonly Fault[]) {
  const page = await site.page(c)
  const { files, people } = await readFiles(site.app)
  const q = (page.query.get("q") ?? "").trim().slice(0, 200)
  const listed = files.map((file): ListedFile => ({ ...file, by: byText(file.addedBy, people, page) }))
  const part = partOf(
    listed.filter((file) => fits(file, fold(q), page)),
    page.query.get("page"),
  )
  const uses = await readFileUses(
    site.app,
    part.rows.map(({ sha256 }) => sha256),
  )
  const title = page.t.files.title(files.length)
  const isRefused = faults.length > 0
  return respond(
    c,
    page,
    {
      title: isRefused ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <FilesPage
          page={page}
          model={{ q, part, uses, all: files.length, faults, takes: site.app.documents !== undefined }}
          words={wordsOf(site.app.methodology, page.lang)}
        />
      ),
    },
    isRefused ? 422 : 200,
  )
}

/** Whether its name, its type, its hash or whoever handed it in holds what is looked for. */
function fits({ name, type, sha256, by }: ListedFile, q: string, page: Page): boolean {
  return q === "" || [name, page.t.files.types[type], sha256, by].some((text) => fold(text).includes(q))
}
