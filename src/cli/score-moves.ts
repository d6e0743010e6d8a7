import { planBySlug } from "../../db/queries/tool-pages.ts"
import { methodologyOf, previewMethodology } from "../actions/preview-methodology.ts"
import type { App } from "../app.ts"
import type { Policy } from "../core/company-policy.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Move, MoveCount, Moves } from "../core/methodology-moves.ts"
import { Failure, type Machine } from "./machine.ts"

/** The policy of a file, read as `AVAL_POLICY` is. Throws `Failure` with every fault by line. */
export async function policyIn(app: App, machine: Machine, file: string): Promise<Policy> {
  const read = app.readPolicy(await machine.readFile(file))
  if (read.ok) return read.policy
  throw new Failure(
    read.problems.map(({ line, column, path, message, mend }) => {
      const place = path === "" ? "" : `${path}: `
      return `${file}:${line}:${column}: ${place}${message.en} ${mend.en}`
    }),
  )
}

/** The same register with the methodology that a policy makes. */
export function under(app: App, policy: Policy): App & { methodology: Methodology } {
  return { ...app, policy, methodology: methodologyOf(app, policy) }
}

/** Writes what would move under a policy; `plans`: of these alone. */
export async function showMoves(
  app: App,
  machine: Machine,
  policy: Policy,
  { plans, day, json }: { plans: readonly string[]; day: Day | undefined; json: boolean },
): Promise<void> {
  for (const slug of plans) if (!(await planBySlug(app.store.read, slug))) throw new NotFound(slug)
  const { moves } = await previewMethodology(app, policy, day)
  const shown = plans.length === 0 ? moves.moves : moves.moves.filter(({ plan }) => plans.includes(plan))
  if (json) machine.out(JSON.stringify({ ...moves, moves: shown }, null, 2))
  else machine.out(told(moves, shown))
}

function told(moves: Moves, shown: readonly Move[]): string {
  const head = `From methodology ${moves.before} to ${moves.after}, on ${moves.day}. Nothing is adopted: AVAL_POLICY does that.`
  if (moves.before === moves.after) return `${head}\n\nThe policy gives the methodology in use: nothing moves.`
  const counts = [
    countLine("reference context, plans", moves.reference),
    countLine("allowed by decisions, pairs", moves.decided),
    `allowed where the new proposal is stricter: ${moves.again.length === 0 ? "none" : moves.again.join(", ")}`,
    ...(moves.lost > 0 ? [`allowed contexts that the new vocabulary lacks: ${moves.lost}`] : []),
  ].join("\n")
  return `${head}\n\n${counts}\n\n${shown.length === 0 ? "No plan moves." : tableOf(shown)}`
}

function countLine(what: string, { of, band, proposal, score }: MoveCount): string {
  return `${what}: ${of} looked at; ${band} change band, ${proposal} proposal, ${score} score`
}

const columns: readonly { head: string; cell(move: Move): string }[] = [
  { head: "plan", cell: ({ plan }) => plan },
  { head: "data", cell: ({ context }) => context.dataClass },
  { head: "use", cell: ({ context }) => context.use },
  { head: "score", cell: ({ before, after }) => changed(before.score.toFixed(2), after.score.toFixed(2)) },
  { head: "band", cell: ({ before, after }) => changed(before.band, after.band) },
  { head: "proposal", cell: ({ before, after }) => changed(before.proposal, after.proposal) },
  { head: "decided", cell: ({ answer }) => answer ?? "" },
]

function changed(before: string, after: string): string {
  return before === after ? before : `${before} -> ${after}`
}

function tableOf(moves: readonly Move[]): string {
  const rows = [columns.map(({ head }) => head), ...moves.map((move) => columns.map(({ cell }) => cell(move)))]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}
