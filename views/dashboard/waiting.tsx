import type { NamedPlan } from "../../src/core/due.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"

/** Something that waits for the reader; `days`: whole days since, or until. */
export type ShownWaiting =
  | { kind: "approve"; person: string; name: string; since: string; days: number }
  | { kind: "token-ends"; token: string; name: string; on: string; days: number }
  | { kind: "corrections"; count: number; since: string; days: number }
  | { kind: "vendor"; packet: string; name: string; claims: number; since: string; days: number }
  | { kind: "requests"; count: number; since: string; days: number }
  /** `days`: until an answer is expected; where none is, since it was asked, below zero. */
  | { kind: "request"; request: string; name: string; expectedOn?: string | undefined; days: number }
  | { kind: "review"; assessment: string; plan: NamedPlan; since: string; days: number }
  | { kind: "assigned"; assessment: string; plan: NamedPlan; factors: number; days?: number | undefined }
  | { kind: "due"; assessment: string; plan: NamedPlan; dueOn: string; days: number }

/** Nobody should wait longer to come in, in days. */
const longest = 3

export function WaitingList({ page, waiting }: { page: Page; waiting: readonly ShownWaiting[] }) {
  const t = page.t.dashboard.waiting
  return (
    <section class="stack tight" aria-labelledby="waiting">
      <h2 id="waiting" class="sub">
        {t.title}
      </h2>
      <ul class="lines small">
        {waiting.map((one) => (
          <li class="row ends">
            <WaitingLine page={page} one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WaitingLine({ page, one }: { page: Page; one: ShownWaiting }) {
  switch (one.kind) {
    case "approve":
      return <Approve page={page} one={one} />
    case "corrections":
      return <Corrections page={page} one={one} />
    case "requests":
      return <Requests page={page} one={one} />
    case "request":
      return <Request page={page} one={one} />
    case "vendor":
      return <Vendor page={page} one={one} />
    case "token-ends":
      return <Token page={page} one={one} />
    default:
      return <Assessment page={page} one={one} />
  }
}

/** An assessment to review, to answer, or that is due: since when it waits, or until when there is time. */
function Assessment({
  page,
  one,
}: {
  page: Page
  one: Extract<ShownWaiting, { kind: "review" | "assigned" | "due" }>
}) {
  const t = page.t.dashboard.waiting
  const plan = page.t.dashboard.due.plan(one.plan.tool.name, shown(one.plan.name)[page.lang])
  const [what, text] =
    one.kind === "review"
      ? [t.review(plan), t.reviewText]
      : one.kind === "due"
        ? [t.due(plan), t.dueText]
        : [t.assigned(plan), t.assignedText(one.factors)]
  return (
    <>
      <span class="any">
        <a href={`${routes.assessment(one.assessment)}#${places[one.kind]}`}>{what}</a>
        <small>{text}</small>
      </span>
      <When page={page} one={one} />
    </>
  )
}

const places = { review: "review", assigned: "factors", due: "submission" } as const

function When({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "review" | "assigned" | "due" }> }) {
  const t = page.t.dashboard.waiting
  if (one.days === undefined) return null
  if (one.kind === "review") {
    if (one.days < longest) return <span class="n">{t.since(one.days)}</span>
    return (
      <b class="n">
        <Mark id="warn" /> {t.late(one.days)}
      </b>
    )
  }
  if (one.days >= 0) return <span class="n">{t.until(one.days)}</span>
  return (
    <b class="n">
      <Mark id="warn" /> {page.t.tools.review.late(-one.days)}
    </b>
  )
}

function Approve({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "approve" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.person(one.person)}>{t.approve(one.name)}</a>
        <small>{t.approveText}</small>
      </span>
      {one.days < longest ? (
        <span class="n">{t.since(one.days)}</span>
      ) : (
        <b class="n">
          <Mark id="warn" /> {t.late(one.days)}
        </b>
      )}
    </>
  )
}

function Corrections({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "corrections" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.corrections()}>{t.corrections(one.count)}</a>
        <small>{t.correctionsText}</small>
      </span>
      {one.days < longest ? (
        <span class="n">{t.since(one.days)}</span>
      ) : (
        <b class="n">
          <Mark id="warn" /> {t.late(one.days)}
        </b>
      )}
    </>
  )
}

function Requests({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "requests" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.requests({ view: "unassigned" })}>{t.requests(one.count)}</a>
        <small>{t.requestsText}</small>
      </span>
      {one.days < longest ? (
        <span class="n">{t.since(one.days)}</span>
      ) : (
        <b class="n">
          <Mark id="warn" /> {t.late(one.days)}
        </b>
      )}
    </>
  )
}

function Request({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "request" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.request(one.request)}>{t.request(one.name)}</a>
        <small>{one.expectedOn === undefined ? t.requestText : t.requestExpected}</small>
      </span>
      {one.expectedOn === undefined ? (
        <span class="n">{t.since(-one.days)}</span>
      ) : one.days >= 0 ? (
        <span class="n">{t.until(one.days)}</span>
      ) : (
        <b class="n">
          <Mark id="warn" /> {page.t.tools.review.late(-one.days)}
        </b>
      )}
    </>
  )
}

function Vendor({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "vendor" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={routes.packet(one.packet)}>{t.vendor(one.name)}</a>
        <small>{t.vendorText(one.claims)}</small>
      </span>
      <span class="n">{t.since(one.days)}</span>
    </>
  )
}

function Token({ page, one }: { page: Page; one: Extract<ShownWaiting, { kind: "token-ends" }> }) {
  const t = page.t.dashboard.waiting
  return (
    <>
      <span class="any">
        <a href={`${routes.account}#tokens`}>{t.token(one.name)}</a>
        <small>{t.tokenText(momentText(page, one.on, false))}</small>
      </span>
      <span class="n">{t.until(one.days)}</span>
    </>
  )
}
