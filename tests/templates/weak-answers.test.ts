import { describe, expect, it } from "vitest"
import { methodology } from "../../templates/methodology/index.ts"
import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"

const factors = new Map(methodology.factors.map((factor) => [factor.id, factor]))
const questions = weakPatterns.flatMap((pattern) => pattern.questions.map((question) => ({ pattern, question })))
const texts = weakPatterns.flatMap(({ factor, gap, questions }) => [
  { at: `${factor} gap`, text: gap },
  ...questions.flatMap(({ id, text, closes }) => [
    { at: id, text },
    { at: `${id} closes`, text: closes },
  ]),
])

describe("weak answers", () => {
  it("cover the core factors that a vendor answers", () => {
    const covered = weakPatterns.map(({ factor }) => factor)
    expect(new Set(covered).size).toBe(covered.length)
    // U, O and A are answered by ourselves or by agencies.
    const asked = methodology.factors.filter(({ core, level }) => core && !["U", "O", "A"].includes(level))
    for (const { id } of asked) expect(covered).toContain(id)
    for (const id of covered) expect([...factors.keys()]).toContain(id)
  })

  it("ask each answer that sounds good from two to nine questions", () => {
    for (const { factor, upTo, questions } of weakPatterns)
      for (let option = 0; option <= upTo; option += 1) {
        const asked = questions.filter(({ options }) => !options || options.some((one) => one === option))
        expect(asked.length, `${factor} = ${option}`).toBeGreaterThanOrEqual(1)
        expect(asked.length, `${factor} = ${option}`).toBeLessThanOrEqual(9)
      }
    for (const { factor, questions } of weakPatterns) {
      expect(questions.length, factor).toBeGreaterThanOrEqual(4)
      expect(
        questions.some(({ inTerms }) => inTerms),
        factor,
      ).toBe(true)
    }
  })

  it("have ids that name their factor, once each", () => {
    const ids = questions.map(({ question }) => question.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { pattern, question } of questions)
      expect(question.id).toMatch(new RegExp(`^${pattern.factor}\\.[a-z-]+$`))
  })

  it("are answered by other factors that exist and that a vendor answers", () => {
    for (const { pattern, question } of questions) {
      if (question.factor === undefined) continue
      expect(question.factor, question.id).not.toBe(pattern.factor)
      expect(["U", "O", "A", undefined], question.id).not.toContain(factors.get(question.factor)?.level)
    }
  })

  it("limit options to those that sound good", () => {
    for (const { pattern, question } of questions)
      for (const option of question.options ?? []) expect(option, question.id).toBeLessThanOrEqual(pattern.upTo)
  })

  it("open what the statement “we do not train on your data” leaves out", () => {
    const c1 = weakPatterns.find(({ factor }) => factor === "C1")
    expect(c1?.questions.map(({ id }) => id)).toEqual([
      "C1.fine-tuning",
      "C1.evaluation",
      "C1.abuse-monitoring",
      "C1.human-review",
      "C1.feedback",
      "C1.retention",
      "C1.logs",
      "C1.sub-processors",
      "C1.setting",
    ])
  })
})

describe("texts", () => {
  it("are questions, and evidence in a sentence, in both languages", () => {
    expect(texts.length).toBeGreaterThan(150)
    for (const { question } of questions) {
      expect(question.text.fr, question.id).toMatch(/\u202F\?$/)
      expect(question.text.en, question.id).toMatch(/\?$/)
      expect(question.closes.fr, question.id).toMatch(/\.$/)
      expect(question.closes.en, question.id).toMatch(/\.$/)
    }
    for (const { at, text } of texts) expect(text.fr, at).not.toBe(text.en)
    for (const language of ["fr", "en"] as const)
      expect(new Set(texts.map(({ text }) => text[language])).size).toBe(texts.length)
  })

  it("keep the typography of each language", () => {
    const wrongFrench = /['"]|(?<!\u202F)[;!?]|(?<!\u00A0):|«(?!\u00A0)|(?<!\u00A0)»|\.\.\.| {2}/
    const wrongEnglish = /['"«»\u202F]| [;:!?]|\.\.\.| {2}/
    for (const { at, text } of texts) {
      expect(text.fr, at).not.toMatch(wrongFrench)
      expect(text.en, at).not.toMatch(wrongEnglish)
    }
  })
})
