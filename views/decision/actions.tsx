import { mayIn } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { DecisionProps } from "./model.ts"

/** What the reader may do with it, by where it stands. */
export function ActionsSection({ page, shown, read }: DecisionProps & { read: string }) {
  const t = page.t.decision.actions
  const { status } = shown.decision
  const { state, underWay } = shown
  const prepares = page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined)
  const counts = state === "force" || state === "coming"
  if (!prepares || (!counts && underWay.length === 0 && status !== "draft" && status !== "signing")) return null
  return (
    <section class="stack tight noprint" aria-labelledby="actions">
      <h2 id="actions" class="sub">
        {t.title}
      </h2>
      <UnderWay page={page} shown={shown} />
      {status === "draft" ? (
        <p>
          <a class="btn" href={routes.decisionDraft(shown.decision.id)}>
            {t.edit}
          </a>
        </p>
      ) : null}
      {status === "signing" ? <Recall page={page} shown={shown} read={read} /> : null}
      {status === "draft" || status === "signing" ? <Abandon page={page} shown={shown} read={read} /> : null}
      {counts ? <AfterIt page={page} shown={shown} /> : null}
    </section>
  )
}

type Sent = Part & { read: string }

type Part = { page: Page; shown: DecisionProps["shown"] }

function UnderWay({ page, shown: { underWay } }: Part) {
  const t = page.t.decision.actions
  if (underWay.length === 0) return null
  return (
    <p class="small">
      {t.underWay(underWay.length)}{" "}
      {underWay.map(({ id, status }, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a href={routes.decision(id)}>{t.underWayStatus[status]}</a>
        </>
      ))}
    </p>
  )
}

function Recall({ page, shown: { decision }, read }: Sent) {
  const t = page.t.decision.actions
  return (
    <form method="post" class="row" action={routes.decisionRecall(decision.id)}>
      <input type="hidden" name="version" value={decision.version} />
      <input type="hidden" name="read" value={read} />
      <button type="submit" class="btn" aria-describedby="recall-text">
        {t.recall}
      </button>
      <small id="recall-text">{t.recallText}</small>
    </form>
  )
}

function Abandon({ page, shown: { decision }, read }: Sent) {
  const t = page.t.decision.actions
  return (
    <form method="post" class="row" action={routes.decisionAbandonment(decision.id)}>
      <input type="hidden" name="version" value={decision.version} />
      <input type="hidden" name="read" value={read} />
      <button type="submit" class="btn" aria-describedby="abandon-text">
        {t.abandon}
      </button>
      <small id="abandon-text">{t.abandonText}</small>
    </form>
  )
}

/** What follows one that counts: its successor, a suspension, or the end of one. */
function AfterIt({ page, shown: { decision, suspended } }: Part) {
  const t = page.t.decision.actions
  const { content, plan, id } = decision
  const signs = mayIn(page.who, "decisions:sign", undefined)
  if (content.outcome === "suspended") {
    return (
      <p class="row">
        <a class="btn go" href={routes.newDecision({ plan: plan.slug, like: suspended?.id })}>
          {t.lift}
        </a>
        <small>{t.liftText}</small>
      </p>
    )
  }
  const stops = content.outcome === "refused" || content.outcome === "retired"
  return (
    <p class="row">
      <a class="btn" href={routes.newDecision({ plan: plan.slug, like: id })}>
        {t.replace}
      </a>
      {signs && !stops ? (
        <a class="btn" href={routes.newSuspension({ plan: plan.slug })}>
          {t.suspend}
        </a>
      ) : null}
    </p>
  )
}
