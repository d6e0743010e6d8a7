import { dayText } from "../../src/core/day-text.ts"
import type { Finding } from "../../src/core/findings.ts"
import type { Difference, FrozenReport } from "../../src/core/frozen.ts"
import type { Context, GateState } from "../../src/core/gates.ts"
import type { Evidence, Fact } from "../../src/core/register.ts"
import type { ShownFact, Standing } from "../../src/core/standing.ts"
import { shown } from "../../src/core/text.ts"
import type { Messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import { bandText } from "../parts/band.ts"
import { exactPercent, points, wholePoints } from "../parts/figure.ts"
import { capital, type Words } from "../tool/words.ts"

/** What it takes to put a frozen assessment in words, on the page or in the PDF. */
export interface Reading {
  lang: Page["lang"]
  t: Messages
  words: Words
  report: FrozenReport
  /** The reader keeps the register: names of people and compensating measures are for them. */
  keeps: boolean
  /** The reader may open files: their names are for them. */
  opensFiles: boolean
}

/** "ChatGPT Enterprise". */
export function planName({ lang, report: { tool, plan } }: Pick<Reading, "lang" | "report">): string {
  return `${tool.name} ${shown(plan.name)[lang]}`
}

/** A figure as it is stored or computed. */
export function figureText(figure: Difference["figure"], value: number | string, lang: Page["lang"]): string {
  if (typeof value === "string") return bandText(value, lang)
  return figure === "evidence" ? exactPercent(value, lang) : points(value, lang)
}

/** "Copy, internal data". */
export function contextText({ dataClass, use }: Context, words: Words): string {
  return capital(words.context(dataClass, use))
}

/** The factors of gates, each once: one may have a gate and a stop. */
export function gateNames(gates: readonly GateState[], words: Words): string {
  return [...new Set(gates.map(({ factor }) => words.factorName(factor)))].join(" · ")
}

/** Who assessed or reviewed; an id where no name is known, and no name for whoever does not keep the register. */
export function personText(id: string | undefined, { t, report, keeps }: Reading): string {
  const own = t.frozen.about
  if (id === undefined) return own.nobody
  if (!keeps) return own.withheld
  const known = report.people.get(id)
  return known ? (known.name ?? t.access.erasedPerson(id)) : id
}

export interface FindingText {
  severity: string
  factor: string
  /** What was found. */
  answer: string
  /** The gate or stop that it meets. */
  gate: string | undefined
  where: string
  mend: string
  absolute: string | undefined
  justification: string | undefined
}

export function findingText(finding: Finding, reading: Reading): FindingText {
  const { t, words, report, keeps } = reading
  const own = t.frozen.findings
  const { factor, option, why, gate, mend, contexts, absolute, justification, severity } = finding
  const doubt = why === "live" ? "" : own.why[why]
  const sides = mend.sides.map((side) => own.sides[side]).join(own.and)
  const every = contexts.length === report.sheet.contexts.length
  return {
    severity: own.severities[severity],
    factor: words.factorName(factor),
    answer:
      option === undefined
        ? own.noAnswer
        : `${t.tool.gates.found(option, words.option(factor, option))}${doubt === "" ? "" : ` (${doubt})`}`,
    gate: gate && t.tool.gates[gate.kind](gate.limit, words.option(factor, gate.limit)),
    where: every ? own.everywhere : own.in(contexts.map((context) => contextText(context, words)).join(" · ")),
    mend: mend.onlyProof ? own.onlyProof(sides) : own.mend(mend.option, words.option(factor, mend.option), sides),
    absolute: absolute ? own.absolute : undefined,
    justification: keeps ? justification : undefined,
  }
}

/** What is written about an answer beside the option: whose it is, and why it may count for less. */
export function doubtsOf({ fact, live, counted }: ShownFact, several: boolean, { lang, t }: Reading): string[] {
  const own = t.tool.facts
  const day = (value: string) => dayText(value, lang, "short")
  return [
    several ? (counted ? own.counts : own.set) : "",
    fact.sourceClass === "claim" ? own.claim : fact.sourceClass === "none" ? own.noSource : "",
    fact.expiresOn === undefined ? "" : live ? own.until(day(fact.expiresOn)) : own.expired(day(fact.expiresOn)),
  ].filter((text) => text !== "")
}

/** What is said where a side of an answer, or all of it, was missing. */
export function missingText({ why, from, parts }: Standing, { t }: Pick<Reading, "t">): string | undefined {
  const own = t.tool.facts
  if (why === "rule") return own.rule
  if (from === undefined) return own.unknown
  const [plan, ours] = parts ?? []
  if (plan && plan.from === undefined) return own.planUnknown
  return ours && ours.from === undefined ? own.ownUnknown : undefined
}

/** Where the evidence stands, whole: what it takes to find it again and to check it. */
export function evidenceLines(evidence: Evidence | undefined, { lang, t, opensFiles }: Reading): readonly string[] {
  if (!evidence) return []
  const own = t.frozen.pdf
  if ("termsType" in evidence) {
    const place = own.place(wholePoints(evidence.start, lang), wholePoints(evidence.end, lang))
    return [
      `${own.passage(evidence.service, evidence.termsType)}, ${place}`,
      `${own.collection(evidence.collection)}, ${own.version(evidence.version)}`,
      own.hash(evidence.sha256),
      ...(evidence.url === undefined ? [] : [evidence.url]),
    ]
  }
  if ("seenOn" in evidence) return [evidence.url, own.seen(dayText(evidence.seenOn, lang))]
  return [opensFiles && evidence.name !== undefined ? evidence.name : own.file, own.hash(evidence.sha256)]
}

/** Our own sentence on what was read, in the reader's language where there is one. */
export function factText(
  { text }: Fact,
  { lang }: Pick<Reading, "lang">,
): { text: string; lang: Page["lang"] } | undefined {
  if (!text) return undefined
  const own = shown(text)
  return { text: own[lang], lang: own.lang ?? lang }
}

export interface ClosedText {
  factor: string
  question: string
  note: string
  /** "Closed on 3 March 2026, by Ada Essai". */
  closing: string
}

/** Sub-questions of weak answers that people closed, with what closed them: for those who keep the register. */
export function closedTexts(reading: Reading): readonly ClosedText[] {
  const { lang, t, words, report, keeps } = reading
  if (!keeps) return []
  return report.closed.map(({ factor, question, text, note, on, by }) => ({
    factor: words.factorName(factor),
    question: text?.[lang] ?? question,
    note,
    closing: t.frozen.findings.closedOn(dayText(on, lang), by === undefined ? undefined : personText(by, reading)),
  }))
}

/** Measures that were written for factors which no finding is about. */
export function otherMeasures({ report, keeps, words }: Reading): readonly (readonly [factor: string, text: string])[] {
  if (!keeps) return []
  const found = new Set(report.findings.map(({ factor }) => factor))
  return Object.entries(report.sheet.assessment.justifications ?? {})
    .filter(([factor]) => !found.has(factor))
    .map(([factor, text]) => [words.factorName(factor), text] as const)
}
