import type { z } from "zod"
import { isKept } from "../../views/pages/new-fact.tsx"
import type { ChosenPassage } from "../actions/read-chosen-passage.ts"
import type { FactQuestion } from "../actions/read-fact-question.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedFact } from "../core/import-document.ts"
import type { Option } from "../core/methodology.ts"
import type { Evidence, Fact, FileEvidence, Subject } from "../core/register.ts"
import { statedSubject } from "../core/stated.ts"
import { readSubject, subjectPath } from "../core/subject.ts"
import type { CompanyText } from "../core/text.ts"
import type { FactForm } from "../schema/fact-form.ts"
import { type Typed, typedList } from "./form.ts"
import { said } from "./said.ts"

type Value = z.output<typeof FactForm>

export interface FirstShown {
  corrected: Fact | undefined
  /** The passage that the reader comes with. */
  passage: ChosenPassage | undefined
  assessment: string | undefined
  today: string
}

/** The form as it is first shown: what the corrected fact says and the passage proposes, else nothing but today. */
export function firstTyped(question: FactQuestion, { corrected, passage, assessment = "", today }: FirstShown): Typed {
  const typed = plainTyped(question, corrected, today)
  if (!passage) return { ...typed, assessment }
  const { name, source, day } = passage
  const evidence = { passage: name, offered: name, keep: "", url: "", urlSeenOn: "" }
  return { ...typed, ...evidence, assessment, source, seenOn: day }
}

function plainTyped(question: FactQuestion, corrected: Fact | undefined, today: string): Typed {
  const evidence = corrected?.evidence
  const page = evidence && "seenOn" in evidence ? evidence : undefined
  const source = corrected?.sourceClass ?? (question.side === "own" ? "tested" : "none")
  return {
    subject: subjectPath(corrected?.subject ?? question.place),
    option: corrected ? String(corrected.option) : "",
    fr: corrected?.text?.fr ?? "",
    en: corrected?.text?.en ?? "",
    source: source === "none" ? "" : source,
    keep: isKept(corrected) ? "on" : "",
    url: page?.url ?? "",
    urlSeenOn: page?.seenOn ?? "",
    seenOn: corrected?.seenOn ?? today,
    expiresOn: corrected?.expiresOn ?? "",
    ends: question.known.map(({ fact }) => fact.id),
  }
}

/** What was typed, once somebody else answered: their answers are ticked too, as they are at first. */
export function staleTyped(typed: Typed, { known }: FactQuestion): Typed {
  const [seen, ends] = [typedList(typed, "known"), typedList(typed, "ends")]
  const ids = known.map(({ fact }) => fact.id)
  return { ...typed, ends: ids.filter((id) => ends.includes(id) || !seen.includes(id)) }
}

/** What a form states a fact with, beside its values. */
export interface FactGiven {
  question: FactQuestion
  corrected: Fact | undefined
  file: FileEvidence | undefined
  passage: ChosenPassage | undefined
  author: string
}

/** The fact that a form states, with what is wrong in it beyond its fields. */
export function factOf(
  value: Value,
  { question, corrected, file, passage, author }: FactGiven,
): { fact: StatedFact; faults: readonly Fault[] } {
  const subject = subjectIn(value, question)
  const kept = value.keep && isKept(corrected) ? corrected?.evidence : undefined
  const faults: Fault[] = []
  if (!subject) faults.push({ place: "subject", message: said((t) => t.fact.form.faults.subject) })
  const evidences = [passage?.passage, kept, file, pageIn(value)].filter((one) => one !== undefined)
  if (value.passage !== undefined && !passage) {
    faults.push({ place: "passage", message: said((t) => t.reading.form.faults.gone) })
  } else if (passage && evidences.length > 1) {
    faults.push({ place: "passage", message: said((t) => t.reading.form.faults.one) })
  } else if (evidences.length > 1) {
    const place = value.url === undefined ? "file" : "url"
    faults.push({ place, message: said((t) => t.fact.form.faults[file ? "oneEvidence" : "keepOrUrl"]) })
  }
  if (value.expiresOn !== undefined && value.expiresOn < value.seenOn) {
    faults.push({ place: "expiresOn", message: said((t) => t.fact.form.faults.order) })
  }
  const text = textIn(value)
  const [evidence] = evidences
  return {
    faults,
    fact: {
      ...statedSubject(subject ?? question.place),
      factor: question.factor.id,
      option: Number(value.option) as Option,
      ...(text && { text }),
      sourceClass: value.source,
      ...(evidence && { evidence }),
      seenOn: value.seenOn,
      ...(value.expiresOn !== undefined && { expiresOn: value.expiresOn }),
      author,
    },
  }
}

function subjectIn(value: Value, { subjects }: FactQuestion): Subject | undefined {
  const asked = readSubject(value.subject)
  return asked && subjects.find(({ subject }) => subjectPath(subject) === subjectPath(asked))?.subject
}

function textIn({ fr, en }: Value): CompanyText | undefined {
  return fr || en ? { ...(fr && { fr }), ...(en && { en }) } : undefined
}

function pageIn({ url, urlSeenOn, seenOn }: Value): Evidence | undefined {
  return url === undefined ? undefined : { url, seenOn: urlSeenOn ?? seenOn }
}

/** Faults of the document, at the fields of the form. */
export function atFields(faults: readonly Fault[]): Fault[] {
  return faults.map(({ place, message }) => ({ place: fields[place.replace(/^facts\[0\]\.?/, "")] ?? "", message }))
}

const fields: Readonly<Record<string, string>> = {
  option: "option",
  sourceClass: "source",
  seenOn: "seenOn",
  expiresOn: "expiresOn",
  text: "fr",
  "text.fr": "fr",
  "text.en": "en",
  evidence: "url",
  "evidence.url": "url",
  "evidence.seenOn": "urlSeenOn",
  ends: "ends",
}
