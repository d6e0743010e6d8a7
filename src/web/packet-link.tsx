import type { Context } from "hono"
import { PacketLinkPage } from "../../views/packet/link.tsx"
import type { PacketLink } from "../actions/make-packet.ts"
import { knownCompany } from "../actions/read-company.ts"
import type { PacketReading } from "../actions/read-packet.ts"
import { respond } from "./respond.tsx"
import type { Site } from "./site.ts"

/** Shows a vendor's link, in the answer to the request that made it and nowhere else: never in an address, never kept by a browser. */
export async function showPacketLink(
  c: Context,
  site: Site,
  { reading, link, again }: { reading: PacketReading; link: PacketLink; again: boolean },
) {
  const page = await site.page(c)
  const { name } = await knownCompany(site.app)
  const { packet } = reading
  const body = (
    <PacketLinkPage
      page={page}
      packet={packet}
      company={name ?? ""}
      url={link.url}
      until={link.until.toISOString()}
      again={again}
    />
  )
  return respond(c, page, { title: page.t.packets.link.title(packet.organisationName), body, unstored: true }, 201)
}
