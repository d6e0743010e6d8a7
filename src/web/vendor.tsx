import type { Context } from "hono"
import { VendorPage, VendorPartPage } from "../../views/pages/vendor.tsx"
import { VendorOtherPage, VendorThanksPage } from "../../views/vendor/outcomes.tsx"
import { knownCompany } from "../actions/read-company.ts"
import { type PacketReading, readPacket, readVendorPacket } from "../actions/read-packet.ts"
import { savePacketAnswers } from "../actions/save-packet-answers.ts"
import { submitPacket } from "../actions/submit-packet.ts"
import { type Fault, Refused, Spent } from "../core/errors.ts"
import { progressOf } from "../core/packet-answers.ts"
import { VendorSubmissionForm } from "../schema/packet-forms.ts"
import { formDataOf, readForm, type Typed } from "./form.ts"
import { securityEvent } from "./request-log.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import { setVendorCookie } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"
import { firstVendorTyped, readVendorForm, type VendorTyped } from "./vendor-form.ts"
import { forgetLanguage, openedPacket, refuseVendor, respondToVendor, vendorPage } from "./vendor-page.tsx"
import { mountVendorSheet } from "./vendor-sheet.tsx"
import { vendorViewOf } from "./vendor-view.ts"

/**
 * `/vendor`: a vendor answers its questions, without an account. The link's secret moves into a cookie at once; opening it uses
 * nothing up, since programs that look at links in messages open them too.
 */
export const mountVendor: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "open", rate: "packet" } as const

  // Before the link: its address would be taken for a secret.
  mountVendorSheet(doors, site)

  doors.get(routes.vendorLink(":secret"), door, async (c) => {
    const secret = c.req.param("secret") ?? ""
    const reading = await readVendorPacket(app, secret)
    if (!reading) return refuseVendor(c, site, secret)
    setVendorCookie(c, { secret, expiresAt: new Date(reading.until) }, app.now())
    forgetLanguage(c)
    securityEvent(c, "link_used", { way: "packet", subject: reading.packet.id })
    c.header("Cache-Control", "no-store")
    return c.redirect(routes.vendorPacket(), 303)
  })

  doors.get(routes.vendorPacket(), door, async (c) => {
    const reading = await openedPacket(c, site)
    if (!reading) return refuseVendor(c, site)
    const saved = /^\d{1,4}$/.exec(c.req.query("saved") ?? "")?.[0]
    const shown = { saved: saved === undefined ? undefined : Number(saved) }
    if (reading.state === "submitted") return showThanks(c, site, reading)
    const part = /^[1-9]\d{0,3}$/.exec(c.req.query("part") ?? "")?.[0]
    return part === undefined
      ? showOverview(c, site, reading, shown)
      : showPart(c, site, reading, { ...shown, number: Number(part) })
  })

  doors.post(routes.vendorPacket(), { ...door, upload: true }, async (c) => {
    const reading = await openedPacket(c, site)
    if (!reading) return refuseVendor(c, site)
    if (reading.state === "submitted") return showThanks(c, site, reading, true)
    const form = await readVendorForm(c, app, reading)
    if (!form) return showOther(c, site, reading)
    return save(c, site, reading, form)
  })

  doors.post(routes.vendorSubmission, door, async (c) => {
    const reading = await openedPacket(c, site)
    if (!reading) return refuseVendor(c, site)
    if (reading.state === "submitted") return c.redirect(routes.vendorPacket(), 303)
    const form = await readForm(c, VendorSubmissionForm)
    if (form.typed.packet !== reading.packet.id) return showOther(c, site, reading)
    const refuse = (faults: readonly Fault[]) => showOverview(c, site, reading, { typed: form.typed, faults })
    if (!form.ok) return refuse(form.faults.map((fault) => needed[fault.place] ?? fault))
    const blocked = blockedBy(reading)
    if (blocked) return refuse([blocked])
    try {
      await submitPacket(app, reading.packet.id, { answeredBy: `${form.value.name}, ${form.value.role}` })
    } catch (error) {
      if (error instanceof Refused) return refuse([failed])
      // A colleague was faster: it is sent all the same.
      if (!(error instanceof Spent)) throw error
    }
    return c.redirect(routes.vendorPacket(), 303)
  })
}

const needed: Readonly<Record<string, Fault>> = {
  name: { place: "name", message: said((t) => t.packets.vendor.finish.needName) },
  role: { place: "role", message: said((t) => t.packets.vendor.finish.needRole) },
}
const failed: Fault = { place: "", message: said((t) => t.packets.vendor.finish.failed) }

