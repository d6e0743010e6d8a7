import type { z } from "zod"
import { isKept } from "../../views/pages/new-fact.tsx"
import type { FactQuestion } from "../actions/read-fact-question.ts"
import type { Fault } from "../core/errors.ts"
import type { StatedFact } from "../core/import-document.ts"
import type { Option } from "../core/methodology.ts"
import type { Evidence, Fact, Subject } from "../core/register.ts"
import { statedSubject } from "../core/stated.ts"
import { readSubject, subjectPath } from "../core/subject.ts"
import type { CompanyText } from "../core/text.ts"
import type { FactForm } from "../schema/fact-form.ts"
import { type Typed, typedList } from "./form.ts"
import { said } from "./said.ts"

type Value = z.output<typeof FactForm>

/** The form as it is first shown: what the corrected fact says, else nothing but today. */
export function firstTyped(question: FactQuestion, corrected: Fact | undefined, today: string): Typed {
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

/** The fact that a form states, with what is wrong in it beyond its fields. */
export function factOf(
  value: Value,
  { question, corrected, author }: { question: FactQuestion; corrected: Fact | undefined; author: string },
): { fact: StatedFact; faults: readonly Fault[] } {
  const subject = subjectIn(value, question)
  const kept = value.keep && isKept(corrected) ? corrected?.evidence : undefined
  const faults: Fault[] = []
  if (!subject) faults.push({ place: "subject", message: said((t) => t.fact.form.faults.subject) })
  if (kept && value.url !== undefined) faults.push({ place: "url", message: said((t) => t.fact.form.faults.keepOrUrl) })
  if (value.expiresOn !== undefined && value.expiresOn < value.seenOn) {
    faults.push({ place: "expiresOn", message: said((t) => t.fact.form.faults.order) })
  }
  const text = textIn(value)
  const evidence = kept ?? pageIn(value)
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
