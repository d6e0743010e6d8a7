import type { Context } from "hono"
import { type PacketReading, readPacket } from "../actions/read-packet.ts"
import { savePacketAnswers } from "../actions/save-packet-answers.ts"
import { submitPacket } from "../actions/submit-packet.ts"
import { type Fault, Refused, Spent } from "../core/errors.ts"
import { VendorSubmissionForm } from "../schema/packet-forms.ts"
import { readForm } from "./form.ts"
import { showPacket } from "./packet.tsx"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount } from "./site.ts"
import { blockedBy } from "./vendor.tsx"
import { readVendorForm } from "./vendor-form.ts"
import { sheetPreview } from "./vendor-sheet.tsx"
import { actorOf, whoOf } from "./who.ts"

/**
 * `/packets/:id/…`: a vendor sent the filled-in sheet by mail instead of by its link. The same preview and the same rules as on its
 * own page; whoever brings the answers stands in the event, and what they become are the vendor's claims all the same.
 */
export const mountReturnedSheet: Mount = (doors, site) => {
  const { app } = site
  const reading = (c: Context) => readPacket(app, c.req.param("id") ?? "")
  /** What stands in the way of any answer. */
  const closed = (c: Context, found: PacketReading) =>
    found.state === "open" ? undefined : showPacket(c, site, found, { faults: [notOpen] })

  doors.post(patternOf(routes.packetSheet(":id")), { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    const found = await reading(c)
    const refused = closed(c, found)
    if (refused) return refused
    const page = await site.page(c)
    const { id } = found.packet
    const back = routes.packet(id)
    const ways = { action: routes.packetAnswers(id), back, backText: page.t.packets.one.returned.back }
    const { title, body, status } = await sheetPreview(c, app, page, found, ways)
    const prefix = status === 422 ? page.t.frame.error.titlePrefix : ""
    return respond(c, page, { title: `${prefix}${title}`, body }, status)
  })

  doors.post(patternOf(routes.packetAnswers(":id")), { ...writing, upload: true }, async (c) => {
    expectWriter(c)
    const found = await reading(c)
    const refused = closed(c, found)
    if (refused) return refused
    const { id } = found.packet
    const form = await readVendorForm(c, app, found)
    if (!form || form.faults.length > 0) return showPacket(c, site, found, { faults: [again] })
    try {
      const { conflicts, reading: now } = await savePacketAnswers(app, id, form.given, { by: actorOf(whoOf(c)) })
      if (conflicts.length > 0) return showPacket(c, site, now, { faults: [moved(conflicts.length)], stale: true })
      return c.redirect(routes.packet(id, { done: "saved" }), 303)
    } catch (error) {
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.packet(id), 303)
    }
  })

  doors.post(patternOf(routes.packetSubmission(":id")), writing, async (c) => {
    expectWriter(c)
    const found = await reading(c)
    const refused = closed(c, found)
    if (refused) return refused
    const { id } = found.packet
    const form = await readForm(c, VendorSubmissionForm)
    const { typed } = form
    if (!form.ok)
      return showPacket(c, site, found, { typed, faults: form.faults.map((fault) => needed[fault.place] ?? fault) })
    const blocked = blockedBy(found)
    if (blocked) return showPacket(c, site, found, { typed, faults: [blocked] })
    try {
      const { name, role } = form.value
      await submitPacket(app, id, { answeredBy: `${name}, ${role}`, by: actorOf(whoOf(c)) })
      return c.redirect(routes.packet(id, { done: "taken" }), 303)
    } catch (error) {
      if (error instanceof Refused) return showPacket(c, site, found, { typed, faults: error.faults })
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.packet(id), 303)
    }
  })
}

const notOpen: Fault = { place: "", message: said((t) => t.packets.one.returned.notOpen) }
const again: Fault = { place: "file", message: said((t) => t.packets.one.returned.again) }
const needed: Readonly<Record<string, Fault>> = {
  name: { place: "name", message: said((t) => t.packets.one.returned.needName) },
  role: { place: "role", message: said((t) => t.packets.one.returned.needRole) },
}

function moved(count: number): Fault {
  return { place: "file", message: said((t) => t.packets.one.returned.moved(count)) }
}
