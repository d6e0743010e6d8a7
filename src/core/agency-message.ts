import type { ComparedRow, Finding } from "./agency-comparison.ts"
import { worstFirst } from "./agency-comparison.ts"
import { oneLine } from "./agency-comparison-words.ts"
import { lower } from "./answer-text.ts"
import { addDays, type Day } from "./day.ts"
import { dayText, listText } from "./day-text.ts"
import { type DeclarationKind, isConflict } from "./declaration.ts"
import { numberText } from "./number-text.ts"
import type { Language, Text } from "./text.ts"

/** What a message to an agency is drafted from; nobody's name is in it. */
export interface MessageInput {
  /** Of the contract. */
  language: Language
  kind: DeclarationKind
  /** Title of the contract, or of the deliverable that the sheet is about. */
  about: string
  signedOn: Day
  /** By when we ask for an answer. */
  by: Day
  /** Name of our company. */
  company?: string | undefined
  rows: readonly ComparedRow[]
}

export interface AgencyMessage {
  subject: string
  text: string
  /** How many points it asks about. */
  points: number
}

/** Days that an agency is given to answer. */
const daysToAnswer = 14

/** By when an answer is asked for, of a message that goes out on a day. */
export function answerDay(day: Day): Day {
  return addDays(day, daysToAnswer)
}

/**
 * A message that asks the agency about every conflict of a declaration, in its language, to be read over and sent by a person: one line
 * for each, what is the same for several uses once. Undefined where there is nothing to ask.
 */
export function agencyMessage(input: MessageInput): AgencyMessage | undefined {
  const { language, rows, by } = input
  const points = pointsIn(rows)
  if (points.length === 0) return undefined
  const t = words[language]
  const lines = points.map(({ label, uses, finding }, index) => {
    const named = uses.map((use) => lower(use[language]))
    const head = finding.wide
      ? t.whole
      : [label[language], ...(named.length > 0 ? [listText(named, language, "and")] : [])]
          .filter((part) => part !== "")
          .join(t.apart)
    return oneLine(
      `${index + 1}. ${t.colon(capital(head))} ${finding.why[language]} ${finding.ask[language]} ${t.by(dayText(by, language))}`,
    )
  })
  const about = oneLine(input.about)
  return {
    subject: t.subject(about, points.length),
    text: [
      t.hello,
      "",
      t.compared[input.kind](about, dayText(input.signedOn, language), points.length),
      "",
      ...lines.flatMap((line) => [line, ""]),
      ...(points.every(({ finding }) => finding.wide) ? [] : [t.meanwhile]),
      t.wrong,
      "",
      t.bye,
      ...(input.company ? [oneLine(input.company)] : []),
    ].join("\n"),
    points: points.length,
  }
}

interface Point {
  label: ComparedRow["label"]
  uses: Text[]
  finding: Finding
}

/** What is to be settled, the worst first: the same sentence of the same tool once, what holds for everything once. */
function pointsIn(rows: readonly ComparedRow[]): Point[] {
  const points = new Map<string, Point>()
  for (const row of rows) {
    for (const finding of [row, ...row.also]) {
      const uses = row.named.use ? [row.named.use] : []
      if (!isConflict(finding.code)) continue
      const key = finding.wide ? finding.key : JSON.stringify([row.position, finding.code, withoutUse(finding, row)])
      const known = points.get(key)
      if (known) known.uses.push(...uses)
      else points.set(key, { label: row.label, uses, finding })
    }
  }
  const ordered = worstFirst([...points.values()].map((point) => ({ code: point.finding.code, point })))
  return ordered.map(({ point }) => point)
}

/** What tells two findings of a tool apart: their sentences, which name the use where it matters. */
function withoutUse({ why, ask }: Finding, { position, use }: ComparedRow): string[] {
  return position === undefined ? [use ?? ""] : [why.fr, ask.fr]
}

interface Words {
  subject(about: string, points: number): string
  hello: string
  compared: Readonly<Record<DeclarationKind, (about: string, signed: string, points: number) => string>>
  whole: string
  /** Between tool and use. */
  apart: string
  colon(text: string): string
  by(day: string): string
  meanwhile: string
  wrong: string
  bye: string
}

const pointsFr = (points: number) =>
  points === 1
    ? "Un point appelle votre réponse."
    : `${capital(numberText(points, "fr"))} points appellent votre réponse.`
const pointsEn = (points: number) =>
  points === 1 ? "One point needs your answer." : `${capital(numberText(points, "en"))} points need your answer.`

const words: Readonly<Record<Language, Words>> = {
  fr: {
    subject: (about, points) =>
      `${about} : ${points === 1 ? "un point" : `${numberText(points, "fr")} points`} à régler sur les outils d’IA déclarés`,
    hello: "Bonjour,",
    compared: {
      contract: (about, signed, points) =>
        `Nous avons comparé votre déclaration du ${signed}, pour le contrat « ${about} », avec ce que nous autorisons en matière d’IA. ${pointsFr(points)}`,
      deliverable: (about, signed, points) =>
        `Nous avons comparé votre fiche du ${signed}, pour le livrable « ${about} », avec ce que nous autorisons en matière d’IA. ${pointsFr(points)}`,
    },
    whole: "Toute la déclaration",
    apart: ", ",
    colon: (text) => `${text} :`,
    by: (day) => `Réponse souhaitée pour le ${day}.`,
    meanwhile: "D’ici là, merci de ne pas employer pour nous ce qui est en cause ci-dessus.",
    wrong: "Si l’un de ces points est inexact, dites-le-nous : nous le corrigerons ensemble.",
    bye: "Cordialement,",
  },
  en: {
    subject: (about, points) =>
      `${about}: ${points === 1 ? "one point" : `${numberText(points, "en")} points`} to settle on the AI tools declared`,
    hello: "Hello,",
    compared: {
      contract: (about, signed, points) =>
        `We have compared your declaration of ${signed}, for the contract “${about}”, with what we allow in the way of AI. ${pointsEn(points)}`,
      deliverable: (about, signed, points) =>
        `We have compared your sheet of ${signed}, for the deliverable “${about}”, with what we allow in the way of AI. ${pointsEn(points)}`,
    },
    whole: "The whole declaration",
    apart: ", ",
    colon: (text) => `${text}:`,
    by: (day) => `Please answer by ${day}.`,
    meanwhile: "Until then, please do not use on our work what is in question above.",
    wrong: "If any of these points is wrong, tell us: we will put it right together.",
    bye: "Kind regards,",
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
