import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { SecretLink } from "../parts/secret-link.tsx"
import { MailTexts } from "./mail.tsx"
import { lastDayText, type ShownPacket } from "./model.ts"

interface Props {
  page: Page
  packet: ShownPacket
  company: string
  /** The link itself, shown this once. */
  url: string
  until: string
  /** There was one before. */
  again: boolean
}

/** A vendor's link, to be copied and handed on: it is kept nowhere. */
export function PacketLinkPage({ page, packet, company, url, until, again }: Props) {
  const t = page.t.packets.link
  return (
    <div class="stack loose midway">
      <h1 class="long" tabindex={-1} data-land>
        {t.title(packet.organisationName)}
      </h1>
      <div class="note">
        <p>
          <strong>{t.once}</strong> {t.text(lastDayText(page, until, "long"))}
          {again ? ` ${t.earlier}` : ""}
        </p>
      </div>
      <SecretLink url={url} words={t}>
        <a class="btn" href={routes.packet(packet.id)}>
          {t.see}
        </a>
      </SecretLink>
      <section class="stack" aria-labelledby="mail">
        <h2 id="mail">{t.mail}</h2>
        <p class="small">{t.mailHint}</p>
        <MailTexts
          page={page}
          company={company}
          count={packet.questions.length}
          until={until}
          url={() => url}
          first={packet.language}
        />
      </section>
    </div>
  )
}
