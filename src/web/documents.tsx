import type { Context } from "hono"
import { DocumentPage } from "../../views/pages/document.tsx"
import { NewDocumentPage } from "../../views/pages/new-document.tsx"
import { type AddedDocument, addDocument, addVersion } from "../actions/add-document.ts"
import { describeDocument, linkDocument } from "../actions/describe-document.ts"
import { type DocumentReading, plansOffered, readDocument } from "../actions/read-document.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"
import { dayText } from "../core/day-text.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import { ownCollection } from "../core/own-text.ts"
import { toolOf } from "../core/stated.ts"
import { messages } from "../i18n/index.ts"
import { DescribedDocumentForm, DocumentForm, DocumentPlansForm } from "../schema/documents.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { type KeptText, readText } from "./own-text.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/terms/new` and `/terms/{id}`: documents that people add, with their versions and the plans that they are the terms of. */
export const mountDocuments: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newDocument(), writing, async (c) => {
    expectWriter(c)
    const { query, today } = await site.page(c)
    const version = await versionOf(c, app, query.get("document") ?? "")
    const first: Typed = {
      service: query.get("service") ?? "",
      day: today,
      plans: query.getAll("plan"),
      document: version?.document.id ?? "",
    }
    return showNew(c, site, { typed: first, version })
  })

  doors.post(routes.newDocument(), { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    return add(c, site)
  })

  doors.get(patternOf(routes.document(":id")), { to: "register:read" }, async (c) =>
    showDocument(c, site, await readDocument(app, c.req.param("id") ?? "", opens(c))),
  )

  doors.post(patternOf(routes.document(":id")), writing, async (c) => {
    expectWriter(c)
    const reading = await readDocument(app, c.req.param("id") ?? "", opens(c))
    const form = await readForm(c, DescribedDocumentForm)
    if (!form.ok) return showDocument(c, site, reading, { typed: form.typed, faults: form.faults })
    const { id } = reading.document
    try {
      await describeDocument(app, id, form.value, { by: actorOf(whoOf(c)), ...opens(c) })
    } catch (error) {
      if (!(error instanceof StaleWrite)) throw error
      return showDocument(c, site, await readDocument(app, id, opens(c)), {
        typed: form.typed,
        faults: [],
        stale: true,
      })
    }
    return c.redirect(routes.document(id, { done: "described" }), 303)
  })

  doors.post(patternOf(routes.documentPlans(":id")), writing, async (c) => {
    expectWriter(c)
    const id = c.req.param("id") ?? ""
    const form = await readForm(c, DocumentPlansForm)
    if (!form.ok)
      return showDocument(c, site, await readDocument(app, id, opens(c)), { typed: {}, faults: form.faults })
    await linkDocument(app, id, form.value, { by: actorOf(whoOf(c)), ...opens(c) })
    const { plan } = form.value
    if (plan === undefined) return c.redirect(`${routes.document(id, { done: "linked" })}#plans`, 303)
    return c.redirect(`${routes.tool(toolOf(plan), { plan })}#terms`, 303)
  })
}

/** Whether whoever asks may read contracts. */
export function opens(c: Context): { files: boolean } {
  return { files: mayIn(whoOf(c), "files:read", undefined) }
}

/** The document that a new version is for; undefined where none is named. Throws `NotFound` for one that is not our own. */
async function versionOf(c: Context, app: App, id: string): Promise<DocumentReading | undefined> {
  if (id === "") return undefined
  const reading = await readDocument(app, id, opens(c))
  if (reading.document.collection !== ownCollection) throw new NotFound(`not a document of our own: ${id}`)
  return reading
}

