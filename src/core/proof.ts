import { check, type PlanAnswer, type Question, type Reply } from "./answer.ts"
import { type Code, toBeReplaced } from "./answer-cell.ts"
import { onlyWithId } from "./answer-text.ts"
import { type Book, openList } from "./book.ts"
import type { Day } from "./day.ts"
import { Refused } from "./errors.ts"
import type { ApprovedList, ListPlan } from "./list.ts"
import { openPast } from "./past-list.ts"
import { canonical } from "./stated.ts"
import type { ShownText, Text } from "./text.ts"
import type { Answer, DataClassId, Outcome, UseId } from "./vocabulary.ts"

/**
 * What was answered on a day, and by which bytes: the payload of a compact JWS of the type `types.proof` (core/trust.ts), signed by the
 * online key. It says that Aval published that answer. It is no electronic signature of a person (eIDAS, article 3), and no time stamp
 * by a third party: the head of the event chain, which every consumer saw in its pointer, is what ties it to its day.
 */
export interface Proof {
  format: "aval/proof"
  version: 1
  /** As in the pointer; absent in one that is not signed. */
  iss?: string
  list_id?: string
  /** Unix seconds, and the same as an instant: when the proof was made, not when the answer held. */
  iat: number
  issuedAt: string
  /** The company's time zone: what a day is. */
  zone: string
  question: ProofQuestion
  /** Nobody in particular asked: no exception counts. */
  groups: readonly []
  answer: ProvenAnswer
  /** The list that answers for that day; null: none had been published by its end. */
  revision: ProvenRevision | null
  /** The day was over when the proof was made: no later revision answers for it. */
  final: boolean
  /** Decisions that begin on or before the day and were recorded after that list: they did not count then. */
  recordedLater: readonly LaterDecision[]
  notice: Text
}

/**
 * A proof as it is served and kept in a file. Only what is in the JWS is signed: whoever verifies it reads that, and `payload` is for people.
 * `keys` is the key set that was in force (`keys.jws`), so that the file, the list's bytes and a pin are all it takes, for years.
 */
export interface ProofFile {
  /** The payload as a compact JWS; null where nothing signs. */
  proof: string | null
  keys?: string
  /** Why there is no signature. */
  unsigned?: Text
  payload: Proof
}

/** Exactly one of `plan` and `tool`; no data or no use = all of the vocabulary. */
export interface ProofQuestion {
  /** `tool/plan`. */
  plan?: string
  /** Slug, name or alias. */
  tool?: string
  data: readonly DataClassId[]
  use: readonly UseId[]
  day: Day
}

export interface ProvenAnswer {
  answer: Answer
  reason: { code: Code } & Text
  conditions: readonly ({ id: string } & ShownText)[]
  plans: readonly Omit<PlanAnswer, "access" | "account">[]
  /** What was asked about and that list did not know: nobody had decided on it. */
  unlisted?: Unlisted
}

export interface Unlisted {
  plan?: string
  data?: readonly DataClassId[]
  use?: readonly UseId[]
}

export interface ProvenRevision {
  revision: number
  serial: number
  /** When it was published. */
  issuedAt: string
  /** The company's day of issue. */
  day: Day
  /** Lower-case hex, of the uncompressed bytes; `length` is theirs. */
  sha256: string
  length: number
  /** Where the bytes are. */
  path: string
  /** The head of the event chain that it was built on. */
  ledger: { size: number; head: string }
}

export interface LaterDecision {
  decision: string
  plan: string
  outcome: Outcome
  validFrom: Day
  validUntil?: Day
  recordedAt: string
}

/** Shown in every proof: what it is, and what it is not. */
export const proofNotice: Text = {
  fr: "Ce document atteste la réponse que donnait la liste publiée, pour tous et sans dérogation. La signature est celle du service Aval de l’entreprise : ce n’est ni la signature électronique d’une personne ni un horodatage qualifié au sens du règlement eIDAS.",
  en: "This document attests the answer that the published list gave, for everybody and without exceptions. The signature is that of the company’s Aval service: it is neither a person’s electronic signature nor a qualified time stamp in the sense of the eIDAS regulation.",
}

/**
 * What the list of a day answers. `past` is that list, `now` the one in force: what was asked about and only `now` knows was `ask`.
 * Throws `Refused` as `check` does.
 */
