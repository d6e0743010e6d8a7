import type { Context } from "hono"
import { VendorOtherPage } from "../../views/vendor/outcomes.tsx"
import { SheetPreviewPage, SheetRefusedPage, type SheetWays } from "../../views/vendor/sheet.tsx"
import type { PacketReading } from "../actions/read-packet.ts"
import { answerMark } from "../actions/save-packet-answers.ts"
import type { App } from "../app.ts"
import { Busy } from "../core/busy.ts"
import { mediaTypes, Unreadable } from "../core/documents.ts"
import { NotFound } from "../core/errors.ts"
import type { VendorAnswer } from "../core/packet-answers.ts"
import { type CellFault, readSheets, writeSheets } from "../core/packet-sheet.ts"
import { messages } from "../i18n/index.ts"
import { formDataOf, readUpload } from "./form.ts"
import type { Page } from "./page.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { openedPacket, refuseVendor, respondToVendor, vendorPage } from "./vendor-page.tsx"
import { questionOf, sheetQuestions } from "./vendor-view.ts"

/** `/vendor/questions.xlsx`: the questions as a sheet, and what a filled-in one would change. */
export const mountVendorSheet: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "open", rate: "packet" } as const

  doors.get(routes.vendorSheet, door, async (c) => {
    const reading = await openedPacket(c, site)
    if (!reading) return refuseVendor(c, site)
    return sheetAnswer(app, await vendorPage(c, site, reading.packet), reading)
  })

  doors.post(routes.vendorSheet, { ...door, upload: true }, async (c) => {
    const reading = await openedPacket(c, site)
    if (!reading) return refuseVendor(c, site)
    if (reading.state !== "open") return c.redirect(routes.vendorPacket(), 303)
    const page = await vendorPage(c, site, reading.packet)
    if ((await formDataOf(c)).get("packet") !== reading.packet.id) {
      const { title } = page.t.packets.vendor.other
      return respondToVendor(c, page, { title, body: <VendorOtherPage page={page} /> }, 412)
    }
    return preview(c, site, page, reading)
  })
}

/** The questions of a packet as a workbook. Throws `NotFound` where the runtime writes none. */
export async function sheetAnswer(app: App, page: Page, { items, packet }: PacketReading): Promise<Response> {
  if (!app.documents) throw new NotFound()
  const { words, file } = page.t.packets.workbook
  const bytes = await app.documents.workbook(writeSheets(sheetQuestions(page, items), words, page.lang))
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaTypes.xlsx,
      "Content-Disposition": `attachment; filename="${file}-${packet.id.slice(-6)}.xlsx"`,
      "Cache-Control": "no-store",
    },
  })
}

async function preview(c: Context, { app }: Site, page: Page, reading: PacketReading) {
  const { title, body, status } = await sheetPreview(c, app, page, reading, {
    ...{ action: routes.vendorPacket(), back: routes.vendorPacket(), backText: page.t.packets.vendor.overview },
  })
  return respondToVendor(c, page, { title, body }, status)
}

/** What a filled-in sheet would change, or why it cannot be taken: on the vendor's page, and where one came back by mail. */
export async function sheetPreview(c: Context, app: App, page: Page, reading: PacketReading, ways: SheetWays) {
  const read = await readSheet(c, app, page, reading)
  const t = page.t.packets.vendor.sheet
  if (read.faults.length > 0) {
    const body = <SheetRefusedPage page={page} faults={read.faults} ways={ways} />
    return { title: t.refused(read.faults.length), body, status: 422 as const }
  }
  const items = new Map(reading.items.map((item) => [item.id, item]))
  const changes = read.answers.flatMap(({ question, answer }) => {
    const item = items.get(question)
    // The sheet says nothing of files: the one that was sent stays.
    const file: VendorAnswer = { ...answer, ...(item?.answer?.file && { file: item.answer.file }) }
    if (!item || answerMark(app, file) === answerMark(app, item.answer)) return []
    return [{ question: questionOf(app, page, item), file }]
  })
  const body = <SheetPreviewPage page={page} packet={reading.packet.id} changes={changes} ways={ways} />
  return { title: changes.length === 0 ? t.sameTitle : t.preview(changes.length), body, status: 200 as const }
}

async function readSheet(c: Context, app: App, page: Page, { items }: PacketReading) {
  const upload = await readUpload(c, "file")
  if (!upload) return refusedFor([{ cell: "", message: said((t) => t.packets.vendor.sheet.missing) }])
  if (!app.documents) return refusedFor([{ cell: "", message: said((t) => t.packets.vendor.sheet.off) }])
  try {
    const type = await app.documents.typeOf(upload.bytes)
    if (type !== "xlsx") throw new Unreadable(type ? "wrong-type" : "unknown-type")
    const sheets = await app.documents.sheetsOf(upload.bytes, type)
    const words = [messages.fr, messages.en].map((t) => t.packets.workbook.words)
    return readSheets(sheets, sheetQuestions(page, items), words)
  } catch (error) {
    if (error instanceof Busy) return refusedFor([{ cell: "", message: said((t) => t.packets.vendor.busy) }])
    if (!(error instanceof Unreadable)) throw error
    const { problem } = error
    return refusedFor([{ cell: "", message: said((t) => t.files.problems[problem]) }])
  }
}

function refusedFor(faults: readonly CellFault[]) {
  return { answers: [], faults }
}
