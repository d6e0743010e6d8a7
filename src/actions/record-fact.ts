import { factsAbout } from "../../db/queries/fact-history.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import type { App } from "../app.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import type { StatedFact } from "../core/import-document.ts"
import { canonical, keys, statedFact, subjectOf } from "../core/stated.ts"
import { subjectPath } from "../core/subject.ts"
import { importDocument } from "./import-document.ts"
import { lastEventOf } from "./read-items.ts"
import { retryStale } from "./retry-stale.ts"

export interface FactToRecord {
  fact: StatedFact
  /** Ids of the live facts that whoever records knew of. */
  known: readonly string[]
  /** Ids of those that become history; what is about another subject is passed over. */
  ends: readonly string[]
}

/**
 * Records the answer to a factor about a subject; those in `ends` become history, and the others stand beside it. Returns the new
 * fact's id. Throws `StaleWrite` when somebody answered the same meanwhile, `Refused` with the places of the document, or `ends`.
 */
export async function recordFact(
  app: App,
  { fact, known, ends }: FactToRecord,
  { by, why }: { by: string; why: string },
): Promise<string> {
  const subject = subjectOf(fact)
  if (!subject) throw new RangeError(`a fact on ${fact.factor} is about nothing`)
  const object = subjectPath(subject)
  // Something else about the same subject was written: it stands in nobody's way.
  return retryStale(async () => {
    const seq = await lastEventOf(app, object)
    const about = await factsAbout(app.store.read, fact.factor, [subject])
    const ended = about.filter(({ id }) => ends.includes(id))
    const live = about.filter(isLive)
    if (!ended.every(isLive) || live.some(({ id }) => !known.includes(id))) {
      throw new StaleWrite("Somebody answered the same meanwhile")
    }
    expectNew(
      fact,
      live,
      ended.map(({ id }) => id),
    )
    await importDocument(
      app,
      { aval: 1, facts: [fact] },
      { why, actor: by, kind: "fact.recorded", seen: { object, seq }, ends: ended.map(({ id }) => id) },
    )
    return await idOf(app, fact)
  })
}

function isLive({ supersededAt }: RecordedFact): boolean {
  return supersededAt === undefined
}

/** An import would take a fact of the same day, source and evidence for the same one, and replace it unasked. */
function expectNew(fact: StatedFact, live: readonly RecordedFact[], ended: readonly string[]) {
  if (live.some((one) => content(bare(one)) === content(fact))) throw new Refused([{ place: "", message: same }])
  const key = keys.facts(fact)
  if (live.some((one) => !ended.includes(one.id) && keys.facts(bare(one)) === key)) {
    throw new Refused([{ place: "ends", message: alike }])
  }
}

/** What it says, whoever says it. */
function content({ author: _, ...fact }: StatedFact): string {
  return canonical(fact)
}

const same = {
  fr: "Cette réponse est déjà au registre, mot pour mot. Changez ce qui est devenu faux ; si vous venez de la vérifier, mettez à jour le jour du constat.",
  en: "This answer is on record already, word for word. Change what is no longer right; if you have just checked it, update the day it was seen.",
}

const alike = {
  fr: "Une réponse que vous gardez a le même jour, la même source et la même preuve : on ne pourrait pas les distinguer. Cochez-la pour la remplacer, ou changez l’un des trois.",
  en: "An answer that you keep has the same day, source and evidence: nobody could tell them apart. Tick it to replace it, or change one of the three.",
}

async function idOf(app: App, fact: StatedFact): Promise<string> {
  const subject = subjectOf(fact)
  const about = subject ? await factsAbout(app.store.read, fact.factor, [subject]) : []
  const text = canonical(fact)
  const found = about.find((one) => canonical(bare(one)) === text)
  if (!found) throw new Error("the fact that was recorded is not there")
  return found.id
}

function bare({ recordedAt: _at, supersededAt: _until, ...fact }: RecordedFact): StatedFact {
  return statedFact(fact)
}
