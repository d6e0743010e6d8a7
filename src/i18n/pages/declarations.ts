import { declarePages } from "./declarations-declare.ts"
import { declarationPages } from "./declarations-own.ts"
import { declarationWords } from "./declarations-words.ts"
import { declarationWorkbook } from "./declarations-workbook.ts"

/** `words`: what is asked and answered · `declare`: the agency's own pages · the rest: ours. */
export const declarations = {
  fr: {
    words: declarationWords.fr,
    declare: declarePages.fr,
    workbook: declarationWorkbook.fr,
    ...declarationPages.fr,
  },
  en: {
    words: declarationWords.en,
    declare: declarePages.en,
    workbook: declarationWorkbook.en,
    ...declarationPages.en,
  },
}
