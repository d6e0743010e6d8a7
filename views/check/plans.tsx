import type { PlanAnswer } from "../../src/core/answer.ts"
import type { Page } from "../../src/web/page.ts"
import { roles } from "../parts/roles.ts"
import { AnswerTag } from "../parts/tag.tsx"
import type { CheckAnswer } from "./model.ts"
import { linkTo, planTitle } from "./question.ts"
import { Why } from "./why.tsx"

/** Every plan with its account, its answer and why, those that give the answer first: a personal account never passes for the company's. */
export function Plans({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { from } = answer
  const speaks = (plan: PlanAnswer) => Number(plan.account === "personal") * 2 + Number(!from.includes(plan.plan))
  const plans = answer.reply.plans.toSorted((a, b) => speaks(a) - speaks(b))
  if (plans.length === 0) return null
  const t = page.t.check.plans
  const differ = new Set(plans.map((plan) => plan.answer)).size > 1
  return (
    <section class="stack" aria-labelledby="plans">
      <h2 id="plans">{plans.length === 1 ? t.one : differ ? t.differ : t.same}</h2>
      <div class="box">
        <table class="fold" {...roles.table}>
          <thead {...roles.group}>
            <tr {...roles.row}>
              <th {...roles.columnHead} class="w3">
                {t.head.plan}
              </th>
              <th {...roles.columnHead}>{t.head.answer}</th>
              <th {...roles.columnHead}>{t.head.why}</th>
            </tr>
          </thead>
          <tbody {...roles.group}>
            {plans.map((plan) => (
              <Row page={page} answer={answer} plan={plan} />
            ))}
          </tbody>
        </table>
      </div>
      <Others page={page} answer={answer} />
    </section>
  )
}

function Row({ page, answer, plan }: { page: Page; answer: CheckAnswer; plan: PlanAnswer }) {
  const title = planTitle(page, answer, plan.plan)
  return (
    <tr {...roles.row}>
      <th {...roles.rowHead}>
        {answer.reply.plans.length > 1 ? (
          <a href={linkTo(answer, { tool: undefined, host: undefined, plan: plan.plan })}>{title}</a>
        ) : (
          title
        )}
        <Account page={page} plan={plan} />
      </th>
      <td {...roles.cell}>
        <AnswerTag answer={plan.answer} page={page} />
      </td>
      <td {...roles.cell}>
        <Why page={page} answer={answer} plan={plan} />
      </td>
    </tr>
  )
}

function Account({ page, plan }: { page: Page; plan: PlanAnswer }) {
  const t = page.t.check.plans
  return plan.account === "personal" ? (
    <small>
      <strong class="personal">{t.personal}</strong>
    </small>
  ) : (
    <small>{t.company}</small>
  )
}

/** The way back from one plan to all of its tool's. */
function Others({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply, book, base } = answer
  const tool = base.plan ? reply.tool : undefined
  if (!tool || (book.tools.get(tool.slug)?.plans.length ?? 0) < 2) return null
  return (
    <p class="noprint">
      <a href={linkTo(answer, { tool: tool.slug, host: undefined, plan: undefined })}>
        {page.t.check.plans.all(tool.name)}
      </a>
    </p>
  )
}