/** Why the answers cannot be sent yet. */
export function blockedBy({ items }: PacketReading): Fault | undefined {
  const states = items.map(({ answer }) => progressOf(answer))
  const drafts = states.filter((state) => state === "draft").length
  if (drafts > 0) return { place: "", message: said((t) => t.packets.vendor.finish.drafts(drafts)) }
  return states.includes("done") ? undefined : { place: "", message: said((t) => t.packets.vendor.finish.nothing) }
}

/** Saves what can be saved; what stands in the way of the rest is shown with all that was typed. */
async function save(c: Context, site: Site, { packet }: PacketReading, form: VendorTyped) {
  const { given, typed, faults, questions } = form
  try {
    const { saved, conflicts, reading } = await savePacketAnswers(site.app, packet.id, given)
    const data = await formDataOf(c)
    const part = /^[1-9]\d{0,3}$/.exec(String(data.get("part") ?? ""))?.[0]
    if (faults.length > 0 || conflicts.length > 0) {
      const again = { typed, faults, conflicts, only: part === undefined ? questions : undefined }
      return showPart(c, site, reading, { ...again, number: part === undefined ? undefined : Number(part) })
    }
    const view = vendorViewOf(site.app, await vendorPage(c, site, packet), reading, undefined)
    const next = data.get("then") === "next" ? Number(part) + 1 : Number(part)
    const to = part !== undefined && next <= view.parts.length ? next : undefined
    return c.redirect(routes.vendorPacket({ part: to, saved }), 303)
  } catch (error) {
    if (!(error instanceof Spent)) throw error
    const now = await readPacket(site.app, packet.id)
    return now.state === "submitted" ? showThanks(c, site, now, true) : refuseVendor(c, site)
  }
}

interface Shown {
  typed?: Typed
  faults?: readonly Fault[]
  saved?: number | undefined
}

async function showOverview(c: Context, site: Site, reading: PacketReading, { typed = {}, faults = [], saved }: Shown) {
  const page = await vendorPage(c, site, reading.packet)
  const view = await viewOf(site, page, reading)
  const title = `${page.t.packets.vendor.title(view.company)} – ${page.t.packets.vendor.progress(view.done, view.all)}`
  const body = <VendorPage page={page} view={view} typed={typed} faults={faults} saved={saved} />
  return respondToVendor(c, page, { title, body }, faults.length > 0 ? 422 : 200)
}

interface ShownPart extends Shown {
  /** Absent: the questions in `only`, or those that something stands in the way of. */
  number: number | undefined
  only?: readonly string[] | undefined
  conflicts?: readonly string[]
}

async function showPart(
  c: Context,
  site: Site,
  reading: PacketReading,
  { number, only, typed, faults = [], conflicts = [], saved }: ShownPart,
) {
  const page = await vendorPage(c, site, reading.packet, { part: number })
  const view = await viewOf(site, page, reading)
  const found = view.parts.find((part) => part.number === number)
  const blamed = (id: string) => conflicts.includes(id) || faults.some(({ place }) => place.endsWith(`-${id}`))
  const some = view.parts.flatMap(({ questions }) => questions).filter(({ id }) => only?.includes(id) && blamed(id))
  if (!found && some.length === 0) return c.redirect(routes.vendorPacket(), 303)
  const part = found ?? { title: page.t.packets.vendor.sheet.preview(some.length), questions: some }
  // What was saved without trouble shows as it stands now.
  const now = firstVendorTyped(reading.items)
  const kept = Object.entries(typed ?? {}).filter(([name]) =>
    part.questions.some(({ id }) => name.endsWith(`-${id}`) && blamed(id)),
  )
  const body = (
    <VendorPartPage
      page={page}
      view={view}
      part={part}
      typed={{ ...now, ...Object.fromEntries(kept) }}
      faults={faults}
      conflicts={conflicts}
      saved={saved}
    />
  )
  const status = conflicts.length > 0 ? 412 : faults.length > 0 ? 422 : 200
  return respondToVendor(c, page, { title: part.title, body }, status)
}

async function showThanks(c: Context, site: Site, reading: PacketReading, late = false) {
  const page = await vendorPage(c, site, reading.packet)
  const view = await viewOf(site, page, reading)
  const title = page.t.packets.vendor.thanks.title
  const body = <VendorThanksPage page={page} view={view} late={late} />
  return respondToVendor(c, page, { title, body }, late ? 409 : 200)
}

async function showOther(c: Context, site: Site, { packet }: PacketReading) {
  const page = await vendorPage(c, site, packet)
  const title = page.t.packets.vendor.other.title
  return respondToVendor(c, page, { title, body: <VendorOtherPage page={page} /> }, 412)
}

async function viewOf(site: Site, page: Parameters<typeof vendorViewOf>[1], reading: PacketReading) {
  const { name } = await knownCompany(site.app)
  return vendorViewOf(site.app, page, reading, name)
}
