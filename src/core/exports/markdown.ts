import { planName } from "../answer-text.ts"
import { dayText } from "../day-text.ts"
import {
  checkAddress,
  conditionWords,
  documentLoss,
  type ExportPlan,
  exportPlans,
  undecidedTools,
} from "../export-plans.ts"
import { answerTitles, byAnswer, dataByAnswer, originText, pageWords, undecidedText } from "../export-texts.ts"
import { accountWord, answerWord } from "../export-words.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/** CommonMark 0.31 with the tables of GFM: what wikis, static sites and chat tools read. */
export const markdown: ExportFormat = {
  id: "markdown",
  name: { fr: "Page Markdown", en: "Markdown page" },
  use: {
    fr: "Intranet, wiki, dépôt Git\u00a0: les outils par réponse, leurs conditions, et un lien pour vérifier son cas.",
    en: "Intranet, wiki, Git repository: tools by answer, their conditions, and a link to check a case.",
  },
  mediaType: "text/markdown; charset=utf-8",
  file: "aval.md",
  reader: "people",
  proof: "grammar",
  write,
}

function write(source: ExportSource): Export {
  const { book, day, lang, url } = source
  const plans = exportPlans(book, day)
  const decided = plans.filter(({ decision }) => decision)
  const undecided = undecidedText(undecidedTools(plans), lang)
  const blocks = [
    `# ${pageWords.title[lang]}`,
    escaped(originText(source, lang)),
    ...byAnswer(plans).flatMap((group) => [`## ${answerTitles[group.answer][lang]}`, table(source, group.plans)]),
    `${undecided}${undecided === "" ? "" : " "}${pageWords.undecided[lang]} [${pageWords.ask[lang]}](${url}/check)`,
  ]
  return { body: `${blocks.join("\n\n")}\n`, loss: documentLoss(decided) }
}

function table(source: ExportSource, plans: readonly ExportPlan[]): string {
  const { lang } = source
  const heads = [pageWords.tool, pageWords.data, pageWords.conditions, pageWords.until].map((text) => text[lang])
  return [heads, heads.map(() => "---"), ...plans.map((plan) => row(source, plan))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
}

function row(source: ExportSource, one: ExportPlan): string[] {
  const { book, lang, url } = source
  const { tool, plan, decision } = one
  const name = planName(tool.name, plan?.name[lang] ?? "")
  const account = plan ? `, ${accountWord(plan.account, lang)}` : ""
  const conditions = one.conditions.map((condition) => conditionWords(book, condition, lang))
  return [
    `[${escaped(name)}](${checkAddress(url, one)}) ${escaped(`(${tool.vendor}${account})`)}`,
    escaped([...dataByAnswer(source, one, answerWord), ...(one.byUse ? [pageWords.byUse[lang]] : [])].join(" · ")),
    escaped(conditions.map((text, index) => (conditions.length > 1 ? `(${index + 1}) ${text}` : text)).join(" ")),
    decision?.validUntil === undefined ? "" : dayText(decision.validUntil, lang),
  ]
}

/**
 * A text that says only itself, in a table too: what Markdown reads as its own is escaped (CommonMark §2.4, §2.5), HTML stays text,
 * addresses become no links (GFM §6.9), and two braces, which generators of sites run, never meet.
 */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\\`*_{}[\]#|~!$^@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .trim()
}
