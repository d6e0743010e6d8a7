import { dayText } from "../../src/core/day-text.ts"
import type { FrozenContext } from "../../src/core/frozen.ts"
import { accountLabels, answerLabels, bandLabels } from "../../templates/vocabulary.ts"
import { bandText } from "../parts/band.ts"
import { exactPercent, percent, points } from "../parts/figure.ts"
import { printable } from "../parts/printable.ts"
import { archivesOf } from "../tool/evidence.tsx"
import { type Node, pdfFactors } from "./pdf-factors.ts"
import {
  closedTexts,
  contextText,
  type FindingText,
  figureText,
  findingText,
  gateNames,
  otherMeasures,
  personText,
  planName,
  type Reading,
} from "./texts.ts"

/**
 * The PDF of a frozen assessment as a pdfmake document definition: plain data, made of nothing but the report, so that the same
 * assessment gives the same bytes. `address`: where its page stands.
 */
export function assessmentPdf(reading: Reading, address: string): object {
  const { t, lang, report } = reading
  const name = planName(reading)
  const title = t.frozen.pdf.title(name)
  const day = dayText(report.sheet.assessment.on, lang)
  return printable({
    pageSize: "A4",
    pageMargins: [48, 48, 48, 60],
    language: lang === "fr" ? "fr-FR" : "en-GB",
    displayTitle: true,
    version: "1.7",
    info: { title: `${title}, ${day}`, author: report.company ?? "Aval", subject: address, keywords: report.sha256 },
    defaultStyle: { font: "Roboto", fontSize: 9, lineHeight: 1.2, color: ink },
    styles,
    footer: {
      margin: [48, 16, 48, 0],
      columns: [
        { text: [`${name} · ${day}\n`, report.sha256], style: "foot" },
        { text: t.frozen.pdf.page("{page}", "{pages}"), style: "foot", alignment: "right", width: 90 },
      ],
    },
    content: [
      { text: title, style: "h1" },
      { text: t.frozen.frozenNote, style: "note", margin: [0, 0, 0, 10] },
      aboutTable(reading, address),
      reproduced(reading),
      ...contexts(reading),
      ...gates(reading),
      ...findings(reading),
      ...pdfFactors(reading),
      ...legend(reading),
    ],
  })
}

const ink = "#1c2430"
const quiet = "#4a5565"

const styles = {
  h1: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
  h2: { fontSize: 13, bold: true, margin: [0, 16, 0, 6] },
  h3: { fontSize: 10, bold: true, margin: [0, 10, 0, 3] },
  head: { bold: true, fontSize: 8, color: quiet },
  note: { color: quiet },
  small: { fontSize: 7.5, color: quiet },
  foot: { fontSize: 7, color: quiet },
}

function aboutTable(reading: Reading, address: string): Node {
  const { t, lang, report } = reading
  const { sheet, vendor, company, sha256 } = report
  const { assessment } = sheet
  const own = t.frozen.about
  const account = accountLabels[sheet.account][lang]
  const rows: readonly (readonly [string, string])[] = [
    [own.plan, planName(reading)],
    [own.vendor, vendor.name],
    ...(company === undefined ? [] : [[own.company, company] as const]),
    [own.day, dayText(assessment.on, lang)],
    [own.methodology, `${assessment.methodology} (${own.from[report.methodologyFrom]})`],
    [own.depth, own.depths[assessment.depth]],
    [own.account, assessment.account === undefined ? `${account} (${own.accountAssumed})` : account],
    [own.by, personText(assessment.author, reading)],
    [own.reviewedBy, personText(assessment.reviewer, reading)],
    [own.id, `${assessment.id}${sheet.ownContexts ? "" : ` (${own.stated})`}`],
    [own.sha256, sha256],
    [t.frozen.pdf.permalink, address],
  ]
  return {
    layout: "noBorders",
    table: {
      widths: [90, 393],
      body: rows.map(([label, value]) => [{ text: label, style: "note" }, { text: value }]),
    },
  }
}

function reproduced({ t, lang, report }: Reading): Node {
  const own = t.frozen.reproduction
  const { reproduction, assessment } = report.sheet
  const margin = [0, 10, 0, 0]
  switch (reproduction.kind) {
    case "same":
      return { text: own.comesOut, margin }
    case "unkept":
      return { text: own.unkept(assessment.methodology), bold: true, margin }
    case "different":
      return {
        margin,
        stack: [
          { text: own.different, bold: true },
          ...reproduction.differences.map(({ figure, stored, computed }) =>
            own.differs(own.figures[figure], figureText(figure, stored, lang), figureText(figure, computed, lang)),
          ),
          { text: own.differentNote, style: "note" },
        ],
      }
  }
}

function contexts(reading: Reading): Node[] {
  const { t, lang, words, report } = reading
  const own = t.frozen.contexts
  const { contexts: all, assessment } = report.sheet
  const head = [own.context, own.score, own.floor, own.evidence, own.band, own.proposal]
  const rows =
    all.length > 0
      ? all.map(({ context, shown, score, isReference }) => [
          `${contextText(context, words)}${isReference ? ` (${own.reference})` : ""}`,
          points(shown.score, lang),
          points(shown.floor, lang),
          exactPercent(shown.evidence, lang),
          bandLabels[score.band][lang],
          answerLabels[score.proposal].tag[lang],
        ])
      : [
          [
            own.stored,
            points(assessment.score, lang),
            points(assessment.floor, lang),
            exactPercent(assessment.evidence, lang),
            bandText(assessment.band, lang),
            "",
          ],
        ]
  return [
    { text: t.frozen.pdf.figures, style: "h2" },
    {
      layout: "lightHorizontalLines",
      table: {
        headerRows: 1,
        widths: [155, 42, 46, 52, 62, 62],
        body: [
          head.map((text, index) => ({ text, style: "head", alignment: index > 0 && index < 4 ? "right" : "left" })),
          ...rows.map((row) =>
            row.map((text, index) => ({
              text,
              alignment: index > 0 && index < 4 ? "right" : "left",
              bold: index === 1,
            })),
          ),
        ],
      },
    },
    { text: own.note, style: "small", margin: [0, 4, 0, 0] },
  ]
}

