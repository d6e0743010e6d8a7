import { z } from "zod"
import {
  type Clause,
  type ClauseLibrary,
  type ContractFact,
  contractFacts,
  type Position,
  positions,
} from "../core/clause.ts"
import { annexKinds } from "../core/clause-annex.ts"
import type { BesideClause } from "../core/clause-beside.ts"
import type { ClauseFacts } from "../core/clause-facts.ts"
import { callerOf, definitionsClause, selectClauses } from "../core/clause-selection.ts"
import { longest, startFaults, textFaults } from "../core/draft-faults.ts"
import { type ClauseChange, type DraftDocument, own, type PartChange } from "../core/draft-parts.ts"
import type { Fault } from "../core/errors.ts"
import { languages } from "../core/text.ts"
import { unsafeTexts } from "../schema/plain-text.ts"
import { sentValue } from "./draft-room-values.ts"
import { type Typed, typedList, typedText } from "./form.ts"
import { said } from "./said.ts"

/** What a part of the room was sent with: what it says, as far as it fits, and what does not fit. */
export interface SentPart {
  change: PartChange
  faults: readonly Fault[]
}

/** What a part is read against: what is stored, the library, what is known, and which clauses stand. */
export interface SentAgainst {
  draft: DraftDocument
  library: ClauseLibrary
  facts: ClauseFacts
  known: ClauseFacts
  beside: readonly BesideClause[]
}

/** All texts of a form, under their names; nothing that was sent is lost. */
export function typedIn(data: FormData): Typed {
  const typed = new Map<string, string[]>()
  for (const [name, value] of data)
    if (typeof value === "string") typed.set(name, [...(typed.get(name) ?? []), value.replaceAll("\r\n", "\n")])
  return Object.fromEntries([...typed].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]))
}

/** Reads a part as it was sent; undefined for a part of which nothing is sent. */
export function sentPart(part: string, typed: Typed, against: SentAgainst): SentPart | undefined {
  const unsafe = unsafeTexts(typed).map(({ path, message }) => ({ place: String(path[0] ?? ""), message }))
  const bad = new Set(unsafe.map(({ place }) => place))
  // What holds a control character is no text, and not taken over, not even into the preview.
  const sound = Object.fromEntries(Object.entries(typed).filter(([name]) => !bad.has(name)))
  const sent = partIn(part, sound, against)
  return sent && { ...sent, faults: [...unsafe, ...sent.faults.filter(({ place }) => !bad.has(place))] }
}

function partIn(part: string, typed: Typed, against: SentAgainst): SentPart | undefined {
  if (part === "start") return startIn(typed, against)
  if (part === "questions") return { change: answersIn(typed, against), faults: [] }
  if (part === "annexes") return { change: annexesIn(typed, against), faults: [] }
  const clause = against.library.clauses.find(({ id }) => id === part)
  return clause && clauseIn(clause, typed, against)
}

// Start.

function startIn(typed: Typed, { draft: { title: before, content }, library }: SentAgainst): SentPart {
  const preset = typed.preset === undefined ? content.preset : typedText(typed, "preset") || undefined
  const chosen = languages.filter((language) => typedList(typed, "languages").includes(language))
  const prevailing = languages.find((language) => language === typedText(typed, "prevailing"))
  const title = (typed.title === undefined ? before : typedText(typed, "title")).trim()
  const client = (typed.client === undefined ? (content.client ?? "") : typedText(typed, "client")).trim()
  // Of one language, what a form says of the one that prevails says nothing.
  const sent = { title, preset, languages: chosen, prevailing: chosen.length > 1 ? prevailing : undefined, client }
  const faults: Fault[] = [
    ...startFaults(sent, library),
    ...(chosen.length > 1 && prevailing === undefined
      ? [{ place: "prevailing", message: said((t) => t.draftRoom.faults.prevailing) }]
      : []),
  ]
  const fits = (place: keyof typeof sent) => !faults.some((fault) => fault.place === place)
  return {
    faults,
    change: {
      part: "start",
      title: fits("title") ? title : before,
      preset: fits("preset") ? preset : content.preset,
      languages: fits("languages") ? chosen : content.languages,
      prevailing: chosen.length === 1 ? undefined : (prevailing ?? content.prevailing),
      client: fits("client") ? client || undefined : content.client,
    },
  }
}

// Questions.

function answersIn(typed: Typed, { draft: { content }, known }: SentAgainst): PartChange {
  const answers: Partial<Record<ContractFact, boolean | undefined>> = { ...content.answers }
  for (const fact of contractFacts) {
    if (known[fact] !== undefined || typed[`answer-${fact}`] === undefined) continue
    const answer = typedText(typed, `answer-${fact}`)
    answers[fact] = answer === "yes" ? true : answer === "no" ? false : undefined
  }
  return { part: "questions", answers }
}

// Annexes.

const Revision = z.coerce.number().int().positive()

