import type { ClauseLibrary } from "../../src/core/clause.ts"
import { languages } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { languageName, Meaning } from "../clause/words.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Cell, Fold, Row, Rows } from "../parts/fold.tsx"

/** Every defined term with its meaning, French and English side by side. */
export function ClauseTermsPage({ page, library }: { page: Page; library: ClauseLibrary }) {
  const t = page.t.clauses.terms
  const order = languages.toSorted((one, other) => Number(other === page.lang) - Number(one === page.lang))
  const { compare } = new Intl.Collator(page.lang)
  const terms = library.terms.toSorted((one, other) => compare(one.one[page.lang], other.one[page.lang]))
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="terms" />
      <div class="stack tight">
        <h1>{t.title(terms.length)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Fold caption={t.caption} heads={order.map(languageName)}>
        <Rows>
          {terms.map(({ id, one, meaning }) => (
            <Row>
              {order.map((language, index) => (
                <Cell class="full">
                  <div lang={language}>
                    <b {...(index === 0 ? { id } : {})}>{one[language]}</b>
                    <span class="says">
                      <Meaning text={meaning[language]} language={language} model={{ library }} />
                    </span>
                  </div>
                </Cell>
              ))}
            </Row>
          ))}
        </Rows>
      </Fold>
    </div>
  )
}
