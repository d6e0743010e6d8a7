import { checkPassages } from "../actions/check-passages.ts"
import type { CheckedPassage, CheckedPassages, PassageStatus } from "../core/passages.ts"
import { subjectPath } from "../core/subject.ts"
import type { Command } from "./command.ts"
import { Misuse } from "./machine.ts"

export const termsPassagesCommand: Command = {
  name: "terms passages",
  summary: "looks for every passage that the register rests on",
  usage: "[--json]",
  about:
    "Facts, notes of plans and states of preconditions may rest on a passage of a dated document. Exits 0 when each stands in the texts that are kept here, at its place and with its hash; 1 when one does not, or its document is not here.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval terms passages", "aval terms passages --json"],
  async run(given, machine) {
    if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
    const { app, close } = await machine.open({ existing: true })
    try {
      const checked = await checkPassages(app)
      const ok = checked.counts.found === checked.all
      if (given.flag("json")) machine.out(asJson(ok, checked))
      else
        machine.out(
          [passagesLine(checked), ...checked.waiting.map(waitingLine), ...checked.attention.map(lineOf)].join("\n"),
        )
      return ok ? 0 : 1
    } finally {
      await close()
    }
  },
}

/** "421 of 421 passages found." */
export function passagesLine({ all, counts }: CheckedPassages): string {
  if (all === 0) return "The register rests on no passage yet."
  const rest = (Object.keys(missing) as (keyof typeof missing)[]).flatMap((status) =>
    counts[status] === 0 ? [] : [`${counts[status]} ${missing[status]}`],
  )
  return `${counts.found} of ${all} passages found with their hash${rest.length === 0 ? "" : `; ${rest.join(", ")}`}.`
}

const missing: Readonly<Record<Exclude<PassageStatus, "found">, string>> = {
  mismatch: "with another text at their place",
  "no-version": "of a version that is not here",
  "no-document": "of a document that is not here",
}

function waitingLine({ collection, count }: CheckedPassages["waiting"][number]): string {
  return `  ${count} ${count === 1 ? "waits" : "wait"} for the collection ${collection}: \`aval terms import\` brings it in`
}

function lineOf({ status, passage, ...one }: CheckedPassage): string {
  const { collection, service, termsType, version, start, end } = passage
  return `  ${nameOf(one)}: ${collection}, ${service}, ${termsType}, ${version.slice(0, 12)} at ${start}–${end}: ${short[status]}`
}

const short: Readonly<Record<PassageStatus, string>> = {
  found: "found",
  mismatch: "another text stands there",
  "no-version": "this version is not here",
  "no-document": "this document is not here",
}

function nameOf({ resting }: Pick<CheckedPassage, "resting">): string {
  if (resting.kind === "fact") return `${resting.factor} of ${subjectPath(resting.subject)}`
  return `${resting.kind === "state" ? resting.precondition : resting.note} of plan/${resting.plan}`
}

function asJson(ok: boolean, { all, counts, waiting, attention }: CheckedPassages): string {
  const rows = attention.map(({ resting, passage, status }) => ({ status, ...resting, passage }))
  return JSON.stringify({ ok, all, counts, waiting, attention: rows }, null, 2)
}
