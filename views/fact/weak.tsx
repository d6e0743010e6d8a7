import type { WeakAnswer } from "../../src/core/weak-answers.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"

/** What a good answer leaves open as long as nothing better backs it: questions, each with what would close it. */
export function WeakNote({ page, weak, words }: { page: Page; weak: WeakAnswer | undefined; words: Words }) {
  if (!weak) return null
  const t = page.t.fact.weak
  const { lang } = page
  return (
    <section class="stack tight" aria-labelledby="weak">
      <h2 id="weak">{t.title(weak.questions.length)}</h2>
      <p>
        {t.why[weak.why]} {weak.gap[lang]}
      </p>
      <details>
        <summary>{t.show}</summary>
        <ul class="lines">
          {weak.questions.map(({ id, text, closes, factor }) => (
            <li id={id}>
              {text[lang]}
              <small>
                {t.closes} {closes[lang]}
              </small>
              {factor === undefined ? null : <small>{t.factor(words.factorName(factor))}</small>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
