import type { Language } from "../core/text.ts"
import { frame } from "./frame.ts"
import { check } from "./pages/check.ts"
import { docs } from "./pages/docs.ts"
import { howWeWork } from "./pages/how-we-work.ts"
import { list } from "./pages/list.ts"
import { methodology } from "./pages/methodology.ts"
import { styleguide } from "./pages/styleguide.ts"
import { tag } from "./pages/tag.ts"
import { tool } from "./pages/tool.ts"
import { tools } from "./pages/tools.ts"

const fr = {
  frame: frame.fr,
  check: check.fr,
  tag: tag.fr,
  tools: tools.fr,
  tool: tool.fr,
  list: list.fr,
  docs: docs.fr,
  howWeWork: howWeWork.fr,
  methodology: methodology.fr,
  styleguide: styleguide.fr,
}
const en: typeof fr = {
  frame: frame.en,
  check: check.en,
  tag: tag.en,
  tools: tools.en,
  tool: tool.en,
  list: list.en,
  docs: docs.en,
  howWeWork: howWeWork.en,
  methodology: methodology.en,
  styleguide: styleguide.en,
}

export type Messages = typeof fr

/** Every word of the interface. French is the source: a word missing in English does not compile. */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