async function add(c: Context, site: Site) {
  const { app } = site
  const form = await readForm(c, DocumentForm)
  const by = actorOf(whoOf(c))
  const version = await versionOf(c, app, typedText(form.typed, "document"))
  const text = await readText(c, app, { kept: typedText(form.typed, "fileKept"), by })
  const typed: Typed = { ...form.typed, text: text.pasted, fileKept: text.file?.sha256 ?? "" }
  const { today } = await site.page(c)
  const faults = [
    ...(form.ok ? [] : form.faults),
    ...(version ? [] : nameFaults(typed)),
    ...(form.ok && form.value.day > today ? [{ place: "day", message: said((t) => t.reading.add.faults.future) }] : []),
    ...text.faults,
  ]
  if (!form.ok || faults.length > 0) return showNew(c, site, { typed, version, faults, kept: text.file })
  const { service = "", termsType = "", url, restricted, plans, day } = form.value
  const given = { text: text.value, day, file: text.file?.sha256 }
  const added = version
    ? await addVersion(app, version.document.id, given, { by })
    : await addDocument(app, { service, termsType, url, restricted, plans }, given, { by })
  return afterAdding(c, site, { added, typed, version, kept: text.file })
}

interface Adding {
  added: AddedDocument
  typed: Typed
  version: DocumentReading | undefined
  kept: KeptText | undefined
}

async function afterAdding(c: Context, site: Site, { added, typed, version, kept }: Adding) {
  switch (added.kind) {
    case "added":
    case "same": {
      const done = added.kind === "added" ? "added" : "same"
      return c.redirect(routes.documentVersion(added.document, added.version, { done }), 303)
    }
    case "exists": {
      const known = await versionOf(c, site.app, added.document)
      return showNew(c, site, { typed: { ...typed, document: added.document }, version: known, exists: true, kept })
    }
    case "earlier": {
      const message = {
        fr: messages.fr.reading.add.faults.earlier(dayText(added.newest, "fr")),
        en: messages.en.reading.add.faults.earlier(dayText(added.newest, "en")),
      }
      return showNew(c, site, { typed, version, faults: [{ place: "day", message }], kept })
    }
  }
}

function nameFaults(typed: Typed): Fault[] {
  return (["service", "termsType"] as const).flatMap((place) =>
    typedText(typed, place).trim() === "" ? [{ place, message: said((t) => t.reading.add.faults[place]) }] : [],
  )
}

interface ShownNew {
  typed: Typed
  /** The file that the text is read from, which was sent and kept. */
  kept?: KeptText | undefined
  version: DocumentReading | undefined
  faults?: readonly Fault[]
  /** A document of that name is here: what was typed is offered as its new version. */
  exists?: true
}

async function showNew(c: Context, site: Site, { typed, version, faults = [], exists, kept }: ShownNew) {
  const page = await site.page(c)
  const t = page.t.reading
  const plans = await plansOffered(site.app)
  const title = version ? t.add.versionTitle(t.name(version.document.service, version.document.termsType)) : t.add.title
  const wrong = faults.length > 0 || exists
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewDocumentPage
          page={page}
          typed={typed}
          faults={faults}
          plans={plans}
          document={version?.document}
          kept={kept}
          exists={exists === true}
          files={site.app.documents !== undefined}
        />
      ),
    },
    wrong ? 422 : 200,
  )
}

interface ShownDocument {
  typed: Typed
  faults: readonly Fault[]
  stale?: true
}

async function showDocument(c: Context, site: Site, reading: DocumentReading, shown?: ShownDocument) {
  const page = await site.page(c)
  const { document, seen } = reading
  const name = page.t.reading.name(document.service, document.termsType)
  const typed = {
    url: document.url ?? "",
    restricted: document.restricted ? "on" : "",
    ...shown?.typed,
    seen: String(seen),
  }
  const status = shown?.stale ? 412 : shown ? 422 : 200
  return respond(
    c,
    page,
    {
      title: status === 200 ? name : `${page.t.frame.error.titlePrefix}${name}`,
      body: (
        <DocumentPage
          page={page}
          reading={reading}
          typed={typed}
          faults={shown?.faults ?? []}
          stale={shown?.stale === true}
        />
      ),
      ...(document.restricted && { unstored: true as const }),
    },
    status,
  )
}