function gates(reading: Reading): Node[] {
  const { t, words, report } = reading
  const { contexts: all } = report.sheet
  if (all.length === 0) return []
  return [
    { text: t.frozen.gates.title, style: "h2" },
    ...all.flatMap((one) => [{ text: contextText(one.context, words), style: "h3" }, gatesIn(one, reading)]),
  ]
}

function gatesIn({ score }: FrozenContext, { t, words }: Reading): Node {
  const own = t.tool.gates
  if (score.gates.length === 0) return { text: own.none }
  const row = ({ state, kind, factor, limit, option }: (typeof score.gates)[number]) => ({
    margin: [0, 0, 0, 3],
    text: [
      { text: `${own.states[state]} · ${words.factorName(factor)}. `, bold: true },
      `${own[kind](limit, words.option(factor, limit))}. `,
      option === undefined ? own.unknown : own.found(option, words.option(factor, option)),
    ],
  })
  const met = score.gates.filter(({ state }) => state === "met")
  return {
    stack: [
      ...score.gates.filter(({ state }) => state !== "met").map(row),
      ...(met.length === 0
        ? []
        : [
            {
              text: [{ text: `${t.frozen.gates.metList} `, bold: true }, gateNames(met, words)],
            },
          ]),
    ],
  }
}

function findings(reading: Reading): Node[] {
  const { t, report } = reading
  const own = t.frozen.findings
  if (!report.methodology) return [...measures(reading), ...closed(reading)]
  return [
    { text: own.title(report.findings.length), style: "h2" },
    ...(reading.keeps ? [] : [{ text: own.withheld, style: "note" }]),
    ...(report.findings.length === 0 ? [{ text: own.none }] : []),
    ...report.findings.map((finding) => findingNode(findingText(finding, reading), reading)),
    ...measures(reading),
    ...closed(reading),
  ]
}

function findingNode(finding: FindingText, { t, keeps }: Reading): Node {
  const own = t.frozen.findings
  const { severity, factor, answer, gate, where, mend, absolute, justification } = finding
  return {
    unbreakable: true,
    margin: [0, 0, 0, 7],
    stack: [
      {
        text: [
          { text: `${severity} · `, bold: true },
          { text: factor, bold: true },
        ],
      },
      { text: `${answer}${gate === undefined ? "" : ` · ${gate}`}` },
      { text: `${where} ${mend}`, style: "note" },
      ...(absolute === undefined ? [] : [{ text: absolute, bold: true }]),
      ...(keeps
        ? [
            justification === undefined
              ? { text: own.noJustification, style: "small" }
              : { text: [{ text: `${own.justification} · `, bold: true }, justification] },
          ]
        : []),
    ],
  }
}

function measures(reading: Reading): Node[] {
  const rest = otherMeasures(reading)
  if (rest.length === 0) return []
  return [
    { text: reading.t.frozen.findings.others, style: "h3" },
    ...rest.map(([factor, text]) => ({ text: [{ text: `${factor} · `, bold: true }, text] })),
  ]
}

function closed(reading: Reading): Node[] {
  const questions = closedTexts(reading)
  if (questions.length === 0) return []
  return [
    { text: reading.t.frozen.findings.closed, style: "h3" },
    ...questions.map(({ factor, question, note, closing }) => ({
      unbreakable: true,
      margin: [0, 0, 0, 5],
      stack: [{ text: question, bold: true }, { text: note }, { text: `${factor} · ${closing}`, style: "small" }],
    })),
  ]
}

/** As the licence of the archives asks, wherever what they hold is shown. */
function attribution(t: Reading["t"], { sheet }: Reading["report"]): Node[] {
  const used = archivesOf(sheet.assessment.facts.map(({ evidence }) => evidence))
  if (used.length === 0) return []
  const own = t.tool.facts
  const names = used.map(({ name, url, holder }) => `${name} (${url}), © ${holder}`).join("; ")
  return [
    {
      text: `${own.attribution} ${names}, ${own.attributionEnd} ODC Attribution License (ODC-BY 1.0).`,
      style: "small",
      margin: [0, 4, 0, 0],
    },
  ]
}

function legend({ t, lang, report }: Reading): Node[] {
  const own = t.frozen.pdf
  const bands = report.methodology?.bands
  return [
    { text: own.words, style: "h2" },
    ...own.legend.map(([word, text]) => ({ text: [{ text: `${word} · `, bold: true }, text], margin: [0, 0, 0, 2] })),
    ...(bands
      ? [
          {
            text: own.bands(bands.low, bands.moderate, bands.criticalFloor, percent(bands.minimumEvidence, lang)),
            margin: [0, 2, 0, 2],
          },
        ]
      : []),
    { text: own.notSignature, style: "note", margin: [0, 4, 0, 0] },
    ...attribution(t, report),
  ]
}
