import { oversights } from "./agency.ts"
import { countries } from "./countries.ts"
import { agencyData, aiLevels, components, crafts, type DeclarationKind, indemnities } from "./declaration.ts"
import { declarationLimits, fieldsOfPart, sectionsOf } from "./declaration-parts.ts"
import { sourceTypes } from "./digital-source-type.ts"
import { fold, type Text } from "./text.ts"
import { accounts } from "./vocabulary.ts"

// What the cells of a declaration's sheet hold: how an answer is written in one, and how one is read.

/** Lists of words that are chosen from. */
export const sheetLists = {
  craft: crafts,
  data: agencyData,
  level: aiLevels,
  oversight: oversights,
  account: accounts,
  indemnity: indemnities,
  source: sourceTypes,
  c2pa: ["yes", "no", "stripped"],
  yesNo: ["yes", "no"],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type SheetList = keyof typeof sheetLists

/** Columns of all its tables. Each head stands in one table alone: a table is known by them. */
export const sheetColumns = {
  answers: ["id", "question", "options", "answer"],
  tools: [
    ...["toolNumber", "toolName", "plan", "tier", "vendor", "version", "account", "crafts", "data", "trainingOff"],
    ...["retention", "hosting", "indemnity", "embedded"],
  ],
  uses: ["craft", "craftName", "level", "note", "refused"],
  subcontractors: ["subNumber", "subName", "subCountry", "subTools", "subCrafts"],
} as const
export type SheetTable = keyof typeof sheetColumns

/** The columns that a table is known by. */
export const tableKeys: Readonly<Record<SheetTable, readonly string[]>> = {
  answers: ["id", "answer"],
  tools: ["toolName", "crafts"],
  uses: ["craft", "level"],
  subcontractors: ["subName", "subCrafts"],
}

/** Words of the sheet in one language. */
export interface DeclarationSheetWords {
  /** Names of the sheets. */
  sheets: Readonly<Record<SheetTable | "lists" | "help", string>>
  /** Heads of the columns. */
  columns: Readonly<Record<string, string>>
  /** What is asked, by `part.field`; of a component `sources.visual`. */
  questions: Readonly<Record<string, string>>
  /** Words that are chosen from, and the head of each list. */
  lists: Readonly<Record<SheetList, { name: string; words: Readonly<Record<string, string>> }>>
  /** Beside the number of the declaration. */
  mark: string
  help: readonly string[]
}

/** What a cell holds. */
export type CellKind =
  | { kind: "line" | "text" | "url" | "country" | "plan" }
  | { kind: "choice"; list: SheetList }
  | { kind: "choices"; list: SheetList }
  /** Ticked: yes, or nothing. */
  | { kind: "yes" }
  | { kind: "yesNo" }

const choice = (list: SheetList): CellKind => ({ kind: "choice", list })
const choices = (list: SheetList): CellKind => ({ kind: "choices", list })
const [line, text, url, yesNo]: CellKind[] = [{ kind: "line" }, { kind: "text" }, { kind: "url" }, { kind: "yesNo" }]

/** Fields that are not a text of several lines. */
const fieldKinds: Readonly<Record<string, CellKind | undefined>> = {
  ...{ usesAi: yesNo, policyUrl: url, termsUrl: url, oversight: choice("oversight"), subcontracts: yesNo },
  ...{ contributionRecords: yesNo, promptsKept: yesNo, marksIptc: yesNo, marksC2pa: yesNo },
  ...{ visibleLabels: yesNo, audibleLabels: yesNo, trained: yesNo, insured: yesNo, aiInsured: yesNo },
  ...{ level: choice("level"), reviewedBy: line, changedAfter: yesNo, likeness: yesNo, labelNeeded: yesNo },
  c2pa: choice("c2pa"),
}

/** Cells of a tool, by their column; the field is named as the column but for `toolName`. */
export const toolCells: Readonly<Record<string, CellKind | undefined>> = {
  ...{ toolName: line, plan: { kind: "plan" }, tier: line, vendor: line, version: line, account: choice("account") },
  ...{ crafts: choices("craft"), data: choices("data"), trainingOff: yesNo, retention: line, hosting: line },
  ...{ indemnity: choice("indemnity"), embedded: { kind: "yes" } },
}
export const useCells: Readonly<Record<string, CellKind | undefined>> = {
  ...{ level: choice("level"), note: line, refused: yesNo },
}
export const subcontractorCells: Readonly<Record<string, CellKind | undefined>> = {
  ...{ subName: line, subCountry: { kind: "country" }, subTools: line, subCrafts: choices("craft") },
}

/** One question of the table of answers. */
export interface SheetQuestion {
  /** `oversight.checks`, `sources.visual` */
  id: string
  part: string
  field: string
  kind: CellKind
}

/** All that is asked outside the other tables, in its order. */
export function sheetQuestions(kind: DeclarationKind): SheetQuestion[] {
  return sectionsOf(kind).flatMap((part): SheetQuestion[] => {
    if (part === "tools" || part === "uses") return []
    if (part === "sources") {
      return components.map((field) => ({ id: `${part}.${field}`, part, field, kind: choice("source") }))
    }
    return fieldsOfPart(kind, part)
      .filter((field) => field !== "subcontractors")
      .map((field) => ({ id: `${part}.${field}`, part, field, kind: fieldKinds[field] ?? text ?? { kind: "text" } }))
  })
}

/** An answer as its cell says it; "" where there is none. */
export function cellText(value: unknown, kind: CellKind, words: DeclarationSheetWords): string {
  if (value === undefined) return ""
  switch (kind.kind) {
    case "yes":
    case "yesNo":
      return value === true ? word("yesNo", "yes", words) : kind.kind === "yes" ? "" : word("yesNo", "no", words)
    case "choice":
      return word(kind.list, String(value), words)
    case "choices":
      return (value as readonly string[]).map((one) => word(kind.list, one, words)).join(`${separator} `)
    default:
      return String(value)
  }
}

/** Between words of a list: no word has one in it. */
const separator = ";"

function word(list: SheetList, id: string, words: DeclarationSheetWords): string {
  return words.lists[list].words[id] ?? id
}

/** What a cell says, or what is wrong with it. `all`: the words of every language. */
export type ReadCell = { value: unknown; fault?: undefined } | { fault: Text }

/** Reads a cell that is not empty. */
export function readCell(cell: string, kind: CellKind, all: readonly DeclarationSheetWords[]): ReadCell {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(cell.replaceAll("\r\n", "\n")) || !cell.isWellFormed())
    return { fault: faults.unsafe }
  switch (kind.kind) {
    case "yes":
    case "yesNo": {
      const said = idOf(cell, "yesNo", all)
      if (said === undefined) return { fault: faults.choice(optionsOf("yesNo", all)) }
      return { value: said === "yes" ? true : kind.kind === "yes" ? undefined : false }
    }
    case "choice": {
      const id = idOf(cell, kind.list, all)
      return id === undefined ? { fault: faults.choice(optionsOf(kind.list, all)) } : { value: id }
    }
    case "choices":
      return readChoices(cell, kind.list, all)
    case "country": {
      const code = cell.toUpperCase()
      return countries.includes(code) ? { value: code } : { fault: faults.country }
    }
    case "plan":
      return /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/.test(cell) ? { value: cell } : { fault: faults.plan }
    case "url":
      return isAddress(cell) ? { value: cell } : { fault: faults.url }
    case "line": {
      const value = cell.replace(/\s+/gu, " ")
      return value.length > declarationLimits.line ? { fault: faults.long(declarationLimits.line) } : { value }
    }
    case "text": {
      const value = cell.replaceAll("\r\n", "\n")
      return value.length > declarationLimits.text ? { fault: faults.long(declarationLimits.text) } : { value }
    }
  }
}

