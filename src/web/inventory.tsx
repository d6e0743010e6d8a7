import type { Context } from "hono"
import { filesByAge } from "../../db/queries/files.ts"
import { MappingPage } from "../../views/inventory/mapping.tsx"
import { type PreviewModel, PreviewPage } from "../../views/inventory/preview.tsx"
import { InventoryPage } from "../../views/pages/inventory.tsx"
import { countTools } from "../actions/export-inventory.ts"
import { importInventory } from "../actions/import-inventory.ts"
import { type InventoryAsked, type InventoryPreview, previewInventory } from "../actions/preview-inventory.ts"
import { type InventoryFile, keepInventory, readInventory } from "../actions/read-inventory.ts"
import type { App } from "../app.ts"
import { Unreadable } from "../core/documents.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { isDecision } from "../core/inventory-fields.ts"
import type { InventoryMapping } from "../core/inventory-rows.ts"
import { rowStatuses } from "../core/inventory-told.ts"
import { fold } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { InventoryForm } from "../schema/inventory.ts"
import { readForm, readUpload } from "./form.ts"
import { inventoryExport } from "./inventory-file.ts"
import { headsOf, letters, mappingFaults, mappingIn, mostColumns, queryOf } from "./inventory-mapping.ts"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes, search } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { uploadFaults } from "./upload.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/register/inventory/…`: the customer's own table of tools, brought in column by column, and taken out again. */
export const mountInventory: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.inventory, writing, async (c) => {
    expectWriter(c)
    return showStart(c, site)
  })

  doors.post(routes.inventory, { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    const upload = await readUpload(c, "file")
    if (!upload) return showStart(c, site, [{ place: "file", message: said((t) => t.inventory.upload.none) }])
    try {
      const { sha256 } = await keepInventory(app, upload, { by: actorOf(whoOf(c)) })
      return c.redirect(routes.inventoryImport(sha256), 303)
    } catch (error) {
      return showStart(c, site, tableFaults(error))
    }
  })

  doors.get(routes.inventoryFile(), { to: "register:write", rate: "export" }, async (c) => {
    expectWriter(c)
    return inventoryExport(c, app, await site.page(c))
  })

  doors.get(patternOf(routes.inventoryImport(":sha256")), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const file = await fileIn(c, app)
    if ("problem" in file) return showStart(c, site, [file.problem])
    const mapping = mappingIn(page.query, file.sheets, page.lang)
    if (!page.query.has("preview") || page.query.has("change")) return showMapping(c, page, file, mapping)
    const faults = mappingFaults(mapping, file.sheets)
    if (faults.length > 0) return showMapping(c, page, file, mapping, faults)
    return showPreview(c, page, { file, mapping, preview: await previewOf(app, file, mapping) })
  })

  doors.post(patternOf(routes.inventoryImport(":sha256")), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const file = await fileIn(c, app)
    if ("problem" in file) return showStart(c, site, [file.problem])
    const mapping = mappingIn(new URL(c.req.url).searchParams, file.sheets, page.lang)
    const faults = mappingFaults(mapping, file.sheets)
    if (faults.length > 0) return showMapping(c, page, file, mapping, faults)
    const form = await readForm(c, InventoryForm)
    const digest = form.ok ? form.value.digest : ""
    const asked = { ...askedIn(file, mapping), digest, sha256: file.sha256 }
    const { kind, preview, revision } = await importInventory(app, asked, { by: actorOf(whoOf(c)) })
    if (kind === "open") return showPreview(c, page, { file, mapping, preview }, 422)
    if (kind === "moved") return showPreview(c, page, { file, mapping, preview, moved: true }, 412)
    return c.redirect(`${routes.inventory}${search(doneQuery(kind, preview, revision))}`, 303)
  })
}

function doneQuery(kind: "imported" | "nothing", { things }: InventoryPreview, revision: number | undefined) {
  if (kind === "nothing") return { done: kind }
  const sum = (what: "added" | "changed") => Object.values(things).reduce((total, count) => total + count[what], 0)
  return { done: kind, added: sum("added"), changed: sum("changed"), revision }
}

/** What was just done, as the address says it. */
function doneText({ query, t }: Page): string | undefined {
  const words = t.inventory.done
  const number = (name: string) => Number(/^\d{1,9}$/.exec(query.get(name) ?? "")?.[0] ?? 0)
  if (query.get("done") === "nothing") return words.nothing
  if (query.get("done") !== "imported") return undefined
  const told = words.imported(number("added"), number("changed"))
  return number("revision") > 0 ? `${told} ${words.listed(String(number("revision")))}` : told
}

/** A table, or why it is none. An image that somebody handed in has no columns. */
async function fileIn(c: Context, app: App): Promise<InventoryFile | { problem: Fault }> {
  const sha256 = c.req.param("sha256") ?? ""
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound()
  try {
    return await readInventory(app, sha256)
  } catch (error) {
    const [problem] = tableFaults(error)
    if (!problem) throw error
    return { problem }
  }
}

