import type { Methodology } from "../../src/core/methodology.ts"
import { toolOf } from "../../src/core/stated.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { EventItem } from "../events/event.tsx"
import { wordIn } from "../events/telling.ts"
import { Mark } from "../parts/marks.tsx"
import { wordsOf } from "../tool/words.ts"
import type { FormState, ShownAlike } from "./model.ts"

const most = 10

/** What the register may know already: a second press saves all the same. */
export function AlikeNote({ page, state }: { page: Page; state: FormState }) {
  const t = page.t.register.alike
  const { alike } = state
  if (alike.length === 0) return null
  return (
    <section class="note stack tight" role="alert" tabindex={-1} data-land>
      <h2>
        <Mark id="warn" /> {t.title(alike.length)}
      </h2>
      <p>{t.text}</p>
      <ul>
        {alike.slice(0, most).map((one) => (
          <li>
            <a href={addressOf(one)} target="_blank" rel="noopener">
              <bdi>{one.name}</bdi>
              <span class="vh"> ({t.newTab})</span>
            </a>
            {", "}
            {t.kinds[one.kind]}, {t[one.by](one.text)}
          </li>
        ))}
        {alike.length > most ? <li>{t.more(alike.length - most)}</li> : null}
      </ul>
    </section>
  )
}

function addressOf({ kind, slug }: ShownAlike): string {
  if (kind === "tool") return routes.tool(slug)
  if (kind === "organisation") return routes.organisations({ q: slug })
  return routes.tool(toolOf(slug), { plan: slug })
}

/** What somebody else changed since the form was opened. */
export function StaleNote({ page, state, methodology }: { page: Page; state: FormState; methodology: Methodology }) {
  const t = page.t.register.stale
  const { stale } = state
  if (!stale) return null
  const telling = { page, names: stale.names, words: wordsOf(methodology, page.lang) }
  const fields = stale.both.map((field) => wordIn(page.t.events.fields, field) ?? field)
  return (
    <section class="note stack tight" role="alert" tabindex={-1} data-land>
      <h2>
        <Mark id="warn" /> {t.title}
      </h2>
      <p>{t.text}</p>
      {fields.length > 0 ? <p>{t.same(fields.join(", "))}</p> : null}
      <ol class="time">
        {stale.events.map((event) => (
          <EventItem event={event} telling={telling} />
        ))}
      </ol>
    </section>
  )
}
