import type { NamedPlan } from "../../src/core/due.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"

/** Something that waits for the reader. */
export type ShownWaiting = (
  | { kind: "approve"; person: string; name: string }
  | { kind: "token-ends"; name: string; on: string }
  | { kind: "corrections"; count: number }
  | { kind: "vendor"; packet: string; name: string; claims: number }
  | { kind: "requests"; count: number }
  | { kind: "request"; request: string; name: string; expectedOn?: string | undefined }
  | { kind: "review" | "due"; assessment: string; plan: NamedPlan }
  | { kind: "assigned"; assessment: string; plan: NamedPlan; factors: number }
) & { when?: When | undefined }

/** Whole days since it began to wait, or until it is due: below zero where that has passed. */
type When = { since: number } | { until: number }

/** Nothing should wait longer for somebody to begin, in days. */
const longest = 3

export function WaitingList({ page, waiting }: { page: Page; waiting: readonly ShownWaiting[] }) {
  return (
    <section class="stack tight" aria-labelledby="waiting">
      <h2 id="waiting" class="sub">
        {page.t.dashboard.waiting.title}
      </h2>
      <ul class="lines small">
        {waiting.map((one) => {
          const { href, what, text } = lineOf(page, one)
          return (
            <li class="row ends">
              <span class="any">
                <a href={href}>{what}</a>
                <small>{text}</small>
              </span>
              {one.when ? <Days page={page} when={one.when} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function lineOf(page: Page, one: ShownWaiting): { href: string; what: string; text: string } {
  const t = page.t.dashboard.waiting
  const planOf = ({ tool, name }: NamedPlan) => page.t.dashboard.due.plan(tool.name, shown(name)[page.lang])
  switch (one.kind) {
    case "approve":
      return { href: routes.person(one.person), what: t.approve(one.name), text: t.approveText }
    case "token-ends":
      return {
        href: `${routes.account}#tokens`,
        what: t.token(one.name),
        text: t.tokenText(momentText(page, one.on, false)),
      }
    case "corrections":
      return { href: routes.corrections(), what: t.corrections(one.count), text: t.correctionsText }
    case "vendor":
      return { href: routes.packet(one.packet), what: t.vendor(one.name), text: t.vendorText(one.claims) }
    case "requests":
      return { href: routes.requests({ view: "unassigned" }), what: t.requests(one.count), text: t.requestsText }
    case "request":
      return {
        href: routes.request(one.request),
        what: t.request(one.name),
        text: one.expectedOn === undefined ? t.requestText : t.requestExpected,
      }
    case "review":
      return {
        href: `${routes.assessment(one.assessment)}#review`,
        what: t.review(planOf(one.plan)),
        text: t.reviewText,
      }
    case "due":
      return { href: `${routes.assessment(one.assessment)}#submission`, what: t.due(planOf(one.plan)), text: t.dueText }
    case "assigned":
      return {
        href: `${routes.assessment(one.assessment)}#factors`,
        what: t.assigned(planOf(one.plan)),
        text: t.assignedText(one.factors),
      }
  }
}

/** What is late is said by a mark too. */
function Days({ page, when }: { page: Page; when: When }) {
  const t = page.t.dashboard.waiting
  if ("since" in when ? when.since < longest : when.until >= 0) {
    return <span class="n">{"since" in when ? t.since(when.since) : t.until(when.until)}</span>
  }
  return (
    <b class="n">
      <Mark id="warn" /> {"since" in when ? t.late(when.since) : page.t.tools.review.late(-when.until)}
    </b>
  )
}
