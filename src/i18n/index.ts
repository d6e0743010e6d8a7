import type { Language } from "../core/text.ts"
import { frame } from "./frame.ts"

const fr = { frame: frame.fr }
const en: typeof fr = { frame: frame.en }

export type Messages = typeof fr

/** Every word of the interface. French is the source: a word missing in English does not compile. */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
