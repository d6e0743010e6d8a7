import { type ScoredPlan, scorePlans } from "../actions/score-plans.ts"
import { isDay } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { Command } from "./command.ts"
import { Failure, Misuse } from "./machine.ts"
import { policyIn, showMoves, under } from "./score-moves.ts"

export const scoreCommand: Command = {
  name: "score",
  summary: "shows the risk of plans in one context",
  usage: "[PLAN…] [--data CLASS] [--use USE] [--at DAY] [--full] [--policy FILE [--compare]] [--json]",
  about:
    "Sorted by band, then score, then floor. The score counts what is unknown as the most risk, the floor as none; evidence is the share that rests on more than claims. Under another policy file it shows what the figures would be, or with --compare what would move: every plan in the reference context, and wherever a decision allows it. Nothing is adopted by it.",
  options: {
    data: { type: "string", value: "CLASS", help: "data class, such as internal (the default) or personal" },
    use: { type: "string", value: "USE", help: "use, such as copy (the default) or image" },
    at: { type: "string", value: "DAY", help: "as of a day, YYYY-MM-DD (default: today)" },
    full: { type: "boolean", help: "all factors, not only the core ones of the quick screening" },
    policy: { type: "string", value: "FILE", help: "scores under this policy file (YAML), or - for standard input" },
    compare: { type: "boolean", help: "with --policy: shows what would move, before and after" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval score",
    "aval score chatgpt/enterprise claude/team",
    "aval score --data personal --use crm --full",
    "aval score --policy policy.yaml --compare",
  ],
  async run(given, machine) {
    const file = given.value("policy")
    const compares = given.flag("compare")
    if (compares && file === undefined) throw new Misuse("--compare needs --policy FILE to compare with")
    const alone = compares && (["data", "use"].find((name) => given.value(name)) ?? (given.flag("full") ? "full" : ""))
    if (alone)
      throw new Misuse(`--compare looks at the reference context and at what decisions allow: leave --${alone} out`)
    const { app: opened, close } = await machine.open({ existing: true })
    try {
      const policy = file === undefined ? undefined : await policyIn(opened, machine, file)
      const app = policy && !compares ? under(opened, policy) : opened
      const { classes, uses } = app.methodology.vocabulary
      const { reference, version } = app.methodology
      const dataClass = given.value("data") ?? reference.dataClass
      const use = given.value("use") ?? reference.use
      among(classes, dataClass, "data class")
      among(uses, use, "use")
      const at = given.value("at")
      if (at !== undefined && !isDay(at)) throw new Misuse(`“${at}” is not a day such as 2026-11-22`)
      if (policy && compares) {
        await showMoves(opened, machine, policy, { plans: given.positionals, day: at, json: given.flag("json") })
        return 0
      }
      const { day, rows } = await scorePlans(app, {
        plans: given.positionals,
        context: { dataClass, use },
        day: at,
        depth: given.flag("full") ? "full" : undefined,
      })
      if (given.flag("json")) {
        machine.out(JSON.stringify({ data: dataClass, use, day, methodology: version, plans: rows }, null, 2))
      } else
        machine.out(`Risk with ${dataClass} data for ${use}, on ${day}, methodology ${version}.\n\n${tableOf(rows)}`)
      return 0
    } catch (error) {
      if (error instanceof NotFound) throw new Failure(`there is no plan ${error.message}`)
      throw error
    } finally {
      await close()
    }
  },
}

function among(items: readonly { id: string }[], id: string, what: string) {
  if (items.some((item) => item.id === id)) return
  throw new Misuse(`“${id}” is no ${what}: ${items.map((item) => item.id).join(", ")}`)
}

const columns: readonly { head: string; right?: boolean; cell(row: ScoredPlan): string }[] = [
  { head: "plan", cell: (row) => row.plan },
  { head: "band", cell: (row) => row.band },
  { head: "score", right: true, cell: (row) => row.score.toFixed(2) },
  { head: "floor", right: true, cell: (row) => row.floor.toFixed(2) },
  { head: "evidence", right: true, cell: (row) => `${(row.evidence * 100).toFixed(0)} %` },
  { head: "proposal", cell: (row) => row.proposal },
  { head: "depth", cell: (row) => row.depth },
]

function tableOf(rows: readonly ScoredPlan[]): string {
  if (rows.length === 0) return "The register holds no plan."
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((text, index) =>
          columns[index]?.right ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}
