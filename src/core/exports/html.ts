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
import type { Answer } from "../vocabulary.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/** A part of a page: no script, no style, headings from h2 on, every id and class begins with `aval-`. */
export const html: ExportFormat = {
  id: "html",
  name: { fr: "Fragment HTML", en: "HTML fragment" },
  use: {
    fr: "Page d’intranet\u00a0: à inclure tel quel, sans script ni style, les titres à partir de h2.",
    en: "Intranet page: to be included as it is, without script or style, headings from h2 on.",
  },
  mediaType: "text/html; charset=utf-8",
  file: "aval.html",
  reader: "people",
  proof: "grammar",
  write,
}

function write(source: ExportSource): Export {
  const { book, day, lang, url } = source
  const plans = exportPlans(book, day)
  const decided = plans.filter(({ decision }) => decision)
  const undecided = undecidedText(undecidedTools(plans), lang)
  const lines = [
    `<section class="aval-list" lang="${lang}" aria-labelledby="aval-title">`,
    `<h2 id="aval-title">${escaped(pageWords.title[lang])}</h2>`,
    `<p class="aval-origin">${escaped(originText(source, lang))}</p>`,
    ...byAnswer(plans).map((group) => table(source, group.answer, group.plans)),
    `<p>${escaped(undecided === "" ? "" : `${undecided} `)}${escaped(pageWords.undecided[lang])} <a href="${escaped(`${url}/check`)}">${escaped(pageWords.ask[lang])}</a></p>`,
    "</section>",
  ]
  return { body: `${lines.join("\n")}\n`, loss: documentLoss(decided) }
}

function table(source: ExportSource, answer: Answer, plans: readonly ExportPlan[]): string {
  const { lang } = source
  const heads = [pageWords.tool, pageWords.data, pageWords.conditions, pageWords.until]
  const id = `aval-${answer}`
  return [
    `<h3 id="${id}">${escaped(answerTitles[answer][lang])}</h3>`,
    `<table class="${id}" aria-labelledby="${id}">`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head[lang])}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...plans.map((plan) => row(source, plan)),
    "</tbody>",
    "</table>",
  ].join("\n")
}

function row(source: ExportSource, one: ExportPlan): string {
  const { book, lang, url } = source
  const { tool, plan, decision } = one
  const name = `<a href="${escaped(checkAddress(url, one))}">${own(planName(tool.name, plan?.name[lang] ?? ""), foreign(plan?.name, lang))}</a>`
  const account = plan ? `, ${escaped(accountWord(plan.account, lang))}` : ""
  const data = [...dataByAnswer(source, one, answerWord), ...(one.byUse ? [pageWords.byUse[lang]] : [])]
  const conditions = one.conditions.map((condition) =>
    own(conditionWords(book, condition, lang), foreign(book.list.conditions[condition.id], lang)),
  )
  const until = decision?.validUntil
  const cells = [
    list(data.map(escaped)),
    list(conditions),
    until === undefined ? "" : `<time datetime="${escaped(until)}">${escaped(dayText(until, lang))}</time>`,
  ]
  return `<tr><th scope="row">${name} <small>${own(tool.vendor)}${account}</small></th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
}

function list(items: readonly string[]): string {
  const [only, second] = items
  if (second === undefined) return only ?? ""
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`
}

/** A text that others wrote: what its characters do to the direction of writing ends with it; `lang` where it is in the other language. */
function own(text: string, lang?: string | undefined): string {
  return `<bdi${lang === undefined ? "" : ` lang="${lang}"`}>${escaped(text)}</bdi>`
}

function foreign(text: { lang?: string } | undefined, lang: string): string | undefined {
  return text?.lang === lang ? undefined : text?.lang
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
}
