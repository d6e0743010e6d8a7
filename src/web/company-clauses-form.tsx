import type { Context } from "hono"
import type { ClauseForm } from "../../views/company-clause/model.ts"
import { CompanyClauseFormPage, formTitle } from "../../views/pages/company-clause.tsx"
import { type ClauseReading, readCompanyClause, readLibrary } from "../actions/read-company-clause.ts"
import { addCompanyClause, saveCompanyClause } from "../actions/save-company-clause.ts"
import { type Clause, type ClauseLibrary, type Position, positions } from "../core/clause.ts"
import { clauseChanges } from "../core/clause-changes.ts"
import { nextOwnId } from "../core/clause-library.ts"
import { companyClauseFaults, companyClauseRemarks } from "../core/company-clause-check.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { bareClause, type WrittenClause, writtenClause } from "../core/written-clause.ts"
import { CompanyClauseForm } from "../schema/company-clause-form.ts"
import { unsafeTexts } from "../schema/plain-text.ts"
import { withRowMoved } from "./company-clause-rows.ts"
import {
  blankTyped,
  clauseIn,
  clauseTyped,
  inFields,
  type ReadClause,
  remarksIn,
  rowsIn,
} from "./company-clause-typed.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/clauses/new` and `/clauses/{id}/edit`: a button previews, changes the rows, or saves. */
export const mountClauseForms: Mount = (doors, site) => {
  const writing = { to: "clauses:write" } as const

  doors.get(routes.newClause, writing, (c) =>
    show(c, site, { typed: { ...blankTyped(), seen: "0" }, faults: [] }, undefined),
  )

  doors.post(routes.newClause, writing, (c) => post(c, site, undefined))

  doors.get(patternOf(routes.editClause(":id")), writing, async (c) => {
    const reading = await readCompanyClause(site.app, idIn(c))
    const typed = { ...clauseTyped(reading.latest), onNewest: "", seen: String(reading.seen) }
    return show(c, site, { typed, faults: [] }, reading)
  })

  doors.post(patternOf(routes.editClause(":id")), writing, async (c) =>
    post(c, site, await readCompanyClause(site.app, idIn(c))),
  )
}

async function post(c: Context, site: Site, reading: ClauseReading | undefined): Promise<Response> {
  const form = await readForm(c, CompanyClauseForm)
  const { typed } = form
  if (!form.ok) return show(c, site, { typed, faults: form.faults.map((fault) => atRow(fault, typed)) }, reading)
  const button = form.value.do ?? "preview"
  const moved = withRowMoved(typed, button)
  if (moved) return show(c, site, { typed: moved.typed, faults: [], field: moved.field }, reading)
  const read = clauseIn(typed)
  if (button !== "save") return preview(c, site, { typed, read }, reading)
  const { editionNote: note, onNewest, seen } = form.value
  const given = { written: read.written, note }
  const author = { by: actorOf(whoOf(c)), seen }
  try {
    const saved = reading
      ? await saveCompanyClause(site.app, { id: reading.id, ...given, onNewest }, author)
      : await addCompanyClause(site.app, given, author)
    const done = saved.isNew || !reading ? (reading ? "saved" : "added") : "same"
    return c.redirect(routes.clause(saved.id, { done }), 303)
  } catch (error) {
    if (error instanceof Refused) return show(c, site, { typed, faults: inFields(error.faults, read) }, reading)
    if (!reading || !(error instanceof StaleWrite)) throw error
    return showStale(c, site, { typed, read }, reading.id)
  }
}

interface Read {
  typed: Typed
  read: ReadClause
}

/** What was typed, held against the rules, and as it would read. */
async function preview(c: Context, site: Site, { typed, read }: Read, reading: ClauseReading | undefined) {
  const library = reading?.library ?? (await readLibrary(site.app)).library
  const clause = asStanding(read.written, reading, library)
  const within = withClause(library, clause)
  const faults = inFields(companyClauseFaults(clause, within), read)
  if (faults.length > 0) return show(c, site, { typed, faults }, reading)
  // What sets itself is shown as it was set.
  const again = clauseTyped(clause)
  const kept = Object.fromEntries(["editionNote", "onNewest", "when"].map((name) => [name, typedText(typed, name)]))
  const remarks = inFields(companyClauseRemarks(clause, within), clauseIn(again))
  return show(
    c,
    site,
    {
      typed: { ...typed, ...again, ...kept },
      faults: [],
      preview: { clause, remarks, changed: changedIn(clause, reading) },
    },
    reading,
  )
}

