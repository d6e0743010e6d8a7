import { annexMarkdown, escaped } from "./clause-annex-markdown.ts"
import {
  type ClauseTree,
  definitionsIn,
  partyTerm,
  runsIn,
  type TreeClause,
  type TreeParagraph,
  type TreeRun,
  type TreeText,
  wordsOfRun,
} from "./clause-tree.ts"
import { documentWords } from "./clause-words.ts"
import type { Language } from "./text.ts"

/** The clause set as Markdown, one language after the other: to be read, and compared line by line. */
export function clauseMarkdown(tree: ClauseTree): string {
  return tree.languages
    .map((language) => languagePart(tree, language).join("\n\n"))
    .join("\n\n---\n\n")
    .concat("\n")
}

function languagePart(tree: ClauseTree, language: Language): string[] {
  const t = documentWords[language]
  const { contract } = tree
  return [
    `# ${escaped(tree.title[language])}`,
    ...(contract
      ? [line(contract.title), ...(contract.reference ? [`${t.colon(t.ours)} ${escaped(contract.reference)}`] : [])]
      : []),
    `*${escaped(t.notice)}*`,
    ...openPart(tree, language),
    partiesPart(tree, language),
    ...(contract ? [escaped(t.partOf(contract.title, contract.reference))] : []),
    ...tree.clauses.flatMap((clause) => clausePart(tree, clause, language)),
    ...(tree.annexes ?? []).flatMap((annex) => annexMarkdown(annex, language)),
  ]
}

/** A text that has a line for itself: what it begins with begins no list. */
function line(text: string): string {
  return escaped(text).replace(/^(?:\d{1,9}(?=[.)])|(?=[-+]))/, "$&\\")
}

function openPart({ openPoints }: ClauseTree, language: Language): string[] {
  if (openPoints.length === 0) return []
  const t = documentWords[language]
  const points = openPoints.map(({ number, label, hint, paragraphs }) => {
    const at = paragraphs.length > 0 ? t.at(paragraphs.join(", ")) : t.onFront
    return `${number}. **[${escaped(label[language])}]** (${at})${hint ? ` ${escaped(hint[language])}` : ""}`
  })
  return [`## ${t.open}`, escaped(t.openIntro), points.join("\n")]
}

function partiesPart(tree: ClauseTree, language: Language): string {
  const t = documentWords[language]
  const [client, agency] = (["client", "agency"] as const).map(
    (side) => `${textOf(tree.parties[side], language)}, ${t.called(partyTerm(tree, side, language))}`,
  )
  return `${t.between} ${client}, ${t.and} ${agency}.`
}

function clausePart(tree: ClauseTree, { number, title, paragraphs }: TreeClause, language: Language): string[] {
  return [
    `## ${number}. ${escaped(title[language])}`,
    ...paragraphs.flatMap((paragraph) => paragraphPart(tree, paragraph, language)),
  ]
}

function paragraphPart(
  tree: ClauseTree,
  { number, text, items, definitions }: TreeParagraph,
  language: Language,
): string[] {
  const t = documentWords[language]
  return [
    `**${number}** ${textOf(text, language)}`,
    ...(items.length > 0 ? [items.map((item) => `- (${item.letter}) ${textOf(item.text, language)}`).join("\n")] : []),
    ...(definitions
      ? [
          definitionsIn(tree, language)
            .map(({ term, meaning }) => {
              const [opens, word, means] = t.means(term[language])
              return `- ${opens}**${escaped(word)}**${means}${textOf(meaning, language)}.`
            })
            .join("\n"),
        ]
      : []),
  ]
}

function textOf(text: TreeText, language: Language): string {
  return runsIn(text, language).map(runText).join("")
}

function runText(run: TreeRun): string {
  const text = escaped(wordsOfRun(run))
  return run.kind === "open" ? `**${text}**` : text
}
