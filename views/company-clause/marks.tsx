import type { Child } from "hono/jsx"
import type { ClauseLibrary, ClauseParameter } from "../../src/core/clause.ts"
import { filledValue } from "../../src/core/clause-filled.ts"
import type { Page } from "../../src/web/page.ts"

/** The marks that a text may hold, each with what it reads as: terms, values and clauses of the library. */
export function MarksHelp({ page, library }: { page: Page; library: ClauseLibrary }) {
  const t = page.t.companyClauses.marks
  const { lang } = page
  return (
    <aside class="marks stack tight noprint" aria-labelledby="marks">
      <h2 id="marks">{t.title}</h2>
      <p class="small">{t.lede}</p>
      <Group title={t.terms(library.terms.length)} hint={t.termsHint}>
        {library.terms.map(({ id, one, many }) => (
          <Line mark={`{${id}}`}>
            {one[lang]}
            {many[lang] === one[lang] ? null : <small>{many[lang]}</small>}
          </Line>
        ))}
      </Group>
      <Group title={t.values(library.parameters.length)} hint={t.valuesHint}>
        {library.parameters.map((parameter) => (
          <Line mark={`{{${parameter.id}}}`}>
            {parameter.label[lang]}
            <small>{readsAs(parameter, page) ?? t.nothing}</small>
          </Line>
        ))}
      </Group>
      <Group title={t.clauses(library.clauses.length)} hint={t.clausesHint}>
        {library.clauses.map(({ id, title }) => (
          <Line mark={`[[${id}]]`}>{title[lang]}</Line>
        ))}
      </Group>
    </aside>
  )
}

function Group({ title, hint, children }: { title: string; hint: string; children?: Child }) {
  return (
    <details>
      <summary>{title}</summary>
      <p class="small">{hint}</p>
      <dl class="kv list">{children}</dl>
    </details>
  )
}

function Line({ mark, children }: { mark: string; children?: Child }) {
  return (
    <>
      <dt>
        <code>{mark}</code>
      </dt>
      <dd>{children}</dd>
    </>
  )
}

function readsAs(parameter: ClauseParameter, { lang }: Page): string | undefined {
  return filledValue(parameter, { chosen: {}, positions: ["balanced"] }).value[lang]
}
