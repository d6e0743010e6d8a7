import type { Context } from "hono"
import { z } from "zod"
import { knownCompany } from "../actions/read-company.ts"
import { canWrite, currentExports, type Exports, type MadeExport } from "../actions/read-exports.ts"
import type { App } from "../app.ts"
import type { ExportFormat } from "../core/exports/format.ts"
import { exportFormats } from "../core/exports/index.ts"
import { lossTexts } from "../core/loss-text.ts"
import { type Language, languages, type Text } from "../core/text.ts"
import { ExportFormats, ExportLoss } from "../schema/exports.ts"
import { meaning } from "../schema/parameters.ts"
import { attachment } from "../web/attachment.ts"
import { routes } from "../web/routes.ts"
import { noteFetched } from "./note-fetched.ts"
import { json, type Operation, operation } from "./operation.ts"
import { problem } from "./problem.ts"
import { type Form, formOf, sendForms } from "./sending.ts"
import { openToPages } from "./shared.ts"

const path = "/api/v1/exports"
const params = z.strictObject({ format: meaning(z.string(), "exportFormat") })

export const exportOperations: readonly Operation[] = [
  {
    id: "exports",
    path,
    group: "list",
    to: "list:read",
    summary: { fr: "Les formats dans lesquels la liste se lit", en: "The formats that the list can be had in" },
    answers: { 200: { description: { fr: "Les formats.", en: "The formats." }, schema: ExportFormats } },
    problems: [404],
    async respond(c, { app }) {
      const exports = await currentExports(app)
      if (!exports) return missing(c, nothingYet)
      return sendJson(c, app, {
        ...origin(exports),
        issuedAt: exports.current.revision.issuedAt,
        formats: exports.formats.map((format) => described(format, exports)),
      } satisfies z.input<typeof ExportFormats>)
    },
  },
  operation({
    id: "export",
    path: `${path}/{format}`,
    group: "list",
    to: "list:read",
    summary: {
      fr: "La liste dans un format, telle que son programme la lit",
      en: "The list in one format, as its program reads it",
    },
    params,
    query: z.strictObject({ lang: meaning(z.string().max(100).optional(), "exportLang") }),
    answers: {
      200: {
        description: {
          fr: "Les octets du format, avec son type ; Aval-Revision et Aval-Serial disent de quelle liste.",
          en: "The format's bytes, under its media type; Aval-Revision and Aval-Serial say of which list.",
        },
        schema: z.string(),
        mediaType: "*/*",
        headers: ["ETag", "Repr-Digest", "Content-Encoding", "Vary"],
      },
      304: { description: { fr: "Vous l’avez déjà.", en: "You have it already." }, headers: ["ETag"] },
    },
    problems: [404, 422],
    async respond(c, { app }, { lang }) {
      const [exports, format] = await Promise.all([currentExports(app), formatIn(c)])
      if (!format) return missing(c, unknownFormat(app))
      if (!exports) return missing(c, nothingYet)
      if (!canWrite(app, format)) return missing(c, notHere)
      const made = await exports.make(format, languageOf(lang) ?? (await companyLanguage(app)))
      const { revision, serial } = exports.current.revision
      noteFetched(app, c, { revision, serial, format: format.id })
      return sendForms(c, await formsOf(made), {
        cacheControl: "no-cache",
        headers: {
          "Content-Type": format.mediaType,
          "Content-Disposition": attachment(format.file),
          "X-Content-Type-Options": "nosniff",
        },
        known: { ...openToPages(app), "Aval-Revision": String(revision), "Aval-Serial": String(serial) },
      })
    },
  }),
  {
    id: "exportLoss",
    path: `${path}/{format}/loss`,
    group: "list",
    to: "list:read",
    summary: {
      fr: "Ce qu’un format n’a pas pu exprimer, et pour quels hôtes ou offres",
      en: "What a format could not express, and of which hosts or plans",
    },
    params,
    answers: { 200: { description: { fr: "Les pertes.", en: "The losses." }, schema: ExportLoss } },
    problems: [404],
    async respond(c, { app }) {
      const [exports, format] = await Promise.all([currentExports(app), formatIn(c)])
      if (!format) return missing(c, unknownFormat(app))
      if (!exports) return missing(c, nothingYet)
      const losses = exports.loss(format).map(({ kind, about }) => {
        const { why, mend } = lossTexts[kind]
        return { kind, about: [...about], ...why, mend }
      })
      return sendJson(c, app, { ...origin(exports), format: format.id, losses } satisfies z.input<typeof ExportLoss>)
    },
  },
]

function described(format: ExportFormat, exports: Exports) {
  const { id, name, use, reader, mediaType, file, proof, by } = format
  return {
    ...{ id, name, use, reader, mediaType, file, proof },
    ...(by === undefined ? {} : { by }),
    losses: exports.loss(format).length,
    href: routes.apiExport(id),
    loss: routes.apiExportLoss(id),
  }
}

function origin({ current, day }: Exports) {
  const { revision, serial, sha256 } = current.revision
  return { revision, serial, sha256, day }
}

function formatIn(c: Context): ExportFormat | undefined {
  return exportFormats.find(({ id }) => id === c.req.param("format"))
}

function languageOf(asked: string | undefined): Language | undefined {
  return languages.find((language) => language === asked)
}

/** Programs send no language of their own: the company's first one. */
async function companyLanguage(app: App): Promise<Language> {
  return (await knownCompany(app)).languages?.[0] ?? languages[0]
}

const kept = new WeakMap<MadeExport, Promise<readonly Form[]>>()

/** Smallest first; made once. */
function formsOf(made: MadeExport): Promise<readonly Form[]> {
  const known = kept.get(made)
  if (known) return known
  const forms = packed(made)
  kept.set(made, forms)
  forms.catch(() => kept.delete(made))
  return forms
}

async function packed({ bytes, sha256, compressed }: MadeExport): Promise<readonly Form[]> {
  const { gzip, brotli } = await compressed()
  const [plain, ...packed] = await Promise.all([
    formOf("identity", bytes, sha256),
    ...(brotli ? [formOf("br", brotli, sha256)] : []),
    formOf("gzip", gzip, sha256),
  ])
  // What is packed already, such as a workbook, only grows.
  return [...packed.filter((form) => form.bytes.length < bytes.length), plain]
}

function sendJson(c: Context, app: App, body: object): Response {
  return c.body(JSON.stringify(body), 200, { ...json, "Cache-Control": "no-cache", ...openToPages(app) })
}

function missing(c: Context, message: Text): Response {
  return problem(c, 404, [{ place: "format", message }])
}

function unknownFormat(app: App): Text {
  const ids = exportFormats
    .filter((format) => canWrite(app, format))
    .map(({ id }) => id)
    .join(", ")
  return {
    fr: `Format inconnu. Formats disponibles\u00a0: ${ids}.`,
    en: `Unknown format. Available formats: ${ids}.`,
  }
}

const notHere: Text = {
  fr: "Cette installation ne produit pas de classeur Excel\u00a0: le même tableau est disponible en CSV (/api/v1/exports/csv).",
  en: "This installation writes no Excel workbook: the same table is available as CSV (/api/v1/exports/csv).",
}
const nothingYet: Text = { fr: "Aucune liste n’a encore été publiée.", en: "No list has been published yet." }
