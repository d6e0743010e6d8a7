import { listText } from "../../src/core/day-text.ts"
import type { TaskKind } from "../../src/core/deciding.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { SignOffRole } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { roleLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { agencySubject, type ShownSubject, taskWhat } from "../reviews/subject.ts"
import { capital } from "../tool/words.ts"

/** Something that waits for the reader. */
export type ShownWaiting = (
  | { kind: "approve"; person: string; name: string }
  | { kind: "token-ends"; name: string; on: string }
  | { kind: "corrections"; count: number }
  | {
      kind: "task"
      task: string
      taskKind: TaskKind
      plan?: NamedPlan | undefined
      tool?: { name: string } | undefined
      agency?: ShownSubject["agency"]
      detail?: string | undefined
    }
  | { kind: "tasks"; count: number }
  | { kind: "exceptions"; count: number }
  | { kind: "drafts"; count: number }
  | { kind: "no-mail" }
  | { kind: "webhook-failed"; webhook: string; name: string }
  | { kind: "vendor"; packet: string; name: string; claims: number }
  | { kind: "requests"; count: number }
  | { kind: "request"; request: string; name: string; expectedOn?: string | undefined }
  | { kind: "review" | "due"; assessment: string; plan: NamedPlan }
  | { kind: "sign-off"; decision: string; plan: NamedPlan; roles: readonly SignOffRole[] }
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
              {one.kind === "no-mail" ? <Dismiss page={page} /> : null}
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
    case "no-mail":
      return { href: `${routes.settings}#mail`, what: page.t.mails.missing.line, text: page.t.mails.missing.text }
    case "webhook-failed":
      return {
        href: routes.webhook(one.webhook),
        what: page.t.webhooks.waiting(one.name),
        text: page.t.webhooks.waitingText,
      }
    case "exceptions":
      return { href: routes.exceptions(), what: t.exceptions(one.count), text: t.exceptionsText }
    case "drafts": {
      const { title, text } = page.t.drafts.waiting
      return { href: routes.drafts({ standing: "submitted" }), what: title(one.count), text }
    }
    case "corrections":
      return { href: routes.corrections(), what: t.corrections(one.count), text: t.correctionsText }
    case "task": {
      const what = taskWhat({ kind: one.taskKind, detail: one.detail }, page)
      const of = one.plan ? planOf(one.plan) : one.tool?.name
      const name = one.agency ? agencySubject(one.agency, of) : of
      return {
        href: routes.review(one.task),
        what: name === undefined ? capital(what) : page.t.reviews.titleOf(name, what),
        text: page.t.reviews.waiting.task,
      }
    }
    case "tasks":
      return {
        href: routes.reviews(),
        what: page.t.reviews.waiting.unowned(one.count),
        text: page.t.reviews.waiting.unownedText,
      }
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
    case "sign-off":
      return {
        href: `${routes.decision(one.decision)}#sign`,
        what: t.signOff(planOf(one.plan)),
        text: t.signOffText(
          listText(
            one.roles.map((role) => roleLabels[role][page.lang]),
            page.lang,
            "or",
          ),
        ),
      }
    case "assigned":
      return {
        href: `${routes.assessment(one.assessment)}#factors`,
        what: t.assigned(planOf(one.plan)),
        text: t.assignedText(one.factors),
      }
  }
}

/** It is known: nobody is told again. */
function Dismiss({ page }: { page: Page }) {
  return (
    <form method="post" action={routes.settingsMails}>
      <button type="submit" class="btn small" name="what" value="noted">
        {page.t.mails.missing.dismiss}
        <span class="vh"> {page.t.mails.missing.line}</span>
      </button>
    </form>
  )
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
