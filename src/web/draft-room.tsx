import type { Context } from "hono"
import type { Room, RoomPart, RoomShow } from "../../views/draft/model.ts"
import { DraftPage, DraftParts, roomTitle } from "../../views/pages/draft.tsx"
import { today } from "../actions/read-company.ts"
import { assembleDraft, type DraftReading, draftQuestions, readDraft } from "../actions/read-draft.ts"
import { draftPartMark, saveDraft } from "../actions/save-draft.ts"
import type { ClauseQuestion } from "../core/clause-beside.ts"
import { noClause } from "../core/draft-faults.ts"
import { withPart } from "../core/draft-parts.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { languages } from "../core/text.ts"
import { leaveOutFaults, type SentPart, sentPart, typedIn } from "./draft-room-form.ts"
import { storedTyped, typedOver } from "./draft-room-typed.ts"
import { draftIn } from "./drafts-named.ts"
import { formDataOf, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/{id}`: the room in which clauses are drafted part by part, and its preview, which keeps nothing. */
export const mountDraftRoom: Mount = (doors, site) => {
  const { app } = site
  const drafting = { to: "drafts:write" } as const

  doors.get(patternOf(routes.draft(":id")), drafting, async (c) => {
    return show(c, site, await readDraft(app, draftIn(c), await today(app)), {})
  })

  doors.post(patternOf(routes.draft(":id")), drafting, async (c) => {
    const reading = await readDraft(app, draftIn(c), await today(app))
    const typed = typedIn(await formDataOf(c))
    const sent = sentIn(c, reading, typed)
    if (isGone(c, reading)) return show(c, site, reading, { faults: [{ place: "", message: noClause }] })
    if (!sent || sent.faults.length > 0) return show(c, site, reading, { typed, sent })
    return save(c, site, reading, { typed, sent })
  })

  doors.post(patternOf(routes.draftPreview(":id")), drafting, async (c) => {
    const reading = await readDraft(app, draftIn(c), await today(app))
    const typed = typedIn(await formDataOf(c))
    if (isGone(c, reading)) return show(c, site, reading, { isPreview: true })
    return show(c, site, reading, { typed, sent: sentIn(c, reading, typed), isPreview: true })
  })
}

interface Sent {
  typed: Typed
  sent: SentPart
}

async function save(c: Context, site: Site, reading: DraftReading, { typed, sent }: Sent): Promise<Response> {
  const { app } = site
  const { id } = reading.draft
  const again = async (more: Partial<Shown>) =>
    show(c, site, await readDraft(app, id, await today(app)), { typed, sent, ...more })
  try {
    const mark = typedText(typed, "mark")
    const isNew = await saveDraft(app, id, { change: sent.change, mark }, { by: actorOf(whoOf(c)) })
    const part = partIn(c, reading)
    return c.redirect(routes.draft(id, { part, show: shownIn(c), done: isNew ? "saved" : "same" }), 303)
  } catch (error) {
    if (error instanceof StaleWrite) return again({ isStale: true })
    if (error instanceof Spent) return again({ isLate: true })
    if (!(error instanceof Refused)) throw error
    return again({ faults: inFields(error.faults) })
  }
}

/** Faults of the action at the fields of the form. */
function inFields(faults: readonly Fault[]): Fault[] {
  return faults.map(({ place, message }) => ({
    place: place
      .replace(/^parameters\//, "p-")
      .replace(/^bargaining\//, "")
      .replaceAll("/", "-"),
    message,
  }))
}

function sentIn(c: Context, reading: DraftReading, typed: Typed): SentPart | undefined {
  const { draft, library, facts, known, assembly } = reading
  return sentPart(partIn(c, reading), typed, { draft, library, facts, known, beside: assembly.beside })
}

interface Shown {
  typed?: Typed | undefined
  sent?: SentPart | undefined
  /** Beside those of what was sent. */
  faults?: readonly Fault[] | undefined
  /** Somebody saved the same part meanwhile. */
  isStale?: true | undefined
  /** It was signed or set aside meanwhile. */
  isLate?: true | undefined
  isPreview?: true | undefined
}

async function show(c: Context, site: Site, reading: DraftReading, shown: Shown): Promise<Response> {
  const page = await site.page(c)
  const room = await roomOf(c, site, page, reading, shown)
  const title = roomTitle({ page, room })
  const isWrong = room.faults.length > 0 && !shown.isPreview
  const status = shown.isStale ? 412 : shown.isLate ? 409 : isWrong ? 422 : 200
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: <DraftPage page={page} room={room} />,
      ...(shown.isPreview ? { part: <DraftParts page={page} room={room} /> } : {}),
    },
    status,
  )
}

async function roomOf(c: Context, site: Site, page: Page, reading: DraftReading, shown: Shown): Promise<Room> {
  const { app } = site
  const { draft, library } = reading
  const part = partIn(c, reading)
  const clause = library.clauses.find(({ id }) => id === part)
  const content = shown.sent ? withPart(draft, shown.sent.change, library).content : draft.content
  const assembled = shown.sent ? await assembleDraft(app, reading, content) : reading
  const stored = storedTyped(part, reading, page.lang)
  const asked = shownIn(c)
  const only = content.languages.length === 1 ? content.languages[0] : undefined
  return {
    reading: { ...reading, annexes: assembled.annexes },
    content,
    assembly: assembled.assembly,
    part,
    show: only ?? asked ?? (content.languages.includes(page.lang) ? page.lang : "both"),
    typed: shown.typed ? typedOver(part, stored, shown.typed, library) : stored,
    faults: [...(shown.sent?.faults ?? []), ...(shown.faults ?? []), ...(shown.isLate ? [late] : [])],
    marks: marksOf(site, reading),
    stale: shown.isStale ? stored : undefined,
    closed: reading.state.standing === "signed" || reading.state.standing === "set-aside",
    questions: questionsOf(reading, assembled.assembly.questions),
    out: library.clauses
      .filter(({ id }) => !assembled.assembly.tree.clauses.some((clause) => clause.id === id))
      .map((clause) => ({ clause, byHand: content.leftOut.includes(clause.id) })),
    stays: clause && leaveOutFaults(clause, { ...reading, beside: assembled.assembly.beside })[0]?.message,
    writes: app.documents !== undefined,
    sending: app.newId("frm"),
  }
}

const late: Fault = { place: "", message: said((t) => t.draftRoom.faults.closed) }

function marksOf({ app }: Site, { draft, library }: DraftReading): Room["marks"] {
  const parts = ["start", "questions", "annexes", ...library.clauses.map(({ id }) => id)]
  return new Map(parts.map((part) => [part, draftPartMark(app, draft, part, library)]))
}

/** Every question that a clause asks, those too that were answered: an answer can be changed where it was given. */
function questionsOf(reading: DraftReading, open: readonly ClauseQuestion[]): readonly ClauseQuestion[] {
  const { content } = reading.draft
  if (Object.keys(content.answers).length === 0) return open
  const all = draftQuestions(reading, content, reading.annexes)
  return [...all, ...open.filter(({ fact }) => !all.some((one) => one.fact === fact))]
}

/** The part that the address names; what it does not know is where one starts. */
function partIn(c: Context, { library }: DraftReading): RoomPart {
  const asked = c.req.query("part") ?? ""
  const isKnown = ["start", "questions", "annexes", "open"].includes(asked)
  return isKnown || library.clauses.some(({ id }) => id === asked) ? asked : "start"
}

/** A form of a clause that the library no longer has is not read as the form of another part. */
function isGone(c: Context, reading: DraftReading): boolean {
  const asked = c.req.query("part") ?? ""
  return asked !== "" && partIn(c, reading) !== asked
}

function shownIn(c: Context): RoomShow | undefined {
  return [...languages, "both" as const].find((one) => one === c.req.query("show"))
}
