import type { Child } from "hono/jsx"
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
import { Annexes } from "./annex.tsx"

interface Props {
  tree: ClauseTree
  /** Both side by side, paragraph beside paragraph, or one. */
  language: Language | "both"
  /** The clause that is worked on, or `annexes`: marked. */
  current?: string | undefined
}

interface Shown extends Omit<Props, "language"> {
  languages: readonly Language[]
}

/** A draft as it will read: numbers, values and references as in the document. Its own heading is of level 2, those of its clauses of level 3. */
export function TreePreview({ language, ...rest }: Props) {
  const languages = language === "both" ? rest.tree.languages : [language]
  const shown = { ...rest, languages }
  const [only] = languages
  return (
    <article class="paper draft-paper" {...(languages.length === 1 ? { lang: only } : {})}>
      <Head {...shown} />
      {shown.tree.clauses.map((clause) => (
        <ClausePreview clause={clause} {...shown} />
      ))}
      <Signatures {...shown} />
      <div class={shown.current === "annexes" ? "on" : undefined}>
        <Annexes annexes={shown.tree.annexes ?? []} languages={languages} />
      </div>
    </article>
  )
}

/** What is said once in each language shown; in two they stand side by side. */
function Each({ languages, children }: { languages: readonly Language[]; children: (language: Language) => Child }) {
  const [only] = languages
  if (languages.length === 1 && only) return <>{children(only)}</>
  return (
    <div class="twin">
      {languages.map((language) => (
        <div lang={language}>{children(language)}</div>
      ))}
    </div>
  )
}

function Head(shown: Shown) {
  const { tree, languages } = shown
  const { contract } = tree
  return (
    <>
      <Each languages={languages}>
        {(language) => (
          <>
            <h2>{tree.title[language]}</h2>
            {contract ? (
              <p class="dim">
                {contract.title}
                {contract.reference ? (
                  <>
                    <br />
                    {documentWords[language].colon(documentWords[language].ours)} {contract.reference}
                  </>
                ) : null}
              </p>
            ) : null}
          </>
        )}
      </Each>
      <Each languages={languages}>{(language) => <Parties tree={tree} language={language} />}</Each>
    </>
  )
}

function Parties({ tree, language }: { tree: ClauseTree; language: Language }) {
  const t = documentWords[language]
  return (
    <p>
      {t.between} <Runs text={tree.parties.client} language={language} />,{" "}
      {t.called(partyTerm(tree, "client", language))}, {t.and} <Runs text={tree.parties.agency} language={language} />,{" "}
      {t.called(partyTerm(tree, "agency", language))}.
      {tree.contract ? ` ${t.partOf(tree.contract.title, tree.contract.reference)}` : null}
    </p>
  )
}

function ClausePreview({ clause, current, ...props }: Shown & { clause: TreeClause }) {
  const { languages } = props
  return (
    <section class={clause.id === current ? "on" : undefined}>
      <Each languages={languages}>
        {(language) => (
          <h3 id={clausePlace(language, clause.id)}>
            {clause.number}. {clause.title[language]}
          </h3>
        )}
      </Each>
      {clause.paragraphs.map((paragraph) => (
        <ParagraphPreview paragraph={paragraph} {...props} />
      ))}
    </section>
  )
}

function ParagraphPreview({ paragraph, tree, languages }: Omit<Shown, "current"> & { paragraph: TreeParagraph }) {
  const { number, text, items, definitions } = paragraph
  return (
    <Each languages={languages}>
      {(language) => (
        <>
          <p>
            <b>{number}</b> <Runs text={text} language={language} />
          </p>
          {items.length > 0 ? (
            <ul class="plain lettered">
              {items.map((item) => (
                <li>
                  ({item.letter}) <Runs text={item.text} language={language} />
                </li>
              ))}
            </ul>
          ) : null}
          {definitions ? <Definitions tree={tree} language={language} /> : null}
        </>
      )}
    </Each>
  )
}

function Definitions({ tree, language }: { tree: ClauseTree; language: Language }) {
  return (
    <ul class="plain lettered">
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

/** Where each side signs, by hand. */
function Signatures({ tree, languages }: Shown) {
  return (
    <section class="signatures">
      <Each languages={languages}>
        {(language) => {
          const t = documentWords[language]
          return (
            <>
              <h3>{t.signatures}</h3>
              <div class="sides-of-it">
                {(["client", "agency"] as const).map((side) => (
                  <p>
                    <b>{t.forParty(partyTerm(tree, side, language))}</b>
                    <br />
                    {t.signName}
                    <br />
                    {t.signDay}
                    <br />
                    {t.sign}
                  </p>
                ))}
              </div>
            </>
          )
        }}
      </Each>
    </section>
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
  if (run.kind === "reference") return <a href={`#${clausePlace(language, run.clause)}`}>{run.number}</a>
  if (run.kind === "open") return <mark class="open">[{run.text}]</mark>
  if (run.kind === "value") return <mark>{run.text}</mark>
  return <>{run.text}</>
}

/** Where a clause stands on the page: each language has its own, so that both can be shown. */
export function clausePlace(language: Language, clause: string): string {
  return `${language}-${clause.toLowerCase()}`
}
