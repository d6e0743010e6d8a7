import type { Context } from "hono"
import { NoPitchFilePage } from "../../views/clauses/no-document.tsx"
import { formPdf } from "../../views/clauses/pdf.ts"
import { PitchPage } from "../../views/pages/pitch.tsx"
import type { App } from "../app.ts"
import type { TreeAnnex } from "../core/clause-annex.ts"
import { annexMarkdown } from "../core/clause-annex-markdown.ts"
import type { DocumentStamp } from "../core/clause-document.ts"
import { mediaTypes } from "../core/documents.ts"
import { fileWords } from "../core/draft-copy.ts"
import { NotFound } from "../core/errors.ts"
import { type PitchAsked, pitchAsked, pitchDocument } from "../core/pitch.ts"
import { type Language, languages } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { type MadeFile, madeAnswer, markdownFile } from "./attachment.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount } from "./site.ts"

/**
 * `/drafts/pitch`: the three questions on AI that a pitch asks, for whom (`who`) and until when (`by`), and as a file
 * (`/drafts/pitch/document?kind&language`). Nothing is kept.
 */
export const mountPitch: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.pitch(), { to: "drafts:write" }, async (c) => show(c, app, await site.page(c)))

  doors.get(routes.pitchDocument(), { to: "drafts:write", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const kind = pitchKinds.find((one) => one === page.query.get("kind"))
    const language = languages.find((one) => one === page.query.get("language"))
    if (!kind || !language) throw new NotFound("no such document")
    const { asked, wrong } = pitchAsked(typedOf(page), page.today)
    if (wrong.length > 0) return show(c, app, page)
    if (kind !== "markdown" && !app.documents) return withoutDocuments(c, page, asked)
    const file = await written(app, kind, pitchDocument(asked), language, { version: "", day: page.today })
    return madeAnswer(c, file, nameOf(asked, language), language)
  })
}

/** The form, and what of it cannot stand. */
function show(c: Context, app: App, page: Page) {
  const typed = typedOf(page)
  const { asked, wrong } = pitchAsked(typed, page.today)
  const faults = wrong.map((place) => ({ place, message: faultOf(place) }))
  const language = languages.find((one) => one === page.query.get("language")) ?? page.lang
  const model = { typed, faults, asked, form: pitchDocument(asked), language, writes: app.documents !== undefined }
  const title = faults.length > 0 ? `${page.t.frame.error.titlePrefix}${page.t.pitch.title}` : page.t.pitch.title
  return respond(c, page, { title, body: <PitchPage page={page} model={model} /> }, faults.length > 0 ? 422 : 200)
}

const pitchKinds = ["word", "pdf", "markdown"] as const

function typedOf({ query }: Page) {
  return { who: query.get("who") ?? "", by: query.get("by") ?? "" }
}

function faultOf(place: keyof PitchAsked) {
  return said((t) => t.pitch.faults[place])
}

async function written(
  { documents }: App,
  kind: (typeof pitchKinds)[number],
  form: TreeAnnex,
  language: Language,
  stamp: DocumentStamp,
): Promise<MadeFile> {
  if (kind === "markdown" || !documents) return markdownFile(`${annexMarkdown(form, language).join("\n\n")}\n`)
  if (kind === "pdf") {
    const bytes = await documents.pdf(formPdf(form, [language], stamp), new Date(`${stamp.day}T00:00:00Z`))
    return { bytes, type: mediaTypes.pdf, ending: "pdf" }
  }
  const bytes = await documents.word({ ...stamp, copy: "form", annex: form, languages: [language] })
  return { bytes, type: mediaTypes.docx, ending: "docx" }
}

function nameOf({ who }: PitchAsked, language: Language): string {
  return [messages[language].pitch.file, fileWords(who ?? ""), language].filter((word) => word !== "").join("-")
}

function withoutDocuments(c: Context, page: Page, asked: PitchAsked) {
  const { title } = page.t.draftDocuments.none
  const body = <NoPitchFilePage page={page} asked={asked} />
  return respond(c, page, { title: `${page.t.frame.error.titlePrefix}${title}`, body }, 501)
}
