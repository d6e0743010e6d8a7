import { and, eq } from "drizzle-orm"
import { chain, type Entry } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSent, registeredTools, type SentDeclaration } from "../../db/queries/declarations.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { declarations, events } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import type {
  DeclarationContent,
  DeclarationWay,
  DeclaredTool,
  SheetContent,
  Statement as Stated,
} from "../core/declaration.ts"
import { missingInStatement, validityFrom } from "../core/declaration-missing.ts"
import type { PartContent } from "../core/declaration-parts.ts"
import { toolOf } from "../core/declaration-parts.ts"
import { Refused, Spent } from "../core/errors.ts"
import { canonical } from "../core/stated.ts"
import { oneLine } from "../schema/plain-text.ts"
import { declaredRequests } from "./declaration-requests.ts"
import { toolPicker } from "./pick-declared-tool.ts"
import { today } from "./read-company.ts"
import { type DeclarationReading, declarationObject, readDeclaration } from "./read-declaration.ts"
import { retryStale } from "./retry-stale.ts"
import { expectFillable } from "./save-declaration-parts.ts"

/** Who stands up for a declaration. `validUntil`: absent, it holds for a year. */
export interface Signing {
  name: string
  role: string
  validUntil?: Day | undefined
}

export interface SentOutcome {
  /** Canonical JSON of what was sent with its statement, and the hash of it. */
  sha256: string
  /** The one that it replaced. */
  supersedes?: string | undefined
  /** New requests for tools that nobody knew. */
  requests: number
}

/**
 * Sends a declaration, in one commit: what was saved is frozen with who stands up for it, the one that counted before is superseded,
 * and what nobody knows becomes requests. Neither the name nor the role is in an event. `way`: how it came; `by`: who sends it,
 * where it is not the agency by its link. Throws `Refused` with all that is missing, each at `part.field`, and `Spent` where it was
 * sent or taken back before: sent twice, it is sent once.
 */
export async function sendDeclaration(
  app: App,
  id: string,
  signing: Signing,
  { by = id, way = by === id ? "link" : "own" }: { by?: string; way?: DeclarationWay } = {},
): Promise<SentOutcome> {
  const statement = await stated(app, signing)
  const pick = await toolPicker(app)
  let outcome: SentOutcome | undefined
  await retryStale(() =>
    // All is read within the commit: of two that are sent at once for one contract, the second meets the first.
    app.store.commit(async (write, head) => {
      const reading = await readDeclaration(app, id)
      if (reading.declaration.status !== "open") throw new Spent("It was sent or taken back before")
      expectFillable(reading, by)
      const faults = [...reading.missing, ...missingInStatement(statement)]
      if (faults.length > 0)
        throw new Refused(faults.map(({ part, field, message }) => ({ place: `${part}.${field}`, message })))
      const sending = await frozen(app, reading, statement, { by, way, pick })
      outcome = sending.outcome
      return [
        ...insertRows(write, events, await chain(head, sending.entries)),
        // The earlier one first: a page never meets two that count.
        ...sending.statements(write),
      ]
    }),
  )
  if (!outcome) throw new Error("nothing was sent")
  return outcome
}

async function stated(app: App, { name, role, validUntil }: Signing): Promise<Stated> {
  const on = await today(app)
  return { name: oneLine(name), role: oneLine(role), on, validUntil: validUntil ?? validityFrom(on).usual }
}

/** The content as text that is the same for equal content, with who stood up for it. */
export function declarationText(content: DeclarationContent | SheetContent, statement: Stated): string {
  return canonical({ content, statement })
}

interface Sending {
  by: string
  way: DeclarationWay
  pick(content: PartContent): PartContent
}

async function frozen(app: App, reading: DeclarationReading, statement: Stated, { by, way, pick }: Sending) {
  const { declaration, draft, seen } = reading
  const { id, kind, contractId, deliverableId } = declaration
  const { read } = app.store
  const content = { ...draft.content, tools: await knownTools(app, draft.content.tools, pick) }
  const last = await lastSent(read, { contractId, deliverableId })
  const [asked, seqs] = await Promise.all([
    declaredRequests(app, content.tools, declaringOf(reading), { by }),
    lastSeqs(read, last ? [declarationObject(last.id)] : []),
  ])
  const sha256 = app.sha256(declarationText(content, statement))
  const at = app.now().toISOString()
  const outcome: SentOutcome = { sha256, requests: asked.made, ...(last && { supersedes: last.id }) }
  const sent: Entry = {
    ...{ at, actor: by, object: declarationObject(id), objectSeq: seen + 1, kind: "declaration.sent" },
    after: {
      ...{ kind, way, tools: content.tools.length, requests: asked.made, supersedes: last?.id },
      // Without the statement: a hash over a name could be guessed.
      ...{ content: app.sha256(canonical(content)), on: statement.on, validUntil: statement.validUntil },
    },
  }
  return {
    outcome,
    entries: [...(last ? [superseded(last, id, { at, by, seqs })] : []), sent, ...asked.entries],
    statements: (write: Writer): Statement[] => [
      ...(last ? [write.update(declarations).set({ status: "superseded" }).where(eq(declarations.id, last.id))] : []),
      write
        .update(declarations)
        .set({
          ...{ status: "sent", way, sentAt: at, content, sha256, supersedes: last?.id },
          ...{ signedName: statement.name, signedRole: statement.role, signedOn: statement.on },
          validUntil: statement.validUntil,
        })
        .where(and(eq(declarations.id, id), eq(declarations.status, "open"))),
      ...asked.statements(write),
    ],
  }
}

function declaringOf({ declaration }: DeclarationReading) {
  const { id, organisationName, contract, createdBy, language } = declaration
  return { id, organisationName, contractTitle: contract.title, createdBy, language }
}

function superseded(
  last: SentDeclaration,
  next: string,
  { at, by, seqs }: { at: string; by: string; seqs: ReadonlyMap<string, number> },
): Entry {
  const object = declarationObject(last.id)
  const objectSeq = (seqs.get(object) ?? 0) + 1
  return { at, actor: by, object, objectSeq, kind: "declaration.superseded", after: { by: next } }
}

/** The tools as the register knows them now: what came into it since they were declared is recognised, what left it is unknown and keeps the name of its plan. */
async function knownTools(app: App, tools: DeclarationContent["tools"], pick: Sending["pick"]) {
  const picked = tools.map((tool) => pickedAgain(tool, pick))
  const slugs = [...new Set(picked.flatMap(({ tool }) => tool ?? []))]
  const known = await registeredTools(app.store.read, slugs)
  return picked.map(({ tool, plan, ...rest }): DeclaredTool => {
    if (tool !== undefined && known.has(tool)) return { ...rest, tool, ...(plan !== undefined && { plan }) }
    const tier = rest.tier ?? plan
    return { ...rest, ...(tier !== undefined && { tier }) }
  })
}

/** Its name may be another tool's by now, which it was merged into; how its plan was called then stays. */
function pickedAgain(tool: DeclaredTool, pick: Sending["pick"]): DeclaredTool {
  const again = toolOf(pick(tool as unknown as PartContent))
  if (again.tool === undefined || again.tool === tool.tool) return tool
  const tier = again.plan === undefined ? (tool.tier ?? tool.plan) : tool.tier
  return { ...again, ...(tier !== undefined && { tier }) }
}
