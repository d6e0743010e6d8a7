import { type Revision, revisionOn } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { PlanAnswer, Reply } from "../core/answer.ts"
import type { Book } from "../core/book.ts"
import type { Day } from "../core/day.ts"
import { Refused } from "../core/errors.ts"
import { checkTool } from "./check-tool.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** What was, is or will be answered about a plan on a day, and by which list. */
export interface AnswerOn {
  day: Day
  when: "past" | "today" | "coming"
  /** Absent where no list that was ever published knows the plan. */
  answer?: { reply: Reply; plan: PlanAnswer; book: Book } | undefined
  /** The list that it is answered from; absent before the first one. */
  revision?: Pick<Revision, "revision" | "issuedAt"> | undefined
}

/** The answer about a plan on a day, whatever data and use: from the last list published by the end of that day, or computed from today's. */
export async function readAnswerOn(app: App, plan: string, day: Day): Promise<AnswerOn> {
  const now = await today(app)
  const when = day < now ? "past" : day === now ? "today" : "coming"
  const [revision, answer] = await Promise.all([
    when === "past" ? revisionOn(app.store.read, day) : (await currentList(app))?.revision,
    answerFor(app, plan, day),
  ])
  return { day, when, answer, revision }
}

async function answerFor(app: App, plan: string, day: Day): Promise<AnswerOn["answer"]> {
  try {
    const { reply, book } = await checkTool(app, { plan, day })
    const [answered] = reply.plans
    return answered && { reply, plan: answered, book }
  } catch (error) {
    // A plan that is on no list.
    if (error instanceof Refused) return undefined
    throw error
  }
}
