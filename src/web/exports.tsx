import type { Context } from "hono"
import { ExportPage } from "../../views/pages/export.tsx"
import { ExportsPage } from "../../views/pages/exports.tsx"
import { EmptyListPage } from "../../views/pages/list.tsx"
import { currentExports, type Exports } from "../actions/read-exports.ts"
import { type EnforcedHost, hostRules } from "../core/enforcement.ts"
import { NotFound } from "../core/errors.ts"
import { exportPlans } from "../core/export-plans.ts"
import type { ExportFormat } from "../core/exports/format.ts"
import { fold, type Language } from "../core/text.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

const hostsShown = 50
const linesShown = 40

/** `/list/exports`: the list in every format, and what happens to each host (`?q`, `?rule`, `?page`); `/list/exports/{format}`: one of them. */
export const mountExports: Mount = (doors, site) => {
  doors.get(routes.exports(), { to: "list:read" }, async (c) => {
    const page = await site.page(c)
    const exports = await currentExports(site.app)
    if (!exports) return respond(c, page, { title: page.t.list.empty.title, body: <EmptyListPage page={page} /> })
    const title = page.t.exports.title(exports.formats.length)
    return respond(c, page, { title, body: <ExportsPage page={page} shown={overview(c, page, exports)} /> })
  })

  doors.get("/list/exports/:format", { to: "list:read" }, async (c) => {
    const page = await site.page(c)
    const exports = await currentExports(site.app)
    const format = exports?.formats.find(({ id }) => id === c.req.param("format"))
    if (!exports || !format) throw new NotFound()
    const { revision, serial, sha256 } = exports.current.revision
    const shown = {
      ...{ format, revision, serial, sha256, day: exports.day },
      losses: exports.loss(format),
      preview: await previewOf(exports, format, page.lang),
      url: site.app.config.url.replace(/\/$/, ""),
    }
    const title = page.t.exports.one.title(format.name[page.lang])
    return respond(c, page, { title, body: <ExportPage page={page} shown={shown} /> })
  })
}

function overview(c: Context, page: Page, exports: Exports) {
  const { current, day, formats } = exports
  const { hosts } = exports.source(page.lang)
  const q = (c.req.query("q") ?? "").slice(0, 200)
  const rule = hostRules.find((known) => known === c.req.query("rule"))
  const found = hosts.filter((host) => (rule === undefined || host.rule === rule) && fits(host, q, exports))
  const pages = Math.max(1, Math.ceil(found.length / hostsShown))
  const number = Number(/^[1-9]\d{0,5}$/.exec(c.req.query("page") ?? "1")?.[0] ?? 0)
  if (number < 1 || number > pages) throw new NotFound()
  const start = (number - 1) * hostsShown
  return {
    revision: current.revision.revision,
    day,
    formats: formats.map((format) => ({ format, losses: exports.loss(format).length })),
    counts: Map.groupBy(hosts, (host) => host.rule),
    hosts: {
      all: hosts.length,
      found: found.length,
      start,
      visible: found.slice(start, start + hostsShown),
      number,
      pages,
    },
    plans: new Map(exportPlans(current.book, day).flatMap((one) => (one.plan ? [[one.plan.slug, one]] : []))),
    q,
    rule,
  }
}

/** Whether a host or a tool behind it is what was typed. */
function fits({ host, tools }: EnforcedHost, q: string, { current }: Exports): boolean {
  const wanted = q.trim().toLowerCase()
  if (wanted === "" || host.includes(wanted)) return true
  const name = fold(q)
  return name !== "" && tools.some((slug) => fold(current.book.tools.get(slug)?.name ?? slug).includes(name))
}

/** Long enough for forty lines of any format. */
const bytesShown = 20_000

/** The first lines; undefined for what is no text. */
async function previewOf(exports: Exports, format: ExportFormat, lang: Language) {
  if (format.id === "xlsx") return undefined
  const { bytes } = await exports.make(format, lang)
  const text = new TextDecoder().decode(bytes.subarray(0, bytesShown), { stream: true })
  const lines = text.split(/\r?\n/)
  const isWhole = bytes.length <= bytesShown && lines.length <= linesShown + 1
  const visible = lines.slice(0, linesShown).map((line) => (line.length > 500 ? `${line.slice(0, 500)}…` : line))
  return { text: visible.join("\n").trimEnd(), lines: Math.min(linesShown, lines.length), whole: isWhole }
}
