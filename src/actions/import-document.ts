import { chain, type Entry, type EventRow } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { events } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { dayIn } from "../core/day.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import {
  type Corrects,
  changesNothing,
  endingFacts,
  type ImportChanges,
  importChanges,
  type Kind,
  kinds,
} from "../core/import-changes.ts"
import { checkImport } from "../core/import-check.ts"
import type { ImportDocument } from "../core/import-document.ts"
import { canonical } from "../core/stated.ts"
import type { CompanyText } from "../core/text.ts"
import { type ReadImport, readImport } from "../schema/import.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { importEvents } from "./import-events.ts"
import { importRows } from "./import-rows.ts"
import { loadPart } from "./known-list.ts"
import { prepareRevision, type UnderReview } from "./publish-list.ts"

export interface ImportOptions {
  /** Where the document comes from: goes into every event. */
  why: string
  /** An opaque id, never a name. */
  actor?: string | undefined
  /** Nothing is written. */
  dryRun?: boolean | undefined
  /** What its events are called, each or by the object that it is about; default: `import`. */
  kind?: string | ((object: string) => string) | undefined
  /** Number of an object's last event that the change rests on, of one or several: a newer one refuses it. */
  seen?: Seen | readonly Seen[] | undefined
  /** Ids of facts that become history: the document's fact about the same takes their place, else they are withdrawn. */
  ends?: readonly string[] | undefined
  /** Id of the agreement, licence or state that the one of the document is, though its key may be another one; of several, by the new key. */
  corrects?: Corrects | undefined
  /** What the document's one decision is, where it was signed here: its id, and whether it was only confirmed as decided before. */
  decision?: { id: string; stated: boolean } | undefined
  /** Number of the newest event of the register that the document was made of: a newer one refuses it. */
  madeOf?: number | undefined
  /** What is written in the same commit and is no part of the register, with its event. */
  beside?: Beside | undefined
}

export interface Beside {
  /** Plans under review once it is written, where that changes: the list says so. */
  underReview?: UnderReview | undefined
  /** `seq` is the number of the object's last event. */
  event: Seen & { kind: string; before?: unknown; after?: unknown }
  /** `changes`: what the document changes, with the ids of what is new. */
  statements(write: Writer, changes: ImportChanges): readonly Statement[]
}

export interface Seen {
  object: string
  /** 0: the object is new. */
  seq: number
}

export interface ImportResult {
  counts: Readonly<Record<"company" | Kind, Count>>
  /** What changes, one line an item, in the order of the document. */
  lines: readonly ImportLine[]
  /** The revision of the list that was published with it, or would be. */
  revision?: number | undefined
  /** Nothing was there to be changed. */
  nothing: boolean
}

export interface Count {
  added: number
  changed: number
  same: number
}

export interface ImportLine {
  kind: "company" | Kind
  what: "added" | "changed"
  /** What it is about, such as `chatgpt/enterprise C1`. */
  name: string
}

const tries = 5

/**
 * Imports a document, all or nothing: checks it against the register, writes what differs with its events, and publishes
 * the new list in the same commit when it says something else. The same content again writes nothing at all.
 * Throws `Refused` with every fault.
 */
export async function importDocument(app: App, document: unknown, options: ImportOptions): Promise<ImportResult> {
  const read = readImport(document)
  const conditionIds = await conditionIdsOf(read.document)
  for (let count = 1; ; count++) {
    try {
      return await attempt(app, read, options, conditionIds)
    } catch (error) {
      // Somebody else wrote meanwhile: what was checked and built is out of date.
      if (!(error instanceof StaleWrite) || error instanceof StaleObject || count === tries) throw error
    }
  }
}

/** The very object that the change is about moved: trying again would overwrite it unseen. */
class StaleObject extends StaleWrite {}

async function attempt(
  app: App,
  read: ReadImport,
  options: ImportOptions,
  conditionIds: ReadonlyMap<string, string>,
): Promise<ImportResult> {
  const {
    why,
    actor = "import",
    dryRun,
    kind = "import",
    seen = [],
    ends = [],
    corrects,
    decision,
    madeOf,
    beside,
  } = options
  const known = await app.store.head()
  if (madeOf !== undefined && known.register !== madeOf) {
    throw new StaleObject("The register changed since the document was made of it")
  }
  const { register, only } = await loadPart(app, corrects ? undefined : onlyTool(read.document), () =>
    loadRegister(app.store.read),
  )
  const now = app.now()
  const zone = read.document.company?.zone ?? register.company?.zone ?? app.config.zone
  const faults = [
    ...read.faults,
    ...checkImport({
      register,
      methodology: app.methodology,
      day: dayIn(zone, now),
      document: read.document,
      named: read.named,
    }),
  ]
  if (faults.length > 0) throw new Refused(faults)

  const naming = {
    newId: (prefix: string) => app.newId(prefix),
    decision,
    conditionId: (text: CompanyText) => conditionIds.get(canonical(text)) ?? "",
  }
  const restsOn = [...[seen].flat(), ...(beside ? [beside.event] : [])]
  const seqs = await lastSeqs(
    app.store.read,
    restsOn.map(({ object }) => object),
  )
  if (restsOn.some(({ object, seq }) => seqs.get(object) !== seq)) {
    throw new StaleObject("The record changed since it was read")
  }
  const ended = register.facts.filter(({ id }) => ends.includes(id))
  if (ended.length !== ends.length) throw new StaleObject("A fact was replaced since it was read")
  const { changes, register: after } = endingFacts(
    importChanges(register, read.document, naming, known.seq, corrects),
    ended,
  )
  if (changesNothing(changes)) return resultOf(changes, undefined)
  const part = { register: after, only }
  const publication = await prepareRevision(app, part, { actor, why, underReview: beside?.underReview })
  const prepared = publication.revision
  if (dryRun) return resultOf(changes, prepared?.revision)

  const kindOf = typeof kind === "string" ? () => kind : kind
  const common = { at: now.toISOString(), actor, why }
  const entries = [...besideEntry(beside, common), ...(await entriesOf(app, importEvents(changes), kindOf, common))]
  let links: readonly EventRow[] = []
  await app.store.commit(async (write, head) => {
    if (head.register !== known.register) throw new StaleWrite("The register changed while the import was checked")
    links = await chain(head, prepared ? [...entries, prepared.entry] : entries)
    const builtOn = links.at(prepared ? -2 : -1) ?? head
    return [
      // The chain first: what another process wrote meanwhile is met there, as a moved head, and not as a slug that is taken.
      ...insertRows(write, events, links),
      ...importRows(write, changes, after, { at: now.toISOString(), position: known.seq }),
      ...(beside?.statements(write, changes) ?? []),
      ...(prepared?.statements(write, builtOn) ?? []),
    ]
  })
  publication.settle(known, links)
  return resultOf(changes, prepared?.revision)
}

