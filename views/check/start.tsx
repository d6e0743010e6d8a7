import { decisionOn } from "../../src/core/answer-cell.ts"
import type { Book } from "../../src/core/book.ts"
import { answers } from "../../src/core/vocabulary.ts"
import { dataPhrase, verbPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AnswerTag } from "../parts/tag.tsx"
import type { Example } from "./model.ts"

/** What the page needs where nothing was asked yet; without a list there is none. */
export interface Start {
  book: Book
  examples: readonly Example[]
}

/** What Aval answers, and questions to try it with. */
export function WarmStart({ page, start }: { page: Page; start: Start | undefined }) {
  const t = page.t.check.start
  return (
    <div class="cols two">
      <section class="stack" aria-labelledby="answers">
        <h2 id="answers">{t.title}</h2>
        <p>{t.lede}</p>
        <dl class="answers">
          {answers.map((answer) => (
            <div>
              <dt>
                <AnswerTag answer={answer} page={page} />
              </dt>
              <dd>{t.meanings[answer]}</dd>
            </div>
          ))}
        </dl>
        <p class="dim">{t.address}</p>
      </section>
      {start ? <Examples page={page} start={start} /> : <Empty page={page} />}
    </div>
  )
}

function Examples({ page, start }: { page: Page; start: Start }) {
  const t = page.t.check.start
  const words = start.book.list.vocabulary
  const { tools } = start.book.list
  const decided = tools.filter((tool) => tool.plans.some((plan) => decisionOn(plan.decisions ?? [], page.today))).length
  return (
    <section class="stack" aria-labelledby="examples">
      <h2 id="examples">{start.examples.length === 3 ? t.examples : t.examplesFew}</h2>
      {start.examples.length > 0 ? (
        <ul class="lines">
          {start.examples.map(({ tool, data, use, answer }) => (
            <li class="row ends">
              <span>
                <a href={routes.check({ tool: tool.slug, data, use })}>
                  {t.example(
                    tool.name,
                    verbPhrase(words, [use], page.lang) ?? "",
                    dataPhrase(words, [data], page.lang) ?? "",
                  )}
                </a>
              </span>
              <AnswerTag answer={answer} page={page} />
            </li>
          ))}
        </ul>
      ) : null}
      <p class="dim">
        {t.counts(tools.length, decided)} <a href={routes.tools()}>{t.allTools}</a>
      </p>
    </section>
  )
}

function Empty({ page }: { page: Page }) {
  const t = page.t.check.start
  return (
    <section class="empty">
      <p>
        {t.empty} <a href={routes.tools()}>{t.allTools}</a>
      </p>
    </section>
  )
}
