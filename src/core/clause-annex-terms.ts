import type { AnnexKind, TreeAnnex } from "./clause-annex.ts"
import type { TreeRun } from "./clause-tree.ts"
import { documentWords } from "./clause-words.ts"
import type { Language } from "./text.ts"

// Annexes and clauses are one contract: what an annex calls by a defined term is defined, and what a clause calls an annex is one of them.

/** The defined term that is the annex itself, or what is filled in on its form. */
export const termOfAnnex: Readonly<Record<AnnexKind, string>> = {
  tools: "tools-annex",
  declaration: "declaration",
  deliverable: "deliverable-sheet",
}

/** The defined terms that the words of an annex use, by id. */
export const termsInAnnex: Readonly<Record<AnnexKind, readonly string[]>> = {
  tools: ["tools-annex", "permitted-tool", "ai-tool", "vendor", "ai-act", "deep-fake", "ai-label", "training"],
  declaration: ["declaration", "ai-tool", "vendor", "subcontractor", "client-data", "human-contribution", "ai-act"],
  deliverable: ["deliverable", "deliverable-sheet", "ai-tool", "human-contribution", "ai-label", "ai-act"],
}

/** Where the meaning of a term is one of the annexes: its number, as a reference behind the meaning. */
export function annexReference(annexes: readonly TreeAnnex[], term: string, language: Language): TreeRun[] {
  const annex = annexes.find(({ kind }) => termOfAnnex[kind] === term)
  if (!annex) return []
  return [
    { kind: "text", text: " (" },
    { kind: "reference", clause: annexPlace(annex.kind), number: documentWords[language].annex(annex.number) },
    { kind: "text", text: ")" },
  ]
}

/** What references go to where they go to an annex. */
export function annexPlace(kind: AnnexKind): string {
  return `annex-${kind}`
}
