import { dayText } from "./day-text.ts"
import type { ExportPlan } from "./export-plans.ts"
import type { ExportSource } from "./exports/format.ts"
import { numberText } from "./number-text.ts"
import type { Language, Text } from "./text.ts"
import { type Answer, answers } from "./vocabulary.ts"

/** Words of the pages that are made for elsewhere: Markdown and HTML say the same. */
export const pageWords = {
  title: { fr: "Outils d’IA\u00a0: ce qui est permis", en: "AI tools: what is allowed" },
  undecided: {
    fr: "Ce qui n’est pas dans cette page n’est pas encore décidé\u00a0: demandez d’abord.",
    en: "What is not on this page is not decided yet: ask first.",
  },
  ask: { fr: "Poser une question", en: "Ask a question" },
  tool: { fr: "Outil et offre", en: "Tool and plan" },
  data: { fr: "Réponse par données", en: "Answer by data" },
  conditions: { fr: "À condition", en: "Conditions" },
  until: { fr: "Jusqu’au", en: "Until" },
  check: { fr: "Vérifier", en: "Check" },
  everything: { fr: "toutes les données", en: "all data" },
  byUse: { fr: "selon l’usage", en: "depends on the use" },
} satisfies Record<string, Text>

/** The heading of the plans with an answer. */
export const answerTitles: Readonly<Record<Answer, Text>> = {
  yes: { fr: "Oui", en: "Yes" },
  if: { fr: "Oui, à condition", en: "Yes, with conditions" },
  ask: { fr: "Pas encore\u00a0: demandez d’abord", en: "Not yet: ask first" },
  no: { fr: "Non", en: "No" },
}

/** Where the page comes from: "List no. 7, serial …, answers of 28 May 2026. SHA-256 …". */
export function originText({ book, sha256, day }: ExportSource, lang: Language): string {
  const { revision, serial } = book.list
  return lang === "fr"
    ? `Liste n° ${revision}, numéro de série ${serial}, SHA-256 ${sha256}. Réponses du ${dayText(day, "fr")}.`
    : `List no. ${revision}, serial ${serial}, SHA-256 ${sha256}. Answers of ${dayText(day, "en")}.`
}

/** Decided plans by their answer, from the least strict. */
export function byAnswer(plans: readonly ExportPlan[]): { answer: Answer; plans: readonly ExportPlan[] }[] {
  const found = Map.groupBy(
    plans.filter(({ decision }) => decision),
    ({ answer }) => answer,
  )
  return answers.flatMap((answer) => {
    const of = found.get(answer)
    return of ? [{ answer, plans: of }] : []
  })
}

/** Data classes by their answer: "Yes: public. Yes, if: internal." */
export function dataByAnswer(
  source: ExportSource,
  one: ExportPlan,
  word: (answer: Answer, lang: Language) => string,
): string[] {
  const { book, lang } = source
  const found = Map.groupBy(book.list.vocabulary.classes, ({ id }) => one.classes.get(id) ?? "ask")
  return answers.flatMap((answer) => {
    const classes = found.get(answer)
    if (!classes) return []
    const names =
      found.size === 1
        ? pageWords.everything[lang]
        : classes.map(({ name }) => name[lang].toLocaleLowerCase(lang)).join(", ")
    return [`${word(answer, lang)}${colon[lang]}${names}`]
  })
}

const colon: Text = { fr: "\u00a0: ", en: ": " }

/** How many tools nobody decided about: "12 known tools are not decided". */
export function undecidedText(count: number, lang: Language): string {
  if (count === 0) return ""
  const [first = "", ...rest] = numberText(count, lang)
  const shown = first.toUpperCase() + rest.join("")
  if (lang === "fr")
    return count === 1 ? "Un outil connu n’a pas de décision." : `${shown} outils connus n’ont pas de décision.`
  return count === 1 ? "One known tool has no decision." : `${shown} known tools have no decision.`
}
