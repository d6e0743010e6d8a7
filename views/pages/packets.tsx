import { mayIn } from "../../src/core/access.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { authorText, type NamedSubject, nameText } from "../fact/names.ts"
import type { ListedPacket } from "../packet/model.ts"
import { lastDayText } from "../packet/model.ts"
import { StateTag } from "../packet/state.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { WorkNav } from "../parts/work-nav.tsx"

interface Props {
  page: Page
  packets: readonly ListedPacket[]
  people: EventNames["people"]
}

/** Every set of questions to a vendor: how far it is, and until when. */
export function PacketsPage({ page, packets, people }: Props) {
  const t = page.t.packets
  const { head } = t
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <div class="stack loose">
      <WorkNav page={page} current="packets" />
      <div class="stack tight">
        <div class="row ends">
          <h1>{t.title(packets.length)}</h1>
          {writes ? (
            <a class="btn go" href={routes.newPacket()}>
              {t.add}
            </a>
          ) : null}
        </div>
        <p class="lede">{t.lede}</p>
      </div>
      {packets.length === 0 ? (
        <p class="empty">{t.empty}</p>
      ) : (
        <Fold caption={t.caption} heads={[head.vendor, head.state, head.answered, head.until, head.who]}>
          <Rows>
            {packets.map(({ packet, state, answered, until, about }) => (
              <Row>
                <RowHead class="any">
                  <a href={routes.packet(packet.id)}>
                    <bdi>{packet.organisationName}</bdi>
                  </a>
                  <small>{aboutText(page, about)}</small>
                </RowHead>
                <Cell label={head.state}>
                  <StateTag page={page} state={state} />
                </Cell>
                <Cell label={head.answered}>{t.answered(answered, packet.questions.length)}</Cell>
                <Cell label={head.until}>{lastDayText(page, until)}</Cell>
                <Cell label={head.who}>
                  {authorText(packet.createdBy, people, page)}
                  <small>
                    <Moment page={page} at={packet.createdAt} />
                  </small>
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
    </div>
  )
}

/** Plans that are named; the rest is counted. */
const named = 3

/** What it is about, besides the vendor itself. */
function aboutText(page: Page, about: readonly NamedSubject[]): string {
  const names = about.filter(({ subject }) => subject.kind !== "organisation").map((one) => nameText(one, page))
  const more = names.length - named
  return [...names.slice(0, named), ...(more > 0 ? [page.t.packets.more(more)] : [])].join(", ")
}
