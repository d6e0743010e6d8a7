import { firstPlaces } from "../../src/core/clause-overview.ts"
import { type Language, languages } from "../../src/core/text.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { messages } from "../../src/i18n/index.ts"
import { Marked } from "./marked.tsx"
import type { ClauseModel, ClauseProps } from "./model.ts"

/** The text in both languages, the reader's first: side by side where there is room, paragraph beside paragraph, else one after the other. */
export function Texts({ page, model }: ClauseProps) {
  const t = page.t.clauses.clause
  const order = languages.toSorted((one, other) => Number(other === page.lang) - Number(one === page.lang))
  return (
    <section class="stack" aria-labelledby="text">
      <h2 id="text">{t.text}</h2>
      <div class="bilingual">
        {order.map((language) => (
          <TextIn language={language} model={model} />
        ))}
      </div>
      <p class="small dim noprint">{t.reading}</p>
    </section>
  )
}

function TextIn({ language, model }: { language: Language; model: ClauseModel }) {
  const { clause, position } = model
  const text = clause.positions[position]
  const first = firstPlaces(text)
  const newAt = (place: string) => (term: string) => first.get(term) === place
  return (
    <section class="paper" lang={language} aria-labelledby={`text-${language}`}>
      <h3 id={`text-${language}`}>
        <small>{messages[language].clauses.clause.language}</small> {clause.title[language]}
      </h3>
      <ol class="paragraphs">
        {text.paragraphs.map(({ id, text, when, items = [] }) => (
          <li id={`${language}-${id}`}>
            {when === undefined ? null : (
              <small class="only">{messages[language].clauses.clause.only(conditionText(when, language))}</small>
            )}
            <p>
              <Marked text={text[language]} language={language} model={model} isNew={newAt(id)} />
            </p>
            {items.length === 0 ? null : (
              <ol class="letters">
                {items.map((item) => (
                  <li>
                    <Marked
                      text={item.text[language]}
                      language={language}
                      model={model}
                      isNew={newAt(`${id}/${item.id}`)}
                    />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
