import { dayText } from "../../src/core/day-text.ts"
import type { FrozenAnswer, FrozenFactor } from "../../src/core/frozen.ts"
import type { Fact } from "../../src/core/register.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"
import { lower } from "../tool/words.ts"
import { doubtsOf, evidenceLines, factText, missingText, type Reading } from "./texts.ts"

/** A node of a pdfmake document definition. */
export type Node = string | { readonly [name: string]: unknown } | readonly Node[]

/** Factor by factor, in tables by dimension: what was answered, by whom, and where it can be checked. */
export function pdfFactors(reading: Reading): Node[] {
  const { t, lang, report } = reading
  const { dimensions, loose } = report.sheet
  const own = t.frozen.factors
  return [
    ...(dimensions.length > 0 ? [{ text: own.title, style: "h2" }] : []),
    ...dimensions.flatMap(({ dimension, factors }) => [
      { text: `${dimension.id}. ${dimension.name[lang]}`, style: "h3" },
      table(
        reading,
        factors.map((factor) => factorRow(factor, reading)),
      ),
    ]),
    ...(loose.length === 0
      ? []
      : [
          { text: own.loose, style: "h2" },
          { text: report.methodology ? own.looseNote : own.unkeptNote, style: "note" },
          table(
            reading,
            loose.map((fact) => looseRow(fact, reading)),
          ),
        ]),
  ]
}

function table({ t }: Reading, rows: readonly Node[]): Node {
  const own = t.frozen.pdf
  const head = [t.tool.facts.factor, own.answer, `${own.source}, ${own.evidence.toLocaleLowerCase()}`]
  return {
    layout: "lightHorizontalLines",
    table: {
      headerRows: 1,
      widths: [105, 187, 175],
      body: [head.map((text) => ({ text, style: "head" })), ...rows],
    },
  }
}

function factorRow({ factor, asked, answers }: FrozenFactor, reading: Reading): Node {
  const { t, lang } = reading
  const several = answers.length > 1
  return [
    {
      stack: [
        { text: `${factor.id} ${factor.name[lang]}` },
        ...(asked ? [] : [{ text: t.tool.facts.notAsked, style: "small" }]),
      ],
    },
    { stack: answers.flatMap((answer) => answerNodes(factor.id, answer, several, reading)) },
    { stack: answers.flatMap((answer) => sourceNodes(answer, reading)) },
  ]
}

function answerNodes(factor: string, { uses, standing }: FrozenAnswer, byUse: boolean, reading: Reading): Node[] {
  const { t, words } = reading
  const several = standing.facts.length > 1
  const missing = missingText(standing, reading)
  return [
    ...(byUse
      ? [{ text: t.frozen.factors.forUse(uses.map((use) => lower(words.useName(use))).join(", ")), style: "head" }]
      : []),
    ...(standing.why === "rule" && missing !== undefined ? [{ text: `4 · ${missing}` }] : []),
    ...standing.facts.flatMap((shown) => factNodes(factor, shown.fact, doubtsOf(shown, several, reading), reading)),
    ...(standing.why !== "rule" && missing !== undefined ? [{ text: `? · ${missing}` }] : []),
  ]
}

function factNodes(factor: string, fact: Fact, doubts: readonly string[], reading: Reading): Node[] {
  const { t, words } = reading
  const own = t.tool.facts
  const said = factText(fact, reading)
  const about = own.about(own.subjects[fact.subject.kind])
  return [
    { text: [{ text: `${fact.option} · `, bold: true }, words.option(factor, fact.option)] },
    ...(said ? [{ text: said.text, style: "note" }] : []),
    { text: [about, ...doubts].join(" · "), style: "small", margin: [0, 0, 0, 3] },
  ]
}

function sourceNodes({ standing }: FrozenAnswer, reading: Reading): Node[] {
  return standing.facts.flatMap(({ fact }) => sourceOf(fact, reading))
}

function sourceOf(fact: Fact, reading: Reading): Node[] {
  const { t, lang } = reading
  const seen = t.frozen.pdf.seen(dayText(fact.seenOn, lang, "short"))
  const lines = evidenceLines(fact.evidence, reading)
  return [
    { text: [{ text: sourceClassLabels[fact.sourceClass][lang], bold: true }, `, ${seen}`] },
    ...lines.map((line, index) => ({
      text: line,
      style: "small",
      margin: index === lines.length - 1 ? [0, 0, 0, 3] : [0, 0, 0, 0],
    })),
  ]
}

function looseRow(fact: Fact, reading: Reading): Node {
  const { t } = reading
  const own = t.tool.facts
  const said = factText(fact, reading)
  return [
    { text: fact.factor },
    {
      stack: [
        { text: String(fact.option), bold: true },
        ...(said ? [{ text: said.text, style: "note" }] : []),
        { text: own.about(own.subjects[fact.subject.kind]), style: "small" },
      ],
    },
    { stack: sourceOf(fact, reading) },
  ]
}
