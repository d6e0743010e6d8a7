import { and, eq } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { among } from "../../db/queries/among.ts"
import { savedParts } from "../../db/queries/declarations.ts"
import { declarationParts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Attached } from "../core/declaration.ts"
import {
  declarationLimits,
  draftOf,
  goneTool,
  isPart,
  type PartContent,
  partOf,
  partText,
  type SavedPart,
  toolNumberOf,
  toolPart,
} from "../core/declaration-parts.ts"
import { NotFound, Refused, Spent } from "../core/errors.ts"
import { readPart } from "../schema/declaration-content.ts"
import { commitChange } from "./commit-change.ts"
import { type ToolPicker, toolPicker } from "./pick-declared-tool.ts"
import { type DeclarationReading, declarationObject, partMark, readDeclaration } from "./read-declaration.ts"
import { retryStale } from "./retry-stale.ts"

/** A part as somebody filled it in. */
export interface GivenPart {
  /** `oversight`, `tools/3` … */
  part: string
  /** What it says now; nothing (`{}`) empties it, and takes a tool out. */
  content: PartContent
  /** `partMark` of what stood there when it was shown; "" where nothing did. */
  base: string
}

export interface SavedParts {
  /** Parts that were written, by the names that they have now. */
  saved: readonly string[]
  /** Parts that somebody else filled in differently meanwhile: nothing of them was written. */
  conflicts: readonly string[]
  /** As it stands now. */
  reading: DeclarationReading
}

/**
 * Saves parts of a declaration. Whoever comes second with something else for the same part overwrites nothing: that part is handed
 * back. A tool that is added where somebody else just added one gets the next number; both stay. Parts that are not given keep what
 * others made of them. `by`: who fills it in, where it is not the agency by its link.
 * Throws `Spent` once it was sent or taken back, or the link's day has passed; `NotFound` for a part that it does not have; `Refused`
 * for what no part may hold.
 */
export async function saveDeclarationParts(
  app: App,
  id: string,
  given: readonly GivenPart[],
  { by = id }: { by?: string } = {},
): Promise<SavedParts> {
  const pick = await toolPicker(app)
  return retryStale(async () => {
    const reading = await readDeclaration(app, id)
    expectFillable(reading, by)
    const parts = checked(reading, given, pick)
    const { changed, conflicts } = sorted(app, reading, parts, await stored(app, id))
    if (changed.length === 0) return { saved: [], conflicts, reading }
    const after = await write(app, reading, changed, by)
    return { saved: changed.map(({ part }) => part), conflicts, reading: after }
  })
}

/** Throws `Spent` where nothing can be filled in any more: for the agency neither once its link's day has passed. */
export function expectFillable({ declaration: { id }, state }: DeclarationReading, by: string): void {
  if (state === "open" || (state === "expired" && by !== id)) return
  throw new Spent("It was sent or taken back meanwhile, or its day has passed")
}

/** What was given as it may be kept. Throws with all that is wrong at once. */
function checked(
  { declaration: { kind }, attachments }: DeclarationReading,
  given: readonly GivenPart[],
  pick: ToolPicker,
) {
  if (given.some(({ part }) => !isPart(kind, part))) throw new NotFound()
  const read = given.map((one) => ({ ...one, ...readPart(kind, one.part, one.content) }))
  const faults = read.flatMap((one) => one.faults)
  if (faults.length > 0) throw new Refused(faults)
  return read.map(({ part, base, content }): GivenPart => {
    if (toolNumberOf(part) === undefined || partText(content) === "") return { part, base, content: partOf(content) }
    return { part, base, content: partOf(pick({ ...content, proof: attachedProof(content, attachments) })) }
  })
}

/** A proof is one of the files that were handed in with this declaration, by the name that it has there. */
function attachedProof({ proof }: PartContent, attachments: readonly Attached[]): Attached | undefined {
  const named = proof as Attached | undefined
  const file = attachments.find(({ sha256 }) => sha256 === named?.sha256)
  return file && { sha256: file.sha256, name: file.name }
}

/** All that is kept, tools that were taken out too. */
async function stored(app: App, id: string): Promise<ReadonlyMap<string, PartContent>> {
  const rows = await savedParts(app.store.read, id)
  return new Map(rows.map(({ part, content }) => [part, content]))
}

function sorted(
  app: App,
  { draft }: DeclarationReading,
  given: readonly GivenPart[],
  rows: ReadonlyMap<string, PartContent>,
): { changed: SavedPart[]; conflicts: string[] } {
  const changed: SavedPart[] = []
  const conflicts: string[] = []
  let next = draft.lastTool
  for (const { part, content, base } of given) {
    const before = rows.get(part)
    const mine = partMark(app, content)
    const now = partMark(app, before)
    if (mine === now || mine === base) continue
    const number = toolNumberOf(part)
    if (number !== undefined && base === "") {
      // Sent twice: it got a number the first time.
      if (hasSame(app, rows, number, mine)) continue
      // New here: where the number was given to another, even to one that is gone, it takes the next.
      const free = before === undefined && !changed.some((one) => one.part === part)
      next = Math.max(next + (free ? 0 : 1), free ? number : 0)
      changed.push({ part: free ? part : toolPart(next), content })
    } else if (now !== base) conflicts.push(part)
    else changed.push({ part, content: number !== undefined && mine === "" ? goneTool : content })
  }
  return { changed, conflicts }
}

/** Whether a tool that says the same was added since the page offered that number. */
function hasSame(app: App, rows: ReadonlyMap<string, PartContent>, from: number, mark: string): boolean {
  return [...rows].some(([part, content]) => (toolNumberOf(part) ?? 0) >= from && partMark(app, content) === mark)
}

async function write(
  app: App,
  { declaration, draft, seen }: DeclarationReading,
  changed: readonly SavedPart[],
  by: string,
) {
  const { id, kind } = declaration
  const savedAt = app.now().toISOString()
  const others = [...draft.parts].filter(([part]) => !changed.some((one) => one.part === part))
  const after = draftOf(kind, [...others.map(([part, content]) => ({ part, content })), ...changed])
  expectRoom(draft.tools.length, after.tools.length, changed)
  const rows = changed
    .filter(({ content }) => content === goneTool || partText(content) !== "")
    .map((one) => ({ ...one, declarationId: id, savedAt }))
  await commitChange(
    app,
    {
      by,
      object: declarationObject(id),
      seen,
      kind: "declaration.answered",
      after: { parts: after.parts.size, tools: after.tools.length },
    },
    (write) => [
      write.delete(declarationParts).where(
        and(
          eq(declarationParts.declarationId, id),
          among(
            declarationParts.part,
            changed.map(({ part }) => part),
          ),
        ),
      ),
      ...insertRows(write, declarationParts, rows),
    ],
  )
  return readDeclaration(app, id)
}

/** What was too many before may get fewer. */
function expectRoom(before: number, after: number, changed: readonly SavedPart[]): void {
  const numbered = changed.every(({ part }) => !part.startsWith("tools/") || toolNumberOf(part) !== undefined)
  if (numbered && (after <= declarationLimits.tools || after <= before)) return
  throw new Refused([{ place: "tools", message: tooMany }])
}

const tooMany = {
  fr: `Une déclaration compte ${declarationLimits.tools} outils au plus : retirez-en, ou réunissez ceux d’un même éditeur.`,
  en: `A declaration has ${declarationLimits.tools} tools at most: remove some, or join those of one vendor.`,
}
