import type { NamedPlan } from "../../db/queries/document-plans.ts"
import { registerNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import type { NamedThing } from "../core/past-event.ts"
import type { Subject } from "../core/register.ts"
import { subjectPath } from "../core/subject.ts"
import { namedAfter, plansOffered } from "./read-document.ts"

/** What a passage of a document can be evidence about. */
export interface PassageSubjects {
  /** The likely ones: linked plans, else those of the same name; with whatever is asked for. */
  offered: readonly { subject: Subject; named: NamedThing }[]
  /** Every plan in use, where none is likely. */
  all: readonly NamedPlan[]
  /** What is asked for, else the first offered. */
  chosen?: Subject | undefined
}

export async function readPassageSubjects(
  app: App,
  {
    document,
    plans,
    about,
  }: { document: { service: string }; plans: readonly NamedPlan[]; about: Subject | undefined },
): Promise<PassageSubjects> {
  const { read } = app.store
  const all = await plansOffered(app)
  const likely = (plans.length > 0 ? plans : namedAfter(document, all)).map((plan) => ({
    subject: { kind: "plan", slug: plan.slug } as const,
    named: { name: plan.name, tool: plan.toolName },
  }))
  const path = about && subjectPath(about)
  const named = path === undefined ? undefined : (await registerNames(read, [path])).get(path)
  const asked = about && named && !likely.some(({ subject }) => subjectPath(subject) === path)
  const offered = asked ? [{ subject: about, named }, ...likely] : likely
  return { offered, all, chosen: about && named ? about : offered[0]?.subject }
}