function tableFaults(error: unknown): readonly Fault[] {
  if (error instanceof Unreadable && (error.problem === "wrong-type" || error.problem === "unknown-type")) {
    return [{ place: "file", message: said((t) => t.inventory.upload.table) }]
  }
  return uploadFaults(error)
}

const recentShown = 8

async function showStart(c: Context, site: Site, faults: readonly Fault[] = []) {
  const { app } = site
  const page = await site.page(c)
  const tables = page.may("files:read")
    ? (await filesByAge(app.store.read, 60)).filter(({ type }) => type === "xlsx" || type === "csv")
    : []
  const model = {
    faults,
    done: faults.length === 0 ? doneText(page) : undefined,
    takes: app.documents !== undefined,
    recent: tables.slice(0, recentShown),
    tools: await countTools(app),
  }
  const title = page.t.inventory.title
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <InventoryPage page={page} model={model} />,
    },
    faults.length > 0 ? 422 : 200,
  )
}

function showMapping(
  c: Context,
  page: Page,
  file: InventoryFile,
  mapping: InventoryMapping,
  faults: readonly Fault[] = [],
) {
  const rows = file.sheets[mapping.sheet]?.rows ?? []
  const heads = headsOf(rows, mapping.head)
  const under = rows.slice(mapping.head + 1)
  const samples = under.slice(0, 200)
  const model = {
    file: { sha256: file.sha256, name: file.name },
    sheets: file.sheets.map(({ name }) => name),
    rows: under.length,
    columns: heads.map((head, index) => ({
      letter: letters(index),
      head,
      isDecision: isDecision(head),
      samples: [...new Set(samples.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== ""))].slice(0, 3),
    })),
    width: Math.max(heads.length, ...samples.map((row) => row.length)),
    mostColumns,
    mapping,
    faults,
  }
  const title = page.t.inventory.mapping.title(file.name)
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <MappingPage page={page} model={model} />,
    },
    faults.length > 0 ? 422 : 200,
  )
}

const rowsShown = 100

interface Shown {
  file: InventoryFile
  mapping: InventoryMapping
  preview: InventoryPreview
  moved?: boolean
}

function showPreview(c: Context, page: Page, shown: Shown, status: 200 | 412 | 422 = 200) {
  const { file, mapping, preview, moved = false } = shown
  const query = new URL(c.req.url).searchParams
  const show = rowStatuses.find((one) => one === query.get("show")) ?? firstShown(preview)
  const all = query.get("show") === "all" ? preview.rows : preview.rows.filter((row) => row.status === show)
  const pages = Math.max(1, Math.ceil(all.length / rowsShown))
  const number = Math.min(pages, Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1))
  const heads = headsOf(file.sheets[mapping.sheet]?.rows ?? [], mapping.head)
  const model: PreviewModel = {
    file: { sha256: file.sha256, name: file.name },
    query: queryOf(mapping),
    heads: heads.map((head, index) => head || letters(index)),
    columns: mapping.columns,
    preview,
    show: query.get("show") === "all" ? "all" : show,
    rows: all.slice((number - 1) * rowsShown, number * rowsShown),
    page: number,
    pages,
    moved,
  }
  const title = previewTitle(page, preview)
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: <PreviewPage page={page} model={model} title={title} />,
    },
    status,
  )
}

/** What asks for something comes first. */
function firstShown({ counts }: InventoryPreview) {
  return rowStatuses.find((status) => counts[status] > 0) ?? "same"
}

function previewTitle({ t }: Page, { counts, general, questions, nothing, ready }: InventoryPreview): string {
  const words = t.inventory.preview.title
  const faulty = counts.refused + (general.length > 0 ? 1 : 0)
  if (faulty > 0) return words.refused(faulty)
  if (questions.length > 0) return words.asked(questions.length)
  if (!ready) return words.empty
  return nothing ? words.nothing : words.ready(counts.added + counts.changed)
}

// A reader leafs through the rows of one preview: it is worked out once for what the register and the mapping are.
const previews = new WeakMap<App, { key: string; preview: Promise<InventoryPreview> }>()

async function previewOf(app: App, file: InventoryFile, mapping: InventoryMapping): Promise<InventoryPreview> {
  const { register } = await app.store.head()
  const key = `${file.sha256} ${register} ${JSON.stringify(queryOf(mapping))}`
  const known = previews.get(app)
  if (known?.key === key) return known.preview
  const preview = previewInventory(app, askedIn(file, mapping))
  previews.set(app, { key, preview })
  preview.catch(() => previews.delete(app))
  return preview
}

function askedIn(file: InventoryFile, mapping: InventoryMapping): InventoryAsked {
  return { sheet: file.sheets[mapping.sheet] ?? { name: "", rows: [] }, mapping, categories: categoryWords }
}

const categoryWords: InventoryAsked["categories"] = new Map(
  [messages.fr, messages.en].flatMap(({ tools }) =>
    Object.entries(tools.categories).flatMap(([id, word]) => [
      [fold(word), id],
      [fold(id), id],
    ]),
  ),
)