export function provenAnswer(past: Book, now: Book, question: ProofQuestion): ProvenAnswer {
  return provenOf(check(openPast(past, now, question), asked(question)), unlistedIn(past, question))
}

/**
 * What of a proof its list does not bear out, one word each; none: the list's bytes really give that answer on that day. The caller has
 * checked the signature and that the bytes have the hash and the length that the proof names. Sentences are not compared: their
 * wording changes from one version of Aval to the next, the answer does not. Without a list (none had been published) the
 * answer must be `ask`.
 */
export function proofFaults(proof: Pick<Proof, "question" | "answer" | "revision">, list?: ApprovedList): ProofFault[] {
  const { question, answer, revision } = proof
  if (!revision) return list ? ["revision"] : answer.answer === "ask" ? [] : ["answer"]
  if (!list) return ["revision"]
  const faults: ProofFault[] = []
  const same = (["revision", "serial", "issuedAt", "day"] as const).every((field) => revision[field] === list[field])
  if (!same) faults.push("revision")
  // It answers for the days from its own on.
  if (list.day > question.day) faults.push("day")
  const given = answerFrom(list, question)
  if (!given || comparable(given, list) !== comparable(answer, list)) faults.push("answer")
  return faults
}

/** `revision`: number, serial or time are others · `day`: the list is younger than the day · `answer`: the list answers otherwise. */
export type ProofFault = "revision" | "day" | "answer"

function answerFrom(list: ApprovedList, question: ProofQuestion): ProvenAnswer | undefined {
  const past = openList(list)
  try {
    return provenAnswer(past, standIn(past, question), question)
  } catch (error) {
    // Not a question, or not one that any list answers.
    if (error instanceof Refused) return undefined
    throw error
  }
}

function asked({ plan, tool, data, use, day }: ProofQuestion): Question {
  return { plan, tool, data, use, day }
}

function provenOf(reply: Reply, unlisted: Unlisted): ProvenAnswer {
  return {
    answer: reply.answer,
    reason: reply.reason,
    conditions: reply.conditions,
    plans: reply.plans.map(({ access: _, account: __, ...plan }) => plan),
    ...(Object.keys(unlisted).length > 0 ? { unlisted } : {}),
  }
}

function unlistedIn({ plans, since }: Book, { plan, data, use }: ProofQuestion): Unlisted {
  const classes = data.filter((id) => !since.classes.has(id))
  const uses = use.filter((id) => !since.uses.has(id))
  return {
    ...(plan === undefined || plans.has(plan) ? {} : { plan }),
    ...(classes.length > 0 ? { data: classes } : {}),
    ...(uses.length > 0 ? { use: uses } : {}),
  }
}

/** In place of a later list, for whoever has only that of the day: it knows what was asked about by its id alone. */
function standIn(past: Book, question: ProofQuestion): Book {
  const { plan, data = [], use = [] } = unlistedIn(past, question)
  const named = (id: string): Text => ({ fr: id, en: id })
  const { list } = past
  const [tool = ""] = plan?.split("/") ?? []
  const bare = (slug: string): ListPlan => ({ slug, name: named(slug), account: "company", hosts: [] })
  return openList({
    ...list,
    vocabulary: {
      classes: data.map((id) => ({ id, name: named(id), phrase: named(id) })),
      uses: use.map((id) => ({ id, name: named(id), verb: named(id), published: true })),
    },
    tools: plan
      ? [{ id: tool, slug: tool, name: tool, aliases: [], vendor: "", categories: [], hosts: [], plans: [bare(plan)] }]
      : [],
  })
}

/** What two answers must have alike, written alike; texts of conditions as far as they are the company's. */
function comparable({ answer, reason, conditions, plans, unlisted }: ProvenAnswer, list: ApprovedList): string {
  const ours = new Set<string>([onlyWithId, toBeReplaced])
  return canonical({
    answer,
    code: reason.code,
    conditions: conditions.map((one) => (ours.has(one.id) && !(one.id in list.conditions) ? one.id : one)),
    plans: plans.map(({ name, ...plan }) => (plan.plan === unlisted?.plan ? plan : { name, ...plan })),
    unlisted,
  })
}
