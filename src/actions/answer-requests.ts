import { and, eq } from "drizzle-orm"
import { chain, type Entry } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { type RequestToAnswer, requestsById } from "../../db/queries/request-queue.ts"
import { events, requests } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { type MailDraft, mailStatements } from "./mail-outbox.ts"
import { retryStale } from "./retry-stale.ts"
import { requestObject } from "./triage-request.ts"

/** How requests end: with a text for those who asked, or as another one ended. */
export type Ending =
  | { verdict: "answered" | "declined"; text: string }
  /** Told the same. */
  | { verdict: "same"; as: string }

/** Some of the requests had ended, or moved, before: none was answered. */
export class AlreadyEnded extends Error {
  override name = "AlreadyEnded"
  readonly ended: readonly RequestToAnswer[]

  constructor(ended: readonly RequestToAnswer[]) {
    super(ended.map(({ id, status }) => `${id} is ${status}`).join(", "))
    this.ended = ended
  }
}

/** One act, and few enough for one page and one commit. */
export const answeredAtOnce = 100

/**
 * Ends open requests, all of them or none, with one event each in one commit: whoever answers several at once means all of them, and
 * meets at once that somebody else ended one. What was written stays out of the events. A mail tells whoever asked. Throws `NotFound`,
 * `Refused`, `AlreadyEnded`.
 */
export async function answerRequests(
  app: App,
  ids: readonly string[],
  ending: Ending,
  { by }: { by: string },
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length > answeredAtOnce) throw new Refused([{ place: "with", message: tooMany }])
  const objects = wanted.map(requestObject)
  // Somebody commented on one, or ended it: the next look tells which.
  return retryStale(async () => {
    const newest = await lastSeqs(app.store.read, objects)
    const found = await requestsById(app.store.read, wanted)
    if (wanted.length === 0 || found.length < wanted.length) throw new NotFound()
    const ended = found.filter(({ status }) => status !== "open")
    if (ended.length > 0) throw new AlreadyEnded(ended)
    const { status, answer, sameAs } = await endOf(app, wanted, ending)
    const at = app.now().toISOString()
    const entries = wanted.map((id): Entry => {
      const object = requestObject(id)
      const after = { status, ...(sameAs === undefined ? {} : { sameAs }) }
      const objectSeq = (newest.get(object) ?? 0) + 1
      return { at, actor: by, object, objectSeq, kind: `request.${status}`, before: { status: "open" }, after }
    })
    await app.store.commit(async (write, head) => [
      ...insertRows(write, events, await chain(head, entries)),
      ...wanted.map((id) =>
        write
          .update(requests)
          .set({ status, answer, sameAs: sameAs ?? null, endedBy: by, endedAt: at })
          .where(and(eq(requests.id, id), eq(requests.status, "open"))),
      ),
      ...mailStatements(app, write, draftsFor(found, status, by)),
    ])
    return
  })
}

/** To whoever asked, unless they answered it themselves. */
function draftsFor(found: readonly RequestToAnswer[], verdict: End["status"], by: string): MailDraft[] {
  return found
    .filter((request) => request.by !== by)
    .map(({ id, by: person, name, tool, plan }) => ({
      ...{ key: `request-decided/${id}`, person, kind: "request-decided" },
      data: { request: id, tool: tool?.name ?? name, plan: plan?.name, verdict },
    }))
}

interface End {
  status: "answered" | "declined"
  answer: string
  sameAs?: string | undefined
}

async function endOf(app: App, ids: readonly string[], ending: Ending): Promise<End> {
  if (ending.verdict !== "same") {
    const answer = ending.text.trim()
    if (answer === "") throw new Refused([{ place: ending.verdict, message: blank }])
    return { status: ending.verdict, answer }
  }
  const [other] = ids.includes(ending.as) ? [] : await requestsById(app.store.read, [ending.as])
  if (other?.answer === undefined || (other.status !== "answered" && other.status !== "declined"))
    throw new Refused([{ place: "as", message: noOther }])
  return { status: other.status, answer: other.answer, sameAs: other.id }
}

const blank = {
  fr: "Ce texte est vide : écrivez ce que lira la personne qui a demandé.",
  en: "This text is empty: write what whoever asked will read.",
}
const noOther = {
  fr: "Choisissez une demande qui a déjà sa réponse.",
  en: "Choose a request that has its answer already.",
}
const tooMany = {
  fr: `Au plus ${answeredAtOnce} demandes à la fois.`,
  en: `At most ${answeredAtOnce} requests at once.`,
}
