import { listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { Around, Candidates } from "../check/around.tsx"
import { Faults, QuestionForm } from "../check/form.tsx"
import { DependsOn } from "../check/grid.tsx"
import type { CheckAnswer, CheckForm } from "../check/model.ts"
import { headingOf, OtherDay, Panel } from "../check/panel.tsx"
import { Plans } from "../check/plans.tsx"
import { questionLine } from "../check/question.ts"
import { type Start, WarmStart } from "../check/start.tsx"

const longestTitle = 120

/** The result first: "Oui, à trois conditions – ChatGPT, données internes, rédiger des textes". */
export function checkTitle(page: Page, answer: CheckAnswer): string {
  // A heading has a colon of its own at times.
  const title = `${headingOf(page, answer)} – ${questionLine(page, answer)}`
  const characters = [...title]
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join("")}…`
}

/** The form alone, for who comes without a question. */
export function StartPage({ page, form, start }: { page: Page; form: CheckForm; start: Start | undefined }) {
  return (
    <div class="stack loose">
      <div class="stack">
        <h1>{page.t.check.title}</h1>
        <QuestionForm page={page} form={form} />
      </div>
      <WarmStart page={page} start={start} />
    </div>
  )
}

/** The form with what was typed and what is wrong with it. */
export function FormPage({ page, form }: { page: Page; form: CheckForm }) {
  return (
    <div class="stack">
      <h1>{page.t.check.title}</h1>
      <Faults page={page} form={form} />
      <QuestionForm page={page} form={form} />
    </div>
  )
}

/** The answer, first on the page; then what it depends on, and what is around it. */
export function AnswerPage({ page, form, answer }: { page: Page; form: CheckForm; answer: CheckAnswer }) {
  // A matrix takes the full width, below what is around the answer.
  const wide = answer.grid?.kind === "matrix"
  const rest = (
    <>
      <DependsOn page={page} answer={answer} />
      <Plans page={page} answer={answer} />
    </>
  )
  return (
    <div class="stack loose sheet">
      <div class="stack">
        <Title page={page} answer={answer} />
        <p class="onlyprint">{questionLine(page, answer)}</p>
        <QuestionForm page={page} form={form} summary={questionLine(page, answer)} />
        <OtherDay page={page} answer={answer} />
      </div>
      <div class="split">
        <div class="stack loose">
          <Panel page={page} answer={answer} />
          <Candidates page={page} answer={answer} />
          {wide ? null : rest}
        </div>
        <Around page={page} answer={answer} />
      </div>
      {wide ? rest : null}
    </div>
  )
}

/** Who comes from a block page reads first which tool the address belongs to. */
function Title({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { host, reply } = answer
  if (host === undefined) return <h1>{page.t.check.title}</h1>
  const t = page.t.check.host
  const tools = reply.candidates?.map((tool) => tool.name) ?? []
  return (
    <>
      <h1 class="long">
        {reply.tool ? t.one(host, reply.tool.name) : null}
        {tools.length > 0 ? t.several(host, listText(tools, page.lang, "and")) : null}
        {!reply.tool && tools.length === 0 ? t.unknown(host) : null}
      </h1>
      {reply.tool || tools.length > 0 ? <p class="dim">{reply.tool ? t.lede : t.sharedNote}</p> : null}
    </>
  )
}
