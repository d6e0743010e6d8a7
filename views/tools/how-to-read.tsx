import { raw } from "hono/html"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import { OutcomeTag } from "../parts/tag.tsx"
import { whole } from "../parts/whole.ts"

// It never changes: made once for each language.
const guides = new Map<string, string>()

/** What the signs of the table mean. */
export function HowToRead({ page }: { page: Page }) {
  const html = guides.get(page.lang) ?? whole(String(<Guide page={page} />))
  guides.set(page.lang, html)
  return raw(html)
}

function Guide({ page }: { page: Page }) {
  const t = page.t.tools.howTo
  return (
    <section class="stack tight" aria-labelledby="how">
      <h2 id="how" class="sub">
        {t.title}
      </h2>
      <div class="cols small">
        <p>
          <svg class="risk" aria-hidden="true">
            <line class="t" x2="100%" y1="50%" y2="50%" />
            <line class="f" x2="30%" y1="50%" y2="50%" />
            <line class="u" x1="30%" x2="45%" y1="50%" y2="50%" />
            <line class="s" x1="45%" x2="45%" y2="100%" />
          </svg>{" "}
          {t.bar}
        </p>
        <p>
          <span class="stop">
            <Mark id="stop" />
            {page.t.tools.risk.broken(1)}
          </span>{" "}
          {t.stop}
        </p>
        <p>{t.order}</p>
        <p>
          <OutcomeTag outcome="tolerated" page={page} /> {t.tolerated} <OutcomeTag outcome="suspended" page={page} />{" "}
          {t.suspended}
        </p>
      </div>
    </section>
  )
}