function annexesIn(typed: Typed, { draft: { content } }: SentAgainst): PartChange {
  const { tools } = content
  const annexes = annexKinds.filter((kind) => typedList(typed, "annexes").includes(kind))
  const [, pressed] = /^make-(\d{1,9})$/.exec(typedText(typed, "do")) ?? []
  const revision = Revision.safeParse(pressed ?? typedText(typed, "revision")).data ?? tools?.revision
  if (revision === undefined) return { part: "annexes", annexes }
  const offered = typedList(typed, "offered")
  const wanted = new Set(typedList(typed, "plans"))
  const declared = new Set(typedList(typed, "declared"))
  // Plans that the form did not offer stay as they were.
  const beyond = (plans: readonly string[] = []) => plans.filter((plan) => !offered.includes(plan))
  const added = offered.filter((plan) => wanted.has(plan) && !declared.has(plan))
  const without = offered.filter((plan) => !wanted.has(plan) && declared.has(plan))
  // Nothing of it is chosen: the annex goes on following the list.
  if (pressed === undefined && tools === undefined && added.length + without.length === 0)
    return { part: "annexes", annexes }
  return {
    part: "annexes",
    annexes,
    tools: {
      revision,
      added: [...beyond(tools?.added), ...added],
      without: [...beyond(tools?.without), ...without],
    },
  }
}

// A clause.

function clauseIn(clause: Clause, typed: Typed, against: SentAgainst): SentPart {
  const { draft, library } = against
  const pressed = typedText(typed, "do")
  const [, one] = /^reset-([a-z0-9-]{1,60})$/.exec(pressed) ?? []
  const { content } = draft
  const sent = library.parameters
    .filter(({ id }) => clause.parameters.includes(id))
    .map((parameter) => ({ id: parameter.id, ...sentValue(parameter, typed) }))
  const isBack = (id: string) => pressed === "reset" || id === one
  const parameters = Object.fromEntries(
    sent.map(({ id, next }) => [id, isBack(id) ? undefined : next(own(content.parameters, id))]),
  )
  const out = pressed === "leave-out" ? leaveOutFaults(clause, against) : []
  const owner = typedText(typed, "owner").trim()
  const change: ClauseChange = {
    part: "clause",
    clause: clause.id,
    position: pressed === "reset" ? undefined : positionSent(typed, own(content.positions, clause.id)),
    parameters,
    ...standingSent(clause, pressed, out.length === 0, against),
    bargaining:
      typed.owner === undefined
        ? own(content.bargaining, clause.id)
        : {
            floor: positionIn(typedText(typed, "floor")),
            owner: owner.length > longest.owner ? own(content.bargaining, clause.id)?.owner : owner,
          },
  }
  const faults = sent.flatMap((value) => (isBack(value.id) ? [] : value.faults))
  return { change, faults: [...faults, ...textFaults("owner", owner, longest.owner), ...out] }
}

/** A position that is sent as it was shown was not chosen: it stays as the preset or a fact has it. */
function positionSent(typed: Typed, before: Position | undefined): Position | undefined {
  const position = positionIn(typedText(typed, "position"))
  return position === undefined || position === typedText(typed, "was-position") ? before : position
}

/** Whether it stands in the draft by hand, or is out of it by hand. */
function standingSent(
  { id }: Clause,
  pressed: string,
  mayGo: boolean,
  { draft: { content }, library, facts }: SentAgainst,
): Pick<ClauseChange, "leftOut" | "added"> {
  const alone = {
    ...content,
    leftOut: content.leftOut.filter((one) => one !== id),
    added: content.added.filter((one) => one !== id),
  }
  const comesByItself = selectClauses(library, alone, facts).some(({ clause }) => clause.id === id)
  if (pressed === "take-in") return { leftOut: false, added: !comesByItself }
  if (pressed === "leave-out" && mayGo) return { leftOut: comesByItself, added: false }
  return { leftOut: content.leftOut.includes(id), added: content.added.includes(id) }
}

/** Why a clause cannot be left out: the terms are defined there, or another clause's position calls for it. */
export function leaveOutFaults(
  clause: Clause,
  { library, beside, draft }: Pick<SentAgainst, "library" | "beside" | "draft">,
): Fault[] {
  if (clause.id === definitionsClause)
    return [{ place: "leave-out", message: said((t) => t.draftRoom.clause.staysForTerms) }]
  const caller = callerOf(clause, new Map(beside.map((one) => [one.id, one])), [...draft.content.leftOut, clause.id])
  const other = library.clauses.find(({ id }) => id === caller)
  if (!other) return []
  const number = beside.find(({ id }) => id === other.id)?.number ?? ""
  const message = said((t, language) => t.draftRoom.clause.staysFor(number, other.title[language]))
  return [{ place: "leave-out", message }]
}

function positionIn(text: string): Position | undefined {
  return positions.find((position) => position === text)
}