/** Somebody else was faster: both are shown, and what was typed can be sent again on what stands now. */
async function showStale(c: Context, site: Site, { typed, read }: Read, id: string): Promise<Response> {
  const now = await readCompanyClause(site.app, id)
  const [newest] = now.history
  const stale = {
    who: newest && now.people.get(newest.savedBy)?.name,
    changes: clauseChanges(now.latest, asStanding(read.written, now, now.library)),
  }
  return show(c, site, { typed: { ...typed, seen: String(now.seen) }, faults: [], stale }, now)
}

type Shown = Pick<ClauseForm, "typed" | "faults" | "field" | "preview" | "stale">

async function show(c: Context, site: Site, shown: Shown, reading: ClauseReading | undefined): Promise<Response> {
  const page = await site.page(c)
  const library = reading?.library ?? (await readLibrary(site.app)).library
  const form: ClauseForm = {
    ...shown,
    rows: rowsAt(shown.typed),
    remarks: remarksOf(shown.typed),
    reading,
    library: shown.preview ? withClause(library, shown.preview.clause) : library,
    isOwn: reading?.shipped === undefined,
    edition: (reading?.history[0]?.edition ?? 0) + 1,
    behind: reading?.behind.get(reading.id),
  }
  const title = formTitle(page, form)
  const isWrong = shown.faults.length > 0 || shown.stale !== undefined
  return respond(
    c,
    page,
    {
      title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <CompanyClauseFormPage page={page} form={form} />,
    },
    shown.stale ? 412 : isWrong ? 422 : 200,
  )
}

function rowsAt(typed: Typed): ClauseForm["rows"] {
  return { strict: rowsIn(typed, "strict"), balanced: rowsIn(typed, "balanced"), light: rowsIn(typed, "light") }
}

function remarksOf(typed: Typed): ClauseForm["remarks"] {
  return {
    fallback: remarksIn(typed, "fallback"),
    notes: remarksIn(typed, "notes"),
    warnings: remarksIn(typed, "warnings"),
  }
}

/** The positions at which it says something else than what it was made from. */
function changedIn(clause: Clause, reading: ClauseReading | undefined): readonly Position[] {
  if (!reading) return positions
  const { texts, moved } = clauseChanges(reading.latest, clause)
  return positions.filter((one) => moved.includes(one) || texts.some(({ place }) => place.position === one))
}

/** The clause as it would stand. */
function asStanding(written: WrittenClause, reading: ClauseReading | undefined, library: ClauseLibrary): Clause {
  const base = reading?.latest ?? { ...bareClause, id: nextOwnId(library.clauses.map(({ id }) => id)) }
  return writtenClause(base, written, { isOwn: reading?.shipped === undefined, library })
}

function withClause(library: ClauseLibrary, clause: Clause): ClauseLibrary {
  const isThere = library.clauses.some(({ id }) => id === clause.id)
  return {
    ...library,
    clauses: isThere
      ? library.clauses.map((one) => (one.id === clause.id ? clause : one))
      : [...library.clauses, clause],
  }
}

/** A fault of one of several rows stands at its row: `strictFr[3]`, or a `strictFr` that holds what no text may hold, is `strictFr-3`. */
function atRow({ place, message }: Fault, typed: Typed): Fault {
  const [, name, row] = /^(\w+)\[(\d{1,3})\]$/.exec(place) ?? []
  if (name !== undefined) return { place: `${name}-${row}`, message }
  const rows = typed[place]
  if (rows === undefined || typeof rows === "string") return { place, message }
  const at = rows.findIndex((text) => unsafeTexts(text).length > 0)
  return { place: `${place}-${Math.max(0, at)}`, message }
}

function idIn(c: Context): string {
  return c.req.param("id") ?? ""
}
