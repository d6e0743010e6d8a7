import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { bearerNames } from "../../db/queries/event-names.ts"
import { factsById } from "../../db/queries/packets.ts"
import { type PacketModel, packetDone } from "../../views/packet/model.ts"
import { PacketPage, packetTitle } from "../../views/pages/packet.tsx"
import { extendPacket } from "../actions/extend-packet.ts"
import { knownCompany } from "../actions/read-company.ts"
import { answeredIn, type PacketReading, readPacket } from "../actions/read-packet.ts"
import { renewPacket } from "../actions/renew-packet.ts"
import { revokePacket } from "../actions/revoke-packet.ts"
import { mayIn } from "../core/access.ts"
import { addDays, dayIn } from "../core/day.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { progressOf } from "../core/packet-answers.ts"
import { PacketDayForm, PacketSeenForm } from "../schema/packet-forms.ts"
import { formDataOf, readForm, type Typed, typedText } from "./form.ts"
import { showPacketLink } from "./packet-link.tsx"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { sheetAnswer } from "./vendor-sheet.tsx"
import { actorOf, whoOf } from "./who.ts"

/** `/packets/:id`: what a vendor was asked and says, and what can be done with its link. */
export const mountPacket: Mount = (doors, site) => {
  const { app } = site
  const reading = (c: Context) => readPacket(app, c.req.param("id") ?? "")

  doors.get(patternOf(routes.packet(":id")), writing, async (c) => showPacket(c, site, await reading(c)))

  doors.get(patternOf(routes.packetSheet(":id")), { ...writing, rate: "export" }, async (c) => {
    const found = await reading(c)
    return sheetAnswer(app, await site.page(c), found)
  })

  doors.post(patternOf(routes.packetLink(":id")), writing, async (c) => {
    expectWriter(c)
    const found = await reading(c)
    const { id } = found.packet
    const form = await readForm(c, PacketDayForm)
    const { typed } = form
    const page = await site.page(c)
    const wrongDay = { place: "until", message: said((t) => t.packets.create.wrongDay) }
    const until = typedText(typed, "until")
    const isFine = until > page.today && until <= addDays(page.today, 365)
    if (!form.ok || !isFine) return showPacket(c, site, found, { typed, faults: [wrongDay] })
    const by = actorOf(whoOf(c))
    const what = (await formDataOf(c)).get("what")
    try {
      if (what === "extend") {
        await extendPacket(app, { id, ...form.value }, { by })
        return c.redirect(routes.packet(id, { done: "extended" }), 303)
      }
      const link = await renewPacket(app, { id, ...form.value }, { by })
      securityEvent(c, "link_made", { way: "packet", subject: id })
      return await showPacketLink(c, site, { reading: found, link, again: true })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showPacket(c, site, found, { typed, faults: error.faults })
    }
  })

  doors.post(patternOf(routes.packetRevoked(":id")), writing, async (c) => {
    expectWriter(c)
    const { packet, seen } = await reading(c)
    const form = await readForm(c, PacketSeenForm)
    await revokePacket(app, { id: packet.id, seen: form.ok ? form.value.seen : seen }, { by: actorOf(whoOf(c)) })
    securityEvent(c, "link_revoked", { way: "packet", subject: packet.id })
    return c.redirect(routes.packet(packet.id, { done: "revoked" }), 303)
  })
}

/** The page of a packet. `stale`: it moved meanwhile. */
export async function showPacket(
  c: Context,
  site: Site,
  reading: PacketReading,
  { typed = {}, faults = [], stale }: { typed?: Typed; faults?: readonly Fault[]; stale?: true } = {},
) {
  const page = await site.page(c)
  const model = await modelOf(site, page, reading)
  const title = packetTitle(page, model)
  const isWrong = faults.length > 0
  const body = <PacketPage page={page} model={model} typed={typed} faults={faults} />
  const status: ContentfulStatusCode = stale ? 412 : isWrong ? 422 : 200
  return respond(c, page, { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body }, status)
}

async function modelOf({ app }: Site, page: Page, reading: PacketReading): Promise<PacketModel> {
  const { packet, items, until } = reading
  const [{ name = "" }, { people }, claims] = await Promise.all([
    knownCompany(app),
    bearerNames(app.store.read, [packet.createdBy]),
    factsById(
      app.store.read,
      items.flatMap(({ answer }) => (answer?.factId && answer.verdict !== "confirmed" ? [answer.factId] : [])),
    ),
  ])
  const last = dayIn(page.zone, new Date(Date.parse(until) - 1))
  return {
    ...reading,
    answered: answeredIn(items),
    items: items.map((item) => {
      const claim = claims.get(item.answer?.factId ?? "")
      return {
        ...item,
        progress: progressOf(item.answer),
        claim: claim && { id: claim.id, isLive: claim.supersededAt === undefined },
      }
    }),
    people,
    company: name,
    proposed: addDays(last > page.today ? last : page.today, 14),
    opensFiles: mayIn(page.who, "files:read", undefined),
    hasSheet: app.documents !== undefined,
    done: packetDone.find((one) => page.query.get("done") === one),
  }
}
