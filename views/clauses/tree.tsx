import {
  type ClauseTree,
  definitionsIn,
  partyTerm,
  runsIn,
  type TreeClause,
  type TreeParagraph,
  type TreeRun,
  type TreeText,
} from "../../src/core/clause-tree.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"

interface Props {
  tree: ClauseTree
  language: Language
}

/** A draft as it will read, in one of its languages: numbers, values and references as in the document. Its headings are of level 3. */
export function TreePreview({ tree, language }: Props) {
  return (
    <div class="paper stack" lang={language}>
      <Parties tree={tree} language={language} />
      {tree.clauses.map((clause) => (
        <ClausePreview clause={clause} tree={tree} language={language} />
      ))}
    </div>
  )
}

function Parties({ tree, language }: Props) {
  const t = documentWords[language]
  return (
    <p>
      {t.between} <Runs text={tree.parties.client} language={language} />,{" "}
      {t.called(partyTerm(tree, "client", language))}, {t.and} <Runs text={tree.parties.agency} language={language} />,{" "}
      {t.called(partyTerm(tree, "agency", language))}.
    </p>
  )
}

function ClausePreview({ clause, ...props }: Props & { clause: TreeClause }) {
  const { language } = props
  return (
    <section class="stack tight" aria-labelledby={placeOf(language, clause.id)}>
      <h3 id={placeOf(language, clause.id)}>
        {clause.number} {clause.title[language]}
      </h3>
      {clause.paragraphs.map((paragraph) => (
        <ParagraphPreview paragraph={paragraph} {...props} />
      ))}
    </section>
  )
}

function ParagraphPreview({ paragraph, tree, language }: Props & { paragraph: TreeParagraph }) {
  const { number, text, items, definitions } = paragraph
  return (
    <>
      <p>
        <b>{number}</b> <Runs text={text} language={language} />
      </p>
      {items.length > 0 ? (
        <ul class="plain">
          {items.map((item) => (
            <li>
              ({item.letter}) <Runs text={item.text} language={language} />
            </li>
          ))}
        </ul>
      ) : null}
      {definitions ? <Definitions tree={tree} language={language} /> : null}
    </>
  )
}

function Definitions({ tree, language }: Props) {
  return (
    <ul class="plain">
      {definitionsIn(tree, language).map(({ term, meaning }) => {
        const [opens, word, means] = documentWords[language].means(term[language])
        return (
          <li>
            {opens}
            <b>{word}</b>
            {means}
            <Runs text={meaning} language={language} />.
          </li>
        )
      })}
    </ul>
  )
}

function Runs({ text, language }: { text: TreeText; language: Language }) {
  return (
    <>
      {runsIn(text, language).map((run) => (
        <Run run={run} language={language} />
      ))}
    </>
  )
}

function Run({ run, language }: { run: TreeRun; language: Language }) {
  if (run.kind === "reference") return <a href={`#${placeOf(language, run.clause)}`}>{run.number}</a>
  if (run.kind === "open") return <mark class="open">[{run.text}]</mark>
  return <>{run.text}</>
}

/** Each language has its own, so that both can stand on one page. */
function placeOf(language: Language, clause: string): string {
  return `${language}-${clause.toLowerCase()}`
}
