import type { AgencyQuestions, Methodology } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { wordsOf } from "../tool/words.ts"

interface Props {
  page: Page
  methodology: Methodology
}

/** What agencies are asked, what bars one, and what weighs more than for a plan. */
export function Agencies({ page, methodology }: Props) {
  const { agencies } = methodology
  const t = page.t.agencyScore.method
  if (!agencies) return null
  return (
    <section class="stack" aria-labelledby="agencies">
      <h2 id="agencies">{t.title}</h2>
      <p>{t.text}</p>
      <dl class="kv">
        <dt>{t.always}</dt>
        <dd>
          <Questions page={page} methodology={methodology} questions={agencies.always} />
        </dd>
        <dt>{t.entrusted}</dt>
        <dd>
          <Questions page={page} methodology={methodology} questions={agencies.entrusted} />
        </dd>
      </dl>
      {Object.entries(agencies.weights).map(([id, weight]) => (
        <p>{t.weight(id, weight)}</p>
      ))}
    </section>
  )
}

function Questions({ page, methodology, questions: { asked, stops } }: Props & { questions: AgencyQuestions }) {
  const words = wordsOf(methodology, page.lang)
  const dimensions = new Map(methodology.dimensions.map(({ id, name }) => [id, name[page.lang]]))
  return (
    <ul class="plain small">
      {asked.map((id) => (
        <li>
          <a href={dimensions.has(id) ? `#dimension-${id}` : `#${id}`}>{id}</a>{" "}
          <span class="dim">{dimensions.get(id) ?? words.factor(id)?.name[page.lang]}</span>
        </li>
      ))}
      {stops.map(({ factor, option }) => (
        <li>
          <Mark id="stop" /> <a href={`#${factor}`}>{factor}</a> {page.t.agencyScore.method.stop}{" "}
          <Level option={option} page={page} /> {words.option(factor, option)}
        </li>
      ))}
    </ul>
  )
}
