import type { Context } from "hono"
import { DocumentRefusedPage, NoDocumentPage } from "../../views/clauses/no-document.tsx"
import { clausesPdf } from "../../views/clauses/pdf.ts"
import { knownCompany } from "../actions/read-company.ts"
import { assembleDraft, type DraftReading, readDraft } from "../actions/read-draft.ts"
import { readVersion } from "../actions/read-draft-version.ts"
import type { App } from "../app.ts"
import type { DocumentStamp, WordDocument } from "../core/clause-document.ts"
import { clauseMarkdown } from "../core/clause-markdown.ts"
import type { ClauseTree } from "../core/clause-tree.ts"
import { dayIn } from "../core/day.ts"
import { mediaTypes, Unreadable } from "../core/documents.ts"
import {
  type CopyKind,
  type CopyLanguage,
  type CopySource,
  copyKinds,
  copyLanguages,
  copyLanguagesOf,
  draftStamp,
  fileWords,
  type RedlineFrom,
  redlineLanguages,
  standardBeside,
  standardContent,
  treeIn,
} from "../core/draft-copy.ts"
import { NotFound } from "../core/errors.ts"
import type { Text } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { type MadeFile, madeAnswer, markdownFile } from "./attachment.ts"
import { draftIn, versionIn } from "./drafts-named.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/**
 * `/drafts/{id}/document`: a draft as a file: `kind` (`copyKinds`), `language` (`fr`, `en`, `both`; absent: all that it has), `version`
 * (absent: as it stands), and `from` of a redline: a version, or `standard`. A version's documents are made of what it froze.
 */
export const mountDraftDocuments: Mount = (doors, site) => {
  doors.get(patternOf(routes.draftDocument(":id")), { to: "drafts:write", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const id = draftIn(c)
    const asked = askedOf(page.query)
    const reading = await readDraft(site.app, id, page.today)
    const copy = await copyOf(site.app, reading, asked.version, page)
    const { documents } = site.app
    if (asked.kind !== "markdown" && !documents) return withoutDocuments(c, page, id, asked)
    const before = asked.kind === "redline" ? await beforeOf(site.app, reading, copy, asked.from) : undefined
    const language = languageOf(asked, copy, before, page)
    const text = refusal(asked, copy, language, page)
    if (text !== undefined || !language) return refuse(c, page, { site, id, asked, reading, copy, text: text ?? "" })
    const file = await written(site.app, asked.kind, { ...copy, language, before }).catch(notTooLong)
    if (!file) return refuse(c, page, { site, id, asked, reading, copy, text: page.t.draftDocuments.refused.tooLong })
    const name = nameOf(reading, asked, copy, language, page)
    return madeAnswer(c, file, name, language === "both" ? "fr, en" : language)
  })
}

// What is asked for.

interface Asked {
  kind: CopyKind
  language?: CopyLanguage | undefined
  version?: number | undefined
  from?: RedlineFrom | undefined
}

/** What makes no sense as an address leads nowhere. */
function askedOf(query: URLSearchParams): Asked {
  const kind = copyKinds.find((one) => one === query.get("kind"))
  const language = copyLanguages.find((one) => one === query.get("language"))
  const from = query.get("from")
  if (!kind || (query.has("language") && !language)) throw new NotFound("no such document")
  return {
    kind,
    language,
    version: query.has("version") ? versionIn(query.get("version")) : undefined,
    from: from === null || from === "standard" ? (from ?? undefined) : versionIn(from),
  }
}

// What it is made from.

interface Copy extends CopySource {
  stamp: DocumentStamp
}

async function copyOf(app: App, reading: DraftReading, version: number | undefined, page: Page): Promise<Copy> {
  if (version !== undefined) {
    const { row, frozen } = await readVersion(app, reading.draft.id, version)
    const { zone } = await knownCompany(app)
    return { ...frozen, stamp: { version: String(version), day: dayIn(zone, new Date(row.madeAt)) } }
  }
  const { tree, beside } = reading.assembly
  return { tree, beside, content: reading.draft.content, stamp: draftStamp(reading.state, page.today) }
}

interface Before {
  tree: ClauseTree
  name: Text
}

/** What a redline is held against; undefined where nothing was said. */
async function beforeOf(
  app: App,
  reading: DraftReading,
  { tree, content }: Copy,
  from: RedlineFrom | undefined,
): Promise<Before | undefined> {
  if (from === undefined) return undefined
  if (from === "standard") {
    const { assembly } = await assembleDraft(app, reading, standardContent(content))
    return { tree: standardBeside(assembly.tree, tree), name: said((t) => t.draftDocuments.standard) }
  }
  const { frozen } = await readVersion(app, reading.draft.id, from)
  return { tree: frozen.tree, name: said((t) => t.draftDocuments.version(from)) }
}

