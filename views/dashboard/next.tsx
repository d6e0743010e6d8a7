import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** Where to go when nothing waits, by what the reader may do. */
export function NextSteps({ page, asked }: { page: Page; asked: boolean }) {
  const t = page.t.dashboard.next
  const steps: readonly [shown: boolean, href: string, name: string, text: string][] = [
    [page.may("check"), routes.check(), t.check, t.checkText],
    [asked, routes.requests({ view: "own" }), page.t.requests.own.title, page.t.requests.own.lede],
    [page.may("register:read"), routes.tools(), t.tools, t.toolsText],
    [page.may("register:read"), routes.corrections(), t.corrections, t.correctionsText],
    [page.may("people:manage"), routes.people(), t.people, t.peopleText],
    [page.may("events:read"), routes.events(), t.events, t.eventsText],
    [true, routes.account, t.account, t.accountText],
  ]
  return (
    <section class="stack tight" aria-labelledby="next">
      <h2 id="next" class="sub">
        {t.title}
      </h2>
      {page.may("check") ? null : <p>{t.none}</p>}
      <ul class="lines small">
        {steps.map(([shown, href, name, text]) =>
          shown ? (
            <li>
              <a href={href}>{name}</a>
              <small>{text}</small>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