/** The tool, where the document is about the plans of one alone: then nothing else of the register is looked at. */
function onlyTool(document: ImportDocument): string | undefined {
  const { company, organisations, tools, plans, agreements, facts = [], ...ofPlans } = document
  if (company || organisations?.length || tools?.length || plans?.length || agreements?.length) return undefined
  const { licences = [], states = [], assessments = [], decisions = [], exceptions = [] } = ofPlans
  const named = [...licences, ...states, ...assessments, ...decisions, ...exceptions].map((item) => item?.plan)
  const about = facts.map((fact) => fact?.tool ?? fact?.plan)
  const slugs = new Set([...named, ...about].map((slug) => slug?.split("/")[0]))
  const [slug] = slugs
  return slugs.size === 1 ? slug : undefined
}

/** First of all: the publication must follow the event that caused it. */
function besideEntry(beside: Beside | undefined, common: Pick<Entry, "at" | "actor" | "why">): Entry[] {
  if (!beside) return []
  const { seq, ...event } = beside.event
  return [{ ...common, ...event, objectSeq: seq + 1 }]
}

async function entriesOf(
  app: App,
  drafts: ReturnType<typeof importEvents>,
  kindOf: (object: string) => string,
  common: Pick<Entry, "at" | "actor" | "why">,
): Promise<Entry[]> {
  const last = new Map(await lastSeqs(app.store.read, [...new Set(drafts.map(({ object }) => object))]))
  return drafts.map((draft) => {
    const objectSeq = (last.get(draft.object) ?? 0) + 1
    last.set(draft.object, objectSeq)
    return { ...common, ...draft, kind: kindOf(draft.object), objectSeq }
  })
}

/** Equal texts share an id, so that a list holds each once: `c` and 12 hex digits of the text's SHA-256. */
export async function conditionIdsOf(document: ImportDocument): Promise<ReadonlyMap<string, string>> {
  const conditions = [...(document.decisions ?? []), ...(document.exceptions ?? [])].flatMap(
    (item) => item?.conditions ?? [],
  )
  const texts = new Set(conditions.map(({ classes: _classes, uses: _uses, ...text }) => canonical(text)))
  return new Map(await Promise.all([...texts].map(async (text) => [text, await conditionId(text)] as const)))
}

async function conditionId(text: string): Promise<string> {
  return `c${(await hexSha256(new TextEncoder().encode(text))).slice(0, 12)}`
}

function resultOf(changes: ImportChanges, revision: number | undefined): ImportResult {
  const { company } = changes
  const counts = Object.fromEntries(
    kinds.map((kind) => {
      const { added, changed, same } = changes[kind]
      return [kind, { added: added.length, changed: changed.length, same }]
    }),
  ) as Record<Kind, Count>
  const given = { added: company.before ? 0 : 1, changed: company.before ? 1 : 0, same: 0 }
  return {
    counts: { company: company.after ? given : { added: 0, changed: 0, same: company.stated ? 1 : 0 }, ...counts },
    lines: linesOf(changes),
    revision,
    nothing: changesNothing(changes),
  }
}

function linesOf(changes: ImportChanges): ImportLine[] {
  const { company } = changes
  const lines: ImportLine[] = company.after
    ? [{ kind: "company", what: company.before ? "changed" : "added", name: company.after.name }]
    : []
  for (const kind of kinds) {
    const { added, changed } = changes[kind]
    for (const item of added) lines.push({ kind, what: "added", name: nameOf(item) })
    for (const { after } of changed) lines.push({ kind, what: "changed", name: nameOf(after) })
  }
  return lines
}

type Item = ImportChanges[Kind]["added"][number]

function nameOf(item: Item): string {
  if ("slug" in item) return item.slug
  if ("factor" in item) return [item.subject.slug || item.subject.kind, item.factor, item.seenOn].join(" ")
  if ("organisation" in item) return [item.organisation, item.kind, item.start].join(" ")
  if ("precondition" in item) return [item.plan, item.precondition, item.from].join(" ")
  if ("band" in item) return [item.plan, item.on].join(" ")
  if ("outcome" in item) return [item.plan, item.outcome, item.validFrom].join(" ")
  if ("who" in item) return [item.plan, item.who, item.from].join(" ")
  return [item.plan, item.kind, item.start].join(" ")
}
