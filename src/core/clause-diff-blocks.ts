import type { AnnexField, AnnexLine, AnnexPart, AnnexTable, TreeAnnex } from "./clause-annex.ts"
import {
  type ClauseTree,
  definitionsIn,
  runsIn,
  type TreeClause,
  type TreeParagraph,
  type TreeRun,
} from "./clause-tree.ts"
import type { Language, Text } from "./text.ts"

// A draft as a sequence of blocks in one language: what is laid side by side with another draft.

export type BlockKind =
  | "title"
  | "contract"
  | "party"
  | "heading"
  | "paragraph"
  | "item"
  | "definition"
  | "annex"
  | "annex-text"
  | "annex-part"
  | "head"
  | "row"
  | "field"

/** What a block of several cells holds side by side; a text has one. */
export interface BlockCell {
  id: string
  runs: readonly TreeRun[]
}

export interface TextBlock {
  /** The same in both drafts, whatever its number: `clause/CL-02/silence`. */
  id: string
  kind: BlockKind
  /** `front`, a clause, or `annex/tools`. */
  group: string
  /** `2`, `2.3`, `a`. */
  number?: string | undefined
  cells: readonly BlockCell[]
}

/** Everything that the two sides would sign, in its order; nothing where the draft is not in that language. */
export function textBlocks(tree: ClauseTree, language: Language): TextBlock[] {
  if (!tree.languages.includes(language)) return []
  return [
    ...frontBlocks(tree, language),
    ...tree.clauses.flatMap((clause) => clauseBlocks(tree, clause, language)),
    ...(tree.annexes ?? []).flatMap((annex) => annexBlocks(annex, language)),
  ]
}

function frontBlocks({ title, contract, parties }: ClauseTree, language: Language): TextBlock[] {
  const front = (id: string, kind: BlockKind, runs: readonly TreeRun[]): TextBlock => ({
    id,
    kind,
    group: "front",
    cells: [{ id: "text", runs }],
  })
  return [
    front("title", "title", said(title[language])),
    ...(contract ? [front("contract", "contract", said(contract.title))] : []),
    ...(contract?.reference ? [front("contract/reference", "contract", said(contract.reference))] : []),
    ...(["client", "agency"] as const).map((side) => front(`party/${side}`, "party", runsIn(parties[side], language))),
  ]
}

function clauseBlocks(tree: ClauseTree, { id: group, number, title, paragraphs }: TreeClause, language: Language) {
  return [
    { id: `clause/${group}`, kind: "heading", group, number, cells: [{ id: "text", runs: said(title[language]) }] },
    ...paragraphs.flatMap((paragraph) => paragraphBlocks(tree, group, paragraph, language)),
  ] satisfies TextBlock[]
}

function paragraphBlocks(tree: ClauseTree, group: string, paragraph: TreeParagraph, language: Language): TextBlock[] {
  const id = `clause/${group}/${paragraph.id}`
  const block = (own: Pick<TextBlock, "id" | "kind" | "number">, runs: readonly TreeRun[]): TextBlock => ({
    ...own,
    group,
    cells: [{ id: "text", runs }],
  })
  return [
    block({ id, kind: "paragraph", number: paragraph.number }, runsIn(paragraph.text, language)),
    ...paragraph.items.map((item) =>
      block({ id: `${id}/${item.id}`, kind: "item", number: item.letter }, runsIn(item.text, language)),
    ),
    ...(paragraph.definitions ? definitionsIn(tree, language) : []).map(({ id: term, term: name, meaning }) => ({
      id: `definition/${term}`,
      kind: "definition" as const,
      group,
      cells: [
        { id: "term", runs: said(name[language]) },
        { id: "meaning", runs: runsIn(meaning, language) },
      ],
    })),
  ]
}

// Annexes.

function annexBlocks({ kind, number, title, intro, parts }: TreeAnnex, language: Language): TextBlock[] {
  const group = `annex/${kind}`
  return [
    { id: group, kind: "annex", group, number, cells: textCell(title, language) },
    ...intro.map((text, at) => ({
      id: `${group}/intro/${at + 1}`,
      kind: "annex-text" as const,
      group,
      cells: textCell(text, language),
    })),
    ...parts.flatMap((part) => partBlocks(group, part, language)),
  ]
}

function partBlocks(group: string, part: AnnexPart, language: Language): TextBlock[] {
  const id = `${group}/${part.id}`
  return [
    { id, kind: "annex-part", group, cells: textCell(part.title, language) },
    ...(part.intro
      ? [{ id: `${id}/intro`, kind: "annex-text" as const, group, cells: textCell(part.intro, language) }]
      : []),
    ...(part.kind === "table"
      ? tableBlocks(id, group, part, language)
      : part.fields.map((field) => ({
          id: `${id}/field/${field.id}`,
          kind: "field" as const,
          group,
          cells: fieldCells(field, language),
        }))),
  ]
}

function tableBlocks(id: string, group: string, { columns, rows, none }: AnnexTable, language: Language): TextBlock[] {
  if (rows.length === 0) return [{ id: `${id}/none`, kind: "annex-text", group, cells: textCell(none, language) }]
  return [
    {
      id: `${id}/head`,
      kind: "head",
      group,
      cells: columns.map(({ id: column, head }) => ({ id: column, runs: said(head[language]) })),
    },
    ...rows.map((row) => ({
      id: `${id}/row/${row.id}`,
      kind: "row" as const,
      group,
      cells: columns.map((column, at) => ({ id: column.id, runs: said(cellText(row.cells[at] ?? [], language)) })),
    })),
  ]
}

/** The lines of a cell, each with what stands before its colon. */
function cellText(lines: readonly AnnexLine[], language: Language): string {
  const colon = language === "fr" ? "\u00a0: " : ": "
  return lines.map(({ label, text }) => (label ? `${label[language]}${colon}` : "") + text[language]).join("\n")
}

function fieldCells(field: AnnexField, language: Language): BlockCell[] {
  const options = field.kind === "one" || field.kind === "any" ? field.options.map((text) => text[language]) : []
  return [
    { id: "label", runs: said(field.label[language]) },
    { id: "hint", runs: said(field.hint?.[language] ?? "") },
    { id: "options", runs: said(options.join("\n")) },
  ].filter(({ id, runs }) => id === "label" || runs.length > 0)
}

function textCell(text: Text, language: Language): BlockCell[] {
  return [{ id: "text", runs: said(text[language]) }]
}

function said(text: string): TreeRun[] {
  return text === "" ? [] : [{ kind: "text", text }]
}
