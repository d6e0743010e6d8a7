import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { MethodologyMovesPage } from "../../views/pages/methodology-moves.tsx"
import { previewMethodology } from "../actions/preview-methodology.ts"
import type { Fault } from "../core/errors.ts"
import type { NamedMoves } from "../core/methodology-moves.ts"
import type { PolicyProblem } from "../core/policy-reading.ts"
import { longestPolicy, PolicyPreviewForm } from "../schema/policy-preview.ts"
import { readForm, readUpload, type Typed, typedText } from "./form.ts"
import { movesCsv } from "./moves-csv.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/about/methodology/preview`: what would move under another policy file. It reads, and changes nothing. */
export const mountMethodologyMoves: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.methodologyPreview, writing, (c) => {
    expectWriter(c)
    return show(c, site, { typed: {} })
  })

  doors.post(routes.methodologyPreview, { ...writing, rate: "upload" }, async (c) => {
    expectWriter(c)
    const form = await readForm(c, PolicyPreviewForm)
    if (!form.ok) return show(c, site, { typed: form.typed, faults: form.faults })
    const file = await readUpload(c, "file")
    const read = file ? textIn(file.bytes) : { text: typedText(form.typed, "text") }
    if ("fault" in read) return show(c, site, { typed: form.typed, faults: [read.fault] })
    const typed = { ...form.typed, text: read.text }
    const reading = app.readPolicy(read.text)
    if (!reading.ok) return show(c, site, { typed, problems: reading.problems })
    const found = await previewMethodology(app, reading.policy)
    if (form.value.as !== "csv") return show(c, site, { typed, found })
    const page = await site.page(c)
    return c.body(movesCsv(page, found), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="aval-methodology-moves-${page.today}.csv"`,
      "Cache-Control": "no-store",
    })
  })
}

/** The text of a file, or why it is none. */
function textIn(bytes: Uint8Array): { text: string } | { fault: Fault } {
  if (bytes.length > longestPolicy) return { fault: faultOf("tooLarge") }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    return { fault: faultOf("notText") }
  }
}

function faultOf(what: "tooLarge" | "notText"): Fault {
  return { place: "file", message: said((t) => t.moves[what]) }
}

interface Shown {
  typed: Typed
  faults?: readonly Fault[]
  problems?: readonly PolicyProblem[]
  found?: NamedMoves
}

async function show(c: Context, site: Site, { typed, faults = [], problems = [], found }: Shown) {
  const page = await site.page(c)
  const t = page.t.moves
  const wrong = faults.length + problems.length > 0
  const title = found ? t.found.title(found.before.version, found.after.version) : t.title
  const status: ContentfulStatusCode = wrong ? 422 : 200
  const body = <MethodologyMovesPage page={page} typed={typed} faults={faults} problems={problems} found={found} />
  return respond(c, page, { title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body }, status)
}
