import type { Context } from "hono"
import type { FormState } from "../../views/tool-form/model.ts"
import { nameActors } from "../actions/name-events.ts"
import { type Draft, fieldsBefore, type Saved, saveItem } from "../actions/save-item.ts"
import type { App } from "../app.ts"
import { mayIn } from "../core/access.ts"
import type { Alike } from "../core/alike.ts"
import type { Fault } from "../core/errors.ts"
import type { Register } from "../core/register.ts"
import { canonical } from "../core/stated.ts"
import { type Language, shown } from "../core/text.ts"
import type { Typed } from "./form.ts"
import { NotAllowed } from "./refusals.ts"
import { knownText } from "./register-fields.ts"
import { actorOf, whoOf } from "./who.ts"

/** The door of what changes the register. */
export const writing = { to: "register:write" } as const

/** The register belongs to the whole company: a role in one business unit does not change it. Throws `NotAllowed`. */
export function expectWriter(c: Context) {
  if (!mayIn(whoOf(c), "register:write", undefined)) throw new NotAllowed("register:write")
}

/** An item as a form describes it. */
export interface FormDraft extends Draft {
  /** Everything in the register that may be the same, shown before or not. */
  likenesses: readonly Alike[]
  placeOf(place: string): string
}

interface Attempt {
  draft: FormDraft
  /** The item as the draft states it, field by field. */
  item: object
  typed: Typed
  knows: string
  register: Register
  lang: Language
  /** The item as it stands now, as the form shows it; the fields of the form that each field of the item is made of. */
  current(): Promise<Typed>
  parts: Readonly<Record<string, readonly string[]>>
}

/** What became of it: `done` says what to tell on the next page, `state` is the form to be shown again. */
export type Outcome = { done: "saved" | "listed" | "nothing" } | { state: FormState }

/** Saves what a form describes; what stands in the way is told in the form, with all that was typed. */
export async function saveForm(c: Context, app: App, attempt: Attempt): Promise<Outcome> {
  const { draft, typed, knows, register, lang } = attempt
  const saved = await saveItem(app, draft, { by: actorOf(whoOf(c)) })
  const state: FormState = { typed, faults: [], seen: draft.seen, alike: [], knows }
  switch (saved.kind) {
    case "nothing":
      return { done: "nothing" }
    case "saved":
      return { done: saved.revision === undefined ? "saved" : "listed" }
    case "refused":
      return { state: { ...state, faults: inForm(saved.faults, draft, Object.keys(typed)) } }
    case "alike":
      return {
        state: { ...state, alike: named(draft.likenesses, register, lang), knows: knownText(draft.likenesses) },
      }
    case "stale":
      return { state: { ...state, ...(await mergedWith(app, saved, attempt)) } }
  }
}

/** Faults at the fields of the form, in their order; where the form has its own word for it, the document's is left out. */
function inForm(faults: readonly Fault[], { faults: own, placeOf }: FormDraft, fields: readonly string[]): Fault[] {
  const blamed = new Set(own.map(({ place }) => place))
  const others = faults.slice(own.length).map((fault) => ({ ...fault, place: placeOf(fault.place) }))
  const rank = ({ place }: Fault) => fields.indexOf(place.replace(/-\d+$/, ""))
  return [...own, ...others.filter(({ place }) => !blamed.has(place))].sort((a, b) => rank(a) - rank(b))
}

/** What was not touched here takes over what somebody else made of it; the rest stays as it was typed. */
async function mergedWith(
  app: App,
  { events, seen }: Extract<Saved, { kind: "stale" }>,
  { item, typed, current, parts }: Attempt,
): Promise<Pick<FormState, "typed" | "seen" | "stale">> {
  const before = fieldsBefore(events)
  const mine = new Map(Object.entries(item))
  const now = await current()
  const both = [...before].flatMap(([field, old]) => (alike(mine.get(field), old) ? [] : field))
  const taken = [...before.keys()].filter((field) => !both.includes(field)).flatMap((field) => parts[field] ?? [])
  return {
    typed: { ...typed, ...Object.fromEntries(taken.map((name) => [name, now[name] ?? ""])) },
    seen,
    stale: { events, names: await nameActors(app, events), both },
  }
}

/** An empty list says as much as none. */
function alike(a: unknown, b: unknown): boolean {
  const some = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value)
  return canonical(some(a)) === canonical(some(b))
}

function named(alikes: readonly Alike[], { tools, plans, organisations }: Register, lang: Language) {
  const names = new Map([
    ...tools.map(({ slug, name }) => [`tool/${slug}`, name] as const),
    ...plans.map(({ slug, name }) => [`plan/${slug}`, shown(name)[lang]] as const),
    ...organisations.map(({ slug, name }) => [`organisation/${slug}`, name] as const),
  ])
  return alikes.map((one) => ({ ...one, name: names.get(`${one.kind}/${one.slug}`) ?? one.slug }))
}
