import type { ICommentOptions } from "docx"
import type { WordDocument } from "../core/clause-document.ts"
import { commenter } from "./clause-word-comments.ts"
import { contractPages } from "./clause-word-contract.ts"
import { wordFile } from "./clause-word-file.ts"
import { formWord } from "./clause-word-form.ts"
import { negotiationWord } from "./clause-word-negotiation.ts"
import { redlineWord } from "./clause-word-redline.ts"
import { wordParts } from "./clause-word-runs.ts"

/** The Word file of a copy. The same document gives the same bytes. */
export function clauseWord(document: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  switch (document.copy) {
    case "clean":
    case "annotated":
      return contractWord(document)
    case "redline":
      return redlineWord(document)
    case "negotiation":
      return negotiationWord(document)
    case "form":
      return formWord(document)
  }
}

type ContractDocument = Extract<WordDocument, { copy: "clean" | "annotated" }>

/**
 * The clause set, one language after the other. Numbers are those of the styles, references are live fields that show the right number
 * already.
 */
function contractWord(document: ContractDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { tree, day } = document
  const [first = "fr"] = tree.languages
  const comments: ICommentOptions[] = []
  const sections = wordParts(tree).flatMap((part) => {
    const { language } = part
    const own =
      document.copy === "clean" ? part : { ...part, comment: commenter(document.beside, { language, day, comments }) }
    return contractPages(own, { stamp: document, internal: document.copy === "annotated" })
  })
  return wordFile({ title: tree.title[first], language: first, day, sections, comments })
}