function readChoices(cell: string, list: SheetList, all: readonly DeclarationSheetWords[]): ReadCell {
  const parts = cell.split(/[;\n]/).filter((part) => part.trim() !== "")
  const ids = parts.slice(0, mostWords).map((part) => idOf(part, list, all))
  if (parts.length > mostWords || ids.includes(undefined)) return { fault: faults.choices(optionsOf(list, all)) }
  return { value: sheetLists[list].filter((id) => ids.includes(id)) }
}

/** Far more than any list has. */
const mostWords = 100

/** By its id or by its word in whatever language. */
function idOf(cell: string, list: SheetList, all: readonly DeclarationSheetWords[]): string | undefined {
  const said = fold(cell)
  if (said === "") return undefined
  return sheetLists[list].find(
    (id) => fold(id) === said || all.some((words) => fold(words.lists[list].words[id] ?? id) === said),
  )
}

/** The words of a list, in each language, as they are to be written. */
function optionsOf(list: SheetList, all: readonly DeclarationSheetWords[]): Text {
  const [fr = "", en = ""] = all.map((words) =>
    sheetLists[list].map((id) => word(list, id, words)).join(`${separator} `),
  )
  return { fr, en: en || fr }
}

function isAddress(cell: string): boolean {
  const address = cell.length <= declarationLimits.url ? URL.parse(cell) : null
  return address?.protocol === "https:" || address?.protocol === "http:"
}

const faults = {
  unsafe: {
    fr: "Cette cellule contient un caractère qui ne s’affiche pas : retapez-la.",
    en: "This cell holds a character that is not shown: type it again.",
  },
  choice: ({ fr, en }: Text): Text => ({
    fr: `Écrivez l’un de ces mots : ${fr}.`,
    en: `Write one of these: ${en}.`,
  }),
  choices: ({ fr, en }: Text): Text => ({
    fr: `Écrivez un ou plusieurs de ces mots, séparés par des points-virgules : ${fr}.`,
    en: `Write one or more of these, with semicolons between: ${en}.`,
  }),
  country: {
    fr: "Écrivez le code du pays en deux lettres, comme FR.",
    en: "Write the country’s code of two letters, such as FR.",
  },
  plan: {
    fr: "Laissez l’identifiant tel qu’il était dans le fichier, ou videz la cellule et nommez l’offre à côté.",
    en: "Leave the identifier as it was in the file, or empty the cell and name the plan beside it.",
  },
  url: {
    fr: "Adresse http ou https attendue, comme https://exemple.fr/ia.",
    en: "An http or https address is expected, such as https://example.com/ai.",
  },
  long: (most: number): Text => ({
    fr: `Texte trop long : ${most} caractères au plus.`,
    en: `Text too long: ${most} characters at most.`,
  }),
}
