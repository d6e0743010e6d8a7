import { historyOf } from "../../db/queries/events.ts"
import { decisionsPage } from "../../db/queries/pages.ts"
import { type Revision, revisionOn } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { Book } from "../core/book.ts"
import { type Day, dayIn, isDay } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { fieldsOf } from "../core/past-event.ts"
import { type LaterDecision, type Proof, type ProofQuestion, proofNotice, provenAnswer } from "../core/proof.ts"
import type { Decision } from "../core/register.ts"
import { foldExact } from "../core/text.ts"
import { nothingYet } from "./check-tool.ts"
import { knownCompany } from "./read-company.ts"
import { bookOfRevision, currentList } from "./read-current-list.ts"

/** What is to be proven, as it was asked. */
export interface ProofWanted {
  plan?: string | undefined
  tool?: string | undefined
  data?: readonly string[] | undefined
  use?: readonly string[] | undefined
  /** Absent = today in the company's zone. */
  day?: string | undefined
}

/**
 * What was answered on a day, by the last list published by its end, to whoever has no exception; and the decisions recorded since that
 * begin on or before it. Reads only. Throws `Refused` on a day to come, on a question that names no plan and no tool, or both, and
 * as `check` does.
 */
export async function proveAnswer(app: App, wanted: ProofWanted): Promise<Proof> {
  const { zone } = await knownCompany(app)
  const now = app.now()
  const today = dayIn(zone, now)
  const question = questionOf(wanted, today)
  const [revision, current] = await Promise.all([revisionOn(app.store.read, question.day), currentList(app)])
  const known = current?.book ?? nothingYet(app)
  const past = revision ? await bookOfRevision(app, revision) : nothingYet(app)
  const answer = provenAnswer(past, known, question)
  return {
    format: "aval/proof",
    version: 1,
    iat: Math.floor(now.getTime() / 1000),
    issuedAt: now.toISOString(),
    zone,
    question,
    groups: [],
    answer,
    revision: revision ? provenRevision(revision) : null,
    final: question.day < today,
    recordedLater: await recordedLater(app, plansIn(known, question), question.day, revision?.headSeq ?? 0),
    notice: proofNotice,
  }
}

function questionOf({ plan, tool, data, use, day: given }: ProofWanted, today: Day): ProofQuestion {
  const day = given ?? today
  const faults: Fault[] = []
  const [ofPlan, ofTool] = [plan?.trim(), tool?.trim()]
  if (!ofPlan === !ofTool) faults.push({ place: "plan", message: nameOne })
  if (!isDay(day)) faults.push({ place: "day", message: noDay })
  else if (day > today) faults.push({ place: "day", message: toCome(today) })
  if (faults.length > 0) throw new Refused(faults)
  return {
    ...(ofPlan ? { plan: ofPlan } : {}),
    ...(ofTool ? { tool: ofTool } : {}),
    data: [...new Set(data)],
    use: [...new Set(use)],
    day,
  }
}

const nameOne: Fault["message"] = {
  fr: "Indiquez une offre ou un outil, l’un des deux.",
  en: "Name a plan or a tool, one of the two.",
}

const noDay: Fault["message"] = {
  fr: "Jour attendu, comme « 2026-11-22 », et qui existe.",
  en: "A day is expected, such as “2026-11-22”, and one that exists.",
}

function toCome(today: Day): Fault["message"] {
  return {
    fr: `Ce jour n’est pas encore venu : une preuve porte sur le ${dayText(today, "fr")} au plus tard.`,
    en: `That day has not come yet: a proof is about ${dayText(today, "en")} at the latest.`,
  }
}

function provenRevision({ revision, serial, issuedAt, day, sha256, length, headSeq, headHash }: Revision) {
  const path = `/api/v1/list/${sha256}.json`
  return { revision, serial, issuedAt, day, sha256, length, path, ledger: { size: headSeq, head: headHash } }
}

/** Slugs of the plans that the question is about, as far as they are known today. */
function plansIn({ tools, names }: Book, { plan, tool = "" }: ProofQuestion): readonly string[] {
  if (plan !== undefined) return [plan]
  const bySlug = tools.get(tool)
  const meant = bySlug ? [bySlug] : (names.get(foldExact(tool)) ?? [])
  return meant.flatMap(({ plans }) => plans.map(({ slug }) => slug))
}

/** Of one plan: more decisions than anybody makes. */
const mostOfPlan = 10_000

/** Decisions that begin on or before the day and were recorded after that position of the event chain, in the order of their recording. */
async function recordedLater(app: App, plans: readonly string[], day: Day, position: number): Promise<LaterDecision[]> {
  const of = await Promise.all(
    plans.map(async (plan) => {
      const all = await decisionsPage(app.store.read, { limit: mostOfPlan, plan })
      const late = all.filter(({ recorded = 0, validFrom }) => recorded > position && validFrom <= day)
      return late.length === 0 ? [] : withTimes(app, plan, late)
    }),
  )
  return of.flat().sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}

async function withTimes(app: App, plan: string, late: readonly Decision[]): Promise<LaterDecision[]> {
  const history = await historyOf(app.store.read, [`plan/${plan}`])
  const times = new Map(history.map(({ at, after }) => [fieldsOf(fieldsOf(after).decision).id, at]))
  return late.map(({ id, outcome, validFrom, validUntil }) => ({
    ...{ decision: id, plan, outcome, validFrom },
    ...(validUntil === undefined ? {} : { validUntil }),
    recordedAt: times.get(id) ?? missing(id),
  }))
}

function missing(id: string): never {
  throw new Error(`decision ${id} has no event`)
}
