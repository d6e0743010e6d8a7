import { type DeclaringRow, declarationsNaming, formerTools } from "../../db/queries/agency-work.ts"
import type { App } from "../app.ts"
import { contractState } from "../core/agency.ts"
import type { ComparedRow } from "../core/agency-comparison.ts"
import type { Book } from "../core/book.ts"
import type { Day } from "../core/day.ts"
import {
  type DeclaringAgency,
  type DeclaringMove,
  declaringAgencies,
  declaringMoves,
} from "../core/declaring-agencies.ts"
import { comparisonsWith, readComparisons } from "./read-agency-comparisons.ts"

/**
 * Agencies that declared one of these tools, or one that turned out to be it, under a contract that has not ended, held against the list
 * of today.
 */
export async function readDeclaringAgencies(
  app: App,
  tools: readonly string[],
  day: Day,
): Promise<readonly DeclaringAgency[]> {
  const naming = await namingNow(app, tools, day)
  if (naming.declarations.size === 0) return []
  return declaringAgencies(await readComparisons(app, day, naming), naming.isMeant)
}

/** What a decision about a plan moves for the agencies that declared its tool: the list before it, and the one after. */
export async function readDeclaringMoves(
  app: App,
  { tool, plan, day, before, after }: { tool: string; plan: string; day: Day; before: Book; after: Book },
): Promise<readonly DeclaringMove[]> {
  const naming = await namingNow(app, [tool], day)
  if (naming.declarations.size === 0) return []
  const [was, is] = await Promise.all([before, after].map((book) => comparisonsWith(app, book, day, naming)))
  return declaringMoves(declaringAgencies(was ?? [], naming.isMeant), declaringAgencies(is ?? [], naming.isMeant), plan)
}

interface Naming {
  declarations: ReadonlySet<string>
  isMeant(declaration: string, row: ComparedRow): boolean
}

/** The declarations that name a tool, by the slug that was picked or by a name that the list knows as its own. */
async function namingNow(app: App, tools: readonly string[], day: Day): Promise<Naming> {
  const slugs = new Set([...tools, ...(await formerTools(app.store.read, tools))])
  const rows = await declarationsNaming(app.store.read, [...slugs])
  const running = new Map(
    rows.filter(({ content }) => contractState(content, day) !== "ended").map((row) => [row.id, row]),
  )
  return {
    declarations: new Set(running.keys()),
    isMeant: (declaration, row) => slugs.has(row.tool ?? "") || isPicked(running.get(declaration), row, slugs),
  }
}

function isPicked(of: DeclaringRow | undefined, { position }: ComparedRow, slugs: ReadonlySet<string>): boolean {
  return slugs.has(of?.tools[position ?? -1] ?? "")
}
