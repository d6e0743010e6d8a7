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
import { NotFound, Refused } from "../core/errors.ts"
import { type PitchAsked, pitchAsked, pitchDocument } from "../core/pitch.ts"
import { type Language, languages } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { attachment } from "./attachment.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/**
 * `/drafts/pitch`: the three questions on AI that a pitch asks, for whom (`who`) and until when (`by`), and as a file
 * (`/drafts/pitch/document?kind&language`). Nothing is kept.
 */
export const mountPitch: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.pitch(), { to: "drafts:write" }, async (c) => {
    const page = await site.page(c)
    const typed = typedOf(page)
    const { asked, wrong } = pitchAsked(typed, page.today)
    const faults = wrong.map((place) => ({ place, message: faultOf(place) }))
    return respond(
      c,
      page,
      {
        title: page.t.pitch.title,
        body: (
          <PitchPage
            page={page}
            model={{ typed, faults, asked, form: pitchDocument(asked), writes: app.documents !== undefined }}
          />
        ),
      },
      faults.length > 0 ? 422 : 200,
    )
  })

  doors.get(routes.pitchDocument(), { to: "drafts:write", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const kind = pitchKinds.find((one) => one === page.query.get("kind"))
    const language = languages.find((one) => one === page.query.get("language"))
    if (!kind || !language) throw new NotFound("no such document")
    const { asked, wrong } = pitchAsked(typedOf(page), page.today)
    if (wrong.length > 0) throw new Refused(wrong.map((place) => ({ place: "", message: faultOf(place) })))
    if (kind !== "markdown" && !app.documents) return withoutDocuments(c, page, asked)
    const file = await written(app, kind, pitchDocument(asked), language, { version: "", day: page.today })
    return c.body(file.bytes, 200, {
      "Content-Type": file.type,
      "Content-Disposition": attachment(`${nameOf(asked, language)}.${file.ending}`),
      "Content-Language": language,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    })
  })
}

export const pitchKinds = ["word", "pdf", "markdown"] as const

function typedOf({ query }: Page) {
  return { who: query.get("who") ?? "", by: query.get("by") ?? "" }
}

function faultOf(place: keyof PitchAsked) {
  return { fr: messages.fr.pitch.faults[place], en: messages.en.pitch.faults[place] }
}

async function written(
  { documents }: App,
  kind: (typeof pitchKinds)[number],
  form: TreeAnnex,
  language: Language,
  stamp: DocumentStamp,
) {
  if (kind === "markdown" || !documents) {
    const text = `${annexMarkdown(form, language).join("\n\n")}\n`
    return { bytes: new TextEncoder().encode(text), type: "text/markdown; charset=utf-8", ending: "md" }
  }
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
