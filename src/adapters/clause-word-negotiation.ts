import { Paragraph } from "docx"
import type { BesideClause, BesideNote } from "../core/clause-beside.ts"
import type { WordDocument } from "../core/clause-document.ts"
import { cleanText } from "../core/clause-filled.ts"
import { documentWords, positionNames } from "../core/clause-words.ts"
import type { Bargaining } from "../core/draft.ts"
import { pageWidth, wordFile, wordPages } from "./clause-word-file.ts"
import { plain, type Speaking, words } from "./clause-word-runs.ts"
import { stepNumbering, wordStyles } from "./clause-word-styles.ts"
import { small, wordTable } from "./clause-word-table.ts"

type Negotiation = Extract<WordDocument, { copy: "negotiation" }>

/** What we know before we sit down at the table; for our side alone. */
export function negotiationWord(document: Negotiation): Promise<Uint8Array<ArrayBuffer>> {
  const { tree, beside, language, day } = document
  const part = { language }
  const t = documentWords[language]
  const { contract } = tree
  const shares = [13, 24, 9, 22, 24, 8]
  const heads = [t.clause, t.ourPosition, t.floor, t.fallbacks, t.arguments, t.owner]
  const table = wordTable(part, {
    width: pageWidth(true),
    columns: heads.map((head, at) => ({ head, share: shares[at] ?? 0 })),
    rows: beside.map((one, at) => clauseRow(document, one, at)),
    isShort: () => true,
  })
  const pages = wordPages({
    language,
    title: tree.title[language],
    stamp: document,
    landscape: true,
    internal: true,
    children: [
      new Paragraph({ style: "Title", children: [words(part, t.negotiation)] }),
      ...(contract ? [plain(part, [contract.title, contract.reference].filter(Boolean).join(", "))] : []),
      plain(part, t.negotiationIntro),
      table,
    ],
  })
  return wordFile({ title: t.negotiation, language, day, sections: [pages] })
}

function clauseRow({ tree, bargaining, language }: Negotiation, beside: BesideClause, at: number): Paragraph[][] {
  const part = { language }
  const t = documentWords[language]
  const title = tree.clauses.find(({ id }) => id === beside.id)?.title[language] ?? beside.id
  const bargain: Bargaining = bargaining[beside.id] ?? {}
  const position = positionNames[beside.position][language]
  return [
    [small({ children: [words(part, `${beside.number}. ${title}`, { bold: true })] }), hint(part, beside.id)],
    [
      small({
        children: [
          words(part, `${t.colon(sentence(position))} `, { bold: true }),
          words(part, beside.summary[language]),
        ],
      }),
      ...beside.warnings.map((warning) => noteLine(part, warning, `${t.colon(t.warnings)} `)),
    ],
    [small({ children: [words(part, bargain.floor ? sentence(positionNames[bargain.floor][language]) : t.toSet)] })],
    beside.fallback.map(
      (step) =>
        new Paragraph({
          style: wordStyles.step,
          numbering: { reference: stepNumbering, level: 0, instance: at },
          children: [words(part, step[language])],
        }),
    ),
    beside.notes.map((note) => noteLine(part, note)),
    [small({ children: [words(part, bargain.owner ? cleanText(bargain.owner) : t.toName)] })],
  ]
}

function noteLine(part: Speaking, { text, unsure }: BesideNote, head?: string): Paragraph {
  const { language } = part
  return small({
    children: [
      ...(head ? [words(part, head, { bold: true })] : []),
      words(part, text[language]),
      ...(unsure ? [words(part, ` (${documentWords[language].unsure})`, { italics: true })] : []),
    ],
  })
}

function hint(part: Speaking, text: string): Paragraph {
  return plain(part, text, wordStyles.tableHint)
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
