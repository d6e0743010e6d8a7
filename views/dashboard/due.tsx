import { type Day, daysBetween } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Due, NamedPlan } from "../../src/core/due.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

/** What is late, and what falls due in so many days, the nearest first. */
export interface ShownDue {
  late: readonly Due[]
  coming: readonly Due[]
  days: number
}

/** As many lines as one reads; the register has the rest. */
const most = 40

/** What falls due in the register, by day. */
export function DueInRegister({ page, due }: { page: Page; due: ShownDue }) {
  const t = page.t.dashboard.due
  const { late, coming, days } = due
  return (
    <div class="stack loose">
      {late.length === 0 ? null : (
        <section class="stack tight" aria-labelledby="late">
          <h2 id="late" class="sub">
            {t.late(late.length)}
          </h2>
          <ul class="lines small">
            {late.slice(0, most).map((one) => (
              <li class="row ends">
                <span class="any">
                  <DueLine page={page} due={one} />
                </span>
                <b class="n">
                  <Mark id="warn" /> {page.t.tools.review.late(daysBetween(one.day, page.today))}
                </b>
              </li>
            ))}
          </ul>
          <More page={page} count={late.length - most} />
        </section>
      )}
      <section class="stack tight" aria-labelledby="due">
        <h2 id="due" class="sub">
          {t.title(days)}
        </h2>
        {coming.length === 0 ? (
          <p class="empty">
            {t.none(days)} <a href={routes.tools({ view: "due" })}>{t.noneNext}</a>
          </p>
        ) : (
          <>
            <ol class="time">
              {[...Map.groupBy(coming.slice(0, most), ({ day }) => day)].map(([day, all]) => (
                <li>
                  <time datetime={day}>{dayText(day, page.lang, "short")}</time>
                  <div class="stack tight any">
                    {all.map((one) => (
                      <div>
                        <DueLine page={page} due={one} />
                      </div>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
            <More page={page} count={coming.length - most} />
          </>
        )}
        {page.may("register:write") ? (
          <p>
            <a href={routes.reviews()}>{page.t.reviews.detail.back}</a>
          </p>
        ) : null}
      </section>
    </div>
  )
}

function More({ page, count }: { page: Page; count: number }) {
  const t = page.t.dashboard.due
  if (count <= 0) return null
  return (
    <p class="small row">
      <span>{t.more(count)}</span>
      <a href={routes.tools({ view: "due" })}>{t.reviews}</a>
      <a href={routes.tools({ view: "ending" })}>{t.licences}</a>
    </p>
  )
}

function DueLine({ page, due }: { page: Page; due: Due }) {
  const t = page.t.dashboard.due
  const until = (day: Day) => dayText(day, page.lang, "short")
  switch (due.kind) {
    case "review":
      return <Line page={page} plan={due.plan} what={t.review} small={page.t.tag[due.outcome]} />
    case "decision":
      return (
        <Line
          page={page}
          plan={due.plan}
          what={t.decision}
          small={due.day < page.today ? t.decisionOver : t.decisionText}
        />
      )
    case "licence":
      return (
        <Line
          page={page}
          plan={due.plan}
          what={t.licence[due.licence]}
          small={due.seats === undefined ? undefined : t.seats(due.seats)}
        />
      )
    case "notice":
      return (
        <Line
          page={page}
          plan={due.plan}
          what={t.notice}
          small={due.end === undefined ? undefined : t.noticeText(until(due.end))}
        />
      )
    case "exception":
      return <Line page={page} plan={due.plan} what={t.exception(shown(due.who)[page.lang])} />
    case "agreement":
      return <Agreement page={page} due={due} />
  }
}

function Line({ page, plan, what, small }: { page: Page; plan: NamedPlan; what: string; small?: string | undefined }) {
  return (
    <>
      <PlanLink page={page} plan={plan} />
      {page.t.dashboard.due.is} {what}
      {small ? <small>{small}</small> : null}
    </>
  )
}

function PlanLink({ page, plan }: { page: Page; plan: NamedPlan }) {
  const name = shown(plan.name)
  const text = page.t.dashboard.due.plan(plan.tool.name, name[page.lang])
  const foreign = name.lang !== undefined && name.lang !== page.lang
  return (
    <a href={routes.tool(plan.tool.slug, { plan: plan.slug })} {...(foreign ? { lang: name.lang } : {})}>
      {text}
    </a>
  )
}

/** An agreement is with an organisation; it leads to the plans that it names, or to the tools of the organisation. */
function Agreement({ page, due }: { page: Page; due: Extract<Due, { kind: "agreement" }> }) {
  const { organisation, plans } = due
  const text = page.t.dashboard.due.agreement(page.t.tool.licences.agreementKinds[due.agreement], organisation.name)
  if (plans.length === 0 && organisation.hasTools) return <a href={routes.tools({ q: organisation.name })}>{text}</a>
  return (
    <>
      {text}
      {plans.map((plan) => (
        <small>
          <PlanLink page={page} plan={plan} />
        </small>
      ))}
    </>
  )
}
