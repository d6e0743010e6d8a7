import { factById, factsAbout } from "../../db/queries/fact-history.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import { type Confirmation, confirmationsOf } from "../../db/queries/packets.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import type { Subject } from "../core/register.ts"
import { subjectPath } from "../core/subject.ts"
import { nameAuthors } from "./name-authors.ts"
import { type FactQuestion, readFactQuestion } from "./read-fact-question.ts"

/** A fact with the question that it answers and what it was before and became later. */
export interface FactReading {
  fact: RecordedFact
  question: FactQuestion
  /** What took its place; absent for a live fact, and for one that was withdrawn. */
  successor?: RecordedFact | undefined
  /** The other facts about the same subject and factor, the newest first. */
  others: readonly RecordedFact[]
  authors: EventNames["people"]
  /** Vendors that confirmed it, the newest first. */
  confirmations: readonly Confirmation[]
}

/** `place`: what the reader came from, where it has the fact's subject in its chain. Throws `NotFound`. */
export async function readFact(app: App, id: string, place?: Subject | undefined): Promise<FactReading> {
  const fact = await factById(app.store.read, id)
  if (!fact) throw new NotFound()
  const [question, about, confirmations] = await Promise.all([
    questionOf(app, fact, place),
    factsAbout(app.store.read, fact.factor, [fact.subject]),
    confirmationsOf(app.store.read, fact.id),
  ])
  return {
    fact,
    question,
    successor: fact.supersededAt === undefined ? undefined : about.find((one) => one.recordedAt === fact.supersededAt),
    others: about.filter((one) => one.id !== fact.id),
    authors: await nameAuthors(app, about),
    confirmations,
  }
}

async function questionOf(
  app: App,
  { factor, subject }: RecordedFact,
  place: Subject | undefined,
): Promise<FactQuestion> {
  const own = () => readFactQuestion(app, { factor, place: subject, answered: true })
  if (!place) return own()
  try {
    const asked = await readFactQuestion(app, { factor, place })
    const path = subjectPath(subject)
    return asked.subjects.some((one) => subjectPath(one.subject) === path) ? asked : own()
  } catch (error) {
    if (error instanceof NotFound) return own()
    throw error
  }
}
