import type { Context } from "hono"
import { ChooseVendorPage, NewPacketPage, questionKey } from "../../views/pages/new-packet.tsx"
import { PacketsPage } from "../../views/pages/packets.tsx"
import { makePacket } from "../actions/make-packet.ts"
import { readPacket, readPackets } from "../actions/read-packet.ts"
import { type PacketChoice, readAskedVendors, readPacketChoice } from "../actions/read-packet-choice.ts"
import { lifetimes } from "../core/access.ts"
import { addDays } from "../core/day.ts"
import type { Fault } from "../core/errors.ts"
import { vendorLimits } from "../core/packet-answers.ts"
import { isAskedAtFirst } from "../core/packet-questions.ts"
import { NewPacketForm } from "../schema/packet-forms.ts"
import { readForm, type Typed, typedList, typedText } from "./form.ts"
import { mountPacket } from "./packet.tsx"
import { showPacketLink } from "./packet-link.tsx"
import { expectWriter, writing } from "./register-save.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { mountReturnedSheet } from "./returned-sheet.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/packets`: what vendors were asked, and asking one. */
export const mountPackets: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.packets(), writing, async (c) => {
    const page = await site.page(c)
    const { packets, people } = await readPackets(app)
    const title = page.t.packets.title(packets.length)
    return respond(c, page, { title, body: <PacketsPage page={page} packets={packets} people={people} /> })
  })

  doors.get(routes.newPacket(), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const organisation = page.query.get("organisation") ?? undefined
    const plans = page.query.getAll("plan")
    if (!organisation && plans.length === 0) {
      const title = page.t.packets.choose.title
      return respond(c, page, { title, body: <ChooseVendorPage page={page} vendors={await readAskedVendors(app)} /> })
    }
    const choice = await readPacketChoice(app, { organisation, plans })
    const typed = {
      question: choice.questions.filter(isAskedAtFirst).map(questionKey),
      language: page.lang,
      until: addDays(page.today, lifetimes.packet / 86_400_000),
    }
    return showForm(c, site, choice, { typed, faults: [] })
  })

  doors.post(routes.newPacket(), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, NewPacketForm)
    const { typed } = form
    const choice = await readPacketChoice(app, {
      organisation: typedText(typed, "organisation"),
      plans: typedList(typed, "plan"),
    })
    const page = await site.page(c)
    const { questions, faults } = chosenIn(choice, typedList(typed, "question"))
    const all = [...faults, ...(form.ok ? [] : form.faults), ...dayFaults(typedText(typed, "until"), page.today)]
    if (!form.ok || all.length > 0) return showForm(c, site, choice, { typed, faults: once(all) })
    const { organisation, language, message, until } = form.value
    const made = await makePacket(app, { organisation, questions, language, message, until }, { by: actorOf(whoOf(c)) })
    securityEvent(c, "link_made", { way: "packet", subject: made.packet })
    return showPacketLink(c, site, { reading: await readPacket(app, made.packet), link: made, again: false })
  })

  mountPacket(doors, site)
  mountReturnedSheet(doors, site)
}

/** The first fault of each field. */
function once(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ place }, index) => faults.findIndex((other) => other.place === place) === index)
}

/** Days on which a vendor can still answer: tomorrow at the latest in a year. */
export function dayFaults(until: string, today: string): Fault[] {
  const isFine = until > today && until <= addDays(today, 365)
  return isFine ? [] : [{ place: "until", message: said((t) => t.packets.create.wrongDay) }]
}

function chosenIn({ questions }: PacketChoice, keys: readonly string[]) {
  const chosen = questions.filter((question) => keys.includes(questionKey(question)))
  const { questions: most } = vendorLimits
  const at = (message: Fault["message"]) => ({ questions: chosen, faults: [{ place: "question", message }] })
  if (keys.length === 0) return at(said((t) => t.packets.create.needQuestions))
  if (chosen.length < new Set(keys).size) return at(said((t) => t.packets.create.gone))
  if (chosen.length > most) return at(said((t) => t.packets.create.tooMany(most)))
  return { questions: chosen, faults: [] }
}

async function showForm(
  c: Context,
  site: Site,
  choice: PacketChoice,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
) {
  const page = await site.page(c)
  const factors = new Map(site.app.methodology.factors.map((factor) => [factor.id, factor]))
  const title = page.t.packets.create.title(choice.vendor.name)
  const body = (
    <NewPacketPage page={page} {...choice} factorOf={(id) => factors.get(id)} typed={typed} faults={faults} />
  )
  const isWrong = faults.length > 0
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    isWrong ? 422 : 200,
  )
}