/** The language that was asked for; else all that there is, and of a sheet that is in one the reader's. */
function languageOf(
  { kind, language }: Asked,
  { tree }: Copy,
  before: Before | undefined,
  page: Page,
): CopyLanguage | undefined {
  const offered = before ? redlineLanguages(tree, before.tree) : copyLanguagesOf(kind, tree)
  if (language !== undefined) return offered.find((one) => one === language)
  return offered.find((one) => one === "both") ?? offered.find((one) => one === page.lang) ?? offered[0]
}

/** Why the copy cannot be made, in words. */
function refusal(
  { kind, version, from, language: wanted }: Asked,
  { tree }: Copy,
  language: CopyLanguage | undefined,
  page: Page,
): string | undefined {
  const t = page.t.draftDocuments
  const offered = copyLanguagesOf(kind, tree)
  if (kind === "redline" && from === undefined) return t.refused.from
  if (from !== undefined && from === version) return t.refused.same
  if (language !== undefined) return undefined
  if (wanted === undefined || offered.includes(wanted)) return t.refused.redlineLanguage
  return t.refused.language(offered.map((one) => t.languages[one]).join(", "))
}

// Writing it.

interface ToWrite extends Copy {
  language: CopyLanguage
  before: Before | undefined
}

async function written(app: App, kind: CopyKind, source: ToWrite): Promise<MadeFile> {
  const tree = treeIn(source.tree, source.language)
  const { documents } = app
  if (kind === "markdown" || !documents) return markdownFile(clauseMarkdown(tree))
  if (kind === "pdf") {
    const definition = clausesPdf(tree, source.stamp)
    const bytes = await documents.pdf(definition, new Date(`${source.stamp.day}T00:00:00Z`))
    return { bytes, type: mediaTypes.pdf, ending: "pdf" }
  }
  const bytes = await documents.word({ ...source.stamp, ...wordCopy(kind, tree, source) })
  return { bytes, type: mediaTypes.docx, ending: "docx" }
}

/** Undefined where it takes more time or memory than writing a document may. */
function notTooLong(error: unknown): undefined {
  if (!(error instanceof Unreadable && error.problem === "too-long")) throw error
}

type WordCopy = WordDocument extends infer Each
  ? Each extends unknown
    ? Omit<Each, keyof DocumentStamp>
    : never
  : never

function wordCopy(
  kind: Exclude<CopyKind, "pdf" | "markdown">,
  tree: ClauseTree,
  { beside, content, before, language }: ToWrite,
): WordCopy {
  switch (kind) {
    case "word":
      return { copy: "clean", tree }
    case "annotated":
      return { copy: "annotated", tree, beside }
    case "negotiation":
      return {
        copy: "negotiation",
        tree,
        beside,
        bargaining: content.bargaining,
        language: language === "en" ? "en" : "fr",
      }
    case "redline":
      return {
        copy: "redline",
        tree,
        before: treeIn(before?.tree ?? tree, language),
        beforeName: before?.name ?? { fr: "", en: "" },
      }
  }
}

/** What the file is called: the contract, the version, the copy and the language. */
function nameOf(
  { state }: DraftReading,
  { kind, version, from }: Asked,
  { tree }: Copy,
  language: CopyLanguage,
  page: Page,
): string {
  const t = messages[language === "both" ? page.lang : language].draftDocuments.file
  const { contract } = tree
  const kept = version ?? state.version
  const standing =
    kept === undefined ? t.working : version === undefined && state.changed ? t.modified(kept) : t.version(kept)
  const languages = language === "both" ? tree.languages.join("-") : language
  // Two redlines of one version are not the same file.
  const since = kind !== "redline" || from === undefined ? "" : from === "standard" ? t.sinceStandard : t.since(from)
  const about = fileWords(contract?.reference ?? contract?.title ?? "")
  return [t.clauses, about, standing, t.kinds[kind] ?? "", since, languages].filter((word) => word !== "").join("-")
}

// What cannot be had.

function withoutDocuments(c: Context, page: Page, id: string, { version }: Asked) {
  const { title } = page.t.draftDocuments.none
  const body = <NoDocumentPage page={page} id={id} version={version} />
  return respond(c, page, { title: `${page.t.frame.error.titlePrefix}${title}`, body }, 501)
}

interface Refused {
  site: Site
  id: string
  asked: Asked
  reading: DraftReading
  copy: Copy
  text: string
}

function refuse(c: Context, page: Page, { site, id, asked, reading, copy, text }: Refused) {
  const { title } = page.t.draftDocuments.refused
  const newest = asked.version ?? reading.state.version
  const body = (
    <DocumentRefusedPage
      page={page}
      text={text}
      id={id}
      tree={copy.tree}
      version={asked.version}
      before={before(reading, newest, asked.version)}
      writes={site.app.documents !== undefined}
    />
  )
  return respond(c, page, { title: `${page.t.frame.error.titlePrefix}${title}`, body }, 422)
}

/** The version to tell changes from: of a version the one before it, of the draft as it stands the newest. */
function before({ versions }: DraftReading, newest: number | undefined, asked: number | undefined): number | undefined {
  const numbers = versions.map(({ number }) => number)
  if (asked === undefined) return newest
  return numbers.filter((number) => number < asked).toSorted((a, b) => b - a)[0]
}
