import type { Context } from "hono"
import { NoPdfPage } from "../../views/frozen/no-pdf.tsx"
import { assessmentPdf } from "../../views/frozen/pdf.ts"
import type { Reading } from "../../views/frozen/texts.ts"
import { FrozenPage, frozenTitle } from "../../views/pages/frozen.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { readAroundFrozen, readFrozen } from "../actions/read-frozen.ts"
import type { App } from "../app.ts"
import { may } from "../core/access.ts"
import type { FrozenReport } from "../core/frozen.ts"
import type { Language } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { languageOf } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { whoOf } from "./who.ts"

/**
 * `/assessments/frozen/{id}`, a frozen assessment for ever at one address, and its PDF in either language. Whoever reads the
 * register reads figures, findings, facts and evidence; names of people and compensating measures are for those who keep it
 * (`register:write`), names of files for those who may open them (`files:read`). Page and PDF leave out the same.
 */
export const mountFrozen: Mount = (doors, site) => {
  const { app } = site
  doors.get(patternOf(routes.frozenAssessment(":id")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const report = await readFrozen(app, c.req.param("id") ?? "")
    const reading = readingOf(c, app, report, page.lang)
    const { assessment } = report.sheet
    return respond(c, page, {
      title: frozenTitle(page, reading),
      body: (
        <FrozenPage
          page={page}
          reading={reading}
          around={await readAroundFrozen(app, assessment)}
          address={addressOf(app, assessment.id)}
          prints={app.documents !== undefined}
        />
      ),
    })
  })

  doors.get(patternOf(routes.assessmentPdf(":id")), { to: "register:read", rate: "export" }, async (c) => {
    const report = await readFrozen(app, c.req.param("id") ?? "")
    const { id, on } = report.sheet.assessment
    if (!app.documents) {
      const page = await site.page(c)
      const { title } = page.t.frozen.noPdf
      return respond(
        c,
        page,
        { title: `${page.t.frame.error.titlePrefix}${title}`, body: <NoPdfPage page={page} id={id} /> },
        501,
      )
    }
    const lang = pdfLanguage(c)
    const definition = assessmentPdf(readingOf(c, app, report, lang), addressOf(app, id))
    const bytes = await app.documents.pdf(definition, new Date(`${on}T00:00:00Z`))
    return c.body(bytes, 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${fileName(report, lang)}"`,
      "Content-Language": lang,
      "Cache-Control": "no-store",
    })
  })
}

/** The language of the PDF is no choice of the reader's own language: nothing is remembered of it. */
function pdfLanguage(c: Context): Language {
  const asked = c.req.query("lang")
  return asked === "fr" || asked === "en" ? asked : languageOf(c)
}

function readingOf(c: Context, app: App, report: FrozenReport, lang: Language): Reading {
  const who = whoOf(c)
  return {
    lang,
    t: messages[lang],
    words: wordsOf(report.methodology ?? app.methodology, lang),
    report,
    keeps: may(who, "register:write"),
    opensFiles: may(who, "files:read"),
  }
}

function addressOf({ config }: App, id: string): string {
  return `${config.url.replace(/\/$/, "")}${routes.frozenAssessment(id)}`
}

function fileName({ sheet }: FrozenReport, lang: Language): string {
  const { plan, on } = sheet.assessment
  return `aval-${plan.replace("/", "-")}-${on}-${lang}.pdf`
}
